package org.polygraph.claim;

import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Years and months that are one time: "three years and two months", "drei Jahre und zwei Monate".
 */
final class JoinedDurations {

    private static final String YEARS = "a";
    private static final String MONTHS = "mo";
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);
    private static final int LONGEST_GAP = 6;

    private JoinedDurations() {}

    /** The amounts, each such pair as one. */
    static List<Quantity> in(String text, List<Quantity> quantities, Grammar grammar) {
        List<Quantity> all = new ArrayList<>();
        for (Quantity next : quantities) {
            Quantity last = all.isEmpty() ? null : all.getLast();
            if (last != null && areOne(text, last, next, grammar)) {
                all.set(all.size() - 1, sum(last, next));
            } else if (last != null && isYearsToo(text, last, next, grammar)) {
                all.set(all.size() - 1, years(last, next));
                all.add(next);
            } else {
                all.add(next);
            }
        }
        return all;
    }

    private static boolean areOne(String text, Quantity years, Quantity months, Grammar grammar) {
        int gap = months.span().start() - years.span().end();
        if (!YEARS.equals(years.unit())
                || !MONTHS.equals(months.unit())
                || years.value() == null
                || months.value() == null
                || months.value().compareTo(MONTHS_OF_YEAR) >= 0
                || gap < 0
                || gap > LONGEST_GAP) {
            return false;
        }
        String words =
                FoldedText.fold(text.substring(years.span().end(), months.span().start())).strip();
        return words.isEmpty() || grammar.conjunctions().contains(words);
    }

    /** "deux hommes de | 19 | et 23 ans": the first of two ages has its unit behind the second. */
    private static boolean isYearsToo(String text, Quantity one, Quantity other, Grammar grammar) {
        return one.kind() == Quantity.Kind.NUMBER
                && one.unit() == null
                && one.value() != null
                && YEARS.equals(other.unit())
                && other.span().start() - one.span().end() <= LONGEST_GAP
                && other.span().start() > one.span().end()
                && grammar.conjunctions()
                        .contains(
                                FoldedText.fold(
                                                text.substring(
                                                        one.span().end(), other.span().start()))
                                        .strip());
    }

    private static Quantity years(Quantity one, Quantity other) {
        List<String> steps = new ArrayList<>(one.derivation());
        steps.addAll(other.derivation());
        return Quantity.of(
                one.span(),
                Quantity.Kind.DURATION,
                Objects.requireNonNull(one.value()),
                YEARS,
                one.qualifier(),
                steps);
    }

    private static Quantity sum(Quantity years, Quantity months) {
        List<String> steps = new ArrayList<>(years.derivation());
        steps.addAll(months.derivation());
        BigDecimal value =
                Objects.requireNonNull(years.value())
                        .add(
                                Objects.requireNonNull(months.value())
                                        .divide(MONTHS_OF_YEAR, MathContext.DECIMAL32));
        return Quantity.of(
                new Span(years.span().start(), months.span().end()),
                Quantity.Kind.DURATION,
                value,
                YEARS,
                years.qualifier(),
                steps);
    }
}
