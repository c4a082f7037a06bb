package org.polygraph.collation;

import org.polygraph.graph.record.Evidence;

import java.util.Comparator;

/**
 * Where one version stands against all others of its place, though no claim of its own tells it: an
 * amount it has lost, a year or a name it has instead of theirs, a "may" it lacks.
 *
 * @param statement id of the statement that is told there
 * @param article id of the version
 * @param language of the version
 * @param code of the diagnostic ({@code lost-amount}, {@code displaced-amount}), else the label of
 *     the difference
 * @param quote what the version has: what is left of the amount, a year, a name
 * @param instead what the others have there; empty for a lost amount
 * @param passage of the version, which stands there
 */
record Slip(
        String statement,
        String article,
        String language,
        String code,
        String quote,
        String instead,
        Evidence passage)
        implements Comparable<Slip> {

    private static final Comparator<Slip> ORDER =
            Comparator.comparing(Slip::statement)
                    .thenComparing(Slip::article)
                    .thenComparing(Slip::code)
                    .thenComparing(Slip::quote)
                    .thenComparing(Slip::instead)
                    .thenComparing(slip -> slip.passage().start());

    /** In what the version differs. */
    Difference kind() {
        return isLoss() ? Difference.LOST_NUMBER : Difference.of(code);
    }

    boolean isLoss() {
        return code.endsWith("-amount");
    }

    @Override
    public int compareTo(Slip other) {
        return ORDER.compare(this, other);
    }
}
