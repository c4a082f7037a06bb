package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of whom a relative clause tells whose subject is its relative word: "the blaze, which | has
 * burned 11,000 hectares", "Alstom, qui | emploie 1 300 personnes".
 */
final class RelativeClause {

    private static final int MOST_WORDS = 6;
    private static final String COMMAS = ",،，";

    private final Sentence sentence;
    private final WordSteps steps;

    RelativeClause(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * What stands before the clause that a cue stands in; empty where the cue stands in none, or
     * somebody is named in it before the cue, who may be its subject.
     */
    Optional<Slot> antecedent(Cue cue, Relation relation) {
        int objects = sentence.grammar().nounsCapitalised() && relation.takesObject() ? 1 : 0;
        int first = sentence.span().start();
        int opening = steps.wordEnd(cue.span().start(), cue.span().end());
        if (steps.isOne(sentence.grammar().subjectRelatives(), cue.span().start(), opening)) {
            return before(cue.span().start());
        }
        int end = steps.trimmedEnd(first, cue.span().start());
        while (end > first && cue.span().start() - end <= Proximity.REACH) {
            int word = steps.wordStart(first, end);
            if (steps.isOne(sentence.grammar().subjectRelatives(), word, end)
                    && !isArticle(word, end)) {
                return before(word);
            }
            Span span = new Span(word, end);
            Span name =
                    sentence.slots().stream()
                            .map(Slot::span)
                            .filter(slot -> slot.overlaps(span))
                            .findFirst()
                            .orElse(span);
            boolean somebody = sentence.hasSlot(span) && !isSaying(word, end);
            boolean stop = NounPhrase.BREAKS.indexOf(sentence.text().charAt(end - 1)) >= 0;
            if (stop || somebody && objects-- <= 0) {
                return Optional.empty();
            }
            end = steps.trimmedEnd(first, Math.min(word, name.start()));
        }
        return Optional.empty();
    }

    /** "fuel costs, which | she said | had risen": a pronoun before a verb of saying. */
    private boolean isSaying(int word, int end) {
        int next = steps.skipSpace(end, sentence.span().end());
        return steps.isOne(sentence.grammar().pronouns(), word, end)
                && sentence.cues(SourceCue.class).stream()
                        .anyMatch(cue -> cue.span().start() == next);
    }

    /** Whether a word that can be an article too has no comma before it: "in | der | Saison". */
    private boolean isArticle(int word, int end) {
        int before = steps.trimmedEnd(sentence.span().start(), word);
        return sentence.grammar().nounsCapitalised()
                && steps.isOne(sentence.grammar().determiners(), word, end)
                && (before == sentence.span().start()
                        || COMMAS.indexOf(sentence.text().charAt(before - 1)) < 0);
    }

    private Optional<Slot> before(int relative) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, relative);
        boolean comma = end > first && COMMAS.indexOf(sentence.text().charAt(end - 1)) >= 0;
        int last = comma ? steps.trimmedEnd(first, end - 1) : end;
        Optional<Slot> named =
                sentence.slots().stream().filter(slot -> slot.span().end() == last).findFirst();
        Optional<Slot> head = named.filter(this::isOnlyWhere).flatMap(this::headBefore);
        if (head.isPresent() || named.isPresent()) {
            return head.or(() -> named);
        }
        return comma ? phrase(last) : introduced(last);
    }

    /**
     * "a police department | that is short of 170 officers": a noun with its article of somebody
     * new.
     */
    private Optional<Slot> introduced(int last) {
        Grammar grammar = sentence.grammar();
        int first = sentence.span().start();
        if (grammar.infinitiveMarks().isEmpty() || grammar.nounsCapitalised()) {
            return Optional.empty();
        }
        int end = last;
        for (int words = 0; words <= MOST_WORDS && end > first; words++) {
            int word = steps.wordStart(first, end);
            if (steps.isOne(grammar.indefinites(), word, end)) {
                return words == 0
                        ? Optional.empty()
                        : new PhraseBounds(sentence)
                                .of(end, last, false)
                                .filter(span -> span.end() == last)
                                .map(sentence::slotAt);
            }
            if (!sentence.text()
                            .substring(word, end)
                            .codePoints()
                            .allMatch(c -> Character.isLetter(c) || c == '-')
                    || steps.isOne(grammar.prepositions(), word, end)
                    || steps.isOne(grammar.fillers(), word, end)) {
                return Optional.empty();
            }
            end = steps.trimmedEnd(first, word);
        }
        return Optional.empty();
    }

    /** Whether a town only says where something is: "a plant in Bonn, which". */
    private boolean isOnlyWhere(Slot slot) {
        return slot.entity().type() == EntityClass.PLACE
                && !Home.isCountry(slot.entity())
                && new Proximity(sentence).isBehind(slot.span(), sentence.grammar().prepositions());
    }

    /** "in | a vaccine plant | in Bonn": back to its article, where no verb stands between. */
    private Optional<Slot> headBefore(Slot place) {
        Grammar grammar = sentence.grammar();
        int end = steps.trimmedEnd(sentence.span().start(), place.span().start());
        int preposition = wordStart(end);
        int i = preposition;
        for (int words = 0; words < MOST_WORDS && i > sentence.span().start(); words++) {
            int wordEnd = steps.trimmedEnd(sentence.span().start(), i);
            int word = wordStart(wordEnd);
            if (steps.isOne(grammar.determiners(), word, wordEnd)
                    && !steps.isOne(grammar.prepositions(), word, wordEnd)) {
                return isNoun(i, preposition)
                        ? new PhraseBounds(sentence).of(i, preposition, false).map(sentence::slotAt)
                        : Optional.empty();
            }
            boolean verb = new Verbs(sentence).isVerb(word, wordEnd);
            boolean mark = NounPhrase.BREAKS.indexOf(sentence.text().charAt(wordEnd - 1)) >= 0;
            if (verb || mark || steps.isOne(grammar.fillers(), word, wordEnd)) {
                return Optional.empty();
            }
            i = word;
        }
        return Optional.empty();
    }

    /** Where a word begins; behind an apostrophe within it ("l'|usine"). */
    private int wordStart(int end) {
        int start = steps.wordStart(sentence.span().start(), end);
        int i = end - 1;
        while (i > start && "'’".indexOf(sentence.text().charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private boolean isNoun(int from, int to) {
        Span words = new Span(from, to);
        return !sentence.hasSlot(words) && !sentence.hasAmount(words);
    }

    /** The last words before an index that no verb and no small word parts. */
    private Optional<Slot> phrase(int end) {
        int start =
                Stream.of(
                                sentence.cues().stream().map(Cue::span),
                                sentence.quantities().stream().map(q -> q.span()),
                                sentence.times().stream().map(time -> time.span()),
                                sentence.slots().stream().map(Slot::span))
                        .flatMap(spans -> spans)
                        .filter(span -> span.end() <= end)
                        .map(Span::end)
                        .max(Comparator.naturalOrder())
                        .orElse(sentence.span().start());
        return new PhraseBounds(sentence)
                .of(behindSmallWord(start, end), end, false)
                .map(sentence::slotAt);
    }

    private int behindSmallWord(int from, int end) {
        Grammar grammar = sentence.grammar();
        int i = end;
        while (i > from) {
            int word = steps.wordStart(from, i);
            boolean mark = NounPhrase.BREAKS.indexOf(sentence.text().charAt(i - 1)) >= 0;
            if (mark
                    || steps.isOne(grammar.determiners(), word, i)
                    || steps.isOne(grammar.prepositions(), word, i)
                    || steps.isOne(grammar.fillers(), word, i)
                    || steps.isOne(grammar.clauseWords(), word, i)) {
                return i;
            }
            i = steps.trimmedEnd(from, word);
        }
        return from;
    }
}
