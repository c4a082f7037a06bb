package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Month;
import org.polygraph.mention.Sense.Role;

/**
 * Reads dates whose parts are marked: 2024年3月5日, 3월 5일, 令和6年, 民國113年, 二〇二三年, ngày 5 tháng 3 năm
 * 2024.
 */
final class MarkedDates {

    private static final int LAST_YEAR = 2200;

    private final Tokens tokens;
    private final Published published;
    private final YearParser years;

    MarkedDates(Tokens tokens, Published published, YearParser years) {
        this.tokens = tokens;
        this.published = published;
        this.years = years;
    }

    @Nullable Dated at(int start) {
        Token token = tokens.get(start);
        if (token.kind() == Token.Kind.NUMBER) {
            Dated marked = marked(start, start, 0, "");
            if (marked != null) {
                return marked;
            }
            Dated months = months(start);
            return months != null ? months : dayOfMonth(start);
        }
        Sense.Era era = token.sense(Sense.Era.class);
        if (era != null) {
            return era(start, era);
        }
        if (token.is(Role.DAY_PREFIX) || token.is(Role.MONTH_PREFIX)) {
            return prefixed(start);
        }
        return token.sense(Sense.Han.class) != null ? hanYear(start) : null;
    }

    /** 2024年3月5日, 3월 5일; {@code offset} years are added for an era. */
    private @Nullable Dated marked(int start, int yearAt, int offset, String era) {
        int year = 0;
        int next = yearAt;
        if (tokens.get(next).plain() > 0 && isYearMark(next + 1)) {
            year = yearBefore(next, offset);
            next += 2;
        }
        if (year < 0) {
            return null;
        }
        return monthAndDay(start, next, year, era, offset != 0 && year != 0);
    }

    private boolean isYearMark(int index) {
        return tokens.get(index).is(Role.YEAR_MARK) && isCjk(index);
    }

    /** What follows a marked year; the year alone where nothing does and it is sure. */
    private @Nullable Dated monthAndDay(
            int start, int monthAt, int year, String era, boolean sureYear) {
        int month = monthAt(monthAt);
        if (month == 0) {
            return sureYear
                    ? Dated.of(start, monthAt, Moment.year(year), era + "year " + year)
                    : null;
        }
        int next = monthAt + (tokens.get(monthAt).sense(Month.class) != null ? 1 : 2);
        int day = tokens.get(next + 1).is(Role.DAY_MARK) ? dayAt(next) : 0;
        if (day > 0) {
            next += 2;
        }
        int behindHan = behindHan(next);
        if (day == 0 && behindHan > next && tokens.get(behindHan).is(Role.DAY_MARK)) {
            day = han(next, behindHan);
            next = behindHan + 1;
        }
        Moment moment = new Moment(year, month, day, null);
        return moment.exists()
                ? Dated.of(start, next, moment, era + "date " + moment.edtf())
                : null;
    }

    private int behindHan(int start) {
        int i = start;
        while (i < start + 4 && tokens.get(i).sense(Sense.Han.class) != null) {
            i++;
        }
        return i;
    }

    /** The value of Han numerals up to 99: 二十五. */
    private int han(int from, int to) {
        int value = 0;
        int digit = 0;
        for (int i = from; i < to; i++) {
            Sense.Han han = tokens.get(i).sense(Sense.Han.class);
            if (han != null && han.power() == 1) {
                value += 10 * Math.max(digit, 1);
                digit = 0;
            } else if (han != null) {
                digit = han.digit();
            }
        }
        return value + digit;
    }

    private int monthAt(int index) {
        Month month = tokens.get(index).sense(Month.class);
        if (month != null && isCjk(index)) {
            return month.number();
        }
        int number = tokens.get(index).plain();
        return number >= 1 && number <= 12 && tokens.get(index + 1).is(Role.MONTH_MARK)
                ? number
                : 0;
    }

    private int dayAt(int index) {
        return tokens.dayAt(index);
    }

    /**
     * The year a number before its mark means: four digits, or two before a month; -1 where none.
     */
    private int yearBefore(int index, int offset) {
        int number = tokens.get(index).plain();
        if (offset != 0) {
            return number + offset;
        }
        if (number >= 1000) {
            return number;
        }
        return number >= 0 && number < 100 && monthAt(index + 2) > 0 ? 2000 + number : -1;
    }

    /** 7〜9月: months of the year that is nearest. */
    private @Nullable Dated months(int start) {
        int first = tokens.get(start).plain();
        int last = monthAt(start + 2);
        if (first < 1 || last <= first || !tokens.isAnyMark(start + 1, "-–~〜")) {
            return null;
        }
        Moment from = published.nearest(new Moment(0, first, 0, null), TimeExpression.Bound.AT);
        return Dated.ifAny(
                start,
                start + 4,
                Moment.between(from, Moment.month(from.year(), last)),
                "months",
                published.step());
    }

    /** 14日: a day of the month of publication. */
    private @Nullable Dated dayOfMonth(int start) {
        int day = tokens.get(start + 1).is(Role.DAY_MARK) ? dayAt(start) : 0;
        return day == 0
                ? null
                : Dated.ifAny(
                        start,
                        start + 2,
                        published.dayOfMonth(day, tokens.isAboutFuture(start, start + 2)),
                        "day of a month that is not named",
                        published.step());
    }

    /** 令和6年3月5日, 平成30年, 令和元年, R6.10.25, 民國113年, พ.ศ. 2567. */
    private @Nullable Dated era(int start, Sense.Era era) {
        String step = "era " + era.name() + ": ";
        if (tokens.get(start + 1).is(Role.FIRST_YEAR) && isYearMark(start + 2)) {
            return monthAndDay(start, start + 3, era.offset() + 1, step, true);
        }
        NumberLiteral literal = tokens.get(start + 1).number();
        if (literal != null && literal.groups().size() == 3 && literal.separator() == '.') {
            return dotted(start, literal, era);
        }
        int number = tokens.get(start + 1).plain();
        if (number <= 0) {
            return null;
        }
        if (isYearMark(start + 2)) {
            return marked(start, start + 1, era.offset(), step);
        }
        int year = number + era.offset();
        boolean letter = tokens.get(start).end() - tokens.get(start).start() == 1;
        return !letter && year > 1000 && year < LAST_YEAR && era.offset() < 1000
                ? Dated.of(start, start + 2, Moment.year(year), step + "year " + year)
                : null;
    }

    private static @Nullable Dated dotted(int start, NumberLiteral literal, Sense.Era era) {
        if (literal.groups().stream().anyMatch(group -> group.length() > 2)) {
            return null;
        }
        int year = Integer.parseInt(literal.groups().get(0)) + era.offset();
        int month = Integer.parseInt(literal.groups().get(1));
        int day = Integer.parseInt(literal.groups().get(2));
        Moment moment = Moment.day(year, month, day);
        return month > 0 && day > 0 && moment.exists()
                ? Dated.of(start, start + 2, moment, "era " + era.name())
                : null;
    }

    /** 二〇二三年, 二〇二三年三月五日. */
    private @Nullable Dated hanYear(int start) {
        int value = 0;
        int next = start;
        while (next < start + 4) {
            Sense.Han han = tokens.get(next).sense(Sense.Han.class);
            if (han == null || han.power() > 0) {
                return null;
            }
            value = value * 10 + han.digit();
            next++;
        }
        if (!tokens.get(next).is(Role.YEAR_MARK) || value < 1000) {
            return null;
        }
        return monthAndDay(start, next + 1, value, "Han numerals: ", true);
    }

    /** ngày 5 tháng 3 năm 2024, tháng 3/2024, ngày 5/3, el día 5. */
    private @Nullable Dated prefixed(int start) {
        int next = start;
        int day = 0;
        if (tokens.get(next).is(Role.DAY_PREFIX)) {
            day = dayAt(next + 1);
            next += 2;
            if (day == 0) {
                return null;
            }
        }
        int lastDay = lastDayAt(next, day);
        if (lastDay > 0) {
            next += tokens.get(next + 1).is(Role.DAY_PREFIX) ? 3 : 2;
        }
        boolean joined =
                tokens.get(next).is(Role.MONTH_PREFIX) || day > 0 && tokens.isAnyMark(next, "/-");
        int month = tokens.get(next + 1).plain();
        if (!joined || month < 1 || month > 12) {
            return day > 0 ? dayAlone(start, next, day) : null;
        }
        next += 2;
        boolean named = tokens.get(next).is(Role.YEAR_PREFIX) || tokens.isAnyMark(next, "/-");
        int year = years.expected(named ? next + 1 : next);
        if (year == 0 && tokens.isAnyMark(next, "/-")) {
            year = years.joined(next + 1);
        }
        if (year > 0) {
            next += named ? 2 : 1;
        }
        Sense.Relative seen = tokens.get(next).sense(Sense.Relative.class);
        if (year == 0 && seen != null && seen.unit().equals("year") && seen.part() == null) {
            Moment of = published.relative("year", seen.offset());
            year = of == null ? 0 : of.year();
            next += of == null ? 0 : 1;
        }
        Moment moment = new Moment(year, month, day, null);
        if (!moment.exists()) {
            return null;
        }
        if (lastDay > 0) {
            Moment first = published.nearest(moment, TimeExpression.Bound.AT);
            Moment last = Moment.day(first.year(), month, lastDay);
            return Dated.ifAny(start, next, Moment.between(first, last), "range of days");
        }
        return Dated.of(start, next, moment, "date " + moment.edtf());
    }

    /** The second day of ngày 3 đến ngày 5 tháng 5, or 0. */
    private int lastDayAt(int next, int day) {
        if (day == 0 || !tokens.get(next).is(Role.RANGE) && !tokens.isAnyMark(next, "-–")) {
            return 0;
        }
        int at = tokens.get(next + 1).is(Role.DAY_PREFIX) ? next + 2 : next + 1;
        int last = dayAt(at);
        boolean month = tokens.get(at + 1).is(Role.MONTH_PREFIX) || tokens.isMark(at + 1, '/');
        return last > day && month ? last : 0;
    }

    /** A day without its month, where nothing follows that says what is counted or which month. */
    private @Nullable Dated dayAlone(int start, int behindDay, int day) {
        int next = tokens.get(behindDay).is(Role.ORDINAL_SUFFIX) ? behindDay + 1 : behindDay;
        Token token = tokens.get(next);
        boolean ends =
                token.kind() == Token.Kind.NONE
                        || token.kind() == Token.Kind.MARK && !tokens.isAnyMark(next, "%-–/:$")
                        || tokens.lexicon().style().spaced() && token.kind() == Token.Kind.WORD;
        boolean marked = tokens.lexicon().language().equals("en") == next > behindDay;
        return ends && marked
                ? Dated.ifAny(
                        start,
                        next,
                        published.dayOfMonth(day, tokens.isAboutFuture(start, next)),
                        "day of a month that is not named",
                        published.step())
                : null;
    }

    private boolean isCjk(int index) {
        return tokens.isCjk(index);
    }
}
