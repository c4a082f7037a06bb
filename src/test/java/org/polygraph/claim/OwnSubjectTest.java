package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** A clause that has a noun of its own as its subject is said of that noun, as far as its verb. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnSubjectTest {

    private final TextReader reader = new TextReader();

    private List<String> subjects(String language, String text, String relation) {
        return reader.claims(language, text).stream()
                .filter(claim -> claim.relation().name().equals(relation))
                .map(claim -> claim.subject().label())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | The carrier flew 9.4 million passengers last year. | carries | carrier
                    en | Airbus is growing. Their union wants a rise of 8 percent; ministers have offered 3.5 percent. | proposes | ministers
                    en | The vessel, built in 1994, had a licensed capacity of 180 passengers. | capacity | vessel
                    en | A lander built by Boeing touched down on the Moon. | landsOn | lander
                    en | The state of Vermont has sued Apple. | sues | state of Vermont
                    en | The new rail line near Accra will be 240 kilometres long. | measures | new rail line
                    de | Apple wächst. Umweltverbände lehnen das Vorhaben ab. | rejects | Umweltverbände
                    de | Die Anlage verbraucht 850 Tonnen Kohle. | consumes | Anlage
                    nl | De bouw duurt vijf jaar. | lasts | bouw
                    pl | Związkowcy krytykują decyzję. | criticises | Związkowcy
                    ru | Завод приостановил работу. | halts | Завод
                    sv | Facket kritiserar beslutet. | criticises | Facket
                    """)
    void endsBeforeTheVerb(String language, String text, String relation, String subject) {
        assertThat(subjects(language, text, relation)).as(text).containsExactly(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | A ferry carrying 218 people capsized off the coast of Samar, killing at least 31. | deaths | ferry
                    en | Two trains collided near Pune, killing 17 passengers and injuring more than 60. | deaths | trains
                    """)
    void isThatOfTheClauseBeforeAComma(
            String language, String text, String relation, String subject) {
        assertThat(subjects(language, text, relation)).as(text).containsExactly(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | A magnitude 6.4 earthquake shook the coast. | magnitude | earthquake
                    de | Die 27 Meter hohe Rakete steht bereit. | measures | Rakete
                    """)
    void isTheNounBehindAMeasure(String language, String text, String relation, String subject) {
        assertThat(subjects(language, text, relation)).as(text).containsExactly(subject);
    }

    @Test
    void whatIsCountedIsNobodyElses() {
        String text = "Apple opened a store. Seven members of the committee voted.";
        assertThat(subjects("en", text, "hasUsers")).isEmpty();
    }

    @Test
    void somebodyNewIsNotWhoeverWasNamedBefore() {
        String text = "Tim Cook resigned. A Microsoft spokesman rejected the accusations.";
        assertThat(subjects("en", text, "spokespersonOf")).isEmpty();
        assertThat(subjects("en", text, "rejects")).containsExactly("Microsoft");
    }
}
