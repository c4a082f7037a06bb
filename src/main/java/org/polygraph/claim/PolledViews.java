package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.Set;

/**
 * What a share of those asked thinks, which is nobody's own view: "61 percent | of voters | backed
 * the nurses", "54 Prozent der Kasseler befürworten die Linie".
 */
final class PolledViews {

    private static final String FOR = "supports";
    private static final String POLLED = "polledAt";
    private static final Set<String> VIEWS = Set.of(FOR, "opposes", "rejects", "criticises");
    private static final int LONGEST = 40;

    private final Sentence sentence;
    private final WordSteps steps;

    PolledViews(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * What was found, how many are for its object, or null where nobody in particular thinks so.
     */
    @Nullable Finding of(Finding found) {
        if (found.quantity() != null
                || !VIEWS.contains(found.relation().name())
                || sentence.grammar().verbLast()) {
            return found;
        }
        Optional<Quantity> share =
                sentence.quantities().stream()
                        .filter(quantity -> quantity.kind() == Quantity.Kind.PERCENT)
                        .filter(quantity -> isOfThose(quantity.span(), found.cue().span()))
                        .findFirst();
        if (share.isEmpty()) {
            return found;
        }
        Relation polled = sentence.relations().get(POLLED);
        if (polled == null
                || !found.relation().name().equals(FOR)
                || found.objects().size() != 1
                || !SubjectFinder.isIn(polled.domain(), found.objects().getFirst())) {
            return null;
        }
        return found.of(polled, found.objects().getFirst(), share.get());
    }

    /**
     * Whether people of whom so many think it stand between share and verb, or behind the share.
     */
    private boolean isOfThose(Span share, Span verb) {
        boolean before = share.end() <= verb.start();
        int gap = before ? verb.start() - share.end() : share.start() - verb.end();
        int word = steps.skipSpace(share.end(), sentence.span().end());
        int end = steps.wordEnd(word, sentence.span().end());
        boolean people = steps.isOne(sentence.grammar().ownerWords(), word, end);
        if (gap < 0 || !people) {
            return false;
        }
        if (!before) {
            return sentence.grammar().verbBracket() && Words.hasNoWord(sentence.gap(verb, share));
        }
        String words = FoldedText.fold(sentence.text().substring(share.end(), verb.start()));
        return gap <= LONGEST
                && words.codePoints().noneMatch(c -> NounPhrase.BREAKS.indexOf(c) >= 0);
    }
}
