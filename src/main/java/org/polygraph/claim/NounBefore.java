package org.polygraph.claim;

import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * The noun that ends right before a word, with all that belongs to it, in a language that writes
 * its article on to the noun: بناء | مصنع للهيدروجين الأخضر | بتكلفة. A place between the two only
 * says where it is.
 */
final class NounBefore {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_QUOTED = 40;
    private static final String OPENING = "«“\"";
    private static final String CLOSING = "»”\"";
    private static final String BREAKS = NounPhrase.BREAKS + ".!?؟";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;
    private final NounChunk chunks;

    NounBefore(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
        this.chunks = new NounChunk(sentence);
    }

    /** Whoever is named there, else the words; empty where no noun stands before an index. */
    Optional<Slot> of(int index) {
        int first = sentence.span().start();
        int end = behindPlace(first, behindTime(first, steps.trimmedEnd(first, index)));
        Optional<Slot> named = endingAt(end);
        if (named.filter(slot -> slot.entity().type() != EntityClass.PLACE).isPresent()) {
            return named;
        }
        boolean quoted = isQuoted(end);
        int start = named.map(slot -> slot.span().start()).orElse(end);
        if (quoted) {
            start = opening(first, end);
            end--;
        }
        boolean ofPlace = named.isPresent() && !quoted;
        boolean bare = false;
        for (int words = 0; words < MOST_WORDS && start > first && !quoted; words++) {
            int wordEnd = steps.trimmedEnd(first, start);
            int word = steps.wordStart(first, wordEnd);
            if (word >= wordEnd || isOther(word, wordEnd)) {
                break;
            }
            boolean defined = chunks.isDefinite(word, wordEnd);
            if (bare && defined) {
                break; // الشركة | مصنعا
            }
            start = word;
            if (chunks.isForSomething(word, wordEnd)) {
                continue; // مصنع | للهيدروجين
            }
            bare |= !defined;
        }
        return start < end
                        && Character.isLetter(sentence.text().charAt(start))
                        && !(ofPlace && start == named.get().span().start())
                ? Optional.of(sentence.slotAt(new Span(start, end)))
                : Optional.empty();
    }

    /** Before a time, and its preposition, that ends at an index; else the index. */
    private int behindTime(int first, int end) {
        for (var time : sentence.times()) {
            if (time.span().end() == end) {
                int before = steps.trimmedEnd(first, time.span().start());
                int word = steps.wordStart(first, before);
                return steps.isOne(grammar.prepositions(), word, before)
                        ? steps.trimmedEnd(first, word)
                        : before;
            }
        }
        return end;
    }

    /** Before a preposition of place and the place that ends at an index; else the index. */
    private int behindPlace(int first, int end) {
        for (Slot slot : sentence.slots()) {
            if (slot.span().end() == end && slot.entity().type() == EntityClass.PLACE) {
                int before = steps.trimmedEnd(first, slot.span().start());
                int word = steps.wordStart(first, before);
                return steps.isOne(grammar.prepositions(), word, before)
                        ? steps.trimmedEnd(first, word)
                        : end;
            }
        }
        return end;
    }

    private Optional<Slot> endingAt(int end) {
        int last = isQuoted(end) ? end - 1 : end;
        return sentence.slots().stream().filter(slot -> slot.span().end() == last).findFirst();
    }

    private boolean isTold(Span word) {
        return sentence.cues().stream()
                .filter(cue -> !(cue.meaning() instanceof RoleCue))
                .anyMatch(cue -> cue.span().equals(word) && !sentence.tellsFigure(cue));
    }

    private boolean isSomebody(Span word) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() != EntityClass.TOPIC)
                .anyMatch(slot -> slot.span().overlaps(word));
    }

    private boolean isQuoted(int end) {
        return end > sentence.span().start()
                && CLOSING.indexOf(sentence.text().charAt(end - 1)) >= 0;
    }

    /** Behind the mark that opens a quotation which closes at an index; the index if none does. */
    private int opening(int first, int end) {
        for (int i = end - 2; i >= first && end - i <= LONGEST_QUOTED; i--) {
            if (OPENING.indexOf(sentence.text().charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return end;
    }

    /** Whether a word is no part of the noun: a verb, a small word, one with a preposition. */
    private boolean isOther(int start, int end) {
        Span word = new Span(start, end);
        return BREAKS.indexOf(sentence.text().charAt(end - 1)) >= 0
                || steps.isOne(grammar.prepositions(), start, end)
                || steps.isOne(grammar.clauseWords(), start, end)
                || steps.isOne(grammar.fillers(), start, end)
                || new Verbs(sentence).isVerb(start, end)
                || chunks.hasPreposition(start, end) && !chunks.isForSomething(start, end)
                || isSomebody(word)
                || isTold(word)
                || sentence.isTaken(word);
    }
}
