package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.polygraph.access.Role;
import org.polygraph.graph.GraphUpdate;
import org.polygraph.graph.Iris;
import org.polygraph.web.api.Bodies;
import org.polygraph.web.api.Call;
import org.polygraph.web.api.Parameter;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.polygraph.web.api.Reads;
import org.polygraph.web.api.RequestBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Whole graphs by the <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph
 * Store HTTP Protocol</a>: {@code /graph?graph=}, {@code /graph?default}, and {@code /graph/…} for
 * the graph of that address. All can be read; what is not the service's own, and not the record of
 * updates, can be written by who may.
 */
@RestController
class GraphController {

    private static final Query WHOLE_GRAPH =
            QueryFactory.create("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }");

    /** JSON-LD is not among them: its contexts are fetched from wherever it says. */
    private static final Set<Lang> READ = Set.of(Lang.TURTLE, Lang.NTRIPLES, Lang.RDFXML);

    private static final String ROOT = "/graph";

    private final StreamedAnswers answers;
    private final GraphUpdates updates;
    private final Iris iris;

    GraphController(StreamedAnswers answers, GraphUpdates updates, Iris iris) {
        this.answers = answers;
        this.updates = updates;
        this.iris = iris;
    }

    @Call(
            value = "A whole graph (Graph Store Protocol)",
            reads = {Reads.GRAPHS, Reads.RESULTS},
            types = ResultFormat.GRAPHS)
    @GetMapping({ROOT, ROOT + "/**"})
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String graph = graph(request);
        ResultFormat format =
                ResultFormat.choose(
                        false,
                        Parameter.RESULT_FORMAT.raw(request),
                        request.getHeader(HttpHeaders.ACCEPT));
        Query query =
                QueryTransformOps.syntaxSubstitute(WHOLE_GRAPH, Map.of(Var.alloc("g"), iri(graph)));
        answers.answer(
                query,
                format,
                request,
                response,
                (result, whole, execution) -> {
                    Iterator<Triple> triples = execution.constructTriples();
                    if (!triples.hasNext() && !graph.equals(iris.defaultGraph())) {
                        throw unknown(graph);
                    }
                    result.triples(whole, triples);
                });
    }

    @Call(
            value = "Replace a graph",
            reads = Reads.GRAPHS,
            body = Bodies.GRAPH,
            role = Role.ADMIN,
            statuses = {201, 204})
    @PutMapping({ROOT, ROOT + "/**"})
    void put(HttpServletRequest request, HttpServletResponse response) throws IOException {
        updates.check(request);
        String graph = graph(request);
        Graph body = body(request, graph);
        write(
                request,
                response,
                "PUT <" + graph + ">",
                graph,
                dataset -> dataset.addGraph(iri(graph), body));
    }

    @Call(
            value = "Add to a graph",
            reads = Reads.GRAPHS,
            body = Bodies.GRAPH,
            role = Role.ADMIN,
            statuses = {201, 204})
    @PostMapping({ROOT, ROOT + "/**"})
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        updates.check(request);
        boolean isNew = !isDirect(request) && !isNamed(request);
        String graph = isNew ? iris.graph(UUID.randomUUID().toString()) : graph(request);
        Graph body = body(request, graph);
        if (isNew) {
            response.setHeader(HttpHeaders.LOCATION, graph);
        }
        write(
                request,
                response,
                "POST <" + graph + ">",
                graph,
                dataset -> add(body, graph, dataset));
    }

    @Call(value = "Remove a graph", reads = Reads.GRAPHS, role = Role.ADMIN, statuses = 204)
    @DeleteMapping({ROOT, ROOT + "/**"})
    void delete(HttpServletRequest request, HttpServletResponse response) {
        updates.check(request);
        String graph = graph(request);
        GraphUpdate.Report report =
                updates.run(
                        request,
                        "DELETE <" + graph + ">",
                        dataset -> dataset.removeGraph(iri(graph)));
        if (report.deleted() == 0) {
            throw unknown(graph);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void add(Graph body, String graph, DatasetGraph dataset) {
        body.find()
                .forEach(
                        triple ->
                                dataset.add(
                                        iri(graph),
                                        triple.getSubject(),
                                        triple.getPredicate(),
                                        triple.getObject()));
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String text,
            String graph,
            Consumer<DatasetGraph> action) {
        GraphUpdate.Report report = updates.run(request, text, action);
        response.setStatus(
                report.created().contains(graph)
                        ? HttpServletResponse.SC_CREATED
                        : HttpServletResponse.SC_NO_CONTENT);
    }

    private static boolean isDirect(HttpServletRequest request) {
        return request.getRequestURI().length() > ROOT.length() + 1;
    }

    private static boolean isNamed(HttpServletRequest request) {
        return Parameter.GRAPH.raw(request) != null || Parameter.DEFAULT.raw(request) != null;
    }

    private String graph(HttpServletRequest request) {
        if (isDirect(request)) {
            return iris.base() + request.getRequestURI();
        }
        String named = Parameter.GRAPH.raw(request);
        boolean isDefault = Parameter.DEFAULT.raw(request) != null;
        if (isDefault == (named != null)) {
            throw new ProblemException(
                    ProblemCode.SPARQL_REQUEST, "Name one graph: ?graph=…, ?default, or /graph/….");
        }
        if (named == null) {
            return iris.defaultGraph();
        }
        try {
            return IRIs.resolve(iris.base() + "/", named);
        } catch (IRIException e) {
            throw new ProblemException(ProblemCode.INVALID_PARAMETER, "graph is not an IRI.")
                    .with("parameter", "graph");
        }
    }

    private static ProblemException unknown(String graph) {
        return new ProblemException(
                ProblemCode.UNKNOWN_GRAPH, "There is no graph <%s>.".formatted(graph));
    }

    private static Graph body(HttpServletRequest request, String graph) throws IOException {
        MediaType type = RequestBody.contentType(request);
        Lang lang = RDFLanguages.contentTypeToLang(type.getType() + "/" + type.getSubtype());
        if (lang == null || !READ.contains(lang)) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "A graph is sent as text/turtle, application/n-triples or"
                            + " application/rdf+xml.");
        }
        byte[] bytes = RequestBody.bytes(request);
        Graph read = GraphFactory.createDefaultGraph();
        try {
            RDFParser.create()
                    .source(new ByteArrayInputStream(bytes))
                    .lang(lang)
                    .base(graph)
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                    .parse(read);
        } catch (RiotException e) {
            throw new ProblemException(
                    ProblemCode.SPARQL_SYNTAX,
                    "The graph cannot be read: " + EngineMessage.of(e, "it is broken."));
        }
        return read;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
