package org.polygraph.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

import java.util.function.Consumer;

/**
 * Triple terms for a format that has none: each becomes a blank node that says its parts (<a
 * href="https://www.w3.org/TR/rdf12-interop/">RDF 1.2 Interoperability</a>, basic encoding).
 */
final class Propositions {

    private static final Node FORM = rdf("PropositionForm");
    private static final Node SUBJECT = rdf("propositionFormSubject");
    private static final Node PREDICATE = rdf("propositionFormPredicate");
    private static final Node OBJECT = rdf("propositionFormObject");

    private Propositions() {}

    private static Node rdf(String name) {
        return NodeFactory.createURI(RDF.uri + name);
    }

    /** Gives a triple, and what says the parts of its object where that is a triple term. */
    static void encode(Triple triple, Consumer<Triple> out) {
        Node object = triple.getObject();
        if (!object.isTripleTerm()) {
            out.accept(triple);
            return;
        }
        Triple term = object.getTriple();
        Node proposition = NodeFactory.createBlankNode();
        out.accept(Triple.create(triple.getSubject(), triple.getPredicate(), proposition));
        out.accept(Triple.create(proposition, RDF.Nodes.type, FORM));
        out.accept(Triple.create(proposition, SUBJECT, term.getSubject()));
        out.accept(Triple.create(proposition, PREDICATE, term.getPredicate()));
        encode(Triple.create(proposition, OBJECT, term.getObject()), out);
    }
}
