package org.polygraph.graph.index;

import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.StatementRecord;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Records as documents. */
final class Documents {

    static final String CLAIM = "claim";
    static final String STATEMENT = "statement";
    static final String PASSAGE = "passage";
    static final String ENTITY = "entity";
    static final String ARTICLE = "article";

    private static final FieldType TEXT = textType();

    private Documents() {}

    /** Positions for words that stand side by side; no norms, since nothing is ranked. */
    private static FieldType textType() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    static String key(String sort, String id) {
        return sort + "/" + id;
    }

    static Document of(IndexedClaim indexed) {
        ClaimRecord claim = indexed.claim();
        Document document = document(CLAIM, claim.id(), claim);
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(claim.id())));
        keyword(document, Fields.SUBJECT, claim.subject().id());
        keyword(document, Fields.OBJECT, claim.object() == null ? null : claim.object().id());
        keyword(
                document,
                Fields.ATTRIBUTED_TO,
                claim.attributedTo() == null ? null : claim.attributedTo().id());
        keyword(document, Fields.RELATION, claim.relation().name());
        keyword(document, Fields.MODALITY, claim.modality());
        keyword(document, Fields.AGREEMENT, claim.agreement());
        keyword(document, Fields.ARTICLE, claim.article().id());
        document.add(sorted(Fields.CONFIDENCE, claim.confidence()));
        addLanguage(document, claim.language());
        addCollation(document, indexed);
        addQuantity(document, claim.quantity(), UnaryOperator.identity());
        addTime(document, claim.time(), UnaryOperator.identity());
        document.add(new NumericDocValuesField(Fields.START, claim.evidence().getFirst().start()));
        for (Evidence evidence : claim.evidence()) {
            addText(document, evidence.exact(), claim.language(), UnaryOperator.identity());
        }
        return document;
    }

    static Document of(StatementRecord statement) {
        Document document = document(STATEMENT, statement.id(), statement);
        keyword(document, Fields.STATEMENT_AGREEMENT, statement.agreement());
        return document;
    }

    static Document of(IndexedEntity indexed) {
        EntityRecord entity = indexed.entity();
        Document document = document(ENTITY, entity.id(), entity);
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(entity.id())));
        document.add(new NumericDocValuesField(Fields.CLAIMS, entity.claims()));
        document.add(new StringField(Fields.TYPE, entity.type(), Field.Store.NO));
        indexed.names().forEach(name -> document.add(named(name)));
        return document;
    }

    private static StringField named(String name) {
        return new StringField(Fields.NAME, Fields.cut(name), Field.Store.NO);
    }

    static Document of(String article, IndexedArticle.Trace trace) {
        return document(ARTICLE, article, trace);
    }

    static Document document(String sort, String id) {
        Document document = new Document();
        document.add(new StringField(Fields.SORT, sort, Field.Store.NO));
        document.add(new StringField(Fields.KEY, key(sort, id), Field.Store.NO));
        return document;
    }

    private static Document document(String sort, String id, Object item) {
        Document document = document(sort, id);
        document.add(new StoredField(Fields.RECORD, RecordCodec.write(item)));
        return document;
    }

    private static void addLanguage(Document document, String language) {
        keyword(document, Fields.LANGUAGE, language);
        for (String range : ranges(language)) {
            document.add(new StringField(Fields.LANGUAGE_RANGE, range, Field.Store.NO));
        }
    }

    /** A tag and each of its beginnings, in lower case. */
    static List<String> ranges(String language) {
        List<String> ranges = new ArrayList<>();
        String tag = language.toLowerCase(Locale.ROOT);
        for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
            ranges.add(tag.substring(0, end));
        }
        return ranges;
    }

    private static void addCollation(Document document, IndexedClaim indexed) {
        if (indexed.collated()) {
            String statement = indexed.claim().statement();
            keyword(document, Fields.STATEMENT, statement);
            document.add(new NumericDocValuesField(Fields.STATEMENT_BITS, bits(statement)));
        }
        for (int i = 0; i < indexed.stories().size(); i++) {
            String story = indexed.stories().get(i);
            document.add(new StringField(Fields.STORY, story, Field.Store.NO));
            if (i == 0) {
                document.add(new SortedDocValuesField(Fields.STORY, new BytesRef(story)));
            }
        }
    }

    /**
     * @param fields what fields are called
     */
    static void addQuantity(
            Document document, @Nullable MentionRecord quantity, UnaryOperator<String> fields) {
        if (quantity == null) {
            return;
        }
        keyword(document, fields.apply(Fields.UNIT), quantity.unit());
        keyword(document, fields.apply(Fields.KIND), quantity.kind());
        BigDecimal low = low(quantity);
        BigDecimal high = quantity.value() == null ? quantity.high() : quantity.value();
        if (low != null) {
            document.add(sorted(fields.apply(Fields.LOW), low));
        }
        if (low != null && high != null) {
            document.add(sorted(fields.apply(Fields.HIGH), high));
            byte[][] ends = {AmountKey.of(low), AmountKey.of(high)};
            document.add(new BinaryPoint(fields.apply(Fields.AMOUNT), ends));
        }
    }

    /** What an amount is sorted by. */
    static @Nullable BigDecimal low(MentionRecord quantity) {
        return quantity.value() == null ? quantity.low() : quantity.value();
    }

    /**
     * @param fields what fields are called
     */
    static void addTime(Document document, @Nullable String time, UnaryOperator<String> fields) {
        if (time == null) {
            return;
        }
        Edtf.parse(time)
                .ifPresent(
                        days -> {
                            long first = days.first().toEpochDay();
                            long last = days.last().toEpochDay();
                            document.add(day(fields.apply(Fields.FIRST_DAY), first));
                            document.add(day(fields.apply(Fields.LAST_DAY), last));
                            document.add(new LongPoint(fields.apply(Fields.TIME), first, last));
                        });
    }

    static NumericDocValuesField day(String field, long epochDay) {
        return new NumericDocValuesField(field, epochDay);
    }

    /**
     * @param fields what fields are called
     */
    static void addText(
            Document document, String quote, String language, UnaryOperator<String> fields) {
        document.add(new Field(fields.apply(FullText.FIELD), quote, TEXT));
        String stemmed = FullText.stemmedField(language);
        if (stemmed != null) {
            document.add(new Field(fields.apply(stemmed), quote, TEXT));
        }
    }

    static void keyword(Document document, String field, @Nullable String value) {
        if (value != null) {
            String cut = Fields.cut(value);
            document.add(new StringField(field, cut, Field.Store.NO));
            document.add(new SortedDocValuesField(field, new BytesRef(cut)));
        }
    }

    static SortedDocValuesField sorted(String field, BigDecimal value) {
        return new SortedDocValuesField(field, new BytesRef(AmountKey.of(value)));
    }

    /** FNV-1a; statements' ids are hashes already, so that no two will have the same. */
    static long bits(String id) {
        long bits = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            bits = (bits ^ id.charAt(i)) * 0x100000001b3L;
        }
        return bits;
    }
}
