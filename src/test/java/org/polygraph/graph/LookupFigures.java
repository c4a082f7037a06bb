package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimFilter;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * How fast claims are looked up in a store of generated ones, how long the index takes to be made
 * anew, and how large it is: {@code LookupFigures <folder> <claims> <connections>}. A folder that
 * has a store already is used as it is, and so is its index where one more argument follows.
 */
public final class LookupFigures {

    private static final Iris IRIS = new Iris("http://localhost:8080");

    private static final int TIMES = 60;
    private static final int WARM = 60;

    /** So that no answer can be done without. */
    private static volatile @Nullable Object answered;

    private LookupFigures() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int claims = Integer.parseInt(args[1]);
        int connections = Integer.parseInt(args[2]);
        if (!Files.exists(folder.resolve("current"))) {
            long begin = System.nanoTime();
            GeneratedStore.fill(folder, claims);
            System.out.printf("filled in %s%n", since(begin));
        }
        Path index = folder.resolve("index");
        if (args.length < 4 && Files.exists(index)) {
            Generation.delete(index);
        }
        long begin = System.nanoTime();
        try (GraphStore store = open(folder, AfterWrite.NOTHING)) {
            System.out.printf("made anew and opened in %s%n", since(begin));
        }
        System.out.printf("index on disk: %,d bytes%n", size(index));
        begin = System.nanoTime();
        try (GraphStore store = open(folder, AfterWrite.NOTHING)) {
            System.out.printf("opened in %s%n", since(begin));
            ask(store, claims, connections);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "heap in use: %,d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static GraphStore open(Path folder, AfterWrite afterWrite) {
        return GraphStore.open(StoreSettings.of(folder, IRIS, afterWrite).withoutBackground());
    }

    private static void ask(GraphStore store, int claims, int connections) throws Exception {
        int entities = claims / GeneratedStore.CLAIMS_PER_ENTITY;
        Map<String, IntFunction<Object>> questions = new LinkedHashMap<>();
        questions.put("claim by id, from the store", n -> store.claim(anyClaim(n, claims)));
        questions.put("all claims, first page", _ -> claims(store, Map.of()));
        questions.put("entity by id", n -> claims(store, Map.of("subject", "e" + n % entities)));
        questions.put(
                "entity by name",
                n -> claims(store, Map.of("subject", ClaimGenerator.name(n % entities))));
        questions.put(
                "entity and relation by confidence",
                n ->
                        claims(
                                store,
                                Map.of(
                                        "subject",
                                        "e" + n % 50,
                                        "relation",
                                        "invests",
                                        "sort",
                                        "-confidence")));
        questions.put(
                "amounts in a range, by value",
                n ->
                        claims(
                                store,
                                Map.of(
                                        "unit",
                                        "USD",
                                        "min",
                                        "1000000",
                                        "max",
                                        n + "0000000",
                                        "sort",
                                        "-value")));
        questions.put(
                "amounts in a range, two months",
                n ->
                        claims(
                                store,
                                Map.of(
                                        "kind",
                                        "money",
                                        "min",
                                        "1000000",
                                        "from",
                                        2000 + n % 40 + "-01",
                                        "to",
                                        2000 + n % 40 + "-02")));
        questions.put("words, one language's form", _ -> claims(store, Map.of("q", "revenue")));
        questions.put("words, Chinese", _ -> claims(store, Map.of("q", "計劃投資")));
        questions.put(
                "language, modality, agreement",
                n ->
                        claims(
                                store,
                                Map.of(
                                        "language",
                                        ClaimGenerator.languages().get(n % 18),
                                        "modality",
                                        "forecast",
                                        "agreement",
                                        "single")));
        questions.put("story", n -> claims(store, Map.of("story", "story" + n)));
        questions.put(
                "page 200 by value",
                n -> store.claims(filter(Map.of("sort", "value")), 200 + n % 3, 50));
        questions.put(
                "statements, disputed",
                _ -> store.statements(filter(Map.of("agreement", "disputed")), 0, 50));
        questions.put(
                "statements of a language",
                n ->
                        store.statements(
                                filter(Map.of("language", ClaimGenerator.languages().get(n % 18))),
                                0,
                                50));
        questions.put(
                "six facets of all",
                _ ->
                        store.facets(
                                ClaimFilter.ALL,
                                List.of(
                                        "language",
                                        "relation",
                                        "modality",
                                        "kind",
                                        "unit",
                                        "agreement")));
        questions.put(
                "entities by prefix",
                n -> store.entities(ClaimGenerator.name(n).substring(0, 3), null, 0, 50));
        try (ExecutorService callers = Executors.newFixedThreadPool(connections)) {
            for (var question : questions.entrySet()) {
                measure(question.getKey(), question.getValue(), callers, connections);
            }
        }
    }

    private static String anyClaim(int n, int claims) {
        return ClaimGenerator.claimId(GeneratedStore.SEED, n % (claims / ClaimGenerator.CLAIMS), 0);
    }

    private static Object claims(GraphStore store, Map<String, String> asked) {
        return store.claims(filter(asked), 0, 50);
    }

    private static ClaimFilter filter(Map<String, String> asked) {
        return new ClaimFilter(
                asked.get("subject"),
                null,
                asked.get("relation"),
                asked.get("language"),
                asked.get("unit"),
                asked.get("kind"),
                number(asked.get("min")),
                number(asked.get("max")),
                asked.get("from"),
                asked.get("to"),
                asked.get("modality"),
                null,
                null,
                asked.get("story"),
                asked.get("agreement"),
                asked.get("q"),
                asked.get("sort"));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static void measure(
            String name, IntFunction<Object> question, ExecutorService callers, int connections)
            throws Exception {
        Random random = new Random(9);
        for (int i = 0; i < WARM; i++) {
            answered = question.apply(1 + random.nextInt(1_000));
        }
        LongAdder cpu = new LongAdder();
        List<Future<long[]>> answers = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            long seed = c;
            answers.add(callers.submit(() -> times(question, new Random(seed), cpu)));
        }
        List<Long> all = new ArrayList<>();
        for (var answer : answers) {
            Arrays.stream(answer.get()).forEach(all::add);
        }
        all.sort(null);
        System.out.printf(
                "%-36s CPU %6.2f ms  p50 %6.2f ms  p99 %6.2f ms%n",
                name,
                cpu.sum() / 1e6 / all.size(),
                all.get(all.size() / 2) / 1e6,
                all.get(all.size() * 99 / 100) / 1e6);
    }

    private static long[] times(IntFunction<Object> question, Random random, LongAdder cpu) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpuBefore = threads.getCurrentThreadCpuTime();
        long[] times = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            answered = question.apply(1 + random.nextInt(1_000));
            times[i] = System.nanoTime() - begin;
        }
        cpu.add(threads.getCurrentThreadCpuTime() - cpuBefore);
        return times;
    }

    private static String since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms";
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }
}
