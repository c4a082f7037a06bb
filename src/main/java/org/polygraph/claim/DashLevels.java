package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures with a dash where other languages have "is": "Мощность электростанции | — | 420 МВт". The
 * dash is the verb, in languages that list it among their copulas.
 */
final class DashLevels {

    private static final String DERIVATION = "a dash between a figure and its amount";
    private static final String DASHES = "—–";
    private static final String ENDS = ".,;!?)\n";
    private static final int MOST_BEFORE = 8;
    private static final int MOST_HEDGES = 2;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;
    private final Verbs verbs;

    DashLevels(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
        this.verbs = new Verbs(sentence);
    }

    /** The cues, and each such dash as one of the level that a figure has. */
    List<Cue> with(List<Cue> cues) {
        if (DASHES.chars().noneMatch(dash -> grammar.copulas().contains(Character.toString(dash)))
                || grammar.verbLast()) {
            return cues;
        }
        List<Cue> all = new ArrayList<>(cues);
        for (Quantity amount : sentence.quantities()) {
            int dash = dashBefore(amount.span().start());
            if (dash >= 0 && endsClause(amount.span().end()) && isFigure(dash)) {
                int at = 0;
                while (at < all.size() && all.get(at).span().start() < dash) {
                    at++;
                }
                all.add(at, cue(new Span(dash, dash + 1)));
            }
        }
        return all;
    }

    private static Cue cue(Span dash) {
        RelationCue level = new RelationCue(Levels.LEVEL, Side.BEFORE, Side.AFTER, null, List.of());
        return new Cue(dash, level, List.of(DERIVATION));
    }

    /** Where the dash stands before an amount and words that make it less sharp; -1 for none. */
    private int dashBefore(int amount) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, amount);
        for (int i = 0; i <= MOST_HEDGES && end > first + 1; i++) {
            if (DASHES.indexOf(sentence.text().charAt(end - 1)) >= 0) {
                return sentence.text().charAt(end - 2) == ' ' ? end - 1 : -1;
            }
            int word = steps.wordStart(first, end);
            if (!steps.isOne(grammar.fillers(), word, end)) {
                return -1;
            }
            end = steps.trimmedEnd(first, word);
        }
        return -1;
    }

    /** Whether nothing is said of an amount but where, when or of how many it is so. */
    private boolean endsClause(int end) {
        int last = sentence.span().end();
        int next = steps.skipSpace(end, last);
        return next >= last
                || ENDS.indexOf(sentence.text().charAt(next)) >= 0
                || steps.isOne(grammar.prepositions(), next, steps.wordEnd(next, last));
    }

    /** Whether a few words and no verb, amount or person open the sentence before a dash. */
    private boolean isFigure(int dash) {
        Span before = new Span(sentence.span().start(), dash);
        String text = sentence.text();
        boolean whole =
                before.of(text)
                        .codePoints()
                        .noneMatch(
                                c ->
                                        NounPhrase.BREAKS.indexOf(c) >= 0
                                                || DASHES.indexOf(c) >= 0
                                                || ENDS.indexOf(c) >= 0);
        if (!whole || sentence.hasAmount(before) || hasPerson(before)) {
            return false;
        }
        int words = 0;
        for (int i = before.start(); i < before.end(); i = steps.skipSpace(i, before.end())) {
            int end = steps.wordEnd(i, before.end());
            if (verbs.isVerb(i, end) || ++words > MOST_BEFORE) {
                return false;
            }
            i = end;
        }
        return words > 0;
    }

    private boolean hasPerson(Span words) {
        for (Slot slot : sentence.slots()) {
            if (slot.span().overlaps(words) && slot.entity().type() == EntityClass.PERSON) {
                return true;
            }
        }
        return false;
    }
}
