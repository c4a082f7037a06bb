package org.polygraph.claim;

import org.polygraph.text.WordEdges;

import java.util.Set;
import java.util.regex.Pattern;

/** Questions about the folded words between two things. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("[\\s,:»–—]+");

    private static final String LIST_MARKS = ",、،;，；/&";

    private Words() {}

    /**
     * Whether a folded gap is made of nothing but marks and small words that can stand between
     * somebody, or an amount, and what is told of it; true of an empty gap.
     */
    static boolean areSmall(String gap, Grammar grammar) {
        for (String word : MARKS.split(gap)) {
            boolean small =
                    word.isEmpty()
                            || grammar.fillers().contains(word)
                            || grammar.prepositions().contains(word)
                            || grammar.determiners().contains(word)
                            || grammar.connectors().contains(word);
            if (!small) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a folded gap is made of nothing but these words; elided ones ("d'") and attached ones
     * count. False for an empty gap.
     */
    static boolean allIn(String gap, Set<String> words) {
        if (gap.isEmpty()) {
            return false;
        }
        if (words.contains(gap)) {
            return true;
        }
        int start = 0;
        while (start < gap.length()) {
            if (gap.charAt(start) == ' ') {
                start++;
                continue;
            }
            int end = start;
            while (end < gap.length() && gap.charAt(end) != ' ' && gap.charAt(end) != '\'') {
                end++;
            }
            if (end < gap.length() && gap.charAt(end) == '\'') {
                end++;
            }
            if (!words.contains(gap.substring(start, end))) {
                return false;
            }
            start = end;
        }
        return true;
    }

    /**
     * Whether a folded gap joins two members of a list: commas and conjunctions only, and at least
     * one.
     */
    static boolean isListJoint(String gap, Set<String> conjunctions) {
        StringBuilder rest = new StringBuilder();
        boolean marked = false;
        for (int i = 0; i < gap.length(); i++) {
            if (LIST_MARKS.indexOf(gap.charAt(i)) >= 0) {
                marked = true;
                rest.append(' ');
            } else {
                rest.append(gap.charAt(i));
            }
        }
        String words = rest.toString().strip();
        return words.isEmpty() ? marked : allIn(words, conjunctions);
    }

    /**
     * Whether folded text begins with a particle and the particle's word ends there. A particle
     * that the pack writes with a space before it (Hindi " ने") must stand apart; others may.
     */
    static boolean beginsWithParticle(String rest, String particle) {
        boolean apart = rest.startsWith(" ") && !particle.startsWith(" ");
        int start = apart ? 1 : 0;
        int end = start + particle.length();
        if (!rest.startsWith(particle, start)) {
            return false;
        }
        return end >= rest.length()
                || !WordEdges.isWord(rest.charAt(end))
                || !WordEdges.isSpaced(rest.charAt(end - 1));
    }

    /** Whether folded text ends with a word or phrase that begins where a word does. */
    static boolean endsWithWord(String text, String word) {
        int start = text.length() - word.length();
        return start >= 0
                && text.endsWith(word)
                && (start == 0
                        || !WordEdges.isWord(text.charAt(start - 1))
                        || !WordEdges.isSpaced(word.charAt(0)));
    }

    /** Whether folded text has a word or phrase, at the edges of words where its script has any. */
    static boolean has(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean begins = at == 0 || !continues(text.charAt(at - 1), phrase.charAt(0));
            if (begins
                    && (end == text.length()
                            || !continues(text.charAt(end - 1), text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(char before, char after) {
        return WordEdges.isSpaced(before) && WordEdges.isWord(before) && WordEdges.isWord(after);
    }

    /** Whether there is no letter and no digit in a folded gap. */
    static boolean hasNoWord(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            if (WordEdges.isWord(gap.charAt(i)) || WordEdges.isDigit(gap.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
