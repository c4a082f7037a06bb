package org.polygraph.claim;

import org.polygraph.text.Span;

import java.util.Optional;

/** What stands in the quotation marks of Japanese: 「ハヤテ1号」. */
final class CornerQuotes {

    private static final int LONGEST = 24;

    private final Sentence sentence;

    CornerQuotes(Sentence sentence) {
        this.sentence = sentence;
    }

    /** What stands in quotation marks that close right before an index: 「|ハヤテ1号|」. */
    Optional<Span> endingAt(int end) {
        int close = end - 1;
        int open = sentence.text().charAt(close) == '」' ? opening(close) : -1;
        return open >= 0 && close - open <= LONGEST
                ? Optional.of(new Span(open + 1, close))
                : Optional.empty();
    }

    /** Where the quotation mark opens within the sentence that closes at an index; -1 if not. */
    int opening(int close) {
        int i = close;
        while (i >= sentence.span().start() && sentence.text().charAt(i) != '「') {
            i--;
        }
        return i < sentence.span().start() ? -1 : i;
    }
}
