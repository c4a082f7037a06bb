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

    /** Of an entity: that so many articles name it that it tells nothing. */
    static final Node COMMON = iri("namedByMany");

    /** From a claim to one of another version that says the same in the same place. */
    static final Node LINES_UP_WITH = iri("linesUpWith");

    /**
     * From a statement to where a version stands against all others without a claim that says so.
     */
    static final Node SLIP = iri("slip");

    /** From a slip to the article. */
    static final Node SLIPPED_IN = iri("slippedIn");

    /** From a slip to what the other versions have there. */
    static final Node INSTEAD_OF = iri("insteadOf");

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
