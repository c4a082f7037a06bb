package org.polygraph.process;

import java.util.ArrayList;
import java.util.List;

/** How long answers took. */
final class Times {

    private final List<Long> all = new ArrayList<>();
    private final List<Long> first = new ArrayList<>();
    private long took;

    void add(KeptConnection.Answer answer) {
        all.add(answer.all());
        first.add(answer.first());
    }

    void addAnswers(Times others) {
        all.addAll(others.all);
        first.addAll(others.first);
    }

    /** Takes another round in. */
    void add(Times round) {
        addAnswers(round);
        took += round.took;
    }

    /**
     * @param nanoseconds from the first question to the last answer
     */
    void took(long nanoseconds) {
        took = nanoseconds;
    }

    double perSecond() {
        return all.size() * 1e9 / took;
    }

    /** Milliseconds that a share of the answers took at most. */
    double all(int percent) {
        return percentile(all, percent);
    }

    private static double percentile(List<Long> times, int percent) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    /** The first byte, as half of the answers had it. */
    String firstByte() {
        return "%.1f ms".formatted(percentile(first, 50));
    }

    @Override
    public String toString() {
        return "%,.0f, %.1f ms, %.1f ms".formatted(perSecond(), all(50), all(99));
    }
}
