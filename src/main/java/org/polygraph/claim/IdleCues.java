package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;

import java.util.Map;

/** Cues that stand where they say nothing of anybody. */
final class IdleCues {

    private final Sentence sentence;
    private final Map<String, Relation> relations;

    IdleCues(Sentence sentence, Map<String, Relation> relations) {
        this.sentence = sentence;
        this.relations = relations;
    }

    private static String name(Cue cue) {
        return ((RelationCue) cue.meaning()).relation();
    }

    /**
     * Whether a cue is one noun of a list in brackets ("(funding, dependence on Taiwan)"): nobody's
     * verb.
     */
    boolean isListItem(Cue cue) {
        if (!sentence.inBrackets(cue.span()) || sentence.asides().isClause(cue.span())) {
            return false;
        }
        int start =
                sentence.slots().stream()
                        .map(Slot::span)
                        .filter(
                                span ->
                                        span.end() <= cue.span().start()
                                                && cue.span().start() - span.end() <= 1)
                        .mapToInt(span -> span.start())
                        .findFirst()
                        .orElse(cue.span().start());
        String before = sentence.text().substring(sentence.span().start(), start).stripTrailing();
        return !before.isEmpty() && ",、،，;".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Whether it is only the auxiliary of another verb: "is | asking for". */
    boolean isAuxiliary(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int word = steps.skipSpace(cue.span().end(), sentence.span().end());
        int end = steps.wordEnd(word, sentence.span().end());
        return name(cue).equals(Levels.LEVEL)
                && steps.isOne(sentence.grammar().fillers(), cue.span().start(), cue.span().end())
                && new Verbs(sentence).isVerb(word, end)
                && sentence.cues(RelationCue.class).stream()
                        .noneMatch(other -> other.span().start() == word);
    }

    /** Whether it is only the verb of a comparison: "is larger than". */
    boolean isCopulaOfComparison(Cue cue) {
        return name(cue).equals(Levels.LEVEL)
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> other.span().start() >= cue.span().end())
                        .filter(other -> sentence.gap(cue.span(), other.span()).isEmpty())
                        .map(other -> relations.get(name(other)))
                        .anyMatch(next -> next != null && next.objectBound() != null);
    }
}
