package org.polygraph.text;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Folded words or phrases, asked for at a place in a text: whether a stretch is one of them, or
 * which of them begin or end there. No part of the text is copied for it, and only those words are
 * looked at that have the right first or last character. Not to be changed.
 */
public final class WordSet extends AbstractSet<String> {

    public static final WordSet NONE = new WordSet(Set.of());

    private final Set<String> words;
    private final String[] byHash;
    private final ByCharacter byFirst;
    private final ByCharacter byLast;

    /**
     * @throws IllegalArgumentException where one of the words has no character
     */
    public WordSet(Collection<String> folded) {
        words = new HashSet<>(folded);
        if (words.contains("")) {
            throw new IllegalArgumentException("a word without a character");
        }
        byHash = new String[tableSize(words.size())];
        byFirst = new ByCharacter(words.size());
        byLast = new ByCharacter(words.size());
        for (String word : words) {
            int i = mixed(word.hashCode()) & byHash.length - 1;
            while (byHash[i] != null) {
                i = i + 1 & byHash.length - 1;
            }
            byHash[i] = word;
            byFirst.add(word.charAt(0), word);
            byLast.add(word.charAt(word.length() - 1), word);
        }
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public boolean contains(Object word) {
        return words.contains(word);
    }

    /** Whether a stretch of a text, folded, is one of the words; an empty one is none. */
    public boolean contains(String text, int start, int end) {
        if (start >= end || words.isEmpty()) {
            return false;
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = CharacterFolds.simple(text.charAt(i));
            if (c == 0 || i + 1 < end && CharacterFolds.mayContinue(text.charAt(i + 1))) {
                return words.contains(FoldedText.fold(text.substring(start, end)));
            }
            hash = 31 * hash + c;
        }
        int i = mixed(hash) & byHash.length - 1;
        for (String word = byHash[i]; word != null; word = byHash[i]) {
            if (word.hashCode() == hash && isFoldOf(word, text, start, end)) {
                return true;
            }
            i = i + 1 & byHash.length - 1;
        }
        return false;
    }

    private static boolean isFoldOf(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (CharacterFolds.simple(text.charAt(i)) != word.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text goes on with one of the words at an index. */
    public boolean anyAt(String text, int index) {
        return longestAt(text, index, text.length()) > 0;
    }

    /** Whether folded text begins with one of the words. */
    public boolean anyBegins(String folded) {
        return anyAt(folded, 0);
    }

    /** Whether folded text ends in one of the words. */
    public boolean anyEnds(String folded) {
        return longestBefore(folded, 0, folded.length()) > 0;
    }

    /** The length of the longest word that a text has from an index on; 0 where it has none. */
    public int longestAt(String text, int index, int end) {
        int longest = 0;
        if (index >= 0 && index < end) {
            for (String word : byFirst.of(text.charAt(index))) {
                if (word.length() > longest
                        && index + word.length() <= end
                        && text.startsWith(word, index)) {
                    longest = word.length();
                }
            }
        }
        return longest;
    }

    /** The length of the longest word that a stretch of a text ends in; 0 where it does in none. */
    public int longestBefore(String text, int start, int end) {
        int longest = 0;
        if (start < end) {
            for (String word : byLast.of(text.charAt(end - 1))) {
                if (word.length() > longest
                        && end - word.length() >= start
                        && text.startsWith(word, end - word.length())) {
                    longest = word.length();
                }
            }
        }
        return longest;
    }

    /** The words that end in a character, in the order of the set. */
    public List<String> endingIn(char last) {
        return byLast.of(last);
    }

    private static int mixed(int hash) {
        return hash ^ hash >>> 16;
    }

    /** A power of two, at least twice as many. */
    private static int tableSize(int entries) {
        return Integer.highestOneBit(Math.max(1, entries)) << 2;
    }

    /** Words by one of their characters. */
    private static final class ByCharacter {

        private final char[] keys;
        private final List<List<String>> words = new ArrayList<>();

        ByCharacter(int most) {
            keys = new char[tableSize(most)];
            for (int i = 0; i < keys.length; i++) {
                words.add(List.of());
            }
        }

        void add(char key, String word) {
            int slot = slot(key);
            if (words.get(slot).isEmpty()) {
                words.set(slot, new ArrayList<>());
                keys[slot] = key;
            }
            words.get(slot).add(word);
        }

        List<String> of(char key) {
            return words.get(slot(key));
        }

        private int slot(char key) {
            int slot = mixed(key * 0x9e3779b9) & keys.length - 1;
            while (keys[slot] != key && !words.get(slot).isEmpty()) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }
    }
}
