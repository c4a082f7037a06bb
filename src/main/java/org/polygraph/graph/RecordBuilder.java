package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Diagnostic;
import org.polygraph.claim.Claim;
import org.polygraph.claim.Findings;
import org.polygraph.graph.record.AlternativeRecord;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ArticleRef;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.RegionRecord;
import org.polygraph.graph.record.RelationRef;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mention;
import org.polygraph.mention.Mentions;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.SharedUnit;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.CodePoints;
import org.polygraph.text.ContentId;
import org.polygraph.text.Quote;
import org.polygraph.text.Span;
import org.polygraph.text.TextAnchor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Domain objects to records: gives each its id and counts its offsets in code points. The one place
 * where either is done.
 */
final class RecordBuilder {

    private static final int CONFIDENCE_DIGITS = 3;

    private final Iris iris;
    private final Article article;
    private final String articleId;
    private final CodePoints codePoints;

    RecordBuilder(Iris iris, Article article) {
        this.iris = iris;
        this.article = article;
        this.articleId = article.id();
        this.codePoints = CodePoints.of(article.text());
    }

    /**
     * @param rules what the rules found
     * @param others what a second extractor found
     */
    ArticleGraph build(Mentions mentions, List<Claim> rules, Findings others) {
        List<Claim> claims = Stream.concat(rules.stream(), others.claims().stream()).toList();
        List<MentionRecord> mentionRecords =
                mentions.all().stream().map(this::mention).filter(Objects::nonNull).toList();
        List<ClaimRecord> claimRecords = claims(claims);
        return new ArticleGraph(
                article(
                        Stream.of(
                                article.diagnostics(),
                                mentions.diagnostics(),
                                others.diagnostics()),
                        claimRecords.size(),
                        mentionRecords.size()),
                article.text(),
                article.story(),
                mentionRecords,
                claimRecords,
                entities(mentions, claims, claimRecords),
                Run.of(others.model()));
    }

    private ArticleRecord article(
            Stream<List<Diagnostic>> diagnostics, int claims, int mentionCount) {
        return new ArticleRecord(
                articleId,
                iris.article(articleId),
                article.language(),
                confidence(article.languageConfidence()),
                article.title(),
                article.url(),
                article.published(),
                null,
                article.sha256(),
                codePoints.length(),
                null,
                claims,
                mentionCount,
                diagnostics
                        .flatMap(List::stream)
                        .map(this::diagnostic)
                        .distinct()
                        .sorted(ArticleReader.DIAGNOSTIC_ORDER)
                        .toList(),
                article.regions().stream()
                        .map(
                                region ->
                                        new RegionRecord(
                                                region.kind().name().toLowerCase(Locale.ROOT),
                                                start(region.span()),
                                                end(region.span())))
                        .distinct()
                        .sorted(ArticleReader.REGION_ORDER)
                        .toList());
    }

    private DiagnosticRecord diagnostic(Diagnostic diagnostic) {
        return new DiagnosticRecord(
                diagnostic.code(),
                diagnostic.message(),
                start(diagnostic.span()),
                end(diagnostic.span()));
    }

    /** Cues are no mentions to a reader, nor are topics and groups, which are no names. */
    private @Nullable MentionRecord mention(Mention mention) {
        return switch (mention) {
            case Quantity quantity -> quantity(quantity);
            case TimeExpression time -> time(time);
            case EntityMention entity -> isNamed(entity.entity()) ? entity(entity) : null;
            case Cue _ -> null;
        };
    }

    private static boolean isNamed(Entity entity) {
        return entity.type() != EntityClass.TOPIC && entity.type() != EntityClass.GROUP;
    }

    private MentionRecord quantity(Quantity quantity) {
        String kind = quantity.kind().label();
        SharedUnit shared = quantity.sharedUnit();
        return new MentionRecord(
                mentionId(quantity, kind),
                kind,
                quantity.span().of(article.text()),
                start(quantity.span()),
                end(quantity.span()),
                canonical(quantity.value()),
                canonical(quantity.low()),
                canonical(quantity.high()),
                quantity.unit(),
                quantity.qualifier().label(),
                alternatives(quantity),
                null,
                null,
                null,
                quantity.derivation().isEmpty() ? null : quantity.derivation(),
                shared == null ? null : shared.codes(),
                shared == null ? null : shared.assumption());
    }

    private static List<AlternativeRecord> alternatives(Quantity quantity) {
        return quantity.alternatives().stream()
                .map(a -> new AlternativeRecord(Nodes.canonical(a.value()), a.convention()))
                .toList();
    }

    private MentionRecord time(TimeExpression time) {
        String kind = time.isPeriod() ? "period" : "date";
        return other(time, kind, time.edtf(), bound(time), null);
    }

    private MentionRecord entity(EntityMention mention) {
        return other(mention, mention.entity().type().label(), null, null, ref(mention.entity()));
    }

    private MentionRecord other(
            Mention mention,
            String kind,
            @Nullable String edtf,
            @Nullable String bound,
            @Nullable EntityRef entity) {
        return new MentionRecord(
                mentionId(mention, kind),
                kind,
                mention.span().of(article.text()),
                start(mention.span()),
                end(mention.span()),
                null,
                null,
                null,
                null,
                null,
                null,
                edtf,
                bound,
                entity,
                mention.derivation().isEmpty() ? null : mention.derivation());
    }

    private String mentionId(Mention mention, String kind) {
        return ContentId.of("mention", articleId, position(mention.span()), kind);
    }

    /** By place; claims that say the same of the same words are one. */
    private List<ClaimRecord> claims(List<Claim> claims) {
        return Found.byId(claims, this::claimId).entrySet().stream()
                .map(found -> claim(found.getKey(), found.getValue()))
                .sorted(ClaimReader.TEXT_ORDER)
                .toList();
    }

    private ClaimRecord claim(String id, Found found) {
        Claim claim = found.claim();
        return new ClaimRecord(
                id,
                iris.claim(id),
                ref(claim.subject()),
                new RelationRef(
                        claim.relation().name(),
                        Vocabulary.REL + claim.relation().name(),
                        claim.relation().label()),
                claim.object() == null ? null : ref(claim.object()),
                claim.quantity() == null ? null : quantity(claim.quantity()),
                claim.time() == null ? null : claim.time().edtf(),
                claim.time() == null ? null : bound(claim.time()),
                claim.modality().label(),
                claim.attributedTo() == null ? null : ref(claim.attributedTo()),
                claim.language(),
                new ArticleRef(articleId, iris.article(articleId), article.title()),
                evidence(claim),
                confidence(claim.confidence()),
                claim.rule(),
                found.by(),
                claim.reasons(),
                StatementKey.of(claim).id(),
                null);
    }

    /** {@code docs/iri-patterns.md} says what it is hashed from, and why. */
    private String claimId(Claim claim) {
        return ContentId.of(
                "claim",
                articleId,
                position(claim.evidence().getFirst()),
                claim.relation().name(),
                claim.subject().id(),
                claim.object() == null ? "" : claim.object().id(),
                claim.quantity() == null ? "" : position(claim.quantity().span()),
                claim.time() == null ? "" : claim.time().edtf());
    }

    /** The stretch that says it, then the others by start. */
    private List<Evidence> evidence(Claim claim) {
        List<Span> spans = claim.evidence();
        Stream<Span> others = spans.stream().skip(1).sorted();
        return Stream.concat(Stream.of(spans.getFirst()), others)
                .distinct()
                .map(this::evidence)
                .toList();
    }

    private Evidence evidence(Span span) {
        TextAnchor anchor = TextAnchor.describe(article.text(), codePoints, span);
        Quote quote = anchor.quote();
        return new Evidence(
                quote.exact(), quote.prefix(), quote.suffix(), anchor.start(), anchor.end());
    }

    private List<EntityRecord> entities(
            Mentions mentions, List<Claim> claims, List<ClaimRecord> claimRecords) {
        Map<String, Entity> byId = new TreeMap<>();
        Stream.concat(
                        mentions.of(EntityMention.class)
                                .filter(m -> isNamed(m.entity()))
                                .map(EntityMention::entity),
                        claims.stream()
                                .flatMap(c -> Stream.of(c.subject(), c.object(), c.attributedTo()))
                                .filter(Objects::nonNull))
                .forEach(entity -> byId.putIfAbsent(entity.id(), entity));
        Map<String, Long> claimsOf =
                claimRecords.stream()
                        .flatMap(RecordBuilder::subjectAndObject)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return byId.values().stream()
                .map(e -> record(e, claimsOf.getOrDefault(e.id(), 0L).intValue()))
                .toList();
    }

    private static Stream<String> subjectAndObject(ClaimRecord claim) {
        return claim.object() == null
                ? Stream.of(claim.subject().id())
                : Stream.of(claim.subject().id(), claim.object().id()).distinct();
    }

    /**
     * With its English name and that in the article's language: a store has the others from the
     * gazetteer or from articles in those languages.
     */
    private EntityRecord record(Entity entity, int claims) {
        Map<String, String> labels = new TreeMap<>(entity.labels());
        labels.keySet().retainAll(List.of("en", "und", article.language()));
        return new EntityRecord(
                entity.id(),
                iris.entity(entity.id()),
                entity.label(),
                entity.type().label(),
                labels,
                entity.wikidata(),
                claims);
    }

    private EntityRef ref(Entity entity) {
        return new EntityRef(
                entity.id(), iris.entity(entity.id()), entity.label(), entity.type().label());
    }

    private static String bound(TimeExpression time) {
        return time.bound().name().toLowerCase(Locale.ROOT);
    }

    private int start(Span span) {
        return codePoints.fromUtf16(span.start());
    }

    private int end(Span span) {
        return codePoints.fromUtf16(span.end());
    }

    private String position(Span span) {
        return start(span) + "-" + end(span);
    }

    private static BigDecimal confidence(double confidence) {
        return Nodes.canonical(
                BigDecimal.valueOf(confidence).setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static @Nullable BigDecimal canonical(@Nullable BigDecimal number) {
        return number == null ? null : Nodes.canonical(number);
    }
}
