package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * Whoever a sentence or clause opens with, up to its verb: "A fintech Zaluma | captou", "La
 * métropole | a", "Doctors at five hospitals | will". Where verbs are not known the phrase ends
 * with the last name in it; nothing where no determiner, no name and no verb says that it is one.
 */
final class OpeningPhrase {

    private static final int LONGEST_WORDS = 6;
    private static final String CLAUSE_MARKS = ";:—–\"“”«»()";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;
    private final PhraseBounds bounds;
    private final Verbs verbs;

    OpeningPhrase(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
        this.bounds = new PhraseBounds(sentence);
        this.verbs = new Verbs(sentence);
    }

    /** The phrase, as what it names; empty where the sentence opens with none. */
    Optional<Slot> find() {
        return from(sentence.span().start());
    }

    /**
     * The same of the clause that a cue stands in; what stands between commas, and what "and" goes
     * on with without a subject of its own, belongs to the clause before. Empty where the
     * language's verbs are not known.
     */
    Optional<Slot> ofClause(Cue cue) {
        int end = cue.span().start();
        int first = Math.max(sentence.span().start(), end - Proximity.REACH);
        int start = clauseStart(first, end);
        boolean unknown = start == first && first > sentence.span().start();
        return unknown || grammar.openers().isEmpty()
                ? Optional.empty()
                : from(start).filter(slot -> slot.span().end() <= end);
    }

    private int clauseStart(int first, int end) {
        int start = first;
        for (int i = start; i < end; i++) {
            start = CLAUSE_MARKS.indexOf(sentence.text().charAt(i)) >= 0 ? i + 1 : start;
        }
        for (Cue cue : sentence.cues(SourceCue.class)) {
            start = cue.span().end() <= end ? Math.max(start, cue.span().end()) : start;
        }
        int behind = start;
        for (int i = start; i < end; ) {
            int word = steps.skipSpace(i, end);
            int wordEnd = steps.wordEnd(word, end);
            int next = steps.skipSpace(wordEnd, end);
            boolean begins =
                    steps.isOne(grammar.clauseWords(), word, wordEnd)
                            && !steps.isOne(grammar.relatives(), word, wordEnd)
                            && next < end
                            && hasSubject(word, wordEnd, next, end);
            behind = begins ? wordEnd : behind;
            i = Math.max(wordEnd, i + 1);
        }
        return behind;
    }

    /** Whether a word that begins a clause is followed by no verb, and joins no nouns. */
    private boolean hasSubject(int word, int wordEnd, int next, int end) {
        boolean joins = steps.isOne(grammar.conjunctions(), word, wordEnd) && !hasVerb(word, end);
        return !joins && !verbs.isFinite(next, steps.wordEnd(next, end)) && !isCue(next, end);
    }

    private boolean isCue(int index, int end) {
        Span word = new Span(index, steps.wordEnd(index, end));
        return sentence.hasCue(word);
    }

    /** Whether a verb stands between two places, or soon behind the first; a cue may be one. */
    private boolean hasVerb(int from, int to) {
        int end = Math.min(to, from + PhraseBounds.LONGEST);
        for (int i = from; i < end; ) {
            int word = steps.skipSpace(i, end);
            int wordEnd = steps.wordEnd(word, end);
            if (word < wordEnd && (verbs.isFinite(word, wordEnd) || isCue(word, end))) {
                return true;
            }
            i = Math.max(wordEnd, i + 1);
        }
        return false;
    }

    private Optional<Slot> from(int from) {
        if (grammar.verbLast()) {
            return Optional.empty();
        }
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
                if (grammar.articlesNeeded() && steps.isOne(grammar.pronouns(), word, wordEnd)) {
                    return Optional.empty();
                }
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
        int next = steps.skipSpace(end, to);
        boolean stopped = end < to && endsOpening(next, steps.wordEnd(next, to));
        boolean whole = stopped && determined || isBare(start, end, next, to);
        boolean cutAtName = named > start && (!whole || grammar.openers().isEmpty());
        int last = cutAtName ? named : whole ? end : start;
        return last > start ? slot(start, withOwner(last, to)) : Optional.empty();
    }

    /** With a name that the phrase belongs to: "The state | of Vermont". */
    private int withOwner(int end, int to) {
        int connector = steps.skipSpace(end, to);
        int behind = steps.wordEnd(connector, to);
        int name = steps.skipSpace(behind, to);
        return grammar.openers().isEmpty() || !steps.isOne(grammar.connectors(), connector, behind)
                ? end
                : sentence.slots().stream()
                        .filter(slot -> slot.span().start() == name)
                        .mapToInt(slot -> slot.span().end())
                        .findFirst()
                        .orElse(end);
    }

    /** Whether words without an article are a noun with its verb behind it: "Doctors | will". */
    private boolean isBare(int start, int end, int next, int to) {
        int word = steps.skipSpace(start, end);
        int wordEnd = steps.wordEnd(word, end);
        return !grammar.openers().isEmpty()
                && word < wordEnd
                && Character.isLetter(sentence.text().charAt(word))
                && !steps.isOne(grammar.openers(), word, wordEnd)
                && !steps.isOne(grammar.prepositions(), word, wordEnd)
                && !steps.isOne(grammar.fillers(), word, wordEnd)
                && (verbs.isFinite(next, steps.wordEnd(next, to)) || isAdjunctOfVerb(next, to));
    }

    /** Whether a preposition follows, and a verb behind it: "Doctors | at five hospitals will". */
    private boolean isAdjunctOfVerb(int next, int to) {
        int end = steps.wordEnd(next, to);
        return steps.isOne(grammar.prepositions(), next, end) && hasVerb(end, to);
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
        Span span = new Span(word, Math.max(word, wordEnd));
        return verbs.isFinite(word, wordEnd)
                || steps.isOne(grammar.fillers(), word, wordEnd)
                || steps.isOne(grammar.prepositions(), word, wordEnd)
                || steps.isOne(grammar.clauseWords(), word, wordEnd)
                || NounPhrase.BREAKS.indexOf(sentence.text().charAt(word)) >= 0
                || sentence.hasCue(span)
                || sentence.isTaken(span);
    }

    private Optional<Slot> slot(int from, int to) {
        return bounds.of(from, to, false).map(sentence::slotAt);
    }
}
