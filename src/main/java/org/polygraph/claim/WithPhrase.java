package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;

import java.util.Optional;

/**
 * What a phrase behind an object says is the object's: "abrirá | una planta | con capacidad para",
 * "inaugure | une usine | d'une capacité de".
 */
final class WithPhrase {

    private final Sentence sentence;

    WithPhrase(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * @param before what was said before it in the sentence, or null
     */
    Optional<Slot> holder(@Nullable Finding before, Cue cue, Relation relation) {
        if (before != null && sentence.is(cue, Trait.CHANGE) && isBehindWith(cue)) {
            return SubjectFinder.isIn(relation.domain(), before.subject())
                    ? Optional.of(before.subject())
                    : Optional.empty();
        }
        Optional<Slot> noun = nounBefore(cue, relation);
        if (noun.isPresent()) {
            return noun;
        }
        if (before == null || !relation.is(Trait.ATTRIBUTE) || !beginsSo(cue)) {
            return Optional.empty();
        }
        return before.objects().stream()
                .filter(object -> object.span().start() >= before.cue().span().end())
                .filter(object -> object.span().end() <= cue.span().start())
                .filter(object -> SubjectFinder.isIn(relation.domain(), object))
                .reduce((first, second) -> second);
    }

    /** The noun before a cue with a preposition written on to it: مستشفى في أسوان | بتكلفة. */
    private Optional<Slot> nounBefore(Cue cue, Relation relation) {
        if (sentence.grammar().attachedArticles().isEmpty()
                || !relation.is(Trait.ATTRIBUTE) && !relation.name().equals(PricedThings.COSTS)) {
            return Optional.empty();
        }
        WordSteps steps = new WordSteps(sentence.text());
        int start = steps.startOfWord(cue.span().start());
        int end = steps.wordEnd(start, sentence.span().end(), NounPhrase.BREAKS);
        return new NounChunk(sentence).hasWith(start, end)
                ? new NounBefore(sentence)
                        .of(start)
                        .filter(slot -> SubjectFinder.isIn(relation.domain(), slot))
                : Optional.empty();
    }

    /**
     * Whether a change is a noun that says how something happens, and of nothing else: "cerró en
     * 4,61 dólares, con un | avance de 1,2 %".
     */
    private boolean isBehindWith(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        Grammar grammar = sentence.grammar();
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        int word = steps.wordStart(first, end);
        if (steps.isOne(grammar.determiners(), word, end)) {
            end = steps.trimmedEnd(first, word);
            word = steps.wordStart(first, end);
        }
        if (!steps.isOne(grammar.withWords(), word, end)) {
            return false;
        }
        return sentence.quantities().stream()
                .filter(amount -> amount.span().start() >= cue.span().end())
                .findFirst()
                .filter(
                        amount -> {
                            int next = steps.skipSpace(amount.span().end(), sentence.span().end());
                            return !steps.isOne(
                                    grammar.connectors(),
                                    next,
                                    steps.wordEnd(next, sentence.span().end()));
                        })
                .isPresent();
    }

    private boolean beginsSo(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int start = cue.span().start();
        return !sentence.grammar().verbLast()
                && steps.isOne(
                        sentence.grammar().prepositions(),
                        start,
                        steps.wordEnd(start, cue.span().end()));
    }
}
