package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/** One writer: what waits is written together, and what fails, fails alone. */
class WritingTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private GraphStore open(String name, AfterWrite afterWrite) {
        return GraphStore.open(
                StoreSettings.of(folder.resolve(name), Samples.IRIS, afterWrite)
                        .with(NOON)
                        .withoutBackground());
    }

    private static ArticleGraph article(int number) {
        return Samples.sample("Article number " + number + " says this.\nAnd no more.", "en");
    }

    private static void sleepUntil(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps the writer busy with its first transaction until told otherwise. */
    private static final class Gate implements AfterWrite {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private final List<Integer> added = new ArrayList<>();
        private final AfterWrite then;

        private Gate(AfterWrite then) {
            this.then = then;
        }

        @Override
        public void changed(DatasetGraph dataset, Set<String> added, Set<String> removed) {
            this.added.add(added.size());
            entered.countDown();
            sleepUntil(open);
            then.changed(dataset, added, removed);
        }
    }

    @Test
    void whatWaitsIsWrittenInOneTransaction() {
        Gate gate = new Gate(AfterWrite.NOTHING);
        try (GraphStore store = open("group", gate)) {
            List<CompletableFuture<Stored>> answers = new ArrayList<>();
            answers.add(store.put(article(0)));
            sleepUntil(gate.entered);
            for (int i = 1; i < 20; i++) {
                answers.add(store.put(article(i)));
            }
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            gate.open.countDown();

            assertThat(answers).allMatch(answer -> answer.join().created());
            assertThat(gate.added).containsExactly(1, 19);
        }
    }

    @Test
    void theOneAtFaultFailsAloneAndTheStoreIsAsWithoutIt() {
        String culprit = article(7).id();
        AfterWrite hook =
                (dataset, added, removed) -> {
                    Node graph = Nodes.iri(Samples.IRIS.statementsGraph());
                    added.forEach(id -> dataset.add(graph, Nodes.iri("urn:" + id), graph, graph));
                    if (added.contains(culprit)) {
                        throw new IllegalStateException("cannot collate " + culprit);
                    }
                };
        Gate gate = new Gate(hook);
        List<String> expected;
        try (GraphStore store = open("without", hook)) {
            for (int i = 0; i < 10; i++) {
                if (i != 7) {
                    store.put(article(i)).join();
                }
            }
            expected = store.dump();
        }
        try (GraphStore store = open("with", gate)) {
            List<CompletableFuture<Stored>> answers = new ArrayList<>();
            answers.add(store.put(article(0)));
            sleepUntil(gate.entered);
            for (int i = 1; i < 10; i++) {
                answers.add(store.put(article(i)));
            }
            gate.open.countDown();

            for (int i = 0; i < 10; i++) {
                CompletableFuture<Stored> answer = answers.get(i);
                if (i == 7) {
                    assertThatThrownBy(answer::join)
                            .isInstanceOf(CompletionException.class)
                            .hasMessageContaining("cannot collate " + culprit);
                } else {
                    assertThat(answer.join().created()).isTrue();
                }
            }
            assertThat(store.dump()).isEqualTo(expected);
            assertThat(store.article(culprit)).isEmpty();
        }
    }

    @Test
    void theSameTwiceInOneTransactionIsStoredOnce() {
        Gate gate = new Gate(AfterWrite.NOTHING);
        try (GraphStore store = open("twice", gate)) {
            store.put(article(0));
            sleepUntil(gate.entered);
            CompletableFuture<Stored> first = store.put(article(1));
            CompletableFuture<Stored> second = store.put(article(1));
            CompletableFuture<Boolean> gone = store.retract(article(1).id());
            CompletableFuture<Stored> again = store.put(article(2));
            gate.open.countDown();

            assertThat(first.join().created()).isTrue();
            assertThat(second.join().created()).isFalse();
            assertThat(gone.join()).isTrue();
            assertThat(again.join().created()).isTrue();
            assertThat(store.article(article(1).id())).isEmpty();
            assertThat(gate.added).containsExactly(1, 1);
        }
    }

    @Test
    void whatWaitsAtTheEndIsWritten() {
        Gate gate = new Gate(AfterWrite.NOTHING);
        GraphStore store = open("end", gate);
        store.put(article(0));
        sleepUntil(gate.entered);
        CompletableFuture<Stored> last = store.put(article(1));
        gate.open.countDown();
        store.close();

        assertThat(last).isCompleted();
        assertThatThrownBy(() -> store.put(article(2)).join())
                .hasMessageContaining("the store is closed");
        try (GraphStore again = open("end", AfterWrite.NOTHING)) {
            assertThat(again.articles(null, null, 0, 10).total()).isEqualTo(2);
        }
    }
}
