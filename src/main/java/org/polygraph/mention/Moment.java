package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A day, month or year; parts that are not known are 0. A quarter, a season or a decade has its
 * EDTF form instead.
 *
 * @param year of the common era, or 0
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 * @param form EDTF of what has no year, month and day, or null
 */
record Moment(int year, int month, int day, @Nullable String form) {

    static Moment year(int year) {
        return new Moment(year, 0, 0, null);
    }

    static Moment month(int year, int month) {
        return new Moment(year, month, 0, null);
    }

    static Moment day(int year, int month, int day) {
        return new Moment(year, month, day, null);
    }

    static Moment day(LocalDate date) {
        return day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static Moment form(String edtf) {
        return new Moment(0, 0, 0, edtf);
    }

    /** The third quarter of 2024, of three months, is {@code 2024-07/2024-09}. */
    static Moment part(int year, int part, int months) {
        int first = (part - 1) * months + 1;
        return form(month(year, first).edtf() + "/" + month(year, first + months - 1).edtf());
    }

    /** All days from one to another. */
    static Moment range(LocalDate first, LocalDate last) {
        return form(day(first).edtf() + "/" + day(last).edtf());
    }

    /** From where one begins to where another ends; null where that is no stretch. */
    static @Nullable Moment between(Moment first, Moment last) {
        String from = first.begin();
        String to = last.end();
        return from.compareTo(to) < 0 ? form(from + "/" + to) : null;
    }

    private String begin() {
        String edtf = edtf();
        int slash = edtf.indexOf('/');
        return slash < 0 ? edtf : edtf.substring(0, slash);
    }

    private String end() {
        String edtf = edtf();
        return edtf.substring(edtf.indexOf('/') + 1);
    }

    boolean isDay() {
        return day > 0 && form == null;
    }

    boolean lacksYear() {
        return year == 0 && form == null;
    }

    Moment withYear(int other) {
        return new Moment(other, month, day, form);
    }

    /** Whether there is such a day. */
    boolean exists() {
        if (form != null || month == 0) {
            return true;
        }
        try {
            LocalDate.of(year == 0 ? 2024 : year, month, Math.max(day, 1));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    String edtf() {
        if (form != null) {
            return form;
        }
        StringBuilder edtf = new StringBuilder(10);
        edtf.append(year == 0 ? "XXXX" : String.format("%04d", year));
        if (month > 0) {
            edtf.append(String.format("-%02d", month));
        }
        if (day > 0) {
            edtf.append(String.format("-%02d", day));
        }
        return edtf.toString();
    }
}
