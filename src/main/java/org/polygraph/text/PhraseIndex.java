package org.polygraph.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Folded phrases as a radix tree in flat arrays. Each phrase has one or more consecutive numbers,
 * from 0, that stand for what it means; {@link PhraseTrie} puts meanings to them. Some thirty bytes
 * a phrase with a million names; written and read as it is.
 *
 * <p>Nodes are numbered level by level from the root, 0, so that the children of a node are
 * neighbours, in the order of the characters that lead to them.
 */
public final class PhraseIndex {

    private static final int FORMAT = 0x50485201; // "PHR", version 1
    private static final int[] NONE = new int[256];

    /** The first child of each node; the entry behind it ends its children. */
    private final int[] children;

    /** The character that leads to each node from its parent. */
    private final char[] firsts;

    /** Where the characters that follow the first on the way to a node start in {@link #rests}. */
    private final int[] restStarts;

    private final char[] rests;

    /** The first number of the phrase that ends at each node; the entry behind it ends them. */
    private final int[] numbers;

    /** The root's children by the high and the low byte of their first character, else 0. */
    private final int[][] fromRoot = new int[256][];

    PhraseIndex(int[] children, char[] firsts, int[] restStarts, char[] rests, int[] numbers) {
        this.children = children;
        this.firsts = firsts;
        this.restStarts = restStarts;
        this.rests = rests;
        this.numbers = numbers;
        Arrays.fill(fromRoot, NONE);
        for (int child = children[0]; child < children[1]; child++) {
            int page = firsts[child] >> 8;
            if (fromRoot[page] == NONE) {
                fromRoot[page] = new int[256];
            }
            fromRoot[page][firsts[child] & 0xff] = child;
        }
    }

    /** How many numbers the phrases have together. */
    public int size() {
        return numbers[firsts.length];
    }

    /**
     * Writes the index: five counts and the arrays, integers and UTF-16 units in network order.
     *
     * @throws IOException as the stream does
     */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(FORMAT);
        out.writeInt(firsts.length);
        out.writeInt(rests.length);
        out.write(bytes(children));
        out.write(bytes(firsts));
        out.write(bytes(restStarts));
        out.write(bytes(rests));
        out.write(bytes(numbers));
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote and leaves the buffer behind it.
     *
     * @throws IllegalArgumentException where something else stands there
     */
    public static PhraseIndex read(ByteBuffer in) {
        if (in.remaining() < 12 || in.getInt() != FORMAT) {
            throw new IllegalArgumentException("not a phrase index of this version");
        }
        int nodes = in.getInt();
        int length = in.getInt();
        if (nodes < 1 || length < 0 || in.remaining() < 14L * nodes + 2L * length + 12) {
            throw new IllegalArgumentException("a phrase index that is cut off");
        }
        return new PhraseIndex(
                ints(in, nodes + 1),
                chars(in, nodes),
                ints(in, nodes + 1),
                chars(in, length),
                ints(in, nodes + 1));
    }

    /** The node that a character leads to from a node; -1 where none does. */
    int child(int node, char c) {
        if (node == 0) {
            int child = fromRoot[c >> 8][c & 0xff];
            return child == 0 ? -1 : child;
        }
        int low = children[node];
        int high = children[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            char first = firsts[middle];
            if (first == c) {
                return middle;
            }
            if (first < c) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /**
     * The index behind the characters that lead to a node after its first, where the text has them
     * from {@code from} on; else -1.
     */
    int behindRest(int node, FoldedText text, int from, int to) {
        int start = restStarts[node];
        int length = restStarts[node + 1] - start;
        if (from + length > to) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (rests[start + i] != text.charAt(from + i)) {
                return -1;
            }
        }
        return from + length;
    }

    /** The first number of the phrase that ends at a node. */
    int firstNumber(int node) {
        return numbers[node];
    }

    /** The number after the last of the phrase that ends at a node; the first where none ends. */
    int endNumber(int node) {
        return numbers[node + 1];
    }

    private static byte[] bytes(int[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    private static byte[] bytes(char[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
        bytes.asCharBuffer().put(values);
        return bytes.array();
    }

    private static int[] ints(ByteBuffer in, int length) {
        int[] values = new int[length];
        in.asIntBuffer().get(values);
        in.position(in.position() + 4 * length);
        return values;
    }

    private static char[] chars(ByteBuffer in, int length) {
        char[] values = new char[length];
        in.asCharBuffer().get(values);
        in.position(in.position() + 2 * length);
        return values;
    }
}
