package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.Optional;

/**
 * The noun that a verb is said of, behind a clause that tells of it, in a script without spaces
 * whose subject comes first: 关闭位于铜锣湾的|旗舰店, 支持提高最低工资标准的|提案. It ends its clause.
 */
final class ObjectHead {

    private static final int REACH = 32;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private final Sentence sentence;
    private final Grammar grammar;
    private final String text;

    ObjectHead(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.text = sentence.text();
    }

    /** The noun; empty where nothing but a name or an owner stands before the particle. */
    Optional<Span> behind(Cue verb) {
        if (grammar.predicateWords().isEmpty()) {
            return Optional.empty();
        }
        int from = verb.span().end();
        int end = clauseEnd(from);
        int particle = -1;
        int head = -1;
        for (int i = from + 1; i < end; i++) {
            int length = grammar.relativeEndings().longestAt(text, i, end);
            if (length > 0) {
                particle = i;
                head = i + length;
            }
        }
        if (head < 0 || !isClause(new Span(from, particle))) {
            return Optional.empty();
        }
        int start = behindSmall(behindAmount(head), end);
        Span noun = new Span(start, Math.max(start, end));
        return noun.length() >= SHORTEST && noun.length() <= LONGEST && isNoun(noun)
                ? Optional.of(noun)
                : Optional.empty();
    }

    private int clauseEnd(int from) {
        int limit = Math.min(sentence.span().end(), from + REACH);
        int end = from;
        while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end == from + REACH ? from : end;
    }

    /** Whether a verb, a place or an amount is in the words, and they do not begin with one. */
    private boolean isClause(Span words) {
        boolean verb =
                sentence.cues(RelationCue.class).stream()
                        .filter(cue -> !sentence.tellsFigure(cue))
                        .anyMatch(cue -> words.contains(cue.span()));
        boolean where =
                sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.PLACE)
                        .anyMatch(
                                slot ->
                                        slot.span().start() > words.start()
                                                && slot.span().end() == words.end());
        return verb || where;
    }

    private int behindAmount(int index) {
        for (Quantity amount : sentence.quantities()) {
            if (amount.span().start() == index) {
                return amount.span().end();
            }
        }
        return index;
    }

    private int behindSmall(int index, int end) {
        WordSet determiners = grammar.determiners();
        int start = index;
        for (int next = 1; next > 0; start += next) {
            next = determiners.longestAt(text, start, end);
        }
        return start;
    }

    private boolean isNoun(Span noun) {
        return !sentence.isTaken(noun)
                && sentence.cues().stream()
                        .filter(cue -> noun.overlaps(cue.span()))
                        .allMatch(cue -> cue.span().end() == noun.end())
                && text.substring(noun.start(), noun.end())
                        .chars()
                        .mapToObj(Character::toString)
                        .noneMatch(grammar.prepositions()::contains);
    }
}
