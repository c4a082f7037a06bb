package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Iris;
import org.polygraph.web.WebSettings;
import org.polygraph.web.api.Parameter;
import org.polygraph.web.api.Problem;
import org.polygraph.web.api.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The endpoint as a browser sees it: a query to edit, and its result below. */
@Controller
class SparqlPage {

    /** Rows shown; the whole result is a download away. */
    private static final int ROWS = 500;

    /** Triples shown; a graph with more is downloaded. */
    private static final int TRIPLES = 5_000;

    private final SparqlService service;
    private final NamedQueries queries;
    private final Iris iris;
    private final WebSettings settings;

    SparqlPage(SparqlService service, NamedQueries queries, Iris iris, WebSettings settings) {
        this.service = service;
        this.queries = queries;
        this.iris = iris;
        this.settings = settings;
    }

    /**
     * One value.
     *
     * @param href where it leads, or null
     * @param language BCP 47 tag, or null
     */
    public record Cell(String text, @Nullable String href, @Nullable String language) {
        static final Cell EMPTY = new Cell("", null, null);
    }

    /** A table; {@code more} where it has more rows than are shown. */
    public record Result(List<String> names, List<List<Cell>> rows, boolean more) {}

    @RequestMapping(
            path = {"/sparql", "/sparql/"},
            method = {RequestMethod.GET, RequestMethod.POST},
            produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Model model) throws IOException {
        String text = Parameter.QUERY.raw(request);
        model.addAttribute("queries", queries.all());
        model.addAttribute("query", text == null ? queries.first() : text);
        if (text != null) {
            try {
                answer(text, request, model);
            } catch (ProblemException e) {
                model.addAttribute("problem", Problem.of(e));
            }
        }
        return "sparql";
    }

    private void answer(String text, HttpServletRequest request, Model model) throws IOException {
        Query query = QueryReader.read(text, iris.base() + "/");
        if (query.isSelectType()) {
            model.addAttribute("result", run(query, request, this::result));
        } else if (query.isAskType()) {
            model.addAttribute("yes", run(query, request, QueryExec::ask));
        } else {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            QueryResult result = new QueryResult(ResultFormat.TURTLE, TRIPLES, out);
            run(
                    query,
                    request,
                    execution -> {
                        result.write(query, execution);
                        return true;
                    });
            model.addAttribute("graph", out.toString(StandardCharsets.UTF_8));
        }
    }

    private <T> T run(Query query, HttpServletRequest request, Function<QueryExec, T> reading)
            throws IOException {
        return service.run(query, settings.queryTimeout(), request, () -> {}, reading);
    }

    private Result result(QueryExec execution) {
        RowSet rows = execution.select();
        List<Var> variables = rows.getResultVars();
        List<List<Cell>> shown = new ArrayList<>();
        while (shown.size() < ROWS && rows.hasNext()) {
            var row = rows.next();
            shown.add(variables.stream().map(variable -> cell(row.get(variable))).toList());
        }
        return new Result(variables.stream().map(Var::getVarName).toList(), shown, rows.hasNext());
    }

    private Cell cell(@Nullable Node node) {
        if (node == null) {
            return Cell.EMPTY;
        }
        if (node.isURI()) {
            return iri(node.getURI());
        }
        if (node.isLiteral()) {
            String language = node.getLiteralLanguage();
            return new Cell(
                    node.getLiteralLexicalForm(), null, language.isEmpty() ? null : language);
        }
        return new Cell(node.toString(), null, null);
    }

    /** Things of this store lead to their pages, wherever its base IRI says they are. */
    private Cell iri(String iri) {
        String base = iris.base() + "/";
        if (!iri.startsWith(base)) {
            boolean web = iri.startsWith("http://") || iri.startsWith("https://");
            return new Cell(iri, web ? iri : null, null);
        }
        String path = iri.substring(base.length());
        return new Cell(path, path.contains("#") ? null : "/" + path, null);
    }
}
