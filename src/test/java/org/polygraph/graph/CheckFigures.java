package org.polygraph.graph;

import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.check.Checker;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.collation.Relations;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.pipeline.Extractor;
import org.polygraph.pipeline.IngestPipeline;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long the check of a sentence takes in a store of generated claims: {@code CheckFigures
 * <folder> <claims>}. The claims are about the gazetteer's organisations and people, so that each
 * sentence finds some; those named most have thousands. A folder that has a store is used as it is.
 */
public final class CheckFigures {

    private static final Iris IRIS = new Iris("http://localhost:8080");
    private static final int WARM = 300;
    private static final int CHECKED = 1_000;

    private static final List<String> SENTENCES =
            List.of(
                    "%s reported revenue of $%d billion in %d.",
                    "%s a investi %d milliards d'euros en %d.",
                    "%s hat %d Milliarden Dollar investiert, und zwar %d.",
                    "%s は%d億ドルを投資した（%d年）。",
                    "%s expects its costs to fall by %d percent by %d.",
                    "Los ingresos de %s cayeron un %d %% en %d.",
                    "%s's profit was not %d billion yen in %d.");

    private CheckFigures() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int claims = Integer.parseInt(args[1]);
        List<EntityRef> known = known();
        if (!Files.exists(folder.resolve("current"))) {
            GeneratedStore.fill(
                    folder, claims, new ClaimGenerator(IRIS, 1, Math.max(1, claims / 20), known));
        }
        long begin = System.nanoTime();
        try (GraphStore store =
                GraphStore.open(
                        StoreSettings.of(folder, IRIS, AfterWrite.NOTHING).withoutBackground())) {
            System.out.printf("opened after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
            Checker checker = checker(store);
            measure(checker, known, WARM);
            System.out.println(measure(checker, known, CHECKED));
        }
    }

    private static List<EntityRef> known() {
        return SkosGazetteer.load().entries().stream()
                .map(entry -> entry.entity())
                .filter(
                        entity ->
                                entity.type() == EntityClass.ORGANIZATION
                                        || entity.type() == EntityClass.PERSON)
                .map(
                        entity ->
                                new EntityRef(
                                        entity.id(),
                                        IRIS.entity(entity.id()),
                                        entity.label(),
                                        entity.type().label()))
                .toList();
    }

    private static Checker checker(GraphStore store) {
        RelationCatalog catalog = RelationCatalog.load();
        Extractor extractor =
                new Extractor(
                        new ArticleReader(),
                        new MentionRecogniser(SkosGazetteer.load()),
                        new ClaimExtractor(catalog.byName()));
        return new Checker(
                new IngestPipeline(extractor, store),
                store,
                Relations.of(catalog.byName()),
                ReferenceFacts.none());
    }

    private static String measure(Checker checker, List<EntityRef> known, int count) {
        Random random = new Random(count);
        long[] times = new long[count];
        int claims = 0;
        int findings = 0;
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            int entity = (int) Math.pow(known.size(), random.nextDouble()) - 1;
            String text =
                    SENTENCES
                            .get(random.nextInt(SENTENCES.size()))
                            .formatted(
                                    known.get(entity).label(),
                                    1 + random.nextInt(90),
                                    2000 + random.nextInt(40));
            long begin = System.nanoTime();
            var report = checker.check(Submission.ofText(text));
            times[i] = System.nanoTime() - begin;
            claims += report.claims().size();
            findings += report.claims().stream().mapToInt(c -> c.findings().size()).sum();
        }
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        Arrays.sort(times);
        return "%,d sentences, %,d claims, %,d findings: CPU %.2f ms, p50 %.2f ms, p99 %.2f ms"
                .formatted(
                        count,
                        claims,
                        findings,
                        cpu / 1e6 / count,
                        times[count / 2] / 1e6,
                        times[count * 99 / 100] / 1e6);
    }
}
