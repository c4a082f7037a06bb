package org.polygraph.claim;

import org.polygraph.text.FoldedText;

import java.util.Set;

/**
 * Tells a verb by its form alone where nothing else is known of it: "aprobó", "costerà",
 * "mengerahkan". Endings and beginnings are those that hardly any noun of the language has.
 */
final class VerbForms {

    /** Letters of the stem at least: shorter words are looked up, not guessed. */
    private static final int SHORTEST_STEM = 3;

    private VerbForms() {}

    /** Whether a word that is no name has the form of a verb. */
    static boolean isVerb(Grammar grammar, String text, int start, int end) {
        boolean known = grammar.verbEndings().isEmpty() && grammar.verbBeginnings().isEmpty();
        if (known || start >= end || !Character.isLowerCase(text.codePointAt(start))) {
            return false;
        }
        String word = FoldedText.fold(text.substring(start, end));
        return !grammar.notVerbs().contains(word)
                && (anyOf(grammar.verbEndings(), word, true)
                        || anyOf(grammar.verbBeginnings(), word, false));
    }

    private static boolean anyOf(Set<String> parts, String word, boolean atEnd) {
        return parts.stream()
                .anyMatch(
                        part ->
                                word.length() >= part.length() + SHORTEST_STEM
                                        && (atEnd ? word.endsWith(part) : word.startsWith(part)));
    }
}
