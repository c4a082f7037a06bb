package org.polygraph.claim;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * What an amount is about in a language of which nothing is known but what CLDR has: the words
 * before it as they stand, or those behind it where none do. Of several parts, between marks, other
 * amounts and times, the longest is taken, and of that the first words. Words are told by ICU, so
 * that scripts without spaces have them too.
 */
final class WordsBeside {

    private static final int MOST_WORDS = 4;
    private static final int REACH = 200;
    private static final double UNREAD = 0.5;
    private static final String MARKS = ",;:!?–—،؛؟、，。।॥၊။።፣";

    private final Sentence sentence;

    WordsBeside(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The words; empty where there are none, or the language's grammar is known. */
    Optional<Slot> of(Quantity quantity) {
        if (sentence.grammar().isKnown()) {
            return Optional.empty();
        }
        Span amount = quantity.span();
        Span whole = sentence.span();
        return longest(Math.max(whole.start(), amount.start() - REACH), amount.start())
                .or(() -> longest(amount.end(), Math.min(whole.end(), amount.end() + REACH)))
                .map(this::slot);
    }

    private Optional<Span> longest(int from, int to) {
        BreakIterator breaks =
                BreakIterator.getWordInstance(ULocale.forLanguageTag(sentence.language()));
        breaks.setText(sentence.text().substring(from, to));
        @Nullable Span longest = null;
        int begin = from;
        int words = 0;
        int last = breaks.first();
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            Span token = new Span(from + last, from + at);
            last = at;
            if (sentence.isTaken(token) || isMark(token.start())) {
                words = 0;
            } else if (breaks.getRuleStatus() >= BreakIterator.WORD_LETTER) {
                begin = words++ == 0 ? token.start() : begin;
                Span run = new Span(begin, token.end());
                boolean longer = longest == null || run.length() > longest.length();
                longest = words <= MOST_WORDS && longer ? run : longest;
            }
        }
        return Optional.ofNullable(longest);
    }

    private Slot slot(Span words) {
        Slot named = sentence.slotAt(words);
        return new Slot(
                words,
                named.entity(),
                UNREAD,
                "the words beside the amount, in a language whose grammar is not known");
    }

    private boolean isMark(int index) {
        return MARKS.indexOf(sentence.text().charAt(index)) >= 0;
    }
}
