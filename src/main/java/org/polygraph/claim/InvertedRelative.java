package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Set;

/**
 * Relative clauses whose subject stands behind their verb: "la fusión, que aprobó | la Comisión
 * Europea". Where a language can leave the subject out, the word before the verb may stand for the
 * object as well; a thing does not approve a commission.
 */
final class InvertedRelative {

    private static final Set<EntityClass> ACTORS =
            Set.of(EntityClass.ORGANIZATION, EntityClass.PERSON);

    private final Sentence sentence;
    private final WordSteps steps;

    InvertedRelative(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** The finding with subject and object in their places. */
    Finding righted(Finding finding) {
        Grammar grammar = sentence.grammar();
        if (!grammar.dropsSubject() || grammar.verbLast() || finding.objects().size() != 1) {
            return finding;
        }
        Slot thing = finding.subject();
        Slot actor = finding.objects().getFirst();
        boolean inverted =
                isActor(actor, finding.relation())
                        && isRightBehind(finding.cue(), actor)
                        && isBehindRelative(finding.cue(), thing)
                        && isThing(thing);
        return inverted
                ? new Finding(
                        finding.cue(),
                        finding.relation(),
                        actor,
                        List.of(thing),
                        finding.quantity(),
                        finding.modality(),
                        finding.speaker())
                : finding;
    }

    /** What is called by a noun, and neither by a name nor by one for firms ("la empresa"). */
    private boolean isThing(Slot slot) {
        String noun = slot.entity().label();
        return !ACTORS.contains(slot.entity().type())
                && Character.isLowerCase(noun.codePointAt(0))
                && sentence.grammar().determiners().stream()
                        .allMatch(
                                article ->
                                        sentence.grammar()
                                                .references()
                                                .get(article + " " + noun)
                                                .isEmpty());
    }

    private static boolean isActor(Slot slot, Relation relation) {
        return ACTORS.contains(slot.entity().type())
                && Character.isUpperCase(slot.entity().label().codePointAt(0))
                && SubjectFinder.isIn(relation.domain(), slot);
    }

    private boolean isRightBehind(Cue cue, Slot actor) {
        String gap = sentence.gap(cue.span(), actor.span());
        return actor.span().start() >= cue.span().end()
                && (gap.isEmpty() || Words.allIn(gap, sentence.grammar().determiners()));
    }

    /** Whether only auxiliaries part the verb from the relative word, and that from the thing. */
    private boolean isBehindRelative(Cue cue, Slot thing) {
        Grammar grammar = sentence.grammar();
        int end = steps.trimmedEnd(thing.span().end(), cue.span().start());
        while (end > thing.span().end()) {
            int word = steps.wordStart(thing.span().end(), end);
            if (steps.isOne(grammar.relatives(), word, end)) {
                return Words.hasNoWord(sentence.gap(thing.span(), new Span(word, end)));
            }
            if (!steps.isOne(grammar.fillers(), word, end)) {
                return false;
            }
            end = steps.trimmedEnd(thing.span().end(), word);
        }
        return false;
    }
}
