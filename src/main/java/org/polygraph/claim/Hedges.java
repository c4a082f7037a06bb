package org.polygraph.claim;

import java.util.Set;

/** Small words that make an amount less sharp and stand right before it: "to | just | 92". */
final class Hedges {

    private Hedges() {}

    /**
     * Folded words before an amount, up to one of those asked for.
     *
     * @param asked words that are not left out though they may open a sentence too
     */
    static String without(String before, Set<String> asked, Grammar grammar) {
        String rest = before;
        int space = rest.lastIndexOf(' ');
        while (space > 0
                && !asked.contains(rest.substring(space + 1))
                && grammar.openers().contains(rest.substring(space + 1))) {
            rest = rest.substring(0, space);
            space = rest.lastIndexOf(' ');
        }
        return rest;
    }
}
