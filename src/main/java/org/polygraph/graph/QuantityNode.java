package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.AlternativeRecord;
import org.polygraph.graph.record.MentionRecord;

import java.util.Comparator;
import java.util.List;

/** An amount as a node of its own (schema:QuantitativeValue), and back. */
final class QuantityNode {

    private final Triples triples;

    QuantityNode(Triples triples) {
        this.triples = triples;
    }

    /** Writes an amount, and from its owner the link to it and the plain properties to query by. */
    void write(Node owner, Node node, MentionRecord quantity) {
        triples.add(owner, Pg.QUANTITY, node);
        triples.addNumber(owner, Pg.VALUE, quantity.value());
        triples.addNumber(owner, Pg.LOW, quantity.low());
        triples.addNumber(owner, Pg.HIGH, quantity.high());
        triples.addString(owner, Pg.UNIT, quantity.unit());
        triples.addString(owner, Pg.DIMENSION, quantity.kind());
        if (quantity.qualifier() != null) {
            triples.add(owner, Pg.QUALIFIER, Pg.individual(quantity.qualifier()));
        }
        triples.add(node, Vocabulary.TYPE, Vocabulary.QUANTITATIVE_VALUE);
        triples.addNumber(node, Vocabulary.SCHEMA_VALUE, quantity.value());
        triples.addString(node, Vocabulary.UNIT_TEXT, quantity.unit());
        triples.addString(node, Pg.QUOTE, quantity.quote());
        triples.addInteger(node, Pg.START, quantity.start());
        triples.addInteger(node, Pg.END, quantity.end());
        triples.addLines(node, Pg.DERIVATION, quantity.derivation());
        writeAlternatives(node, quantity.alternatives());
        if (quantity.unitAlternatives() != null) {
            quantity.unitAlternatives()
                    .forEach(code -> triples.addString(node, Pg.UNIT_ALTERNATIVE, code));
            triples.addString(node, Pg.UNIT_ASSUMPTION, quantity.unitAssumption());
        }
    }

    private void writeAlternatives(Node node, @Nullable List<AlternativeRecord> alternatives) {
        if (alternatives == null) {
            return;
        }
        for (int i = 0; i < alternatives.size(); i++) {
            Node alternative = Nodes.iri(node.getURI() + ".alternative" + i);
            triples.add(node, Pg.ALTERNATIVE, alternative);
            triples.addInteger(alternative, Pg.POSITION, i);
            triples.addNumber(alternative, Vocabulary.SCHEMA_VALUE, alternatives.get(i).value());
            triples.addString(alternative, Pg.CONVENTION, alternatives.get(i).convention());
        }
    }

    /** The amount of an owner, or null where it has none. */
    @Nullable MentionRecord read(Node owner) {
        Node node = triples.one(owner, Pg.QUANTITY);
        if (node == null) {
            return null;
        }
        Node qualifier = triples.one(owner, Pg.QUALIFIER);
        List<String> derivation = triples.lines(node, Pg.DERIVATION);
        List<AlternativeRecord> alternatives = readAlternatives(node);
        return new MentionRecord(
                id(node),
                triples.needString(owner, Pg.DIMENSION),
                triples.needString(node, Pg.QUOTE),
                triples.integer(node, Pg.START),
                triples.integer(node, Pg.END),
                triples.number(owner, Pg.VALUE),
                triples.number(owner, Pg.LOW),
                triples.number(owner, Pg.HIGH),
                triples.string(owner, Pg.UNIT),
                qualifier == null ? null : localName(qualifier),
                alternatives,
                null,
                null,
                null,
                derivation.isEmpty() ? null : derivation,
                readUnitAlternatives(node, triples.string(owner, Pg.UNIT)),
                triples.string(node, Pg.UNIT_ASSUMPTION));
    }

    /** The unit itself first, as it was written; null where it is not shared. */
    private @Nullable List<String> readUnitAlternatives(Node node, @Nullable String unit) {
        List<String> codes = triples.strings(node, Pg.UNIT_ALTERNATIVE);
        return codes.isEmpty()
                ? null
                : codes.stream().sorted(Comparator.comparing(code -> !code.equals(unit))).toList();
    }

    private List<AlternativeRecord> readAlternatives(Node node) {
        return triples.all(node, Pg.ALTERNATIVE).stream()
                .sorted(Comparator.comparingInt(a -> triples.integer(a, Pg.POSITION)))
                .map(
                        a ->
                                new AlternativeRecord(
                                        triples.needNumber(a, Vocabulary.SCHEMA_VALUE),
                                        triples.needString(a, Pg.CONVENTION)))
                .toList();
    }

    /** An amount's id ends its IRI: after the {@code #}, or after the reading it belongs to. */
    private static String id(Node node) {
        String iri = node.getURI();
        String fragment = iri.substring(iri.indexOf('#') + 1);
        return fragment.substring(fragment.lastIndexOf('/') + 1);
    }

    static String localName(Node node) {
        return node.getURI().substring(Vocabulary.PG.length());
    }
}
