package org.polygraph.claim;

import org.polygraph.text.Span;

import java.util.Optional;

/**
 * Whoever a sentence opens with, up to its verb: "A fintech Zaluma | captou", "La métropole | a".
 * Where verbs are not known the phrase ends with the last name in it; nothing where no determiner
 * and no name says that it is one.
 */
final class OpeningPhrase {

    private static final int LONGEST_WORDS = 6;

    private final Sentence sentence;
    private final WordSteps steps;
    private final PhraseBounds bounds;

    OpeningPhrase(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
        this.bounds = new PhraseBounds(sentence);
    }

    /** The phrase, as what it names; empty where the sentence opens with none. */
    Optional<Slot> find() {
        Grammar grammar = sentence.grammar();
        if (grammar.verbLast()) {
            return Optional.empty();
        }
        int from = sentence.span().start();
        int to = Math.min(sentence.span().end(), from + PhraseBounds.LONGEST);
        int start = from;
        int end = from;
        int named = from;
        int beforeVerb = from;
        boolean determined = false;
        for (int words = 0; words < LONGEST_WORDS; words++) {
            int word = steps.skipSpace(end, to);
            int wordEnd = steps.wordEnd(word, to);
            boolean determiner = word < to && steps.isOne(grammar.determiners(), word, wordEnd);
            if (determiner && words == 0) {
                determined = true;
                start = wordEnd;
                end = wordEnd;
                continue;
            }
            if (determiner) {
                return determined && beforeVerb > start
                        ? slot(start, beforeVerb)
                        : Optional.empty();
            }
            if (word >= to || endsOpening(word, wordEnd)) {
                break;
            }
            beforeVerb = end;
            end = withoutMark(word, wordEnd);
            boolean capital = Character.isUpperCase(sentence.text().codePointAt(word));
            named = capital && word > from ? end : named;
            if (end < wordEnd) {
                break;
            }
        }
        boolean stopped =
                end < to
                        && endsOpening(
                                steps.skipSpace(end, to),
                                steps.wordEnd(steps.skipSpace(end, to), to));
        int last = named > start ? named : determined && stopped ? end : start;
        return last > start ? slot(start, last) : Optional.empty();
    }

    private int withoutMark(int word, int wordEnd) {
        int end = wordEnd;
        while (end > word && NounPhrase.BREAKS.indexOf(sentence.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether the word behind an opening phrase cannot be part of it. */
    private boolean endsOpening(int word, int wordEnd) {
        Grammar grammar = sentence.grammar();
        Span span = new Span(word, Math.max(word, wordEnd));
        return steps.isOne(grammar.fillers(), word, wordEnd)
                || VerbForms.isVerb(grammar, sentence.text(), word, wordEnd)
                || steps.isOne(grammar.prepositions(), word, wordEnd)
                || steps.isOne(grammar.clauseWords(), word, wordEnd)
                || NounPhrase.BREAKS.indexOf(sentence.text().charAt(word)) >= 0
                || sentence.cues().stream().anyMatch(cue -> cue.span().overlaps(span))
                || sentence.quantities().stream().anyMatch(q -> q.span().overlaps(span))
                || sentence.times().stream().anyMatch(time -> time.span().overlaps(span));
    }

    private Optional<Slot> slot(int from, int to) {
        return bounds.of(from, to, false).map(sentence::slotAt);
    }
}
