package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.record.StoryRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Whatever way the stories of {@code corpus/stories} come in, the store says the same of them. */
class StoryOrderTest {

    private static final StoryReader READER = new StoryReader();

    @TempDir Path folder;

    @Test
    void inAnyOrderSinglyOrTogetherRetractedAndPutBack() throws IOException {
        List<ArticleGraph> articles = new ArrayList<>();
        for (StoryCase story : StoryCase.of("train").subList(0, 6)) {
            articles.addAll(READER.graphs(story));
        }
        List<String> expected;
        try (GraphStore store = open("together")) {
            articles.stream().map(store::put).toList().forEach(stored -> stored.join());
            expected = withoutTimes(store);
        }
        Collections.shuffle(articles, new Random(5));
        try (GraphStore store = open("singly")) {
            articles.forEach(article -> store.put(article).join());
            assertThat(withoutTimes(store)).isEqualTo(expected);
            List<ArticleGraph> some = articles.subList(0, 7);
            some.forEach(article -> store.retract(article.id()).join());
            assertThat(withoutTimes(store)).isNotEqualTo(expected);
            some.stream().map(store::put).toList().forEach(stored -> stored.join());
            assertThat(withoutTimes(store)).isEqualTo(expected);
        }
    }

    /** Everybody writes on Apple, and each on something else. */
    @Test
    void articlesOnOnePopularSubjectAndOtherEventsDoNotCollapse() throws IOException {
        List<ArticleGraph> articles = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String text =
                    """
                    Apple opens office number %1$d

                    Apple will invest %2$d.%3$d million dollars in an office of its own, chief executive Tim Cook \
                    said on Tuesday. It will create %4$d jobs by %5$d. Apple's revenue rose by %6$d.%3$d percent.
                    """
                            .formatted(
                                    i + 1,
                                    113 + 37 * i,
                                    i % 9 + 1,
                                    211 + 53 * i,
                                    2027 + i % 9,
                                    2 + i % 23);
            articles.add(READER.graph("2026-03-10", "en", text));
        }
        try (GraphStore store = open("popular")) {
            articles.stream().map(store::put).toList().forEach(stored -> stored.join());
            List<StoryRecord> stories = store.stories(0, 1000).items();
            assertThat(stories)
                    .extracting(StoryRecord::articles)
                    .allSatisfy(members -> assertThat(members).hasSizeLessThan(4));
        }
    }

    private GraphStore open(String name) throws IOException {
        return GraphStore.open(
                Files.createDirectories(folder.resolve(name)), Report.IRIS, READER.keeper());
    }

    private static List<String> withoutTimes(GraphStore store) {
        String log = "<" + Report.IRIS.logGraph() + "> .";
        return store.dump().stream().filter(line -> !line.endsWith(log)).toList();
    }
}
