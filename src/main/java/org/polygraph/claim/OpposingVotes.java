package org.polygraph.claim;

import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The votes against, where only a small word beside their number says so and those in favour stand
 * near: "21 stemmen voor en | 14 | tegen", "при 30 | против".
 */
final class OpposingVotes {

    private static final String FOR = VotedThing.FOR;
    private static final String AGAINST = VotedThing.AGAINST;
    private static final double FACTOR = 0.9;
    private static final int REACH = 60;

    private final Sentence sentence;
    private final WordSteps steps;

    OpposingVotes(Sentence sentence) {
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
        Relation against = relations.get(AGAINST);
        Relation inFavourOf = relations.get(FOR);
        if (against == null || inFavourOf == null) {
            return found;
        }
        for (Claim claim : claims) {
            Quantity votes = claim.quantity();
            boolean lost = claim.relation().name().equals(AGAINST);
            if (!lost && !claim.relation().name().equals(FOR) || votes == null) {
                continue;
            }
            Relation other = lost ? inFavourOf : against;
            opposing(votes, used, lost)
                    .ifPresent(
                            quantity -> {
                                used.add(quantity);
                                found.add(
                                        claim.ofItself(other)
                                                .withQuantity(
                                                        quantity, FACTOR, "votes the other way"));
                            });
        }
        return found;
    }

    private Optional<Quantity> opposing(Quantity inFavour, Set<Quantity> used, boolean lost) {
        return sentence.quantities().stream()
                .filter(quantity -> !used.contains(quantity) && !quantity.equals(inFavour))
                .filter(
                        quantity ->
                                quantity.kind() == Quantity.Kind.NUMBER
                                        || quantity.kind() == inFavour.kind())
                .filter(quantity -> sentence.distance(quantity.span(), inFavour.span()) <= REACH)
                .filter(
                        quantity ->
                                !lost && isBesideWord(quantity.span())
                                        || PartOfTotal.isAgainst(quantity, sentence.quantities())
                                        || isBehindIt(inFavour.span(), quantity.span()))
                .findFirst();
    }

    /** "passed by 88 votes to | 41", "voted 312 to | 290". */
    private boolean isBehindIt(Span inFavour, Span amount) {
        return inFavour.end() <= amount.start()
                && VoteTallies.isBetweenVotes(
                        sentence.grammar(),
                        FoldedText.fold(sentence.text().substring(inFavour.end(), amount.start()))
                                .strip());
    }

    /** "против — | 58": a dash stands for the verb. */
    private int withoutDash(int end) {
        int first = sentence.span().start();
        boolean dash = end > first && "–—".indexOf(sentence.text().charAt(end - 1)) >= 0;
        return dash ? steps.trimmedEnd(first, end - 1) : end;
    }

    private boolean isBesideWord(Span amount) {
        WordSet words = sentence.grammar().against();
        int limit = sentence.span().end();
        int next = steps.skipSpace(amount.end(), limit);
        int before = withoutDash(steps.trimmedEnd(sentence.span().start(), amount.start()));
        return steps.isOne(words, next, steps.wordEnd(next, limit, NounPhrase.BREAKS + "."))
                || steps.isOne(words, steps.wordStart(sentence.span().start(), before), before);
    }
}
