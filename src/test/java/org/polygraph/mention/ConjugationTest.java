package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.polygraph.language.LanguageFiles;

class ConjugationTest {

    private final Conjugation french =
            new Conjugation(LanguageFiles.read("fr", "cues.yaml").orElseThrow());

    @Test
    void anActiveVerbHasItsTensesAndPassiveParticiples() {
        Conjugation.Forms forms = french.of("approuv|er");
        assertThat(forms.plain()).contains("approuve", "approuveront", "a approuvé");
        assertThat(forms.infinitive()).containsExactly("approuver");
        assertThat(forms.possible()).contains("approuverait");
        assertThat(forms.passive()).contains("approuvée", "approuvés");
    }

    @Test
    void aReflexiveVerbTakesItsPronounToTheAuxiliary() {
        assertThat(french.of("se: s'oppos|er à").plain())
                .contains("s'oppose à", "s'est opposée à", "se sont opposés à")
                .doesNotContain("a opposé à");
    }

    @Test
    void aPresentThatTellsTheFutureStandsByItself() {
        Conjugation ukrainian =
                new Conjugation(LanguageFiles.read("uk", "cues.yaml").orElseThrow());
        assertThat(ukrainian.of("схвал|ити").plain()).contains("схвалив", "схвалили");
        assertThat(ukrainian.of("схвал|ити").future()).contains("схвалить", "схвалять");
        assertThat(ukrainian.of("буд|увати").future()).contains("будуватиме");
    }

    @Test
    void wordsBehindAVerbLeaveItNoPassive() {
        assertThat(french.of("port|er plainte contre").plain()).contains("a porté plainte contre");
        assertThat(french.of("port|er plainte contre").passive()).isEmpty();
    }

    @Test
    void anEndingThatThePackDoesNotKnowIsAnError() {
        assertThatThrownBy(() -> french.of("approuv|ouir"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
