package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Phase;
import org.polygraph.mention.Sense.Role;

/** Reads the beginning, middle and end of years and months: early 2026, mid-May, 2024年末. */
final class PartParser {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int FARTHEST = 4;

    private final Tokens tokens;
    private final Published published;

    PartParser(Tokens tokens, Published published) {
        this.tokens = tokens;
        this.published = published;
    }

    /** The part before a time at a token, or null. */
    @Nullable Phase before(int start) {
        Phase part = tokens.get(start).sense(Phase.class);
        return part != null && part.before() ? part : null;
    }

    /** Where the time can stand whose part is named at a token. */
    int wholeAt(int start) {
        int next = start + 1;
        while (next < start + FARTHEST && isBetween(next)) {
            next++;
        }
        return next;
    }

    private boolean isBetween(int index) {
        Token token = tokens.get(index);
        return token.is(Role.OF)
                || token.is(Role.YEAR_PREFIX)
                || token.is(Role.YEAR_WORD) && isYear(tokens.get(index + 1).plain())
                || token.is(Role.IN_BEFORE)
                || token.is(Role.STOP) && token.sense(Sense.Relative.class) == null
                || tokens.isMark(index, '-') && tokens.isTight(index + 1);
    }

    /** "koncem | roku | 2022": a number that behind the word for a year can only be one. */
    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    /** The end of the year, where no number follows: of the year of publication. */
    @Nullable Dated ofThisYear(int start, Phase part) {
        int next = wholeAt(start);
        return tokens.get(next).is(Role.YEAR_WORD)
                ? ofThisYear(start, next + 1, part.which())
                : null;
    }

    /** 年底, 月末 with no number before: of the year or month of publication. */
    @Nullable Dated unnumbered(int start) {
        Token token = tokens.get(start);
        boolean year = token.is(Role.YEAR_MARK);
        Phase part = tokens.get(start + 1).sense(Phase.class);
        if (!year && !token.is(Role.MONTH_MARK) || part == null || part.before()) {
            return null;
        }
        Token before = tokens.get(start - 1);
        boolean numbered = before.number() != null || before.sense(Sense.Han.class) != null;
        if (numbered || !tokens.isCjk(start) || !tokens.isTight(start + 1)) {
            return null;
        }
        if (year) {
            return ofThisYear(start, start + 2, part.which());
        }
        Moment month = published.relative("month", 0);
        return month == null
                ? null
                : Dated.of(
                                start,
                                start + 2,
                                Published.part(month, part.which()),
                                name(part.which()) + " of the month",
                                published.step())
                        .as(new Dated.Portion(part.which(), month));
    }

    private @Nullable Dated ofThisYear(int start, int end, Phase.Which which) {
        Moment year = published.relative("year", 0);
        if (year == null) {
            return null;
        }
        String step = name(which) + " of the year";
        return Dated.of(start, end, Published.part(year, which), step, published.step())
                .as(new Dated.Portion(which, year));
    }

    /** The part of a time that has been read, with the word before it. */
    @Nullable Dated of(int start, Phase part, @Nullable Dated whole) {
        return whole == null ? null : of(start, whole.end(), part.which(), whole);
    }

    private @Nullable Dated of(int start, int end, Phase.Which which, Dated whole) {
        Moment year = published.nearest(whole.moment(), TimeExpression.Bound.AT);
        Moment part = Published.part(year, which);
        if (whole.portion() != null || part.equals(year)) {
            return null;
        }
        return whole.within(start, end, name(which) + " of it")
                .with(part)
                .as(new Dated.Portion(which, year));
    }

    /** The same time with the word behind it that says which part, or as it is. */
    Dated behind(Dated whole) {
        int next = whole.end();
        while (next < whole.end() + 2
                && (tokens.get(next).is(Role.OF) || tokens.get(next).is(Role.YEAR_WORD))) {
            next++;
        }
        Phase part = tokens.get(next).sense(Phase.class);
        if (part == null || part.before()) {
            return whole;
        }
        Dated dated = of(whole.start(), next + 1, part.which(), whole);
        return dated == null ? whole : dated;
    }

    private static String name(Phase.Which which) {
        return switch (which) {
            case START -> "beginning";
            case MIDDLE -> "middle";
            case END -> "end";
        };
    }
}
