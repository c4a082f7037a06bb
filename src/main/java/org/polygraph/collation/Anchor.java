package org.polygraph.collation;

import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.MentionRecord;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Something an article says in a way that no language changes: an entity, an amount, a date.
 *
 * @param forms what it is known by; several where an amount has several admissible readings
 * @param sort what it is
 * @param bits how much it tells that another article has it too: the logarithm, to the base 2, of
 *     the odds against coincidence
 */
record Anchor(Set<String> forms, Sort sort, double bits) implements Comparable<Anchor> {

    /** What an anchor is. */
    enum Sort {
        ENTITY,
        AMOUNT,
        TIME
    }

    /** Bits of one decimal digit. */
    static final double DIGIT = 3.3;

    /** Bits of an entity that few articles name. */
    static final double RARE_ENTITY = 5;

    /** Bits of an entity that many articles name. */
    static final double COMMON_ENTITY = 0.5;

    Anchor {
        forms = Set.copyOf(forms);
    }

    static Anchor ofEntity(String id) {
        return new Anchor(Set.of(id), Sort.ENTITY, RARE_ENTITY);
    }

    /** The anchor of a quantity; it may tell next to nothing ("two", "10 %"). */
    static Anchor ofAmount(MentionRecord quantity) {
        Set<String> forms = new TreeSet<>();
        double bits = 0;
        for (Amount amount : Amount.readings(quantity)) {
            forms.add(amount.form());
            bits = Math.max(bits, bits(amount));
        }
        return new Anchor(forms, Sort.AMOUNT, bits);
    }

    /** The anchor of an EDTF date: a year tells little, a day much. */
    static Anchor ofTime(String edtf) {
        return new Anchor(Set.of(edtf), Sort.TIME, Math.min(8, 1.5 * parts(edtf)));
    }

    static Set<Anchor> ofClaim(ClaimRecord claim) {
        Set<Anchor> anchors = new TreeSet<>();
        anchors.add(ofEntity(claim.subject().id()));
        if (claim.object() != null) {
            anchors.add(ofEntity(claim.object().id()));
        }
        if (claim.attributedTo() != null) {
            anchors.add(ofEntity(claim.attributedTo().id()));
        }
        if (claim.quantity() != null && Amount.likeliest(claim.quantity()).isPresent()) {
            anchors.add(ofAmount(claim.quantity()));
        }
        if (claim.time() != null) {
            anchors.add(ofTime(claim.time()));
        }
        return anchors;
    }

    boolean isEntity() {
        return sort == Sort.ENTITY;
    }

    /**
     * Whether it is an entity that tells nothing.
     *
     * @param common whether so many articles name an entity, given by id
     */
    boolean isCommon(Predicate<String> common) {
        return isEntity() && forms.stream().allMatch(common);
    }

    @Override
    public int compareTo(Anchor other) {
        return key().compareTo(other.key());
    }

    /** The same for the same anchor, whatever order its forms came in. */
    String key() {
        return sort.ordinal() + String.join(" ", new TreeSet<>(forms));
    }

    /** On one line: sort, bits, forms. */
    String written() {
        return sort.ordinal() + " " + bits + " " + String.join(" ", new TreeSet<>(forms));
    }

    /** What {@link #written} wrote. */
    static Anchor read(String written) {
        String[] parts = written.split(" ");
        return new Anchor(
                Set.of(Arrays.copyOfRange(parts, 2, parts.length)),
                Sort.values()[Integer.parseInt(parts[0])],
                Double.parseDouble(parts[1]));
    }

    private static int parts(String edtf) {
        int parts = 0;
        boolean inDigits = false;
        for (int i = 0; i < edtf.length(); i++) {
            boolean digit = Character.isDigit(edtf.charAt(i));
            parts += digit && !inDigits ? 1 : 0;
            inDigits = digit;
        }
        return parts;
    }

    private static double bits(Amount amount) {
        BigDecimal value = amount.low().stripTrailingZeros();
        int digits = value.signum() == 0 ? 1 : value.precision();
        boolean small = value.abs().compareTo(BigDecimal.valueOf(20)) < 0 && value.scale() <= 0;
        boolean one = value.unscaledValue().bitLength() <= 1;
        double kind =
                switch (amount.dimension()) {
                    case Measure.MONEY -> DIGIT;
                    case Measure.COUNT -> small ? -1 : 1.5;
                    case Measure.PERCENT -> 0;
                    default -> small ? -1 : 1;
                };
        double bits = (one ? 1 : 3) + DIGIT * (digits - 1) + kind + (amount.isRange() ? DIGIT : 0);
        return Math.max(0.5, Math.min(14, bits));
    }
}
