package org.polygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Gazetteer;
import org.polygraph.mention.GazetteerFile;
import org.polygraph.mention.MentionRecogniser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** From a dump's lines to names found in a text, through the command line. */
class GazetteerImportTest {

    private static final String DUMP =
            """
            [
            {"id":"Q900001","labels":{"en":{"value":"Tessla Vorn"},"ru":{"value":"Тессла Ворн"}},"aliases":{"en":[{"value":"T. Vorn"},{"value":"It"}]},"claims":{"P31":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]},"sitelinks":{"a":{},"b":{}}},
            {"id":"Q900002","labels":{"en":{"value":"Quarn"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}}}]},"sitelinks":{"a":{}}},
            {"id":"Q900003","labels":{"en":{"value":"Quarn"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q4830453"}}}}]},"sitelinks":{"a":{},"b":{},"c":{}}},
            {"id":"Q900004", broken
            {"id":"Q900005","labels":{"en":{"value":"A galaxy"}},"claims":{}}
            ]
            """;

    private static final String SKOS =
            """
            @prefix schema: <https://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://example.org/e/vorn-works> a schema:Organization ;
                skos:prefLabel "Vorn Works"@en , "ヴォーン工房"@ja ; skos:altLabel "VW Atelier"@mul .
            <https://example.org/e/scheme> a skos:ConceptScheme .
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder;

    @Test
    void aDumpBecomesNamesInATextAndBadLinesAreToldAndSkipped() throws IOException {
        Path dump = folder.resolve("slice.json.gz");
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(dump))) {
            gz.write(DUMP.getBytes(StandardCharsets.UTF_8));
        }
        Path to = folder.resolve("known.gazetteer");

        assertThat(run("gazetteer", "import", "--from", dump.toString(), "--to=" + to)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("3 entities with 5 names");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("line 5: no JSON")
                .contains("line 6: Q900005 is of no class taken");

        GazetteerFile known = GazetteerFile.open(to);
        List<EntityMention> mentions =
                mentions(known, "The visit of Tessla Vorn to Quarn ended. It rained.");
        assertThat(mentions)
                .extracting(m -> m.entity().wikidata())
                .containsExactly("Q900001", "Q900003");
        assertThat(mentions(known, "Вчера Тессла Ворн прибыла в город."))
                .extracting(m -> m.entity().id())
                .containsExactly("wikidata-q900001");
    }

    @Test
    void aSkosFileKeepsLanguagesAndClasses() throws IOException {
        Path skos = Files.writeString(folder.resolve("known.ttl"), SKOS);
        Path to = folder.resolve("known.gazetteer");

        assertThat(run("gazetteer", "import", "--from", skos.toString(), "--to", to.toString()))
                .isZero();
        GazetteerFile known = GazetteerFile.open(to);
        assertThat(known.entityCount()).isEqualTo(1);
        assertThat(known.entity(0).id()).isEqualTo("vorn-works");
        assertThat(known.entity(0).labels()).containsEntry("ja", "ヴォーン工房");
        assertThat(mentions(known, "She worked at VW Atelier for years."))
                .extracting(m -> m.entity().id())
                .containsExactly("vorn-works");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("scheme");
    }

    @Test
    void aPlaceThatCldrHasTooKeepsItsQidAndCldrsNames() throws IOException {
        String country =
                """
                @prefix schema: <https://schema.org/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://example.org/e/place-be> a schema:Place ; skos:prefLabel "Belgium"@en ;
                    skos:exactMatch <http://www.wikidata.org/entity/Q31> .
                """;
        Path skos = Files.writeString(folder.resolve("known.ttl"), country);
        Path to = folder.resolve("known.gazetteer");
        assertThat(run("gazetteer", "import", "--from", skos + "", "--to", to + "")).isZero();
        for (String text : List.of("She lives in Belgium now.", "Elle vit en Belgique depuis.")) {
            assertThat(mentions(GazetteerFile.open(to), text))
                    .as(text)
                    .singleElement()
                    .satisfies(
                            m -> {
                                assertThat(m.entity().wikidata()).isEqualTo("Q31");
                                assertThat(m.entity().labels()).containsEntry("fr", "Belgique");
                            });
        }
    }

    @Test
    void whatWasNotWrittenByThisVersionIsNotOpened() throws IOException {
        Path skos = Files.writeString(folder.resolve("known.ttl"), SKOS);
        Path to = folder.resolve("known.gazetteer");
        run("gazetteer", "import", "--from", skos.toString(), "--to", to.toString());
        byte[] written = Files.readAllBytes(to);

        assertThatThrownBy(() -> GazetteerFile.open(skos)).hasMessageContaining("no gazetteer");
        assertThatThrownBy(() -> GazetteerFile.open(changed(written, 7)))
                .hasMessageContaining("of version 0; this program reads version 2");
        assertThatThrownBy(() -> GazetteerFile.open(changed(written, written.length / 2)))
                .hasMessageContaining("damaged");
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(written, written.length - 9));
        assertThatThrownBy(() -> GazetteerFile.open(cut)).hasMessageContaining("damaged");
    }

    private Path changed(byte[] written, int at) throws IOException {
        byte[] other = written.clone();
        other[at] ^= 2;
        return Files.write(folder.resolve("changed"), other);
    }

    @Test
    void whatCallsNothingSaysWhatThereIs() {
        assertThat(run("gazetteer", "export")).isEqualTo(2);
        assertThat(run("gazetteer", "import", "--from", "nowhere.json")).isEqualTo(2);
        assertThat(run("gazetteer", "import", "--from", "nowhere.json", "--to", folder + "/x"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("usage: gazetteer import --from")
                .contains("nowhere.json");
        assertThat(CommandLine.handles(new String[] {"--polygraph.store=/srv"})).isFalse();
    }

    private int run(String... arguments) {
        return CommandLine.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static List<EntityMention> mentions(GazetteerFile known, String text) {
        var article = new ArticleReader().read(Submission.ofText(text));
        return new MentionRecogniser(new Gazetteer(List.of()), known)
                .recognise(article).all().stream()
                        .filter(EntityMention.class::isInstance)
                        .map(EntityMention.class::cast)
                        .toList();
    }
}
