package org.polygraph.claim;

import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.WordSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The amounts that something changed from, where the sentence also says to what: "cut its forecast
 * to 3.2 from 3.8", "von 0,8 auf 0,6 Prozent", 下调至3.2%，此前为3.8%. They were true before, and no claim
 * bears them.
 */
final class Origins {

    /** Characters between the two amounts: a time at most, and the words that join them. */
    private static final int APART = 48;

    private static final int LONGEST_WORD = 24;

    private final Sentence sentence;
    private final Map<Quantity, Quantity> levels = new HashMap<>();

    Origins(Sentence sentence) {
        this.sentence = sentence;
        List<Quantity> amounts = sentence.quantities();
        boolean moves =
                amounts.size() > 1
                        && sentence.cues().stream()
                                .anyMatch(
                                        cue ->
                                                sentence.moves(cue)
                                                        || sentence.is(cue, Trait.FORECAST_CHANGE));
        for (int i = 0; moves && i < amounts.size(); i++) {
            Quantity origin = amounts.get(i);
            Optional<Quantity> level = levelAfter(i).or(() -> levelBefore(amounts.indexOf(origin)));
            level.filter(other -> !levels.containsKey(other))
                    .ifPresent(other -> levels.put(origin, other));
        }
    }

    /** The amounts something came from. */
    Set<Quantity> all() {
        return levels.keySet();
    }

    boolean contains(Quantity quantity) {
        return levels.containsKey(quantity);
    }

    /** Whether an amount is what something came to from one of the origins. */
    boolean isLevel(Quantity quantity) {
        return levels.containsValue(quantity);
    }

    /** "from 9 % in May | to 8 %": the next amount, where the words before it say so. */
    private Optional<Quantity> levelAfter(int index) {
        Quantity origin = sentence.quantities().get(index);
        if (index + 1 >= sentence.quantities().size()) {
            return Optional.empty();
        }
        Quantity next = sentence.quantities().get(index + 1);
        String gap = sentence.gap(origin.span(), next.span());
        if (!areAlike(origin, next) || gap.length() > APART) {
            return Optional.empty();
        }
        Grammar grammar = sentence.grammar();
        boolean follows =
                grammar.verbLast()
                        ? begins(gap, grammar.originWords()) || begins(gap, grammar.originPairs())
                        : isAfter(origin, grammar) && ends(gap, grammar.levelWords());
        return follows ? Optional.of(next) : Optional.empty();
    }

    private boolean isAfter(Quantity origin, Grammar grammar) {
        String before = before(origin);
        return ends(before, grammar.originWords()) || ends(before, grammar.originPairs());
    }

    /** "to 8 % in June | from 9 %", "8 %, | down from 9 %": the amount before it. */
    private Optional<Quantity> levelBefore(int index) {
        if (index == 0 || sentence.grammar().verbLast()) {
            return Optional.empty();
        }
        Quantity origin = sentence.quantities().get(index);
        Quantity level = sentence.quantities().get(index - 1);
        String gap = sentence.gap(level.span(), origin.span());
        if (!areAlike(origin, level) || gap.length() > APART) {
            return Optional.empty();
        }
        Grammar grammar = sentence.grammar();
        boolean marked =
                ends(gap, grammar.originWords())
                        && ends(before(level), grammar.levelWords())
                        && !ends(gap, grammar.levelWords());
        return marked || ends(gap, grammar.formerWords()) ? Optional.of(level) : Optional.empty();
    }

    private String before(Quantity quantity) {
        int from = Math.max(sentence.span().start(), quantity.span().start() - LONGEST_WORD);
        return FoldedText.fold(sentence.text().substring(from, quantity.span().start())).strip();
    }

    /** Whether two amounts are of one kind, though only the second may have its unit. */
    private static boolean areAlike(Quantity one, Quantity other) {
        boolean sameUnit = java.util.Objects.equals(one.unit(), other.unit());
        return one.kind() == other.kind() && sameUnit
                || one.kind() == other.kind() && one.kind() == Quantity.Kind.COUNT
                || one.kind() == Quantity.Kind.NUMBER && one.unit() == null
                || other.kind() == Quantity.Kind.NUMBER && other.unit() == null;
    }

    private boolean ends(String text, WordSet words) {
        String bare = Hedges.without(text, words, sentence.grammar());
        return words.stream().anyMatch(word -> Words.endsWithWord(bare, word));
    }

    private static boolean begins(String text, WordSet particles) {
        return particles.stream()
                .anyMatch(
                        particle ->
                                Words.beginsWithParticle(text, particle.strip())
                                        || text.startsWith(particle.strip() + " "));
    }
}
