package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The queries under {@code sparql/}: one file a question. The first comment is the question, the
 * further ones that name a variable are its parameters.
 */
public final class Queries {

    private static final String FOLDER = "sparql/";
    private static final String ENDING = ".rq";
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\w+): ([^;]+)");

    private final Map<String, NamedQuery> byName;

    private Queries(Map<String, NamedQuery> byName) {
        this.byName = byName;
    }

    /** Reads all that are on the class path. */
    public static Queries load() {
        Map<String, NamedQuery> byName = new TreeMap<>();
        for (String file : ResourceFolder.files("sparql")) {
            if (file.endsWith(ENDING)) {
                String name = file.substring(FOLDER.length(), file.length() - ENDING.length());
                byName.put(name, read(name, ResourceFolder.read(file)));
            }
        }
        return new Queries(byName);
    }

    /** Those that answer a question, by name. */
    public List<NamedQuery> all() {
        return byName.values().stream().filter(query -> !isCheck(query)).toList();
    }

    /** Those that must find nothing, by name. */
    public List<NamedQuery> checks() {
        return byName.values().stream().filter(Queries::isCheck).toList();
    }

    /**
     * A query with its parameters in their places.
     *
     * @throws IllegalArgumentException for a name or parameter that there is not
     */
    public Query bound(String name, Map<String, Node> parameters) {
        NamedQuery query = byName.get(name);
        if (query == null) {
            throw new IllegalArgumentException("no query is called " + name);
        }
        Map<Var, Node> values = new LinkedHashMap<>();
        parameters.forEach(
                (parameter, value) -> {
                    if (!query.parameters().containsKey(parameter)) {
                        throw new IllegalArgumentException(name + " has no ?" + parameter);
                    }
                    values.put(Var.alloc(parameter), value);
                });
        return QueryTransformOps.syntaxSubstitute(query.query(), values);
    }

    static Query parse(String name, String text) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_12);
        } catch (QueryParseException e) {
            throw new IllegalStateException(FOLDER + name + ENDING + ": " + e.getMessage(), e);
        }
    }

    private static boolean isCheck(NamedQuery query) {
        return query.name().startsWith("check/");
    }

    private static NamedQuery read(String name, String text) {
        List<String> comments =
                text.lines()
                        .takeWhile(line -> line.startsWith("#"))
                        .map(line -> line.substring(1).strip())
                        .toList();
        if (comments.isEmpty()) {
            throw new IllegalStateException(FOLDER + name + ENDING + " does not say its question");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String comment : comments.subList(1, comments.size())) {
            Matcher matcher = PARAMETER.matcher(comment);
            while (matcher.find()) {
                parameters.put(matcher.group(1), matcher.group(2).strip());
            }
        }
        return new NamedQuery(
                name, comments.getFirst(), Collections.unmodifiableMap(parameters), text);
    }
}
