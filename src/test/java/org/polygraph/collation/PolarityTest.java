package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a passage say of a "not" and of the sides of a matter. */
class PolarityTest {

    @ParameterizedTest
    @CsvSource({
        "en, The judges found him not guilty of fraud.",
        "nl, De rechters spraken hem vrij van fraude.",
        "id, Hakim menyatakan ia tidak bersalah atas penipuan.",
        "de, Das Gericht befand ihn für nicht schuldig.",
        "it, I giudici lo hanno dichiarato non colpevole.",
        "ru, Судьи признали его невиновным."
    })
    void notGuiltyIsOneSideAndNoNot(String language, String sentence) {
        Nots nots = Polarity.of(language).read(sentence);
        assertThat(nots.isOnly("verdict+")).isTrue();
        assertThat(nots.beside()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Các thẩm phán tuyên ông có tội rửa tiền.",
        "de, Das Gericht befand ihn für schuldig.",
        "id, Hakim menyatakan ia bersalah."
    })
    void guiltyIsTheOther(String language, String sentence) {
        assertThat(Polarity.of(language).read(sentence).isOnly("verdict-")).isTrue();
    }

    @Test
    void aNotBesideASideIsOne() {
        Nots nots = Polarity.of("en").read("He was not guilty and did not flee.");
        assertThat(nots.sure()).isTrue();
        assertThat(nots.beside()).isTrue();
    }

    @Test
    void wordsThatOnlyBeginLikeANotAreNone() {
        assertThat(Polarity.of("en").read("Not only Norway pays.").sure()).isFalse();
    }
}
