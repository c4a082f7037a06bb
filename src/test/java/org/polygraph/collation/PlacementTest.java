package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.polygraph.graph.Iris;
import org.polygraph.graph.StoryReader;
import org.polygraph.graph.StoryWriter;
import org.polygraph.graph.Vocabulary;
import org.polygraph.graph.record.StoryRecord;
import org.polygraph.text.ContentId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Stories found step by step are those that are found from all articles at once. */
class PlacementTest {

    private static final Iris IRIS = Report.IRIS;
    private static final int PLACES = 8;

    private final DatasetGraph dataset = DatasetGraphFactory.create();
    private final CollationGraph collation = new CollationGraph(IRIS, dataset);
    private final List<Fingerprint> present = new ArrayList<>();

    /** Few amounts and a popular subject: crowds come and go under the keys that they share. */
    @Test
    void crowdsUnderOneKey() {
        Random random = new Random(3);
        List<Fingerprint> articles = new ArrayList<>();
        for (int i = 0; i < 420; i++) {
            articles.add(article(i, random));
        }
        comeAndGo(articles, random);
    }

    /**
     * Of many that share the figures of a popular subject and little else, few tell one event: they
     * are one story while one of them is a deputy, or there is no crowd.
     */
    @Test
    void fewOfOneEventInACrowd() {
        Random random = new Random(5);
        List<Fingerprint> articles = new ArrayList<>();
        for (int i = 0; i < 360; i++) {
            List<Anchor> anchors = new ArrayList<>();
            int crowd = i % 3;
            anchors.add(Anchor.ofEntity("place-" + crowd));
            anchors.add(Anchor.ofEntity("apple"));
            anchors.add(amount("count:111" + crowd));
            anchors.add(amount("count:222" + crowd));
            int others = i < 15 ? 5 : 8;
            for (int n = 0; n < others; n++) {
                anchors.add(Anchor.ofEntity("firm-" + i + "-" + n));
            }
            articles.add(fingerprint("article " + i, null, anchors));
        }
        comeAndGo(articles, random);
    }

    private void comeAndGo(List<Fingerprint> articles, Random random) {
        boolean crowded = false;
        for (int i = 0; i < 60; i++) {
            Collections.shuffle(articles, random);
            if (i % 20 < 13) {
                change(take(articles, random.nextInt(40)), List.of());
            } else {
                List<Fingerprint> gone = take(present, random.nextInt(50));
                change(take(articles, random.nextInt(3)), gone);
                articles.addAll(gone);
            }
            SortedMap<String, SortedSet<String>> expected = StoryPartition.of(present);
            assertThat(stored()).as("step %d, %d articles", i, present.size()).isEqualTo(expected);
            assertThat(commonOfThePlaces()).isEqualTo(markedOfThePlaces());
            crowded |= isAnyCrowded();
        }
        assertThat(crowded).isTrue();
    }

    /** However many tell one event, they are one story. */
    @Test
    void storyOfManyArticlesDoesNotFallApart() {
        List<Fingerprint> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            articles.add(
                    fingerprint(
                            "paper" + i,
                            null,
                            List.of(
                                    Anchor.ofEntity("apple"),
                                    Anchor.ofEntity("texas"),
                                    Anchor.ofEntity("paper-" + i),
                                    amount("money:2750000000USD"),
                                    amount("count:3412"))));
        }
        for (Fingerprint article : articles) {
            change(List.of(article), List.of());
            assertThat(stored()).hasSize(1);
        }
        assertThat(StoryPartition.of(articles)).hasSize(1);
    }

    private static Fingerprint article(int number, Random random) {
        List<Anchor> anchors = new ArrayList<>();
        anchors.add(Anchor.ofEntity("apple"));
        anchors.add(Anchor.ofEntity("place-" + random.nextInt(PLACES)));
        int event = random.nextInt(60);
        anchors.add(Anchor.ofEntity("firm-" + event));
        for (int i = 0; i < 2; i++) {
            anchors.add(amount("count:" + (1_111 + random.nextInt(7))));
        }
        if (random.nextInt(3) == 0) {
            anchors.add(amount("money:" + (37_100 + event) + "EUR"));
        }
        String named = random.nextInt(12) == 0 ? "named " + random.nextInt(4) : null;
        return fingerprint("article " + number, named, anchors);
    }

    private static Anchor amount(String form) {
        return new Anchor(Set.of(form), Anchor.Sort.AMOUNT, 9);
    }

    private static Fingerprint fingerprint(
            String name, @org.jspecify.annotations.Nullable String story, List<Anchor> anchors) {
        SortedMap<String, Anchor> byKey = new TreeMap<>();
        anchors.forEach(anchor -> byKey.put(anchor.key(), anchor));
        return new Fingerprint(ContentId.of(name), story, byKey);
    }

    private static List<Fingerprint> take(List<Fingerprint> from, int most) {
        List<Fingerprint> head = from.subList(0, Math.min(most, from.size()));
        List<Fingerprint> taken = List.copyOf(head);
        head.clear();
        return taken;
    }

    /** As {@link StoryKeeper} does, but for the statements. */
    private void change(List<Fingerprint> added, List<Fingerprint> removed) {
        for (Fingerprint article : removed) {
            collation.unfile(article.article());
            var name = NodeFactory.createURI(IRIS.article(article.article()));
            dataset.getGraph(name).clear();
        }
        for (Fingerprint article : added) {
            collation.file(article);
            var name = NodeFactory.createURI(IRIS.article(article.article()));
            for (String entity : article.entities()) {
                dataset.add(
                        name,
                        name,
                        Vocabulary.MENTIONS,
                        NodeFactory.createURI(IRIS.entity(entity)));
            }
        }
        present.removeAll(removed);
        present.addAll(added);
        Placement placement = new Placement(IRIS, dataset, collation, added, removed);
        SortedMap<String, SortedSet<String>> stories = placement.place();
        StoryWriter writer = new StoryWriter(IRIS, dataset);
        placement.before().forEach(writer::remove);
        stories.forEach((id, members) -> writer.put(story(id, members)));
    }

    private static StoryRecord story(String id, Set<String> members) {
        return new StoryRecord(id, IRIS.story(id), id, List.copyOf(members), List.of(), List.of());
    }

    private SortedMap<String, SortedSet<String>> stored() {
        StoryReader reader = new StoryReader(IRIS, dataset);
        SortedMap<String, SortedSet<String>> stories = new TreeMap<>();
        for (String id : reader.ids()) {
            stories.put(id, new TreeSet<>(reader.story(id).orElseThrow().articles()));
        }
        return stories;
    }

    private List<String> commonOfThePlaces() {
        return places().filter(
                        place ->
                                present.stream()
                                                .filter(one -> one.entities().contains(place))
                                                .count()
                                        > Kinship.COMMON_ABOVE)
                .toList();
    }

    private List<String> markedOfThePlaces() {
        return places().filter(collation::isMarkedCommon).toList();
    }

    private static Stream<String> places() {
        return IntStream.range(0, PLACES).mapToObj(place -> "place-" + place);
    }

    private boolean isAnyCrowded() {
        return present.stream()
                .flatMap(article -> article.keys().stream())
                .filter(StoryKey::tellsByItself)
                .anyMatch(
                        key ->
                                collation.filedUnder(key.id(), 0, Integer.MAX_VALUE).size()
                                        > Deputies.MOST);
    }
}
