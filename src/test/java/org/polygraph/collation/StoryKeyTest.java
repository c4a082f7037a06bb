package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.function.Predicate;

class StoryKeyTest {

    private static final Predicate<String> COMMON = Set.of("place-us")::contains;

    @Test
    void rareNameTellsBesideAnyDate() {
        assertThat(key(Anchor.Sort.ENTITY, "org-arvor", Anchor.Sort.TIME, "2026").tells(COMMON))
                .isTrue();
        assertThat(
                        key(Anchor.Sort.ENTITY, "place-us", Anchor.Sort.TIME, "2026-11-22")
                                .tells(COMMON))
                .isFalse();
    }

    @Test
    void popularNameTellsBesideAnAmountOfThreeDigitsOnly() {
        assertThat(besidePopularName("money:7250000000000USD").tells(COMMON)).isTrue();
        assertThat(besidePopularName("money:7000000000000USD").tells(COMMON)).isFalse();
        assertThat(besidePopularName("percent:0.25").tells(COMMON)).isFalse();
        assertThat(besidePopularName("count:1003").tells(COMMON)).isTrue();
    }

    @Test
    void amountsAndDatesTellTogether() {
        assertThat(
                        key(Anchor.Sort.AMOUNT, "percent:25", Anchor.Sort.TIME, "2026-11-22")
                                .tells(COMMON))
                .isTrue();
        assertThat(key(Anchor.Sort.AMOUNT, "percent:25", Anchor.Sort.TIME, "2026").tells(COMMON))
                .isFalse();
        assertThat(
                        key(Anchor.Sort.AMOUNT, "count:12", Anchor.Sort.AMOUNT, "length:6.8")
                                .tells(COMMON))
                .isTrue();
    }

    @Test
    void orderOfTheTwoDoesNotMatter() {
        assertThat(key(Anchor.Sort.TIME, "2026", Anchor.Sort.ENTITY, "org-arvor").id())
                .isEqualTo(key(Anchor.Sort.ENTITY, "org-arvor", Anchor.Sort.TIME, "2026").id());
    }

    private static StoryKey besidePopularName(String amount) {
        return key(Anchor.Sort.AMOUNT, amount, Anchor.Sort.ENTITY, "place-us");
    }

    private static StoryKey key(
            Anchor.Sort sort, String form, Anchor.Sort otherSort, String otherForm) {
        return StoryKey.of(sort, form, otherSort, otherForm);
    }
}
