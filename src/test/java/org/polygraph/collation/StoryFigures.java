package org.polygraph.collation;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.ClaimGenerator;
import org.polygraph.graph.Iris;
import org.polygraph.graph.StoryWriter;
import org.polygraph.graph.Vocabulary;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.StoryRecord;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How long it takes to find an article's story among more and more generated ones: {@code
 * StoryFigures <folder> <articles> <articles> …}. Stores that are in the folder are measured as
 * they are, for nothing that is placed is kept. They have what finding reads, filed articles, the
 * entities they name and their stories, and no claims; so they can be filled by the bulk loader, to
 * a million. Every other article that is placed tells four fifths of what a stored one does.
 */
public final class StoryFigures {

    private static final Iris IRIS = new Iris("http://localhost:8080");
    private static final int BATCH = 2_000;
    private static final int PLACED = 400;
    private static final int WARM = 200;
    private static final int ARTICLES_PER_ENTITY = 4;

    private final ClaimGenerator generator;
    private final int articles;
    private final SortedMap<String, SortedSet<String>> named = new TreeMap<>();
    private final Map<String, Integer> naming = new HashMap<>();

    private StoryFigures(int articles) {
        this.articles = articles;
        this.generator = new ClaimGenerator(IRIS, 1, Math.max(1, articles / ARTICLES_PER_ENTITY));
    }

    public static void main(String[] args) throws IOException {
        for (int i = 1; i < args.length; i++) {
            Path folder = Path.of(args[0]).resolve(args[i]);
            StoryFigures figures = new StoryFigures(Integer.parseInt(args[i]));
            boolean isNew = Files.notExists(folder);
            Files.createDirectories(folder);
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
            if (isNew) {
                figures.fill(dataset);
            }
            figures.measure(dataset);
            TDBInternal.expel(dataset);
        }
    }

    private void fill(DatasetGraph dataset) {
        DataLoader loader = LoaderFactory.phasedLoader(dataset, (_, _) -> {});
        loader.startBulk();
        for (int from = 0; from < articles; from += BATCH) {
            DatasetGraph batch = DatasetGraphFactory.create();
            for (int n = from; n < Math.min(articles, from + BATCH); n++) {
                add(batch, n);
            }
            send(batch, loader.streamRDF());
        }
        DatasetGraph rest = DatasetGraphFactory.create();
        named.forEach((story, members) -> put(rest, story, members));
        CollationGraph collation = new CollationGraph(IRIS, rest);
        naming.forEach((entity, n) -> collation.markCommon(entity, n > Kinship.COMMON_ABOVE));
        send(rest, loader.streamRDF());
        loader.finishBulk();
    }

    private void add(DatasetGraph batch, int number) {
        Fingerprint fingerprint = file(batch, generator.article(number));
        fingerprint.entities().forEach(entity -> naming.merge(entity, 1, Integer::sum));
        if (fingerprint.namedStory() == null) {
            SortedSet<String> alone = new TreeSet<>(List.of(fingerprint.article()));
            put(batch, StoryGraph.idOf(alone), alone);
        } else {
            named.computeIfAbsent(
                            StoryGraph.idOfNamed(fingerprint.namedStory()), _ -> new TreeSet<>())
                    .add(fingerprint.article());
        }
    }

    private static void put(DatasetGraph dataset, String story, Collection<String> members) {
        new StoryWriter(IRIS, dataset)
                .put(
                        new StoryRecord(
                                story,
                                IRIS.story(story),
                                story,
                                List.copyOf(members),
                                List.of(),
                                List.of()));
    }

    private static Fingerprint file(DatasetGraph dataset, ArticleGraph article) {
        Fingerprint fingerprint = fingerprint(article);
        Node name = NodeFactory.createURI(IRIS.article(article.id()));
        for (String entity : fingerprint.entities()) {
            dataset.add(
                    name, name, Vocabulary.MENTIONS, NodeFactory.createURI(IRIS.entity(entity)));
        }
        new CollationGraph(IRIS, dataset).file(fingerprint);
        return fingerprint;
    }

    private static Fingerprint fingerprint(ArticleGraph article) {
        return Fingerprint.of(
                article.id(),
                article.submittedStory(),
                article.claims(),
                article.entities().stream().map(EntityRecord::id).toList());
    }

    private static void send(DatasetGraph batch, StreamRDF loader) {
        batch.find().forEachRemaining((Quad quad) -> loader.quad(quad));
    }

    private void measure(DatasetGraph dataset) {
        long[] times = new long[WARM + PLACED];
        long[] cpu = new long[WARM + PLACED];
        int found = 0;
        for (int i = 0; i < WARM + PLACED; i++) {
            dataset.begin(ReadWrite.WRITE);
            found += place(dataset, i, times, cpu) ? 1 : 0;
            dataset.abort();
            dataset.end();
        }
        long[] measured = Arrays.copyOfRange(times, WARM, times.length);
        Arrays.sort(measured);
        System.out.printf(
                "%,d articles: CPU %.2f ms, p50 %.2f ms, p99 %.2f ms; %d of %d joined a story%n",
                articles,
                Arrays.stream(cpu).skip(WARM).sum() / 1e6 / PLACED,
                measured[PLACED / 2] / 1e6,
                measured[PLACED * 99 / 100] / 1e6,
                found,
                WARM + PLACED);
    }

    /** Whether the article was found to be of a story with others. */
    private boolean place(DatasetGraph dataset, int n, long[] times, long[] cpu) {
        var threads = ManagementFactory.getThreadMXBean();
        Fingerprint article = file(dataset, article(n));
        long begin = System.nanoTime();
        long cpuBegin = threads.getCurrentThreadCpuTime();
        CollationGraph collation = new CollationGraph(IRIS, dataset);
        Placement placement = new Placement(IRIS, dataset, collation, List.of(article), List.of());
        boolean joined = placement.place().values().stream().anyMatch(story -> story.size() > 1);
        cpu[n] = threads.getCurrentThreadCpuTime() - cpuBegin;
        times[n] = System.nanoTime() - begin;
        return joined;
    }

    private ArticleGraph article(int n) {
        ArticleGraph fresh = generator.article(articles + n);
        if (n % 2 == 0) {
            return fresh;
        }
        ArticleGraph told = generator.article((int) (n * 7_919L % articles));
        List<ClaimRecord> claims =
                new ArrayList<>(told.claims().subList(0, ClaimGenerator.CLAIMS - 1));
        claims.add(fresh.claims().getLast());
        return new ArticleGraph(
                fresh.article(),
                fresh.text(),
                null,
                List.of(),
                claims,
                told.entities(),
                fresh.runs());
    }
}
