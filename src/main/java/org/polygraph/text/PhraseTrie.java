package org.polygraph.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Phrases with what they mean, found in a text in one pass. Phrases and text are compared folded
 * ({@link FoldedText}); a match starts and ends at a word's edge, as {@link WordEdges} has it for
 * the script. The cost depends on the text and the longest match, not on how many phrases there
 * are.
 *
 * <p>To keep a trie in a file, write its {@link #index()} and, in their order, its {@link
 * #meanings()}; {@link #of} puts both together again. The list of meanings can be a view that makes
 * them when they are asked for.
 *
 * @param <T> what a phrase means; one phrase can mean several things
 */
public final class PhraseTrie<T> {

    /** Told of each match: folded start, folded end, and what the phrase means. */
    @FunctionalInterface
    public interface Visitor<T> {
        void match(int start, int end, T value);
    }

    private final PhraseIndex index;
    private final List<T> meanings;
    private final boolean stems;

    private PhraseTrie(PhraseIndex index, List<T> meanings, boolean stems) {
        this.index = index;
        this.meanings = meanings;
        this.stems = stems;
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * A trie of what another one was made of.
     *
     * @param meanings by the numbers of the index
     * @throws IllegalArgumentException where they are not as many as the numbers
     */
    public static <T> PhraseTrie<T> of(PhraseIndex index, List<T> meanings) {
        if (meanings.size() != index.size()) {
            throw new IllegalArgumentException(
                    index.size() + " numbers and " + meanings.size() + " meanings");
        }
        return new PhraseTrie<>(index, meanings, false);
    }

    /** Whether matches may end anywhere in a word. */
    public boolean isOfStems() {
        return stems;
    }

    /** The same trie with matches that end anywhere in a word: the phrases are stems. */
    public PhraseTrie<T> stems() {
        return new PhraseTrie<>(index, meanings, true);
    }

    /** Number of phrases with their meanings. */
    public int size() {
        return meanings.size();
    }

    /** The phrases. */
    public PhraseIndex index() {
        return index;
    }

    /** What the phrases mean, by the numbers of the index; not to be changed. */
    public List<T> meanings() {
        return meanings;
    }

    /** Visits every match at every word's edge, by start and then by length, shortest first. */
    public void scan(FoldedText text, Visitor<? super T> visitor) {
        scan(text, 0, text.length(), visitor);
    }

    /** As {@link #scan(FoldedText, Visitor)}, for matches that lie within a folded range. */
    public void scan(FoldedText text, int from, int to, Visitor<? super T> visitor) {
        for (int i = text.nextStart(from); i < to; i = text.nextStart(i + 1)) {
            matchAt(text, i, to, visitor);
        }
    }

    /** Visits the matches that start at one folded index, which need not be a word's edge. */
    public void matchAt(FoldedText text, int start, int to, Visitor<? super T> visitor) {
        int node = 0;
        int i = start;
        while (i < to) {
            node = index.child(node, text.charAt(i));
            if (node < 0) {
                return;
            }
            i = index.behindRest(node, text, i + 1, to);
            if (i < 0) {
                return;
            }
            int number = index.firstNumber(node);
            int end = index.endNumber(node);
            if (number < end && (stems || WordEdges.canEnd(text, i))) {
                for (; number < end; number++) {
                    visitor.match(start, i, meanings.get(number));
                }
            }
        }
    }

    /** What exactly this phrase means; empty where it is not there. */
    public List<T> get(String phrase) {
        FoldedText text = FoldedText.of(phrase);
        int node = 0;
        int i = 0;
        while (i < text.length()) {
            node = index.child(node, text.charAt(i));
            i = node < 0 ? -1 : index.behindRest(node, text, i + 1, text.length());
            if (i < 0) {
                return List.of();
            }
        }
        return List.copyOf(meanings.subList(index.firstNumber(node), index.endNumber(node)));
    }

    /** Collects phrases. */
    public static final class Builder<T> {

        /**
         * A phrase whose first four characters stand together, so that few are compared further.
         */
        private record Entry<T>(long start, String folded, T meaning)
                implements Comparable<Entry<T>> {

            static <T> Entry<T> of(String folded, T meaning) {
                long start = 0;
                for (int i = 0; i < 4; i++) {
                    start = start << 16 | (i < folded.length() ? folded.charAt(i) : 0);
                }
                return new Entry<>(start, folded, meaning);
            }

            @Override
            public int compareTo(Entry<T> other) {
                return start == other.start
                        ? folded.compareTo(other.folded)
                        : Long.compareUnsigned(start, other.start);
            }
        }

        private final List<Entry<T>> entries = new ArrayList<>();
        private boolean stems;

        private Builder() {}

        /**
         * Adds a phrase as written; the same phrase with an equal meaning counts once, an empty one
         * not at all.
         */
        public Builder<T> add(String phrase, T meaning) {
            String folded = FoldedText.fold(phrase.strip());
            if (!folded.isEmpty()) {
                entries.add(Entry.of(folded, meaning));
            }
            return this;
        }

        /** Lets matches end anywhere in a word: the phrases are stems. */
        public Builder<T> stems() {
            stems = true;
            return this;
        }

        public PhraseTrie<T> build() {
            Collections.sort(entries);
            List<String> phrases = new ArrayList<>();
            List<T> sorted = new ArrayList<>(entries.size());
            int[] firsts = new int[entries.size() + 1];
            for (Entry<T> entry : entries) {
                if (phrases.isEmpty() || !phrases.getLast().equals(entry.folded())) {
                    firsts[phrases.size()] = sorted.size();
                    phrases.add(entry.folded());
                }
                if (!sorted.subList(firsts[phrases.size() - 1], sorted.size())
                        .contains(entry.meaning())) {
                    sorted.add(entry.meaning());
                }
            }
            firsts[phrases.size()] = sorted.size();
            PhraseIndexBuilder layout = new PhraseIndexBuilder(phrases, firsts);
            PhraseIndex index = layout.build();
            List<T> numbered = new ArrayList<>(sorted.size());
            for (int phrase : layout.order()) {
                numbered.addAll(sorted.subList(firsts[phrase], firsts[phrase + 1]));
            }
            return new PhraseTrie<>(index, numbered, stems);
        }
    }
}
