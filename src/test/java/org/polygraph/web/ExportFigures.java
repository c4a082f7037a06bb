package org.polygraph.web;

import org.polygraph.PolygraphApplication;
import org.polygraph.graph.GeneratedStore;
import org.springframework.boot.SpringApplication;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How a large result leaves the running service: {@code ExportFigures <folder> <claims> <rows>}. A
 * folder that has a store already is used as it is; otherwise one is made by the generator, with
 * about ten triples a claim. For each format: the time to the first byte and to the last, and then,
 * in a second run in which all garbage is collected again and again, how much more heap is alive at
 * most than before it.
 */
public final class ExportFigures {

    private static final Map<String, String> QUERIES =
            new TreeMap<>(
                    Map.of(
                            "all triples", "SELECT ?s ?p ?o { ?s ?p ?o }",
                            "claims, five columns",
                                    """
                                    PREFIX schema: <https://schema.org/>
                                    SELECT ?claim ?p1 ?o1 ?p2 ?o2
                                    { ?claim a schema:Claim ; ?p1 ?o1 ; ?p2 ?o2 }\
                                    """));

    /** Between two collections of all garbage. */
    private static final long PAUSE = 500_000_000;

    private ExportFigures() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long rows = Long.parseLong(args[2]);
        if (!Files.exists(folder.resolve("current"))) {
            GeneratedStore.fill(folder, Integer.parseInt(args[1]));
        }
        try (var service =
                SpringApplication.run(
                        PolygraphApplication.class,
                        "--polygraph.store=" + folder,
                        "--polygraph.seeds=false",
                        "--polygraph.query-timeout=10m",
                        "--server.address=127.0.0.1",
                        "--server.port=0")) {
            String port = service.getEnvironment().getRequiredProperty("local.server.port");
            for (var query : QUERIES.entrySet()) {
                for (String format : new String[] {"csv", "json"}) {
                    String text = query.getValue() + " LIMIT " + rows;
                    measure(
                            query.getKey() + " " + format,
                            "http://127.0.0.1:%s/sparql?format=%s&query=%s"
                                    .formatted(
                                            port,
                                            format,
                                            URLEncoder.encode(text, StandardCharsets.UTF_8)));
                }
            }
        }
        System.exit(0);
    }

    private static void measure(String name, String address) throws Exception {
        long begin = System.nanoTime();
        long[] first = new long[1];
        long bytes = read(address, first);
        long end = System.nanoTime();
        System.out.printf(
                "%-28s first byte %,6d ms, all %,7d ms, %,d bytes, %.1f MB/s, alive above idle %d"
                        + " MiB%n",
                name,
                (first[0] - begin) / 1_000_000,
                (end - begin) / 1_000_000,
                bytes,
                bytes * 1e3 / (end - begin),
                alive(address) >> 20);
    }

    /** Bytes alive at most while a result leaves, above those alive before. */
    private static long alive(String address) throws Exception {
        long idle = used();
        AtomicLong most = new AtomicLong(idle);
        AtomicBoolean done = new AtomicBoolean();
        Thread sampler =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!done.get()) {
                                        most.accumulateAndGet(used(), Math::max);
                                        // The result has to go on meanwhile.
                                        LockSupport.parkNanos(PAUSE);
                                    }
                                });
        read(address, new long[1]);
        done.set(true);
        sampler.join();
        return most.get() - idle;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long read(String address, long[] first) throws IOException {
        URLConnection connection = URI.create(address).toURL().openConnection();
        byte[] buffer = new byte[64 * 1024];
        long bytes = 0;
        try (InputStream in = connection.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (bytes == 0) {
                    first[0] = System.nanoTime();
                }
                bytes += n;
            }
        }
        return bytes;
    }
}
