package org.polygraph.web.sparql;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

import java.io.OutputStream;
import java.util.List;

/**
 * <a href="https://www.w3.org/TR/sparql12-results-json/">SPARQL 1.2 Query Results JSON Format</a>.
 */
final class JsonTable extends TableWriter {

    private boolean first = true;

    JsonTable(OutputStream out) {
        super(out);
    }

    @Override
    void head(List<Var> variables) {
        row.ascii("{\"head\":{\"vars\":[");
        for (int i = 0; i < variables.size(); i++) {
            Json.string(row.ascii(i == 0 ? "" : ","), variables.get(i).getVarName());
        }
        row.ascii("]},\"results\":{\"bindings\":[");
    }

    @Override
    void cells(List<Var> variables, Binding binding) {
        row.ascii(first ? "\n{" : ",\n{");
        first = false;
        boolean none = true;
        for (Var variable : variables) {
            Node node = binding.get(variable);
            if (node != null) {
                Json.string(row.ascii(none ? "" : ","), variable.getVarName());
                row.ascii(':');
                term(node);
                none = false;
            }
        }
        row.ascii('}');
    }

    private void term(Node node) {
        if (node.isURI()) {
            valued("uri", node.getURI());
        } else if (node.isBlank()) {
            valued("bnode", node.getBlankNodeLabel());
        } else if (node.isTripleTerm()) {
            tripleTerm(node.getTriple());
        } else {
            valued("literal", node.getLiteralLexicalForm());
            typeOf(node);
        }
        row.ascii('}');
    }

    private void valued(String type, String value) {
        row.ascii("{\"type\":\"").ascii(type).ascii("\",\"value\":");
        Json.string(row, value);
    }

    private void typeOf(Node literal) {
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            Json.string(row.ascii(",\"xml:lang\":"), language);
            String direction = direction(literal);
            if (!direction.isEmpty()) {
                Json.string(row.ascii(",\"its:dir\":"), direction);
            }
        } else if (!XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())) {
            Json.string(row.ascii(",\"datatype\":"), literal.getLiteralDatatypeURI());
        }
    }

    private void tripleTerm(Triple triple) {
        row.ascii("{\"type\":\"triple\",\"value\":{\"subject\":");
        term(triple.getSubject());
        row.ascii(",\"predicate\":");
        term(triple.getPredicate());
        row.ascii(",\"object\":");
        term(triple.getObject());
        row.ascii('}');
    }

    @Override
    void foot() {
        row.ascii("\n]}}\n");
    }

    @Override
    void ask(boolean yes) {
        row.ascii("{\"head\":{},\"boolean\":").ascii(Boolean.toString(yes)).ascii("}\n");
    }
}
