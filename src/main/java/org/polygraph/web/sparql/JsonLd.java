package org.polygraph.web.sparql;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;

/**
 * <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a> as it comes: one node object for each
 * run of triples with the same subject and property. Values stay as they are written in RDF, with
 * their datatype and base direction; of triple terms, which JSON-LD does not have, see {@link
 * Propositions}.
 */
final class JsonLd implements TripleWriter {

    private final OutputStream out;
    private final RowBuffer row = new RowBuffer();
    private Map<String, String> prefixes = Map.of();
    private @Nullable Node subject;
    private @Nullable Node predicate;

    JsonLd(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(Map<String, String> given) {
        prefixes = Map.copyOf(given);
        row.ascii("{\"@context\":{");
        String comma = "";
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (isTerm(prefix)) {
                Json.string(row.ascii(comma), prefix.getKey());
                // Said to be a prefix, since by itself only what ends like one is.
                Json.string(row.ascii(":{\"@prefix\":true,\"@id\":"), prefix.getValue());
                row.ascii('}');
                comma = ",";
            }
        }
        row.ascii("},\"@graph\":[").send(out);
    }

    private static boolean isTerm(Map.Entry<String, String> prefix) {
        return !prefix.getKey().isEmpty()
                && Character.isLetter(prefix.getKey().charAt(0))
                && prefix.getValue().indexOf(':') > 0;
    }

    @Override
    public void triple(Triple triple) {
        Propositions.encode(triple, this::plain);
        row.send(out);
    }

    /** The values of one property in a row share an array; node objects may come in parts. */
    private void plain(Triple triple) {
        boolean further =
                triple.getSubject().equals(subject) && triple.getPredicate().equals(predicate);
        if (further) {
            row.ascii(',');
        } else {
            // A key may stand once in an object, and this one may have been there: so a new object.
            open(triple.getSubject());
            predicate = triple.getPredicate();
            Json.string(row.ascii(','), isType() ? "@type" : key(predicate));
            row.ascii(":[");
        }
        value(triple.getObject());
    }

    private void open(Node next) {
        row.ascii(subject == null ? "\n{" : "]},\n{");
        subject = next;
        Json.string(row.ascii("\"@id\":"), id(next));
    }

    private boolean isType() {
        return RDF.Nodes.type.equals(predicate);
    }

    private static String id(Node node) {
        return node.isURI() ? node.getURI() : "_:" + Turtle.blankLabel(node);
    }

    private String key(Node property) {
        String iri = property.getURI();
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (isTerm(prefix) && iri.startsWith(prefix.getValue())) {
                String rest = iri.substring(prefix.getValue().length());
                if (!rest.startsWith("//")) {
                    return prefix.getKey() + ":" + rest;
                }
            }
        }
        return iri;
    }

    private void value(Node object) {
        if (object.isLiteral()) {
            literal(object);
        } else if (isType()) {
            Json.string(row, id(object));
        } else {
            Json.string(row.ascii("{\"@id\":"), id(object));
            row.ascii('}');
        }
    }

    private void literal(Node literal) {
        Json.string(row.ascii("{\"@value\":"), literal.getLiteralLexicalForm());
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            Json.string(row.ascii(",\"@language\":"), language);
            String direction = TableWriter.direction(literal);
            if (!direction.isEmpty()) {
                Json.string(row.ascii(",\"@direction\":"), direction);
            }
        } else if (!Objects.equals(literal.getLiteralDatatype(), XSDDatatype.XSDstring)) {
            Json.string(row.ascii(",\"@type\":"), literal.getLiteralDatatypeURI());
        }
        row.ascii('}');
    }

    @Override
    public void end() {
        row.ascii(subject == null ? "]}\n" : "]}\n]}\n").send(out);
    }
}
