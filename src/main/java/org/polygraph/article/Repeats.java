package org.polygraph.article;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which blocks repeat an earlier one of the same text: equal words, after compatibility and case
 * folding (facts: that finds all of them). The first copy counts, so that the union of the copies
 * holds every block once.
 */
final class Repeats {

    /** A shorter block can stand twice by chance; beside another repeat it counts all the same. */
    private static final int LEAST_COLUMNS = 20;

    private final @Nullable Integer[] originals;

    private Repeats(@Nullable Integer[] originals) {
        this.originals = originals;
    }

    static Repeats of(List<Wording> wordings, List<Shape> shapes) {
        @Nullable Integer[] originals = new Integer[wordings.size()];
        Map<String, Integer> seen = HashMap.newHashMap(wordings.size());
        for (int i = 0; i < originals.length; i++) {
            originals[i] = seen.putIfAbsent(wordings.get(i).folded(), i);
        }
        for (int i = 0; i < originals.length; i++) {
            if (originals[i] != null && shapes.get(i).columns() < LEAST_COLUMNS) {
                originals[i] = besideRepeat(originals, i) ? originals[i] : null;
            }
        }
        return new Repeats(originals);
    }

    /** The number of the first block with the same words, or null where this is the first. */
    @Nullable Integer original(int block) {
        return originals[block];
    }

    boolean isRepeat(int block) {
        return originals[block] != null;
    }

    private static boolean besideRepeat(@Nullable Integer[] originals, int i) {
        Integer own = originals[i];
        Integer before = i > 0 ? originals[i - 1] : null;
        Integer after = i + 1 < originals.length ? originals[i + 1] : null;
        return own != null
                && (before != null && before == own - 1 || after != null && after == own + 1);
    }
}
