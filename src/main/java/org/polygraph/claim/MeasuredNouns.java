package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A thing with its measure behind it, which no verb tells: "un satélite | de 180 kilos", "un parc
 * éolien | de 300 MW". The unit says what is measured.
 */
final class MeasuredNouns {

    private static final double FACTOR = 0.8;

    private static final Map<String, String> RELATIONS =
            Map.ofEntries(
                    Map.entry("kg", "weighs"),
                    Map.entry("t", "weighs"),
                    Map.entry("m", "measures"),
                    Map.entry("km", "measures"),
                    Map.entry("kW", "capacity"),
                    Map.entry("MW", "capacity"),
                    Map.entry("GW", "capacity"),
                    Map.entry("har", "covers"),
                    Map.entry("m2", "covers"),
                    Map.entry("km2", "covers"));

    private final Sentence sentence;
    private final Map<String, Relation> relations;
    private final WordSteps steps;

    MeasuredNouns(Sentence sentence, Map<String, Relation> relations) {
        this.sentence = sentence;
        this.relations = relations;
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * @param used the amounts that claims bear; those that are claimed here are added
     */
    List<Claim> of(Set<Quantity> used, SourceReader sources, ModalityReader modalities) {
        List<Claim> found = new ArrayList<>();
        if (sentence.grammar().ownerWords().isEmpty()) {
            return found;
        }
        for (Quantity quantity : sentence.quantities()) {
            String name = RELATIONS.get(quantity.unit() == null ? "" : quantity.unit());
            Relation relation = name == null ? null : relations.get(name);
            if (relation == null || used.contains(quantity) || !relation.takes(quantity)) {
                continue;
            }
            noun(quantity.span())
                    .ifPresent(
                            noun -> {
                                used.add(quantity);
                                found.add(claim(noun, relation, quantity, sources, modalities));
                            });
        }
        return found;
    }

    /** The noun with what says more of it, before the word for "of" that the measure follows. */
    private Optional<Slot> noun(Span measure) {
        Grammar grammar = sentence.grammar();
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, measure.start());
        int of = steps.wordStart(first, end);
        if (!steps.isOne(grammar.ownerWords(), of, end)) {
            return Optional.empty();
        }
        int nounEnd = steps.trimmedEnd(first, of);
        int start = nounEnd;
        int noun = nounEnd;
        while (start > first) {
            int word = steps.wordStart(first, steps.trimmedEnd(first, start));
            int wordEnd = steps.trimmedEnd(first, start);
            if (word >= wordEnd || steps.isOne(grammar.determiners(), word, wordEnd)) {
                return noun < nounEnd && word < wordEnd
                        ? Optional.of(sentence.slotAt(new Span(noun, nounEnd)))
                        : Optional.empty();
            }
            Span span = new Span(word, wordEnd);
            boolean owner = steps.isOne(grammar.ownerWords(), word, wordEnd);
            boolean other =
                    !owner
                            && (steps.isOne(grammar.prepositions(), word, wordEnd)
                                    || steps.isOne(grammar.clauseWords(), word, wordEnd)
                                    || sentence.hasCue(span)
                                    || sentence.hasTime(span)
                                    || !Character.isLetter(sentence.text().charAt(wordEnd - 1)));
            if (other || nounEnd - word > PhraseBounds.LONGEST) {
                return Optional.empty();
            }
            noun = owner ? noun : word;
            start = word;
        }
        return Optional.empty();
    }

    private Claim claim(
            Slot noun,
            Relation relation,
            Quantity quantity,
            SourceReader sources,
            ModalityReader modalities) {
        Cue anchor = new Cue(quantity.span(), new ModalityCue("asserted"), List.of());
        SourceReader.Source source = sources.of(anchor).orElse(null);
        Slot speaker = source == null ? null : source.slot();
        Confidence confidence =
                new Confidence().doubt(FACTOR, "a thing with its measure behind it");
        return new Claim(
                noun.entity(),
                relation,
                null,
                quantity,
                null,
                modalities.of(anchor, source),
                speaker == null ? null : speaker.entity(),
                sentence.language(),
                List.of(sentence.span()),
                confidence.value(),
                sentence.language() + "/" + relation.name(),
                confidence.reasons());
    }
}
