package org.polygraph.bench;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a long article takes in time and memory: {@code ./mvnw -Pbench test-compile
 * exec:exec@large-article}. Each text is read by processes of its own. One has plenty of heap and
 * tells its CPU time. One collects all garbage again and again while it reads, with what it reads
 * and all mentions it finds held to the end, and tells the most that was alive, over what was alive
 * when it had read 20 kB of the same: the program and its language data. A last one gets a heap of
 * what that was, half as much again for the collector, and ten times the text's size.
 */
public final class LargeArticle {

    private static final int WARMING = 20_000;
    private static final int PLENTY = 3_000;
    private static final int MEGABYTE = 1_000_000;
    private static final int MOST = 10;

    private LargeArticle() {}

    /**
     * @param args texts as {@code es}, the seed article of a language, or {@code en+}, its corpora;
     *     or {@code read} or {@code measure}, a text and its size in bytes
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args[0].equals("read") || args[0].equals("measure")) {
            read(args[1], Integer.parseInt(args[2]), args[0].equals("measure"));
            return;
        }
        System.out.println(
                "| text | MB | s of CPU | mentions | program, MB | most alive beside it, MB | times"
                        + " its size | reads with -Xmx |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String text : args) {
            for (int bytes : new int[] {2 * MEGABYTE, 20 * MEGABYTE}) {
                String[] timed = run("read", text, bytes, PLENTY);
                String[] alive = run("measure", text, bytes, PLENTY);
                double program = Double.parseDouble(alive[2]);
                double most = Double.parseDouble(alive[3]);
                double size = bytes / (double) MEGABYTE;
                int heap = (int) (program * 1.5 + MOST * size);
                boolean enough = run("read", text, bytes, heap).length > 1;
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.0f | %s | %s | %.0f | %.0f | %.1f | %dm%s |%n",
                        text,
                        size,
                        timed[0],
                        timed[1],
                        program,
                        most,
                        most / size,
                        heap,
                        enough ? "" : " is too little");
            }
        }
    }

    /** What a process with so many megabytes of heap tells. */
    private static String[] run(String how, String text, int bytes, int heap)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + heap + "m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(LargeArticle.class.getName(), how, text, "" + bytes));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told.strip().split(" ", -1);
    }

    private static void read(String text, int bytes, boolean measured) throws InterruptedException {
        String language = text.substring(0, 2);
        boolean dense = text.endsWith("+");
        MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
        ArticleReader reader = new ArticleReader();
        recogniser.recognise(reader.read(NewsText.ofBytes(language, dense, WARMING)));
        long program = measured ? alive() : 0;
        Submission submission = NewsText.ofBytes(language, dense, bytes);
        Alive sampler = new Alive();
        if (measured) {
            sampler.start();
        }
        long start = cpu();
        Article article = reader.read(submission);
        Mentions mentions = recogniser.recognise(article);
        long nanos = cpu() - start;
        sampler.interrupt();
        sampler.join();
        System.out.printf(
                Locale.ROOT,
                "%.1f %d %.1f %.1f%n",
                nanos / 1e9,
                mentions.all().size(),
                program / 1e6,
                (Math.max(sampler.most, alive()) - program) / 1e6);
        Reference.reachabilityFence(article);
        Reference.reachabilityFence(mentions);
    }

    /** Looks again and again what is alive. */
    private static final class Alive extends Thread {

        private static final int PAUSE = 300;
        private volatile long most;

        @Override
        public void run() {
            while (!isInterrupted()) {
                long start = System.currentTimeMillis();
                most = Math.max(most, alive());
                try {
                    sleep(Math.max(PAUSE, 2 * (System.currentTimeMillis() - start)));
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
