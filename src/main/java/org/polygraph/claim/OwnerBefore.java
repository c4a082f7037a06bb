package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * What an office is of, where its genitive stands before the office and nothing else gives the name
 * away: "Emek-Sen|'in Genel Başkanı", "पूर्व मध्य रेलवे | के प्रवक्ता".
 */
final class OwnerBefore {

    private static final int MOST_WORDS = 4;
    private static final String APOSTROPHES = "'’";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;
    private final int first;

    OwnerBefore(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
        this.first = sentence.span().start();
    }

    Optional<Slot> of(Cue office, Relation relation) {
        if (!grammar.verbLast()
                || !grammar.connectorsReversed()
                || !relation.range().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        int end = steps.trimmedEnd(first, office.span().start());
        int word = steps.wordStart(first, end);
        Optional<Span> name =
                steps.isOne(grammar.connectors(), word, end)
                        ? phrase(steps.trimmedEnd(first, word))
                        : apostrophe(word, end).flatMap(this::capitals);
        return name.filter(span -> !isTaken(span))
                .map(
                        span ->
                                new Slot(
                                        span,
                                        Unlisted.of(
                                                EntityClass.ORGANIZATION,
                                                span.of(sentence.text()),
                                                sentence.language()),
                                        0.85,
                                        "a name not known beforehand"));
    }

    /** Where the ending of the genitive is written on to a name. */
    private Optional<Integer> apostrophe(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (APOSTROPHES.indexOf(sentence.text().charAt(i)) >= 0) {
                String ending = "'" + FoldedText.fold(sentence.text().substring(i + 1, end));
                return grammar.connectors().contains(ending) ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The words with capitals that end at an index. */
    private Optional<Span> capitals(int end) {
        int start = end;
        int word = steps.wordStart(first, end);
        while (word < start && Character.isUpperCase(sentence.text().codePointAt(word))) {
            start = word;
            word = steps.wordStart(first, steps.trimmedEnd(first, word));
        }
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** A few words that open their clause, where there are no capitals. */
    private Optional<Span> phrase(int end) {
        int start = end;
        for (int words = 0; words < MOST_WORDS && start > first; words++) {
            int last = steps.trimmedEnd(first, start);
            int word = steps.wordStart(first, last);
            boolean parts =
                    NounPhrase.BREAKS.indexOf(sentence.text().charAt(last - 1)) >= 0
                            || steps.isOne(grammar.clauseWords(), word, last)
                            || steps.isOne(grammar.fillers(), word, last);
            if (parts) {
                break;
            }
            start = word;
        }
        return start < end && opensClause(start)
                ? Optional.of(new Span(start, end))
                : Optional.empty();
    }

    private boolean opensClause(int start) {
        int last = steps.trimmedEnd(first, start);
        return last == first
                || NounPhrase.BREAKS.indexOf(sentence.text().charAt(last - 1)) >= 0
                || steps.isOne(grammar.clauseWords(), steps.wordStart(first, last), last);
    }

    private boolean isTaken(Span span) {
        return span.length() < 2 || sentence.isKnown(span);
    }
}
