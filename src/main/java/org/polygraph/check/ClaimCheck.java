package org.polygraph.check;

import org.polygraph.collation.Bearing;
import org.polygraph.collation.Relations;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.ReferenceFacts;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.ReferenceFact;

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

/** Gathers what is known of each claim of one text. */
final class ClaimCheck {

    /**
     * Stored claims of one subject and relation that are looked at, the surest, beside those whose
     * amount is near. To read a claim is what a check takes most of its time for.
     */
    private static final int CANDIDATES = 50;

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

    private final ArticleGraph text;
    private final Asked asked;
    private final Relations relations;
    private final ReferenceFacts reference;
    private final NameSearch names;
    private final SettingSearch settings;

    /**
     * @param text whose claims are checked
     * @param asked what was asked of the archive for it
     */
    ClaimCheck(ArticleGraph text, Asked asked, Relations relations, ReferenceFacts reference) {
        this.text = text;
        this.asked = asked;
        this.relations = relations;
        this.reference = reference;
        this.names = new NameSearch(asked, relations);
        this.settings = new SettingSearch(asked, relations);
    }

    /** What bears on one of them, the weightiest first. */
    List<Finding> findings(ClaimRecord claim) {
        List<Finding> findings = new ArrayList<>();
        for (ClaimRecord candidate : candidates(claim)) {
            findings.add(Finding.of(candidate, Bearing.of(claim, candidate, relations)));
        }
        Set<String> related = relatedTo(claim.relation().name());
        if (isOpen(findings) && !relations.isGeneral(claim.relation().name())) {
            NamedSubject subject = NamedSubject.of(claim);
            findings.addAll(names.find(subject, related));
            if (isOpen(findings)) {
                findings.addAll(names.inArticles(subject));
            }
        }
        if (isOpen(findings) && relations.isGeneral(claim.relation().name())) {
            findings.addAll(
                    names.near(NamedSubject.of(claim), near(claim), Setting.of(claim, text)));
        }
        if (isOpen(findings)) {
            findings.addAll(settings.find(Setting.of(claim, text), related));
        }
        for (ReferenceFact.Wording wording : reference.of(claim.subject())) {
            findings.add(Finding.of(wording.fact(), Bearing.ofFact(claim, wording, relations)));
        }
        Bearing.comparedWith(claim, relations).ifPresent(other -> compare(claim, other, findings));
        findings.removeIf(finding -> finding.bearing().direction() == Bearing.Direction.UNRELATED);
        findings.sort(BY_WEIGHT);
        return findings.subList(0, Math.min(FINDINGS, findings.size()));
    }

    private static boolean isOpen(List<Finding> findings) {
        return findings.stream().noneMatch(f -> f.supports() || f.contradicts());
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
        for (ClaimRecord known : asked.first(filter, CANDIDATES)) {
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
        return asked.first(asking.build(), CANDIDATES);
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
