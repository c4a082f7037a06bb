package org.polygraph.graph;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Which articles a transaction adds and removes, by id, on balance. */
final class Touched {

    private final Set<String> added = new TreeSet<>();
    private final Set<String> removed = new TreeSet<>();

    void add(String article) {
        if (!removed.remove(article)) {
            added.add(article);
        }
    }

    void remove(String article) {
        if (!added.remove(article)) {
            removed.add(article);
        }
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    Set<String> added() {
        return Collections.unmodifiableSet(added);
    }

    Set<String> removed() {
        return Collections.unmodifiableSet(removed);
    }
}
