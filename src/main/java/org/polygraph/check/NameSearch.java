package org.polygraph.check;

import org.polygraph.collation.Bearing;
import org.polygraph.collation.Relations;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what the archive says of a subject that is known by the names in its words only. */
final class NameSearch {

    /** Claims with the names that are looked at. */
    private static final int CANDIDATES = 50;

    /** Articles with the names that are looked at. */
    private static final int ARTICLES = 20;

    /** Sentences with the names and the amount whose articles are looked into for other names. */
    private static final int WITNESSES = 4;

    private final Asked asked;
    private final Relations relations;

    NameSearch(Asked asked, Relations relations) {
        this.asked = asked;
        this.relations = relations;
    }

    /**
     * What stands in sentences that have the names.
     *
     * @param related names of the relations that say the same as the checked claim's, its contrary
     *     or less
     */
    List<Finding> find(NamedSubject subject, Set<String> related) {
        Map<String, ClaimRecord> byId = new LinkedHashMap<>();
        for (String names : subject.questions()) {
            if (byId.isEmpty()) {
                for (String relation : related) {
                    ClaimFilter filter = ClaimFilter.asking().q(names).relation(relation).build();
                    asked.first(filter, subject.claim().subject().id(), CANDIDATES)
                            .forEach(stored -> byId.put(stored.id(), stored));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (ClaimRecord stored : byId.values()) {
            findings.add(Finding.of(stored, subject.bearingOf(stored, relations)));
        }
        return findings;
    }

    /**
     * What is said with the same amount where the text only reports one: in sentences that have the
     * subject's names, of articles that have all well-known names of the checked sentence; and what
     * contradicts these.
     *
     * @param near asks for amounts that can be the same
     */
    List<Finding> near(NamedSubject subject, ClaimFilter.Builder near, Setting setting) {
        List<Finding> findings = new ArrayList<>();
        if (!subject.isTelling() || NamedSubject.isKnown(subject.claim().subject())) {
            return findings;
        }
        ClaimFilter filter = near.q(subject.questions().getFirst()).build();
        int tried = 0;
        for (ClaimRecord stored : asked.first(filter, ARTICLES)) {
            Bearing bearing = subject.bearingOf(stored, relations);
            boolean supports = bearing.direction() == Bearing.Direction.SUPPORTS;
            tried += supports ? 1 : 0;
            if (supports && tried <= WITNESSES && hasAll(setting, stored)) {
                findings.add(Finding.of(stored, bearing));
            }
        }
        if (!findings.isEmpty()) {
            addOthers(subject, findings.getFirst(), findings);
        }
        return findings;
    }

    /** What contradicts it, if it is meant as the first that says so does. */
    private void addOthers(NamedSubject subject, Finding first, List<Finding> findings) {
        ClaimRecord meant = first.claim();
        if (meant == null || relations.isGeneral(meant.relation().name())) {
            return;
        }
        String names = subject.questions().getFirst();
        ClaimFilter filter =
                ClaimFilter.asking().q(names).relation(meant.relation().name()).build();
        for (ClaimRecord stored : asked.first(filter, CANDIDATES)) {
            Bearing bearing = subject.bearingAs(meant.relation(), stored, relations);
            if (bearing.direction() == Bearing.Direction.CONTRADICTS) {
                findings.add(Finding.of(stored, bearing));
            }
        }
    }

    private boolean hasAll(Setting setting, ClaimRecord stored) {
        return setting.named().stream()
                .allMatch(entity -> Setting.isNamed(entity, stored) || isInArticle(entity, stored));
    }

    private boolean isInArticle(EntityRecord entity, ClaimRecord stored) {
        String article = stored.article().id();
        String name = entity.labels().getOrDefault(stored.language(), entity.label());
        return !asked.first(ClaimFilter.asking().article(article).subject(entity.id()).build(), 1)
                        .isEmpty()
                || !asked.first(ClaimFilter.asking().article(article).q(name).build(), 1).isEmpty();
    }

    /** What an article that has the names in another sentence says of "the club". */
    List<Finding> inArticles(NamedSubject subject) {
        List<Finding> findings = new ArrayList<>();
        if (!subject.isTelling()) {
            return findings;
        }
        String relation = subject.claim().relation().name();
        Set<String> articles = articles(subject);
        for (String article : articles) {
            ClaimFilter filter = ClaimFilter.asking().article(article).relation(relation).build();
            List<ClaimRecord> alike = asked.first(filter, CANDIDATES);
            for (ClaimRecord stored : alike) {
                Bearing bearing =
                        subject.bearingInArticle(stored, alike, articles.size(), relations);
                if (bearing.direction() != Bearing.Direction.UNRELATED) {
                    findings.add(Finding.of(stored, bearing));
                }
            }
        }
        return findings;
    }

    private Set<String> articles(NamedSubject subject) {
        Set<String> articles = new LinkedHashSet<>();
        for (String names : subject.questions()) {
            if (articles.isEmpty()) {
                asked.first(ClaimFilter.asking().q(names).build(), CANDIDATES).stream()
                        .map(stored -> stored.article().id())
                        .distinct()
                        .limit(ARTICLES)
                        .forEach(articles::add);
            }
        }
        return articles;
    }
}
