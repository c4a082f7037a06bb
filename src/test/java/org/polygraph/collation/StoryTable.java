package org.polygraph.collation;

import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.ReadingRecord;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The scores of many stories, by kind of difference, as Markdown. */
record StoryTable(List<StoryScore> scores) {

    private static final String HEAD =
            """
            | kind | planted | extracted | found | of another kind | precision | recall | recall of extracted | odd one named |
            |---|---|---|---|---|---|---|---|---|
            """;

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(HEAD);
        for (Difference kind : Difference.values()) {
            table.append(row(kind.label(), kind::equals));
        }
        table.append(row("**contradictions**", Difference::isConflict));
        table.append(row("**all**", _ -> true));
        long stories = scores.size();
        long falseOnes =
                scores.stream()
                        .flatMap(score -> score.wrong().stream())
                        .filter(wrong -> wrong.kind().isConflict())
                        .count();
        table.append(
                "\nClean differences called conflicts: %d, in %d stories.\n"
                        .formatted(falseOnes, stories));
        return table.toString();
    }

    private String row(String label, Predicate<Difference> kinds) {
        List<StoryScore.Found> planted =
                scores.stream()
                        .flatMap(score -> score.found().stream())
                        .filter(found -> kinds.test(found.planted().kind()))
                        .toList();
        long found = count(planted, StoryScore.Fate.FOUND);
        long extracted = planted.size() - count(planted, StoryScore.Fate.NOT_EXTRACTED);
        long right = scores.stream().flatMap(score -> score.right().stream()).filter(kinds).count();
        long wrong =
                scores.stream()
                        .flatMap(score -> score.wrong().stream())
                        .filter(one -> kinds.test(one.kind()))
                        .count();
        long named = planted.stream().filter(StoryScore.Found::oddNamed).count();
        return "| %s | %d | %d | %d | %d | %s | %s | %s | %s |%n"
                .formatted(
                        label,
                        planted.size(),
                        extracted,
                        found,
                        count(planted, StoryScore.Fate.OTHER_KIND),
                        share(right, right + wrong),
                        share(found, planted.size()),
                        share(found, extracted),
                        share(named, found));
    }

    private static long count(List<StoryScore.Found> planted, StoryScore.Fate fate) {
        return planted.stream().filter(found -> found.fate() == fate).count();
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
    }

    /** What was missed and what was wrongly called a conflict, for a person. */
    static String errors(List<StoryScore> scores) {
        StringBuilder out = new StringBuilder();
        for (StoryScore score : scores) {
            out.append("== ").append(score.story().name()).append('\n');
            score.found()
                    .forEach(
                            found ->
                                    out.append(
                                            "  %s %s %s: %s%n"
                                                    .formatted(
                                                            found.fate(),
                                                            found.planted().kind(),
                                                            found.planted().odd(),
                                                            found.planted().words())));
            for (StoryScore.False wrong : score.wrong()) {
                out.append(
                        "  FALSE %s: %s %s%n"
                                .formatted(
                                        wrong.kind(),
                                        wrong.statement().subject().label(),
                                        wrong.statement().relation().name()));
                wrong.statement().readings().forEach(r -> reading(r, score.claims(), out));
            }
        }
        return out.toString();
    }

    private static void reading(
            ReadingRecord reading, Map<String, ClaimRecord> claims, StringBuilder out) {
        out.append("    reading %s %s%n".formatted(reading.languages(), reading.note()));
        for (String id : reading.claims()) {
            ClaimRecord claim = claims.get(id);
            if (claim == null) {
                continue;
            }
            MentionRecord quantity = claim.quantity();
            out.append(
                    "      %s | %s | %s | %s | %s | %s | %s | %s%n"
                            .formatted(
                                    claim.language(),
                                    claim.subject().id(),
                                    claim.relation().name(),
                                    claim.object() == null ? "-" : claim.object().id(),
                                    quantity == null ? "-" : quantity.quote(),
                                    claim.time(),
                                    claim.modality(),
                                    claim.evidence().getFirst().exact()));
        }
    }
}
