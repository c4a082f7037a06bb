package org.polygraph.mention;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times without a year get the one in which they are nearest to the day of publication. What is
 * planned or forecast lies ahead of it: "work will begin in March", said in August.
 */
public final class NearestYear {

    private static final String NEAREST = "year nearest: seen from ";
    private static final String AHEAD = "year ahead: it is forecast";

    /** A plan for a month that has just passed is one of that month, or a mistake of the reader. */
    private static final int LONG_PAST = 2;

    /** No year after a leap year has it. */
    private static final String LEAP_DAY = "-02-29";

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(?=-|/|$)");

    private NearestYear() {}

    /** The derivation of a year that was chosen so. */
    static String step(Published published) {
        return "year nearest: " + published.step();
    }

    /**
     * The same day or months a year later where the year was chosen as the nearest and is past by
     * more than two months; else the time as it is. Seasons stay, and 29 February.
     */
    public static TimeExpression ahead(TimeExpression time) {
        Optional<YearMonth> seenFrom = seenFrom(time);
        Matcher months = MONTH.matcher(time.edtf());
        YearMonth last = null;
        while (months.find()) {
            last = YearMonth.parse(months.group());
        }
        if (last == null
                || seenFrom.isEmpty()
                || !last.plusMonths(LONG_PAST).isBefore(seenFrom.get())) {
            return time;
        }
        String ahead = MONTH.matcher(time.edtf()).replaceAll(NearestYear::nextYear);
        if (ahead.contains(LEAP_DAY)) {
            return time;
        }
        List<String> derivation = new ArrayList<>(time.derivation());
        derivation.add(AHEAD);
        return new TimeExpression(time.span(), ahead, time.isPeriod(), time.bound(), derivation);
    }

    private static String nextYear(MatchResult month) {
        return YearMonth.parse(month.group()).plusYears(1).toString();
    }

    private static Optional<YearMonth> seenFrom(TimeExpression time) {
        return time.derivation().stream()
                .filter(step -> step.startsWith(NEAREST))
                .map(step -> step.substring(NEAREST.length()))
                .filter(date -> date.length() >= "2026-08".length())
                .map(date -> YearMonth.parse(date.substring(0, "2026-08".length())))
                .findFirst();
    }
}
