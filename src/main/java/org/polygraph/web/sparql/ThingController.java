package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.polygraph.graph.Archive;
import org.polygraph.graph.Iris;
import org.polygraph.web.api.BrowserRequests;
import org.polygraph.web.api.Call;
import org.polygraph.web.api.Parameter;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.polygraph.web.api.Reads;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The IRIs of the store's things, dereferenced: RDF here, people and REST clients are sent to the
 * page and the JSON (303, "<a href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic
 * Web</a>").
 */
@RestController
class ThingController {

    private static final Map<String, String> PLURALS =
            Map.of(
                    "article", "articles",
                    "claim", "claims",
                    "statement", "statements",
                    "entity", "entities",
                    "story", "stories");

    private static final String PREFIXES =
            """
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private final Archive archive;
    private final Iris iris;

    ThingController(Archive archive, Iris iris) {
        this.archive = archive;
        this.iris = iris;
    }

    @Call(
            value = "A thing of the store by its IRI; JSON and pages are at the plural (303)",
            reads = Reads.RDF,
            statuses = {200, 303},
            types = ResultFormat.GRAPHS)
    @GetMapping("/{sort:article|claim|statement|entity|story}/{id}")
    void thing(
            @PathVariable String sort,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (Parameter.RESULT_FORMAT.raw(request) == null && wantsAnswer(accept)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, "/" + PLURALS.get(sort) + "/" + id);
            return;
        }
        ResultFormat format =
                ResultFormat.choose(false, Parameter.RESULT_FORMAT.raw(request), accept);
        List<String> triples = archive.describe(iris.base() + "/" + sort + "/" + id);
        if (triples.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.UNKNOWN_ID, "There is no %s \"%s\".".formatted(sort, id));
        }
        response.setHeader(HttpHeaders.CONTENT_TYPE, format.contentType());
        TripleWriter.write(graph(triples), format, response.getOutputStream());
    }

    private static boolean wantsAnswer(@org.jspecify.annotations.Nullable String accept) {
        List<MediaType> accepted = BrowserRequests.accepted(accept);
        return !accepted.isEmpty()
                && (accepted.getFirst().equalsTypeAndSubtype(MediaType.TEXT_HTML)
                        || accepted.getFirst().equalsTypeAndSubtype(MediaType.APPLICATION_JSON));
    }

    private static Graph graph(List<String> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + String.join("\n", triples), Lang.TURTLE).parse(graph);
        return graph;
    }
}
