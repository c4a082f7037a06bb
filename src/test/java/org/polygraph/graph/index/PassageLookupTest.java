package org.polygraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.graph.Iris;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.record.ArticleRef;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** Statements whose readings are passages, by the amounts and words of one of them. */
class PassageLookupTest {

    private static final Iris IRIS = new Iris("http://localhost:8080");

    @TempDir Path folder;
    private ClaimIndex index;

    @BeforeEach
    void fill() {
        index = ClaimIndex.open(folder, IRIS, "test");
        index.put(
                statement(
                        "one",
                        reading("300", passage("a", "en", "It took 300 days.")),
                        reading("30", passage("b", "de", "Es dauerte 30 Tage."))));
        index.put(
                statement(
                        "two",
                        reading("7", passage("a", "en", "The trip takes 7 days.")),
                        reading("77", passage("b", "de", "Die Reisen dauern 77 Tage."))));
        index.reach(1);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void byAmounts() {
        assertThat(found(between("100", "1000"))).containsExactly("one");
        assertThat(found(between("30", "30"))).containsExactly("one");
        assertThat(found(between("5", "80"))).containsExactlyInAnyOrder("one", "two");
        assertThat(found(between("78", "299"))).isEmpty();
        assertThat(found(ClaimFilter.asking().sort("value").build())).containsExactly("two", "one");
        assertThat(found(ClaimFilter.asking().sort("-value").build()))
                .containsExactly("one", "two");
    }

    /** One passage must have all that is asked for. */
    @Test
    void byAmountAndWords() {
        ClaimFilter.Builder days = ClaimFilter.asking().q("days");
        assertThat(found(days.build())).containsExactlyInAnyOrder("one", "two");
        assertThat(found(days.between(new BigDecimal("20"), new BigDecimal("50")).build()))
                .isEmpty();
        assertThat(found(ClaimFilter.asking().q("Reise").build())).containsExactly("two");
        assertThat(found(ClaimFilter.asking().q("Reise").article("a").build())).isEmpty();
        assertThat(found(ClaimFilter.asking().q("Reise").article("b").build()))
                .containsExactly("two");
    }

    @Test
    void noListOfClaimsHasThem() {
        assertThat(claims(ClaimFilter.asking().q("days").build())).isZero();
        assertThat(claims(between("1", "1000"))).isZero();
        assertThat(claims(ClaimFilter.ALL)).isZero();
        List<String> claims = index.read(lookup -> lookup.claimsIn("one"));
        assertThat(claims).isEmpty();
    }

    @Test
    void whatIsReplacedOrRemovedIsFoundNoMore() {
        index.put(statement("one", reading("5", passage("a", "en", "It took 5 weeks."))));
        index.removeStatement("two");
        index.reach(2);
        assertThat(found(ClaimFilter.asking().q("days").build())).isEmpty();
        assertThat(found(ClaimFilter.asking().q("weeks").build())).containsExactly("one");
        assertThat(found(ClaimFilter.ALL)).containsExactly("one");
    }

    private List<String> found(ClaimFilter filter) {
        return index.read(lookup -> lookup.statements(filter, 0, 10)).items().stream()
                .map(StatementRecord::id)
                .toList();
    }

    private long claims(ClaimFilter filter) {
        return index.read(lookup -> lookup.claims(filter, 0, 10)).total();
    }

    private static ClaimFilter between(String least, String greatest) {
        return ClaimFilter.asking()
                .between(new BigDecimal(least), new BigDecimal(greatest))
                .build();
    }

    private static StatementRecord statement(String id, ReadingRecord... readings) {
        return new StatementRecord(
                id,
                IRIS.statement(id),
                new EntityRef("trip", IRIS.entity("trip"), "trip", "topic"),
                RelationCatalog.IN_PASSAGE,
                null,
                null,
                "disputed",
                "magnitude",
                List.of(readings),
                List.of(),
                List.of("story"),
                null);
    }

    private static ReadingRecord reading(String days, QuotedPassage passage) {
        MentionRecord amount =
                new MentionRecord(
                        days,
                        "duration",
                        days,
                        0,
                        1,
                        new BigDecimal(days),
                        null,
                        null,
                        "d",
                        "exactly",
                        List.of(),
                        null,
                        null,
                        null,
                        null);
        return new ReadingRecord(
                days,
                amount,
                null,
                List.of(passage.language()),
                List.of(),
                1,
                null,
                List.of(passage));
    }

    private static QuotedPassage passage(String article, String language, String exact) {
        return QuotedPassage.of(
                new ArticleRef(article, IRIS.article(article), article),
                language,
                new Evidence(exact, "", "", 0, exact.length()));
    }
}
