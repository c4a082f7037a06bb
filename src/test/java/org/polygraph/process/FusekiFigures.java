package org.polygraph.process;

import org.polygraph.graph.AfterWrite;
import org.polygraph.graph.GeneratedStore;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.Iris;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * This service beside Apache Jena Fuseki 6.2, its logging off, over the same TDB2 files, asked the
 * same questions turn about in one run: {@code FusekiFigures <folder> <claims> <seconds>}. A folder
 * that has a store already is used as it is; otherwise the generator makes one. Each question is
 * asked for so many seconds by 1, 8 and 64 connections of each server, in three rounds; then a
 * million rows leave each. Prints tables in Markdown.
 */
public final class FusekiFigures {

    private static final Iris IRIS = new Iris("http://localhost:8080");

    /** For both. */
    private static final List<String> JAVA = List.of("-Xmx1g");

    private static final int[] CONNECTIONS = {1, 8, 64};
    private static final int ROUNDS = 3;
    private static final int EXPORTS = 2;
    private static final String EXPORT = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 1000000";
    private static final List<String> EXPORT_FORMATS =
            List.of("text/csv", "application/sparql-results+json");

    /** A question that takes longer than this one by one is not asked by more at once. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Target rest;
    private final Target ours;
    private final Target fuseki;
    private final Duration round;

    private FusekiFigures(ServiceProcess service, FusekiProcess fuseki, Duration round) {
        URI own = URI.create(service.address());
        this.rest = new Target("REST", own, service.pid());
        this.ours = new Target("SPARQL", own.resolve("/sparql"), service.pid());
        this.fuseki = new Target("Fuseki", URI.create(fuseki.endpoint()), fuseki.pid());
        this.round = round;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int claims = Integer.parseInt(args[1]);
        Duration round = Duration.ofMillis((long) (Double.parseDouble(args[2]) * 1000 / ROUNDS));
        Path jar =
                FusekiProcess.jar()
                        .orElseThrow(() -> new IOException("Fuseki's jar cannot be had"));
        Path store = folder.resolve("store");
        if (!Files.exists(store.resolve("current"))) {
            GeneratedStore.fill(store, claims);
        }
        // With the gazetteer and all else that the service adds at its start, so that both have it.
        GraphStore.open(store, IRIS, AfterWrite.NOTHING).close();
        Path copy = folder.resolve("fuseki");
        copy(store.resolve(Files.readString(store.resolve("current")).split(" ")[0]), copy);
        try (ServiceProcess service =
                        ServiceProcess.start(JAVA, store, "--polygraph.query-timeout=10m");
                FusekiProcess fuseki = startFuseki(jar, folder, copy)) {
            FusekiFigures figures = new FusekiFigures(service, fuseki, round);
            figures.lookups(Question.all(IRIS, claims));
            figures.exports();
        }
        System.exit(0);
    }

    private static FusekiProcess startFuseki(Path jar, Path folder, Path data) throws IOException {
        Path logging = folder.resolve("log4j2.properties");
        Files.writeString(logging, "status = error\nname = quiet\nrootLogger.level = off\n");
        Path settings = folder.resolve("fuseki.ttl");
        Files.writeString(
                settings,
                """
                PREFIX : <#>
                PREFIX fuseki: <http://jena.apache.org/fuseki#>
                PREFIX tdb2: <http://jena.apache.org/2016/tdb#>
                [] a fuseki:Server ; fuseki:services ( :service ) .
                :service a fuseki:Service ;
                    fuseki:name "data" ;
                    fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] ;
                    fuseki:dataset :dataset .
                :dataset a tdb2:DatasetTDB2 ; tdb2:location "%s" ; tdb2:unionDefaultGraph true .
                """
                        .formatted(data.toAbsolutePath()));
        List<String> java = new ArrayList<>(JAVA);
        java.add("-Dlog4j2.configurationFile=" + logging.toAbsolutePath());
        return FusekiProcess.start(jar, java, List.of("--config=" + settings.toAbsolutePath()));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> !f.getFileName().toString().endsWith(".lock")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    link(file, target);
                }
            }
        }
    }

    /**
     * The data of a large store is the same file for both, so that both have it in memory; neither
     * writes to it. The rest is copied.
     */
    private static void link(Path file, Path target) throws IOException {
        if (file.getFileName().toString().endsWith(".dat")) {
            Files.createLink(target, file);
        } else {
            Files.copy(file, target);
        }
    }

    // ---- short questions

    private void lookups(List<Question> questions) throws IOException {
        memory("at the start");
        System.out.println(
                """

                | question | connections | REST: /s, p50, p99 | SPARQL: /s, p50, p99, first byte | Fuseki: /s, p50, p99, first byte \
                | REST ÷ Fuseki | SPARQL ÷ Fuseki | p99 SPARQL ÷ Fuseki |
                |---|---|---|---|---|---|---|---|\
                """);
        for (Question question : questions) {
            Stream.of(rest, ours, fuseki).forEach(t -> t.ask(question, 4, round, 17));
            boolean slow = false;
            for (int connections : CONNECTIONS) {
                if (!slow) {
                    slow = compare(question, connections);
                }
            }
        }
        memory("after the look-ups");
    }

    /** Whether it takes too long to be asked by more. */
    private boolean compare(Question question, int connections) {
        List<Target> targets = List.of(rest, ours, fuseki);
        List<Times> times = targets.stream().map(_ -> new Times()).toList();
        for (int r = 0; r < ROUNDS; r++) {
            for (int t = 0; t < targets.size(); t++) {
                int turn = (t + r) % targets.size();
                times.get(turn).add(targets.get(turn).ask(question, connections, round, r));
            }
        }
        Times byRest = times.get(0);
        Times bySparql = times.get(1);
        Times byFuseki = times.get(2);
        System.out.printf(
                "| %s | %d | %s | %s, %s | %s, %s | %.1f | %.1f | %.2f |%n",
                question.name(),
                connections,
                byRest,
                bySparql,
                bySparql.firstByte(),
                byFuseki,
                byFuseki.firstByte(),
                byRest.perSecond() / byFuseki.perSecond(),
                bySparql.perSecond() / byFuseki.perSecond(),
                bySparql.all(99) / byFuseki.all(99));
        return Math.max(bySparql.all(50), byFuseki.all(50)) > SLOW.toMillis();
    }

    // ---- large results

    private void exports() throws IOException {
        System.out.println(
                """

                | a million rows | SPARQL: first byte, all, MB/s | Fuseki: first byte, all, MB/s | SPARQL ÷ Fuseki |
                |---|---|---|---|\
                """);
        for (String format : EXPORT_FORMATS) {
            List<KeptConnection.Answer> byOurs = new ArrayList<>();
            List<KeptConnection.Answer> byFuseki = new ArrayList<>();
            for (int i = 0; i < EXPORTS; i++) {
                byOurs.add(ours.once(EXPORT, format));
                byFuseki.add(fuseki.once(EXPORT, format));
            }
            KeptConnection.Answer fast = fastest(byOurs);
            KeptConnection.Answer other = fastest(byFuseki);
            System.out.printf(
                    "| %s | %s | %s | %.1f |%n",
                    format, told(fast), told(other), (double) other.all() / fast.all());
        }
        memory("after the large results");
    }

    private static KeptConnection.Answer fastest(List<KeptConnection.Answer> answers) {
        return answers.stream()
                .min(java.util.Comparator.comparingLong(KeptConnection.Answer::all))
                .orElseThrow();
    }

    private static String told(KeptConnection.Answer answer) {
        return "%d ms, %.1f s, %.1f"
                .formatted(
                        answer.first() / 1_000_000,
                        answer.all() / 1e9,
                        answer.bytes() * 1e3 / answer.all());
    }

    private void memory(String when) {
        try {
            System.out.printf(
                    "%nMemory %s: this service %s, Fuseki %s; load of the machine %.1f%n",
                    when,
                    ours.memory(),
                    fuseki.memory(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
