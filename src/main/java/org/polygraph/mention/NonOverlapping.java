package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/** Chooses among candidates: the best first, and none that overlaps one chosen before. */
final class NonOverlapping {

    private final BitSet taken = new BitSet();
    private final List<NameCandidate> chosen = new ArrayList<>();
    private final TreeMap<Integer, NameCandidate> byStart = new TreeMap<>();

    /** Keeps a stretch of the text free of names. */
    void block(Span span) {
        taken.set(span.start(), span.end());
    }

    boolean isFree(Span span) {
        int next = taken.nextSetBit(span.start());
        return next < 0 || next >= span.end();
    }

    /** Takes of these whatever still finds room. */
    void take(List<NameCandidate> candidates) {
        candidates.stream().sorted(NameCandidate.BEST_FIRST).forEach(this::take);
    }

    private void take(NameCandidate candidate) {
        if (isFree(candidate.span())) {
            block(candidate.span());
            chosen.add(candidate);
            byStart.put(candidate.span().start(), candidate);
        }
    }

    /** The class of the name chosen at an index, or null. */
    @Nullable EntityClass typeAt(int index) {
        var before = byStart.floorEntry(index);
        boolean there = before != null && before.getValue().span().contains(index);
        return there ? before.getValue().entity().type() : null;
    }

    List<NameCandidate> chosen() {
        return chosen;
    }
}
