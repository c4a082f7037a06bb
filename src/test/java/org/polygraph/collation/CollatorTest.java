package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.collation.Report.Figure;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One story in seven languages; one version goes wrong in one place at a time. */
class CollatorTest {

    @Test
    void cleanVersionsAgree() {
        List<Report> story = story();
        Collation collation = collate(story);
        assertThat(collation.stories()).hasSize(1);
        assertThat(collation.statements().values())
                .allSatisfy(
                        statement -> {
                            assertThat(statement.agreement()).isEqualTo("agreed");
                            assertThat(statement.kind()).isNull();
                            assertThat(statement.readings()).hasSize(1);
                            assertThat(statement.missing()).isEmpty();
                        });
        assertThat(collation.statements()).hasSize(5);
    }

    @Test
    void statementsAreInTheOrderOfTheText() {
        Collation collation = collate(story());
        List<String> told =
                collation.stories().values().iterator().next().statements().stream()
                        .map(id -> statement(collation, id).relation().name())
                        .toList();
        assertThat(told).containsExactly("invests", "hires", "exceeds", "declinesBy", "ready");
    }

    @Test
    void thousandfoldAmountIsTheOddOne() {
        Collation collation =
                with(
                        pt().swap(
                                        "€ 2,5 mil milhões",
                                        Figure.money("€ 2,5 mil milhões", "2.5E12", "EUR")));
        StatementRecord invests = disputed(collation, "magnitude");
        assertThat(invests.relation().name()).isEqualTo("invests");
        assertThat(invests.readings()).hasSize(2);
        ReadingRecord odd = invests.readings().getLast();
        assertThat(odd.languages()).containsExactly("pt");
        assertThat(odd.note())
                .contains("2.5×10^12 EUR")
                .contains("2.5×10^9 EUR")
                .contains("a factor of 10^3")
                .contains("6 of 7 versions");
        assertThat(invests.readings().getFirst().support()).isEqualTo(6);
    }

    @Test
    void otherCurrency() {
        assertThat(
                        disputed(
                                        with(
                                                pt().swap(
                                                                "€ 2,5 mil milhões",
                                                                Figure.money(
                                                                        "€ 2,5 mil milhões",
                                                                        "2.5E9",
                                                                        "CHF"))),
                                        "currency")
                                .readings()
                                .getLast()
                                .note())
                .contains("CHF");
    }

    @Test
    void convertedAmountIsNoConflict() {
        Collation collation =
                with(
                        pt().swap(
                                        "€ 2,5 mil milhões",
                                        Figure.money("€ 2,5 mil milhões", "2.7E9", "USD")));
        assertThat(collation.statements().values())
                .noneMatch(statement -> statement.agreement().equals("disputed"));
    }

    @Test
    void otherPercentage() {
        StatementRecord statement =
                disputed(with(pt().swap("12 %", Figure.percent("12 %", "21"))), "percent");
        assertThat(statement.relation().name()).isEqualTo("declinesBy");
    }

    @Test
    void otherYear() {
        StatementRecord statement = disputed(with(pt().inYear("2031")), "year");
        assertThat(statement.relation().name()).isEqualTo("ready");
        assertThat(statement.readings().getLast().note()).contains("2031").contains("2028");
        assertThat(statement.time()).isEqualTo("2028");
    }

    @Test
    void otherEntity() {
        StatementRecord statement = disputed(with(pt().of("org:thyssen")), "entity");
        assertThat(statement.readings().getLast().note()).contains("thyssen").contains("siemens");
    }

    @Test
    void entityThatAnotherVersionAlsoNamesIsNoConflict() {
        List<Report> story = story();
        story.forEach(report -> report.mentions("thyssen"));
        story.add(pt().of("org:thyssen").report());
        assertThat(collate(story).statements().values())
                .noneMatch(statement -> statement.agreement().equals("disputed"));
    }

    @Test
    void unknownNameInAnotherScriptIsTheSame() {
        Collation collation = with(pt().of("org:abcdefghabcdefgh"));
        assertThat(collation.statements().values())
                .allSatisfy(s -> assertThat(s.agreement()).isEqualTo("agreed"));
        StatementRecord hires = of(collation, "hires");
        assertThat(hires.readings()).hasSize(1);
        assertThat(hires.readings().getFirst().support()).isEqualTo(7);
    }

    @Test
    void aNameThatCouldBeThatOfEitherMakesNoOneOfTwo() {
        List<Report> story = story();
        story.add(pt().of("org:thyssen").report());
        story.add(
                new Teller("it", "2,5 miliardi di euro", "12 %")
                        .of("org:abcdefghabcdefgh")
                        .report());
        StatementRecord statement = disputed(collate(story), "entity");
        assertThat(statement.readings()).hasSize(2);
        assertThat(statement.readings().getLast().languages()).containsExactly("pt");
    }

    @Test
    void denial() {
        StatementRecord statement = disputed(with(pt().denying()), "negation");
        assertThat(statement.relation().name()).isEqualTo("hires");
        assertThat(statement.readings().getLast().note()).contains("denies");
    }

    @Test
    void comparisonTurnedRound() {
        StatementRecord statement = disputed(with(pt().comparing("fallsShortOf")), "negation");
        assertThat(statement.relation().name()).isEqualTo("exceeds");
        assertThat(statement.readings().getLast().note()).startsWith("Turned round");
    }

    @Test
    void lostNumber() {
        StatementRecord statement = disputed(with(pt().losing("€ 2,5 mil milhões")), "lostNumber");
        assertThat(statement.relation().name()).isEqualTo("invests");
        ReadingRecord lost = statement.readings().getLast();
        assertThat(lost.quantity()).isNull();
        assertThat(lost.claims()).isEmpty();
        assertThat(lost.languages()).containsExactly("pt");
        assertThat(lost.note()).contains("lost").contains("2.5×10^9 EUR");
        assertThat(statement.missing()).isEmpty();
    }

    @Test
    void whatAVersionLeavesOutIsMissing() {
        Collation collation = with(pt().without("12 %"));
        StatementRecord statement = of(collation, "declinesBy");
        assertThat(statement.agreement()).isEqualTo("agreed");
        assertThat(statement.missing()).containsExactly("pt");
    }

    @Test
    void certaintyIsPointedOutAndNoConflict() {
        Collation collation = with(pt().perhaps());
        StatementRecord statement = of(collation, "hires");
        assertThat(statement.agreement()).isEqualTo("agreed");
        assertThat(statement.kind()).isEqualTo("modality");
        assertThat(statement.readings().getFirst().note()).contains("possible in pt");
    }

    @Test
    void ambiguousScaleWordIsReadAsTheOthersHaveIt() {
        Collation collation =
                with(
                        pt().swap(
                                        "€ 2,5 mil milhões",
                                        Figure.money("€ 2,5 mil milhões", "2.5E12", "EUR")
                                                .or("long-scale", "2.5E9", "short-scale")));
        StatementRecord statement = of(collation, "invests");
        assertThat(statement.agreement()).isEqualTo("agreed");
        assertThat(statement.readings()).hasSize(1);
        assertThat(statement.readings().getFirst().support()).isEqualTo(7);
        assertThat(statement.readings().getFirst().note())
                .contains("read as 2.5×10^9 EUR (short scale)")
                .contains("2.5×10^12 EUR (long scale)");
    }

    @Test
    void scaleWordsThatContradictEachOtherInOneArticleAreNotReadAsTheSame() {
        List<Report> story = new ArrayList<>();
        for (String language : List.of("fr", "id")) {
            story.add(trillions(language, "$7 trillions", "$7 trillions"));
        }
        story.add(trillions("es", "$7 billones", "$7 trillones"));
        Collation collation = collate(story);
        assertThat(of(collation, "seeks").agreement()).isEqualTo("agreed");
        StatementRecord exceeds = of(collation, "exceeds");
        assertThat(exceeds.agreement()).isEqualTo("disputed");
        assertThat(exceeds.kind()).isEqualTo("magnitude");
        assertThat(exceeds.readings().getLast().languages()).containsExactly("es");
        assertThat(exceeds.readings().getLast().note())
                .contains("7×10^18 USD")
                .contains("another scale word");
    }

    private static Report trillions(String language, String sought, String exceeded) {
        Report report =
                new Report(
                        language,
                        language
                                + " OpenAI "
                                + sought
                                + ".\nOpenAI: "
                                + exceeded
                                + " US 2023.\nArk 75% 2030.");
        Figure first = Figure.money(sought, "7E12", "USD");
        Figure second =
                exceeded.contains("trillones")
                        ? Figure.money(exceeded, "7E18", "USD")
                                .or("long-scale", "7E12", "short-scale")
                        : language.equals("fr")
                                ? first.or("short-scale", "7E18", "long-scale")
                                : first;
        return report.in("OpenAI " + sought)
                .claim("person:altman", "seeks", null, sought.equals(exceeded) ? second : first)
                .in("OpenAI: ")
                .claim("altman-sum", "exceeds", "us-budget", second, "2023")
                .in("Ark")
                .claim("ai-cost", "declinesBy", null, Figure.percent("75%", "75"), "2030");
    }

    @Test
    void orderDoesNotMatter() {
        List<Report> story = story();
        story.remove(0);
        story.add(pt().swap("12 %", Figure.percent("12 %", "21")).of("org:thyssen").report());
        story.add(pt().losing("€ 2,5 mil milhões").report());
        Collation collation = collate(story);
        Random random = new Random(3);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(story, random);
            assertThat(collate(story)).isEqualTo(collation);
        }
    }

    @Test
    void twoAmountsOfOneArticleDoNotContradictEachOther() {
        Report both =
                new Report("en", "Prices\nBread costs €2 and €3 in Oslo.\nIt was 12.5% in 2024.")
                        .in("Bread")
                        .claim("bread", "price", null, Figure.money("€2", "2", "EUR"))
                        .claim("bread", "price", null, Figure.money("€3", "3", "EUR"));
        Report one =
                new Report("de", "Preise\nBrot kostet 2 € in Oslo.\nEs waren 12,5 % in 2024.")
                        .in("Brot")
                        .claim("bread", "price", null, Figure.money("2 €", "2", "EUR"));
        Collation collation = collate(List.of(both, one));
        assertThat(of(collation, "price").agreement()).isNotEqualTo("disputed");
    }

    // ---- the story

    static List<Report> story() {
        return new ArrayList<>(
                List.of(
                        new Teller("de", "2,5 Mrd. Euro", "12 %").report(),
                        new Teller("en", "€2.5 billion", "12%").report(),
                        new Teller("ru", "2,5 млрд евро", "12%").report(),
                        new Teller("zh", "25亿欧元", "12%").report(),
                        new Teller("hi", "2.5 अरब यूरो", "12%").report(),
                        new Teller("fr", "2,5 milliards d’euros", "12 %").report()));
    }

    /** The seventh version, in which something goes wrong. */
    static Teller pt() {
        return new Teller("pt", "€ 2,5 mil milhões", "12 %");
    }

    private static Collation with(Teller teller) {
        List<Report> story = story();
        story.add(teller.report());
        return collate(story);
    }

    private static Collation collate(List<Report> reports) {
        return new Collator(Report.IRIS, new OntologyForTest())
                .collate(reports.stream().map(Report::version).toList(), _ -> null);
    }

    private static StatementRecord statement(Collation collation, String id) {
        StatementRecord statement = collation.statements().get(id);
        assertThat(statement).as("statement %s of the story", id).isNotNull();
        return java.util.Objects.requireNonNull(statement);
    }

    private static StatementRecord of(Collation collation, String relation) {
        List<StatementRecord> found =
                collation.statements().values().stream()
                        .filter(statement -> statement.relation().name().equals(relation))
                        .toList();
        assertThat(found).as(relation).hasSize(1);
        return found.getFirst();
    }

    /** The only disputed statement, which is of this kind. */
    private static StatementRecord disputed(Collation collation, String kind) {
        List<StatementRecord> found =
                collation.statements().values().stream()
                        .filter(statement -> statement.agreement().equals("disputed"))
                        .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().kind()).isEqualTo(kind);
        return found.getFirst();
    }
}
