package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Optional;

/** Offices that one person holds together: "founder and chief executive", 创始人兼董事长. */
final class JoinedOffices {

    private JoinedOffices() {}

    /** An office with those that a conjunction joins to it, as one cue. */
    static Cue whole(Sentence sentence, List<Cue> offices, int index) {
        Span span = offices.get(index).span();
        for (int i = index - 1; i >= 0 && areJoined(sentence, offices, i); i--) {
            span = span.cover(offices.get(i).span());
        }
        for (int i = index; i + 1 < offices.size() && areJoined(sentence, offices, i); i++) {
            span = span.cover(offices.get(i + 1).span());
        }
        Cue cue = offices.get(index);
        return span.equals(cue.span()) ? cue : new Cue(span, cue.meaning(), cue.derivation());
    }

    /**
     * What was claimed of the office before, said of the one at an index, where the two are joined.
     *
     * @param before that claim, or null
     */
    static Optional<Claim> like(
            @Nullable Claim before,
            Sentence sentence,
            List<Cue> offices,
            int index,
            Relation relation) {
        if (before == null || index == 0 || !areJoined(sentence, offices, index - 1)) {
            return Optional.empty();
        }
        boolean fits = before.object() != null && relation.range().contains(before.object().type());
        return fits ? Optional.of(before.withRelation(relation)) : Optional.empty();
    }

    private static boolean areJoined(Sentence sentence, List<Cue> offices, int first) {
        Span one = offices.get(first).span();
        Span other = offices.get(first + 1).span();
        return one.end() < other.start()
                && Words.allIn(sentence.gap(one, other), sentence.grammar().conjunctions());
    }
}
