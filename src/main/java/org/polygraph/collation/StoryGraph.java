package org.polygraph.collation;

import org.polygraph.text.ContentId;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Articles and which of them are related; its connected parts are the stories. The result does not
 * depend on the order in which articles and links come.
 *
 * <p>Articles that their submitters put in a story are in that story whatever they are related to.
 * The others are in one story with those they are related to, directly or through others; where
 * such a part touches named stories, it goes to the one of the smallest id.
 */
final class StoryGraph {

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> named = new TreeMap<>();

    /** By unnamed article: ids of the named stories it is related to. */
    private final Map<String, SortedSet<String>> touched = new TreeMap<>();

    /** The id of a story that a submitter named. */
    static String idOfNamed(String name) {
        return ContentId.of("story", "named", name);
    }

    /** The id of a story that found itself. */
    static String idOf(SortedSet<String> articles) {
        return ContentId.of("story", articles.first());
    }

    void add(Fingerprint fingerprint) {
        if (fingerprint.namedStory() != null) {
            named.put(fingerprint.article(), idOfNamed(fingerprint.namedStory()));
        } else {
            parents.putIfAbsent(fingerprint.article(), fingerprint.article());
        }
    }

    /** Adds unnamed articles that are known to be connected with each other. */
    void addConnected(Collection<String> articles) {
        String first = articles.iterator().next();
        for (String article : articles) {
            parents.putIfAbsent(article, article);
            union(first, article);
        }
    }

    /** Records that two articles are related. */
    void link(Fingerprint one, Fingerprint other) {
        if (one.namedStory() != null && other.namedStory() != null) {
            return;
        }
        if (one.namedStory() != null) {
            touch(other.article(), one.namedStory());
        } else if (other.namedStory() != null) {
            touch(one.article(), other.namedStory());
        } else {
            union(one.article(), other.article());
        }
    }

    /** Whether a further link between the two would change nothing. */
    boolean connected(Fingerprint one, Fingerprint other) {
        if (one.namedStory() != null && other.namedStory() != null) {
            return true;
        }
        return connected(one.article(), other.article());
    }

    /** Whether two unnamed articles are connected, given by id. */
    boolean connected(String one, String other) {
        return parents.containsKey(one)
                && parents.containsKey(other)
                && root(one).equals(root(other));
    }

    /** The articles of each story, by its id. */
    SortedMap<String, SortedSet<String>> stories() {
        SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
        parents.keySet()
                .forEach(
                        article ->
                                parts.computeIfAbsent(root(article), _ -> new TreeSet<>())
                                        .add(article));
        SortedMap<String, SortedSet<String>> stories = new TreeMap<>();
        named.forEach(
                (article, story) ->
                        stories.computeIfAbsent(story, _ -> new TreeSet<>()).add(article));
        for (SortedSet<String> part : parts.values()) {
            stories.computeIfAbsent(storyOf(part), _ -> new TreeSet<>()).addAll(part);
        }
        return stories;
    }

    private String storyOf(SortedSet<String> part) {
        return part.stream()
                .flatMap(article -> touched.getOrDefault(article, new TreeSet<>()).stream())
                .min(String::compareTo)
                .orElseGet(() -> idOf(part));
    }

    private void touch(String article, String name) {
        touched.computeIfAbsent(article, _ -> new TreeSet<>()).add(idOfNamed(name));
    }

    private void union(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String article) {
        String at = article;
        String parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            String above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }
}
