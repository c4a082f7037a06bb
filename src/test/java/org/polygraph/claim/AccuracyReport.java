package org.polygraph.claim;

import org.polygraph.graph.RelationCatalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** The tables of {@code docs/accuracy.md}, from what was found in one half of the corpus. */
final class AccuracyReport {

    private static final int BINS = 10;

    /** The names of lines that sum up, in the order of the table. */
    private static final Map<String, String> SUMS =
            Map.of("~all", "**all**", "~named", "of named relations");

    private static final String REPORTS = "reports";

    private final Map<String, Relation> relations = RelationCatalog.load().byName();
    private final List<Comparison> comparisons;

    AccuracyReport(List<Comparison> comparisons) {
        this.comparisons = comparisons;
    }

    /** Scores of all, by language, and by field of the relations. */
    String scores() {
        List<String> lines = new ArrayList<>();
        table(lines, "language", scores(Comparison::language, null));
        lines.add("");
        table(lines, "field", scores(null, this::field));
        return String.join("\n", lines) + "\n";
    }

    private String field(String relation) {
        return Objects.requireNonNull(relations.get(relation)).field();
    }

    private static void table(List<String> lines, String what, Map<String, Score> scores) {
        lines.add("| " + what + " | " + Score.heading());
        lines.add("|---|---|---|---|---|---|---|---|");
        scores.forEach((name, score) -> lines.add("| " + name + " | " + score.row()));
    }

    private Map<String, Score> scores(
            @org.jspecify.annotations.Nullable Function<Comparison, String> byArticle,
            @org.jspecify.annotations.Nullable Function<String, String> byRelation) {
        Map<String, Score> scores = new TreeMap<>();
        for (Comparison comparison : comparisons) {
            Function<String, List<Score>> of =
                    relation -> {
                        String name =
                                byArticle != null
                                        ? byArticle.apply(comparison)
                                        : Objects.requireNonNull(byRelation).apply(relation);
                        List<Score> both = new ArrayList<>();
                        both.add(scores.computeIfAbsent(name, n -> new Score()));
                        if (byArticle != null) {
                            both.add(scores.computeIfAbsent("~all", n -> new Score()));
                        }
                        if (byArticle != null && !relation.equals(REPORTS)) {
                            both.add(scores.computeIfAbsent("~named", n -> new Score()));
                        }
                        return both;
                    };
            comparison
                    .right()
                    .forEach(
                            (gold, claim) ->
                                    of.apply(claim.relation().name())
                                            .forEach(score -> count(score, comparison, gold)));
            comparison
                    .missed()
                    .forEach(gold -> of.apply(gold.relations().getFirst()).forEach(Score::missed));
            comparison
                    .wrong()
                    .forEach(claim -> of.apply(claim.relation().name()).forEach(Score::wrong));
        }
        Map<String, Score> named = new java.util.LinkedHashMap<>();
        scores.forEach((name, score) -> named.put(SUMS.getOrDefault(name, name), score));
        return named;
    }

    private static void count(Score score, Comparison comparison, GoldClaim gold) {
        score.right(comparison.hasRightModality(gold), comparison.hasRightSource(gold));
        if (gold.time() != null) {
            score.dated(comparison.hasRightTime(gold));
        }
    }

    /** How many claims of each confidence are right. */
    String reliability() {
        int[] all = new int[BINS];
        int[] right = new int[BINS];
        double[] sum = new double[BINS];
        for (Comparison comparison : comparisons) {
            comparison.right().values().forEach(claim -> count(claim, true, all, right, sum));
            comparison.wrong().forEach(claim -> count(claim, false, all, right, sum));
        }
        List<String> lines = new ArrayList<>();
        lines.add("| confidence | claims | mean confidence | right |");
        lines.add("|---|---|---|---|");
        for (int i = 0; i < BINS; i++) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "| %.1f–%.1f | %d | %s | %s |",
                            i / 10.0,
                            (i + 1) / 10.0,
                            all[i],
                            all[i] == 0 ? "–" : String.format(Locale.ROOT, "%.2f", sum[i] / all[i]),
                            all[i] == 0
                                    ? "–"
                                    : String.format(
                                            Locale.ROOT, "%.2f", (double) right[i] / all[i])));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void count(Claim claim, boolean isRight, int[] all, int[] right, double[] sum) {
        int bin = Math.min(BINS - 1, (int) (claim.confidence() * BINS));
        all[bin]++;
        right[bin] += isRight ? 1 : 0;
        sum[bin] += claim.confidence();
    }

    /** How many claims were missed, by kind. */
    String errorKinds() {
        Map<String, Integer> counts = new TreeMap<>();
        int claimedInVain = 0;
        for (Comparison comparison : comparisons) {
            for (GoldClaim missed : comparison.missed()) {
                counts.merge("missed: " + comparison.kind(missed), 1, Integer::sum);
            }
            claimedInVain += comparison.wrong().size() - explained(comparison);
            counts.merge("wrong modality", (int) wrongModalities(comparison), Integer::sum);
            counts.merge("wrong source", (int) wrongSources(comparison), Integer::sum);
        }
        counts.put("claimed, and nothing of it is there", claimedInVain);
        List<String> lines = new ArrayList<>(List.of("| kind | times |", "|---|---|"));
        counts.forEach((kind, count) -> lines.add("| " + kind + " | " + count + " |"));
        return String.join("\n", lines) + "\n";
    }

    private static int explained(Comparison comparison) {
        return (int)
                comparison.missed().stream()
                        .flatMap(missed -> comparison.near(missed).stream())
                        .distinct()
                        .count();
    }

    private static long wrongModalities(Comparison comparison) {
        return comparison.right().keySet().stream()
                .filter(gold -> !comparison.hasRightModality(gold))
                .count();
    }

    private static long wrongSources(Comparison comparison) {
        return comparison.right().keySet().stream()
                .filter(gold -> !comparison.hasRightSource(gold))
                .count();
    }

    /** Every error, for mending. */
    String errors() {
        StringBuilder out = new StringBuilder();
        for (Comparison comparison : comparisons) {
            out.append("\n== ").append(comparison.gold().name()).append('\n');
            for (GoldClaim missed : comparison.missed()) {
                out.append("- ").append(comparison.kind(missed)).append(": ");
                out.append(missed.line()).append('\n');
            }
            for (Claim claim : comparison.wrong()) {
                out.append("+ ").append(Line.of(comparison.gold().article(), claim)).append('\n');
            }
            Map<GoldClaim, Claim> right = new HashMap<>(comparison.right());
            right.forEach(
                    (gold, claim) -> {
                        if (!comparison.hasRightModality(gold)) {
                            out.append("m ").append(claim.modality().label()).append(": ");
                            out.append(gold.line()).append('\n');
                        }
                        if (gold.time() != null && !comparison.hasRightTime(gold)) {
                            out.append("t ")
                                    .append(claim.time() == null ? "-" : claim.time().edtf())
                                    .append(": ")
                                    .append(gold.line())
                                    .append('\n');
                        }
                        if (!comparison.hasRightSource(gold)) {
                            out.append("s ")
                                    .append(
                                            claim.attributedTo() == null
                                                    ? "-"
                                                    : claim.attributedTo().label());
                            out.append(": ").append(gold.line()).append('\n');
                        }
                    });
        }
        return out.toString();
    }
}
