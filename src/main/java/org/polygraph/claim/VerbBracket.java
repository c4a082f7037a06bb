package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.Optional;

/**
 * The subject of a clause whose verb is in two parts, the second one its last word: before the
 * first part, "die Kosten | hätten | sich seit der ersten Planung | verdoppelt", or right behind it
 * where something else opens the clause, "Bei der Durchsuchung | hatten | Ermittler 340.000 Euro |
 * sichergestellt".
 */
final class VerbBracket {

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;
    private final PhraseBounds bounds;

    VerbBracket(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
        this.bounds = new PhraseBounds(sentence);
    }

    /**
     * Whether the particle of a verb and a comma end its clause before a name: "stimmten | zu, die
     * | Grünen | waren dagegen".
     */
    static boolean endsBefore(Sentence sentence, Span verb, Span name) {
        if (name.start() < verb.end() || !sentence.grammar().verbBracket()) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int comma = sentence.text().indexOf(',', verb.end(), name.start());
        int particle = comma < 0 ? -1 : steps.wordStart(verb.start(), comma);
        return comma > 0
                && particle > verb.start()
                && steps.isOne(sentence.grammar().verbParticles(), particle, comma);
    }

    /**
     * The subject's words; empty where the clause is no such, or opens with what may be an object.
     */
    Optional<Slot> subjectOf(Cue cue, @Nullable Quantity amount) {
        WordSet firsts = grammar.bracketVerbs();
        if (firsts.isEmpty() || !endsClause(cue.span().end())) {
            return Optional.empty();
        }
        int start = clauseStart(cue.span().start());
        int end = cue.span().start();
        Span first = first(start, end);
        if (first == null) {
            return Optional.empty();
        }
        int field = behindTimes(start, first.start());
        boolean amountBehind = amount != null && amount.span().start() >= first.end();
        int word = steps.skipSpace(field, first.start());
        int wordEnd = steps.wordEnd(word, first.start());
        boolean adverbial =
                word >= first.start()
                        || steps.isOne(grammar.prepositions(), word, wordEnd)
                        || wordEnd == steps.trimmedEnd(word, first.start())
                                && steps.isOne(grammar.openers(), word, wordEnd);
        if (adverbial) {
            int limit = amount == null || !amountBehind ? end : amount.span().start();
            return behind(first.end(), Math.min(end, limit));
        }
        boolean object =
                amount != null && !amountBehind
                        || steps.isOne(grammar.caseArticles(), word, wordEnd)
                        || steps.isOne(grammar.clauseWords(), word, wordEnd)
                                && !steps.isOne(grammar.determiners(), word, wordEnd);
        return object
                ? Optional.empty()
                : bounds.of(field, first.start(), false)
                        .filter(words -> !hasPreposition(words))
                        .map(sentence::slotAt);
    }

    /** Whether only marks or the end of the sentence follow a verb. */
    private boolean endsClause(int end) {
        int next = steps.skipSpace(end, sentence.span().end());
        return next >= sentence.span().end()
                || (NounPhrase.BREAKS + ".!?").indexOf(sentence.text().charAt(next)) >= 0
                || steps.isOne(
                        grammar.conjunctions(), next, steps.wordEnd(next, sentence.span().end()));
    }

    /** Behind the last mark before an index; a decimal sign is none. */
    private int clauseStart(int end) {
        int start = sentence.span().start();
        String text = sentence.text();
        for (int i = end - 1; i >= start; i--) {
            boolean number = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
            if (NounPhrase.BREAKS.indexOf(text.charAt(i)) >= 0 && !number) {
                return i + 1;
            }
        }
        return start;
    }

    /** The first part of the verb; null where there is none. */
    private @Nullable Span first(int start, int end) {
        for (int i = steps.skipSpace(start, end); i < end; ) {
            int behind = steps.wordEnd(i, end);
            if (steps.isOne(grammar.bracketVerbs(), i, behind)) {
                return new Span(i, behind);
            }
            i = steps.skipSpace(Math.max(behind, i + 1), end);
        }
        return null;
    }

    /** Behind the times that a clause opens with: "2025 | hat", "Am Montag | hat". */
    private int behindTimes(int start, int end) {
        for (TimeExpression time : sentence.times()) {
            if (time.span().start() >= start
                    && time.span().end() <= end
                    && steps.skipSpace(time.span().end(), end) >= end) {
                return end;
            }
        }
        return start;
    }

    /** The first phrase behind the first part that no preposition or article of a case opens. */
    private Optional<Slot> behind(int from, int to) {
        int word = steps.skipSpace(from, to);
        int end = steps.wordEnd(word, to);
        while (word < to && steps.isOne(grammar.fillers(), word, end)) {
            word = steps.skipSpace(end, to);
            end = steps.wordEnd(word, to);
        }
        boolean other =
                word >= to
                        || steps.isOne(grammar.prepositions(), word, end)
                        || steps.isOne(grammar.caseArticles(), word, end)
                        || steps.isOne(grammar.pronouns(), word, end);
        if (other) {
            return Optional.empty();
        }
        int limit = to;
        for (int i = steps.skipSpace(end, to); i < to; ) {
            int behind = steps.wordEnd(i, to);
            if (steps.isOne(grammar.prepositions(), i, behind)
                    || steps.isOne(grammar.caseArticles(), i, behind)
                    || steps.isOne(grammar.determiners(), i, behind)
                            && !steps.isOne(grammar.ownerWords(), i, behind)) {
                limit = i;
                break;
            }
            i = steps.skipSpace(Math.max(behind, i + 1), to);
        }
        return bounds.of(word, limit, true).map(sentence::slotAt);
    }

    private boolean hasPreposition(Span words) {
        for (int i = words.start(); i < words.end(); ) {
            int behind = steps.wordEnd(i, words.end());
            if (steps.isOne(grammar.prepositions(), i, behind)) {
                return true;
            }
            i = steps.skipSpace(Math.max(behind, i + 1), words.end());
        }
        return false;
    }
}
