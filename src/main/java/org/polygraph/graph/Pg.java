package org.polygraph.graph;

import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The project's own terms, each defined in {@code ontology/polygraph.ttl}
 * (https://w3id.org/polygraph/ontology). One test holds the two against each other.
 */
public final class Pg {

    // ---- claims

    /** Whom a claim or statement is about. */
    public static final Node SUBJECT = iri("subject");

    /** What it says of its subject, one of {@code ontology/relations.ttl}. */
    public static final Node RELATION = iri("relation");

    /** To whom or what. */
    public static final Node OBJECT = iri("object");

    /** From a claim or reading to the node of its amount. */
    public static final Node QUANTITY = iri("quantity");

    /** The amount as a number, in {@link #UNIT}. */
    public static final Node VALUE = iri("value");

    /** Lower end of a range. */
    public static final Node LOW = iri("low");

    /** Upper end of a range. */
    public static final Node HIGH = iri("high");

    /** Unit of the amount: an ISO 4217 code, {@code %}, {@code pp}, {@code x}, … */
    public static final Node UNIT = iri("unit");

    /** Kind of amount: {@code money}, {@code percent}, {@code count}, … */
    public static final Node DIMENSION = iri("dimension");

    /** How an amount is meant: {@code pg:exactly}, {@code pg:moreThan}, … */
    public static final Node QUALIFIER = iri("qualifier");

    /** When, EDTF. */
    public static final Node AT = iri("at");

    /** By when, EDTF. */
    public static final Node UNTIL = iri("until");

    /** Since when, EDTF. */
    public static final Node SINCE = iri("since");

    /** How surely: {@code pg:asserted}, {@code pg:forecast}, … */
    public static final Node MODALITY = iri("modality");

    /** From 0 to 1: the chance that a reader would agree that the article says this. */
    public static final Node CONFIDENCE = iri("confidence");

    /** What raised or lowered the confidence, a line each. */
    public static final Node REASONS = iri("reasons");

    /** Of the stretches a claim rests on, the one that says it. */
    public static final Node SAID_IN = iri("saidIn");

    /** Id of the statement that a claim makes when nothing but itself is looked at. */
    public static final Node STATEMENT_KEY = iri("statementKey");

    // ---- amounts

    /** The words of an amount as they stand in the article. */
    public static final Node QUOTE = iri("quote");

    /** First code point, of an amount, region or diagnostic. */
    public static final Node START = iri("start");

    /** Code point after the last. */
    public static final Node END = iri("end");

    /** Which lexicon entries and rules made an amount, a line each. */
    public static final Node DERIVATION = iri("derivation");

    /** One admissible reading of an ambiguous amount. */
    public static final Node ALTERNATIVE = iri("alternative");

    /** Why it can be read so: {@code long-scale}, {@code short-scale}, … */
    public static final Node CONVENTION = iri("convention");

    /** A currency that the amount can be of, where several share the text's word or sign. */
    public static final Node UNIT_ALTERNATIVE = iri("unitAlternative");

    /** Which of them was taken and why, in words. */
    public static final Node UNIT_ASSUMPTION = iri("unitAssumption");

    // ---- articles

    /** SHA-256 of the text. */
    public static final Node SHA256 = iri("sha256");

    /** Code points in the text. */
    public static final Node LENGTH = iri("length");

    /** From 0 to 1, how sure the language is. */
    public static final Node LANGUAGE_CONFIDENCE = iri("languageConfidence");

    /** Claims in the article. */
    public static final Node CLAIM_COUNT = iri("claimCount");

    /** Mentions in the article. */
    public static final Node MENTION_COUNT = iri("mentionCount");

    /** The story as the submitter named it. */
    public static final Node SUBMITTED_STORY = iri("submittedStory");

    /** When the article was stored; kept in the log graph. */
    public static final Node INGESTED_AT = iri("ingestedAt");

    /** From an article to what a reader of it should know. */
    public static final Node HAS_DIAGNOSTIC = iri("diagnostic");

    /** Something noticed in an article that is no claim. */
    public static final Node DIAGNOSTIC = iri("Diagnostic");

    /** Stable code of a diagnostic. */
    public static final Node CODE = iri("code");

    /** What was noticed, for a person. */
    public static final Node MESSAGE = iri("message");

    /** From an article to a stretch no claim is taken from. */
    public static final Node HAS_REGION = iri("region");

    /** Boilerplate or a repeated passage. */
    public static final Node REGION = iri("Region");

    /** {@code boilerplate} or {@code repeat}. */
    public static final Node REGION_KIND = iri("regionKind");

    // ---- the store's changes

    /** A revision of the store that its claim index may still have to follow. */
    public static final Node REVISION = iri("revision");

    /** From what a transaction changed to its revision. */
    public static final Node CHANGED_IN = iri("changedIn");

    /** How many triples an update added that were not there. */
    public static final Node INSERTED = iri("inserted");

    /** How many triples an update removed. */
    public static final Node DELETED = iri("deleted");

    // ---- runs

    /** Version of the program that made a run. */
    public static final Node EXTRACTOR_VERSION = iri("extractorVersion");

    /** Hash of the language data that a run worked with. */
    public static final Node LANGUAGE_DATA = iri("languageData");

    /** Name of the language model that an extractor asks. */
    public static final Node MODEL = iri("model");

    /** Hash of what a language model was told in a run. */
    public static final Node INSTRUCTIONS = iri("instructions");

    // ---- collation

    /** The same assertion across articles and languages. */
    public static final Node STATEMENT_CLASS = iri("Statement");

    /** One distinct value of a statement. */
    public static final Node READING_CLASS = iri("Reading");

    /** Articles that report the same thing. */
    public static final Node STORY_CLASS = iri("Story");

    /** From a claim to the statement it is collated into; from a story to what it tells. */
    public static final Node STATEMENT = iri("statement");

    /** From a statement to its readings. */
    public static final Node READING = iri("reading");

    /** From a reading to the claims that bear it. */
    public static final Node CLAIM = iri("claim");

    /** From a statement to the stories its claims' articles are in. */
    public static final Node STORY = iri("story");

    /** {@code agreed}, {@code disputed} or {@code single}. */
    public static final Node AGREEMENT = iri("agreement");

    /** In what readings differ: {@code magnitude}, {@code currency}, {@code negation}, … */
    public static final Node DIFFERENCE = iri("difference");

    public static final Node ALSO_DIFFERS_IN = iri("alsoDiffersIn");

    /** The time of a statement, EDTF. */
    public static final Node TIME = iri("time");

    /** A language of the story that has no claim of the statement. */
    public static final Node MISSING = iri("missing");

    /** A language in which a reading or story is told. */
    public static final Node LANGUAGE = iri("language");

    /** Number of articles that bear a reading. */
    public static final Node SUPPORT = iri("support");

    /** How a reading differs or was resolved, for a person. */
    public static final Node NOTE = iri("note");

    /** Place of a reading in its statement, from 0. */
    public static final Node POSITION = iri("position");

    /** Ids of a story's statements in the order of telling, a line each. */
    public static final Node TELLING = iri("telling");

    // ---- relations and entities

    /** A property that claims assert. */
    public static final Node RELATION_CLASS = iri("Relation");

    /** Class a relation's subject can have. */
    public static final Node DOMAIN = iri("domain");

    /** Class its object can have. */
    public static final Node RANGE = iri("range");

    /** Whether there is no claim of a relation without an amount. */
    public static final Node NEEDS_QUANTITY = iri("needsQuantity");

    /** Whether a relation has one value at a time. */
    public static final Node FUNCTIONAL = iri("functional");

    /** The relation that says the contrary. */
    public static final Node OPPOSITE = iri("opposite");

    /** False where a relation says something without object and amount too. */
    public static final Node NEEDS_OBJECT = iri("needsObject");

    /** What a differing value at a later time means: state, event, figure or tally. */
    public static final Node OVER_TIME = iri("overTime");

    /** What part of life a relation is of. */
    public static final Node FIELD = iri("field");

    /** How sentences tell of a relation, beyond its classes and dimensions. */
    public static final Node TRAIT = iri("trait");

    /** A name of an entity in the form it is looked up by: NFKC, lower case. */
    public static final Node NAME_KEY = iri("nameKey");

    /** Of a comparison, what its amount says of the object's own: {@code pg:lessThan}. */
    public static final Node BOUNDS_OBJECT = iri("boundsObject");

    /** From a disputed statement to the reading that is likely right. */
    public static final Node LIKELY = iri("likely");

    /** Why a reading is likely right, or why nothing tells, a line each. */
    public static final Node BECAUSE = iri("because");

    /** A value that is trusted for who published it. */
    public static final Node REFERENCE_FACT = iri("ReferenceFact");

    /** Whose value a reference fact is. */
    public static final Node ABOUT = iri("about");

    /** In a file of reference facts, what is measured. */
    public static final Node MEASURED_TOPIC = iri("topic");

    /** In a file of reference facts, whose topic is measured. */
    public static final Node TOPIC_OWNER = iri("owner");

    /** What is talked about without being a named thing. */
    public static final Node TOPIC = iri("Topic");

    /** Several entities taken together. */
    public static final Node GROUP = iri("Group");

    /** Extended Date/Time Format, ISO 8601-2:2019; https://www.loc.gov/standards/datetime/. */
    public static final RDFDatatype EDTF = new BaseDatatype(Vocabulary.PG + "edtf");

    private Pg() {}

    /** A modality or qualifier, named by its label: {@code pg:forecast}. */
    static Node individual(String label) {
        return iri(label);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(Vocabulary.PG + name);
    }
}
