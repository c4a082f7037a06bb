package org.polygraph.web.sparql;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

import java.io.OutputStream;
import java.util.List;

/**
 * <a href="https://www.w3.org/TR/sparql12-results-xml/">SPARQL 1.2 Query Results XML Format</a>.
 */
final class XmlTable extends TableWriter {

    private static final String START =
            "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\""
                    + " xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\">\n";

    XmlTable(OutputStream out) {
        super(out);
    }

    @Override
    void head(List<Var> variables) {
        row.ascii(START).ascii("<head>");
        for (Var variable : variables) {
            Xml.text(row.ascii("<variable name=\""), variable.getVarName());
            row.ascii("\"/>");
        }
        row.ascii("</head>\n<results>\n");
    }

    @Override
    void cells(List<Var> variables, Binding binding) {
        row.ascii("<result>");
        for (Var variable : variables) {
            Node node = binding.get(variable);
            if (node != null) {
                Xml.text(row.ascii("<binding name=\""), variable.getVarName());
                row.ascii("\">");
                term(node);
                row.ascii("</binding>");
            }
        }
        row.ascii("</result>\n");
    }

    private void term(Node node) {
        if (node.isURI()) {
            element("uri", node.getURI());
        } else if (node.isBlank()) {
            element("bnode", node.getBlankNodeLabel());
        } else if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            row.ascii("<triple><subject>");
            term(triple.getSubject());
            row.ascii("</subject><predicate>");
            term(triple.getPredicate());
            row.ascii("</predicate><object>");
            term(triple.getObject());
            row.ascii("</object></triple>");
        } else {
            literal(node);
        }
    }

    private void element(String name, String text) {
        row.ascii('<').ascii(name).ascii('>');
        Xml.text(row, text);
        row.ascii("</").ascii(name).ascii('>');
    }

    private void literal(Node node) {
        row.ascii("<literal");
        String language = node.getLiteralLanguage();
        if (!language.isEmpty()) {
            row.ascii(" xml:lang=\"").ascii(language).ascii('"');
            String direction = direction(node);
            if (!direction.isEmpty()) {
                row.ascii(" its:dir=\"").ascii(direction).ascii('"');
            }
        } else if (!XSDDatatype.XSDstring.equals(node.getLiteralDatatype())) {
            Xml.text(row.ascii(" datatype=\""), node.getLiteralDatatypeURI());
            row.ascii('"');
        }
        row.ascii('>');
        Xml.text(row, node.getLiteralLexicalForm());
        row.ascii("</literal>");
    }

    @Override
    void foot() {
        row.ascii("</results>\n</sparql>\n");
    }

    @Override
    void ask(boolean yes) {
        row.ascii(START).ascii("<head/>\n<boolean>").ascii(Boolean.toString(yes));
        row.ascii("</boolean>\n</sparql>\n");
    }
}
