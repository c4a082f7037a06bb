package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class GraphStoreTest {

    @TempDir Path folder;

    private GraphStore store;

    @BeforeEach
    void open() {
        store =
                GraphStore.open(
                        StoreSettings.of(folder, Samples.IRIS, AfterWrite.NOTHING)
                                .withoutBackground());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<String> withoutTimes(GraphStore store) {
        String log = "<" + Samples.IRIS.logGraph() + "> .";
        return store.dump().stream().filter(line -> !line.endsWith(log)).toList();
    }

    @Test
    void ingestingAgainChangesNothing() {
        List<ArticleGraph> seeds = Samples.seeds();
        assertThat(seeds).hasSize(5);
        for (ArticleGraph seed : seeds) {
            assertThat(store.put(seed).join().created()).isTrue();
        }
        List<String> first = store.dump();

        for (ArticleGraph seed : Samples.seeds()) {
            assertThat(store.put(seed).join().created()).isFalse();
        }

        assertThat(store.dump()).isEqualTo(first).hasSizeGreaterThan(250);
    }

    @Test
    void retractingAndPuttingBackGivesTheSame() {
        Samples.seeds().forEach(seed -> store.put(seed).join());
        List<String> before = withoutTimes(store);
        ArticleGraph first = Samples.seeds().getFirst();

        assertThat(store.retract(first.id()).join()).isTrue();
        assertThat(store.retract(first.id()).join()).isFalse();
        assertThat(store.article(first.id())).isEmpty();
        assertThat(store.tombstone(first.id())).isPresent();
        assertThat(withoutTimes(store)).hasSizeLessThan(before.size());
        assertThat(store.dump())
                .noneMatch(line -> line.contains("/claim/") && line.contains(first.id()));
        assertThat(store.put(first).join().created()).isTrue();

        assertThat(store.tombstone(first.id())).isEmpty();
        assertThat(withoutTimes(store)).isEqualTo(before);
    }

    @Test
    void whatIsStoredIsThereAfterReopening() {
        ArticleGraph article = Samples.everyShape();
        store.put(article).join();
        List<String> dump = store.dump();
        store.close();

        open();

        assertThat(store.dump()).isEqualTo(dump);
        assertThat(store.text(article.id())).contains(article.text());
        assertThat(store.claims(ClaimFilter.ALL, 0, 100).items())
                .map(ClaimRecord::id)
                .containsExactlyInAnyOrderElementsOf(
                        article.claims().stream().map(ClaimRecord::id).toList());
    }

    @Test
    void aSecondStoreOnTheSameFolderIsRefused() {

        assertThatThrownBy(() -> GraphStore.open(folder, Samples.IRIS, AfterWrite.NOTHING))
                .isInstanceOf(StoreInUseException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aGraphThatDoesNotFitTheShapesFailsAlone() {
        ArticleGraph good = Samples.everyShape();
        ArticleGraph bad = Samples.sample("One two three four.", "");
        List<CompletableFuture<Stored>> both = List.of(store.put(bad), store.put(good));

        assertThatThrownBy(() -> both.getFirst().join())
                .hasCauseInstanceOf(InvalidGraphException.class)
                .hasMessageContaining("inLanguage");
        assertThat(both.getLast().join().created()).isTrue();
        assertThat(store.article(bad.id())).isEmpty();
    }

    @Test
    void entitiesAreFoundByAnyNameAndGoWithTheirLastArticle() {
        ArticleGraph french = Samples.sample("Ceci n’est pas long.", "fr");
        ArticleGraph japanese = Samples.sample("これは短い文です。", "ja");
        store.put(french).join();
        assertThat(store.entities("sam", null, 0, 10).items())
                .map(EntityRecord::id)
                .containsExactly("sam-altman");
        assertThat(store.entities("サム", null, 0, 10).items()).isEmpty();

        store.put(japanese).join();
        assertThat(store.entities("サム", null, 0, 10).items())
                .map(EntityRecord::id)
                .containsExactly("sam-altman");
        EntityRecord altman = store.entity("sam-altman").orElseThrow();
        assertThat(altman.claims()).isEqualTo(2);
        assertThat(altman.labels()).containsOnlyKeys("en", "ja");
        assertThat(altman.wikidata()).isEqualTo("Q7407093");
        assertThat(store.entities(null, "organization", 0, 10).total()).isEqualTo(2);
        assertThat(store.entities(null, null, 0, 2).items()).hasSize(2);

        store.retract(japanese.id()).join();
        assertThat(store.entities("サム", null, 0, 10).items()).isEmpty();
        assertThat(store.entity("sam-altman").orElseThrow().claims()).isEqualTo(1);
        store.retract(french.id()).join();
        assertThat(store.entity("sam-altman")).isEmpty();
        assertThat(store.entities(null, null, 0, 10).total()).isZero();
        assertThat(withoutTimes(store)).isEmpty();
    }

    @Test
    void describingGivesAThingWithItsParts() {
        ArticleGraph article = Samples.everyShape();
        store.put(article).join();
        String claim = article.claims().getFirst().iri();

        List<String> lines = store.describe(claim);

        assertThat(lines).isSorted().anyMatch(line -> line.contains("oa#exact"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("<" + claim + "> ") && line.endsWith(" ."));
        assertThat(store.describe(article.article().iri())).anyMatch(l -> l.contains("sha256"));
        assertThat(store.describe(Samples.IRIS.claim("nothing"))).isEmpty();
    }
}
