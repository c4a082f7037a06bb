package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nouns that say once more what the verb before them says, in languages whose verb comes first, so
 * that the amount behind them is the verb's: منح | البنك لبنان | قرضا.
 */
final class Repeats {

    /** Characters between a verb and the noun that says it again. */
    private static final int LONGEST_CLAUSE = 60;

    private final Sentence sentence;
    private final Map<String, Relation> relations;
    private final VerbFirst verbs;

    private Repeats(Sentence sentence, Map<String, Relation> relations) {
        this.sentence = sentence;
        this.relations = relations;
        this.verbs = new VerbFirst(sentence);
    }

    /** A sentence without the cues of such nouns. */
    static Sentence without(Sentence sentence, Map<String, Relation> relations) {
        return sentence.grammar().verbFirst()
                ? new Repeats(sentence, relations).without()
                : sentence;
    }

    private Sentence without() {
        List<Cue> told = sentence.cues(RelationCue.class);
        Set<Cue> again = new HashSet<>();
        for (int i = 0; i < told.size(); i++) {
            if (isSaidAgain(told, i)) {
                again.add(told.get(i));
            }
        }
        return again.isEmpty()
                ? sentence
                : sentence.withCues(
                        sentence.cues().stream().filter(cue -> !again.contains(cue)).toList());
    }

    private boolean isSaidAgain(List<Cue> cues, int index) {
        Cue noun = cues.get(index);
        Relation relation = relations.get(noun.relation());
        if (relation == null
                || !relation.needsQuantity()
                || relation.is(Trait.CHANGE)
                || verbs.isVerb(noun)) {
            return false;
        }
        int first = noun.span().start() - 2 * LONGEST_CLAUSE;
        for (int i = index - 1; i >= 0 && cues.get(i).span().start() >= first; i--) {
            Cue verb = cues.get(i);
            if (verb.relation().equals(noun.relation())
                    && verb.span().end() < noun.span().start()
                    && verbs.isVerb(verb)
                    && isOneClause(verb, noun)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneClause(Cue verb, Cue noun) {
        String gap = sentence.text().substring(verb.span().end(), noun.span().start());
        boolean amount =
                sentence.quantities().stream()
                        .anyMatch(
                                q ->
                                        q.span().start() >= verb.span().end()
                                                && q.span().end() <= noun.span().start());
        return !amount
                && gap.length() <= LONGEST_CLAUSE
                && gap.codePoints().noneMatch(c -> Levels.CLAUSE_MARKS.indexOf(c) >= 0)
                && !gap.endsWith(" و");
    }
}
