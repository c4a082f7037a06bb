package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When the article was published: what relative times are seen from.
 *
 * @param date the day, or a day of the month or year where only that is known, or null
 * @param parts how many of year, month and day are known
 */
record Published(@Nullable LocalDate date, int parts) {

    private static final Published UNKNOWN = new Published(null, 0);

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

    /**
     * Gives a month or day without a year the year that brings it nearest, where the past counts as
     * twice as near as the future; as it is if unknown.
     */
    Moment nearest(Moment moment) {
        if (date == null || !moment.lacksYear() || parts < 2) {
            return moment;
        }
        Moment best = moment;
        long distance = Long.MAX_VALUE;
        for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
            Moment candidate = moment.withYear(year);
            if (!candidate.exists()) {
                continue;
            }
            LocalDate day = LocalDate.of(year, moment.month(), Math.max(moment.day(), 1));
            long ahead = day.toEpochDay() - date.toEpochDay();
            long days = ahead > 0 ? 2 * ahead : -ahead;
            if (days < distance) {
                distance = days;
                best = candidate;
            }
        }
        return best;
    }

    /** The time some units before or after; null where that is not known. */
    @Nullable Moment relative(String unit, int offset) {
        if (date == null) {
            return null;
        }
        return switch (unit) {
            case "year" -> Moment.year(date.getYear() + offset);
            case "month" -> parts < 2 ? null : month(date.plusMonths(offset));
            case "quarter" -> parts < 2 ? null : quarter(date.plusMonths(3L * offset));
            case "week" -> parts < 3 ? null : week(date.plusWeeks(offset));
            case "day" -> parts < 3 ? null : Moment.day(date.plusDays(offset));
            case "decade" -> Moment.form((date.getYear() + 10 * offset) / 10 + "X");
            case "century" -> Moment.form((date.getYear() + 100 * offset) / 100 + "XX");
            default -> null;
        };
    }

    /** The last such weekday up to the day of publication, or the next after it. */
    @Nullable Moment weekday(int number, boolean next) {
        if (date == null || parts < 3) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(number);
        return Moment.day(
                date.with(
                        next
                                ? TemporalAdjusters.next(day)
                                : TemporalAdjusters.previousOrSame(day)));
    }

    /** A day of a month that is not named: the nearest one up to the day of publication. */
    @Nullable Moment dayOfMonth(int day) {
        if (date == null || parts < 3) {
            return null;
        }
        LocalDate month = day <= date.getDayOfMonth() + 7 ? date : date.minusMonths(1);
        Moment moment = Moment.day(month.getYear(), month.getMonthValue(), day);
        return moment.exists() ? moment : null;
    }

    /** The quarter or half of a year, of the year of publication. */
    @Nullable Moment part(int part, int months) {
        return date == null ? null : Moment.part(date.getYear(), part, months);
    }

    private static Moment month(LocalDate date) {
        return Moment.month(date.getYear(), date.getMonthValue());
    }

    private static Moment quarter(LocalDate date) {
        return Moment.part(date.getYear(), (date.getMonthValue() + 2) / 3, 3);
    }

    private static Moment week(LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Moment.form(Moment.day(monday).edtf() + "/" + Moment.day(monday.plusDays(6)).edtf());
    }
}
