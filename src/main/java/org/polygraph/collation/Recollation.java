package org.polygraph.collation;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.graph.Iris;
import org.polygraph.graph.Pg;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.StatementWriter;
import org.polygraph.graph.StoreReader;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the statements anew that touched stories have or had. Of a statement that other stories
 * tell, too, their part is taken as it was found when they were lined up.
 */
final class Recollation {

    private final Iris iris;
    private final StoreReader store;
    private final CollationGraph collation;
    private final StatementWriter writer;
    private final StatementCollator collator;
    private final PassageStatements passages;
    private final StoryTeller teller;
    private final org.apache.jena.graph.Graph statements;
    private final Gatherings gatherings = new Gatherings();
    private final SortedMap<String, StatementRecord> unclaimed = new TreeMap<>();
    private final SortedMap<String, StoryRecord> stories = new TreeMap<>();

    /** Articles of the stories that are touched, gone ones among them. */
    private final Set<String> touched = new HashSet<>();

    private final SortedSet<String> stale = new TreeSet<>();

    /** A story's articles and how their claims line up. */
    record Told(List<Version> members, Lineup lineup) {}

    Recollation(
            Iris iris,
            RelationCatalog catalog,
            Relations relations,
            DatasetGraph dataset,
            CollationGraph collation,
            Map<String, StoryRecord> before) {
        this.iris = iris;
        this.store = new StoreReader(iris, dataset, catalog);
        this.collation = collation;
        this.writer = new StatementWriter(iris, dataset);
        this.collator = new StatementCollator(iris, relations);
        this.passages = new PassageStatements(iris);
        this.teller = new StoryTeller(iris);
        this.statements = dataset.getGraph(NodeFactory.createURI(iris.statementsGraph()));
        before.values()
                .forEach(
                        story -> {
                            stale.addAll(story.statements());
                            touched.addAll(story.articles());
                        });
    }

    Iris iris() {
        return iris;
    }

    SortedMap<String, StoryRecord> stories() {
        return stories;
    }

    /** Takes up a story as it is now. */
    void take(String id, Told told) {
        StoryRecord story =
                teller.tell(
                        id,
                        told.members().stream().map(Version::article).toList(),
                        told.members().stream().flatMap(v -> v.claims().stream()).toList(),
                        told.lineup());
        stories.put(id, story);
        stale.addAll(story.statements());
        told.members().forEach(version -> touched.add(version.id()));
        gatherings.add(id, told.members(), told.lineup());
        unclaimed.putAll(passages.of(id, told.members(), told.lineup()));
    }

    /** Writes all that the touched stories have, and removes what nobody says any more. */
    void writeStatements() {
        for (String statement : stale) {
            addElsewhere(statement);
        }
        SortedMap<String, Gathering> all = new TreeMap<>();
        gatherings.all().forEach(gathering -> all.put(gathering.id(), gathering));
        for (String statement : stale) {
            Gathering gathering = all.get(statement);
            collation.removeSlips(statement);
            if (gathering == null) {
                writeUnclaimed(statement);
                continue;
            }
            writer.put(collator.collate(gathering));
            gathering.pairings().forEach(collation::put);
            collation.putAll(gathering.slips());
        }
    }

    private void writeUnclaimed(String statement) {
        StatementRecord told = unclaimed.get(statement);
        if (told == null) {
            writer.remove(statement);
        } else {
            writer.put(told);
        }
    }

    /** The claims that untouched stories have in a statement, and what was found of them. */
    private void addElsewhere(String statement) {
        Node node = NodeFactory.createURI(iris.statement(statement));
        List<String> claims =
                statements
                        .find(Node.ANY, Pg.STATEMENT, node)
                        .mapWith(Triple::getSubject)
                        .mapWith(claim -> Iris.id(claim.getURI()))
                        .toList();
        Map<String, Conventions> conventions = new HashMap<>();
        for (String id : claims) {
            ClaimRecord claim = store.claimAsMade(id).orElse(null);
            if (claim == null || touched.contains(claim.article().id())) {
                collation.removePairings(id);
                continue;
            }
            String article = claim.article().id();
            gatherings.addElsewhere(
                    statement,
                    claim,
                    collation.pairings(id),
                    conventions.computeIfAbsent(
                            article, _ -> new Conventions(() -> store.claimsAsMade(article))),
                    store);
        }
        collation.slips(statement).stream()
                .filter(slip -> !touched.contains(slip.article()))
                .forEach(slip -> gatherings.addElsewhere(slip, store));
    }
}
