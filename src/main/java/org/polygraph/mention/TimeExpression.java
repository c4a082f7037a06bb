package org.polygraph.mention;

import org.polygraph.text.Span;

import java.util.List;

/**
 * A date or a period.
 *
 * @param span the time itself ("2030", "2030年"), without the preposition of {@code bound}
 * @param edtf EDTF (ISO 8601-2:2019): {@code 2030}, {@code 2021/2022}, {@code 2024-02}, {@code
 *     2024-03-05}, {@code 199X}; {@code XXXX-03-05} for a day of a year that is not known
 * @param isPeriod whether it names a stretch (a range, a year, a quarter) and not one day
 * @param bound how the time limits what is said of it
 * @param derivation what made it
 */
public record TimeExpression(
        Span span, String edtf, boolean isPeriod, Bound bound, List<String> derivation)
        implements Mention {

    public TimeExpression {
        derivation = List.copyOf(derivation);
    }

    /** How a time limits what is said of it. */
    public enum Bound {
        /** In, on, during. */
        AT,
        /** By, until, up to: {@code ../2030} in EDTF's open interval. */
        UNTIL,
        /** Since, from. */
        SINCE
    }
}
