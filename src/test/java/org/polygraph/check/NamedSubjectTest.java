package org.polygraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.collation.Bearing;
import org.polygraph.collation.Bearing.Direction;
import org.polygraph.collation.Relations;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.Iris;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

/** Subjects that are known by their names only, in claims as they are found. */
class NamedSubjectTest {

    private static final ArticleReader READER = new ArticleReader();
    private static final MentionRecogniser MENTIONS = new MentionRecogniser(SkosGazetteer.load());
    private static final RelationCatalog CATALOG = RelationCatalog.load();
    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(CATALOG.byName());
    private static final Relations RELATIONS = Relations.of(CATALOG.byName());

    @Test
    void asksForAllNamesThenForAllButTheFirst() {
        assertThat(
                        subject("de", "Die Reederei Santa Negros Lines beschäftigt 450 Menschen.")
                                .questions())
                .containsExactly("santa negros lines", "negros lines");
    }

    @Test
    void oneNameInTwoLanguagesIsOneSubject() {
        assertThat(
                        bearing(
                                        claim(
                                                "en",
                                                "The shipping line Negros Lines employs 450"
                                                        + " people."),
                                        claim(
                                                "es",
                                                "La naviera Negros Lines emplea a 450 personas."))
                                .direction())
                .isEqualTo(Direction.SUPPORTS);
    }

    @Test
    void whatOfItFallsMayBeItsSalesOrItsProfit() {
        ClaimRecord shares = claim("en", "Vexatron's shares fell 3 percent.");
        ClaimRecord sales = claim("en", "Vexatron's sales rose 3 percent.");
        assertThat(bearing(shares, sales).direction()).isEqualTo(Direction.UNRELATED);
        assertThat(bearing(shares, claim("en", "Vexatron shares rose 3 percent.")).direction())
                .isNotEqualTo(Direction.SUPPORTS);
    }

    @Test
    void aNamesakeIsSomebodyElse() {
        ClaimRecord one = claim("en", "Corvin Maddox Ltd employs 2,750 people.");
        ClaimRecord other = claim("en", "Bellamy Maddox employs 2,750 people.");
        assertThat(bearing(one, other).direction()).isEqualTo(Direction.UNRELATED);
    }

    @Test
    void aTextThatSaysWhenIsNotSupportedByOneThatDoesNot() {
        ClaimRecord dated = claim("en", "Negros Lines employed 450 people in 2019.");
        ClaimRecord open = claim("es", "La naviera Negros Lines emplea a 450 personas.");
        assertThat(bearing(dated, open).direction()).isNotEqualTo(Direction.SUPPORTS);
    }

    private static Bearing bearing(ClaimRecord checked, ClaimRecord stored) {
        return NamedSubject.of(checked).bearingOf(stored, RELATIONS);
    }

    private static NamedSubject subject(String language, String sentence) {
        return NamedSubject.of(claim(language, sentence));
    }

    private static ClaimRecord claim(String language, String sentence) {
        Article article =
                READER.read(
                        new Submission(sentence, null, null, null, language, "2026-12-15", null));
        Mentions mentions = MENTIONS.recognise(article);
        return ArticleGraph.of(
                        new Iris("http://localhost:8080"),
                        article,
                        mentions,
                        EXTRACTOR.extract(article, mentions))
                .claims()
                .getFirst();
    }
}
