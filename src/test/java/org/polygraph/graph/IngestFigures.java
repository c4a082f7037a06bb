package org.polygraph.graph;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * How fast generated articles become durable, beside TDB2's bulk loader with the same quads: {@code
 * IngestFigures <folder> <articles> <rounds>}. The store checks each graph against the shapes,
 * commits in groups, and answers when the index has followed; the loader, into an empty dataset
 * without indexes of its own, does none of it. What collation takes is not in it.
 */
final class IngestFigures {

    private static final Iris IRIS = new Iris("http://localhost:8080");

    private final Path folder;
    private final List<ArticleGraph> articles;

    private IngestFigures(Path folder, int articles) {
        this.folder = folder;
        ClaimGenerator generator =
                new ClaimGenerator(
                        IRIS,
                        GeneratedStore.SEED,
                        Math.max(1, articles * 5 / GeneratedStore.CLAIMS_PER_ENTITY));
        this.articles = IntStream.range(0, articles).mapToObj(generator::article).toList();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        IngestFigures figures = new IngestFigures(folder, Integer.parseInt(args[1]));
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            figures.round();
        }
    }

    private void round() throws IOException {
        if (Files.exists(folder)) {
            Generation.delete(folder);
        }
        long store = store(folder.resolve("store"));
        Collection<Quad> quads = quads(folder.resolve("store"));
        long loader = loader(folder.resolve("loader"), quads);
        System.out.printf(
                "%,d articles, %,d quads: the store %.1f s, %,d quads/s, %,d articles/s; the"
                        + " loader %.1f s, %,d quads/s; %.2f of it%n",
                articles.size(),
                quads.size(),
                store / 1e9,
                perSecond(quads.size(), store),
                perSecond(articles.size(), store),
                loader / 1e9,
                perSecond(quads.size(), loader),
                (double) loader / store);
    }

    private long store(Path path) {
        try (GraphStore store =
                GraphStore.open(
                        StoreSettings.of(path, IRIS, AfterWrite.NOTHING).withoutBackground())) {
            long begin = System.nanoTime();
            CompletableFuture.allOf(
                            articles.stream().map(store::put).toArray(CompletableFuture[]::new))
                    .join();
            return System.nanoTime() - begin;
        }
    }

    private static Collection<Quad> quads(Path path) {
        List<Quad> quads = new ArrayList<>();
        try (Database database = new Database(path, Compaction.USUAL)) {
            database.read(
                    dataset -> {
                        dataset.find().forEachRemaining(quads::add);
                        return dataset;
                    });
        }
        return quads;
    }

    private static long loader(Path path, Collection<Quad> quads) throws IOException {
        Files.createDirectories(path);
        var dataset = DatabaseMgr.connectDatasetGraph(path.toString());
        long begin = System.nanoTime();
        DataLoader loader = LoaderFactory.phasedLoader(dataset, (_, _) -> {});
        loader.startBulk();
        StreamRDF stream = loader.streamRDF();
        quads.forEach(stream::quad);
        loader.finishBulk();
        return System.nanoTime() - begin;
    }

    private static long perSecond(long count, long nanos) {
        return count * 1_000_000_000L / nanos;
    }
}
