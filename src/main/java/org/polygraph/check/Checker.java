package org.polygraph.check;

import org.polygraph.article.Submission;
import org.polygraph.collation.Bearing;
import org.polygraph.collation.Relations;
import org.polygraph.graph.Archive;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.ReferenceFacts;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.ReferenceFact;
import org.polygraph.pipeline.IngestPipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the claims of a text against those of the archive. Stores nothing. */
public final class Checker {

    /**
     * Stored claims of one subject and relation that are looked at, the surest, beside those whose
     * amount is near. To read a claim is what a check takes most of its time for.
     */
    private static final int CANDIDATES = 50;

    /** Articles that are asked whether they have a name. */
    private static final int ARTICLES = 20;

    /** Findings told of one claim. */
    private static final int FINDINGS = 20;

    /** Amounts that rounding may make one lie within these factors of each other. */
    private static final BigDecimal BELOW = new BigDecimal("0.9");

    private static final BigDecimal ABOVE = new BigDecimal("1.1");

    private static final Comparator<Finding> BY_WEIGHT =
            Comparator.comparing((Finding finding) -> finding.bearing().direction())
                    .thenComparing(finding -> finding.bearing().differences().size())
                    .thenComparing(finding -> -finding.confidence())
                    .thenComparing(Finding::id);

    private final IngestPipeline pipeline;
    private final Archive archive;
    private final Relations relations;
    private final ReferenceFacts reference;
    private final VerdictReader verdicts;
    private final SettingSearch settings;
    private final Siblings siblings;

    public Checker(
            IngestPipeline pipeline,
            Archive archive,
            Relations relations,
            ReferenceFacts reference) {
        this.pipeline = pipeline;
        this.archive = archive;
        this.relations = relations;
        this.reference = reference;
        this.verdicts = new VerdictReader(archive);
        this.siblings = new Siblings(archive);
        this.settings = new SettingSearch(archive, relations);
    }

    /**
     * Checks every claim found in a text.
     *
     * @throws org.polygraph.article.RejectedArticleException where nothing can be read from it
     */
    public CheckReport check(Submission text) {
        ArticleGraph found = pipeline.graphByRules(text);
        List<CheckedClaim> checked =
                found.claims().stream().map(claim -> check(claim, found)).toList();
        return new CheckReport(
                found.article(), checked.stream().map(one -> besides(one, checked)).toList());
    }

    /** The same, where nothing was found of it, with what stands in its place. */
    private CheckedClaim besides(CheckedClaim checked, List<CheckedClaim> all) {
        List<Finding> found =
                checked.verdict() == Verdict.NOT_ENOUGH_INFO
                        ? siblings.find(checked.claim(), all)
                        : List.of();
        return found.isEmpty() ? checked : verdicts.read(checked.claim(), found);
    }

    private CheckedClaim check(ClaimRecord claim, ArticleGraph text) {
        List<Finding> findings = new ArrayList<>();
        for (ClaimRecord candidate : candidates(claim)) {
            findings.add(Finding.of(candidate, Bearing.of(claim, candidate, relations)));
        }
        byName(claim, findings);
        if (isOpen(findings)) {
            findings.addAll(
                    settings.find(Setting.of(claim, text), relatedTo(claim.relation().name())));
        }
        for (ReferenceFact.Wording wording : reference.of(claim.subject())) {
            findings.add(Finding.of(wording.fact(), Bearing.ofFact(claim, wording, relations)));
        }
        Bearing.comparedWith(claim, relations).ifPresent(other -> compare(claim, other, findings));
        findings.removeIf(finding -> finding.bearing().direction() == Bearing.Direction.UNRELATED);
        findings.sort(BY_WEIGHT);
        return verdicts.read(claim, findings.subList(0, Math.min(FINDINGS, findings.size())));
    }

    /** Where no article speaks of the subject in the same words: of its names. */
    private void byName(ClaimRecord claim, List<Finding> findings) {
        boolean vague = relations.isGeneral(claim.relation().name());
        if (vague || !isOpen(findings)) {
            return;
        }
        NamedSubject subject = NamedSubject.of(claim);
        Map<String, ClaimRecord> byId = new LinkedHashMap<>();
        for (String names : subject.questions()) {
            if (byId.isEmpty()) {
                for (String relation : relatedTo(claim.relation().name())) {
                    ClaimFilter filter = ClaimFilter.asking().q(names).relation(relation).build();
                    add(archive.first(filter, claim.subject().id(), CANDIDATES), byId);
                }
            }
        }
        for (ClaimRecord stored : byId.values()) {
            findings.add(Finding.of(stored, subject.bearingOf(stored, relations)));
        }
        if (isOpen(findings)) {
            byFigure(claim, subject, findings);
        }
    }

    private static boolean isOpen(List<Finding> findings) {
        return findings.stream().noneMatch(f -> f.supports() || f.contradicts());
    }

    /** The same figure, where an article that has the names in another sentence says "the club". */
    private void byFigure(ClaimRecord claim, NamedSubject subject, List<Finding> findings) {
        if (!subject.isTelling()) {
            return;
        }
        ClaimFilter filter = near(claim).relation(claim.relation().name()).build();
        Map<String, Boolean> named = new LinkedHashMap<>();
        for (ClaimRecord stored : archive.first(filter, null, CANDIDATES)) {
            Bearing bearing = subject.bearingInArticle(stored, relations);
            if (bearing.direction() == Bearing.Direction.SUPPORTS
                    && named.size() < ARTICLES
                    && named.computeIfAbsent(
                            stored.article().id(), article -> names(article, subject))) {
                findings.add(Finding.of(stored, bearing));
            }
        }
    }

    private boolean names(String article, NamedSubject subject) {
        return subject.questions().stream()
                .map(names -> ClaimFilter.asking().article(article).q(names).build())
                .anyMatch(filter -> !archive.first(filter, null, 1).isEmpty());
    }

    /** Holds a comparison against what is known of the amount of what it compares with. */
    private void compare(ClaimRecord claim, EntityRef other, List<Finding> findings) {
        for (ReferenceFact.Wording wording : reference.of(other)) {
            findings.add(
                    Finding.of(wording.fact(), Bearing.onComparison(claim, wording, relations)));
        }
        ClaimFilter filter =
                ClaimFilter.asking()
                        .subject(other.id())
                        .relation(Relations.STANDS_AT)
                        .sort("-confidence")
                        .build();
        for (ClaimRecord known : archive.first(filter, null, CANDIDATES)) {
            findings.add(Finding.of(known, Bearing.onComparison(claim, known, relations)));
        }
    }

    /**
     * Stored claims of the same subject whose relation says the same, the contrary or less. Where
     * the text's own relation was not recognised, any relation with about the same amount.
     */
    private Collection<ClaimRecord> candidates(ClaimRecord claim) {
        Map<String, ClaimRecord> byId = new LinkedHashMap<>();
        if (claim.relation().name().equals(Relations.GENERAL)) {
            add(first(near(claim).subject(claim.subject().id())), byId);
            return byId.values();
        }
        if (claim.quantity() != null) {
            add(first(near(claim).subject(claim.subject().id())), byId);
        }
        for (String relation : relatedTo(claim.relation().name())) {
            add(first(about(claim).relation(relation)), byId);
        }
        return byId.values();
    }

    private List<ClaimRecord> first(ClaimFilter.Builder asking) {
        return archive.first(asking.build(), null, CANDIDATES);
    }

    private static void add(List<ClaimRecord> found, Map<String, ClaimRecord> byId) {
        found.forEach(claim -> byId.put(claim.id(), claim));
    }

    private Set<String> relatedTo(String relation) {
        Set<String> names = new LinkedHashSet<>();
        names.add(relation);
        String opposite = relations.opposite(relation);
        if (opposite != null) {
            names.add(opposite);
        }
        names.add(Relations.GENERAL);
        return names;
    }

    /** Claims with an amount that can be the same, by any of its readings, the surest first. */
    private static ClaimFilter.Builder near(ClaimRecord claim) {
        ClaimFilter.Builder asking = ClaimFilter.asking().sort("-confidence");
        MentionRecord quantity = claim.quantity();
        if (quantity == null) {
            return asking.relation(Relations.GENERAL);
        }
        List<BigDecimal> values = new ArrayList<>();
        Stream.of(quantity.value(), quantity.low(), quantity.high())
                .filter(Objects::nonNull)
                .forEach(values::add);
        if (quantity.alternatives() != null) {
            quantity.alternatives().forEach(alternative -> values.add(alternative.value()));
        }
        return asking.between(
                Collections.min(values).multiply(BELOW), Collections.max(values).multiply(ABOVE));
    }

    /** The surest of its subject first. */
    private static ClaimFilter.Builder about(ClaimRecord claim) {
        return ClaimFilter.asking().subject(claim.subject().id()).sort("-confidence");
    }
}
