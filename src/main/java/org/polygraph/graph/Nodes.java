package org.polygraph.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.math.BigDecimal;

/**
 * RDF terms in the form they are stored in. Numbers are canonical: TDB2 makes them so in triples
 * but not inside triple terms, and a join between the two would lose rows.
 */
final class Nodes {

    static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    private Nodes() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }

    static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    /** A whole number as xsd:integer, which is an xsd:decimal; any other as xsd:decimal. */
    static Node number(BigDecimal number) {
        BigDecimal canonical = canonical(number);
        return NodeFactory.createLiteralDT(
                canonical.toPlainString(),
                canonical.scale() == 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal);
    }

    static Node edtf(String date) {
        return NodeFactory.createLiteralDT(date, Pg.EDTF);
    }

    static Node uri(String uri) {
        return NodeFactory.createLiteralDT(uri, XSDDatatype.XSDanyURI);
    }

    static Node instant(String rfc3339) {
        return NodeFactory.createLiteralDT(rfc3339, XSDDatatype.XSDdateTime);
    }

    /** Without trailing zeros and without an exponent: 7.50 is 7.5, 7E12 is 7000000000000. */
    static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
