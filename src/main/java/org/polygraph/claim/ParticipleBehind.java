package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * Of what a participle tells that stands behind its noun with an amount of its own, where the noun
 * is not what the sentence is about: "rescindió | el contrato de la depuradora, | valorado en 9
 * millones". Only in languages whose pack lists how participles end ({@code describingEndings}).
 */
final class ParticipleBehind {

    private static final int MOST_WORDS = 7;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    ParticipleBehind(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * @param quantity what the cue says; where there is none nothing is told here
     */
    Optional<Slot> of(Cue cue, Relation relation, @Nullable Quantity quantity) {
        Span span = cue.span();
        if (grammar.describingEndings().isEmpty()
                || quantity == null
                || quantity.span().start() < span.end()
                || !isParticiple(span)) {
            return Optional.empty();
        }
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, span.start());
        boolean comma = end > first && sentence.text().charAt(end - 1) == ',';
        int nounEnd = comma ? steps.trimmedEnd(first, end - 1) : end;
        Optional<Slot> named = endingAt(nounEnd);
        int start = start(first, nounEnd);
        boolean apart = start < nounEnd && sentence.text().charAt(nounEnd - 1) != '.';
        if (!apart || !comma && !isBehindDeterminer(first, start)) {
            return Optional.empty();
        }
        if (named.isPresent() && isAll(named.get(), start)) {
            return named.filter(slot -> SubjectFinder.isIn(relation.domain(), slot));
        }
        return new PhraseBounds(sentence)
                .of(agreeing(start, nounEnd, span), nounEnd, false)
                .map(sentence::slotAt)
                .filter(slot -> SubjectFinder.isIn(relation.domain(), slot));
    }

    /** Whether nothing but what sort it is stands before a name: "la minera | Iska". */
    private boolean isAll(Slot name, int start) {
        return name.span().start() <= start
                || !SubjectFinder.isTopic(name.entity())
                        && !opensOwner(new Span(start, name.span().start()));
    }

    /** "una | planta | dotada", and not "ont en | revanche | chuté". */
    private boolean isBehindDeterminer(int first, int start) {
        int end = steps.trimmedEnd(first, start);
        return steps.isOne(grammar.determiners(), steps.wordStart(first, end), end);
    }

    private boolean opensOwner(Span words) {
        int end = steps.trimmedEnd(words.start(), words.end());
        for (int i = end; i > words.start(); ) {
            int word = steps.wordStart(words.start(), i);
            if (steps.isOne(grammar.ownerWords(), word, i)
                    || steps.isOne(grammar.prepositions(), word, i)) {
                return true;
            }
            i = steps.trimmedEnd(words.start(), word);
        }
        return false;
    }

    private boolean isParticiple(Span cue) {
        String word = word(cue.start(), steps.wordEnd(cue.start(), cue.end()));
        return grammar.describingEndings().anyEnds(word);
    }

    private String word(int start, int end) {
        return FoldedText.fold(sentence.text().substring(start, end));
    }

    private Optional<Slot> endingAt(int end) {
        return sentence.slots().stream().filter(slot -> slot.span().end() == end).findFirst();
    }

    /** Where the noun phrase begins that ends there: behind its article, its verb or a mark. */
    private int start(int first, int end) {
        int start = end;
        int i = end;
        for (int words = 0; words < MOST_WORDS && i > first; words++) {
            int from = endingAt(i).map(slot -> slot.span().start()).orElse(-1);
            int word = from >= first ? from : steps.wordStart(first, i);
            boolean connector = steps.isOne(grammar.ownerWords(), word, i);
            boolean determiner = steps.isOne(grammar.determiners(), word, i);
            if (determiner) {
                int before = steps.trimmedEnd(first, word);
                int owner = steps.wordStart(first, before);
                if (start == end || !steps.isOne(grammar.ownerWords(), owner, before)) {
                    return start;
                }
            } else if (!connector && from < first && endsNoun(word, i)) {
                return start;
            }
            start = connector || determiner ? start : word;
            int next = steps.trimmedEnd(first, word);
            if (next > first && NounPhrase.BREAKS.indexOf(sentence.text().charAt(next - 1)) >= 0) {
                return start;
            }
            i = next;
        }
        return start;
    }

    private boolean endsNoun(int word, int end) {
        return steps.isOne(grammar.prepositions(), word, end)
                || steps.isOne(grammar.clauseWords(), word, end)
                || steps.isOne(grammar.conjunctions(), word, end)
                || steps.isOne(grammar.fillers(), word, end)
                || new Verbs(sentence).isVerb(word, end)
                || sentence.isTaken(new Span(word, end));
    }

    /** Where the noun begins that the participle agrees with: "el plan de | obras, | dotadas". */
    private int agreeing(int start, int end, Span cue) {
        String participle = word(cue.start(), steps.wordEnd(cue.start(), cue.end()));
        int headEnd = steps.wordEnd(start, end);
        int last = steps.wordStart(start, end);
        boolean head = agree(word(start, headEnd), participle);
        return !head && last > start && agree(word(last, end), participle) ? last : start;
    }

    /** As far as their last letters tell. */
    private static boolean agree(String noun, String participle) {
        int one = noun.length() - 1;
        int other = participle.length() - 1;
        if (one < 1 || other < 1) {
            return true;
        }
        boolean plural = noun.charAt(one) == 's' && participle.charAt(other) == 's';
        return plural
                ? noun.charAt(one - 1) == participle.charAt(other - 1)
                : noun.charAt(one) == participle.charAt(other);
    }
}
