package org.polygraph.claim;

import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Amounts that say in another measure what the one before them says: "supprimer 640 postes, | soit
 * | 9 % de ses effectifs". They are claimed of the same subject, where the relation takes them.
 */
final class Restatements {

    private static final double FACTOR = 0.85;
    private static final int LONGEST_WORDS = 24;
    private static final int REACH = 80;
    private static final String MARKS = ",،，、(（—–-";

    private final Sentence sentence;

    /** By the amount that says it again, the one before it. */
    private final Map<Quantity, Quantity> said = new LinkedHashMap<>();

    Restatements(Sentence sentence, Comparatives comparatives) {
        this.sentence = sentence;
        if (sentence.grammar().restatements().isEmpty()) {
            return;
        }
        Quantity before = null;
        for (Quantity quantity : sentence.quantities()) {
            if (before != null
                    && isOtherMeasure(before, quantity)
                    && !comparatives.contains(quantity)
                    && saysAgain(before.span(), quantity.span())) {
                said.put(quantity, before);
            }
            before = quantity;
        }
    }

    /** Whether an amount says again what the one before it says. */
    boolean contains(Quantity quantity) {
        return said.containsKey(quantity);
    }

    /**
     * What the amounts that no claim bears say again of those that one does.
     *
     * @param used the amounts that claims bear; those that say them again are added
     */
    List<Claim> of(List<Claim> claims, Set<Quantity> used) {
        List<Claim> found = new ArrayList<>();
        said.forEach(
                (quantity, before) -> {
                    if (!used.contains(quantity)) {
                        again(claims, before, quantity)
                                .ifPresent(
                                        claim -> {
                                            used.add(quantity);
                                            found.add(claim);
                                        });
                    }
                });
        return found;
    }

    private static Optional<Claim> again(List<Claim> claims, Quantity before, Quantity quantity) {
        return claims.stream()
                .filter(claim -> before.equals(claim.quantity()))
                .filter(claim -> claim.relation().takes(quantity))
                .findFirst()
                .map(claim -> claim.withQuantity(quantity, FACTOR, "the same in another measure"));
    }

    private static boolean isOtherMeasure(Quantity one, Quantity other) {
        return one.kind() != other.kind() || !Objects.equals(one.unit(), other.unit());
    }

    /** Whether a mark and then one of the words for it stand right before an amount. */
    private boolean saysAgain(Span before, Span amount) {
        if (amount.start() - before.end() > REACH) {
            return false;
        }
        String text = sentence.text();
        int from = Math.max(before.end(), amount.start() - LONGEST_WORDS);
        String words = withoutFiller(FoldedText.fold(text.substring(from, amount.start())).strip());
        if (words.isEmpty()) {
            return false;
        }
        WordSet restatements = sentence.grammar().restatements();
        for (String word : restatements.endingIn(words.charAt(words.length() - 1))) {
            if (words.endsWith(word) && isBehindMark(words, words.length() - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** 即|约|3900个. */
    private String withoutFiller(String words) {
        if (words.isEmpty()) {
            return words;
        }
        WordSet fillers = sentence.grammar().fillers();
        for (String word : fillers.endingIn(words.charAt(words.length() - 1))) {
            if (!WordEdges.isSpaced(word.charAt(0)) && words.endsWith(word)) {
                return words.substring(0, words.length() - word.length());
            }
        }
        return words;
    }

    private static boolean isBehindMark(String words, int at) {
        int i = at - 1;
        while (i >= 0 && Character.isWhitespace(words.charAt(i))) {
            i--;
        }
        boolean wordStart = at == 0 || i < at - 1 || !WordEdges.isWord(words.charAt(at - 1));
        return i >= 0 && wordStart && MARKS.indexOf(words.charAt(i)) >= 0;
    }
}
