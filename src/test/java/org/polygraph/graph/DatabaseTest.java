package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

class DatabaseTest {

    @TempDir Path folder;

    private GraphStore open(Compaction compaction) {
        return GraphStore.open(
                StoreSettings.of(folder, Samples.IRIS, AfterWrite.NOTHING)
                        .with(compaction)
                        .withoutBackground());
    }

    private static ArticleGraph article(int number) {
        return Samples.sample("Article number " + number + " says this.\nAnd no more.", "en");
    }

    private List<String> generations() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("tdb2-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void compactionLosesNothingAndLetsReadersEnd() {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> whole;
        try (GraphStore store = open(new Compaction(0, 0))) {
            CompletableFuture<List<String>> reader =
                    CompletableFuture.supplyAsync(
                            () ->
                                    store.inTransaction(
                                            dataset -> {
                                                reading.countDown();
                                                await(goOn);
                                                return NQuads.sorted(dataset);
                                            }));
            await(reading);
            List<String> before = store.dump();
            for (int i = 0; i < 3; i++) {
                store.put(article(i)).join();
            }
            // The answer comes before the compaction; one more answer comes after it.
            store.retract("nothing").join();
            assertThat(generations()).contains("tdb2-1").hasSizeGreaterThan(1);

            goOn.countDown();
            assertThat(reader.join()).as("a reader sees the state it began with").isEqualTo(before);
            whole = store.dump();
            assertThat(whole).hasSizeGreaterThan(before.size());
            assertThat(generations()).doesNotContain("tdb2-1");
        }
        try (GraphStore store = open(Compaction.USUAL)) {
            assertThat(store.dump()).isEqualTo(whole);
            assertThat(generations()).hasSize(1);
        }
    }

    @Test
    void compactionIsDueWhenMostOfALargeStoreIsDead() {
        Compaction compaction = new Compaction(1_000, 3);
        assertThat(compaction.isDue(999, 10)).as("small").isFalse();
        assertThat(compaction.isDue(2_000, 900)).as("mostly alive").isFalse();
        assertThat(compaction.isDue(3_000, 900)).isTrue();
    }

    @Test
    void leftoversOfACompactionThatDidNotEndAreDeleted() throws IOException {
        try (GraphStore store = open(Compaction.USUAL)) {
            store.put(article(1)).join();
        }
        Files.createDirectories(folder.resolve("tdb2-2/Data-0001"));
        Files.writeString(folder.resolve("tdb2-2/Data-0001/half"), "half");

        try (GraphStore store = open(Compaction.USUAL)) {
            assertThat(store.article(article(1).id())).isPresent();
            assertThat(generations()).containsExactly("tdb2-1");
        }
    }

    @Test
    void anotherProcessIsRefusedClearly() throws IOException, InterruptedException {
        try (GraphStore store = open(Compaction.USUAL)) {
            assertThat(store.articles(null, null, 0, 1).total()).isZero();
            Process other =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    OtherProcess.class.getName(),
                                    folder.toString())
                            .redirectErrorStream(true)
                            .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor()).as(said).isEqualTo(3);
            assertThat(said).contains("is in use by another process").contains("polygraph.store");
        }
    }

    /** Ends the making of a store in its midst: one file of an index is there, the other empty. */
    private void halfMade() throws IOException {
        open(Compaction.USUAL).close();
        Path data = folder.resolve("tdb2-1/Data-0001");
        Files.write(data.resolve("SPO.bpt"), new byte[0]);
        Files.write(data.resolve("SPO.idn"), new byte[0]);
        Files.delete(folder.resolve("current"));
    }

    @Test
    void aStoreThatWasEndedWhileItWasMadeIsMadeAnew() throws IOException {
        halfMade();
        Files.writeString(folder.resolve("begun"), "");
        try (GraphStore store = open(Compaction.USUAL)) {
            store.put(article(1)).join();
        }
        assertThat(folder.resolve("begun")).doesNotExist();
        try (GraphStore store = open(Compaction.USUAL)) {
            assertThat(store.dump()).isNotEmpty();
        }
    }

    /** Whose pointer somebody lost may hold something: it is refused, and nothing of it deleted. */
    @Test
    void aDamagedStoreIsNotMadeAnew() throws IOException {
        halfMade();
        assertThatThrownBy(() -> open(Compaction.USUAL)).isInstanceOf(RuntimeException.class);
        assertThat(folder.resolve("tdb2-1/Data-0001/SPO.dat")).exists();
    }

    /** Opens the store of another process. */
    static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] args) {
            try (GraphStore store =
                    GraphStore.open(Path.of(args[0]), Samples.IRIS, AfterWrite.NOTHING)) {
                System.out.println("opened " + store.iris().base());
            } catch (StoreInUseException e) {
                System.out.println(e.getMessage());
                System.exit(3);
            }
        }
    }
}
