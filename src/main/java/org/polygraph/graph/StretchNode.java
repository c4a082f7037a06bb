package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.polygraph.graph.record.Evidence;

/** A stretch of an article's text with its two selectors (Web Annotation), and back. */
final class StretchNode {

    private final Triples triples;

    StretchNode(Triples triples) {
        this.triples = triples;
    }

    /**
     * @param quote the node of its text quote
     * @param position the node of its place
     */
    void write(
            Node stretch,
            Node quote,
            Node position,
            Node article,
            String language,
            Evidence evidence) {
        triples.add(stretch, Vocabulary.HAS_SOURCE, article);
        triples.add(stretch, Vocabulary.HAS_SELECTOR, quote);
        triples.add(stretch, Vocabulary.HAS_SELECTOR, position);
        triples.add(quote, Vocabulary.TYPE, Vocabulary.TEXT_QUOTE_SELECTOR);
        triples.add(quote, Vocabulary.EXACT, Nodes.text(evidence.exact(), language));
        triples.add(quote, Vocabulary.PREFIX, Nodes.text(evidence.prefix(), language));
        triples.add(quote, Vocabulary.SUFFIX, Nodes.text(evidence.suffix(), language));
        triples.add(position, Vocabulary.TYPE, Vocabulary.TEXT_POSITION_SELECTOR);
        triples.addInteger(position, Vocabulary.OA_START, evidence.start());
        triples.addInteger(position, Vocabulary.OA_END, evidence.end());
    }

    Evidence read(Node stretch) {
        String exact = "";
        String prefix = "";
        String suffix = "";
        int start = 0;
        int end = 0;
        for (Node selector : triples.all(stretch, Vocabulary.HAS_SELECTOR)) {
            if (triples.has(selector, Vocabulary.TYPE, Vocabulary.TEXT_QUOTE_SELECTOR)) {
                exact = triples.needString(selector, Vocabulary.EXACT);
                prefix = triples.needString(selector, Vocabulary.PREFIX);
                suffix = triples.needString(selector, Vocabulary.SUFFIX);
            } else {
                start = triples.integer(selector, Vocabulary.OA_START);
                end = triples.integer(selector, Vocabulary.OA_END);
            }
        }
        return new Evidence(exact, prefix, suffix, start, end);
    }
}
