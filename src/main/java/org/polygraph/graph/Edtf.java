package org.polygraph.graph;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days an EDTF date covers (ISO 8601-2:2019, levels 0 and 1, and the seasons and quarters of
 * level 2).
 *
 * @param first earliest day; {@link LocalDate#MIN} where it is open
 * @param last latest day; {@link LocalDate#MAX} where it is open
 */
public record Edtf(LocalDate first, LocalDate last) {

    private static final Pattern DATE =
            Pattern.compile("(-?[0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?(?:T.*)?[?~%]?");

    /** Nothing for what is no EDTF date. */
    public static Optional<Edtf> parse(String text) {
        int slash = text.indexOf('/');
        try {
            if (slash < 0) {
                return date(text);
            }
            LocalDate first = end(text.substring(0, slash), LocalDate.MIN, true);
            LocalDate last = end(text.substring(slash + 1), LocalDate.MAX, false);
            return Optional.of(new Edtf(first, last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether both are understood and have no day in common. */
    public static boolean disjoint(@Nullable String one, @Nullable String other) {
        Optional<Edtf> a = one == null ? Optional.empty() : parse(one);
        Optional<Edtf> b = other == null ? Optional.empty() : parse(other);
        return a.isPresent()
                && b.isPresent()
                && (a.get().last.isBefore(b.get().first) || b.get().last.isBefore(a.get().first));
    }

    private static LocalDate end(String text, LocalDate open, boolean isFirst) {
        if (text.isEmpty() || text.equals("..")) {
            return open;
        }
        Edtf date =
                date(text).orElseThrow(() -> new DateTimeException("not an EDTF date: " + text));
        return isFirst ? date.first : date.last;
    }

    private static Optional<Edtf> date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int firstYear = Integer.parseInt(matcher.group(1).replace('X', '0'));
        int lastYear = Integer.parseInt(matcher.group(1).replace('X', '9'));
        String month = matcher.group(2);
        String day = matcher.group(3);
        if (month == null || month.contains("X")) {
            return Optional.of(
                    new Edtf(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31)));
        }
        int number = Integer.parseInt(month);
        if (number > 12) {
            return part(firstYear, number);
        }
        if (day == null || day.contains("X")) {
            YearMonth whole = YearMonth.of(firstYear, number);
            return Optional.of(new Edtf(whole.atDay(1), whole.atEndOfMonth()));
        }
        LocalDate one = LocalDate.of(firstYear, number, Integer.parseInt(day));
        return Optional.of(new Edtf(one, one));
    }

    /** Seasons 21 to 24 by the northern year, quarters 33 to 36, semesters 40 and 41. */
    private static Optional<Edtf> part(int year, int number) {
        return switch (number) {
            case 21, 22, 23 -> months(YearMonth.of(year, 3 * (number - 21) + 3), 3);
            case 24 -> months(YearMonth.of(year, 12), 3);
            case 33, 34, 35, 36 -> months(YearMonth.of(year, 3 * (number - 33) + 1), 3);
            case 40, 41 -> months(YearMonth.of(year, 6 * (number - 40) + 1), 6);
            default -> Optional.empty();
        };
    }

    private static Optional<Edtf> months(YearMonth first, int count) {
        return Optional.of(new Edtf(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth()));
    }
}
