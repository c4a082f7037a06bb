package org.polygraph.process;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that is measured, at one of its addresses.
 *
 * @param name {@code REST} where it is asked by paths; any other takes SPARQL
 */
record Target(String name, URI address, long pid) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** How long it takes to answer so many connections that ask again and again for a time. */
    Times ask(Question question, int connections, Duration time, long seed) {
        Times all = new Times();
        long begin = System.nanoTime();
        try (ExecutorService callers = Executors.newFixedThreadPool(connections)) {
            List<Future<Times>> each = new ArrayList<>();
            for (int c = 0; c < connections; c++) {
                Random random = new Random(seed * 1_000 + c);
                each.add(callers.submit(() -> askOn(question, random, begin + time.toNanos())));
            }
            for (Future<Times> one : each) {
                all.addAnswers(one.get());
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(this + ": " + question.name(), e);
        }
        all.took(System.nanoTime() - begin);
        return all;
    }

    private Times askOn(Question question, Random random, long end) throws IOException {
        Times times = new Times();
        try (KeptConnection connection = new KeptConnection(address)) {
            do {
                Question.Asked asked = question.any().apply(random);
                String path = name.equals("REST") ? asked.path() : query(asked.sparql());
                KeptConnection.Answer answer = connection.get(path, "application/json");
                if (answer.status() != 200) {
                    throw new IOException(answer + " to " + path);
                }
                times.add(answer);
            } while (System.nanoTime() < end);
        }
        return times;
    }

    /** The answer to one query on a connection of its own. */
    KeptConnection.Answer once(String query, String accept) throws IOException {
        try (KeptConnection connection = new KeptConnection(address)) {
            return connection.get(query(query), accept);
        }
    }

    private String query(String sparql) {
        return address.getPath() + "?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8);
    }

    /** The heap in use when all garbage has been collected, and what the process has resident. */
    String memory() throws IOException {
        jcmd("GC.run");
        long used = first(USED, jcmd("GC.heap_info")) >> 10;
        Path status = Path.of("/proc/" + pid + "/status");
        String resident =
                Files.exists(status)
                        ? ", %,d MiB resident"
                                .formatted(first(RESIDENT, Files.readString(status)) >> 10)
                        : "";
        return "%,d MiB heap in use".formatted(used) + resident;
    }

    private static long first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private String jcmd(String command) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command).start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
