package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.language.LanguageFiles;

class LexiconFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ar", "de", "sw", "und"})
    void aLexiconIsTheSameAfterWritingAndReading(String tag) {
        QuantityLexicon compiled = QuantityLexicon.compile(tag);
        byte[] file = LexiconFile.write(compiled);
        QuantityLexicon read = LexiconFile.read(tag, file).orElseThrow();
        assertThat(read.phrases().meanings()).isEqualTo(compiled.phrases().meanings());
        assertThat(read.style()).isEqualTo(compiled.style());
        assertThat(read.separators()).isEqualTo(compiled.separators());
        assertThat(LexiconFile.write(read)).isEqualTo(file);
    }

    @Test
    void aFileMadeFromSomethingElseIsPassedOver() {
        byte[] file = LexiconFile.write(QuantityLexicon.compile("sw"));
        assertThat(LexiconFile.read("de", file)).isEmpty();
        file[7]++;
        assertThat(LexiconFile.read("sw", file)).isEmpty();
        assertThat(LexiconFile.read("sw", new byte[5])).isEmpty();
    }

    @Test
    void theBuildHasCompiledEveryLanguageThatCldrKnows() {
        assumeTrue(LexiconFile.isBuilt(), "compiled by javac alone, without the build");
        assertThat(LexiconFile.languages())
                .hasSizeGreaterThan(200)
                .contains("ja", "cs", "sw", "und")
                .allSatisfy(tag -> assertThat(LexiconFile.read(tag)).isPresent());
    }

    @Test
    void whatTheBuildHasCompiledIsWhatTheSourcesSay() {
        assumeTrue(LexiconFile.isBuilt(), "compiled by javac alone, without the build");
        assertThat(LanguageFiles.tags())
                .allSatisfy(
                        tag ->
                                assertThat(LexiconFile.write(LexiconFile.read(tag).orElseThrow()))
                                        .isEqualTo(
                                                LexiconFile.write(QuantityLexicon.compile(tag))));
    }

    @Test
    void aLanguageNobodyKnowsHasTheLexiconOfNone() {
        assertThat(QuantityLexicon.of("qx-Latn")).isSameAs(QuantityLexicon.of("und"));
        assertThat(QuantityLexicon.of("de-AT")).isSameAs(QuantityLexicon.of("de"));
    }
}
