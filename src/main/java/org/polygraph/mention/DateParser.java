package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Month;
import org.polygraph.mention.Sense.Weekday;

/**
 * Reads days and months: first as CLDR's patterns of the language have them, then in the other
 * forms of news; of two that start at one place the longer one.
 */
final class DateParser {

    private final Tokens tokens;
    private final PatternParser patterns;
    private final NumericDates numeric;
    private final MarkedDates marked;
    private final NamedDates named;
    private final Published published;

    DateParser(Tokens tokens, Published published, YearParser years) {
        this.tokens = tokens;
        this.published = published;
        this.patterns = new PatternParser(tokens, published);
        this.numeric = new NumericDates(tokens, published);
        this.marked = new MarkedDates(tokens, published, years);
        this.named = new NamedDates(tokens, published, years);
    }

    @Nullable Dated at(int start) {
        Dated best = patterns.at(start);
        best = longer(best, named.at(start));
        best = longer(best, marked.at(start));
        if (tokens.get(start).kind() == Token.Kind.NUMBER) {
            best = longer(best, numeric.at(start));
        }
        return best != null ? best : bracketed(start);
    }

    private static @Nullable Dated longer(@Nullable Dated one, @Nullable Dated other) {
        return one == null || other != null && other.end() > one.end() ? other : one;
    }

    /** Jumat (25/10/2024), Jumat (25/10), sexta-feira (25): the date in brackets behind a day. */
    private @Nullable Dated bracketed(int start) {
        boolean isWeekday = tokens.get(start).sense(Weekday.class) != null;
        int next = start + 1;
        boolean open = tokens.isMark(next, '(');
        if (!isWeekday || !open && !tokens.isMark(next, ',')) {
            return null;
        }
        Dated inside = inside(next + 1, open);
        if (inside == null || !inside.moment().isDay()) {
            return null;
        }
        if (open && !tokens.isMark(inside.end(), ')')) {
            return null;
        }
        return inside.within(start, open ? inside.end() + 1 : inside.end(), "behind its weekday");
    }

    private @Nullable Dated inside(int start, boolean open) {
        if (tokens.get(start).sense(Month.class) != null) {
            return named.at(start);
        }
        Dated day = numeric.at(start);
        day = longer(day, open ? named.at(start) : null);
        if (tokens.get(start).is(Sense.Role.DAY_PREFIX)) {
            day = longer(day, marked.at(start));
        }
        day = day != null ? day : numeric.dayAndMonth(start);
        if (day != null || !open || !tokens.isMark(start + 1, ')')) {
            return day;
        }
        int number = tokens.dayAt(start);
        return number == 0
                ? null
                : Dated.ifAny(
                        start,
                        start + 1,
                        published.dayOfMonth(number, tokens.isAboutFuture(start, start + 2)),
                        "day of a month that is not named",
                        published.step());
    }
}
