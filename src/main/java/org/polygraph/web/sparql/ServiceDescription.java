package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.polygraph.web.api.Parameter;
import org.springframework.http.HttpHeaders;

import java.io.IOException;

/**
 * What the endpoint says of itself (<a
 * href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>).
 */
final class ServiceDescription {

    private static final String TURTLE =
            """
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX formats: <http://www.w3.org/ns/formats/>
            [] a sd:Service ;
                sd:endpoint <%1$s> ;
                sd:supportedLanguage sd:SPARQL10Query , sd:SPARQL11Query , sd:SPARQL11Update ;
                sd:feature sd:UnionDefaultGraph ;
                sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML ,
                    formats:SPARQL_Results_CSV , formats:SPARQL_Results_TSV ,
                    formats:Turtle , formats:N-Triples , formats:JSON-LD , formats:RDF_XML ,
                    formats:TriG , formats:N-Quads ;
                sd:inputFormat formats:Turtle , formats:N-Triples , formats:RDF_XML ;
                sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ] .
            """;

    private ServiceDescription() {}

    static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResultFormat format =
                ResultFormat.choose(
                        false,
                        Parameter.RESULT_FORMAT.raw(request),
                        request.getHeader(HttpHeaders.ACCEPT));
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(TURTLE.formatted(request.getRequestURL()), Lang.TURTLE).parse(graph);
        response.setHeader(HttpHeaders.CONTENT_TYPE, format.contentType());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        TripleWriter.write(graph, format, response.getOutputStream());
    }
}
