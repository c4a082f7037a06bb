package org.polygraph.cli;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.mention.Gazetteer;
import org.polygraph.mention.GazetteerFile;
import org.polygraph.mention.MentionRecogniser;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What {@code gazetteer import} and its file take with a thousand, a hundred thousand and a million
 * generated labels in five languages: {@code ./mvnw -Pbench test-compile exec:exec@gazetteer}.
 * Times are CPU time of one thread; the memory is what is alive with the names of English texts
 * opened and used.
 */
public final class GazetteerFigures {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "id", "nl");
    private static final int SENTENCES = 1_000;

    private GazetteerFigures() {}

    public static void main(String[] args) throws IOException {
        System.out.println(
                "| labels | import, s | file, MB | opened, s | first text, s | memory, MB |"
                        + " characters/s |");
        System.out.println("|---|---|---|---|---|---|---|");
        Path folder = Files.createTempDirectory("gazetteer");
        row(1_000, folder); // warms up
        for (int labels : new int[] {1_000, 100_000, 1_000_000}) {
            System.out.println(row(labels, folder));
        }
    }

    private static String row(int labels, Path folder) throws IOException {
        Path dump = folder.resolve("dump.json");
        Path file = folder.resolve("known.gazetteer");
        write(dump, labels);
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream());
        long start = cpu();
        CommandLine.run(
                new String[] {"gazetteer", "import", "--from", "" + dump, "--to", "" + file},
                quiet,
                System.err);
        double imported = seconds(start);
        Article article = article();
        MentionRecogniser without = new MentionRecogniser(new Gazetteer(List.of()));
        without.recognise(article);
        long before = alive();
        start = cpu();
        GazetteerFile opened = GazetteerFile.open(file);
        double opening = seconds(start);
        MentionRecogniser recogniser = new MentionRecogniser(new Gazetteer(List.of()), opened);
        start = cpu();
        recogniser.recognise(
                new ArticleReader().read(Submission.ofText("The visit to London ended.")));
        double first = seconds(start);
        double memory = (alive() - before) / 1e6;
        recogniser.recognise(article);
        start = cpu();
        recogniser.recognise(article);
        double speed = article.text().length() / seconds(start);
        String told =
                String.format(
                        Locale.ROOT,
                        "| %,d | %.1f | %.1f | %.2f | %.2f | %.0f | %,.0f |",
                        labels,
                        imported,
                        Files.size(file) / 1e6,
                        opening,
                        first,
                        memory,
                        speed);
        Files.delete(dump);
        Files.delete(file);
        return told;
    }

    /** Entities with a name in each language and one more in English. */
    private static void write(Path dump, int labels) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(dump)) {
            for (int i = 0; i < labels / (LANGUAGES.size() + 1); i++) {
                StringBuilder names = new StringBuilder();
                for (String language : LANGUAGES) {
                    names.append(names.isEmpty() ? "" : ",")
                            .append('"')
                            .append(language)
                            .append("\":{\"value\":\"")
                            .append(name(random))
                            .append("\"}");
                }
                out.write(
                        "{\"id\":\"Q%d\",\"labels\":{%s},\"aliases\":{\"en\":[{\"value\":\"%s\"}]},"
                                        .formatted(9_000_000 + i, names, name(random))
                                + "\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}]},\"sitelinks\":{}},\n");
            }
        }
    }

    private static String name(Random random) {
        return word(random) + " " + word(random);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 4 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            word.append((i % 2 == 0 ? "bdfgklmnprstvz" : "aeiou").charAt(random.nextInt(5)));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    /** News with a name in each sentence, of which the gazetteer has some. */
    private static Article article() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append(name(random))
                    .append(" told reporters on Monday that sales had risen by ")
                    .append(random.nextInt(90) + 2)
                    .append(" percent since the spring.\n");
        }
        return new ArticleReader()
                .read(new Submission(text.toString(), null, null, null, "en", "2024-10-23", null));
    }

    private static double seconds(long start) {
        return (cpu() - start) / 1e9;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
