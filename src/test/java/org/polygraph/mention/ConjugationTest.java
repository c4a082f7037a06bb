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
