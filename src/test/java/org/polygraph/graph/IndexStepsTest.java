package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.FacetCount;
import org.polygraph.graph.record.Listed;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.StatementRecord;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The index in step with the store: while articles come and go, over crashes at any moment, with
 * broken files; each time against what the store itself says.
 */
class IndexStepsTest {

    private static final int ENTITIES = 60;

    @TempDir Path folder;

    private final ClaimGenerator generator = new ClaimGenerator(Samples.IRIS, 7, ENTITIES);
    private final KeptByKey collation = new KeptByKey(Samples.IRIS);

    private GraphStore open(Path at) {
        return GraphStore.open(StoreSettings.of(at, Samples.IRIS, collation).withoutBackground());
    }

    private void put(GraphStore store, int from, int to) {
        IntStream.range(from, to)
                .mapToObj(n -> store.put(generator.article(n)))
                .toList()
                .forEach(answer -> assertThat(answer.join().created()).isTrue());
    }

    // ---- look-ups against the store

    @Test
    void everyLookUpIsWhatTheStoreSays() {
        try (GraphStore store = open(folder)) {
            put(store, 0, 120);
            for (int n = 0; n < 120; n += 9) {
                store.retract(generator.article(n).id()).join();
            }
            put(store, 120, 140);
            BruteForce truth = BruteForce.of(store);
            Random random = new Random(11);
            int found = 0;
            for (int i = 0; i < 160; i++) {
                ClaimFilter filter = filter(random, i < 40 ? 1 : 5);
                List<ClaimRecord> expected = truth.claims(filter);
                Page<ClaimRecord> page = store.claims(filter, 0, 1000);
                assertThat(page.items()).as(filter.toString()).isEqualTo(expected);
                assertThat(page.total()).isEqualTo(expected.size());
                assertThat(walked(c -> store.claims(filter, c, 7))).isEqualTo(expected);
                checkStatements(store, filter, truth.statements(filter));
                checkFacets(store, filter, expected);
                found += expected.isEmpty() ? 0 : 1;
            }
            assertThat(found).isGreaterThan(60);
        }
    }

    private static void checkStatements(
            GraphStore store, ClaimFilter filter, List<String> expected) {
        Page<StatementRecord> page = store.statements(filter, 0, 1000);
        assertThat(page.total()).as(filter.toString()).isEqualTo(expected.size());
        assertThat(page.items()).map(StatementRecord::id).isEqualTo(expected);
        assertThat(page.items()).allSatisfy(s -> assertThat(store.statement(s.id())).contains(s));
        assertThat(walked(c -> store.statements(filter, c, 9)))
                .map(StatementRecord::id)
                .isEqualTo(expected);
    }

    private static void checkFacets(
            GraphStore store, ClaimFilter filter, List<ClaimRecord> expected) {
        Map<String, List<FacetCount>> facets = store.facets(filter, List.of("language", "subject"));
        for (var facet :
                Map.<String, Function<ClaimRecord, String>>of(
                                "language", ClaimRecord::language, "subject", c -> c.subject().id())
                        .entrySet()) {
            Map<String, Long> counts =
                    expected.stream()
                            .collect(
                                    Collectors.groupingBy(facet.getValue(), Collectors.counting()));
            assertThat(facets.get(facet.getKey()))
                    .containsExactlyInAnyOrderElementsOf(
                            counts.entrySet().stream()
                                    .map(e -> new FacetCount(e.getKey(), e.getValue()))
                                    .toList());
        }
    }

    private static <T> List<T> walked(Function<String, Listed<T>> list) {
        List<T> all = new ArrayList<>();
        for (String cursor = "*"; cursor != null; ) {
            Listed<T> part = list.apply(cursor);
            all.addAll(part.items());
            cursor = part.cursor();
        }
        return all;
    }

    private ClaimFilter filter(Random random, int density) {
        String entity =
                switch (random.nextInt(3)) {
                    case 0 -> "e" + random.nextInt(5);
                    case 1 ->
                            ClaimGenerator.name(random.nextInt(9))
                                    .toUpperCase(java.util.Locale.ROOT);
                    default -> "e1";
                };
        Function<Object, @Nullable String> maybe =
                value -> random.nextInt(density + 1) == 0 ? value.toString() : null;
        String min = maybe.apply(random.nextInt(100) * (random.nextBoolean() ? 1L : 1_000_000L));
        String max = maybe.apply(random.nextInt(500) * (random.nextBoolean() ? 1L : 100_000_000L));
        return new ClaimFilter(
                maybe.apply(entity),
                random.nextInt(8) == 0 ? "e1" : null,
                maybe.apply(random.nextBoolean() ? "revenue" : "invests"),
                maybe.apply(List.of("fr", "ja", "zh", "zh-Hant", "en").get(random.nextInt(5))),
                maybe.apply(List.of("%", "USD", "EUR").get(random.nextInt(3))),
                maybe.apply(random.nextBoolean() ? "money" : "percent"),
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                maybe.apply(2000 + random.nextInt(40)),
                maybe.apply(2000 + random.nextInt(40) + "-05"),
                maybe.apply(random.nextBoolean() ? "asserted" : "forecast"),
                random.nextInt(8) == 0 ? "e0" : null,
                random.nextInt(12) == 0 ? generator.article(random.nextInt(140)).id() : null,
                random.nextInt(12) == 0 ? "story" + random.nextInt(35) : null,
                maybe.apply(List.of("disputed", "agreed", "single").get(random.nextInt(3))),
                random.nextInt(8) == 0 ? ClaimGenerator.name(random.nextInt(5)) : null,
                List.of("article", "-article", "value", "-value", "time", "-time", "-confidence")
                        .get(random.nextInt(7)));
    }

    @Test
    void entitiesAreCountedAsArticlesComeAndGo() {
        try (GraphStore store = open(folder)) {
            put(store, 0, 60);
            checkEntities(store);
            for (int n = 0; n < 60; n += 2) {
                store.retract(generator.article(n).id()).join();
            }
            checkEntities(store);
            assertThat(store.entities("ZZZ", null, 0, 10).items()).isEmpty();
        }
    }

    private static void checkEntities(GraphStore store) {
        Map<String, Set<String>> claims = new TreeMap<>();
        for (ClaimRecord claim : BruteForce.of(store).claims(ClaimFilter.ALL)) {
            Stream.of(claim.subject(), claim.object(), claim.attributedTo())
                    .filter(java.util.Objects::nonNull)
                    .forEach(e -> claims.computeIfAbsent(e.id(), _ -> new HashSet<>()));
            Stream.of(claim.subject(), claim.object())
                    .filter(java.util.Objects::nonNull)
                    .forEach(e -> claims.getOrDefault(e.id(), new HashSet<>()).add(claim.id()));
        }
        List<EntityRecord> listed = store.entities(null, null, 0, 1000).items();
        assertThat(listed)
                .map(EntityRecord::id)
                .containsExactlyInAnyOrderElementsOf(claims.keySet());
        assertThat(listed)
                .allSatisfy(
                        e ->
                                assertThat(e.claims())
                                        .isEqualTo(claims.getOrDefault(e.id(), Set.of()).size()));
        assertThat(listed).map(EntityRecord::claims).isSortedAccordingTo((a, b) -> b - a);
        assertThat(walked(c -> store.entities(null, null, c, 7)))
                .isEqualTo(listed.stream().sorted(Comparator.comparing(EntityRecord::id)).toList());
        EntityRecord first = listed.getFirst();
        assertThat(store.entities(first.label().substring(0, 5), first.type(), 0, 50).items())
                .contains(first);
    }

    @Test
    void walkingIsStableWhileOthersWrite() {
        try (GraphStore store = open(folder)) {
            put(store, 0, 60);
            List<String> before =
                    store.claims(ClaimFilter.ALL, 0, 1000).items().stream()
                            .map(ClaimRecord::id)
                            .toList();
            List<String> walked = new ArrayList<>();
            int next = 60;
            for (String cursor = "*"; cursor != null; ) {
                Listed<ClaimRecord> part = store.claims(ClaimFilter.ALL, cursor, 20);
                part.items().forEach(claim -> walked.add(claim.id()));
                cursor = part.cursor();
                put(store, next, next + 2);
                next += 2;
            }
            assertThat(walked).doesNotHaveDuplicates().containsAll(before);
            assertThat(walked.stream().filter(before::contains).toList()).isEqualTo(before);
        }
    }

    @Test
    void aPageFarBehindIsFound() {
        try (GraphStore store = open(folder)) {
            put(store, 0, 60);
            List<ClaimRecord> all = store.claims(ClaimFilter.ALL, 0, 1000).items();
            for (int page = 29; page >= 0; page--) {
                assertThat(store.claims(ClaimFilter.ALL, page, 10).items())
                        .isEqualTo(all.subList(page * 10, page * 10 + 10));
            }
            assertThat(store.claims(ClaimFilter.ALL, 2_000_000, 1000).items()).isEmpty();
        }
    }

    // ---- crashes

    /**
     * Copies of the index from between the writes, whole and damaged, under the store as it ended.
     */
    @Test
    void whateverTheFolderLooksLikeTheIndexFollowsTheStore() throws Exception {
        Random random = new Random(5);
        Path live = folder.resolve("live");
        List<Path> copies = new ArrayList<>();
        try (GraphStore store = open(live)) {
            put(store, 0, 30);
            for (int i = 0; i < 3; i++) {
                Path copy = folder.resolve("index" + i);
                copyIndex(live, copy);
                copies.add(copy);
                put(store, 30 + 10 * i, 40 + 10 * i);
                store.retract(generator.article(3 * i).id()).join();
            }
        }
        Path whole = folder.resolve("index-whole");
        copyIndex(live, whole);
        copies.add(whole);
        Map<String, Object> truth;
        try (GraphStore store = open(live)) {
            truth = everything(store);
        }
        for (Path copy : copies) {
            for (int damage = 0; damage < 4; damage++) {
                replaceIndex(live, copy);
                damage(live.resolve("index"), damage, random);
                try (GraphStore store = open(live)) {
                    assertThat(store.indexLag()).isZero();
                    assertThat(everything(store))
                            .as("%s, damage %d", copy.getFileName(), damage)
                            .isEqualTo(truth);
                }
            }
        }
    }

    /** The index is as it was last on disk, and the store is ahead of it. */
    @Test
    void whatTheIndexWasNotToldIsFollowed() throws Exception {
        Path live = folder.resolve("live");
        try (GraphStore store = open(live)) {
            put(store, 0, 40);
        }
        Path early = folder.resolve("early");
        copyIndex(live, early);
        try (GraphStore store = open(live)) {
            put(store, 40, 60);
            store.retract(generator.article(1).id()).join();
            store.retract(generator.article(2).id()).join();
            store.put(generator.article(2)).join();
            Path crashed = folder.resolve("crashed");
            copyAll(live, crashed);
            Files.deleteIfExists(crashed.resolve("index/write.lock"));
            Map<String, Object> truth = everything(store);
            try (GraphStore again = open(crashed)) {
                assertThat(everything(again)).isEqualTo(truth);
                assertThat(again.indexLag()).isZero();
            }
        }
    }

    private static Map<String, Object> everything(GraphStore store) {
        Map<String, Object> all = new TreeMap<>();
        List<ClaimRecord> claims = store.claims(ClaimFilter.ALL, 0, 1000).items();
        assertThat(claims).isEqualTo(BruteForce.of(store).claims(ClaimFilter.ALL));
        all.put("claims", claims);
        all.put("statements", walked(c -> store.statements(ClaimFilter.ALL, c, 100)));
        all.put("entities", store.entities(null, null, 0, 1000).items());
        all.put("names", store.entities("v", null, 0, 1000).items());
        all.put("stories", store.facets(ClaimFilter.ALL, List.of("story", "agreement")));
        checkEntities(store);
        return all;
    }

    private static void damage(Path index, int how, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(index)) {
            files = found.filter(f -> !f.endsWith("write.lock")).sorted().toList();
        }
        Path one = files.get(random.nextInt(files.size()));
        switch (how) {
            case 1 -> Files.delete(one);
            case 2 -> {
                try (FileChannel file = FileChannel.open(one, StandardOpenOption.WRITE)) {
                    file.truncate(file.size() / 2);
                }
            }
            case 3 -> {
                for (Path file : files) {
                    if (random.nextBoolean()) {
                        Files.delete(file);
                    }
                }
            }
            default -> {}
        }
    }

    private static void replaceIndex(Path store, Path with) throws IOException {
        try (Stream<Path> old = Files.list(store.resolve("index"))) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        copyAll(with, store.resolve("index"));
    }

    private static void copyIndex(Path store, Path to) throws IOException {
        copyAll(store.resolve("index"), to);
    }

    /** File by file, while they change: some may be gone by then, some half written. */
    private static void copyAll(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            try {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (NoSuchFileException e) {
                // Merged away meanwhile.
            }
        }
    }
}
