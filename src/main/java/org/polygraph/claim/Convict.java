package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * Whom a court sentences: behind the verb, "A judge sentenced | a former banker | to 6 years", or
 * between its two parts, "De rechtbank heeft | de ondernemer | veroordeeld tot vier jaar".
 */
final class Convict {

    private static final String SENTENCED = "sentencedTo";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    Convict(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** Empty where the verb is a passive, or nobody stands between it and the penalty. */
    Optional<Slot> of(Cue cue, Relation relation, Quantity penalty) {
        if (!relation.name().equals(SENTENCED)) {
            return Optional.empty();
        }
        int court = courtBefore(penalty.span().start());
        if (court >= 0) {
            return sentencedBy(court, penalty);
        }
        boolean verb =
                ((RelationCue) cue.meaning()).subject() == Side.EITHER
                        && new Verbs(sentence).isFinite(cue.span().start(), cue.span().end());
        if (!verb || isPassive(cue) || penalty.span().start() < cue.span().end()) {
            return Optional.empty();
        }
        return new PhraseBehind(sentence)
                .at(cue.span().end())
                .filter(span -> span.end() <= penalty.span().start())
                .map(words -> sentence.slotOver(words, slot -> true));
    }

    /** Whether somebody found is the court itself, which serves no sentence. */
    boolean isCourt(Slot found, Relation relation) {
        return relation.name().equals(SENTENCED)
                && courtIn(found.span().start(), found.span().end()) >= 0;
    }

    /** Where the court's noun ends that does it, before a penalty; -1 where there is none. */
    private int courtBefore(int penalty) {
        int first = sentence.span().start();
        int end = courtIn(Math.max(first, penalty - Proximity.REACH), penalty);
        int start = end < 0 ? end : steps.wordStart(first, end);
        boolean agent = end >= 0 && new Proximity(sentence).isOblique(new Span(start, end));
        return agent ? -1 : end;
    }

    private int courtIn(int from, int to) {
        if (grammar.courts().isEmpty()) {
            return -1;
        }
        for (int i = steps.skipSpace(from, to); i < to; i = steps.skipSpace(i, to)) {
            int end = steps.wordEnd(i, to, NounPhrase.BREAKS);
            if (steps.isOne(grammar.courts(), i, end)) {
                return end;
            }
            i = Math.max(end, i + 1);
        }
        return -1;
    }

    /** The first person named behind the court, else what its verb has as its object. */
    private Optional<Slot> sentencedBy(int court, Quantity penalty) {
        Span clause = new Span(court, Math.max(court, penalty.span().start()));
        Optional<Slot> person =
                sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                        .filter(slot -> clause.contains(slot.span()))
                        .findFirst();
        return person.or(
                () ->
                        new PhraseBehind(sentence)
                                .at(verbEnd(clause))
                                .filter(span -> span.end() <= clause.end())
                                .map(words -> sentence.slotOver(words, slot -> true)));
    }

    /** Behind the auxiliary that a verb in two parts has, else behind the verb of sentencing. */
    private int verbEnd(Span clause) {
        int end = clause.end();
        for (int i = steps.skipSpace(clause.start(), end);
                grammar.verbBracket() && i < end;
                i = steps.skipSpace(i, end)) {
            int word = i;
            i = Math.max(steps.wordEnd(word, end), word + 1);
            if (new Verbs(sentence).isFinite(word, i)) {
                return i;
            }
        }
        return sentence.cues(RelationCue.class).stream()
                .filter(cue -> cue.relation().equals(SENTENCED))
                .map(Cue::span)
                .filter(clause::contains)
                .mapToInt(Span::end)
                .findFirst()
                .orElse(clause.end());
    }

    private boolean isPassive(Cue cue) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        return steps.isOne(grammar.passiveVerbs(), steps.wordStart(first, end), end);
    }
}
