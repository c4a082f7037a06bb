package org.polygraph.text;

import java.util.Arrays;
import java.util.List;

/** Lays out a {@link PhraseIndex}: breadth first, each node a stretch of the sorted phrases. */
final class PhraseIndexBuilder {

    private final List<String> phrases;
    private final int[] firstMeanings;

    /**
     * Of each node, the stretch of phrases that go through it, and how much of them leads to it.
     */
    private int[] starts = new int[64];

    private int[] ends = new int[64];
    private int[] depths = new int[64];
    private int[] children = new int[64];
    private int[] restStarts = new int[64];
    private int[] numbers = new int[64];
    private char[] firsts = new char[64];
    private char[] rests = new char[256];
    private final int[] order;
    private int nodes;
    private int restLength;
    private int numbered;
    private int ordered;

    /**
     * @param phrases folded, not empty, each once, in the order of their UTF-16 units
     * @param firstMeanings how many meanings stand before each phrase's, and behind the last's
     */
    PhraseIndexBuilder(List<String> phrases, int[] firstMeanings) {
        this.phrases = phrases;
        this.firstMeanings = firstMeanings;
        this.order = new int[phrases.size()];
    }

    PhraseIndex build() {
        addNode(0, phrases.size(), 0, 0);
        for (int node = 0; node < nodes; node++) {
            children[node] = nodes;
            int from = starts[node];
            numbers[node] = numbered;
            if (from < ends[node] && phrases.get(from).length() == depths[node]) {
                numbered += firstMeanings[from + 1] - firstMeanings[from];
                order[ordered++] = from++;
            }
            addChildren(from, ends[node], depths[node]);
        }
        return new PhraseIndex(
                closed(children, nodes),
                Arrays.copyOf(firsts, nodes),
                closed(restStarts, restLength),
                Arrays.copyOf(rests, restLength),
                closed(numbers, numbered));
    }

    /** The phrases in the order in which {@link #build} numbered them. */
    int[] order() {
        return order;
    }

    private void addChildren(int start, int end, int depth) {
        int from = start;
        while (from < end) {
            char first = phrases.get(from).charAt(depth);
            int to = from + 1;
            while (to < end && phrases.get(to).charAt(depth) == first) {
                to++;
            }
            addNode(from, to, depth, common(phrases.get(from), phrases.get(to - 1), depth + 1));
            from = to;
        }
    }

    /** How many characters two phrases have in common that are the same up to an index. */
    private static int common(String one, String other, int from) {
        int i = from;
        int length = Math.min(one.length(), other.length());
        while (i < length && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private void addNode(int start, int end, int parentDepth, int depth) {
        if (nodes + 1 >= starts.length) {
            grow();
        }
        starts[nodes] = start;
        ends[nodes] = end;
        depths[nodes] = depth;
        restStarts[nodes] = restLength;
        if (depth > 0) {
            String phrase = phrases.get(start);
            firsts[nodes] = phrase.charAt(parentDepth);
            int length = depth - parentDepth - 1;
            if (restLength + length > rests.length) {
                rests = Arrays.copyOf(rests, Math.max(rests.length * 2, restLength + length));
            }
            phrase.getChars(parentDepth + 1, depth, rests, restLength);
            restLength += length;
        }
        nodes++;
    }

    private int[] closed(int[] values, int last) {
        int[] closed = Arrays.copyOf(values, nodes + 1);
        closed[nodes] = last;
        return closed;
    }

    private void grow() {
        int capacity = starts.length * 2;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        depths = Arrays.copyOf(depths, capacity);
        children = Arrays.copyOf(children, capacity);
        restStarts = Arrays.copyOf(restStarts, capacity);
        numbers = Arrays.copyOf(numbers, capacity);
        firsts = Arrays.copyOf(firsts, capacity);
    }
}
