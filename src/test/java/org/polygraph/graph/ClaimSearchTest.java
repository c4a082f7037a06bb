package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Filters in every combination, against the same question asked of all records one by one, and
 * pages against the whole.
 */
class ClaimSearchTest {

    private static final int RANDOM_COMBINATIONS = 600;

    private static GraphStore search;
    private static int made;
    private static List<ClaimRecord> all;
    private static String storyArticle;

    /** What each part of a filter can be; null asks for nothing, the last is never found. */
    private static final String[][] VALUES = {
        {null, "sam-altman", "SAM ALTMAN", "http://localhost:8080/entity/openai", "nobody"},
        {null, "openai", "OpenAI", "nobody"},
        {null, "declinesBy", Vocabulary.REL + "chiefExecutiveOf", "nothing"},
        {null, "fr", "FR", "ja", "xx"},
        {null, "%", "USD", "EUR"},
        {null, "percent", "money", "count", "ratio"},
        {null, "1", "75", "8000000000000"},
        {null, "0.4", "75", "100", "7000000000000"},
        {null, "2020", "2022-06", "2031"},
        {null, "2022", "2030-01-01", "1999"},
        {null, "forecast", "denied", "question", "nothing"},
        {null, "ark-invest", "Ark Invest", "nobody"},
        {null, "ARTICLE", "http://localhost:8080/article/nothing"},
        {null, "s1", "http://localhost:8080/story/s1", "s2"},
        {null, "disputed", "agreed", "single"},
        {null, "prédit", "75 ARK", "absent"},
        {null, "confidence", "-confidence", "value", "-value", "time", "-time", "-article"},
    };

    @TempDir static Path folder;

    @BeforeAll
    static void fill() {
        List<ArticleGraph> articles = new ArrayList<>(Samples.seeds());
        articles.add(Samples.everyShape());
        articles.add(Samples.sample("Ceci n’est pas long.", "fr"));
        articles.add(Samples.sample("これは短い文です。", "ja"));
        storyArticle = Samples.everyShape().id();
        search =
                GraphStore.open(
                        StoreSettings.of(folder, Samples.IRIS, ClaimSearchTest::collate)
                                .withoutBackground());
        articles.forEach(article -> search.put(article).join());
        all =
                articles.stream()
                        .flatMap(article -> article.claims().stream())
                        .map(claim -> search.claim(claim.id()).orElseThrow())
                        .toList();
    }

    /** Some claims are left as they are: not collated yet. */
    private static void collate(DatasetGraph dataset, Set<String> added, Set<String> removed) {
        String[] agreements = {"agreed", "disputed", "single"};
        StoreReader reader = new StoreReader(Samples.IRIS, dataset, RelationCatalog.load());
        StatementWriter statements = new StatementWriter(Samples.IRIS, dataset);
        for (String article : added) {
            for (ClaimRecord claim : reader.claimsAsMade(article)) {
                int i = made++;
                if (i % 4 != 3) {
                    statements.put(statement("s" + i, claim, agreements[i % 4]));
                }
            }
            if (article.equals(storyArticle)) {
                new StoryWriter(Samples.IRIS, dataset).put(story());
            }
        }
    }

    private static StoryRecord story() {
        return new StoryRecord(
                "s1",
                Samples.IRIS.story("s1"),
                "A story",
                List.of(storyArticle),
                List.of("fr"),
                List.of());
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static StatementRecord statement(String id, ClaimRecord claim, String agreement) {
        ReadingRecord reading =
                new ReadingRecord(
                        "r",
                        claim.quantity(),
                        claim.object(),
                        List.of(claim.language()),
                        List.of(claim.id()),
                        1,
                        null);
        return new StatementRecord(
                id,
                Samples.IRIS.statement(id),
                claim.subject(),
                claim.relation(),
                claim.object(),
                claim.time(),
                agreement,
                null,
                List.of(reading),
                List.of(),
                List.of(),
                null);
    }

    private static ClaimFilter filter(@Nullable String[] v) {
        return new ClaimFilter(
                v[0],
                v[1],
                v[2],
                v[3],
                v[4],
                v[5],
                v[6] == null ? null : new BigDecimal(v[6]),
                v[7] == null ? null : new BigDecimal(v[7]),
                v[8],
                v[9],
                v[10],
                v[11],
                "ARTICLE".equals(v[12]) ? storyArticle : v[12],
                v[13],
                v[14],
                v[15],
                v[16]);
    }

    @Test
    void everyPairOfFilters() {
        for (int i = 0; i < VALUES.length; i++) {
            for (int j = i + 1; j < VALUES.length; j++) {
                for (String a : VALUES[i]) {
                    for (String b : VALUES[j]) {
                        String[] values = new String[VALUES.length];
                        values[i] = a;
                        values[j] = b;
                        check(filter(values));
                    }
                }
            }
        }
    }

    @Test
    void manyFiltersAtOnce() {
        Random random = new Random(2026);
        int found = 0;
        for (int n = 0; n < RANDOM_COMBINATIONS; n++) {
            String[] values = new String[VALUES.length];
            for (int i = 0; i < VALUES.length; i++) {
                if (random.nextInt(4) == 0) {
                    values[i] = VALUES[i][random.nextInt(VALUES[i].length)];
                }
            }
            found += check(filter(values));
        }
        assertThat(found).as("combinations that find something").isGreaterThan(100);
    }

    /** One where something is found, else nothing. */
    private static int check(ClaimFilter filter) {
        Set<String> expected =
                all.stream()
                        .filter(claim -> Expected.lets(filter, claim, storyArticle))
                        .map(ClaimRecord::id)
                        .collect(Collectors.toSet());
        Page<ClaimRecord> page = search.claims(filter, 0, 1000);
        assertThat(page.total()).as(filter.toString()).isEqualTo(expected.size());
        assertThat(page.items())
                .as(filter.toString())
                .map(ClaimRecord::id)
                .containsExactlyInAnyOrderElementsOf(expected);
        return expected.isEmpty() ? 0 : 1;
    }

    @ParameterizedTest
    @CsvSource({"article", "confidence", "-confidence", "value", "-value", "time", "-time"})
    void pagesMakeUpTheWhole(String sort) {
        String[] values = new String[VALUES.length];
        values[16] = sort;
        ClaimFilter filter = filter(values);
        List<ClaimRecord> whole = search.claims(filter, 0, 1000).items();
        List<ClaimRecord> paged = new ArrayList<>();
        for (int page = 0; page < 20; page++) {
            Page<ClaimRecord> part = search.claims(filter, page, 3);
            assertThat(part.total()).isEqualTo(all.size());
            assertThat(part.items()).hasSizeLessThanOrEqualTo(3);
            paged.addAll(part.items());
        }

        assertThat(paged).isEqualTo(whole).hasSize(all.size());
        assertThat(search.claims(filter, 1_000_000, 1000).items()).isEmpty();
    }

    @Test
    void valuesAreInOrderWithNoneLast() {
        String[] values = new String[VALUES.length];
        for (String sort : List.of("value", "-value")) {
            values[16] = sort;
            List<Optional<BigDecimal>> found =
                    search.claims(filter(values), 0, 1000).items().stream()
                            .map(ClaimRecord::quantity)
                            .map(Optional::ofNullable)
                            .map(q -> q.map(m -> m.value() == null ? m.low() : m.value()))
                            .toList();
            List<BigDecimal> present =
                    found.stream().takeWhile(Optional::isPresent).map(Optional::get).toList();
            Comparator<BigDecimal> order = Comparator.naturalOrder();
            assertThat(present)
                    .isSortedAccordingTo(sort.equals("value") ? order : order.reversed());
            assertThat(found.subList(present.size(), found.size()))
                    .isNotEmpty()
                    .allMatch(Optional::isEmpty);
        }
    }

    @Test
    void statementsAreThoseWithAClaimThatIsLetThrough() {
        String[] values = new String[VALUES.length];
        values[14] = "disputed";
        values[0] = "openai";
        Page<StatementRecord> page = search.statements(filter(values), 0, 100);
        assertThat(page.items()).allMatch(s -> s.agreement().equals("disputed"));
        values = new String[VALUES.length];
        values[14] = "disputed";
        assertThat(search.statements(filter(values), 0, 100).total())
                .isEqualTo(all.stream().filter(c -> "disputed".equals(c.agreement())).count());
        assertThat(search.statements(filter(new String[VALUES.length]), 0, 1000).total())
                .isEqualTo(all.size() - all.size() / 4);
    }

    @Test
    void wrongFiltersAreRefused() {
        String[] values = new String[VALUES.length];
        values[8] = "soon";
        assertThatThrownBy(() -> search.claims(filter(values), 0, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an EDTF date: soon");
        String[] order = new String[VALUES.length];
        order[16] = "colour";
        assertThatThrownBy(() -> search.claims(filter(order), 0, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("claims are not sorted by colour");
    }

    /** What a filter means, told once more and in another way. */
    private static final class Expected {

        private Expected() {}

        static boolean lets(ClaimFilter f, ClaimRecord c, String storyArticle) {
            return is(f.subject(), c.subject())
                    && is(f.object(), c.object())
                    && is(f.attributedTo(), c.attributedTo())
                    && (f.relation() == null
                            || Set.of(c.relation().name(), c.relation().iri())
                                    .contains(f.relation()))
                    && (f.language() == null || f.language().equalsIgnoreCase(c.language()))
                    && (f.modality() == null || f.modality().equals(c.modality()))
                    && (f.agreement() == null || f.agreement().equals(c.agreement()))
                    && (f.article() == null
                            || Set.of(c.article().id(), c.article().iri()).contains(f.article()))
                    && (f.story() == null
                            || f.story().endsWith("s1") && c.article().id().equals(storyArticle))
                    && (f.q() == null || hasAll(f.q(), c))
                    && amount(f, c.quantity())
                    && time(f, c.time());
        }

        private static boolean is(@Nullable String asked, @Nullable EntityRef entity) {
            return asked == null
                    || entity != null
                            && (asked.equals(entity.id())
                                    || asked.equals(entity.iri())
                                    || asked.equalsIgnoreCase(entity.label()));
        }

        private static boolean hasAll(String words, ClaimRecord claim) {
            return claim.evidence().stream()
                    .map(e -> e.exact().toLowerCase(Locale.ROOT))
                    .anyMatch(
                            e ->
                                    Arrays.stream(words.toLowerCase(Locale.ROOT).split(" "))
                                            .allMatch(e::contains));
        }

        private static boolean amount(ClaimFilter f, @Nullable MentionRecord quantity) {
            boolean asks = f.unit() != null || f.kind() != null || f.min() != null;
            if (quantity == null) {
                return !asks && f.max() == null;
            }
            BigDecimal value = quantity.value();
            BigDecimal low = value == null ? quantity.low() : value;
            BigDecimal high = value == null ? quantity.high() : value;
            return (f.unit() == null || f.unit().equals(quantity.unit()))
                    && (f.kind() == null || f.kind().equals(quantity.kind()))
                    && (f.min() == null || high != null && high.compareTo(f.min()) >= 0)
                    && (f.max() == null || low != null && low.compareTo(f.max()) <= 0);
        }

        /** The samples have two times only: 2030 and 2021/2022. */
        private static boolean time(ClaimFilter f, @Nullable String time) {
            if (f.from() == null && f.to() == null) {
                return true;
            }
            if (time == null) {
                return false;
            }
            boolean late = time.equals("2030");
            Set<String> fromOk = Set.of("2020", "2022-06");
            Set<String> toOk = late ? Set.of("2030-01-01") : Set.of("2022", "2030-01-01");
            return (f.from() == null || fromOk.contains(f.from()))
                    && (f.to() == null || toOk.contains(f.to()));
        }
    }
}
