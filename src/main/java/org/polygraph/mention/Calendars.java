package org.polygraph.mention;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.CldrDates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Dates of other calendars in the common one; a calendar goes by its CLDR name. */
final class Calendars {

    static final String GREGORIAN = CldrDates.GREGORIAN;
    static final String ISLAMIC = "islamic-umalqura";

    /** What is added to a year for the common one. */
    private static final int BUDDHIST = -543;

    private static final int FARTHEST = 200;

    private Calendars() {}

    /** Whether its months are those of the common calendar and only the years are counted anew. */
    static boolean sharesMonths(String calendar) {
        return calendar.equals(GREGORIAN) || calendar.equals("buddhist");
    }

    /**
     * A year, month or day, where 0 stands for what is not said. A month or year of a calendar of
     * its own becomes the range of its days. What has no year takes the one nearest to publication.
     *
     * @return null where there is no such day, or its year is neither said nor known
     */
    static @Nullable Moment moment(
            String calendar, int year, int month, int day, Published published) {
        if (sharesMonths(calendar)) {
            boolean buddhist = calendar.equals("buddhist") && year > 0;
            Moment moment = new Moment(buddhist ? year + BUDDHIST : year, month, day, null);
            return moment.exists() ? moment : null;
        }
        Calendar days = calendar(calendar);
        if (year > 0) {
            return moment(days, year, month, day);
        }
        return published.date() == null || published.parts() < 2
                ? null
                : nearest(days, month, day, published);
    }

    private static @Nullable Moment nearest(
            Calendar days, int month, int day, Published published) {
        LocalDate date = published.date();
        if (date == null) {
            return null;
        }
        days.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        int year = days.get(Calendar.EXTENDED_YEAR);
        Moment best = null;
        long distance = Long.MAX_VALUE;
        for (int candidate = year - 1; candidate <= year + 1; candidate++) {
            LocalDate first = common(days, candidate, month, Math.max(day, 1));
            if (first == null) {
                continue;
            }
            long away = Published.distance(date, first);
            if (away < distance) {
                distance = away;
                best = moment(days, candidate, month, day);
            }
        }
        return best;
    }

    private static @Nullable Moment moment(Calendar days, int year, int month, int day) {
        LocalDate first = common(days, year, Math.max(month, 1), Math.max(day, 1));
        if (first == null || Math.abs(first.getYear() - 2000) > 4 * FARTHEST) {
            return null;
        }
        if (day > 0) {
            return Moment.day(first);
        }
        LocalDate last = first;
        if (month > 0) {
            days.set(Calendar.DAY_OF_MONTH, days.getActualMaximum(Calendar.DAY_OF_MONTH));
            last = common(days);
        } else {
            LocalDate next = common(days, year + 1, 1, 1);
            last = next == null ? first : next.minusDays(1);
        }
        return Moment.range(first, last);
    }

    private static @Nullable LocalDate common(Calendar days, int year, int month, int day) {
        days.clear();
        days.set(Calendar.EXTENDED_YEAR, year);
        days.set(Calendar.MONTH, month - 1);
        days.set(Calendar.DAY_OF_MONTH, day);
        try {
            return common(days);
        } catch (IllegalArgumentException e) {
            return null; // no such day
        }
    }

    private static LocalDate common(Calendar days) {
        return Instant.ofEpochMilli(days.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Calendar calendar(String type) {
        String name = type.equals("islamic") ? ISLAMIC : type;
        ULocale locale = ULocale.ENGLISH.setKeywordValue("calendar", name);
        Calendar days = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        days.setLenient(false);
        return days;
    }
}
