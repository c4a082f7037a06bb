package org.polygraph.claim;

import java.util.Locale;

/** Counts of claims found and to be found, and what follows from them. */
final class Score {

    private int right;
    private int missed;
    private int wrong;
    private int modality;
    private int source;
    private int dated;
    private int time;

    void right(boolean rightModality, boolean rightSource) {
        right++;
        modality += rightModality ? 1 : 0;
        source += rightSource ? 1 : 0;
    }

    /** Of a match for which the reader wrote down a time. */
    void dated(boolean rightTime) {
        dated++;
        time += rightTime ? 1 : 0;
    }

    void missed() {
        missed++;
    }

    void wrong() {
        wrong++;
    }

    static String heading() {
        return "claims | precision | recall | F1 | modality | source | time |";
    }

    /**
     * Claims to be found, precision, recall, F1; shares of the matched with right modality and
     * source; of those that the reader dated, how many are right of how many.
     */
    String row() {
        double precision = share(right, right + wrong);
        double recall = share(right, right + missed);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return String.format(
                Locale.ROOT,
                "%d | %.2f | %.2f | %.2f | %.2f | %.2f | %d of %d |",
                right + missed,
                precision,
                recall,
                f1,
                share(modality, right),
                share(source, right),
                time,
                dated);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
