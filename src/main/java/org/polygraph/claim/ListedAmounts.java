package org.polygraph.claim;

import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Amounts that stand in a list behind the one that a verb has, and are as much its own: "seized two
 * laptops, | seven phones | and | $500".
 */
final class ListedAmounts {

    private static final int LONGEST_JOINT = 12;

    private final Sentence sentence;

    ListedAmounts(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * Those behind an amount.
     *
     * @param taken amounts that other cues have
     */
    List<Quantity> behind(Quantity first, Relation relation, Collection<Quantity> taken) {
        List<Quantity> listed = new ArrayList<>();
        Quantity last = first;
        for (Quantity next : sentence.quantities()) {
            if (next.span().start() < last.span().end()) {
                continue;
            }
            if (taken.contains(next)
                    || !relation.takes(next)
                    || next.kind() != Quantity.Kind.COUNT
                            && next.kind() != Quantity.Kind.MONEY
                            && next.kind() != first.kind()
                    || next.unit() == null
                    || !isJoint(last, next)) {
                break;
            }
            listed.add(next);
            last = next;
        }
        return listed;
    }

    /** Whether nothing but a comma, "and" or both stands between two amounts. */
    private boolean isJoint(Quantity one, Quantity other) {
        int from = one.span().end();
        int to = other.span().start();
        if (to - from > LONGEST_JOINT) {
            return false;
        }
        String raw = FoldedText.fold(sentence.text().substring(from, to)).strip();
        String word = raw.startsWith(",") ? raw.substring(1).strip() : raw;
        String bare = Hedges.without(word, sentence.grammar().conjunctions(), sentence.grammar());
        return !raw.isEmpty()
                && (word.isEmpty() || sentence.grammar().conjunctions().contains(bare));
    }
}
