package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A claim as a careful reader writes it down, one line of {@code corpus/claims}: {@code subject |
 * relation | object | quantity | time | modality | attributedTo}. Several right answers are told
 * apart by a slash; what is left out is none, the modality then {@code asserted}.
 */
record GoldClaim(
        String line,
        List<String> subject,
        List<String> relations,
        List<String> object,
        @Nullable Amount quantity,
        @Nullable String time,
        List<String> modality,
        List<String> attributedTo,
        boolean required) {

    /** A quarter of a year, as readers write it. */
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private static final Map<String, Integer> SCALES = Map.of("k", 3, "m", 6, "bn", 9, "tn", 12);
    private static final Set<String> UNITS =
            Set.of("%", "pp", "x", "s", "min", "h", "d", "wk", "mo", "a");

    /** {@code 1.2bn EUR}, {@code 3..5 %}; the unit is null where any counted noun will do. */
    record Amount(BigDecimal low, BigDecimal high, @Nullable String unit) {

        static Amount of(String text) {
            String[] words = text.split(" ", 2);
            String[] ends = words[0].split("\\.\\.");
            String unit = words.length < 2 || !isCode(words[1]) ? null : words[1];
            return new Amount(number(ends[0]), number(ends[ends.length - 1]), unit);
        }

        private static boolean isCode(String unit) {
            return UNITS.contains(unit) || unit.matches("[A-Z]{3}");
        }

        private static BigDecimal number(String text) {
            String scale = text.replaceAll("[-0-9.]+", "");
            BigDecimal digits = new BigDecimal(text.replaceAll("[a-z]+", ""));
            return scale.isEmpty()
                    ? digits
                    : digits.scaleByPowerOfTen(Objects.requireNonNull(SCALES.get(scale)));
        }

        boolean isSameAs(@Nullable Amount other) {
            return other != null
                    && low.compareTo(other.low) == 0
                    && high.compareTo(other.high) == 0
                    && (unit == null || other.unit == null || unit.equals(other.unit));
        }

        boolean is(@Nullable Quantity quantity) {
            if (quantity == null || unit != null && !unit.equals(quantity.unit())) {
                return false;
            }
            BigDecimal first = quantity.value() == null ? quantity.low() : quantity.value();
            BigDecimal last = quantity.value() == null ? quantity.high() : quantity.value();
            return low.compareTo(first) == 0 && high.compareTo(last) == 0;
        }
    }

    static GoldClaim of(String line, boolean required) {
        String[] cells = line.split(" \\| ");
        String quantity = cell(cells, 3);
        String modality = cell(cells, 5);
        String time = cell(cells, 4);
        return new GoldClaim(
                line,
                either(cell(cells, 0)),
                either(cell(cells, 1)),
                either(cell(cells, 2)),
                quantity.isEmpty() ? null : Amount.of(quantity),
                time.isEmpty() ? null : time,
                modality.isEmpty() ? List.of("asserted") : either(modality),
                either(cell(cells, 6)),
                required);
    }

    private static String cell(String[] cells, int index) {
        return index >= cells.length || cells[index].strip().equals("-")
                ? ""
                : cells[index].strip();
    }

    private static List<String> either(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("/"));
    }

    /**
     * Whether a claim says this: the same relation, the same amount where there is one, else an
     * object of the same words, and a subject of the same words. Modality, source and time are
     * looked at apart.
     */
    boolean isSaidBy(Claim claim, Wording wording) {
        return relations.contains(claim.relation().name())
                && isValueOf(claim, wording)
                && wording.names(claim.subject(), subject);
    }

    /** Whether another reader wrote down the same. */
    boolean isSameAs(GoldClaim other) {
        boolean sameAmount =
                quantity == null
                        ? other.quantity == null && areAlike(object, other.object)
                        : quantity.isSameAs(other.quantity);
        return sameAmount
                && relations.stream().anyMatch(other.relations::contains)
                && areAlike(subject, other.subject);
    }

    private static boolean areAlike(List<String> some, List<String> others) {
        return some.isEmpty() && others.isEmpty()
                || some.stream()
                        .anyMatch(one -> others.stream().anyMatch(o -> Wording.areAlike(one, o)));
    }

    /** What either of two readers who wrote down the same takes for right. */
    GoldClaim or(GoldClaim same) {
        boolean oneSource = attributedTo.isEmpty() || same.attributedTo.isEmpty();
        return new GoldClaim(
                line,
                both(subject, same.subject),
                both(relations, same.relations),
                both(object, same.object),
                quantity,
                time,
                both(modality, same.modality),
                oneSource ? attributedTo : both(attributedTo, same.attributedTo),
                required && same.required);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    GoldClaim asDebatable() {
        return new GoldClaim(
                line, subject, relations, object, quantity, time, modality, attributedTo, false);
    }

    /** Whether amount or object are those of a claim. */
    boolean isValueOf(Claim claim, Wording wording) {
        if (quantity != null) {
            return quantity.is(claim.quantity());
        }
        return object.isEmpty() || claim.object() != null && wording.names(claim.object(), object);
    }

    boolean hasModalityOf(Claim claim) {
        return modality.contains(claim.modality().label());
    }

    boolean hasSourceOf(Claim claim, Wording wording) {
        return claim.attributedTo() == null
                ? attributedTo.isEmpty()
                : !attributedTo.isEmpty() && wording.names(claim.attributedTo(), attributedTo);
    }

    /** Whether a claim is of the time that the reader wrote down, if he did. */
    boolean hasTimeOf(Claim claim) {
        return time == null
                || claim.time() != null && inMonths(time).equals(inMonths(claim.time().edtf()));
    }

    /** A quarter as readers write it, as the program does: 2026-Q2 is 2026-04/2026-06. */
    private static String inMonths(String time) {
        Matcher quarter = QUARTER.matcher(time);
        if (!quarter.matches()) {
            return time;
        }
        int last = 3 * Integer.parseInt(quarter.group(2));
        return String.format(
                Locale.ROOT, "%1$s-%2$02d/%1$s-%3$02d", quarter.group(1), last - 2, last);
    }
}
