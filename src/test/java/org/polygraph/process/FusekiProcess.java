package org.polygraph.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Apache Jena Fuseki 6.2 as a process on a free port, to compare with. It runs from its one jar,
 * since its Jena is another than this program's.
 */
public final class FusekiProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/fuseki/jena-fuseki-server-6.2.0.jar");
    private static final Duration LONGEST_FETCH = Duration.ofMinutes(3);
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;

    private FusekiProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * The jar, fetched by the build's own means where it is not there yet: no phase of the build
     * does, so that one without a network goes on.
     *
     * @return nothing where it cannot be had
     */
    public static synchronized Optional<Path> jar() throws IOException {
        if (!Files.exists(JAR) && Files.isExecutable(Path.of("mvnw"))) {
            Process fetch =
                    new ProcessBuilder("./mvnw", "-q", "-B", "dependency:copy@fuseki")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!ends(fetch, LONGEST_FETCH)) {
                fetch.destroy();
            }
        }
        return Optional.of(JAR).filter(Files::exists);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param java options of the virtual machine
     * @param dataset what says where the data is; it is to be called {@code data}
     */
    public static FusekiProcess start(Path jar, List<String> java, List<String> dataset)
            throws IOException {
        Path log = Files.createTempFile("fuseki", ".log");
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        command.addAll(List.of("--localhost", "--port=" + port));
        command.addAll(dataset);
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        FusekiProcess fuseki = new FusekiProcess(process, log, port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        fuseki.awaitStart();
        return fuseki;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(endpoint() + "?query=ASK%7B%7D")).build();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet.
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            ServiceProcess.sleep(50);
        }
        throw new IOException("Fuseki has not started: " + Files.readString(log));
    }

    /** Where it takes queries. */
    public String endpoint() {
        return "http://127.0.0.1:" + port + "/data/sparql";
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        if (!ends(process, Duration.ofMinutes(1))) {
            process.destroyForcibly();
        }
        Files.deleteIfExists(log);
    }

    private static boolean ends(Process process, Duration time) throws IOException {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
