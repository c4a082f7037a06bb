package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.CldrDates.Order;

import java.util.List;

/** Reads dates in digits only: 2024-03-05, 05.03.2024, 3/5/2024 in the order of the language. */
final class NumericDates {

    private final Tokens tokens;
    private final Published published;

    NumericDates(Tokens tokens, Published published) {
        this.tokens = tokens;
        this.published = published;
    }

    @Nullable Dated at(int start) {
        NumberLiteral number = tokens.get(start).number();
        if (number == null) {
            return null;
        }
        if (number.separator() == '.' && number.groups().size() == 3) {
            return of(start, start + 1, number.groups());
        }
        if (!isJoined(start + 1) || !isJoined(start + 3)) {
            return null;
        }
        boolean same = tokens.folded(start + 1).equals(tokens.folded(start + 3));
        List<String> groups =
                List.of(tokens.folded(start), tokens.folded(start + 2), tokens.folded(start + 4));
        return same ? of(start, start + 5, groups) : null;
    }

    /** Day and month without a year, 25/10 or 25.10., where something says that they are one. */
    @Nullable Dated dayAndMonth(int start) {
        NumberLiteral number = tokens.get(start).number();
        if (number == null) {
            return null;
        }
        if (number.separator() == '.' && number.groups().size() == 2) {
            return dayAndMonth(start, start + 1, number.groups());
        }
        return isJoined(start + 1) && !isJoined(start + 3)
                ? dayAndMonth(
                        start, start + 3, List.of(tokens.folded(start), tokens.folded(start + 2)))
                : null;
    }

    private @Nullable Dated dayAndMonth(int start, int end, List<String> groups) {
        if (groups.stream().anyMatch(g -> g.length() > 2 || !isDigits(g))) {
            return null;
        }
        int a = Integer.parseInt(groups.get(0));
        int b = Integer.parseInt(groups.get(1));
        boolean monthFirst = tokens.lexicon().dateOrder() == Order.MONTH_DAY_YEAR;
        Moment moment = monthFirst ? new Moment(0, a, b, null) : new Moment(0, b, a, null);
        return a > 0 && b > 0 && moment.exists()
                ? Dated.of(start, end, moment, "day and month in digits")
                : null;
    }

    private boolean isJoined(int mark) {
        return tokens.isAnyMark(mark, "/-–.")
                && tokens.isTight(mark)
                && tokens.isTight(mark + 1)
                && tokens.get(mark + 1).number() != null;
    }

    private @Nullable Dated of(int start, int end, List<String> groups) {
        for (String group : groups) {
            if (group.length() > 4 || !isDigits(group)) {
                return null;
            }
        }
        int a = Integer.parseInt(groups.get(0));
        int b = Integer.parseInt(groups.get(1));
        int c = Integer.parseInt(groups.get(2));
        if (groups.get(0).length() == 4) {
            return checked(start, end, a, b, c, "year, month and day in digits");
        }
        if (groups.get(2).length() != 4) {
            return null;
        }
        boolean monthFirst = tokens.lexicon().dateOrder() == Order.MONTH_DAY_YEAR;
        boolean isMonthFirst = monthFirst && a <= 12 || b > 12;
        int month = isMonthFirst ? a : b;
        int day = isMonthFirst ? b : a;
        String step = isMonthFirst ? "month, day and year" : "day, month and year";
        step += " in digits, the order of " + tokens.lexicon().language();
        if (a <= 12 && b <= 12 && a != b) {
            step += "; or " + Moment.day(c, day, month).edtf() + " by another order";
        }
        return checked(start, end, c, month, day, step);
    }

    /** A day of the common calendar, or by a year of 1300 to 1500 of the Persian or Islamic one. */
    private @Nullable Dated checked(int start, int end, int year, int month, int day, String step) {
        if (month < 1 || day < 1 || year < 1000) {
            return null;
        }
        String calendar = Calendars.GREGORIAN;
        String own = tokens.lexicon().patterns().calendar();
        if (year >= 2400 && own.equals("buddhist") || year < 1700 && !Calendars.sharesMonths(own)) {
            calendar = own;
        }
        return Dated.ifAny(
                start, end, Calendars.moment(calendar, year, month, day, published), step);
    }

    private static boolean isDigits(String group) {
        return !group.isEmpty() && group.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
