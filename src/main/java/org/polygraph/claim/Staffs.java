package org.polygraph.claim;

import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;

import java.util.Optional;
import java.util.Set;

/** Whose staff is spoken of where somebody else acts for it. */
final class Staffs {

    private static final String RELATION = "employs";

    private final Sentence sentence;
    private final Discourse discourse;

    Staffs(Sentence sentence, Discourse discourse) {
        this.sentence = sentence;
        this.discourse = discourse;
    }

    /** Whether the clause is about what somebody does for a staff: "6 % | für die | 3.100". */
    boolean isOfAnother(Relation relation, Quantity staff) {
        if (!relation.name().equals(RELATION)) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, staff.span().start());
        int word = steps.wordStart(first, end);
        if (!steps.isOne(sentence.grammar().determiners(), word, end)) {
            return false;
        }
        end = steps.trimmedEnd(first, word);
        return steps.isOne(sentence.grammar().beneficiaryWords(), steps.wordStart(first, end), end);
    }

    /** The organisation talked of last that this sentence does not name. */
    Optional<Slot> employer() {
        return discourse
                .latest(
                        Set.of(EntityClass.ORGANIZATION),
                        entity ->
                                sentence.slots().stream()
                                        .anyMatch(slot -> slot.entity().equals(entity)))
                .map(
                        topic ->
                                topic.at(
                                        sentence.span(),
                                        topic.age(),
                                        topic.entity().label() + ", talked about before"));
    }
}
