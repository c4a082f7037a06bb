package org.polygraph.process;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the packaged form that starts soonest: the jar unpacked, and beside it the cache of classes
 * as they were loaded and linked in a first run (JEP 483, JEP 514): {@code FastStart <jar>
 * <folder>}. With a store as third argument, measures how long the forms take to their first answer
 * over it.
 */
public final class FastStart {

    private static final Pattern ADDRESS =
            Pattern.compile("Polygraph is at http://localhost:(\\d+)");
    private static final int STARTS = 3;

    private final Path jar;
    private final Path unpacked;
    private final Path cache;
    private final Path said;

    private FastStart(Path jar, Path folder) throws IOException {
        this.jar = jar;
        this.unpacked = folder.resolve(jar.getFileName());
        this.cache = folder.resolve("polygraph.aot");
        this.said = Files.createTempFile("polygraph-start", ".log");
    }

    public static void main(String[] args) throws Exception {
        FastStart form = new FastStart(Path.of(args[0]), Path.of(args[1]));
        form.make(Path.of(args[1]));
        if (args.length > 2) {
            form.measure(Path.of(args[2]));
        }
    }

    private void make(Path folder) throws Exception {
        run(
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()));
        Path store = Files.createTempDirectory("polygraph-first-run");
        Process first = start(store, "-XX:AOTCacheOutput=" + cache, unpacked);
        String address = address(first);
        for (String path :
                List.of(
                        "/",
                        "/claims?size=5",
                        "/statements?agreement=disputed",
                        "/stories",
                        "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%205",
                        "/openapi.json",
                        "/actuator/health")) {
            get(address + path);
        }
        end(first);
        System.out.printf("%s: %,d MB%n", cache, Files.size(cache) >> 20);
    }

    private void measure(Path store) throws Exception {
        for (int i = 0; i < 2; i++) {
            report("the jar", store, null, jar);
            report("unpacked", store, null, unpacked);
            report("unpacked, with its cache", store, "-XX:AOTCache=" + cache, unpacked);
        }
    }

    private void report(String form, Path store, @Nullable String option, Path program)
            throws Exception {
        long[] times = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            Process service = start(store, option, program, "--polygraph.seeds=false");
            get(address(service) + "/claims?size=1");
            times[i] = (System.nanoTime() - begin) / 1_000_000;
            end(service);
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: first answer after %d ms (%d to %d, of %d)%n",
                form, times[STARTS / 2], times[0], times[STARTS - 1], STARTS);
    }

    private Process start(Path store, @Nullable String option, Path program, String... settings)
            throws IOException {
        List<String> words = new ArrayList<>();
        if (option != null) {
            words.add(option);
        }
        words.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        program.toString(),
                        "--polygraph.store=" + store,
                        "--server.port=0",
                        "--server.address=127.0.0.1"));
        words.addAll(List.of(settings));
        return java(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    private static ProcessBuilder java(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    private static void run(List<String> words) throws Exception {
        if (java(words).inheritIO().start().waitFor() != 0) {
            throw new IOException(words + " failed");
        }
    }

    private String address(Process service) throws IOException {
        while (service.isAlive()) {
            Matcher address = ADDRESS.matcher(Files.readString(said));
            if (address.find()) {
                return "http://127.0.0.1:" + address.group(1);
            }
            ServiceProcess.sleep(5);
        }
        throw new IOException("it has not started: " + Files.readString(said));
    }

    private static void get(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        try (var in = connection.getInputStream()) {
            if (in.readAllBytes().length == 0) {
                throw new IOException("nothing at " + address);
            }
        }
    }

    /** Asks it to end, and waits: the cache is written then. */
    private static void end(Process service) throws Exception {
        service.destroy();
        if (!service.waitFor(5, TimeUnit.MINUTES)) {
            service.destroyForcibly();
            throw new IOException("it has not ended");
        }
    }
}
