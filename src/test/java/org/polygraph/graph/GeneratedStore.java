package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * A store of generated claims, which stand in it as ingested ones would, collated by {@link
 * KeptByKey}. TDB2's bulk loader takes them: article after article would take hours for a million.
 */
public final class GeneratedStore {

    private static final Iris IRIS = new Iris("http://localhost:8080");

    /** Of the generated stores. */
    public static final long SEED = 1;

    /** How many claims there are for one entity, on the average. */
    public static final int CLAIMS_PER_ENTITY = 20;

    /** Articles, or statements, that are made in memory at once. */
    private static final int BATCH = 1_000;

    private GeneratedStore() {}

    /** Fills a folder without a store. */
    public static void fill(Path folder, int claims) {
        fill(
                folder,
                claims,
                new ClaimGenerator(IRIS, SEED, Math.max(1, claims / CLAIMS_PER_ENTITY)));
    }

    static void fill(Path folder, int claims, ClaimGenerator generator) {
        try (Database database = new Database(folder, Compaction.USUAL)) {
            DataLoader loader = LoaderFactory.phasedLoader(database.writable(), (_, _) -> {});
            loader.startBulk();
            KeptByKey collation = new KeptByKey(IRIS);
            int articles = claims / 5;
            for (int from = 0; from < articles; from += BATCH) {
                DatasetGraph batch = DatasetGraphFactory.create();
                Set<String> ids = new TreeSet<>();
                for (int n = from; n < Math.min(articles, from + BATCH); n++) {
                    add(batch, generator.article(n), ids);
                }
                collation.read(batch, ids, Set.of());
                send(batch, loader.streamRDF());
            }
            while (collation.hasUnwritten()) {
                DatasetGraph batch = DatasetGraphFactory.create();
                collation.write(batch, BATCH);
                send(batch, loader.streamRDF());
            }
            loader.finishBulk();
        }
    }

    /** Writes an article as the store does, but for its text, and adds its id to {@code ids}. */
    static void add(DatasetGraph dataset, ArticleGraph article, Set<String> ids) {
        Graph graph = ArticleWriter.write(IRIS, article);
        Node name = Nodes.iri(article.article().iri());
        graph.find()
                .forEach(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
        new Names(IRIS, dataset).add(graph);
        dataset.add(
                Nodes.iri(IRIS.logGraph()),
                name,
                Pg.INGESTED_AT,
                Nodes.instant("2026-11-21T00:00:00Z"));
        ids.add(article.id());
    }

    private static void send(DatasetGraph batch, StreamRDF loader) {
        batch.find().forEachRemaining(loader::quad);
    }
}
