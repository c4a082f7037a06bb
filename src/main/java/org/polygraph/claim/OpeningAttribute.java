package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

/**
 * What is said of a noun before it at the start of a clause, in a script without spaces whose
 * subject comes first: 这条|全长47公里的|跨海通道, 由中铁大桥局承建的|嘉陵江三桥. It ends in a particle ({@code
 * relativeEndings} of the language's grammar), has a verb or an amount in it and begins with nobody
 * who could be its subject.
 */
final class OpeningAttribute {

    private static final int LONGEST = 26;
    private static final int SHORTEST = 3;

    private final Sentence sentence;
    private final Grammar grammar;
    private final String text;

    OpeningAttribute(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.text = sentence.text();
    }

    /** Behind the attribute, where the noun begins; the start where there is none. */
    int behind(int start, int end) {
        if (grammar.predicateWords().isEmpty() || grammar.relativeEndings().isEmpty()) {
            return start;
        }
        int opening = behindTime(start, end);
        int first = behindDeterminer(opening, end);
        boolean marked = first > opening || grammar.passiveMarks().longestAt(text, first, end) > 0;
        if (startsName(first) || startsReference(first) || !marked && !startsVerb(first)) {
            return start;
        }
        int limit = Math.min(end, first + LONGEST);
        for (int i = first + 1; i < limit; i++) {
            if (NounPhrase.BREAKS.indexOf(text.charAt(i)) >= 0) {
                return start;
            }
            int particle = grammar.relativeEndings().longestAt(text, i, limit);
            if (particle > 0 && !isWithinName(i)) {
                Span words = new Span(first, i);
                return isClause(words) && (marked || saysWhen(words))
                        ? Math.min(end, behindDeterminer(i + particle, end))
                        : start;
            }
        }
        return start;
    }

    /**
     * Behind the attribute at the start of whose clause a cue stands; -1 where it stands in none.
     */
    int around(Cue cue) {
        int verb = cue.span().start();
        int first = Math.max(sentence.span().start(), verb - LONGEST);
        int start = verb;
        while (start > first && NounPhrase.BREAKS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        boolean opens = start == sentence.span().start() || start > first;
        int behind = opens ? behind(start, sentence.span().end()) : start;
        return behind > cue.span().start() ? behind : -1;
    }

    /** Whether the attribute that ends at an index says by whom it is done: |由|X承建的. */
    boolean hasAgent(Cue cue) {
        int first = Math.max(sentence.span().start(), cue.span().start() - LONGEST);
        for (int i = cue.span().start() - 1; i >= first; i--) {
            if (NounPhrase.BREAKS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
            if (grammar.passiveMarks().longestAt(text, i, cue.span().start()) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether words tell of something, and do not begin with a preposition but that of an agent.
     */
    private boolean isClause(Span words) {
        boolean agent = grammar.passiveMarks().longestAt(text, words.start(), words.end()) > 0;
        boolean adverbial =
                grammar.prepositions().longestAt(text, words.start(), words.end()) > 0
                        || grammar.adverbials().longestAt(text, words.start(), words.end()) > 0
                        || grammar.predicateWords().longestAt(text, words.start(), words.end()) > 0;
        if (words.length() < SHORTEST || adverbial && !agent) {
            return false;
        }
        return sentence.hasAmount(words)
                || sentence.cues(RelationCue.class).stream()
                        .anyMatch(cue -> words.contains(cue.span()));
    }

    /**
     * Whether only a verb stands here, or a verb with a time, an amount or a place: what else it
     * has may be the object of a sentence without a subject (收购|德国的).
     */
    private boolean saysWhen(Span words) {
        return sentence.isTaken(words)
                || sentence.cues().stream().anyMatch(cue -> cue.span().contains(words))
                || sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.PLACE)
                        .anyMatch(slot -> slot.span().end() == words.end());
    }

    private boolean startsVerb(int index) {
        return sentence.cues(RelationCue.class).stream()
                .anyMatch(cue -> cue.span().start() == index);
    }

    private int behindDeterminer(int start, int end) {
        return startsName(start)
                ? start
                : start + Math.max(0, grammar.determiners().longestAt(text, start, end));
    }

    private int behindTime(int index, int end) {
        for (TimeExpression time : sentence.times()) {
            if (time.span().start() == index && time.span().end() <= end) {
                return ClauseStart.behindTime(sentence, time);
            }
        }
        return index;
    }

    private boolean startsName(int index) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() != EntityClass.TOPIC)
                .anyMatch(slot -> slot.span().start() == index);
    }

    private boolean startsReference(int index) {
        for (int length = 2; length <= 4 && index + length <= sentence.span().end(); length++) {
            if (!grammar.references().get(text.substring(index, index + length)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinName(int index) {
        return sentence.slots().stream()
                .anyMatch(slot -> slot.span().start() < index && slot.span().end() > index);
    }
}
