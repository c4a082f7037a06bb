package org.polygraph.claim;

import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many were for and against what was passed or rejected, where only the two numbers and a word
 * for votes say so: "Mit | 312 zu 245 Stimmen | hat das Parlament das Gesetz verabschiedet".
 */
final class VoteTallies {

    private static final Set<String> VERBS = Set.of("approves", "rejects");
    private static final double FACTOR = 0.9;
    private static final int LONGEST_GAP = 12;

    private final Sentence sentence;

    VoteTallies(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * What no claim bears yet.
     *
     * @param used the amounts that claims bear; those found are added
     */
    List<Claim> of(List<Claim> claims, Set<Quantity> used, Map<String, Relation> relations) {
        List<Claim> found = new ArrayList<>();
        Relation inFavour = relations.get(VotedThing.FOR);
        Relation against = relations.get(VotedThing.AGAINST);
        List<Quantity> all = sentence.quantities();
        if (inFavour == null || against == null || sentence.grammar().voteNouns().isEmpty()) {
            return found;
        }
        Optional<Claim> vote =
                claims.stream()
                        .filter(claim -> VERBS.contains(claim.relation().name()))
                        .filter(claim -> claim.object() != null)
                        .findFirst();
        for (int i = 0; vote.isPresent() && i + 1 < all.size(); i++) {
            Quantity most = all.get(i);
            Quantity fewer = all.get(i + 1);
            if (!isTally(most, fewer) || used.contains(most) || used.contains(fewer)) {
                continue;
            }
            boolean passed = vote.get().relation().name().equals("approves");
            found.add(votes(vote.get(), passed ? inFavour : against, most));
            found.add(votes(vote.get(), passed ? against : inFavour, fewer));
            used.add(most);
            used.add(fewer);
        }
        return found;
    }

    private static Claim votes(Claim vote, Relation relation, Quantity number) {
        Claim ofItself = vote.ofItself(relation);
        return (vote.object() == null ? ofItself : ofItself.withSubject(vote.object()))
                .withQuantity(number, FACTOR, "votes on it");
    }

    /** "312 zu | 245 Stimmen", "41 votes to | 12". */
    private boolean isTally(Quantity one, Quantity other) {
        int from = one.span().end();
        int to = other.span().start();
        if (to - from > LONGEST_GAP || from > to || !isNumber(one) || !isNumber(other)) {
            return false;
        }
        String gap = FoldedText.fold(sentence.text().substring(from, to)).strip();
        return isBetweenVotes(sentence.grammar(), gap) && (isOfVotes(one) || isOfVotes(other));
    }

    /** Whether words stand between the votes that won and those that lost: "zu", "contre". */
    static boolean isBetweenVotes(Grammar grammar, String words) {
        return grammar.levelWords().contains(words) || grammar.baseWords().contains(words);
    }

    private static boolean isNumber(Quantity quantity) {
        return quantity.kind() == Quantity.Kind.NUMBER || quantity.kind() == Quantity.Kind.COUNT;
    }

    private boolean isOfVotes(Quantity quantity) {
        return quantity.unit() != null
                && sentence.grammar().voteNouns().contains(FoldedText.fold(quantity.unit()));
    }
}
