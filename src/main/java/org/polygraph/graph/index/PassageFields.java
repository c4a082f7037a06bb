package org.polygraph.graph.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.Comparator;
import java.util.List;

/**
 * What a statement without claims is found by where others are found by their claims. Looked up in
 * fields of their own, so that no list of claims meets them; sorted by the same.
 */
final class PassageFields {

    private PassageFields() {}

    /** The name of the field that has for passages what another has for claims. */
    static String of(String field) {
        return "passage." + field;
    }

    static void add(Document document, StatementRecord statement) {
        keyword(document, Fields.SUBJECT, statement.subject().id());
        keyword(document, Fields.RELATION, statement.relation().name());
        keyword(document, Fields.AGREEMENT, statement.agreement());
        statement.stories().forEach(story -> keyword(document, Fields.STORY, story));
        for (ReadingRecord reading : statement.readings()) {
            EntityRef object = reading.object();
            if (object != null) {
                keyword(document, Fields.OBJECT, object.id());
            }
        }
        List<QuotedPassage> passages =
                statement.readings().stream().flatMap(r -> r.passages().stream()).toList();
        for (QuotedPassage passage : passages) {
            keyword(document, Fields.ARTICLE, passage.article().id());
            Documents.ranges(passage.language())
                    .forEach(tag -> keyword(document, Fields.LANGUAGE_RANGE, tag));
        }
        passages.stream()
                .min(Comparator.comparing(passage -> passage.article().id()))
                .ifPresent(first -> addPlace(document, statement.id(), first));
    }

    private static void addPlace(Document document, String id, QuotedPassage first) {
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        // Lucene wants a field to be looked up in every document or in none: no article is so
        // called.
        document.add(new StringField(Fields.ARTICLE, of(Fields.ARTICLE), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ARTICLE, new BytesRef(first.article().id())));
        document.add(new NumericDocValuesField(Fields.START, first.start()));
        Documents.keyword(document, Fields.STATEMENT, id);
        document.add(new NumericDocValuesField(Fields.STATEMENT_BITS, Documents.bits(id)));
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(of(field), Fields.cut(value), Field.Store.NO));
    }
}
