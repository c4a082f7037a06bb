package org.polygraph.collation;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.polygraph.graph.Vocabulary;

import java.util.Locale;

/** The terms of collation's own graph; {@code ontology/collation.ttl} defines them. */
final class Terms {

    /** From an article to what it is filed under among all others. */
    static final Node STORY_KEY = iri("storyKey");

    /** From an article to all it is recognised by, a line each. */
    static final Node FINGERPRINT = iri("fingerprint");

    /** From a claim to one of another version that says the same in the same place. */
    static final Node LINES_UP_WITH = iri("linesUpWith");

    /** From a statement to an amount of it that a version has lost. */
    static final Node LOSS = iri("loss");

    /** From a loss to the article. */
    static final Node LOST_IN = iri("lostIn");

    private Terms() {}

    /** From a claim to one of another version that differs from it so. */
    static Node differsIn(Difference difference) {
        String label = difference.label();
        return iri(
                "differsIn" + label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1));
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(Vocabulary.PG + name);
    }
}
