package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.Relation;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the whole article tells of a name is what all its mentions are. */
class NameKindsTest {

    private static final MentionRecogniser RECOGNISER = new MentionRecogniser(SkosGazetteer.load());

    private static Set<EntityClass> classes(String language, String name, String text) {
        Submission submission = new Submission(text, null, null, null, language, null, null);
        Article article = new ArticleReader().read(submission);
        return RECOGNISER.recognise(article).all().stream()
                .filter(mention -> mention.span().of(article.text()).equals(name))
                .filter(EntityMention.class::isInstance)
                .map(mention -> ((EntityMention) mention).entity().type())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Mersk Ferries | Mersk Ferries confirmed the closure. Mersk Ferries cuts 140 jobs.
                    en | Mersk Ferries | Critics of Mersk Ferries complained. Mersk Ferries employees had protested.
                    es | Aceros Morla | Aceros Morla confirmó el cierre. Aceros Morla emplea a 820 personas en Vigo.
                    fr | Verrerie Talbot | Verrerie Talbot a confirmé la nouvelle. Verrerie Talbot emploie 820 personnes à Lyon.
                    pl | Huta Barwin | Huta Barwin potwierdziła informacje. Huta Barwin zatrudnia 820 osób w Gliwicach.
                    """)
    void whoDoesWhatOnlyOrganisationsDoIsOne(String language, String name, String text) {
        assertThat(classes(language, name, text)).containsExactly(EntityClass.ORGANIZATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pl | Karpatia | Producent autobusów Karpatia z Sanoka milczy. Karpatia zatrudnia 900 osób.
                    en | Velmora  | Critics of what Velmora did wrote to the paper. Velmora employs 900 people.
                    sv | Norrvik  | De som byggt upp Norrvik är besvikna. Norrvik sysselsätter 900 personer.
                    """)
    void aLoneWordThatEmploysPeopleIsOne(String language, String name, String text) {
        assertThat(classes(language, name, text)).containsExactly(EntityClass.ORGANIZATION);
    }

    /** Nothing shows that it is more than a noun at the head of its sentence. */
    @Test
    void aNounAtTheHeadOfItsSentenceIsNoName() {
        assertThat(classes("pl", "Spółka", "Spółka milczy. Spółka zatrudnia 900 osób.")).isEmpty();
    }

    @Test
    void whoHasATitleStaysAPerson() {
        assertThat(
                        classes(
                                "en",
                                "Tarvo Brell",
                                "Minister Tarvo Brell said so. Tarvo Brell cuts 140 jobs."))
                .containsExactly(EntityClass.PERSON);
    }

    @Test
    void anAmountOfSomethingElseTellsNothing() {
        assertThat(
                        classes(
                                "en",
                                "Tarvo Brell",
                                "Tarvo Brell said so. Tarvo Brell cuts two ribbons."))
                .containsExactly(EntityClass.PERSON);
    }

    /** Each is a relation of the ontology that an organisation can have and a person cannot. */
    @Test
    void theRelationsAreTheOntologys() {
        Map<String, Relation> relations = RelationCatalog.load().byName();
        assertThat(relations).containsKeys(NameKinds.organizationsDo().toArray(String[]::new));
        assertThat(NameKinds.organizationsDo())
                .allSatisfy(
                        name -> {
                            Set<EntityClass> domain =
                                    Objects.requireNonNull(relations.get(name)).domain();
                            assertThat(domain).as(name).doesNotContain(EntityClass.PERSON);
                            assertThat(
                                            domain.isEmpty()
                                                    || domain.contains(EntityClass.ORGANIZATION))
                                    .as(name)
                                    .isTrue();
                        });
    }
}
