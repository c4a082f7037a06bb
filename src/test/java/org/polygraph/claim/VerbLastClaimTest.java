package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what to whom in Chinese, Japanese and Korean, told by particles and by place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerbLastClaimTest {

    private final TextReader reader = new TextReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ko | 회사는 13일 발표했다. 한빛전자는 헝가리 공장에 1조원을 투자한다. | 한빛전자 invests 헝가리 1조원
                    ko | 이재명 대통령은 경주에서 도널드 트럼프 미국 대통령과 회담했다. | 이재명 inTalksWith 도널드 트럼프 -
                    ko | 전국금속노동조합은 임금 14만원 인상을 요구했다. | 전국금속노동조합 demands 임금 14만원
                    ko | 네이버는 두나무를 인수하기로 했다. | 네이버 acquires 두나무 -
                    ja | 無所属の田村早苗氏（52）が現職の大野守氏を破り、初当選した。 | 田村早苗 winsElection - -
                    ja | 田村氏の得票は8万4210票だった。 | 田村 voteShare - 8万4210票
                    ja | 役員報酬を半年間3割減らす。 | 役員報酬 declinesBy - 3割
                    ja | 青葉電機は新型ロケット「ハヤテ1号」を種子島から打ち上げた。 | 青葉電機 launches ハヤテ1号 -
                    zh | 中国外长王毅28日在北京与德国总理默茨举行会谈。 | 王毅 inTalksWith 弗里德里希·默茨 -
                    zh | 世界银行将中国经济增长预期从4.8%下调至4.5%。 | 世界银行 lowersForecast - 4.5%
                    """)
    void partsOfAClauseAreToldByTheirParticles(String language, String text, String claim) {
        assertThat(reader.lines(language, text)).as(text).contains(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh | 蔚蓝材料26日公告，拟裁员500人。 | 蔚蓝材料 laysOff - 500人
                    zh | 蔚蓝材料创始人陈启明持有31%的股份。 | 陈启明 founderOf 蔚蓝材料 -
                    zh | 华茂科技拟以45亿元收购彩虹光电全部股权。 | 华茂科技 acquires 彩虹光电全部股权 45亿元
                    zh | 该项目总装机容量为150万千瓦。 | 项目 capacity - 150万千瓦
                    """)
    void aNameIsToldByItsPlace(String language, String text, String claim) {
        assertThat(reader.lines(language, text)).as(text).contains(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh | 三星电子计划裁减全球员工约10%，涉及近3万人。 | employs
                    ja | インテルは従業員1万5000人を削減する。 | employs
                    ko | 파업이 이어지면서 임금 인상을 요구했다. | strikes demands
                    zh | 国家统计局发布数据，10月失业率为5.1%。 | launches
                    """)
    void whatIsOnlyNamedIsNotSaid(String language, String text, String relation) {
        assertThat(reader.lines(language, text))
                .as(text)
                .noneMatch(claim -> claim.contains(relation));
    }
}
