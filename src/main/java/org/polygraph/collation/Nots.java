package org.polygraph.collation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the words of a passage say of a "not", a "may" and of contraries, whatever was extracted.
 *
 * @param known whether the language's words for it are known
 * @param sure whether it denies beyond doubt
 * @param beside whether it does so by other words than those for a side of a matter ("not guilty")
 * @param count how many words have a "not" in them, or are how another language may write one
 * @param mays whether it has a word for what is only possible that is no cue
 * @param poles the sides of contraries that it has words for: {@code vote+}, {@code vote-}
 */
record Nots(
        boolean known, boolean sure, boolean beside, int count, boolean mays, Set<String> poles) {

    /** Matters that only compare: "more than" may stand in any sentence. */
    private static final Set<String> COMPARING = Set.of("amount", "extreme");

    /** Of a passage that nobody looked at. */
    static final Nots UNKNOWN = new Nots(false, false, false, 0, false, Set.of());

    Nots {
        poles = Set.copyOf(poles);
    }

    /** Whether nothing in it is like a "not". */
    boolean none() {
        return known && count == 0;
    }

    /** Of passages that stand beside each other. */
    static Nots joined(List<Nots> parts) {
        Set<String> poles = new TreeSet<>();
        parts.forEach(part -> poles.addAll(part.poles));
        return new Nots(
                parts.stream().allMatch(Nots::known),
                parts.stream().anyMatch(Nots::sure),
                parts.stream().anyMatch(Nots::beside),
                parts.stream().mapToInt(Nots::count).sum(),
                parts.stream().anyMatch(Nots::mays),
                poles);
    }

    /** Whether a side is of a matter that something is done or happens in, not of a comparison. */
    static boolean isOfDeed(String pole) {
        return !COMPARING.contains(pole.substring(0, pole.length() - 1));
    }

    /** Whether it has the side of a matter and not the other. */
    boolean isOnly(String pole) {
        return poles.contains(pole) && !poles.contains(contrary(pole));
    }

    static String contrary(String pole) {
        int last = pole.length() - 1;
        return pole.substring(0, last) + (pole.charAt(last) == '+' ? '-' : '+');
    }
}
