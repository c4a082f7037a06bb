package org.polygraph.collation;

/**
 * An amount that one version has lost where the others have it.
 *
 * @param statement id of the statement whose amount it is
 * @param article id of the version
 * @param language of the version
 * @param code of the diagnostic: {@code lost-amount} or {@code displaced-amount}
 * @param quote what is left of it
 */
record Loss(String statement, String article, String language, String code, String quote)
        implements Comparable<Loss> {

    private static final java.util.Comparator<Loss> ORDER =
            java.util.Comparator.comparing(Loss::statement)
                    .thenComparing(Loss::article)
                    .thenComparing(Loss::quote);

    @Override
    public int compareTo(Loss other) {
        return ORDER.compare(this, other);
    }
}
