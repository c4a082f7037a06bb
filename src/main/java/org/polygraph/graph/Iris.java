package org.polygraph.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Set;

/**
 * The IRIs of this store's things: {@code {base}/{sort}/{id}}. The patterns and what each id is
 * hashed from are told in {@code docs/iri-patterns.md}.
 */
public record Iris(String base) {

    private static final String GRAPHS = "/graph/";
    private static final String DEFAULT = "default";
    private static final Set<String> OWN_GRAPHS =
            Set.of(
                    "statements",
                    "stories",
                    "collation",
                    "log",
                    "revisions",
                    "ontology",
                    "names",
                    "gazetteer",
                    "reference",
                    "audit");

    /**
     * @param base without a trailing slash, {@code http://localhost:8080}
     */
    public Iris {
        if (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
    }

    public String article(String id) {
        return base + "/article/" + id;
    }

    public String claim(String id) {
        return base + "/claim/" + id;
    }

    public String statement(String id) {
        return base + "/statement/" + id;
    }

    public String reading(String statement, String id) {
        return base + "/statement/" + statement + "#" + id;
    }

    public String entity(String id) {
        return base + "/entity/" + id;
    }

    public String story(String id) {
        return base + "/story/" + id;
    }

    /** A reference fact. */
    public String reference(String id) {
        return base + "/reference/" + path(id);
    }

    public String run(String id) {
        return base + "/run/" + id;
    }

    /**
     * @param id path-like, {@code fr/declinesBy}; what cannot stand in a path is percent-encoded
     */
    public String rule(String id) {
        return base + "/rule/" + path(id);
    }

    /** The extractor that goes by rules. */
    public String rules() {
        return base + "/extractor/rules";
    }

    /** The extractor that asks a language model. */
    public String model(String name) {
        return base + "/extractor/model/" + path(name);
    }

    private static String path(String id) {
        return URLEncoder.encode(id, UTF_8).replace("%2F", "/").replace("+", "%20");
    }

    /** The id a rule's IRI was made of: {@code fr/declinesBy}. */
    String ruleId(String iri) {
        return URLDecoder.decode(iri.substring(rule("").length()).replace("+", "%2B"), UTF_8);
    }

    /** A mention of an article that is a node of its graph: the amount of a claim. */
    public String mention(String article, String id) {
        return article(article) + "#" + id;
    }

    /** A stretch of an article's text in code points, as RFC 5147 writes it. */
    public String stretch(String article, int start, int end) {
        return part(article, "char", start, end);
    }

    /** A part of an article that stands from one code point to another. */
    String part(String article, String part, int start, int end) {
        return article(article) + "#" + part + "=" + start + "," + end;
    }

    /** The graph of all statements with their readings. */
    public String statementsGraph() {
        return base + "/graph/statements";
    }

    /** The graph of all stories. */
    public String storiesGraph() {
        return base + "/graph/stories";
    }

    /** The graph of what the articles of a story have to do with each other. */
    public String collationGraph() {
        return base + GRAPHS + "collation";
    }

    /** The graph of what differs from one ingest to another: when articles came and went. */
    public String logGraph() {
        return base + "/graph/log";
    }

    /** The graph of the revisions that the claim index may still have to follow. */
    public String revisionsGraph() {
        return base + "/graph/revisions";
    }

    /** The graph of the ontology and the relations, so that queries can show their labels. */
    public String ontologyGraph() {
        return base + "/graph/ontology";
    }

    /** The graph of the names by which the entities of the articles are looked up. */
    public String namesGraph() {
        return base + "/graph/names";
    }

    /** The graph of the gazetteer: the names of known entities in all languages. */
    public String gazetteerGraph() {
        return base + "/graph/gazetteer";
    }

    /** The graph of the reference facts. */
    public String referenceGraph() {
        return base + "/graph/reference";
    }

    /** The graph of who updated what by SPARQL. */
    public String auditGraph() {
        return base + "/graph/audit";
    }

    /** One update by SPARQL. */
    String update(String id) {
        return base + "/update/" + id;
    }

    /** What updates and the Graph Store Protocol call the default graph. */
    public String defaultGraph() {
        return graph(DEFAULT);
    }

    /** A graph that somebody else may fill. */
    public String graph(String name) {
        return base + GRAPHS + name;
    }

    /**
     * Whether a graph is one of this service's own, which only it may change: articles and whatever
     * else is under its base, but for {@code /graph/…} without its own names.
     */
    public boolean isOwnGraph(String graph) {
        if (!graph.startsWith(base + "/")) {
            return false;
        }
        String graphs = base + GRAPHS;
        return !graph.startsWith(graphs) || OWN_GRAPHS.contains(graph.substring(graphs.length()));
    }

    /** The id in one of these IRIs: what stands after the last slash, without a fragment. */
    public static String id(String iri) {
        int fragment = iri.indexOf('#');
        String path = fragment < 0 ? iri : iri.substring(0, fragment);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
