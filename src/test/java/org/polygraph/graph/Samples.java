package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Diagnostic;
import org.polygraph.article.Region;
import org.polygraph.claim.Claim;
import org.polygraph.claim.Modality;
import org.polygraph.claim.Relation;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mention;
import org.polygraph.mention.Mentions;
import org.polygraph.mention.Qualifier;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Articles with mentions and claims made by hand, on real texts, without the extractor. */
final class Samples {

    static final Iris IRIS = new Iris("http://localhost:8080");

    static final Entity ALTMAN =
            new Entity(
                    "sam-altman",
                    EntityClass.PERSON,
                    "Sam Altman",
                    Map.of("en", "Sam Altman", "ja", "サム・アルトマン", "ar", "سام ألتمان"),
                    "Q7407093");
    static final Entity OPENAI =
            new Entity("openai", EntityClass.ORGANIZATION, "OpenAI", Map.of("en", "OpenAI"), null);
    static final Entity TRAINING_COST =
            new Entity(
                    "ai-training-cost",
                    EntityClass.TOPIC,
                    "AI training cost",
                    Map.of("en", "AI training cost"),
                    null);
    static final Entity ARK =
            new Entity(
                    "ark-invest",
                    EntityClass.ORGANIZATION,
                    "Ark Invest",
                    Map.of("en", "Ark Invest"),
                    null);

    static final Relation DECLINES_BY = relation("declinesBy");
    static final Relation CHIEF_EXECUTIVE_OF = relation("chiefExecutiveOf");

    private Samples() {}

    private static Relation relation(String name) {
        return Objects.requireNonNull(RelationCatalog.load().byName().get(name));
    }

    static List<Path> seedFiles() {
        try (Stream<Path> files = Files.list(Path.of("seeds/articles"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All seeds, each with claims on its first lines. */
    static List<ArticleGraph> seeds() {
        return seedFiles().stream().map(Samples::seed).toList();
    }

    private static ArticleGraph seed(Path file) {
        try {
            return sample(Files.readString(file), "und");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text in which the first line is a boilerplate and the first two words are claimed of. */
    static ArticleGraph sample(String text, String language) {
        Article article = article(text, language, null);
        Span whole = new Span(0, Math.min(text.length(), lineEnd(text)));
        Span head = new Span(0, text.offsetByCodePoints(0, 3));
        Quantity quantity = quantity(head, "75", "%", Quantity.Kind.PERCENT);
        TimeExpression until =
                new TimeExpression(head, "2030", true, TimeExpression.Bound.UNTIL, List.of());
        Mentions mentions =
                new Mentions(
                        List.<Mention>of(
                                quantity, new EntityMention(head, ALTMAN, 1, List.of("gazetteer"))),
                        List.of(new Diagnostic("lost-amount", "an amount is lost", head)));
        Claim forecast =
                new Claim(
                        TRAINING_COST,
                        DECLINES_BY,
                        null,
                        quantity,
                        until,
                        Modality.FORECAST,
                        ARK,
                        language,
                        List.of(whole),
                        0.92,
                        language + "/declinesBy",
                        List.of("the verb predicts", "a full name"));
        Claim chief =
                new Claim(
                        ALTMAN,
                        CHIEF_EXECUTIVE_OF,
                        OPENAI,
                        null,
                        null,
                        Modality.ASSERTED,
                        null,
                        language,
                        List.of(whole),
                        0.5,
                        language + "/chiefExecutiveOf",
                        List.of());
        return ArticleGraph.of(IRIS, article, mentions, List.of(forecast, chief));
    }

    static Article article(String text, String language, @Nullable String story) {
        int end = lineEnd(text);
        return new Article(
                text,
                "A title",
                language,
                0.987_65,
                "https://example.org/a?b=c d",
                "2024-02",
                story,
                List.of(),
                List.of(new Region(Region.Kind.BOILERPLATE, new Span(0, end), null)),
                List.of());
    }

    static Quantity quantity(Span span, String value, String unit, Quantity.Kind kind) {
        return Quantity.of(
                span,
                kind,
                new BigDecimal(value),
                unit,
                Qualifier.EXACTLY,
                List.of("percent sign"));
    }

    private static int lineEnd(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end;
    }

    /**
     * Every way in which a claim can be made up, over one text that has characters beyond U+FFFF.
     */
    static ArticleGraph everyShape() {
        String text = "😀 Ark Invest prédit 75 % 𝔸 ou 7 trillions d’ici 2030.\nSuite 😀.";
        Span sentence = new Span(0, text.indexOf('\n'));
        Span second = new Span(text.indexOf("Suite"), text.length());
        Span amount = new Span(text.indexOf("75"), text.indexOf("75") + 4);
        Span other = new Span(text.indexOf("7 tri"), text.indexOf("7 tri") + 11);
        List<Quantity> quantities =
                List.of(
                        quantity(amount, "75.00", "%", Quantity.Kind.PERCENT),
                        new Quantity(
                                other,
                                Quantity.Kind.MONEY,
                                new BigDecimal("7E+12"),
                                null,
                                null,
                                "USD",
                                Qualifier.AT_MOST,
                                List.of(
                                        new Quantity.Alternative(
                                                new BigDecimal("7E+12"), "short-scale"),
                                        new Quantity.Alternative(
                                                new BigDecimal("7E+18"), "long-scale")),
                                List.of("fr/trillion", "US dollar"),
                                null),
                        range(amount));
        List<Claim> claims = new ArrayList<>();
        Iterator<Relation> relations =
                new TreeMap<>(RelationCatalog.load().byName()).values().iterator();
        for (Modality modality : Modality.values()) {
            for (TimeExpression.Bound bound : TimeExpression.Bound.values()) {
                Quantity quantity = quantities.get(bound.ordinal());
                Relation relation = relations.next();
                claims.add(
                        new Claim(
                                ALTMAN,
                                relation,
                                bound == TimeExpression.Bound.AT ? OPENAI : null,
                                bound == TimeExpression.Bound.AT ? null : quantity,
                                new TimeExpression(amount, "2021/2022", true, bound, List.of()),
                                modality,
                                bound == TimeExpression.Bound.SINCE ? ARK : null,
                                "fr",
                                List.of(sentence, second),
                                1.0 / (bound.ordinal() + 1),
                                "fr/a rule",
                                List.of()));
            }
        }
        claims.add(
                new Claim(
                        OPENAI,
                        relation("isDelayed"),
                        null,
                        null,
                        null,
                        Modality.DENIED,
                        null,
                        "fr",
                        List.of(second),
                        0,
                        "fr/delayed",
                        List.of("one")));
        return ArticleGraph.of(
                IRIS,
                article(text, "fr", "chips"),
                new Mentions(new ArrayList<Mention>(quantities), List.of()),
                claims);
    }

    private static Quantity range(Span span) {
        return new Quantity(
                span,
                Quantity.Kind.COUNT,
                null,
                new BigDecimal("0.50"),
                new BigDecimal("1000"),
                "personnes",
                Qualifier.BETWEEN,
                List.of(),
                List.of(),
                null);
    }
}
