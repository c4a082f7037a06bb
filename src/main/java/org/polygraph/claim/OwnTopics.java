package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Optional;
import java.util.Set;

/** A measure or cost that is nobody's in its sentence, as what its own amount is said of. */
final class OwnTopics {

    private static final Set<String> COUNTS = Set.of("costs", "cases");
    private static final String MAGNITUDE = "magnitude";
    private static final String BEGINS = "startsOn";

    private final Sentence sentence;

    OwnTopics(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The noun that a cue is, or the topic in it; empty where that can be somebody's. */
    Optional<Slot> of(Cue cue, Relation relation) {
        return measure(cue, relation)
                .or(() -> costs(cue, relation))
                .or(() -> beginning(cue, relation));
    }

    /** What costs so much where nothing says what: 総事業費|は186億円. */
    private Optional<Slot> costs(Cue cue, Relation relation) {
        String noun = cue.span().of(sentence.text());
        return COUNTS.contains(relation.name()) && sentence.grammar().verbLast()
                ? sentence.grammar().subjectMarkers().stream()
                        .filter(marker -> !WordEdges.isSpaced(marker.charAt(0)))
                        .filter(marker -> noun.endsWith(marker) && noun.length() > marker.length())
                        .map(
                                marker ->
                                        new Span(
                                                cue.span().start(),
                                                cue.span().end() - marker.length()))
                        .map(sentence::slotAt)
                        .findFirst()
                : Optional.empty();
    }

    /** "| Baubeginn | ist im Frühling": what begins is the noun itself. */
    private Optional<Slot> beginning(Cue cue, Relation relation) {
        boolean noun =
                relation.name().equals(BEGINS)
                        && sentence.grammar().nounsCapitalised()
                        && cue.span().start() == sentence.span().start()
                        && !new Verbs(sentence).isFinite(cue.span().start(), cue.span().end());
        return noun ? Optional.of(sentence.slotAt(cue.span())) : Optional.empty();
    }

    /** A measure that is nobody's in its sentence is its own topic: "Turnout was 61.7 %". */
    private Optional<Slot> measure(Cue cue, Relation relation) {
        boolean own = relation.is(Trait.OWN_TOPIC);
        Optional<Slot> within =
                sentence.slots().stream()
                        .filter(slot -> own || relation.name().equals(MAGNITUDE))
                        .filter(slot -> SubjectFinder.isTopic(slot.entity()))
                        .filter(slot -> cue.span().contains(slot.span()))
                        .findFirst();
        return own ? within.or(() -> Optional.of(sentence.slotAt(noun(cue.span())))) : within;
    }

    /** Without the small words that a cue ends in: "| winds | of up to". */
    private Span noun(Span cue) {
        Grammar grammar = sentence.grammar();
        WordSteps steps = new WordSteps(sentence.text());
        int end = cue.end();
        int word = steps.wordStart(cue.start(), end);
        while (word > cue.start()
                && !grammar.verbLast()
                && (steps.isOne(grammar.prepositions(), word, end)
                        || steps.isOne(grammar.openers(), word, end))) {
            end = steps.trimmedEnd(cue.start(), word);
            word = steps.wordStart(cue.start(), end);
        }
        return new Span(cue.start(), end);
    }
}
