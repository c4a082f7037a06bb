package org.polygraph.mention;

import org.polygraph.text.Span;

import java.util.stream.Stream;

/** Spans that do not overlap each other, eight bytes each. */
final class SortedSpans {

    private final long[] spans;

    SortedSpans(Stream<Span> spans) {
        this.spans =
                spans.mapToLong(span -> (long) span.start() << 32 | span.end()).sorted().toArray();
    }

    /** Whether one of them shares letters with a span and does not lie within it. */
    boolean cut(Span span) {
        for (int i = firstEndingBehind(span.start()); i < spans.length; i++) {
            if (start(i) >= span.end()) {
                return false;
            }
            boolean inside = span.start() <= start(i) && end(i) <= span.end();
            boolean same = span.start() == start(i) && end(i) == span.end();
            if (!inside || same) {
                return true;
            }
        }
        return false;
    }

    /** Whether a span lies within one of them. */
    boolean cover(Span span) {
        int i = firstEndingBehind(span.start());
        return i < spans.length && start(i) <= span.start() && span.end() <= end(i);
    }

    /** Whether one of them shares letters with a span. */
    boolean touch(Span span) {
        int i = firstEndingBehind(span.start());
        return i < spans.length && start(i) < span.end();
    }

    private int firstEndingBehind(int index) {
        int low = 0;
        int high = spans.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int start(int number) {
        return (int) (spans[number] >> 32);
    }

    private int end(int number) {
        return (int) spans[number];
    }
}
