package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    Restatements(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * What the amounts that no claim bears say again of those that one does.
     *
     * @param used the amounts that claims bear; those that say them again are added
     */
    List<Claim> of(List<Claim> claims, Set<Quantity> used) {
        List<Claim> found = new ArrayList<>();
        if (sentence.grammar().restatements().isEmpty()) {
            return found;
        }
        Quantity before = null;
        for (Quantity quantity : sentence.quantities()) {
            if (before != null
                    && !used.contains(quantity)
                    && isOtherMeasure(before, quantity)
                    && saysAgain(before.span(), quantity.span())) {
                List<Claim> again = again(claims, before, quantity);
                if (!again.isEmpty()) {
                    used.add(quantity);
                    found.addAll(again);
                }
            }
            before = quantity;
        }
        return found;
    }

    private static List<Claim> again(List<Claim> claims, Quantity before, Quantity quantity) {
        return claims.stream()
                .filter(claim -> before.equals(claim.quantity()))
                .filter(claim -> claim.relation().takes(quantity))
                .limit(1)
                .map(claim -> claim.withQuantity(quantity, FACTOR, "the same in another measure"))
                .toList();
    }

    private static boolean isOtherMeasure(Quantity one, Quantity other) {
        return one.kind() != other.kind() || !sameUnit(one.unit(), other.unit());
    }

    private static boolean sameUnit(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    /** The amounts that say again what the one before them says. */
    Set<Quantity> all() {
        Set<Quantity> all = new HashSet<>();
        Quantity before = null;
        for (Quantity quantity : sentence.quantities()) {
            if (before != null
                    && isOtherMeasure(before, quantity)
                    && saysAgain(before.span(), quantity.span())) {
                all.add(quantity);
            }
            before = quantity;
        }
        return all;
    }

    /** Whether a mark and then one of the words for it stand right before an amount. */
    private boolean saysAgain(Span before, Span amount) {
        if (amount.start() - before.end() > REACH) {
            return false;
        }
        String text = sentence.text();
        int from = Math.max(before.end(), amount.start() - LONGEST_WORDS);
        String words = FoldedText.fold(text.substring(from, amount.start())).strip();
        return sentence.grammar().restatements().stream()
                .anyMatch(
                        word -> {
                            int at = words.length() - word.length();
                            return words.endsWith(word) && isBehindMark(words, at);
                        });
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
