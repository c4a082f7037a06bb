package org.polygraph.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

import java.io.OutputStream;
import java.util.List;

/**
 * TSV by <a href="https://www.w3.org/TR/sparql12-results-csv-tsv/">SPARQL 1.2 Query Results CSV and
 * TSV Formats</a>: terms as Turtle writes them.
 */
final class TsvTable extends TableWriter {

    TsvTable(OutputStream out) {
        super(out);
    }

    @Override
    void head(List<Var> variables) {
        for (int i = 0; i < variables.size(); i++) {
            row.ascii(i == 0 ? "?" : "\t?").text(variables.get(i).getVarName());
        }
        row.ascii('\n');
    }

    @Override
    void cells(List<Var> variables, Binding binding) {
        for (int i = 0; i < variables.size(); i++) {
            if (i > 0) {
                row.ascii('\t');
            }
            Node node = binding.get(variables.get(i));
            if (node != null) {
                Turtle.term(row, node);
            }
        }
        row.ascii('\n');
    }

    @Override
    void foot() {}

    @Override
    void ask(boolean yes) {
        row.ascii("?_askResult\n").ascii(Boolean.toString(yes)).ascii('\n');
    }
}
