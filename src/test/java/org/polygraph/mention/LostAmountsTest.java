package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Amounts that have lost their digits, or their place, are noticed and are no numbers. */
class LostAmountsTest {

    @Test
    void aMagnitudeBehindABracketWithoutPartnerHasLostItsNumber() {
        assertThat(Reading.of("ja", null, "見てみましょう:(兆は予算を超える。").lines())
                .containsExactly("lost-amount|(兆");
        assertThat(Reading.of("ja", null, "費用はすでに)百万ドル以上だ。").lines())
                .containsExactly("lost-amount|)百万ドル");
        assertThat(Reading.of("en", null, "It invested nearly ( billion in chips.").lines())
                .containsExactly("lost-amount|( billion");
        assertThat(Reading.of("zh", null, "投资近(亿美元，").lines()).containsExactly("lost-amount|(亿美元");
    }

    @Test
    void aSymbolBeforeABareMagnitudeHasLostItsNumber() {
        assertThat(Reading.of("en", null, "The plan costs $ billion.").lines())
                .containsExactly("lost-amount|$ billion");
    }

    @Test
    void aMagnitudeBetweenAQualifierAndACurrencyHasLostItsNumber() {
        assertThat(Reading.of("ja", null, "株式を約億円で取得する。").lines())
                .containsExactly("lost-amount|億円");
        assertThat(Reading.of("ko", null, "최대 억 엔을 지원한다.").lines())
                .containsExactly("lost-amount|억 엔");
        assertThat(Reading.of("ja", null, "約百万円を寄付した。").lines())
                .containsExactly("money|百万円|1000000|JPY|approximately");
        assertThat(Reading.of("ar", null, "نحو مليار دولار").lines())
                .containsExactly("money|مليار دولار|1000000000|USD|approximately");
    }

    @Test
    void aMagnitudeBetweenAWordAndACurrencyHasLostItsNumberWhereNumbersStandThere() {
        assertThat(Reading.of("ja", null, "中国はベトナムに億ドルを融資する。").lines())
                .containsExactly("lost-amount|億ドル");
        assertThat(Reading.of("ja", null, "投資額は数億円に上る。").lines()).noneMatch(this::isLost);
        assertThat(
                        Reading.of("id", null, "Indonesia menyiapkan miliar rupiah untuk bantuan.")
                                .lines())
                .containsExactly("lost-amount|miliar rupiah");
        assertThat(Reading.of("id", null, "Kerugian mencapai ratusan miliar rupiah.").lines())
                .noneMatch(this::isLost);
        assertThat(Reading.of("tr", null, "Kızak pisti milyon avroya mal oldu.").lines())
                .containsExactly("lost-amount|milyon avroya");
        assertThat(Reading.of("tr", null, "Yüzlerce milyon dolar harcandı.").lines())
                .noneMatch(this::isLost);
        assertThat(Reading.of("de", null, "Das kostet Milliarden Euro.").lines())
                .noneMatch(this::isLost);
    }

    private boolean isLost(String line) {
        return line.startsWith("lost-amount");
    }

    @Test
    void aMagnitudeBehindADecimalSignThatStandsAloneHasLostItsNumber() {
        assertThat(Reading.of("fr", null, "un plan de , milliards d'euros").lines())
                .containsExactly("lost-amount|milliards d'euros");
        assertThat(
                        Reading.of("fr", null, "Pour Paris, milliards ou millions importent peu.")
                                .lines())
                .isEmpty();
    }

    @Test
    void anAmountBeforeOrBehindANameInJapaneseIsDisplaced() {
        assertThat(Reading.of("ja", null, "$7 TSMC、インテル、サムスン$100 のごくわずかだけが").lines())
                .containsExactly("displaced-amount|$7", "displaced-amount|$100");
    }

    @Test
    void amountsThatAreWholeAreNotLost() {
        assertThat(Reading.of("ja", null, "百万ドルの夜景").lines())
                .containsExactly("money|百万ドル|1000000|USD");
        assertThat(Reading.of("ja", null, "売上高(百万円)").lines()).isEmpty();
        assertThat(Reading.of("ja", null, "最大で$7 兆の資金").lines())
                .containsExactly("money|$7 兆|7000000000000|USD|atMost");
        assertThat(Reading.of("en", null, "Figures (in millions) rose.").lines()).isEmpty();
    }
}
