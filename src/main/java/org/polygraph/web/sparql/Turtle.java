package org.polygraph.web.sparql;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.HexFormat;

/** Terms as Turtle 1.2 and N-Triples 1.2 write them, without prefixes. */
final class Turtle {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Turtle() {}

    static void term(RowBuffer out, Node node) {
        if (node.isURI()) {
            iri(out, node.getURI());
        } else if (node.isBlank()) {
            out.ascii("_:").ascii(blankLabel(node));
        } else if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            term(out.ascii("<<( "), triple.getSubject());
            term(out.ascii(' '), triple.getPredicate());
            term(out.ascii(' '), triple.getObject());
            out.ascii(" )>>");
        } else {
            literal(out, node);
        }
    }

    /** One that is allowed everywhere: letters and digits only. */
    static String blankLabel(Node blank) {
        StringBuilder label = new StringBuilder("b");
        String given = blank.getBlankNodeLabel();
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            boolean plain =
                    c < 'X' && c >= '0' && Character.isLetterOrDigit(c) || c >= 'a' && c <= 'z';
            if (plain) {
                label.append(c);
            } else {
                label.append('X').append(Integer.toHexString(c)).append('X');
            }
        }
        return label.toString();
    }

    private static void literal(RowBuffer out, Node node) {
        quoted(out, node.getLiteralLexicalForm());
        String language = node.getLiteralLanguage();
        if (!language.isEmpty()) {
            out.ascii('@').ascii(language);
            String direction = TableWriter.direction(node);
            if (!direction.isEmpty()) {
                out.ascii("--").ascii(direction);
            }
        } else if (!XSDDatatype.XSDstring.equals(node.getLiteralDatatype())) {
            iri(out.ascii("^^"), node.getLiteralDatatypeURI());
        }
    }

    private static void quoted(RowBuffer out, String text) {
        out.ascii('"');
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> out.ascii("\\\"");
                case '\\' -> out.ascii("\\\\");
                case '\n' -> out.ascii("\\n");
                case '\r' -> out.ascii("\\r");
                case '\t' -> out.ascii("\\t");
                default -> i += out.character(text, i);
            }
        }
        out.ascii('"');
    }

    private static void iri(RowBuffer out, String iri) {
        out.ascii('<');
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                out.ascii("\\u").ascii(HEX.toHexDigits(c));
            } else {
                i += out.character(iri, i);
            }
        }
        out.ascii('>');
    }
}
