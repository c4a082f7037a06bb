package org.polygraph.check;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows from findings, and how it is told to a person. */
final class VerdictReader {

    private final Archive archive;

    VerdictReader(Archive archive) {
        this.archive = archive;
    }

    CheckedClaim read(ClaimRecord claim, List<Finding> findings) {
        List<Finding> supporting = findings.stream().filter(Finding::supports).toList();
        List<Finding> contradicting = findings.stream().filter(Finding::contradicts).toList();
        Verdict verdict = verdict(supporting, contradicting);
        return new CheckedClaim(
                claim,
                verdict,
                explanation(verdict, supporting, contradicting, findings),
                findings);
    }

    private Verdict verdict(List<Finding> supporting, List<Finding> contradicting) {
        if (supporting.isEmpty()) {
            return contradicting.isEmpty() || areOddOnesOut(contradicting)
                    ? Verdict.NOT_ENOUGH_INFO
                    : Verdict.CONTRADICTED;
        }
        boolean outnumbered =
                contradicting.isEmpty()
                        || areOddOnesOut(contradicting)
                        || contradictThemselves(contradicting, supporting);
        return outnumbered && !isDivided(supporting) ? Verdict.SUPPORTED : Verdict.DISPUTED;
    }

    /**
     * Whether those that say otherwise stand in articles that also say so, and others say so
     * without any contradiction.
     */
    private static boolean contradictThemselves(
            List<Finding> contradicting, List<Finding> supporting) {
        Set<String> against = ids(claims(contradicting));
        Set<String> support = ids(claims(supporting));
        return facts(contradicting) == 0
                && support.containsAll(against)
                && support.size() > against.size();
    }

    /**
     * Whether the articles that say so are contradicted by others of their own statement, and
     * nothing tells that they are the ones that are right.
     */
    private boolean isDivided(List<Finding> supporting) {
        return all(supporting, this::isContested);
    }

    private boolean isContested(ClaimRecord claim) {
        StatementRecord statement = archive.statement(claim.statement()).orElse(null);
        LikelyReading likely = statement == null ? null : statement.likely();
        if (statement == null || likely == null) {
            return false;
        }
        return statement.readings().stream()
                .filter(reading -> reading.id().equals(likely.reading()))
                .noneMatch(reading -> reading.claims().contains(claim.id()));
    }

    /** Whether each of them is known as the reading that its own statement's others outnumber. */
    private boolean areOddOnesOut(List<Finding> contradicting) {
        return all(contradicting, this::isOddOneOut);
    }

    /** Whether findings are claims of articles, and something is true of each. */
    private static boolean all(List<Finding> findings, Predicate<ClaimRecord> test) {
        return findings.stream()
                .map(Finding::claim)
                .allMatch(claim -> claim != null && test.test(claim));
    }

    private boolean isOddOneOut(ClaimRecord claim) {
        Optional<StatementRecord> statement = archive.statement(claim.statement());
        if (statement.isEmpty() || !"disputed".equals(statement.get().agreement())) {
            return false;
        }
        List<ReadingRecord> readings = statement.get().readings();
        int own =
                readings.stream()
                        .filter(reading -> reading.claims().contains(claim.id()))
                        .mapToInt(ReadingRecord::support)
                        .max()
                        .orElse(0);
        return readings.getFirst().support() > own;
    }

    private String explanation(
            Verdict verdict,
            List<Finding> supporting,
            List<Finding> contradicting,
            List<Finding> all) {
        return switch (verdict) {
            case SUPPORTED ->
                    Stream.of(
                                    count(supporting)
                                            + " "
                                            + verb(supporting, "say")
                                            + " the same.",
                                    notes(supporting),
                                    contradicting.isEmpty()
                                            ? ""
                                            : "Against it only %s, which the other versions of the same text outnumber. %s"
                                                    .formatted(
                                                            lower(count(contradicting)),
                                                            notes(contradicting)))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" "));
            case CONTRADICTED ->
                    "%s %s otherwise. %s"
                            .formatted(
                                    count(contradicting),
                                    verb(contradicting, "say"),
                                    notes(contradicting))
                            .strip();
            case DISPUTED -> disputed(supporting, contradicting);
            case NOT_ENOUGH_INFO ->
                    all.isEmpty()
                            ? "Nothing in the archive speaks of it."
                            : "The archive has what is related to it, but nothing that says whether it is so. %s"
                                    .formatted(notes(all))
                                    .strip();
        };
    }

    private String disputed(List<Finding> supporting, List<Finding> contradicting) {
        String others =
                contradicting.isEmpty()
                        ? "; other versions of the same text say otherwise, and nothing tells that"
                                + " these are right. "
                                + notes(supporting)
                        : ", %s otherwise. %s"
                                .formatted(lower(count(contradicting)), notes(contradicting));
        return "%s %s the same%s"
                .formatted(count(supporting), verb(supporting, "say"), others)
                .strip();
    }

    /**
     * {@code 3 articles of one story (Arabic, French) and a reference value}: versions of one text
     * are one source.
     */
    private String count(List<Finding> findings) {
        List<ClaimRecord> claims = claims(findings);
        List<String> parts = new ArrayList<>();
        if (!claims.isEmpty()) {
            parts.add("%s (%s)".formatted(articles(claims), languages(claims)));
        }
        long facts = facts(findings);
        if (facts > 0) {
            parts.add(facts == 1 ? "a reference value" : facts + " reference values");
        }
        String count = String.join(" and ", parts);
        return Character.toUpperCase(count.charAt(0)) + count.substring(1);
    }

    private static List<ClaimRecord> claims(List<Finding> findings) {
        return findings.stream().map(Finding::claim).filter(Objects::nonNull).toList();
    }

    private static long facts(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.fact() != null).count();
    }

    private static String languages(List<ClaimRecord> claims) {
        return claims.stream()
                .map(
                        claim ->
                                Locale.forLanguageTag(claim.language())
                                        .getDisplayLanguage(Locale.ENGLISH))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Set<String> ids(List<ClaimRecord> claims) {
        return claims.stream()
                .map(claim -> claim.article().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String articles(List<ClaimRecord> claims) {
        Set<String> ids = ids(claims);
        if (ids.size() == 1) {
            return "One article";
        }
        long stories =
                ids.stream()
                        .map(id -> archive.article(id).map(ArticleRecord::story).orElse(id))
                        .distinct()
                        .count();
        return "%d articles of %s"
                .formatted(ids.size(), stories == 1 ? "one story" : stories + " stories");
    }

    private static String lower(String count) {
        return Character.toLowerCase(count.charAt(0)) + count.substring(1);
    }

    private static String verb(List<Finding> findings, String plural) {
        return ids(claims(findings)).size() + facts(findings) == 1 ? plural + "s" : plural;
    }

    /** What sets them apart from the checked claim, each said once. */
    private static String notes(List<Finding> findings) {
        return findings.stream()
                .map(Finding::note)
                .filter(note -> !note.isBlank())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" "));
    }
}
