package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * The terms the graph is written in. Own terms (pg:) are defined in {@code ontology/polygraph.ttl},
 * against which a test holds this list; the others by the specifications linked here.
 */
public final class Vocabulary {

    /** Own classes and properties: {@code ontology/polygraph.ttl}. */
    public static final String PG = "https://w3id.org/polygraph/ontology#";

    /** Relations that claims assert: {@code ontology/relations.ttl}. */
    public static final String REL = "https://w3id.org/polygraph/relation#";

    /** Gazetteer entries in {@code seeds/entities/}; the store has them under its own base. */
    public static final String ENTITY = "https://w3id.org/polygraph/entity/";

    /** RDF 1.2, https://www.w3.org/TR/rdf12-schema/. */
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** RDF Schema, https://www.w3.org/TR/rdf12-schema/. */
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

    /** XML Schema datatypes, https://www.w3.org/TR/xmlschema11-2/. */
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** Schema.org, https://schema.org/docs/schemas.html. */
    public static final String SCHEMA = "https://schema.org/";

    /** Web Annotation, https://www.w3.org/TR/annotation-vocab/. */
    public static final String OA = "http://www.w3.org/ns/oa#";

    /** PROV-O, https://www.w3.org/TR/prov-o/. */
    public static final String PROV = "http://www.w3.org/ns/prov#";

    /** SKOS, https://www.w3.org/TR/skos-reference/. */
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    /** DCMI Metadata Terms, https://www.dublincore.org/specifications/dublin-core/dcmi-terms/. */
    public static final String DCTERMS = "http://purl.org/dc/terms/";

    /** Wikidata entities, https://www.wikidata.org/wiki/Wikidata:Data_access. */
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";

    /** The class of a resource. */
    public static final Node TYPE = iri(RDF + "type");

    /** From a claim to the proposition it makes, a triple term that is not asserted. RDF 1.2. */
    public static final Node REIFIES = iri(RDF + "reifies");

    /** A name for a reader. */
    public static final Node LABEL = iri(RDFS + "label");

    /** What else a reader should know. */
    public static final Node COMMENT = iri(RDFS + "comment");

    /** Who published a reference fact. http://purl.org/dc/terms/publisher */
    public static final Node PUBLISHER = iri(DCTERMS + "publisher");

    /** In what it was published. http://purl.org/dc/terms/source */
    public static final Node SOURCE = iri(DCTERMS + "source");

    /** One article, one revision. https://schema.org/NewsArticle */
    public static final Node NEWS_ARTICLE = iri(SCHEMA + "NewsArticle");

    /** One assertion of one article. https://schema.org/Claim */
    public static final Node CLAIM = iri(SCHEMA + "Claim");

    /** An amount with its unit. https://schema.org/QuantitativeValue */
    public static final Node QUANTITATIVE_VALUE = iri(SCHEMA + "QuantitativeValue");

    /** BCP 47 tag of an article or claim. https://schema.org/inLanguage */
    public static final Node IN_LANGUAGE = iri(SCHEMA + "inLanguage");

    /** An article's title. https://schema.org/headline */
    public static final Node HEADLINE = iri(SCHEMA + "headline");

    /** Where an article was published. https://schema.org/url */
    public static final Node URL = iri(SCHEMA + "url");

    /** When an article was published, EDTF. https://schema.org/datePublished */
    public static final Node DATE_PUBLISHED = iri(SCHEMA + "datePublished");

    /** An article's stored text. https://schema.org/text */
    public static final Node TEXT = iri(SCHEMA + "text");

    /**
     * From an article to each entity it names or makes claims about. https://schema.org/mentions
     */
    public static final Node MENTIONS = iri(SCHEMA + "mentions");

    /** The number of a quantity. https://schema.org/value */
    public static final Node SCHEMA_VALUE = iri(SCHEMA + "value");

    /** The unit of a quantity. https://schema.org/unitText */
    public static final Node UNIT_TEXT = iri(SCHEMA + "unitText");

    /** From a story to its articles. https://schema.org/hasPart */
    public static final Node HAS_PART = iri(SCHEMA + "hasPart");

    /** A story's title. https://schema.org/name */
    public static final Node NAME = iri(SCHEMA + "name");

    /**
     * From a claim to each place it stands in. https://www.w3.org/TR/annotation-vocab/#hastarget
     */
    public static final Node HAS_TARGET = iri(OA + "hasTarget");

    /** A stretch of an article. https://www.w3.org/TR/annotation-vocab/#specificresource */
    public static final Node SPECIFIC_RESOURCE = iri(OA + "SpecificResource");

    /** The article a stretch is of. https://www.w3.org/TR/annotation-vocab/#hassource */
    public static final Node HAS_SOURCE = iri(OA + "hasSource");

    /** How a stretch is found. https://www.w3.org/TR/annotation-vocab/#hasselector */
    public static final Node HAS_SELECTOR = iri(OA + "hasSelector");

    /** By its words. https://www.w3.org/TR/annotation-vocab/#textquoteselector */
    public static final Node TEXT_QUOTE_SELECTOR = iri(OA + "TextQuoteSelector");

    /** By its offsets. https://www.w3.org/TR/annotation-vocab/#textpositionselector */
    public static final Node TEXT_POSITION_SELECTOR = iri(OA + "TextPositionSelector");

    /** The words themselves. https://www.w3.org/TR/annotation-vocab/#exact */
    public static final Node EXACT = iri(OA + "exact");

    /** What stands before them. https://www.w3.org/TR/annotation-vocab/#prefix */
    public static final Node PREFIX = iri(OA + "prefix");

    /** What stands after them. https://www.w3.org/TR/annotation-vocab/#suffix */
    public static final Node SUFFIX = iri(OA + "suffix");

    /** First code point. https://www.w3.org/TR/annotation-vocab/#start */
    public static final Node OA_START = iri(OA + "start");

    /** Code point after the last. https://www.w3.org/TR/annotation-vocab/#end */
    public static final Node OA_END = iri(OA + "end");

    /**
     * An extractor in one version with its language data. https://www.w3.org/TR/prov-o/#Activity
     */
    public static final Node ACTIVITY = iri(PROV + "Activity");

    /** From a run to the article it read. https://www.w3.org/TR/prov-o/#used */
    public static final Node USED = iri(PROV + "used");

    /** From a run to its extractor. https://www.w3.org/TR/prov-o/#wasAssociatedWith */
    public static final Node WAS_ASSOCIATED_WITH = iri(PROV + "wasAssociatedWith");

    /** An extractor. https://www.w3.org/TR/prov-o/#SoftwareAgent */
    public static final Node SOFTWARE_AGENT = iri(PROV + "SoftwareAgent");

    /** According to whom. https://www.w3.org/TR/prov-o/#wasAttributedTo */
    public static final Node WAS_ATTRIBUTED_TO = iri(PROV + "wasAttributedTo");

    /** From a claim to its article. https://www.w3.org/TR/prov-o/#wasQuotedFrom */
    public static final Node WAS_QUOTED_FROM = iri(PROV + "wasQuotedFrom");

    /** From a claim to each run that found it. https://www.w3.org/TR/prov-o/#wasGeneratedBy */
    public static final Node WAS_GENERATED_BY = iri(PROV + "wasGeneratedBy");

    /** From a claim to each rule that found it. https://www.w3.org/TR/prov-o/#hadPlan */
    public static final Node HAD_PLAN = iri(PROV + "hadPlan");

    /** When an update was made. https://www.w3.org/TR/prov-o/#endedAtTime */
    public static final Node ENDED_AT = iri(PROV + "endedAtTime");

    /** From an update to each graph it changed. https://www.w3.org/TR/prov-o/#influenced */
    public static final Node INFLUENCED = iri(PROV + "influenced");

    /** Who sends updates. https://www.w3.org/TR/prov-o/#Agent */
    public static final Node AGENT = iri(PROV + "Agent");

    /** What an update said. https://www.w3.org/TR/prov-o/#Entity */
    public static final Node ENTITY_OF_PROV = iri(PROV + "Entity");

    /** In its own words. https://www.w3.org/TR/prov-o/#value */
    public static final Node PROV_VALUE = iri(PROV + "value");

    /** When an article was retracted. https://www.w3.org/TR/prov-o/#invalidatedAtTime */
    public static final Node INVALIDATED_AT = iri(PROV + "invalidatedAtTime");

    /** An entity's name in one language. https://www.w3.org/TR/skos-reference/#labels */
    public static final Node PREF_LABEL = iri(SKOS + "prefLabel");

    /** Another name of it. https://www.w3.org/TR/skos-reference/#labels */
    public static final Node ALT_LABEL = iri(SKOS + "altLabel");

    /** The same thing elsewhere, as search engines read it. https://schema.org/sameAs */
    public static final Node SAME_AS = iri(SCHEMA + "sameAs");

    /** From an organisation to the one it belongs to. https://schema.org/parentOrganization */
    public static final Node PARENT_ORGANIZATION = iri(SCHEMA + "parentOrganization");

    /** From a place to a larger one around it. https://schema.org/containedInPlace */
    public static final Node CONTAINED_IN = iri(SCHEMA + "containedInPlace");

    /** A body of a state. https://schema.org/GovernmentOrganization */
    public static final Node GOVERNMENT_ORGANIZATION = iri(SCHEMA + "GovernmentOrganization");

    /** The same thing elsewhere (Wikidata). https://www.w3.org/TR/skos-reference/#mapping */
    public static final Node EXACT_MATCH = iri(SKOS + "exactMatch");

    /** What a term means. https://www.w3.org/TR/skos-reference/#notes */
    public static final Node DEFINITION = iri(SKOS + "definition");

    private Vocabulary() {}

    /** A relation's IRI. */
    public static Node relation(String name) {
        return iri(REL + name);
    }

    /** The class of entities of a label: {@code person} is schema:Person. */
    static Node entityClass(String label) {
        return switch (label) {
            case "person", "organization", "place", "product" -> iri(SCHEMA + capitalised(label));
            case "law" -> iri(SCHEMA + "Legislation");
            default -> iri(PG + capitalised(label));
        };
    }

    /** The label of a class of entities; whatever is no class of them is {@code null}. */
    static @Nullable String entityLabel(Node type) {
        String iri = type.getURI();
        return switch (iri) {
            case SCHEMA + "Person", PG + "Person" -> "person";
            case SCHEMA + "Organization", PG + "Organization" -> "organization";
            case SCHEMA + "Place", PG + "Place" -> "place";
            case SCHEMA + "Product", PG + "Product" -> "product";
            case SCHEMA + "Legislation", PG + "Law" -> "law";
            case PG + "Topic" -> "topic";
            case PG + "Group" -> "group";
            default -> null;
        };
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
