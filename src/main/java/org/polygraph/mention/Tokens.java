package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Optional;

/** The tokens of one segment, in order. Any index can be asked for; outside there is nothing. */
final class Tokens {

    private final FoldedText text;
    private final QuantityLexicon lexicon;
    private final List<Token> list;

    /** What was read at each token by {@link #amountAt}; null where nothing was yet. */
    private final @Nullable Optional<Amount>[] amounts;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Tokens(FoldedText text, QuantityLexicon lexicon, List<Token> list) {
        this.text = text;
        this.lexicon = lexicon;
        this.list = list;
        this.amounts = new Optional[list.size()];
    }

    FoldedText text() {
        return text;
    }

    QuantityLexicon lexicon() {
        return lexicon;
    }

    /** The amount behind no currency that starts at a token, or null; read once. */
    @Nullable Amount amountAt(int index) {
        if (index < 0 || index >= amounts.length) {
            return null;
        }
        Optional<Amount> known = amounts[index];
        if (known == null) {
            known = Optional.ofNullable(AmountParser.at(this, index, false));
            amounts[index] = known;
        }
        return known.orElse(null);
    }

    /** How many tokens around a day are searched for a word that speaks of the future. */
    private static final int FUTURE_REACH = 8;

    private static final int SCHEDULE_REACH = 8;

    Token get(int index) {
        return index >= 0 && index < list.size() ? list.get(index) : Token.NONE;
    }

    /** The token behind what ends at a folded index, or -1 where a token goes on there. */
    int behind(int from, int end) {
        int i = from;
        while (i < list.size() && list.get(i).start() < end) {
            i++;
        }
        return i > from && list.get(i - 1).end() == end ? i : -1;
    }

    int size() {
        return list.size();
    }

    /** Whether a token is this one character. */
    boolean isMark(int index, char c) {
        Token token = get(index);
        return token.end() - token.start() == 1 && text.charAt(token.start()) == c;
    }

    /** Whether a token is one of these characters. */
    boolean isAnyMark(int index, String chars) {
        Token token = get(index);
        return token.end() - token.start() == 1 && chars.indexOf(text.charAt(token.start())) >= 0;
    }

    /** Whether a token follows the one before it without space. */
    boolean isTight(int index) {
        Token token = get(index);
        return token != Token.NONE && !token.spaced();
    }

    String folded(int index) {
        Token token = get(index);
        return text.substring(token.start(), token.end());
    }

    /** A token as it stands in the text. */
    String original(int index) {
        Token token = get(index);
        return token == Token.NONE ? "" : text.span(token.start(), token.end()).of(text.original());
    }

    /** Where "half" begins in "and a half" that no number stands before, else 0. */
    int behindAnd(int index) {
        Sense.Numeral numeral = get(index).sense(Sense.Numeral.class);
        boolean addend = numeral != null && numeral.use() == Sense.Numeral.Use.ADDEND;
        return addend ? folded(index).indexOf(' ') + 1 : 0;
    }

    /**
     * The span from one token up to, and without, another; without the point that ends a segment.
     */
    Span span(int from, int to) {
        Token last = get(to - 1);
        boolean ends = to == list.size() && last.sense(Sense.Scale.class) != null;
        boolean point = ends && text.charAt(last.end() - 1) == '.';
        int start = get(from).start() + behindAnd(from);
        return text.span(start, point ? last.end() - 1 : last.end());
    }

    /** The day of a month that a number of one or two digits can be, else 0. */
    int dayAt(int index) {
        Token token = get(index);
        int day = token.plain();
        return day >= 1 && day <= 31 && token.end() - token.start() <= 2 ? day : 0;
    }

    /** Whether a token starts with a character of Chinese, Japanese or Korean. */
    boolean isCjk(int index) {
        return get(index) != Token.NONE && text.charAt(get(index).start()) >= 0x2e80;
    }

    /** Whether a word stands before a token that says when. */
    boolean isIntroduced(int index) {
        Token before = get(index - 1);
        Sense.Phase part = before.sense(Sense.Phase.class);
        return before.is(Sense.Role.IN_BEFORE)
                || before.is(Sense.Role.UNTIL_BEFORE)
                || before.is(Sense.Role.SINCE_BEFORE)
                || before.is(Sense.Role.BETWEEN)
                || before.is(Sense.Role.RANGE)
                || part != null && part.before();
    }

    /** Whether a word starts with a capital letter. */
    boolean isCapitalised(int index) {
        Token token = get(index);
        if (token == Token.NONE) {
            return false;
        }
        Span span = text.span(token.start(), token.start() + 1);
        return Character.isUpperCase(text.original().codePointAt(span.start()));
    }

    /**
     * Whether a word beside what stands between two tokens speaks of the future, in the same
     * clause. A day that a comma follows is when something was said (18日、…する方針を示した), and so is one
     * that a Chinese verb follows.
     */
    boolean isAboutFuture(int start, int end) {
        for (int i = start - 1; i >= start - FUTURE_REACH && !endsClause(i); i--) {
            if (get(i).is(Sense.Role.FUTURE)) {
                return true;
            }
        }
        int reach = lexicon().language().equals("zh") ? 1 : FUTURE_REACH;
        for (int i = end; i < end + reach && !endsClause(i); i++) {
            if (get(i).is(Sense.Role.FUTURE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a verb of the same clause says that something will be on a day: it stands before the
     * day or right behind it ("will meet on Friday", „am Freitag wird“), where what only speaks of
     * the future may have been said on that day ("said on Friday it will").
     */
    boolean isScheduled(int start, int end) {
        for (int i = start - 1; i >= start - SCHEDULE_REACH && !endsClause(i); i--) {
            if (get(i).is(Sense.Role.SCHEDULED)) {
                return true;
            }
        }
        return get(end).is(Sense.Role.SCHEDULED);
    }

    /** Whether a mark ends a clause at a token, or the text. */
    boolean endsClause(int index) {
        return get(index).kind() == Token.Kind.NONE || isAnyMark(index, ",，、。.;；!?！？،。।");
    }
}
