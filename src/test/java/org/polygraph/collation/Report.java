package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.Iris;
import org.polygraph.graph.Run;
import org.polygraph.graph.Vocabulary;
import org.polygraph.graph.record.AlternativeRecord;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ArticleRef;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.RelationRef;
import org.polygraph.text.ContentId;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An article written for a test, line by line, with the claims that a reader finds in it. */
final class Report {

    static final Iris IRIS = new Iris("http://localhost:8080");

    private final String language;
    private final String text;
    private final List<ClaimRecord> claims = new ArrayList<>();
    private final List<DiagnosticRecord> diagnostics = new ArrayList<>();
    private final Set<String> mentioned = new TreeSet<>();
    private final Map<String, Wording> wordings = new TreeMap<>();
    private String line = "";

    Report(String language, String text) {
        this.language = language;
        this.text = text;
    }

    String id() {
        return ContentId.of("article", text);
    }

    /** The line that the next claims stand in. */
    Report in(String start) {
        line =
                text.lines()
                        .filter(candidate -> candidate.contains(start))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no line has " + start));
        return this;
    }

    Report mentions(String... entities) {
        mentioned.addAll(List.of(entities));
        return this;
    }

    /** What stands in the line in words that every translation has. */
    Report says(Wording wording) {
        wordings.put(line, wording);
        return this;
    }

    Report lost(String quote) {
        int start = codePoints(text.indexOf(line) + line.indexOf(quote));
        int end = start + quote.codePointCount(0, quote.length());
        diagnostics.add(new DiagnosticRecord("lost-amount", "an amount is lost", start, end));
        return this;
    }

    Report claim(String subject, String relation, @Nullable String object) {
        return add(subject, relation, object, null, null, "asserted");
    }

    Report claim(String subject, String relation, @Nullable String object, Figure figure) {
        return add(subject, relation, object, figure, null, "asserted");
    }

    Report claim(
            String subject,
            String relation,
            @Nullable String object,
            @Nullable Figure figure,
            @Nullable String time) {
        return add(subject, relation, object, figure, time, "asserted");
    }

    Report add(
            String subject,
            String relation,
            @Nullable String object,
            @Nullable Figure figure,
            @Nullable String time,
            String modality) {
        int start = codePoints(text.indexOf(line));
        int end = start + line.codePointCount(0, line.length());
        EntityRef subjectRef = entity(subject);
        EntityRef objectRef = object == null ? null : entity(object);
        MentionRecord quantity = figure == null ? null : mention(figure);
        String id =
                ContentId.of(
                        "claim",
                        id(),
                        String.valueOf(start),
                        subject,
                        relation,
                        String.valueOf(object),
                        figure == null ? "" : figure.quote(),
                        modality);
        claims.add(
                new ClaimRecord(
                        id,
                        IRIS.claim(id),
                        subjectRef,
                        new RelationRef(relation, Vocabulary.REL + relation, relation),
                        objectRef,
                        quantity,
                        time,
                        time == null ? null : "at",
                        modality,
                        null,
                        language,
                        new ArticleRef(id(), IRIS.article(id()), null),
                        List.of(new Evidence(line, "", "", start, end)),
                        BigDecimal.valueOf(9, 1),
                        language + "/" + relation,
                        List.of(language + "/" + relation),
                        List.of(),
                        ContentId.of(
                                "statement",
                                subject,
                                relation,
                                String.valueOf(object),
                                figure == null ? "" : figure.kind(),
                                String.valueOf(time)),
                        null));
        return this;
    }

    private MentionRecord mention(Figure figure) {
        int at = text.indexOf(line) + line.indexOf(figure.quote());
        if (!line.contains(figure.quote())) {
            throw new AssertionError(line + " has no " + figure.quote());
        }
        int start = codePoints(at);
        return new MentionRecord(
                ContentId.of("mention", id(), String.valueOf(start)),
                figure.kind(),
                figure.quote(),
                start,
                start + figure.quote().codePointCount(0, figure.quote().length()),
                figure.value(),
                figure.low(),
                figure.high(),
                figure.unit(),
                figure.qualifier(),
                figure.alternatives().isEmpty() ? null : figure.alternatives(),
                null,
                null,
                null,
                null);
    }

    private int codePoints(int utf16) {
        return text.codePointCount(0, utf16);
    }

    /** {@code org:nvidia} is an organisation; the class comes before the colon. */
    private static EntityRef entity(String name) {
        String type =
                switch (name.substring(0, Math.max(0, name.indexOf(':')))) {
                    case "org" -> "organization";
                    case "person" -> "person";
                    case "place" -> "place";
                    default -> "topic";
                };
        String id = name.substring(name.indexOf(':') + 1);
        return new EntityRef(id, IRIS.entity(id), id, type);
    }

    Version version() {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (String part : text.lines().toList()) {
            int length = part.codePointCount(0, part.length());
            passages.add(
                    Passage.of(start, start + length, part, named(start))
                            .withWording(wordings.getOrDefault(part, Wording.NONE)));
            start += length + 1;
        }
        return new Version(
                new ArticleRecord(
                        id(),
                        IRIS.article(id()),
                        language,
                        BigDecimal.ONE,
                        text.lines().findFirst().orElse(""),
                        null,
                        null,
                        null,
                        ContentId.sha256(text),
                        codePoints(text.length()),
                        null,
                        claims.size(),
                        0,
                        diagnostics,
                        List.of()),
                text,
                claims,
                mentioned,
                passages);
    }

    /** What the claims of a line name. */
    private Set<String> named(int start) {
        Set<String> named = new TreeSet<>();
        for (ClaimRecord claim : claims) {
            if (claim.evidence().getFirst().start() == start) {
                named.add(claim.subject().id());
                EntityRef object = claim.object();
                if (object != null) {
                    named.add(object.id());
                }
            }
        }
        return named;
    }

    /** As it goes into a store. */
    ArticleGraph graph(@Nullable String story) {
        Version version = version();
        Map<String, EntityRecord> entities = new TreeMap<>();
        for (ClaimRecord claim : claims) {
            Stream.of(claim.subject(), claim.object())
                    .filter(Objects::nonNull)
                    .forEach(entity -> entities.put(entity.id(), record(entity)));
        }
        mentioned.forEach(id -> entities.put(id, record(entity("org:" + id))));
        return new ArticleGraph(
                version.article(),
                text,
                story,
                List.of(),
                claims,
                List.copyOf(entities.values()),
                List.of(Run.current()));
    }

    private static EntityRecord record(EntityRef entity) {
        return new EntityRecord(
                entity.id(), entity.iri(), entity.label(), entity.type(), Map.of(), null, 0);
    }

    /** A quantity as it stands in a line. */
    record Figure(
            String quote,
            String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            String qualifier,
            List<AlternativeRecord> alternatives) {

        static Figure money(String quote, String value, String unit) {
            return of(quote, "money", value, unit);
        }

        static Figure percent(String quote, String value) {
            return of(quote, "percent", value, "%");
        }

        static Figure count(String quote, String value) {
            return of(quote, "count", value, null);
        }

        static Figure of(String quote, String kind, String value, @Nullable String unit) {
            return new Figure(
                    quote, kind, new BigDecimal(value), null, null, unit, "exactly", List.of());
        }

        static Figure range(String quote, String kind, String low, String high, String unit) {
            return new Figure(
                    quote,
                    kind,
                    null,
                    new BigDecimal(low),
                    new BigDecimal(high),
                    unit,
                    "between",
                    List.of());
        }

        Figure qualified(String as) {
            return new Figure(quote, kind, value, low, high, unit, as, alternatives);
        }

        /** Values with their conventions, the likeliest first. */
        Figure or(String convention, String otherValue, String otherConvention) {
            BigDecimal first = value == null ? BigDecimal.ZERO : value;
            return new Figure(
                    quote,
                    kind,
                    value,
                    low,
                    high,
                    unit,
                    qualifier,
                    List.of(
                            new AlternativeRecord(first, convention),
                            new AlternativeRecord(new BigDecimal(otherValue), otherConvention)));
        }
    }
}
