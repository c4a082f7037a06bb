package org.polygraph.check;

import org.polygraph.collation.Bearing;
import org.polygraph.collation.Relations;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;

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
