package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Ordinal;
import org.polygraph.mention.Sense.Relative;
import org.polygraph.mention.Sense.Role;

/** Reads quarters and halves of years, and seasons of a year that is named. */
final class PeriodParser {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

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
            Dated letter = yearFirst == null ? numberAndLetter(start) : yearFirst;
            return letter != null ? letter : part(start);
        }
        Dated letter = letterAndNumber(start);
        if (letter != null) {
            return letter;
        }
        Relative relative = token.sense(Relative.class);
        if (relative != null) {
            return relative.unit().equals("half") ? half(start, relative) : partOf(start, relative);
        }
        Sense.Season season = token.sense(Sense.Season.class);
        return season != null ? season(start, season) : part(start);
    }

    /** 上半期: of the year of publication. */
    private @Nullable Dated half(int start, Relative half) {
        return Dated.ifAny(
                start,
                start + 1,
                published.part(half.offset(), 6),
                "half " + half.offset(),
                published.step());
    }

    /** 去年第三季度, 昨年上半期, 지난해 4분기: the part behind a year seen from publication. */
    private @Nullable Dated partOf(int start, Relative relative) {
        Moment year = published.relative(relative.unit(), relative.offset());
        if (year == null || !relative.unit().equals("year") || relative.part() != null) {
            return null;
        }
        int next = start + 1;
        while (next < start + 3 && tokens.get(next).is(Role.OF)) {
            next++;
        }
        Dated part = behindYear(start, next, year.year());
        return part == null ? null : part.within(start, part.end(), published.step());
    }

    /** A quarter, half or season behind its year. */
    private @Nullable Dated behindYear(int start, int partAt, int year) {
        int next = tokens.get(partAt).is(Role.ORDINAL_PREFIX) ? partAt + 1 : partAt;
        Relative half = tokens.get(next).sense(Relative.class);
        if (half != null && half.unit().equals("half")) {
            return inYear(start, next + 1, half.offset(), 6, year);
        }
        Sense.Season season = tokens.get(next).sense(Sense.Season.class);
        if (season != null) {
            Moment moment = Moment.form(year + "-" + season.number());
            return Dated.of(start, next + 1, moment, "season of " + year);
        }
        int number = numberAt(next);
        int behind = behindOrdinal(next + 1);
        int months = months(behind);
        return number == 0 || months == 0 ? null : inYear(start, behind + 1, number, months, year);
    }

    private @Nullable Dated season(int start, Sense.Season season) {
        int yearAt = behindYearWords(start + 1);
        int year = yearAt(yearAt);
        if (year == 0) {
            return null;
        }
        boolean winter =
                tokens.isAnyMark(yearAt + 1, "-–/") && tokens.get(yearAt + 2).number() != null;
        int end = winter && years.spanAt(yearAt) ? yearAt + 3 : yearAt + 1;
        Moment moment = Moment.form(year + "-" + season.number());
        return Dated.of(start, behindYearMark(end), moment, "season of " + year);
    }

    /** Third quarter of 2024, 3-й квартал, III kwartał 2024, 第3四半期, kuartal III. */
    private @Nullable Dated part(int start) {
        int next = start;
        int months = months(next);
        if (months > 0) {
            int numberAt = tokens.get(next + 1).is(Role.ORDINAL_PREFIX) ? next + 2 : next + 1;
            if (tokens.isMark(numberAt + 1, '-')
                    && tokens.isTight(numberAt + 1)
                    && numberAt(numberAt + 2) > 0) {
                numberAt += 2; // kuartal ke-3
            }
            int number = numberAt(numberAt);
            int behind =
                    tokens.isMark(numberAt + 1, '.') ? numberAt + 1 : behindOrdinal(numberAt + 1);
            return number == 0 ? null : inYear(start, behind, number, months);
        }
        if (tokens.get(next).is(Role.ORDINAL_PREFIX)) {
            next++;
        }
        int number = numberAt(next);
        if (number == 0) {
            return null;
        }
        next = behindOrdinal(next + 1);
        while (tokens.get(next).is(Role.FISCAL)
                || tokens.isMark(next, '-')
                || tokens.get(next).is(Role.OF)) {
            next++;
        }
        months = months(next);
        return months == 0 || next > start + 4 ? null : inYear(start, next + 1, number, months);
    }

    private int months(int index) {
        if (tokens.get(index).is(Role.QUARTER)) {
            return 3;
        }
        return tokens.get(index).is(Role.HALF_YEAR) ? 6 : 0;
    }

    /** Q3 2024, H1 2024, T3 2024. */
    private @Nullable Dated letterAndNumber(int start) {
        int months = letter(start);
        int number = tokens.get(start + 1).plain();
        return months == 0 || !tokens.isTight(start + 1) || tokens.get(start + 1).number() == null
                ? null
                : lettered(start, start + 2, number, months);
    }

    /** 3Q 2024, 1H24, 3T24. */
    private @Nullable Dated numberAndLetter(int start) {
        int months = letter(start + 1);
        return months == 0 || !tokens.isTight(start + 1)
                ? null
                : lettered(start, start + 2, tokens.get(start).plain(), months);
    }

    private @Nullable Dated lettered(int start, int end, int number, int months) {
        if (number < 1 || number > 12 / months) {
            return null;
        }
        int yearAt = end;
        while (yearAt < end + 2
                && (tokens.isAnyMark(yearAt, "'’/-") || tokens.get(yearAt).is(Role.FISCAL))) {
            yearAt++;
        }
        int year = tokens.get(yearAt).plain();
        boolean brief =
                tokens.get(yearAt).end() - tokens.get(yearAt).start() == 2
                        && tokens.isTight(yearAt)
                        && year >= 0;
        return brief
                ? inYear(start, yearAt + 1, number, months, 2000 + year)
                : inYear(start, end, number, months);
    }

    /** How many months a capital letter stands for, or 0. */
    private int letter(int index) {
        Token token = tokens.get(index);
        if (token.end() - token.start() != 1 || !tokens.isCapitalised(index)) {
            return 0;
        }
        if (token.is(Role.QUARTER_LETTER)) {
            return 3;
        }
        return token.is(Role.HALF_LETTER) ? 6 : 0;
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
        } else if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.PHRASE) {
            number = RomanNumerals.value(tokens.text(), token.start(), token.end());
        }
        return number >= 1 && number <= 4 ? number : 0;
    }

    private int behindOrdinal(int index) {
        boolean suffix =
                tokens.get(index).is(Role.ORDINAL_SUFFIX) || tokens.isAnyMark(index, ".ºª°");
        return suffix && tokens.isTight(index) ? index + 1 : index;
    }

    private @Nullable Dated inYear(int start, int end, int number, int months) {
        int yearAt = behindYearWords(end);
        int year = yearAt(yearAt);
        if (year > 0) {
            int last = years.spanAt(yearAt) ? yearAt + 3 : yearAt + 1;
            return inYear(start, behindYearMark(last), number, months, year);
        }
        Relative relative = tokens.get(yearAt).sense(Relative.class);
        if (relative != null && relative.unit().equals("year") && relative.part() == null) {
            Moment of = published.relative("year", relative.offset());
            Dated dated = of == null ? null : inYear(start, yearAt + 1, number, months, of.year());
            return dated == null ? null : dated.within(start, yearAt + 1, published.step());
        }
        boolean ofThisYear = yearAt > end && tokens.get(yearAt - 1).is(Role.YEAR_WORD);
        if (number > 12 / months
                || months == 6
                        && !ofThisYear
                        && !isSemester(start, end)
                        && tokens.lexicon().style().spaced()) {
            return null; // the second half can be of a game
        }
        return Dated.ifAny(
                start,
                ofThisYear ? yearAt : end,
                published.part(number, months),
                step(number, months),
                published.step());
    }

    private boolean isSemester(int start, int end) {
        for (int i = start; i < end; i++) {
            if (tokens.get(i).is(Role.SEMESTER)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Dated inYear(int start, int end, int number, int months, int year) {
        return number > 12 / months
                ? null
                : Dated.of(
                        start,
                        end,
                        Moment.part(year, number, months),
                        step(number, months) + " of " + year);
    }

    private static String step(int number, int months) {
        return (months == 3 ? "quarter " : "half ") + number;
    }

    private int yearAt(int index) {
        int year = years.expected(index);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    private int behindYearMark(int index) {
        return tokens.get(index).is(Role.YEAR_MARK) ? index + 1 : index;
    }

    private int behindYearWords(int index) {
        int next = index;
        while (next < index + 4
                && (tokens.get(next).is(Role.OF)
                        || tokens.get(next).is(Role.YEAR_WORD)
                        || tokens.get(next).is(Role.YEAR_PREFIX)
                        || tokens.get(next).is(Role.FISCAL)
                        || tokens.get(next).is(Role.IN_BEFORE)
                        || tokens.isAnyMark(next, ",/")
                        || tokens.isMark(next, '-') && years.expected(next + 1) > 0)) {
            next++;
        }
        return next;
    }

    /** 2024年第3四半期, 2024년 3분기, 2024 के पहले छमाही. */
    private @Nullable Dated yearFirst(int start) {
        int year = tokens.get(start).plain();
        if (year < FIRST_YEAR
                || year > LAST_YEAR
                || tokens.get(start).end() - tokens.get(start).start() != 4) {
            return null;
        }
        int next = start + 1;
        int months = letter(next);
        if (months > 0 && tokens.isTight(next + 1) && tokens.get(next + 1).number() != null) {
            return inYear(start, next + 2, tokens.get(next + 1).plain(), months, year); // 2017 Q1
        }
        while (next < start + 4
                && (tokens.get(next).is(Role.YEAR_MARK)
                        || tokens.get(next).is(Role.YEAR_WORD)
                        || tokens.get(next).is(Role.OF)
                        || tokens.get(next).is(Role.FISCAL))) {
            next++;
        }
        boolean marked = next > start + 1 || tokens.get(next).sense(Sense.Season.class) != null;
        return marked ? behindYear(start, next, year) : null;
    }
}
