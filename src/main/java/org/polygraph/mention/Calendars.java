package org.polygraph.mention;

import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Dates of other calendars in the common one. */
final class Calendars {

    private static final ULocale UMM_AL_QURA =
            ULocale.forLanguageTag("ar-SA-u-ca-islamic-umalqura");

    private Calendars() {}

    /**
     * A day or month of the Islamic calendar (Umm al-Qura). A month becomes the range of its days;
     * a month without a year, where the year of publication does not help, has no year.
     */
    static Moment islamic(int year, int month, int day, Published published) {
        if (year == 0 || year > 1600) {
            return Moment.form("XXXX");
        }
        if (day > 0) {
            return Moment.day(commonDay(year, month, day));
        }
        LocalDate first = commonDay(year, month, 1);
        LocalDate last =
                commonDay(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1)
                        .minusDays(1);
        return Moment.form(Moment.day(first).edtf() + "/" + Moment.day(last).edtf());
    }

    private static LocalDate commonDay(int year, int month, int day) {
        IslamicCalendar calendar = new IslamicCalendar(TimeZone.GMT_ZONE, UMM_AL_QURA);
        calendar.clear();
        calendar.set(year, month - 1, day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
