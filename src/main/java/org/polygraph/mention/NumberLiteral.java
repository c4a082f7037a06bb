package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number in digits with its separators.
 *
 * @param readings what it can be, the likeliest first; empty where it is no number but a date, a
 *     version or the like
 * @param groups its digits between the separators
 * @param separator the separator between them where it is always the same, else 0
 */
record NumberLiteral(List<Reading> readings, List<String> groups, char separator) {

    /**
     * @param convention why it can be read so, or null where it can be read in no other way
     */
    record Reading(BigDecimal value, @Nullable String convention) {}

    /** How a language writes numbers. */
    record Separators(char decimal, char grouping) {

        /** Whether a plain space can stand between groups of three. */
        boolean spaced() {
            return decimal == ',';
        }
    }

    /** Whether it is digits only. */
    boolean isPlain() {
        return groups.size() == 1;
    }

    /** Its value where it is digits only and small, else -1. */
    int plainValue() {
        return isPlain() && groups.getFirst().length() <= 4
                ? Integer.parseInt(groups.getFirst())
                : -1;
    }

    int digitsOfFirst() {
        return groups.getFirst().length();
    }

    /**
     * The readings of groups of digits.
     *
     * @param marks the separator behind each group but the last
     */
    static NumberLiteral of(List<String> groups, String marks, Separators separators) {
        char only = marks.isEmpty() ? 0 : marks.charAt(0);
        for (int i = 1; i < marks.length(); i++) {
            if (marks.charAt(i) != only) {
                only = 0;
            }
        }
        return new NumberLiteral(readings(groups, marks, only, separators), groups, only);
    }

    private static List<Reading> readings(
            List<String> groups, String marks, char only, Separators separators) {
        if (marks.isEmpty()) {
            return List.of(integer(groups));
        }
        if (marks.length() == 1) {
            return single(groups, only, separators);
        }
        if (only != 0) {
            return isGrouped(groups) && only != '٫' ? List.of(integer(groups)) : List.of();
        }
        return mixed(groups, marks);
    }

    private static List<Reading> single(List<String> groups, char mark, Separators separators) {
        boolean grouped = isGrouped(groups);
        return switch (mark) {
            case ' ', '\'', '٬' -> grouped ? List.of(integer(groups)) : List.of();
            case '٫' -> List.of(decimal(groups, null));
            default -> pointOrComma(groups, mark, grouped, separators);
        };
    }

    private static List<Reading> pointOrComma(
            List<String> groups, char mark, boolean grouped, Separators separators) {
        if (!grouped) {
            return List.of(decimal(groups, null));
        }
        if (mark == separators.grouping()) {
            return List.of(integer(groups));
        }
        String name = mark == '.' ? "point" : "comma";
        Reading integer = new Reading(integer(groups).value(), name + "-grouping");
        Reading decimal = decimal(groups, name + "-decimal");
        boolean likelyDecimal =
                mark == '.' && separators.decimal() == '.' && !groups.get(1).equals("000");
        return likelyDecimal ? List.of(decimal, integer) : List.of(integer, decimal);
    }

    /** Grouping with one kind of separator and decimals behind another. */
    private static List<Reading> mixed(List<String> groups, String marks) {
        char last = marks.charAt(marks.length() - 1);
        if (last == ' ' || last == '\'' || marks.indexOf(last) < marks.length() - 1) {
            return List.of();
        }
        for (int i = 1; i < marks.length() - 1; i++) {
            if (marks.charAt(i) != marks.charAt(0)) {
                return List.of();
            }
        }
        List<String> whole = groups.subList(0, groups.size() - 1);
        if (!isGrouped(whole)) {
            return List.of();
        }
        String digits = String.join("", whole) + "." + groups.getLast();
        return List.of(new Reading(new BigDecimal(digits), null));
    }

    /** Groups of three, or of two before the last three as in India. */
    private static boolean isGrouped(List<String> groups) {
        String first = groups.getFirst();
        if (first.length() > 3 || first.startsWith("0") || groups.getLast().length() != 3) {
            return false;
        }
        int middle = groups.size() > 2 ? groups.get(1).length() : 3;
        if (middle != 3 && (middle != 2 || first.length() > 2)) {
            return false;
        }
        return groups.subList(1, groups.size() - 1).stream().allMatch(g -> g.length() == middle);
    }

    private static Reading integer(List<String> groups) {
        return new Reading(new BigDecimal(String.join("", groups)), null);
    }

    private static Reading decimal(List<String> groups, @Nullable String convention) {
        return new Reading(new BigDecimal(groups.get(0) + "." + groups.get(1)), convention);
    }

    /** Only the first group, for what turns out not to be one number. */
    NumberLiteral first() {
        return new NumberLiteral(
                List.of(integer(groups.subList(0, 1))),
                new ArrayList<>(groups.subList(0, 1)),
                (char) 0);
    }
}
