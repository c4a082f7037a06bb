package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The same assertion across articles and languages.
 *
 * @param agreement {@code agreed}, {@code disputed} or {@code single}
 * @param kind of the difference: magnitude, currency, year, negation, percent, entity, lostNumber,
 *     modality, attribution; null where there is none
 * @param kinds of all its differences where versions differ in several ways: that of {@code kind}
 *     first, then by name
 * @param stories ids of the stories its claims' articles are in
 * @param missing languages of those stories that have no claim of it
 * @param likely which reading of a dispute is likely right, and why; null where there is no dispute
 */
public record StatementRecord(
        String id,
        String iri,
        EntityRef subject,
        RelationRef relation,
        @Nullable EntityRef object,
        @Nullable String time,
        String agreement,
        @Nullable String kind,
        List<String> kinds,
        List<ReadingRecord> readings,
        List<String> missing,
        List<String> stories,
        @Nullable LikelyReading likely) {

    /** A statement whose versions differ in one way at most. */
    public StatementRecord(
            String id,
            String iri,
            EntityRef subject,
            RelationRef relation,
            @Nullable EntityRef object,
            @Nullable String time,
            String agreement,
            @Nullable String kind,
            List<ReadingRecord> readings,
            List<String> missing,
            List<String> stories,
            @Nullable LikelyReading likely) {
        this(
                id,
                iri,
                subject,
                relation,
                object,
                time,
                agreement,
                kind,
                kind == null ? List.of() : List.of(kind),
                readings,
                missing,
                stories,
                likely);
    }

    /** The same with another judgement. */
    public StatementRecord with(LikelyReading other) {
        return new StatementRecord(
                id, iri, subject, relation, object, time, agreement, kind, kinds, readings, missing,
                stories, other);
    }
}
