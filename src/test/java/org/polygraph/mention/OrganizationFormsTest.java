package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.text.FoldedText;

/** An organisation that no gazetteer has is the same with its legal form and without. */
class OrganizationFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ru | Компания «Морион» | Морион
                    ru | ООО «Морион» | Морион
                    pl | Spółka Morion | Morion
                    pl | Morion sp. z o.o. | Morion
                    de | Morion GmbH & Co. KG | Morion
                    en | Morion Co., Ltd. | Morion
                    en | Morion Company | Morion
                    es | Empresa Morion S.A. | Morion
                    tr | Morion şirketi | Morion
                    vi | Công ty cổ phần Morion | Morion
                    ar | شركة مورين | مورين
                    hi | कंपनी मोरियन | मोरियन
                    ja | 株式会社モリオン | モリオン
                    ko | ㈜모리온 | 모리온
                    zh | 莫里昂有限公司 | 莫里昂
                    """)
    void areNoPartOfWhoItIs(String language, String written, String name) {
        NamePack pack = NamePack.of(language);
        assertThat(UnknownName.of(EntityClass.ORGANIZATION, written, pack).id())
                .isEqualTo(UnknownName.of(EntityClass.ORGANIZATION, name, pack).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Morion Bank | Morion
                    en | Morion Group | Morion
                    en | Comorion | morion
                    it | AS Moriona | Moriona
                    zh | 莫里昂银行 | 莫里昂
                    """)
    void butBodiesOfOneNameStayApart(String language, String one, String other) {
        NamePack pack = NamePack.of(language);
        assertThat(UnknownName.of(EntityClass.ORGANIZATION, one, pack).id())
                .isNotEqualTo(UnknownName.of(EntityClass.ORGANIZATION, other, pack).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Company
                    ru | ООО
                    zh | 公司
                    """)
    void aloneAreAllThereIs(String language, String name) {
        String folded = FoldedText.fold(name);
        assertThat(OrganizationForms.of(language).without(folded)).isEqualTo(folded);
    }
}
