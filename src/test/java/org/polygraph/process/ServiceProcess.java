package org.polygraph.process;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service as a process on this class path, with a free port and without the seeds. */
final class ServiceProcess implements AutoCloseable {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:Polygraph is|serving) at http://localhost:(\\d+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    /** For what is short and shares the machine with the tests. */
    private static final List<String> SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private int port;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Begins, and does not wait. */
    static ServiceProcess begin(Path store, String... settings) throws IOException {
        return begin(List.of(), store, settings);
    }

    /**
     * Begins, and does not wait.
     *
     * @param before words that the command begins with, as those of a shell
     */
    static ServiceProcess begin(List<String> before, Path store, String... settings)
            throws IOException {
        return begin(before, SMALL, store, settings);
    }

    private static ServiceProcess begin(
            List<String> before, List<String> options, Path store, String... settings)
            throws IOException {
        Path log = Files.createTempFile("polygraph-process", ".log");
        List<String> command = new ArrayList<>(before);
        command.addAll(java(options, "org.polygraph.PolygraphApplication"));
        command.addAll(
                List.of(
                        "--polygraph.store=" + store,
                        "--polygraph.seeds=false",
                        "--server.port=0",
                        "--server.address=127.0.0.1"));
        command.addAll(List.of(settings));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        ServiceProcess service = new ServiceProcess(process, log);
        // What goes on after this JVM would hold the store, and the machine.
        Runtime.getRuntime().addShutdownHook(new Thread(service::kill));
        return service;
    }

    /** How a class with a main method is run. */
    private static List<String> java(List<String> options, String mainClass) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath(), mainClass));
        return words;
    }

    /** Of the program and its tests, however they were started. */
    private static String classPath() {
        if (ServiceProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    /** Begins, and waits until it answers. */
    static ServiceProcess start(Path store, String... settings) throws IOException {
        return begin(store, settings).awaitStart();
    }

    /** The same with options of the virtual machine. */
    static ServiceProcess start(List<String> options, Path store, String... settings)
            throws IOException {
        return begin(List.of(), options, store, settings).awaitStart();
    }

    ServiceProcess awaitStart() throws IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            Matcher address = ADDRESS.matcher(log());
            if (address.find()) {
                port = Integer.parseInt(address.group(1));
                return this;
            }
            if (!process.isAlive()) {
                throw new IOException("it ended with " + process.exitValue() + ": " + log());
            }
            sleep(20);
        }
        throw new IOException("it has not started: " + log());
    }

    /** All it has said so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** What it ended with. */
    int awaitEnd() throws IOException {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("it has not ended: " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, and waits. */
    void end() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofMinutes(2));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, @Nullable String type, byte[] body) throws IOException {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body));
        return send(type == null ? request : request.header("Content-Type", type));
    }

    HttpClient client() {
        return client;
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
