package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.graph.record.EntityRef;

/** When two names in aligned passages name the same. */
class EntitiesTest {

    @Test
    void aNameInTwoScriptsIsOneByItsSound() {
        EntityRef latin = ref("aaaaaaaaaaaaaaaa", "Kassym-Jomart Tokayev", "person");
        EntityRef cyrillic = ref("bbbbbbbbbbbbbbbb", "Касым-Жомарт Токаев", "person");
        assertThat(Entities.areSame(latin, cyrillic)).isTrue();
        assertThat(Entities.areSame(latin, ref("cccccccccccccccc", "Максим Кудрявцев", "person")))
                .isFalse();
        assertThat(Entities.areSame(latin, ref("dddddddddddddddd", "Касым-Жомарт Токаев", "place")))
                .isFalse();
        // In one script they would be written alike; two well-known ones are two.
        assertThat(
                        Entities.areSame(
                                latin, ref("eeeeeeeeeeeeeeee", "Kassym-Jomart Tokaev", "person")))
                .isFalse();
        assertThat(
                        Entities.areSame(
                                ref("tokayev", "Tokayev", "person"),
                                ref("other", "Токаев", "person")))
                .isFalse();
        assertThat(
                        Entities.areSame(
                                ref("tokayev", "Tokayev", "person"),
                                ref("ffffffffffffffff", "Токаев", "person")))
                .isTrue();
    }

    @Test
    void theWholeIsNoOtherThanItsPart() {
        assertThat(areOther("google", "alphabet", "organization")).isFalse();
        assertThat(areOther("youtube", "alphabet", "organization")).isFalse();
        assertThat(areOther("opec-plus", "opec", "organization")).isFalse();
        assertThat(areOther("google", "meta", "organization")).isTrue();
        assertThat(areOther("facebook", "instagram", "organization")).isTrue();
        assertThat(areOther("place-osaka", "place-kansai", "place")).isFalse();
        assertThat(areOther("place-osaka", "place-tokyo", "place")).isTrue();
    }

    @Test
    void bodiesOfTheSameNameInTwoCountriesAreNotTold() {
        assertThat(areOther("us-supreme-court", "supreme-court-of-india", "organization"))
                .isFalse();
        assertThat(areOther("us-supreme-court", "european-central-bank", "organization")).isTrue();
    }

    private static boolean areOther(String one, String other, String type) {
        return Entities.areOther(ref(one, one, type), ref(other, other, type));
    }

    private static EntityRef ref(String id, String label, String type) {
        return new EntityRef(id, "http://localhost/entity/" + id, label, type);
    }
}
