package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;

import java.util.List;

/**
 * Claims to RDF: plain properties to query by, and the proposition as a triple term that the claim
 * reifies and nobody asserts. A claim does not say what collation concludes from it; that stands in
 * the graph of statements.
 */
final class ClaimWriter {

    private final Iris iris;
    private final List<Run> runs;
    private final Triples triples;

    ClaimWriter(Iris iris, List<Run> runs, Graph graph) {
        this.iris = iris;
        this.runs = runs;
        this.triples = new Triples(graph);
    }

    void write(ClaimRecord claim) {
        Node node = Nodes.iri(claim.iri());
        triples.add(node, Vocabulary.TYPE, Vocabulary.CLAIM);
        writeProposition(node, claim);
        triples.addString(node, Vocabulary.IN_LANGUAGE, claim.language());
        triples.add(node, Pg.MODALITY, Pg.individual(claim.modality()));
        triples.addNumber(node, Pg.CONFIDENCE, claim.confidence());
        triples.addLines(node, Pg.REASONS, claim.reasons());
        triples.addString(node, Pg.STATEMENT_KEY, claim.statement());
        writeProvenance(node, claim);
    }

    private void writeProposition(Node node, ClaimRecord claim) {
        Node subject = entity(claim.subject());
        Node relation = Nodes.iri(claim.relation().iri());
        triples.add(node, Pg.SUBJECT, subject);
        triples.add(node, Pg.RELATION, relation);
        Node said = Nodes.TRUE;
        MentionRecord quantity = claim.quantity();
        if (quantity != null) {
            said = Nodes.iri(iris.mention(claim.article().id(), quantity.id()));
            new QuantityNode(triples).write(node, said, quantity);
        }
        if (claim.object() != null) {
            said = entity(claim.object());
            triples.add(node, Pg.OBJECT, said);
        }
        if (claim.time() != null && claim.timeBound() != null) {
            triples.add(node, timeProperty(claim.timeBound()), Nodes.edtf(claim.time()));
        }
        triples.add(
                node, Vocabulary.REIFIES, NodeFactory.createTripleTerm(subject, relation, said));
    }

    private void writeProvenance(Node node, ClaimRecord claim) {
        Node article = Nodes.iri(claim.article().iri());
        if (claim.attributedTo() != null) {
            triples.add(node, Vocabulary.WAS_ATTRIBUTED_TO, entity(claim.attributedTo()));
        }
        triples.add(node, Vocabulary.WAS_QUOTED_FROM, article);
        for (String rule : claim.foundBy()) {
            triples.add(node, Vocabulary.HAD_PLAN, Nodes.iri(iris.rule(rule)));
            runs.stream()
                    .filter(run -> run.made(rule))
                    .map(run -> Nodes.iri(iris.run(run.id())))
                    .forEach(run -> triples.add(node, Vocabulary.WAS_GENERATED_BY, run));
        }
        for (Evidence evidence : claim.evidence()) {
            triples.add(node, Vocabulary.HAS_TARGET, target(article, claim, evidence));
        }
        triples.add(node, Pg.SAID_IN, target(article, claim, claim.evidence().getFirst()));
    }

    /** Claims of one sentence share it. */
    private Node target(Node article, ClaimRecord claim, Evidence evidence) {
        String id = claim.article().id();
        int start = evidence.start();
        int end = evidence.end();
        Node target = Nodes.iri(iris.stretch(id, start, end));
        Node quote = Nodes.iri(iris.part(id, "quote", start, end));
        Node position = Nodes.iri(iris.part(id, "position", start, end));
        new StretchNode(triples)
                .write(target, quote, position, article, claim.language(), evidence);
        return target;
    }

    static Node timeProperty(String bound) {
        return switch (bound) {
            case "until" -> Pg.UNTIL;
            case "since" -> Pg.SINCE;
            default -> Pg.AT;
        };
    }

    private static Node entity(EntityRef entity) {
        return Nodes.iri(entity.iri());
    }
}
