package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Unit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * Stretches of a year that are told by number: its first nine months, the twelfth week (ISO 8601),
 * and the year that ends with a month (2025年3月期).
 */
final class StretchParser {

    private static final int FARTHEST = 4;
    private static final int MONTHS = 12;
    private static final int WEEKS = 53;

    /** Quarters that end more months ahead than these were last year's (前三季度, in January). */
    private static final int MONTHS_AHEAD = 3;

    private final Tokens tokens;
    private final Published published;
    private final YearParser years;

    StretchParser(Tokens tokens, Published published, YearParser years) {
        this.tokens = tokens;
        this.published = published;
        this.years = years;
    }

    @Nullable Dated at(int start) {
        Token token = tokens.get(start);
        if (token.kind() == Token.Kind.MARK) {
            return null;
        }
        Dated fiscal = yearEnding(start);
        if (fiscal != null) {
            return fiscal;
        }
        Dated week = week(start);
        return week != null ? week : firstMonths(start);
    }

    /** 2025年3月期: the twelve months to March 2025. */
    private @Nullable Dated yearEnding(int start) {
        int year = tokens.get(start).plain();
        int month = tokens.get(start + 2).plain();
        boolean ending =
                isYear(year)
                        && tokens.get(start + 1).is(Role.YEAR_MARK)
                        && month >= 1
                        && month <= MONTHS
                        && tokens.get(start + 3).is(Role.MONTH_MARK)
                        && tokens.get(start + 4).is(Role.YEAR_ENDING);
        if (!ending) {
            return null;
        }
        Moment first = month == MONTHS ? Moment.month(year, 1) : Moment.month(year - 1, month + 1);
        return Dated.ifAny(
                start,
                start + 5,
                Moment.between(first, Moment.month(year, month)),
                "year to month " + month);
    }

    /** KW 12, week 12 of 2024, 12. Kalenderwoche 2024, 2024年第12週. */
    private @Nullable Dated week(int start) {
        int year = 0;
        int at = start;
        if (isYear(tokens.get(at).plain()) && tokens.get(at + 1).is(Role.YEAR_MARK)) {
            year = tokens.get(at).plain();
            at += tokens.get(at + 2).is(Role.OF) ? 3 : 2;
        }
        int number;
        int end;
        boolean certain;
        if (tokens.get(at).is(Role.WEEK_NUMBER) || tokens.get(at).is(Role.CALENDAR_WEEK)) {
            certain = tokens.get(at).is(Role.CALENDAR_WEEK);
            number = tokens.get(at + 1).plain();
            end = at + 2;
        } else {
            at = tokens.get(at).is(Role.ORDINAL_PREFIX) ? at + 1 : at;
            number = tokens.get(at).plain();
            int word = tokens.isMark(at + 1, '.') ? at + 2 : at + 1;
            certain = tokens.get(word).is(Role.CALENDAR_WEEK);
            if (!certain && !(year > 0 && tokens.get(word).is(Role.WEEK_NUMBER))) {
                return null;
            }
            end = word + 1;
        }
        if (number < 1 || number > WEEKS) {
            return null;
        }
        if (year == 0) {
            int yearAt = behindYearWords(end);
            year = expectedYear(yearAt);
            end = year > 0 ? yearAt + 1 : end;
        }
        if (year > 0) {
            return Dated.of(start, end, weekOf(year, number), "week " + number + " of " + year);
        }
        return certain ? nearest(start, end, number) : null;
    }

    /** Without a year it is this year's, or that of the year before where it is far ahead. */
    private @Nullable Dated nearest(int start, int end, int number) {
        LocalDate seen = published.date();
        if (seen == null) {
            return null;
        }
        int ahead = number - seen.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int year = seen.get(IsoFields.WEEK_BASED_YEAR) - (ahead > WEEKS / 2 ? 1 : 0);
        return Dated.of(start, end, weekOf(year, number), "week " + number, published.step());
    }

    private static Moment weekOf(int year, int number) {
        LocalDate monday =
                LocalDate.of(year, 1, 4)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(number - 1L);
        return Moment.range(monday, monday.plusDays(6));
    }

    /**
     * The first nine months of 2024, neuf premiers mois de 2024, yılın ilk dokuz ayı, 2024年前9个月:
     * without a year they are of the year of publication.
     */
    private @Nullable Dated firstMonths(int start) {
        int yearBefore = tokens.get(start).plain();
        int at = start;
        boolean ofYear = false;
        if (isYear(yearBefore)) {
            at++;
            while (at < start + FARTHEST && isYearWord(at)) {
                at++;
            }
        } else if (tokens.get(start).is(Role.OF_THE_YEAR)) {
            ofYear = true;
            at++;
            yearBefore = 0;
        } else {
            yearBefore = 0;
        }
        boolean first = tokens.get(at).is(Role.FIRST_OF);
        at += first ? 1 : 0;
        int count = count(at);
        if (count < 2 || count >= MONTHS) {
            return null;
        }
        at++;
        if (tokens.get(at).is(Role.FIRST_OF)) {
            first = true;
            at++;
        }
        int each = monthsOf(at, first);
        int months = count * each;
        if (each == 0 || months >= MONTHS) {
            return null;
        }
        at += tokens.get(at).is(Role.CLASSIFIER) ? 2 : 1;
        if (!first && tokens.get(at).is(Role.FIRST_OF)) {
            first = true;
            ofYear |= tokens.get(at).is(Role.OF_THE_YEAR);
            at++;
        }
        int year = yearBefore;
        int end = at;
        if (year == 0) {
            int yearAt = behindYearWords(at);
            year = expectedYear(yearAt);
            int last = tokens.get(yearAt + 1).is(Role.YEAR_MARK) ? yearAt + 2 : yearAt + 1;
            end = year > 0 ? last : ofYear ? at : ofThisYear(at);
        }
        // "Nine months of 2024" are its first, too.
        if (!first && (year == 0 || yearBefore > 0 || months % 3 != 0)) {
            return null;
        }
        LocalDate seen = published.date();
        boolean quarters = first && each > 1;
        if (year == 0 && (end == 0 && !quarters || seen == null)) {
            return null;
        }
        int of = year > 0 || seen == null ? year : seen.getYear();
        if (year == 0 && end == 0 && seen != null) {
            end = at;
            of -= months > seen.getMonthValue() + MONTHS_AHEAD ? 1 : 0;
        }
        Moment stretch = Moment.between(Moment.month(of, 1), Moment.month(of, months));
        return Dated.ifAny(start, end, stretch, "first " + months + " months of " + of);
    }

    /** Behind "of the year" or the like; 0 where it is not there. */
    private int ofThisYear(int at) {
        int end = behindYearWords(at);
        return end > at && tokens.get(end - 1).is(Role.YEAR_WORD)
                ? end
                : tokens.get(at).is(Role.OF_THE_YEAR) ? at + 1 : 0;
    }

    private int count(int at) {
        Amount amount = tokens.amountAt(at);
        return amount == null || amount.end() != at + 1 ? 0 : small(amount);
    }

    private static int small(Amount amount) {
        return amount.value().stripTrailingZeros().scale() <= 0 && amount.value().precision() < 3
                ? amount.value().intValue()
                : 0;
    }

    /** How many months the unit at a token has: one or, behind "first", three; 0 for others. */
    private int monthsOf(int at, boolean first) {
        if (first && tokens.get(at).is(Role.QUARTER)) {
            return 3;
        }
        return isMonths(at) ? 1 : 0;
    }

    private boolean isMonths(int at) {
        int unitAt = tokens.get(at).is(Role.CLASSIFIER) ? at + 1 : at;
        for (Sense sense : tokens.get(unitAt).senses()) {
            if (sense instanceof Unit unit
                    && unit.kind() == Kind.DURATION
                    && String.valueOf(unit.unit()).equals("mo")) {
                return true;
            }
        }
        return false;
    }

    private boolean isYearWord(int at) {
        Token token = tokens.get(at);
        return token.is(Role.YEAR_MARK)
                || token.is(Role.YEAR_WORD)
                || token.is(Role.OF)
                || tokens.isAnyMark(at, "'’");
    }

    private int behindYearWords(int at) {
        int next = at;
        while (next < at + FARTHEST
                && (isYearWord(next)
                        || tokens.get(next).is(Role.YEAR_PREFIX)
                        || tokens.get(next).is(Role.IN_BEFORE)
                        || tokens.isAnyMark(next, "/"))) {
            next++;
        }
        return next;
    }

    private int expectedYear(int at) {
        int year = years.expected(at);
        return isYear(year) ? year : 0;
    }

    private static boolean isYear(int year) {
        return year >= 1900 && year <= 2100;
    }
}
