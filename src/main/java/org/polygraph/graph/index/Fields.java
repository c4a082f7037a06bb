package org.polygraph.graph.index;

/**
 * The fields of the index's documents. Bump {@link #VERSION} with any change of what is in them.
 */
final class Fields {

    /** Of what documents hold and how; an index of another version is made anew. */
    static final int VERSION = 4;

    /** {@code claim}, {@code statement}, {@code passage}, {@code entity} or {@code article}. */
    static final String SORT = "sort";

    /** Sort and id: what a document is replaced by; of passages, the id of their statement. */
    static final String KEY = "key";

    /** The record as JSON. */
    static final String RECORD = "record";

    static final String ID = "id";
    static final String SUBJECT = "subject";
    static final String OBJECT = "object";
    static final String ATTRIBUTED_TO = "attributedTo";
    static final String RELATION = "relation";

    /** The claim's language tag. */
    static final String LANGUAGE = "language";

    /** The tag and each of its beginnings: {@code zh-hant} and {@code zh}. */
    static final String LANGUAGE_RANGE = "languageRange";

    static final String UNIT = "unit";
    static final String KIND = "kind";
    static final String MODALITY = "modality";
    static final String AGREEMENT = "agreement";
    static final String ARTICLE = "article";
    static final String STORY = "story";

    /** Only of claims that are collated. */
    static final String STATEMENT = "statement";

    /** 64 bits of the statement's id, to tell statements apart with. */
    static final String STATEMENT_BITS = "statementBits";

    /** First code point of the claim's first quote. */
    static final String START = "start";

    static final String CONFIDENCE = "confidence";

    /** The value, or a range's lower end. */
    static final String LOW = "low";

    /** The value, or a range's upper end. */
    static final String HIGH = "high";

    static final String AMOUNT = "amount";
    static final String FIRST_DAY = "firstDay";
    static final String LAST_DAY = "lastDay";
    static final String TIME = "time";

    // ---- statements

    static final String STATEMENT_AGREEMENT = "statementAgreement";

    // ---- entities

    /** What an entity can be looked up by: its names, NFKC, lower case. */
    static final String NAME = "name";

    static final String TYPE = "type";
    static final String CLAIMS = "claims";

    /** In UTF-16; Lucene takes no term of more than 32,766 bytes. */
    private static final int LONGEST = 8_000;

    private Fields() {}

    /** A value in the length that it can be looked up by. */
    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
