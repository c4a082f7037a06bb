package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Ordinal;
import org.polygraph.mention.Sense.Role;

import java.util.List;

/** Reads quarters and halves of years, seasons, and times seen from the day of publication. */
final class PeriodParser {

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private final Tokens tokens;
    private final Published published;
    private final YearParser years;

    PeriodParser(Tokens tokens, Published published, YearParser years) {
        this.tokens = tokens;
        this.published = published;
        this.years = years;
    }

    @Nullable Dated at(int start) {
        Token token = tokens.get(start);
        if (token.kind() == Token.Kind.NUMBER) {
            Dated yearFirst = yearFirst(start);
            return yearFirst != null ? yearFirst : part(start);
        }
        if (token.kind() == Token.Kind.WORD) {
            return letter(start);
        }
        Sense.Relative relative = token.sense(Sense.Relative.class);
        if (relative != null && relative.unit().equals("year")) {
            Dated part = partOf(start, relative);
            if (part != null) {
                return part;
            }
        }
        if (relative != null) {
            return dated(
                    start,
                    start + 1,
                    published.relative(relative.unit(), relative.offset()),
                    "seen from publication");
        }
        if (token.sense(Sense.Weekday.class) != null) {
            return weekday(start);
        }
        Sense.Season season = token.sense(Sense.Season.class);
        if (season != null) {
            return season(start, season);
        }
        return part(start);
    }

    /** 去年第三季度, 昨年12月, 지난해 4분기: the part behind a year seen from publication. */
    private @Nullable Dated partOf(int start, Sense.Relative relative) {
        Moment year = published.relative("year", relative.offset());
        int next = tokens.get(start + 1).is(Role.OF) ? start + 2 : start + 1;
        if (tokens.get(next).plain() > 0 && tokens.get(next + 1).is(Role.MONTH_MARK)) {
            return monthOf(start, next, year);
        }
        if (tokens.get(next).is(Role.ORDINAL_PREFIX)) {
            next++;
        }
        Sense.Relative half = tokens.get(next).sense(Sense.Relative.class);
        String step = "part of a year seen from publication";
        if (year != null && half != null && half.unit().equals("half")) {
            return Dated.of(start, next + 1, Moment.part(year.year(), half.offset(), 6), step);
        }
        int number = numberAt(next);
        int months = months(next + 1);
        return year == null || number == 0 || months == 0 || number > 12 / months
                ? null
                : Dated.of(start, next + 2, Moment.part(year.year(), number, months), step);
    }

    private @Nullable Dated monthOf(int start, int monthAt, @Nullable Moment year) {
        int month = tokens.get(monthAt).plain();
        int day = tokens.get(monthAt + 3).is(Role.DAY_MARK) ? tokens.get(monthAt + 2).plain() : 0;
        int end = day > 0 ? monthAt + 4 : monthAt + 2;
        if (month > 12 || day < 0 || day > 31) {
            return null;
        }
        Moment moment = new Moment(year == null ? 0 : year.year(), month, day, null);
        return moment.exists()
                ? Dated.of(start, end, moment, "month of a year seen from publication")
                : null;
    }

    private @Nullable Dated weekday(int start) {
        Sense.Weekday weekday = tokens.get(start).sense(Sense.Weekday.class);
        if (weekday == null) {
            return null;
        }
        boolean next = tokens.get(start - 1).is(Role.NEXT);
        return dated(
                start,
                start + 1,
                published.weekday(weekday.number(), next),
                "weekday seen from publication");
    }

    private @Nullable Dated season(int start, Sense.Season season) {
        int yearAt = behindYearWords(start + 1);
        int year = years.expected(yearAt);
        return year < 1900 || year > 2100
                ? null
                : Dated.of(
                        start,
                        yearAt + 1,
                        Moment.form(year + "-" + season.number()),
                        "season of " + year);
    }

    /** Third quarter of 2024, 3-й квартал, III kwartał 2024, 第3四半期. */
    private @Nullable Dated part(int start) {
        int next = start;
        int number;
        if (months(next) > 0) {
            // kuartal III, الربع الثالث
            int months = months(next);
            number = numberAt(next + 1);
            return number == 0 ? null : inYear(start, behindOrdinal(next + 2), number, months);
        }
        if (tokens.get(next).is(Role.ORDINAL_PREFIX)) {
            next++;
        }
        number = numberAt(next);
        if (number == 0) {
            return null;
        }
        next = behindOrdinal(next + 1);
        if (tokens.get(next).is(Role.FISCAL)) {
            next++;
        }
        int months = months(next);
        return months == 0 ? null : inYear(start, next + 1, number, months);
    }

    private int months(int index) {
        if (tokens.get(index).is(Role.QUARTER)) {
            return 3;
        }
        return tokens.get(index).is(Role.HALF_YEAR) ? 6 : 0;
    }

    /** Q3 2024, H1 2024, 3Q is read by its number. */
    private @Nullable Dated letter(int start) {
        String letter = tokens.folded(start);
        boolean quarter = letter.equals("q");
        if (!quarter && !letter.equals("h")
                || !tokens.isTight(start + 1)
                || !tokens.isCapitalised(start)) {
            return roman(start);
        }
        int number = tokens.get(start + 1).plain();
        if (number < 1 || number > (quarter ? 4 : 2)) {
            return null;
        }
        return inYear(start, start + 2, number, quarter ? 3 : 6);
    }

    private @Nullable Dated roman(int start) {
        int number = ROMAN.indexOf(tokens.folded(start)) + 1;
        int months = months(start + 1);
        return number == 0 || months == 0 || number > 12 / months
                ? null
                : inYear(start, start + 2, number, months);
    }

    private int numberAt(int index) {
        Token token = tokens.get(index);
        int number = 0;
        Ordinal ordinal = token.sense(Ordinal.class);
        Sense.Han han = token.sense(Sense.Han.class);
        if (ordinal != null) {
            number = ordinal.number();
        } else if (token.plain() > 0) {
            number = token.plain();
        } else if (han != null && han.power() == 0) {
            number = han.digit();
        } else if (token.kind() == Token.Kind.WORD) {
            number = ROMAN.indexOf(tokens.folded(index)) + 1;
        }
        return number >= 1 && number <= 4 ? number : 0;
    }

    private int behindOrdinal(int index) {
        boolean suffix =
                tokens.get(index).is(Role.ORDINAL_SUFFIX)
                        || tokens.isMark(index, '.')
                        || tokens.isMark(index, 'º');
        return suffix && tokens.isTight(index) ? index + 1 : index;
    }

    private @Nullable Dated inYear(int start, int end, int number, int months) {
        if (number > 12 / months) {
            return null;
        }
        String step = (months == 3 ? "quarter " : "half ") + number;
        int yearAt = behindYearWords(end);
        int year = years.expected(yearAt);
        if (year >= 1900 && year <= 2100) {
            int last = tokens.get(yearAt + 1).is(Role.YEAR_MARK) ? yearAt + 2 : yearAt + 1;
            return Dated.of(start, last, Moment.part(year, number, months), step + " of " + year);
        }
        Sense.Relative relative = tokens.get(yearAt).sense(Sense.Relative.class);
        if (relative != null && relative.unit().equals("year")) {
            Moment seen = published.relative("year", relative.offset());
            String by = step + ", seen from publication";
            return seen == null
                    ? null
                    : Dated.of(start, yearAt + 1, Moment.part(seen.year(), number, months), by);
        }
        return months == 6 && !tokens.lexicon().style().spaced() || months == 3
                ? dated(
                        start,
                        end,
                        published.part(number, months),
                        step + ", seen from publication")
                : null;
    }

    private int behindYearWords(int index) {
        int next = index;
        while (next < index + 4
                && (tokens.get(next).is(Role.OF)
                        || tokens.get(next).is(Role.YEAR_WORD)
                        || tokens.get(next).is(Role.YEAR_PREFIX)
                        || tokens.get(next).is(Role.FISCAL)
                        || tokens.get(next).is(Role.IN_BEFORE)
                        || tokens.isAnyMark(next, ",/"))) {
            next++;
        }
        return next;
    }

    /** 2024年第3四半期, 2024년 3분기, 2024年上半年. */
    private @Nullable Dated yearFirst(int start) {
        int year = tokens.get(start).plain();
        if (year < 1900
                || year > 2100
                || tokens.get(start).end() - tokens.get(start).start() != 4) {
            return null;
        }
        int next = start + 1;
        while (tokens.get(next).is(Role.YEAR_MARK)
                || tokens.get(next).is(Role.YEAR_WORD)
                || tokens.get(next).is(Role.OF)) {
            next++;
        }
        if (next == start + 1) {
            return null;
        }
        if (tokens.get(next).is(Role.ORDINAL_PREFIX)) {
            next++;
        }
        Sense.Relative half = tokens.get(next).sense(Sense.Relative.class);
        if (half != null && half.unit().equals("half")) {
            return Dated.of(
                    start, next + 1, Moment.part(year, half.offset(), 6), "half of " + year);
        }
        int number = numberAt(next);
        int months = months(next + 1);
        if (number == 0 || months == 0 || number > 12 / months) {
            return null;
        }
        return Dated.of(start, next + 2, Moment.part(year, number, months), "quarter of " + year);
    }

    private static @Nullable Dated dated(int start, int end, @Nullable Moment moment, String step) {
        return moment == null ? null : Dated.of(start, end, moment, step);
    }
}
