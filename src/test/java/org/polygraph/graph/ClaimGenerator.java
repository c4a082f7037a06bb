package org.polygraph.graph;

import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ArticleRef;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.text.ContentId;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Articles with claims as news have them, as many as one likes: in eighteen languages, about
 * entities of which few are named often and many seldom, with amounts over fifteen powers of ten,
 * periods, sources and stories. The same seed and number give the same article.
 */
public final class ClaimGenerator {

    /** Subject, amount, period; as a sentence of each language. */
    private static final Map<String, List<String>> SENTENCES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    "ar",
                                    List.of(
                                            "قالت %s إن الإيرادات بلغت %s في %s.",
                                            "استثمرت %s نحو %s منذ %s.")),
                            Map.entry(
                                    "de",
                                    List.of(
                                            "%s steigerte die Umsätze auf %s im Jahr %s.",
                                            "%s rechnet mit Verlusten von %s bis %s.")),
                            Map.entry(
                                    "en",
                                    List.of(
                                            "%s reported revenues of %s in %s.",
                                            "%s expects its costs to fall by %s by %s.")),
                            Map.entry(
                                    "es",
                                    List.of(
                                            "%s registró ingresos de %s en %s.",
                                            "%s prevé inversiones de %s hasta %s.")),
                            Map.entry(
                                    "fr",
                                    List.of(
                                            "%s a annoncé des investissements de %s en %s.",
                                            "%s prévoit une baisse de %s d’ici %s.")),
                            Map.entry(
                                    "hi",
                                    List.of(
                                            "%s ने कहा कि कीमतों में %s की वृद्धि %s में हुई।",
                                            "%s ने %s का निवेश %s में किया।")),
                            Map.entry(
                                    "id",
                                    List.of(
                                            "%s mencatat pendapatan %s pada %s.",
                                            "%s memperkirakan penurunan %s hingga %s.")),
                            Map.entry(
                                    "it",
                                    List.of(
                                            "%s ha registrato ricavi per %s nel %s.",
                                            "%s prevede investimenti di %s entro il %s.")),
                            Map.entry("ja", List.of("%sの売上高は%sに達した、%s年。", "%sは%sの投資を%s年に計画している。")),
                            Map.entry(
                                    "ko",
                                    List.of("%s의 매출이 %s으로 %s년에 증가했다.", "%s는 %s 투자를 %s년까지 계획했다.")),
                            Map.entry(
                                    "nl",
                                    List.of(
                                            "%s boekte een omzet van %s in %s.",
                                            "%s verwacht verliezen van %s tot %s.")),
                            Map.entry(
                                    "pl",
                                    List.of(
                                            "%s zanotowała przychody %s w roku %s.",
                                            "%s planuje inwestycje %s do roku %s.")),
                            Map.entry(
                                    "pt",
                                    List.of(
                                            "%s registrou receitas de %s em %s.",
                                            "%s prevê investimentos de %s até %s.")),
                            Map.entry(
                                    "ru",
                                    List.of(
                                            "%s сообщила о выручке %s в %s году.",
                                            "%s планирует инвестиции %s до %s года.")),
                            Map.entry(
                                    "th",
                                    List.of(
                                            "%sรายงานรายได้%sในปี %s",
                                            "%sวางแผนลงทุน%sภายในปี %s")),
                            Map.entry(
                                    "tr",
                                    List.of(
                                            "%s gelirlerini %s olarak %s yılında açıkladı.",
                                            "%s yatırımlarını %s olarak %s yılına kadar"
                                                    + " planlıyor.")),
                            Map.entry(
                                    "vi",
                                    List.of(
                                            "%s báo cáo doanh thu %s trong năm %s.",
                                            "%s dự kiến đầu tư %s đến năm %s.")),
                            Map.entry("zh-Hant", List.of("%s的營收達到%s，%s年。", "%s計劃投資%s，到%s年。"))));

    private static final List<String> LANGUAGES = List.copyOf(SENTENCES.keySet());
    private static final List<String> RELATIONS =
            List.of("revenue", "invests", "declinesBy", "costs", "profit", "reports", "spends");
    private static final List<String> MODALITIES =
            List.of("asserted", "asserted", "asserted", "forecast", "possible", "denied");
    private static final List<String> SYLLABLES =
            List.of("zor", "van", "ta", "mi", "kel", "dro", "bax", "ny", "ros", "lem", "fu", "qui");

    /** Of each article. */
    public static final int CLAIMS = 5;

    private final Iris iris;
    private final long seed;
    private final int entities;
    private final List<EntityRef> known;
    private final RelationCatalog relations = RelationCatalog.load();

    /**
     * @param entities how many there are in all
     */
    public ClaimGenerator(Iris iris, long seed, int entities) {
        this(iris, seed, entities, List.of());
    }

    /**
     * @param known entities that are named most, before any made-up ones
     */
    public ClaimGenerator(Iris iris, long seed, int entities, List<EntityRef> known) {
        this.iris = iris;
        this.seed = seed;
        this.entities = entities;
        this.known = List.copyOf(known);
    }

    public static List<String> languages() {
        return LANGUAGES;
    }

    /**
     * The id of a claim.
     *
     * @param article its number
     * @param index below 5
     */
    public static String claimId(long seed, int article, int index) {
        return ContentId.of("claim", articleId(seed, article), Integer.toString(index));
    }

    private static String articleId(long seed, int number) {
        return ContentId.of("generated", Long.toString(seed), Integer.toString(number));
    }

    /** The name of an entity, as it stands in texts. */
    public static String name(int entity) {
        StringBuilder name = new StringBuilder();
        int rest = entity + 1;
        while (rest > 0) {
            name.append(SYLLABLES.get(rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "x" + entity;
    }

    /** An article with five claims; submitted as part of a story where its number says so. */
    public ArticleGraph article(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        String id = articleId(seed, number);
        ArticleRef reference = new ArticleRef(id, iris.article(id), "Article " + number);
        StringBuilder text = new StringBuilder("Article " + number + " 😀\n");
        List<ClaimRecord> claims = new ArrayList<>();
        Map<String, EntityRecord> named = new TreeMap<>();
        for (int i = 0; i < CLAIMS; i++) {
            claims.add(claim(random, language, reference, text, i, named));
        }
        return new ArticleGraph(
                record(reference, language, text, random),
                text.toString(),
                random.nextInt(3) == 0 ? null : "story" + number / 4,
                List.of(),
                claims,
                List.copyOf(named.values()),
                List.of(Run.current()));
    }

    private static ArticleRecord record(
            ArticleRef reference, String language, CharSequence text, Random random) {
        return new ArticleRecord(
                reference.id(),
                reference.iri(),
                language,
                new BigDecimal("0.99"),
                reference.title(),
                null,
                (2018 + random.nextInt(8)) + "-0" + (1 + random.nextInt(9)),
                null,
                ContentId.sha256(text.toString()),
                Character.codePointCount(text, 0, text.length()),
                null,
                CLAIMS,
                2 * CLAIMS,
                List.of(),
                List.of());
    }

    private ClaimRecord claim(
            Random random,
            String language,
            ArticleRef article,
            StringBuilder text,
            int index,
            Map<String, EntityRecord> named) {
        EntityRef subject = entity(random, named);
        String year = Integer.toString(2000 + random.nextInt(40));
        List<String> sentences = SENTENCES.getOrDefault(language, List.of());
        String pattern = sentences.get(random.nextInt(sentences.size()));
        boolean hasAmount = random.nextInt(8) > 0;
        int before = Character.codePointCount(text, 0, text.length());
        MentionRecord amount = hasAmount ? amount(random, article.id(), before) : null;
        String sentence =
                pattern.formatted(subject.label(), amount == null ? "75" : amount.quote(), year);
        text.append(sentence).append('\n');
        String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
        EntityRef object = random.nextInt(3) == 0 ? entity(random, named) : null;
        boolean timed = random.nextInt(4) > 0;
        String id = ContentId.of("claim", article.id(), Integer.toString(index));
        ClaimRecord draft =
                new ClaimRecord(
                        id,
                        iris.claim(id),
                        subject,
                        relations.ref(Vocabulary.REL + relation),
                        object,
                        amount,
                        timed ? time(random, year) : null,
                        timed ? List.of("at", "until", "since").get(random.nextInt(3)) : null,
                        MODALITIES.get(random.nextInt(MODALITIES.size())),
                        random.nextInt(5) == 0 ? entity(random, named) : null,
                        language,
                        article,
                        List.of(evidence(text.toString(), sentence, before)),
                        Nodes.canonical(BigDecimal.valueOf(random.nextInt(101), 2)),
                        language + "/" + relation,
                        List.of(language + "/" + relation),
                        List.of("generated"),
                        "",
                        null);
        return draft.in(statement(draft), null);
    }

    private static String statement(ClaimRecord c) {
        return ContentId.of(
                "statement",
                c.subject().id(),
                c.relation().name(),
                c.object() == null ? "" : c.object().id(),
                c.quantity() == null ? "" : c.quantity().kind(),
                c.time() == null ? "" : c.time());
    }

    private static Evidence evidence(String text, String sentence, int start) {
        int end = start + sentence.codePointCount(0, sentence.length());
        int from = text.offsetByCodePoints(0, Math.max(0, start - 20));
        String prefix = text.substring(from, text.offsetByCodePoints(0, start));
        return new Evidence(sentence, prefix, "", start, end);
    }

    private static String time(Random random, String year) {
        return switch (random.nextInt(4)) {
            case 0 -> year + "-0" + (1 + random.nextInt(9));
            case 1 -> year + "-1" + random.nextInt(3) + "-2" + random.nextInt(9);
            case 2 -> year + "/" + (Integer.parseInt(year) + random.nextInt(5));
            default -> year;
        };
    }

    private static MentionRecord amount(Random random, String article, int start) {
        BigDecimal value =
                BigDecimal.valueOf(1 + random.nextInt(9_999), random.nextInt(3))
                        .scaleByPowerOfTen(random.nextInt(13));
        boolean isRange = random.nextInt(10) == 0;
        boolean percent = random.nextInt(3) == 0;
        BigDecimal shown =
                Nodes.canonical(percent ? BigDecimal.valueOf(random.nextInt(120)) : value);
        String unit = percent ? "%" : List.of("USD", "EUR", "JPY", "CNY").get(random.nextInt(4));
        return new MentionRecord(
                ContentId.of("mention", article, Integer.toString(start)),
                percent ? "percent" : "money",
                shown.toPlainString() + " " + unit,
                start,
                start + 1,
                isRange ? null : shown,
                isRange ? shown : null,
                isRange ? Nodes.canonical(shown.multiply(BigDecimal.TWO)) : null,
                unit,
                isRange ? "between" : "exactly",
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** Few are named often: the number falls off as in language. */
    private EntityRef entity(Random random, Map<String, EntityRecord> named) {
        int number = (int) Math.min(entities - 1, Math.pow(entities, random.nextDouble()) - 1);
        if (number < known.size()) {
            EntityRef entity = known.get(number);
            named.put(
                    entity.id(),
                    new EntityRecord(
                            entity.id(),
                            entity.iri(),
                            entity.label(),
                            entity.type(),
                            Map.of("en", entity.label()),
                            null,
                            0));
            return entity;
        }
        String id = "e" + number;
        String label = name(number);
        String type = number % 3 == 0 ? "person" : "organization";
        named.put(
                id,
                new EntityRecord(id, iris.entity(id), label, type, Map.of("en", label), null, 0));
        return new EntityRef(id, iris.entity(id), label, type);
    }
}
