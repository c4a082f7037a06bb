package org.polygraph.web.sparql;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;

import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;

/**
 * <a href="https://www.w3.org/TR/rdf12-xml/">RDF/XML</a> as it comes: one description for each
 * triple. RDF 1.2 has triple terms in it, which parsers of today fail on, Jena's too; so see {@link
 * Propositions}. A base direction is said as RDF 1.2 has it.
 */
final class RdfXml implements TripleWriter {

    private static final String START =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF"
                    + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                    + " xmlns:its=\"http://www.w3.org/2005/11/its\">\n";

    private final OutputStream out;
    private final RowBuffer row = new RowBuffer();

    RdfXml(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(Map<String, String> prefixes) {
        row.ascii(START).send(out);
    }

    @Override
    public void triple(Triple triple) {
        Propositions.encode(triple, this::description);
        row.send(out);
    }

    @Override
    public void end() {
        row.ascii("</rdf:RDF>\n").send(out);
    }

    private void description(Triple triple) {
        row.ascii("<rdf:Description");
        node("rdf:about", triple.getSubject());
        row.ascii('>');
        property(triple.getPredicate().getURI(), triple.getObject());
        row.ascii("</rdf:Description>\n");
    }

    private void node(String attribute, Node node) {
        if (node.isURI()) {
            Xml.text(row.ascii(' ').ascii(attribute).ascii("=\""), node.getURI());
        } else {
            row.ascii(" rdf:nodeID=\"").ascii(Turtle.blankLabel(node));
        }
        row.ascii('"');
    }

    private void property(String iri, Node object) {
        int split = Util.splitNamespaceXML(iri);
        if (split == iri.length()) {
            throw new ProblemException(
                    ProblemCode.NOT_ACCEPTABLE,
                    "RDF/XML cannot write the property <%s>; the other formats can."
                            .formatted(iri));
        }
        String name = iri.substring(split);
        Xml.text(row.ascii("<p:").text(name).ascii(" xmlns:p=\""), iri.substring(0, split));
        row.ascii('"');
        if (object.isLiteral()) {
            literal(object);
        } else {
            node("rdf:resource", object);
            row.ascii("/>");
            return;
        }
        row.ascii("</p:").text(name).ascii('>');
    }

    private void literal(Node literal) {
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            row.ascii(" xml:lang=\"").ascii(language).ascii('"');
            String direction = TableWriter.direction(literal);
            if (!direction.isEmpty()) {
                row.ascii(" its:version=\"2.0\" its:dir=\"").ascii(direction).ascii('"');
            }
        } else if (!Objects.equals(literal.getLiteralDatatype(), XSDDatatype.XSDstring)) {
            Xml.text(row.ascii(" rdf:datatype=\""), literal.getLiteralDatatypeURI());
            row.ascii('"');
        }
        Xml.text(row.ascii('>'), literal.getLiteralLexicalForm());
    }
}
