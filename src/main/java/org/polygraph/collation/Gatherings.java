package org.polygraph.collation;

import org.polygraph.graph.StoreReader;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sorts the claims of stories by the statement they belong to. */
final class Gatherings {

    private final SortedMap<String, List<ClaimRecord>> claims = new TreeMap<>();
    private final SortedMap<String, SortedSet<Pairing>> pairings = new TreeMap<>();
    private final SortedMap<String, SortedSet<Slip>> slips = new TreeMap<>();
    private final Map<String, ArticleRecord> articles = new HashMap<>();
    private final Map<String, String> stories = new HashMap<>();
    private final SortedMap<String, SortedSet<String>> languages = new TreeMap<>();
    private final Map<String, List<Amount>> admissible = new HashMap<>();

    /** Adds a whole story. */
    void add(String story, List<Version> members, Lineup lineup) {
        Map<String, String> statementOf = new HashMap<>();
        for (Version version : members) {
            add(story, version.article());
            Conventions conventions = new Conventions(version.claims());
            for (ClaimRecord claim : version.claims()) {
                String statement = lineup.moved().getOrDefault(claim.id(), claim.statement());
                statementOf.put(claim.id(), statement);
                add(statement, claim, conventions);
            }
        }
        for (Pairing pairing : lineup.pairings()) {
            String statement = statementOf.get(pairing.one());
            if (statement != null && statement.equals(statementOf.get(pairing.other()))) {
                pairings.computeIfAbsent(statement, _ -> new TreeSet<>()).add(pairing);
            }
        }
        for (Slip slip : lineup.slips()) {
            slips.computeIfAbsent(slip.statement(), _ -> new TreeSet<>()).add(slip);
        }
    }

    /** Adds a claim of a story that is not looked at as a whole, with what was found of it. */
    void addElsewhere(
            String statement,
            ClaimRecord claim,
            List<Pairing> found,
            Conventions conventions,
            StoreReader store) {
        addArticle(claim.article().id(), store);
        add(statement, claim, conventions);
        pairings.computeIfAbsent(statement, _ -> new TreeSet<>()).addAll(found);
    }

    void addElsewhere(Slip slip, StoreReader store) {
        addArticle(slip.article(), store);
        slips.computeIfAbsent(slip.statement(), _ -> new TreeSet<>()).add(slip);
    }

    private void addArticle(String id, StoreReader store) {
        if (articles.containsKey(id)) {
            return;
        }
        ArticleRecord article = store.article(id).orElseThrow();
        String story = article.story();
        if (story == null) {
            articles.put(id, article);
            return;
        }
        add(story, article);
        languages
                .computeIfAbsent(story, _ -> new TreeSet<>())
                .addAll(store.stories().languages(story));
    }

    private void add(String story, ArticleRecord article) {
        articles.put(article.id(), article);
        stories.put(article.id(), story);
        languages.computeIfAbsent(story, _ -> new TreeSet<>()).add(article.language());
    }

    private void add(String statement, ClaimRecord claim, Conventions conventions) {
        claims.computeIfAbsent(statement, _ -> new ArrayList<>()).add(claim);
        admissible.put(claim.id(), conventions.admissible(claim));
    }

    /** What each statement is made of, by its id. */
    List<Gathering> all() {
        List<Gathering> all = new ArrayList<>();
        claims.forEach(
                (id, own) ->
                        all.add(
                                new Gathering(
                                        id,
                                        own,
                                        List.copyOf(pairings.getOrDefault(id, new TreeSet<>())),
                                        List.copyOf(slips.getOrDefault(id, new TreeSet<>())),
                                        articles,
                                        stories,
                                        languages,
                                        admissible)));
        return all;
    }
}
