package org.polygraph.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

import java.io.OutputStream;
import java.util.List;

/**
 * CSV by <a href="https://www.w3.org/TR/sparql12-results-csv-tsv/">SPARQL 1.2 Query Results CSV and
 * TSV Formats</a>: values without what tells IRIs from strings. A triple term is written as {@code
 * <<( s p o )>>} of such values.
 */
final class CsvTable extends TableWriter {

    CsvTable(OutputStream out) {
        super(out);
    }

    @Override
    void head(List<Var> variables) {
        for (int i = 0; i < variables.size(); i++) {
            field(i, variables.get(i).getVarName());
        }
        row.ascii("\r\n");
    }

    @Override
    void cells(List<Var> variables, Binding binding) {
        for (int i = 0; i < variables.size(); i++) {
            Node node = binding.get(variables.get(i));
            field(i, node == null ? "" : value(node));
        }
        row.ascii("\r\n");
    }

    private static String value(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        if (node.isBlank()) {
            return "_:" + Turtle.blankLabel(node);
        }
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return "<<( %s %s %s )>>"
                    .formatted(
                            value(triple.getSubject()),
                            value(triple.getPredicate()),
                            object(triple.getObject()));
        }
        return node.getLiteralLexicalForm();
    }

    /** A literal stands in quotes there (section 3.2), and its own quotes are doubled once more. */
    private static String object(Node node) {
        return node.isLiteral() ? '"' + value(node).replace("\"", "\"\"") + '"' : value(node);
    }

    private void field(int column, String value) {
        if (column > 0) {
            row.ascii(',');
        }
        if (!needsQuotes(value)) {
            row.text(value);
            return;
        }
        row.ascii('"');
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '"') {
                row.ascii('"');
            }
            i += row.character(value, i);
        }
        row.ascii('"');
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    void foot() {}

    @Override
    void ask(boolean yes) {
        row.ascii("_askResult\r\n").ascii(Boolean.toString(yes)).ascii("\r\n");
    }
}
