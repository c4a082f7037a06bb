package org.polygraph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases with what they mean, found in a text in one pass. Phrases and text are compared folded
 * ({@link FoldedText}); a match starts and ends at a word's edge, as {@link WordEdges} has it for
 * the script. The cost depends on the text and the longest match, not on how many phrases there
 * are.
 *
 * @param <T> what a phrase means; one phrase can mean several things
 */
public final class PhraseTrie<T> {

    /** Told of each match: folded start, folded end, and what the phrase means. */
    @FunctionalInterface
    public interface Visitor<T> {
        void match(int start, int end, T value);
    }

    private final long[] keys;
    private final int[] targets;
    private final int mask;
    private final List<List<T>> values;
    private final int size;
    private final boolean stems;

    private PhraseTrie(Builder<T> builder) {
        this.keys = builder.keys;
        this.targets = builder.targets;
        this.mask = builder.mask;
        this.values = builder.values;
        this.size = builder.size;
        this.stems = builder.stems;
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Number of phrases with their meanings. */
    public int size() {
        return size;
    }

    /** Visits every match at every word's edge, by start and then by length, shortest first. */
    public void scan(FoldedText text, Visitor<? super T> visitor) {
        scan(text, 0, text.length(), visitor);
    }

    /** As {@link #scan(FoldedText, Visitor)}, for matches that lie within a folded range. */
    public void scan(FoldedText text, int from, int to, Visitor<? super T> visitor) {
        for (int start = from; start < to; start++) {
            if (WordEdges.canStart(text, start)) {
                matchAt(text, start, to, visitor);
            }
        }
    }

    /** Visits the matches that start at one folded index, which need not be a word's edge. */
    public void matchAt(FoldedText text, int start, int to, Visitor<? super T> visitor) {
        int node = 0;
        for (int i = start; i < to; i++) {
            node = next(node, text.charAt(i));
            if (node < 0) {
                return;
            }
            List<T> meanings = values.get(node);
            if (!meanings.isEmpty() && (stems || WordEdges.canEnd(text, i + 1))) {
                for (T meaning : meanings) {
                    visitor.match(start, i + 1, meaning);
                }
            }
        }
    }

    /** What exactly this phrase means; empty where it is not there. */
    public List<T> get(String phrase) {
        int node = 0;
        String folded = FoldedText.fold(phrase);
        for (int i = 0; i < folded.length() && node >= 0; i++) {
            node = next(node, folded.charAt(i));
        }
        return node <= 0 ? List.of() : List.copyOf(values.get(node));
    }

    private int next(int node, char c) {
        long key = key(node, c);
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private static long key(int node, char c) {
        return ((long) node << 16 | c) + 1;
    }

    private static int slot(long key, int mask) {
        long h = key * 0x9e3779b97f4a7c15L;
        return (int) (h >>> 33) & mask;
    }

    /** Collects phrases. */
    public static final class Builder<T> {

        private long[] keys = new long[1024];
        private int[] targets = new int[1024];
        private int mask = 1023;
        private int edges;
        private int size;
        private boolean stems;
        private final List<List<T>> values = new ArrayList<>(List.of(List.of()));

        private Builder() {}

        /**
         * Adds a phrase as written; the same phrase with an equal meaning counts once, an empty one
         * not at all.
         */
        public Builder<T> add(String phrase, T meaning) {
            String folded = FoldedText.fold(phrase.strip());
            if (folded.isEmpty()) {
                return this;
            }
            int node = 0;
            for (int i = 0; i < folded.length(); i++) {
                node = edge(node, folded.charAt(i));
            }
            List<T> meanings = values.get(node);
            if (meanings.isEmpty()) {
                meanings = new ArrayList<>(1);
                values.set(node, meanings);
            }
            if (!meanings.contains(meaning)) {
                meanings.add(meaning);
                size++;
            }
            return this;
        }

        /** Lets matches end anywhere in a word: the phrases are stems. */
        public Builder<T> stems() {
            stems = true;
            return this;
        }

        public PhraseTrie<T> build() {
            return new PhraseTrie<>(this);
        }

        private int edge(int node, char c) {
            long key = key(node, c);
            int slot = slot(key, mask);
            while (keys[slot] != 0) {
                if (keys[slot] == key) {
                    return targets[slot];
                }
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            int target = values.size();
            targets[slot] = target;
            values.add(List.of());
            if (++edges * 2 > keys.length) {
                grow();
            }
            return target;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = Arrays.copyOf(new int[0], keys.length);
            mask = keys.length - 1;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(oldKeys[i], mask);
                    while (keys[slot] != 0) {
                        slot = (slot + 1) & mask;
                    }
                    keys[slot] = oldKeys[i];
                    targets[slot] = oldTargets[i];
                }
            }
        }
    }
}
