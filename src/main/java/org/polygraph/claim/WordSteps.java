package org.polygraph.claim;

import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

/**
 * Steps from word to word in a text: words end at white space, and behind an apostrophe ("d'|Or").
 */
final class WordSteps {

    private final String text;

    WordSteps(String text) {
        this.text = text;
    }

    /** The next index that is no white space; {@code end} where there is none. */
    int skipSpace(int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind the last character before {@code end} that is no white space; not before a start. */
    int trimmedEnd(int start, int end) {
        int i = end;
        while (i > start && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Where the word ends that starts at an index. */
    int wordEnd(int from, int end) {
        return wordEnd(from, end, "");
    }

    /**
     * Where the word ends that starts at an index.
     *
     * @param breaks marks that end a word too
     */
    int wordEnd(int from, int end, String breaks) {
        int i = from;
        while (i < end
                && !Character.isWhitespace(text.charAt(i))
                && breaks.indexOf(text.charAt(i)) < 0) {
            char c = text.charAt(i++);
            if (c == '\'' || c == '’') {
                return i;
            }
        }
        return i;
    }

    /** Where the word starts that ends at an index; not before {@code first}. */
    int wordStart(int first, int end) {
        int i = end;
        while (i > first && !Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /**
     * Where the word starts that a cue behind its prefixes stands in (وال|استثمارات); else the
     * index.
     */
    int startOfWord(int index) {
        int i = index;
        while (i > 0 && isPrefixed(text.charAt(i)) && isPrefixed(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isPrefixed(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case ARABIC, HEBREW -> Character.isLetter(c);
            default -> false;
        };
    }

    /** Behind one of these words, where it comes next in a sentence; else the index. */
    int behindOne(WordSet words, int from, Span sentence) {
        int word = skipSpace(from, sentence.end());
        int end = wordEnd(word, sentence.end());
        return isOne(words, word, end) ? end : from;
    }

    /** Whether a stretch is one of these folded words. */
    boolean isOne(WordSet words, int start, int end) {
        return words.contains(text, start, end);
    }
}
