package org.polygraph.collation;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Segment;
import org.polygraph.article.Submission;
import org.polygraph.claim.Modality;
import org.polygraph.graph.StoreReader;
import org.polygraph.graph.record.AlternativeRecord;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.CodePoints;
import org.polygraph.text.ContentId;
import org.polygraph.text.Span;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes versions of stored articles: their texts are read again for what stands beside what. */
final class Newsstand {

    /** As far from its word a source may stand, in UTF-16: an article, an office. */
    private static final String COMMAS = ",，、،";

    private static final int BESIDE = 20;

    private final ArticleReader articles;
    private final MentionRecogniser recogniser;

    Newsstand(ArticleReader articles, MentionRecogniser recogniser) {
        this.articles = articles;
        this.recogniser = recogniser;
    }

    Version version(StoreReader store, String id) {
        ArticleRecord article = store.article(id).orElseThrow();
        String text = store.text(id).orElseThrow();
        Set<String> entities = new TreeSet<>();
        store.entitiesOf(id).stream().map(EntityRef::id).forEach(entities::add);
        return new Version(
                article, text, store.claimsAsMade(id), entities, passages(text, article));
    }

    /** An article that is alone in its story: nothing will be held against its text. */
    static Version alone(StoreReader store, String id) {
        return new Version(
                store.article(id).orElseThrow(), "", store.claimsAsMade(id), Set.of(), List.of());
    }

    /** The body of an article, and what each part of it names. */
    List<Passage> passages(String text, ArticleRecord record) {
        Article article =
                articles.read(
                        new Submission(
                                text,
                                null,
                                null,
                                record.title(),
                                record.language(),
                                record.published(),
                                null));
        if (!article.text().equals(text)) {
            return List.of();
        }
        Mentions mentions = recogniser.recognise(article);
        CodePoints codePoints = CodePoints.of(text);
        List<Passage> passages = new ArrayList<>();
        for (Segment segment : article.segments()) {
            if (segment.isBody()) {
                passages.add(
                        passage(segment.span(), text, codePoints, mentions, record.language()));
            }
        }
        return passages;
    }

    /** As much of a record as it takes to compare amounts. */
    private static MentionRecord record(Quantity quantity) {
        return record(quantity, "", "", quantity.span().start(), quantity.span().end());
    }

    private static MentionRecord record(
            Quantity quantity, String id, String quote, int start, int end) {
        return new MentionRecord(
                id,
                quantity.kind().label(),
                quote,
                start,
                end,
                quantity.value(),
                quantity.low(),
                quantity.high(),
                quantity.unit(),
                quantity.qualifier().label(),
                quantity.alternatives().stream()
                        .map(a -> new AlternativeRecord(a.value(), a.convention()))
                        .toList(),
                null,
                null,
                null,
                null);
    }

    /** The same with its words and where they stand, in code points. */
    private static MentionRecord record(Quantity quantity, String text, CodePoints codePoints) {
        int start = codePoints.fromUtf16(quantity.span().start());
        int end = codePoints.fromUtf16(quantity.span().end());
        String id = ContentId.of("amount", start + "-" + end);
        return record(quantity, id, quantity.span().of(text), start, end);
    }

    private static Passage passage(
            Span span, String text, CodePoints codePoints, Mentions mentions, String language) {
        Set<String> entities = new TreeSet<>();
        mentions.within(span, EntityMention.class)
                .forEach(mention -> entities.add(mention.entity().id()));
        Passage passage =
                Passage.of(
                        codePoints.fromUtf16(span.start()),
                        codePoints.fromUtf16(span.end()),
                        span.of(text),
                        entities);
        Set<String> values = new TreeSet<>();
        mentions.within(span, Quantity.class)
                .forEach(
                        quantity -> {
                            values.addAll(Anchor.ofAmount(record(quantity)).forms());
                            values.add(figure(quantity));
                        });
        if (mentions.within(span, TimeExpression.class).stream()
                .anyMatch(time -> time.derivation().contains(Passage.FISCAL))) {
            values.add(Passage.FISCAL);
        }
        return passage.withSigns(values)
                .withWording(wording(span, text, codePoints, mentions, language));
    }

    /** The digits of an amount, which a wrong magnitude or currency leaves as they are. */
    private static String figure(Quantity quantity) {
        BigDecimal value = quantity.value() == null ? quantity.low() : quantity.value();
        return value == null || value.signum() == 0
                ? "figure:"
                : "figure:" + value.stripTrailingZeros().unscaledValue().abs();
    }

    private static Wording wording(
            Span span, String text, CodePoints codePoints, Mentions mentions, String language) {
        Set<String> years = new TreeSet<>();
        mentions.within(span, TimeExpression.class)
                .forEach(time -> years.addAll(years(time.span().of(text))));
        Map<String, EntityRef> entities = new TreeMap<>();
        mentions.within(span, EntityMention.class).stream()
                .map(EntityMention::entity)
                .forEach(
                        entity ->
                                entities.put(
                                        entity.id(),
                                        new EntityRef(
                                                entity.id(),
                                                "",
                                                entity.label(),
                                                entity.type().label())));
        List<CueMeaning> cues =
                mentions.within(span, Cue.class).stream().map(Cue::meaning).toList();
        Set<String> relations = new TreeSet<>();
        for (CueMeaning cue : cues) {
            if (cue instanceof CueMeaning.RelationCue relation) {
                relations.add(relation.relation());
            }
        }
        Nots nots = Polarity.of(language).read(span.of(text));
        return new Wording(
                years,
                entities.values().stream().filter(Entities::isNamed).toList(),
                nots.mays() || cues.stream().anyMatch(cue -> isOf(cue, Modality.POSSIBLE)),
                cues.stream().anyMatch(cue -> isOf(cue, Modality.DENIED)),
                relations,
                mentions.within(span, Quantity.class).stream()
                        .filter(quantity -> Amount.likeliest(record(quantity)).isPresent())
                        .map(quantity -> record(quantity, text, codePoints))
                        .toList(),
                sources(span, text, mentions),
                nots,
                entities.values().stream().filter(name -> !Entities.isNamed(name)).toList());
    }

    /** The entities next to words that make them a source, on the side where it stands. */
    private static Set<String> sources(Span span, String text, Mentions mentions) {
        List<EntityMention> entities = mentions.within(span, EntityMention.class);
        Set<String> sources = new TreeSet<>();
        for (Cue cue : mentions.within(span, Cue.class)) {
            if (cue.meaning() instanceof CueMeaning.SourceCue source) {
                if (source.source() != CueMeaning.Side.AFTER) {
                    entities.stream()
                            .filter(entity -> isBeside(entity.span(), cue.span(), text))
                            .reduce((_, later) -> later)
                            .ifPresent(entity -> sources.add(entity.entity().id()));
                }
                if (source.source() != CueMeaning.Side.BEFORE) {
                    entities.stream()
                            .filter(entity -> isBeside(cue.span(), entity.span(), text))
                            .findFirst()
                            .ifPresent(entity -> sources.add(entity.entity().id()));
                }
            }
        }
        return sources;
    }

    private static boolean isOf(CueMeaning cue, Modality modality) {
        return switch (cue) {
            case CueMeaning.ModalityCue word -> word.modality().equals(modality.label());
            case CueMeaning.RelationCue verb -> modality.label().equals(verb.modality());
            default -> false;
        };
    }

    /** "According to Clarksons | , | China won": no comma parts a source from its word. */
    private static boolean isBeside(Span first, Span second, String text) {
        int between = second.start() - first.end();
        return between >= 0
                && between <= BESIDE
                && text.substring(first.end(), second.start())
                        .chars()
                        .noneMatch(c -> COMMAS.indexOf(c) >= 0);
    }

    /** Runs of four digits, in any script. */
    private static Set<String> years(String time) {
        Set<String> years = new TreeSet<>();
        StringBuilder digits = new StringBuilder();
        for (char c : (time + " ").toCharArray()) {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
                continue;
            }
            if (digits.length() == 4) {
                years.add(digits.toString());
            }
            digits.setLength(0);
        }
        return years;
    }
}
