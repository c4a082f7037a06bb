package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

/** Verbs that tell nothing themselves beside the word that does. */
final class IdleVerbs {

    private static final String CAUSES = "causes";

    private final Sentence sentence;
    private final WordSteps steps;

    IdleVerbs(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    boolean contains(Cue cue) {
        return beginsSomething(cue)
                || isCopulaOfAdjective(cue)
                || isAuxiliary(cue)
                || bringsAboutFigure(cue);
    }

    /** Whether somebody begins a thing, and does not begin himself: "workers began | a strike". */
    private boolean beginsSomething(Cue cue) {
        int next = steps.skipSpace(cue.span().end(), sentence.span().end());
        int end = steps.wordEnd(next, sentence.span().end());
        return sentence.is(cue, Trait.PERIOD)
                && !sentence.grammar().infinitiveMarks().isEmpty()
                && steps.isOne(sentence.grammar().indefinites(), next, end);
    }

    /** Whether an adjective behind the amount tells what it is: "was 91 % | effective". */
    private boolean isCopulaOfAdjective(Cue cue) {
        return sentence.is(cue, Trait.LEVEL)
                && steps.isOne(sentence.grammar().fillers(), cue.span().start(), cue.span().end())
                && sentence.quantities().stream()
                        .filter(amount -> isRightBehind(cue.span(), amount.span()))
                        .anyMatch(this::isToldBehind);
    }

    /** Whether it only goes with the verb behind it, which is a cue: "was | investigating". */
    private boolean isAuxiliary(Cue cue) {
        int next = steps.skipSpace(cue.span().end(), sentence.span().end());
        int end = steps.wordEnd(next, sentence.span().end());
        return sentence.is(cue, Trait.LEVEL)
                && steps.isOne(sentence.grammar().fillers(), cue.span().start(), cue.span().end())
                && sentence.grammar().objectVerbEndings().stream()
                        .anyMatch(ending -> sentence.text().substring(next, end).endsWith(ending))
                && sentence.cues(RelationCue.class).stream()
                        .anyMatch(other -> other.span().start() == next);
    }

    /**
     * Whether what a verb is said to bring about is the noun of a figure that has its amount: "|
     * caused | damage of $5 million" tells of the damage.
     */
    private boolean bringsAboutFigure(Cue cue) {
        return cue.relation().equals(CAUSES)
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> other.span().start() >= cue.span().end())
                        .filter(other -> isRightBehindVerb(cue.span(), other.span()))
                        .filter(other -> hasAmount(other.span()))
                        .anyMatch(this::needsQuantity);
    }

    private boolean needsQuantity(Cue noun) {
        Relation relation = sentence.relation(noun);
        return relation != null && relation.needsQuantity();
    }

    private boolean isRightBehindVerb(Span verb, Span noun) {
        return isRightBehind(verb, noun)
                || Words.allIn(sentence.gap(verb, noun), sentence.grammar().determiners());
    }

    private boolean hasAmount(Span noun) {
        return sentence.quantities().stream()
                .anyMatch(amount -> isRightBehind(noun, amount.span()));
    }

    private boolean isToldBehind(Quantity amount) {
        return sentence.cues(RelationCue.class).stream()
                .filter(other -> isRightBehind(amount.span(), other.span()))
                .filter(other -> !sentence.is(other, Trait.LEVEL))
                .filter(other -> !sentence.is(other, Trait.CHANGE))
                .map(other -> (RelationCue) other.meaning())
                .anyMatch(other -> !other.units().isEmpty() && other.takesUnit(amount.unit()));
    }

    private boolean isRightBehind(Span first, Span second) {
        return second.start() >= first.end() && sentence.gap(first, second).isEmpty();
    }
}
