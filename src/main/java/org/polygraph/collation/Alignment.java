package org.polygraph.collation;

import org.polygraph.graph.record.ClaimRecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which passages of two versions say the same, found in one pass of monotone dynamic programming:
 * translations keep the order of what they translate. A passage goes with one or two of the other
 * version, or with none.
 *
 * @param links pairs of passage numbers, in order
 * @param translation whether so much of both lines up that one translates the other, or both a
 *     third; the links of articles that merely report the same event mean nothing
 */
record Alignment(List<Link> links, boolean translation) {

    /**
     * Two passages that say the same.
     *
     * @param score what speaks for it; 0 is no better than chance
     */
    record Link(int one, int other, double score) {}

    /** Of versions that have nothing in common. */
    static final Alignment NONE = new Alignment(List.of(), false);

    private static final double GAP = -0.6;
    private static final double UNEVEN = -0.5;
    private static final double SIGNS = 5;
    private static final double SHAPE = 0.6;
    private static final double LENGTH = 0.5;

    /** Longer texts than about 2,000 passages each are not aligned; they are no news. */
    private static final long CELLS = 4_000_000;

    /** Part of the shorter version's passages that must have found a partner. */
    private static final double COVERED = 0.5;

    /** Part of the links, where both sides have signs, that must share some. */
    private static final double CONFIRMED = 0.6;

    /** So many links between two that something speaks for may have nothing that does. */
    private static final int PINNED = 3;

    Alignment {
        links = List.copyOf(links);
    }

    /**
     * The links that something speaks for, and those between two such where neither version leaves
     * anything out: of few passages that follow one another in both, each goes with its like.
     */
    List<Link> trusted() {
        List<Link> trusted = new ArrayList<>();
        int from = 0;
        while (from < links.size()) {
            int to = from;
            while (to < links.size() && links.get(to).score() <= 0) {
                to++;
            }
            if (to > from && isPinned(from, to)) {
                trusted.addAll(links.subList(from, to));
            }
            if (to < links.size()) {
                trusted.add(links.get(to));
            }
            from = to + 1;
        }
        return trusted;
    }

    /** Whether links that nothing speaks for step from passage to passage between two that do. */
    private boolean isPinned(int from, int to) {
        boolean alone = to == from + 1;
        if (alone || to - from > PINNED) {
            return alone;
        }
        for (int i = Math.max(1, from); i < Math.min(links.size(), to + 1); i++) {
            Link before = links.get(i - 1);
            Link link = links.get(i);
            if (link.one() != before.one() + 1 || link.other() != before.other() + 1) {
                return false;
            }
        }
        return true;
    }

    static Alignment of(Version one, Version other) {
        long cells = (long) one.passages().size() * other.passages().size();
        return cells > CELLS ? NONE : new Search(one, other).alignment();
    }

    /** One run of the dynamic programming. */
    private static final class Search {

        private final List<Passage> ones;
        private final List<Passage> others;
        private final List<Set<String>> oneSigns;
        private final List<Set<String>> otherSigns;
        private final Map<String, Double> weights = new HashMap<>();
        private final double lengths;
        private final double[][] best;
        private final byte[][] steps;

        /** Passages taken of the one and of the other version by each step. */
        private static final int[][] STEPS = {{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}};

        Search(Version one, Version other) {
            ones = one.passages();
            others = other.passages();
            oneSigns = signs(one);
            otherSigns = signs(other);
            dropNamesOfOne(oneSigns, otherSigns);
            dropNamesOfOne(otherSigns, oneSigns);
            weigh();
            lengths = length(others) / Math.max(1, length(ones));
            best = new double[ones.size() + 1][others.size() + 1];
            steps = new byte[ones.size() + 1][others.size() + 1];
        }

        Alignment alignment() {
            for (int i = 0; i <= ones.size(); i++) {
                for (int j = 0; j <= others.size(); j++) {
                    if (i + j > 0) {
                        choose(i, j);
                    }
                }
            }
            List<Link> links = trace();
            return new Alignment(links, isTranslation(links));
        }

        private void choose(int i, int j) {
            best[i][j] = Double.NEGATIVE_INFINITY;
            for (byte step = 0; step < STEPS.length; step++) {
                int fromOne = i - STEPS[step][0];
                int fromOther = j - STEPS[step][1];
                if (fromOne < 0 || fromOther < 0) {
                    continue;
                }
                double score = best[fromOne][fromOther] + score(fromOne, i, fromOther, j);
                if (score > best[i][j]) {
                    best[i][j] = score;
                    steps[i][j] = step;
                }
            }
        }

        private List<Link> trace() {
            List<Link> links = new ArrayList<>();
            int i = ones.size();
            int j = others.size();
            while (i > 0 || j > 0) {
                int[] step = STEPS[steps[i][j]];
                for (int one = i - step[0]; one < i; one++) {
                    for (int other = j - step[1]; other < j; other++) {
                        links.add(new Link(one, other, score(i - step[0], i, j - step[1], j)));
                    }
                }
                i -= step[0];
                j -= step[1];
            }
            Collections.reverse(links);
            return links;
        }

        private double score(int i, int toI, int j, int toJ) {
            if (i == toI || j == toJ) {
                return GAP;
            }
            double score = toI - i + toJ - j > 2 ? UNEVEN : 0;
            return score
                    + shared(join(oneSigns, i, toI), join(otherSigns, j, toJ))
                    + shape(ones.subList(i, toI), others.subList(j, toJ))
                    - length(ones.subList(i, toI), others.subList(j, toJ));
        }

        private double shared(Set<String> one, Set<String> other) {
            double both = 0;
            double all = 0;
            for (String sign : one) {
                double weight = weights.getOrDefault(sign, 0.0);
                all += weight;
                both += other.contains(sign) ? 2 * weight : 0;
            }
            for (String sign : other) {
                all += weights.getOrDefault(sign, 0.0);
            }
            return all == 0 ? 0 : SIGNS * (both / all - 0.15) * Math.min(1, all / 2);
        }

        private double shape(List<Passage> one, List<Passage> other) {
            Set<Character> shape = new TreeSet<>();
            one.forEach(passage -> shape.addAll(passage.shape()));
            Set<Character> both = new TreeSet<>();
            other.forEach(passage -> both.addAll(passage.shape()));
            int all = shape.size() + both.size();
            both.retainAll(shape);
            return all == 0 ? 0 : SHAPE * (4.0 * both.size() / all - 1);
        }

        private double length(List<Passage> one, List<Passage> other) {
            double expected = length(one) * lengths;
            double found = length(other);
            double off = (expected - found) / Math.sqrt(6.8 * Math.max(8, expected + found) / 2);
            return LENGTH * Math.min(6, off * off / 2);
        }

        /**
         * Words and names that the other version has nowhere tell nothing: they are written in
         * other letters there, or translated.
         */
        private static void dropNamesOfOne(List<Set<String>> signs, List<Set<String>> others) {
            Set<String> all = new HashSet<>();
            others.forEach(all::addAll);
            signs.forEach(own -> own.removeIf(sign -> isName(sign) && !all.contains(sign)));
        }

        private static boolean isName(String sign) {
            return sign.indexOf(':') < 0
                    && !Character.isDigit(sign.charAt(0))
                    && !(sign.indexOf('-') > 0 && Entities.isNamed(sign));
        }

        /** What few passages have tells more than what many have. */
        private void weigh() {
            Map<String, Integer> counts = new HashMap<>();
            for (List<Set<String>> side : List.of(oneSigns, otherSigns)) {
                side.forEach(signs -> signs.forEach(sign -> counts.merge(sign, 1, Integer::sum)));
            }
            double all = 2.0 + oneSigns.size() + otherSigns.size();
            counts.forEach((sign, count) -> weights.put(sign, Math.log(all / count)));
        }

        private boolean isTranslation(List<Link> links) {
            int signed = 0;
            int confirmed = 0;
            Set<Integer> covered = new TreeSet<>();
            for (Link link : links) {
                Set<String> one = oneSigns.get(link.one());
                Set<String> other = otherSigns.get(link.other());
                covered.add(ones.size() < others.size() ? link.one() : link.other());
                boolean shared = !Collections.disjoint(one, other);
                if (shared || isSigned(one) && isSigned(other)) {
                    signed++;
                    confirmed += shared ? 1 : 0;
                }
            }
            return covered.size() >= COVERED * Math.min(ones.size(), others.size())
                    && confirmed > 0
                    && confirmed >= CONFIRMED * signed;
        }

        /**
         * Values and names that no gazetteer has speak for a link, never against it: a value may be
         * wrong in one version, a name goes by another id in each script.
         */
        private static boolean isSigned(Set<String> signs) {
            return signs.stream().anyMatch(sign -> sign.indexOf(':') < 0 && Entities.isNamed(sign));
        }

        private static Set<String> join(List<Set<String>> signs, int from, int to) {
            if (to == from + 1) {
                return signs.get(from);
            }
            Set<String> all = new TreeSet<>(signs.get(from));
            all.addAll(signs.get(from + 1));
            return all;
        }

        private static double length(List<Passage> passages) {
            return passages.stream().mapToInt(Passage::length).sum();
        }

        /** Signs of the text, and what its claims name there. */
        private static List<Set<String>> signs(Version version) {
            List<Set<String>> signs = new ArrayList<>();
            for (Passage passage : version.passages()) {
                Set<String> own = new TreeSet<>(passage.signs());
                own.addAll(passage.entities());
                signs.add(own);
            }
            for (ClaimRecord claim : version.claims()) {
                int at = version.passage(claim);
                if (at >= 0) {
                    Anchor.ofClaim(claim).forEach(anchor -> signs.get(at).addAll(anchor.forms()));
                }
            }
            return signs;
        }
    }
}
