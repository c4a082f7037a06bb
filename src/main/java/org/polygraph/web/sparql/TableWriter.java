package org.polygraph.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

import java.io.OutputStream;
import java.util.List;

/**
 * Writes rows as they come, each handed on as a whole, so that what has been found is never held
 * back by what has not. ARQ's own writers hold back, and its CSV writer takes five times as long.
 */
abstract class TableWriter {

    private final OutputStream out;
    final RowBuffer row = new RowBuffer();

    TableWriter(OutputStream out) {
        this.out = out;
    }

    static TableWriter of(ResultFormat format, OutputStream out) {
        return switch (format) {
            case XML -> new XmlTable(out);
            case CSV -> new CsvTable(out);
            case TSV -> new TsvTable(out);
            default -> new JsonTable(out);
        };
    }

    final void begin(List<Var> variables) {
        head(variables);
        row.send(out);
    }

    final void row(List<Var> variables, Binding binding) {
        cells(variables, binding);
        row.send(out);
    }

    final void end() {
        foot();
        row.send(out);
    }

    /** The whole answer to an ASK. */
    final void answer(boolean yes) {
        ask(yes);
        row.send(out);
    }

    abstract void head(List<Var> variables);

    abstract void cells(List<Var> variables, Binding binding);

    abstract void foot();

    abstract void ask(boolean yes);

    static String direction(Node literal) {
        return literal.getLiteralBaseDirection() == null
                ? ""
                : literal.getLiteralBaseDirection().direction();
    }
}
