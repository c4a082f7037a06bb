package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a measure stands before as an adjective does: "a magnitude 6.4 | earthquake", "die 27 Meter
 * hohe | Rakete".
 */
final class Measured {

    private static final int BESIDE = 2;
    private static final int MOST_WORDS = 3;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    Measured(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** The noun behind cue and amount; empty where they stand by themselves. */
    Optional<Slot> by(Cue cue, Relation relation, @Nullable Quantity amount) {
        if (amount != null && grammar.verbLast() && !relation.takesObject() && !relation.moves()) {
            return behindParticle(cue, relation, amount);
        }
        if (amount == null
                || !relation.is(Trait.MEASURE)
                || grammar.verbLast()
                || !areBeside(sentence, cue.span(), amount.span())) {
            return Optional.empty();
        }
        Span measure = cue.span().cover(amount.span());
        int first = sentence.span().start();
        int before = steps.trimmedEnd(first, measure.start());
        int word = steps.wordStart(first, before);
        boolean determined = steps.isOne(grammar.determiners(), word, before);
        boolean hyphen =
                amount.span().end() < sentence.span().end()
                        && sentence.text().charAt(amount.span().end()) == '-';
        return determined || hyphen ? nounBehind(measure.end()) : Optional.empty();
    }

    /** What stands behind the particle of an amount beside its noun: 全長3.4キロ|の|新トンネル. */
    private Optional<Slot> behindParticle(Cue cue, Relation relation, Quantity amount) {
        if (cue.span().end() > amount.span().start()
                || !areBeside(sentence, cue.span(), amount.span())) {
            return Optional.empty();
        }
        OptionalInt noun = behindConnector(sentence, amount);
        return sentence.slots().stream()
                .filter(slot -> noun.isPresent() && slot.span().start() == noun.getAsInt())
                .filter(slot -> SubjectFinder.isIn(relation.domain(), slot))
                .findFirst();
    }

    /** Behind the particle that joins an amount to the noun behind it, where the verb is last. */
    static OptionalInt behindConnector(Sentence sentence, Quantity amount) {
        String text = sentence.text();
        int end = amount.span().end();
        int unit = end - 1;
        for (String particle : sentence.grammar().connectors()) {
            if (!sentence.grammar().otherMarkers().contains(particle)) {
                continue;
            }
            int at =
                    text.startsWith(particle, end)
                            ? end
                            : text.startsWith(particle, unit) ? unit : -1;
            int behind = at + particle.length();
            if (at >= 0 && behind < sentence.span().end()) {
                return OptionalInt.of(new WordSteps(text).skipSpace(behind, sentence.span().end()));
            }
        }
        return OptionalInt.empty();
    }

    /** Whether hardly anything stands between an amount and the noun for what it measures. */
    static boolean areBeside(Sentence sentence, Span cue, Span amount) {
        int gap = Math.max(cue.start() - amount.end(), amount.start() - cue.end());
        if (!sentence.grammar().verbLast()) {
            return gap <= BESIDE;
        }
        if (cue.end() > amount.start()) {
            return false;
        }
        String words = FoldedText.fold(sentence.gap(cue, amount)).strip();
        return words.isEmpty() || Words.allIn(words, sentence.grammar().fillers());
    }

    private Optional<Slot> nounBehind(int measure) {
        Verbs verbs = new Verbs(sentence);
        int limit = sentence.span().end();
        int start = steps.skipSpace(measure, limit);
        int end = start;
        for (int words = 0; words < MOST_WORDS; words++) {
            int word = steps.skipSpace(end, limit);
            int wordEnd = steps.wordEnd(word, limit, NounPhrase.BREAKS + ".");
            if (word >= wordEnd || isSmall(word, wordEnd) || verbs.isFinite(word, wordEnd)) {
                break;
            }
            boolean capital = Character.isUpperCase(sentence.text().codePointAt(word));
            if (words > 0 && grammar.nounsCapitalised() && !capital) {
                break;
            }
            end = wordEnd;
            Optional<Slot> known = slotFrom(start, end);
            if (known.isPresent()) {
                return known;
            }
        }
        return end > start
                ? new PhraseBounds(sentence).of(start, end, false).map(sentence::slotAt)
                : Optional.empty();
    }

    private Optional<Slot> slotFrom(int start, int end) {
        return sentence.slots().stream()
                .filter(slot -> slot.span().start() >= start && slot.span().end() == end)
                .findFirst();
    }

    private boolean isSmall(int word, int end) {
        Span span = new Span(word, end);
        return steps.isOne(grammar.prepositions(), word, end)
                || steps.isOne(grammar.connectors(), word, end)
                || steps.isOne(grammar.conjunctions(), word, end)
                || steps.isOne(grammar.clauseWords(), word, end)
                || steps.isOne(grammar.determiners(), word, end)
                || sentence.hasTime(span)
                || sentence.hasCue(span);
    }
}
