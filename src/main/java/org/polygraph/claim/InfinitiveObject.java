package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks for in a clause of its own behind a comma: "verlangte, | den Ausbau | zu
 * beenden". Only where nouns have capitals, and so such clauses have a comma.
 */
final class InfinitiveObject {

    private static final Set<String> ASKING = Set.of("demands", "proposes", "rejects");

    private final Sentence sentence;
    private final WordSteps steps;

    InfinitiveObject(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** Whether a verb has such a clause behind it, and so no object beside it. */
    boolean follows(Cue cue) {
        return start(cue) >= 0;
    }

    /** The object in that clause. */
    Optional<Span> of(Cue cue) {
        int start = start(cue);
        return start < 0 ? Optional.empty() : new PhraseBehind(sentence).at(start);
    }

    private int start(Cue cue) {
        Grammar grammar = sentence.grammar();
        int comma = cue.span().end();
        int limit = sentence.span().end();
        if (!grammar.nounsCapitalised()
                || !(sentence.is(cue, Trait.ASKING) || sentence.is(cue, Trait.OPENS_DEED))
                || comma >= limit
                || sentence.text().charAt(comma) != ',') {
            return -1;
        }
        int word = steps.skipSpace(comma + 1, limit);
        int end = steps.wordEnd(word, limit);
        boolean noun =
                steps.isOne(grammar.determiners(), word, end)
                        || Character.isUpperCase(sentence.text().codePointAt(word));
        return noun && !steps.isOne(grammar.pronouns(), word, end) ? comma + 1 : -1;
    }
}
