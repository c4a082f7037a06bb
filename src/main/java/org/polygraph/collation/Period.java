package org.polygraph.collation;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An EDTF date as the days it covers, written {@code yyyymmdd}.
 *
 * @param first day
 * @param last day
 */
record Period(int first, int last) {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}))?(?:-(\\d{2}))?[~?%]*");

    /** The days of an EDTF date or interval; empty for what is open or not understood. */
    static Optional<Period> of(String edtf) {
        String[] ends = edtf.split("/", -1);
        Period first = single(ends[0]);
        Period last = single(ends[ends.length - 1]);
        if (first == null || last == null) {
            return Optional.ofNullable(first == null ? last : first);
        }
        return Optional.of(new Period(first.first, last.last));
    }

    /** Whether both are understood and have no day in common. */
    static boolean disjoint(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        Optional<Period> a = of(one);
        Optional<Period> b = of(other);
        return a.isPresent()
                && b.isPresent()
                && (a.get().last < b.get().first || b.get().last < a.get().first);
    }

    /** The years a date names, as digits. */
    static Set<String> years(String edtf) {
        Set<String> years = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\d{4}").matcher(edtf);
        while (matcher.find()) {
            years.add(matcher.group());
            matcher.region(Math.min(edtf.length(), nextDate(edtf, matcher.end())), edtf.length());
        }
        return years;
    }

    private static int nextDate(String edtf, int from) {
        int slash = edtf.indexOf('/', from);
        return slash < 0 ? edtf.length() : slash + 1;
    }

    private static @Nullable Period single(String date) {
        Matcher matcher = DATE.matcher(date);
        if (!matcher.matches()) {
            return null;
        }
        int from = Integer.parseInt(matcher.group(1).replace('X', '0'));
        int to = Integer.parseInt(matcher.group(1).replace('X', '9'));
        if (matcher.group(2) == null || Integer.parseInt(matcher.group(2)) > 12) {
            return new Period(from * 10000 + 101, to * 10000 + 1231);
        }
        int month = Integer.parseInt(matcher.group(2)) * 100;
        if (matcher.group(3) == null) {
            return new Period(from * 10000 + month + 1, to * 10000 + month + 31);
        }
        int day = from * 10000 + month + Integer.parseInt(matcher.group(3));
        return new Period(day, day);
    }
}
