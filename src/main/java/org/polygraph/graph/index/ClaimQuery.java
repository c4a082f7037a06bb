package org.polygraph.graph.index;

import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.Iris;
import org.polygraph.graph.Vocabulary;
import org.polygraph.graph.record.ClaimFilter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A filter as Lucene asks it. */
final class ClaimQuery {

    private final Iris iris;
    private final ClaimFilter filter;
    private final Function<String, Collection<String>> named;
    private final UnaryOperator<String> fields;
    private final List<Query> parts = new ArrayList<>();

    private ClaimQuery(
            Iris iris,
            ClaimFilter filter,
            Function<String, Collection<String>> named,
            UnaryOperator<String> fields) {
        this.iris = iris;
        this.filter = filter;
        this.named = named;
        this.fields = fields;
    }

    /**
     * @param named the ids of the entities that have a name
     * @throws IllegalArgumentException for a date that is none
     */
    static Query of(Iris iris, ClaimFilter filter, Function<String, Collection<String>> named) {
        return new ClaimQuery(iris, filter, named, UnaryOperator.identity()).build();
    }

    /** The same for statements: those of the claims it lets through, and those of passages. */
    static Query ofStatements(
            Iris iris, ClaimFilter filter, Function<String, Collection<String>> named) {
        Query claims = of(iris, filter, named);
        if (asksOfClaimsOnly(filter)) {
            return claims;
        }
        ClaimQuery passages = new ClaimQuery(iris, filter, named, PassageFields::of);
        passages.parts.add(new TermQuery(new Term(Fields.SORT, Documents.PASSAGE)));
        return new BooleanQuery.Builder()
                .add(claims, Occur.SHOULD)
                .add(passages.build(), Occur.SHOULD)
                .build();
    }

    /** Whether it asks for what no passage by itself has. */
    private static boolean asksOfClaimsOnly(ClaimFilter filter) {
        return filter.attributedTo() != null || filter.modality() != null;
    }

    private Query build() {
        entity(Fields.SUBJECT, filter.subject());
        entity(Fields.OBJECT, filter.object());
        entity(Fields.ATTRIBUTED_TO, filter.attributedTo());
        term(Fields.RELATION, without(Vocabulary.REL, filter.relation()));
        String language = filter.language();
        term(Fields.LANGUAGE_RANGE, language == null ? null : language.toLowerCase(Locale.ROOT));
        term(Fields.UNIT, filter.unit());
        term(Fields.KIND, filter.kind());
        term(Fields.MODALITY, filter.modality());
        term(Fields.ARTICLE, without(iris.article(""), filter.article()));
        term(Fields.STORY, without(iris.story(""), filter.story()));
        term(Fields.AGREEMENT, filter.agreement());
        amount(filter.min(), filter.max());
        time(filter.from(), filter.to());
        if (filter.q() != null && !filter.q().isBlank()) {
            parts.add(FullText.query(filter.q(), fields));
        }
        if (parts.isEmpty()) {
            return new TermQuery(new Term(Fields.SORT, Documents.CLAIM));
        }
        return all(parts);
    }

    private static Query all(List<Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.FILTER));
        return all.build();
    }

    private static @Nullable String without(String prefix, @Nullable String asked) {
        return asked != null && asked.startsWith(prefix) ? asked.substring(prefix.length()) : asked;
    }

    private void term(String field, @Nullable String value) {
        if (value != null) {
            parts.add(new TermQuery(new Term(fields.apply(field), Fields.cut(value))));
        }
    }

    /** By id, IRI, or name in any language. */
    private void entity(String field, @Nullable String asked) {
        if (asked == null) {
            return;
        }
        if (asked.startsWith(iris.entity(""))) {
            term(field, without(iris.entity(""), asked));
            return;
        }
        List<BytesRef> ids = new ArrayList<>();
        ids.add(new BytesRef(Fields.cut(asked)));
        named.apply(asked).forEach(id -> ids.add(new BytesRef(id)));
        if (ids.size() == 1) {
            term(field, asked);
        } else {
            parts.add(new TermInSetQuery(fields.apply(field), ids));
        }
    }

    /** A range lies in another where they have a value in common. */
    private void amount(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return;
        }
        byte[] least = AmountKey.least();
        byte[] greatest = AmountKey.greatest();
        byte[] from = min == null ? least : AmountKey.of(min);
        byte[] to = max == null ? greatest : AmountKey.of(max);
        Query points =
                BinaryPoint.newRangeQuery(
                        fields.apply(Fields.AMOUNT),
                        new byte[][] {least, from},
                        new byte[][] {to, greatest});
        Query values =
                all(
                        List.of(
                                SortedDocValuesField.newSlowRangeQuery(
                                        fields.apply(Fields.LOW),
                                        null,
                                        new BytesRef(to),
                                        true,
                                        true),
                                SortedDocValuesField.newSlowRangeQuery(
                                        fields.apply(Fields.HIGH),
                                        new BytesRef(from),
                                        null,
                                        true,
                                        true)));
        parts.add(new IndexOrDocValuesQuery(points, values));
    }

    private void time(@Nullable String from, @Nullable String to) {
        if (from == null && to == null) {
            return;
        }
        long notBefore = from == null ? Long.MIN_VALUE : date(from).first().toEpochDay();
        long notAfter = to == null ? Long.MAX_VALUE : date(to).last().toEpochDay();
        Query points =
                LongPoint.newRangeQuery(
                        fields.apply(Fields.TIME),
                        new long[] {Long.MIN_VALUE, notBefore},
                        new long[] {notAfter, Long.MAX_VALUE});
        Query values =
                all(
                        List.of(
                                NumericDocValuesField.newSlowRangeQuery(
                                        fields.apply(Fields.FIRST_DAY), Long.MIN_VALUE, notAfter),
                                NumericDocValuesField.newSlowRangeQuery(
                                        fields.apply(Fields.LAST_DAY), notBefore, Long.MAX_VALUE)));
        parts.add(new IndexOrDocValuesQuery(points, values));
    }

    private static Edtf date(String text) {
        return Edtf.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("not an EDTF date: " + text));
    }
}
