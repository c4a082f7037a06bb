package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Phase;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * When the article was published: what relative times are seen from.
 *
 * @param date the day, or a day of the month or year where only that is known, or null
 * @param parts how many of year, month and day are known
 */
record Published(@Nullable LocalDate date, int parts) {

    private static final Published UNKNOWN = new Published(null, 0);
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final int SPRING = 21;

    /** A quarter or half that begins later than this is taken for last year's. */
    private static final int FAR_AHEAD = 150;

    /** A day so near needs no month even where that is not the current one. */
    private static final int FEW_DAYS = 3;

    /** Reads an EDTF date; anything else is as if it were not known. */
    static Published of(@Nullable String edtf) {
        if (edtf == null || edtf.length() < 4) {
            return UNKNOWN;
        }
        try {
            int year = Integer.parseInt(edtf.substring(0, 4));
            int month = edtf.length() >= 7 ? Integer.parseInt(edtf.substring(5, 7)) : 0;
            int day = edtf.length() >= 10 ? Integer.parseInt(edtf.substring(8, 10)) : 0;
            LocalDate date = LocalDate.of(year, month == 0 ? 7 : month, day == 0 ? 1 : day);
            return new Published(date, day > 0 ? 3 : month > 0 ? 2 : 1);
        } catch (NumberFormatException | DateTimeException e) {
            return UNKNOWN;
        }
    }

    /** For the derivation: "seen from 2024-10-25". */
    String step() {
        if (date == null) {
            return "publication not known";
        }
        return "seen from " + date.toString().substring(0, parts == 3 ? 10 : parts == 2 ? 7 : 4);
    }

    /** How far a day is away, where the past counts as twice as near as the future. */
    static long distance(LocalDate from, LocalDate day) {
        long ahead = day.toEpochDay() - from.toEpochDay();
        return ahead > 0 ? 2 * ahead : -ahead;
    }

    /**
     * Gives a month or day without a year the year that brings it nearest, where the past counts as
     * twice as near as the future; as it is if unknown.
     *
     * @param bound with {@code SINCE} it lies in the past; with {@code UNTIL} the future is as near
     */
    Moment nearest(Moment moment, TimeExpression.Bound bound) {
        if (date == null || !moment.lacksYear() || parts < 2) {
            return moment;
        }
        Moment best = moment;
        long least = Long.MAX_VALUE;
        for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
            Moment candidate = moment.withYear(year);
            if (!candidate.exists()) {
                continue;
            }
            LocalDate day = LocalDate.of(year, moment.month(), Math.max(moment.day(), 1));
            boolean past = !day.isAfter(date);
            long away =
                    past || bound != TimeExpression.Bound.UNTIL
                            ? distance(date, day)
                            : distance(day, date);
            if (away < least && (past || bound != TimeExpression.Bound.SINCE)) {
                least = away;
                best = candidate;
            }
        }
        return best;
    }

    /** The last or next such month or day that is not the current one; null where not known. */
    @Nullable Moment nearest(Moment moment, int direction) {
        if (date == null || parts < 2 || moment.month() == 0) {
            return null;
        }
        for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
            int candidate = direction < 0 ? 2 * date.getYear() - year : year;
            YearMonth month = YearMonth.of(candidate, moment.month());
            int compared = month.compareTo(YearMonth.from(date));
            if (direction == 0 ? candidate == date.getYear() : compared * direction > 0) {
                return moment.withYear(candidate);
            }
        }
        return null;
    }

    /**
     * The time some units before or after; null where that is not known. The unit {@code span} is
     * the stretch of so many years up to publication or from it.
     */
    @Nullable Moment relative(String unit, int offset) {
        if (date == null) {
            return null;
        }
        if (unit.startsWith("weekday-")) {
            return weekday(unit.charAt(unit.length() - 1) - '0', offset);
        }
        int season = SEASONS.indexOf(unit);
        if (season >= 0) {
            return Moment.form((date.getYear() + offset) + "-" + (SPRING + season));
        }
        return switch (unit) {
            case "year" -> Moment.year(date.getYear() + offset);
            case "month" -> parts < 2 ? null : month(date.plusMonths(offset));
            case "quarter" -> parts < 2 ? null : quarter(date.plusMonths(3L * offset));
            case "week" -> parts < 3 ? null : week(date.plusWeeks(offset));
            case "weekend" -> parts < 3 ? null : weekend(date.plusWeeks(offset));
            case "day" -> parts < 3 ? null : Moment.day(date.plusDays(offset));
            case "decade" -> Moment.form((date.getYear() + 10 * offset) / 10 + "X");
            case "century" -> Moment.form((date.getYear() + 100 * offset) / 100 + "XX");
            case "span" -> window("year", offset);
            default -> null;
        };
    }

    /** The stretch of so many units before publication or from it; null where not known. */
    @Nullable Moment window(String unit, int length) {
        Moment here = relative(unit.equals("week") ? "day" : unit, 0);
        Moment there = unit.equals("week") ? relative("day", 7 * length) : relative(unit, length);
        if (here == null || there == null) {
            return null;
        }
        return length < 0 ? Moment.between(there, here) : Moment.between(here, there);
    }

    /** The part of a time: thirds of a year by months, of a month by days; else all of it. */
    static Moment part(Moment whole, Phase.Which which) {
        int third = which.ordinal();
        if (whole.form() != null || whole.year() == 0 || whole.day() > 0) {
            return whole;
        }
        if (whole.month() == 0) {
            return Moment.part(whole.year(), third + 1, 4);
        }
        YearMonth month = YearMonth.of(whole.year(), whole.month());
        return Moment.range(
                month.atDay(10 * third + 1),
                third == 2 ? month.atEndOfMonth() : month.atDay(10 * third + 10));
    }

    /** The last such weekday up to the day of publication. */
    @Nullable Moment weekday(int number) {
        if (date == null || parts < 3) {
            return null;
        }
        return Moment.day(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(number))));
    }

    /** The last such weekday before the day of publication, that of its week, or the next. */
    @Nullable Moment weekday(int number, int direction) {
        if (date == null || parts < 3) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(number);
        return switch (Integer.signum(direction)) {
            case -1 -> Moment.day(date.with(TemporalAdjusters.previous(day)));
            case 1 -> Moment.day(date.with(TemporalAdjusters.next(day)));
            default -> weekdayOfWeek(number, 0);
        };
    }

    /** A weekday of a week some weeks away. */
    @Nullable Moment weekdayOfWeek(int number, int weeks) {
        if (date == null || parts < 3) {
            return null;
        }
        return Moment.day(monday(date.plusWeeks(weeks)).plusDays(number - 1));
    }

    /** The last such season that is over, that of the year, or the next to begin. */
    @Nullable Moment season(int number, int direction) {
        if (date == null || parts < 2) {
            return null;
        }
        int year = date.getYear();
        int firstMonth = 3 * (number - SPRING + 1); // of the northern half
        int lastMonth = firstMonth == 12 ? 2 : firstMonth + 2;
        boolean over = firstMonth != 12 && date.getMonthValue() > lastMonth;
        boolean begun = date.getMonthValue() >= firstMonth;
        return switch (Integer.signum(direction)) {
            case -1 -> Moment.form((over ? year : year - 1) + "-" + number);
            case 1 -> Moment.form((begun ? year + 1 : year) + "-" + number);
            default -> Moment.form(year + "-" + number);
        };
    }

    /**
     * A day of a month that is not named: the last one up to a few days after publication, as a day
     * so near would be said to be of last month; or the next one, unless it was a few days ago (on
     * the 12th the government said that it will).
     *
     * @param ahead whether the sentence speaks of the future
     */
    @Nullable Moment dayOfMonth(int day, boolean ahead) {
        if (date == null || parts < 3) {
            return null;
        }
        LocalDate other = ahead ? date.plusMonths(1) : date.minusMonths(1);
        int away = day - date.getDayOfMonth();
        boolean same = ahead ? away >= -FEW_DAYS : away <= FEW_DAYS;
        LocalDate month = same ? date : other;
        Moment moment = Moment.day(month.getYear(), month.getMonthValue(), day);
        return moment.exists() ? moment : null;
    }

    /** The nearest such day of a month that is a weekday, at most a month away; null if none. */
    @Nullable Moment dayOfMonth(int day, int weekday) {
        if (date == null || parts < 3) {
            return null;
        }
        LocalDate best = null;
        for (int months = -1; months <= 1; months++) {
            YearMonth month = YearMonth.from(date).plusMonths(months);
            if (month.isValidDay(day)
                    && month.atDay(day).getDayOfWeek().getValue() == weekday
                    && (best == null || distance(date, month.atDay(day)) < distance(date, best))) {
                best = month.atDay(day);
            }
        }
        return best == null ? null : Moment.day(best);
    }

    /** The next such weekday from the day of publication on. */
    @Nullable Moment comingWeekday(int number) {
        return date == null || parts < 3
                ? null
                : Moment.day(date.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(number))));
    }

    /** A quarter or half of a year that is not named: this year's, or last year's if far ahead. */
    @Nullable Moment part(int part, int months) {
        if (date == null) {
            return null;
        }
        LocalDate first = LocalDate.of(date.getYear(), (part - 1) * months + 1, 1);
        boolean far = parts > 1 && first.toEpochDay() - date.toEpochDay() > FAR_AHEAD;
        return Moment.part(far ? date.getYear() - 1 : date.getYear(), part, months);
    }

    private static Moment month(LocalDate date) {
        return Moment.month(date.getYear(), date.getMonthValue());
    }

    private static Moment quarter(LocalDate date) {
        return Moment.part(date.getYear(), (date.getMonthValue() + 2) / 3, 3);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Moment week(LocalDate date) {
        return Moment.range(monday(date), monday(date).plusDays(6));
    }

    private static Moment weekend(LocalDate date) {
        return Moment.range(monday(date).plusDays(5), monday(date).plusDays(6));
    }
}
