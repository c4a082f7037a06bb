package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;

import java.util.Optional;
import java.util.Set;

/**
 * Whom a pronoun before an infinitive stands for, who is told to do it and not whoever tells so:
 * "The judge ordered | him | to pay 11 million".
 */
final class ToldToDo {

    private static final int LONGEST_MEMORY = 3;

    private final Sentence sentence;
    private final Discourse discourse;
    private final WordSteps steps;

    ToldToDo(Sentence sentence, Discourse discourse) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.steps = new WordSteps(sentence.text());
    }

    /** Whether a pronoun stands there, and so nobody named in the sentence does it. */
    boolean isPronoun(Cue cue) {
        if (sentence.grammar().objectPronouns().isEmpty()
                || !Infinitives.isMarked(sentence, cue.span())) {
            return false;
        }
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, mark(cue));
        return steps.isOne(sentence.grammar().objectPronouns(), steps.wordStart(first, end), end);
    }

    /** The person, or for lack of one the firm, talked of before. */
    Optional<Slot> of(Cue cue, Relation relation) {
        return talkedOf(EntityClass.PERSON, relation)
                .or(() -> talkedOf(EntityClass.ORGANIZATION, relation));
    }

    private Optional<Slot> talkedOf(EntityClass type, Relation relation) {
        if (!relation.domain().isEmpty() && !relation.domain().contains(type)) {
            return Optional.empty();
        }
        return discourse
                .latest(
                        Set.of(type),
                        entity ->
                                sentence.slots().stream()
                                        .anyMatch(slot -> slot.entity().equals(entity)))
                .filter(topic -> topic.age() <= LONGEST_MEMORY)
                .map(topic -> topic.at(sentence.span(), topic.age(), "whom a pronoun stands for"));
    }

    /** Where the word that marks the infinitive begins: the cue's first, or the one before it. */
    private int mark(Cue cue) {
        int start = cue.span().start();
        if (steps.isOne(
                sentence.grammar().infinitiveMarks(),
                start,
                steps.wordEnd(start, cue.span().end()))) {
            return start;
        }
        int end = steps.trimmedEnd(sentence.span().start(), start);
        return steps.wordStart(sentence.span().start(), end);
    }
}
