package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The share that a buyer will hold: "compra | el 40 % | de la cadena Solmar". */
final class BoughtStakes {

    private static final String ACQUIRES = "acquires";
    private static final String HOLDS = "holdsStakeIn";
    private static final double FACTOR = 0.9;

    private final Sentence sentence;
    private final WordSteps steps;

    BoughtStakes(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * What no claim bears yet.
     *
     * @param used the amounts that claims bear; those found are added
     */
    List<Claim> of(List<Claim> claims, Set<Quantity> used, Map<String, Relation> relations) {
        List<Claim> found = new ArrayList<>();
        Relation holds = relations.get(HOLDS);
        if (holds == null || sentence.grammar().verbLast()) {
            return found;
        }
        for (Claim claim : claims) {
            if (!claim.relation().name().equals(ACQUIRES) || claim.object() == null) {
                continue;
            }
            sentence.quantities().stream()
                    .filter(share -> share.kind() == Quantity.Kind.PERCENT)
                    .filter(share -> !used.contains(share) && isBought(share.span()))
                    .findFirst()
                    .ifPresent(
                            share -> {
                                used.add(share);
                                found.add(
                                        claim.withRelation(holds)
                                                .withQuantity(share, FACTOR, "the share bought"));
                            });
        }
        return found;
    }

    /** Whether it stands between the verb and a word for whose it is. */
    private boolean isBought(Span share) {
        Grammar grammar = sentence.grammar();
        int limit = sentence.span().end();
        int word = steps.skipSpace(share.end(), limit);
        int end = steps.wordEnd(word, limit);
        return (steps.isOne(grammar.ownerWords(), word, end)
                        || steps.isOne(grammar.ofWords(), word, end)
                        || steps.isOne(grammar.connectors(), word, end))
                && sentence.cues(RelationCue.class).stream()
                        .filter(cue -> cue.relation().equals(ACQUIRES))
                        .filter(cue -> cue.span().end() <= share.start())
                        .anyMatch(cue -> isBeside(cue, share));
    }

    private boolean isBeside(Cue verb, Span share) {
        String gap = sentence.gap(verb.span(), share);
        return gap.isEmpty() || Words.allIn(gap, sentence.grammar().determiners());
    }
}
