package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.Set;

/**
 * An object in front of its verb, told by its case, so that who does it stands behind the verb:
 * "Сделку | одобрила | антимонопольная служба", "Skargę | odrzucił | sąd".
 */
final class FrontedObject {

    private static final int MOST_WORDS = 4;
    private static final int SHORTEST = 5;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    FrontedObject(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** Whether the clause of a verb opens with its object. */
    boolean isBefore(Cue verb) {
        RelationCue meaning = (RelationCue) verb.meaning();
        if (grammar.accusatives().isEmpty()
                || grammar.verbLast()
                || meaning.subject() != Side.BEFORE
                || meaning.object() != Side.AFTER) {
            return false;
        }
        int end = verb.span().start();
        int start = steps.skipSpace(new ClauseStart(sentence).startBefore(end), end);
        for (TimeExpression time : sentence.times()) {
            start = time.span().start() == start ? steps.skipSpace(time.span().end(), end) : start;
        }
        int wordEnd = steps.wordEnd(start, end);
        String word = FoldedText.fold(sentence.text().substring(start, wordEnd));
        return word.length() >= SHORTEST
                && grammar.accusatives().anyEnds(word)
                && !grammar.openers().contains(word)
                && !grammar.isSmall(word)
                && isFree(start, end);
    }

    /** Who does it: the first name behind the verb, with nothing but its description between. */
    Optional<Slot> doer(Cue verb, Set<EntityClass> classes) {
        return sentence.slots().stream()
                .filter(slot -> slot.span().start() >= verb.span().end())
                .findFirst()
                .filter(slot -> classes.contains(slot.entity().type()))
                .filter(slot -> !new Proximity(sentence).isOblique(slot.span()))
                .filter(
                        slot ->
                                sentence.gap(verb.span(), slot.span()).split(" ").length
                                        <= MOST_WORDS);
    }

    /** Whether nobody is named before the verb, and the words are few. */
    private boolean isFree(int from, int to) {
        Span words = new Span(from, to);
        return !sentence.hasSlot(words)
                && !sentence.hasAmount(words)
                && words.of(sentence.text()).strip().split(" ").length <= MOST_WORDS;
    }
}
