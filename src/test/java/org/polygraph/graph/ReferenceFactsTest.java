package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.graph.record.ReferenceFact;
import org.polygraph.mention.Gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reference facts from files: what comes with the program, what an operator adds, what is wrong.
 */
class ReferenceFactsTest {

    private static final Gazetteer KNOWN = SkosGazetteer.load();

    private static final String HEADER =
            "id,label,topic,owner,subject,relation,value,low,high,unit,time,publisher,source,confidence\n";

    @TempDir Path folder;

    private static ReferenceFacts load(@org.jspecify.annotations.Nullable Path more)
            throws IOException {
        return ReferenceFacts.load(Samples.IRIS, RelationCatalog.load(), KNOWN, more);
    }

    @Test
    void theSeedsSayWhoPublishedWhatAndHowSureWeAre() throws IOException {
        assertThat(load(null).all()).hasSizeGreaterThan(20);
        assertThat(load(null).all())
                .allSatisfy(
                        fact -> {
                            assertThat(fact.publisher()).isNotBlank();
                            assertThat(fact.source()).isNotBlank();
                            assertThat(fact.confidence().doubleValue()).isBetween(0.5, 1.0);
                        });
    }

    @Test
    void aTopicOfACountryIsTheOneThatClaimsAreAbout() throws IOException {
        ReferenceFact fact = load(null).fact("population-in-2023").orElseThrow();
        assertThat(fact.propositions())
                .extracting(p -> p.subject().label() + " " + p.relation().name())
                .containsExactly("population (India) reaches", "India population");
    }

    @Test
    void anOperatorsTableIsRead() throws IOException {
        Path table = folder.resolve("mine.csv");
        Files.writeString(
                table,
                "\uFEFF# ours\n"
                        + HEADER
                        + "x-1,\"Rate,"
                        + " key\",inflation,place-fr,,,,4.8,5.0,%,2023-09,INSEE,IPC,0.9\n");
        ReferenceFact fact = load(table).fact("x-1").orElseThrow();
        assertThat(fact.label()).isEqualTo("Rate, key");
        assertThat(fact.quantity().kind()).isEqualTo("percent");
        assertThat(fact.quantity().low()).isEqualByComparingTo("4.8");
        assertThat(load(folder).all()).hasSize(load(table).all().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    x,l,,,,,5,,,,2023,p,s,0.9                  | neither topic nor subject
                    x,l,gdp,nowhere,,,5,,,,2023,p,s,0.9        | owner: the gazetteer has no entity nowhere
                    x,l,,,apple,flies,5,,,,2023,p,s,0.9        | there is no relation flies
                    x,l,gdp,,,,five,,,,2023,p,s,0.9            | value: not a number: five
                    x,l,gdp,,,,,5,,,2023,p,s,0.9               | neither a value nor low and high
                    x,l,gdp,,,,,6,5,,2023,p,s,0.9              | low is above high
                    x,l,gdp,,,,5,,,,last year,p,s,0.9          | time: no EDTF date: last year
                    x,l,gdp,,,,5,,,,2023,,s,0.9                | no publisher
                    x,l,gdp,,,,5,,,,2023,p,s,2                 | confidence is to be
                    x,l,gdp,,,,5,,,,2023,p,s                   | 13 cells under 14 columns
                    us-federal-outlays-2023,l,gdp,,,,5,,,,,p,s,1 | there is another us-federal-outlays-2023
                    """)
    void whatIsWrongIsSaidWithItsPlace(String row, String message) throws IOException {
        Path table = folder.resolve("mine.csv");
        Files.writeString(table, HEADER + row + "\n");
        assertThatThrownBy(() -> load(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine.csv, line 2")
                .hasMessageContaining(message);
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("facts.txt"), "x");
        assertThatThrownBy(() -> load(text)).hasMessageContaining("neither Turtle");
        assertThatThrownBy(() -> load(folder.resolve("nothing")))
                .hasMessageContaining("no file or folder");
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a> <b>");
        assertThatThrownBy(() -> load(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.ttl");
    }
}
