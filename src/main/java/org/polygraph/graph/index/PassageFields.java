package org.polygraph.graph.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statement without claims is found by where others are found by their claims: a document
 * for each passage. Looked up in fields of their own, so that no list of claims meets them; sorted
 * by the same.
 */
final class PassageFields {

    private static final String PREFIX = "passage.";

    private PassageFields() {}

    /** The name of the field that has for passages what another has for claims. */
    static String of(String field) {
        return PREFIX + field;
    }

    /** The name of the field that has for claims what this one has for passages, or itself. */
    static String ofClaims(String field) {
        return field.startsWith(PREFIX) ? field.substring(PREFIX.length()) : field;
    }

    /** A document for each passage that bears one of its readings. */
    static List<Document> documents(StatementRecord statement) {
        List<Document> documents = new ArrayList<>();
        for (ReadingRecord reading : statement.readings()) {
            // What they differ in, if it is the year, is told of the reading that all others bear.
            String time = documents.isEmpty() ? statement.time() : null;
            for (QuotedPassage passage : reading.passages()) {
                documents.add(document(statement, reading, time, passage));
            }
        }
        return documents;
    }

    private static Document document(
            StatementRecord statement,
            ReadingRecord reading,
            @Nullable String time,
            QuotedPassage passage) {
        Document document = Documents.document(Documents.PASSAGE, statement.id());
        addPlace(document, statement.id(), passage);
        keyword(document, Fields.SUBJECT, statement.subject().id());
        keyword(document, Fields.RELATION, statement.relation().name());
        keyword(document, Fields.AGREEMENT, statement.agreement());
        statement.stories().forEach(story -> keyword(document, Fields.STORY, story));
        EntityRef object = reading.object();
        if (object != null) {
            keyword(document, Fields.OBJECT, object.id());
        }
        keyword(document, Fields.ARTICLE, passage.article().id());
        Documents.ranges(passage.language())
                .forEach(tag -> keyword(document, Fields.LANGUAGE_RANGE, tag));
        Documents.addQuantity(document, reading.quantity(), PassageFields::of);
        Documents.addTime(document, time, PassageFields::of);
        Documents.addText(document, passage.exact(), passage.language(), PassageFields::of);
        addOrder(document, reading, time);
        return document;
    }

    private static void addPlace(Document document, String id, QuotedPassage passage) {
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        // Lucene wants a field to be looked up in every document that has it or in none: no
        // article is so called.
        document.add(new StringField(Fields.ARTICLE, of(Fields.ARTICLE), Field.Store.NO));
        document.add(
                new SortedDocValuesField(Fields.ARTICLE, new BytesRef(passage.article().id())));
        document.add(new NumericDocValuesField(Fields.START, passage.start()));
        Documents.keyword(document, Fields.STATEMENT, id);
        document.add(new NumericDocValuesField(Fields.STATEMENT_BITS, Documents.bits(id)));
    }

    /** Of an amount and a time the lower ends alone, so that no claim is taken for them. */
    private static void addOrder(Document document, ReadingRecord reading, @Nullable String time) {
        BigDecimal low = reading.quantity() == null ? null : Documents.low(reading.quantity());
        if (low != null) {
            document.add(Documents.sorted(Fields.LOW, low));
        }
        if (time != null) {
            Edtf.parse(time)
                    .map(days -> Documents.day(Fields.FIRST_DAY, days.first().toEpochDay()))
                    .ifPresent(document::add);
        }
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(of(field), Fields.cut(value), Field.Store.NO));
    }
}
