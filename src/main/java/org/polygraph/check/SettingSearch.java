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

/** Looks for what the archive says of a checked sentence by the well-known names in it. */
final class SettingSearch {

    /** Claims with a name that are looked at, in each language. */
    private static final int CANDIDATES = 50;

    /** Articles that have all the names and are looked at. */
    private static final int ARTICLES = 20;

    private final Asked asked;
    private final Relations relations;

    SettingSearch(Asked asked, Relations relations) {
        this.asked = asked;
        this.relations = relations;
    }

    /**
     * @param related names of the relations that say the same as the checked claim's, its contrary
     *     or less
     */
    List<Finding> find(Setting setting, Set<String> related) {
        if (!setting.isTelling()) {
            return List.of();
        }
        Map<String, ClaimRecord> naming = naming(setting.named().getFirst());
        List<Finding> findings = new ArrayList<>();
        boolean general = relations.isGeneral(setting.claim().relation().name());
        for (ClaimRecord stored : naming.values()) {
            if (general || related.contains(stored.relation().name())) {
                add(stored, setting.ofQuote(stored, relations), findings);
            }
        }
        if (findings.isEmpty() && !general) {
            inArticles(setting, naming, related, findings);
        }
        return findings;
    }

    private void inArticles(
            Setting setting,
            Map<String, ClaimRecord> naming,
            Set<String> related,
            List<Finding> findings) {
        Set<String> articles = new LinkedHashSet<>();
        naming.values().forEach(claim -> articles.add(claim.article().id()));
        for (EntityRecord other : setting.named().subList(1, setting.named().size())) {
            Set<String> theirs = new LinkedHashSet<>();
            naming(other).values().forEach(claim -> theirs.add(claim.article().id()));
            articles.retainAll(theirs);
        }
        int count = articles.size();
        for (String article : articles.stream().limit(ARTICLES).toList()) {
            List<ClaimRecord> alike = new ArrayList<>();
            for (String relation : related) {
                if (!relations.isGeneral(relation)) {
                    alike.addAll(
                            asked.first(
                                    ClaimFilter.asking()
                                            .article(article)
                                            .relation(relation)
                                            .build(),
                                    CANDIDATES));
                }
            }
            for (ClaimRecord stored : alike) {
                add(stored, setting.ofArticle(stored, alike, count, relations), findings);
            }
        }
    }

    /** The claims of, or on, a well-known name, and those whose quote has it. */
    private Map<String, ClaimRecord> naming(EntityRecord entity) {
        Map<String, ClaimRecord> byId = new LinkedHashMap<>();
        put(ClaimFilter.asking().subject(entity.id()).build(), byId);
        put(ClaimFilter.asking().object(entity.id()).build(), byId);
        for (String words : Setting.questions(entity)) {
            put(ClaimFilter.asking().q(words).build(), byId);
        }
        return byId;
    }

    private void put(ClaimFilter filter, Map<String, ClaimRecord> byId) {
        asked.first(filter, CANDIDATES).forEach(claim -> byId.put(claim.id(), claim));
    }

    private static void add(ClaimRecord stored, Bearing bearing, List<Finding> findings) {
        if (bearing.direction() != Bearing.Direction.UNRELATED) {
            findings.add(Finding.of(stored, bearing));
        }
    }
}
