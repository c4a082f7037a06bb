package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of what a clause in front of its noun is said, in languages that put spaces between their words
 * and the verb last: "5,9 büyüklüğündeki | depremde", "İzmir merkezli yazılım şirketi | Delta",
 * "बिजली बनाने वाली | कंपनी". Only what is known, and harmful events that a language lists, can be
 * it.
 */
final class AttributeHead {

    private static final int REACH = 48;
    private static final int SHORTEST_STEM = 2;

    private final Sentence sentence;
    private final WordSteps steps;

    AttributeHead(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** The first that can be it behind the clause that a cue ends. */
    Optional<Slot> of(Cue cue, Relation relation) {
        int end = end(cue);
        if (end < 0) {
            return Optional.empty();
        }
        Stream<Slot> events =
                EventFinder.isHarm(relation) || relation.domain().isEmpty()
                        ? new HarmWords(sentence).all().stream()
                        : Stream.empty();
        return Stream.concat(events, sentence.slots().stream())
                .filter(slot -> slot.span().start() >= end)
                .filter(slot -> slot.span().start() - end <= REACH)
                .filter(slot -> SubjectFinder.isIn(relation.domain(), slot))
                .filter(slot -> isOneClause(end, slot.span().start()))
                .min(Comparator.comparingInt(slot -> slot.span().start()));
    }

    /**
     * Where the noun begins, or what else says more of it; -1 where the cue ends no such clause.
     */
    private int end(Cue cue) {
        Grammar grammar = sentence.grammar();
        if (grammar.headBehind().isEmpty()) {
            return -1;
        }
        int limit = sentence.span().end();
        int next = steps.skipSpace(cue.span().end(), limit);
        int nextEnd = steps.wordEnd(next, limit);
        if (steps.isOne(grammar.headBehind(), next, nextEnd)) {
            return nextEnd;
        }
        int start = steps.wordStart(cue.span().start(), cue.span().end());
        String last = FoldedText.fold(sentence.text().substring(start, cue.span().end()));
        boolean attribute =
                grammar.headBehind().stream()
                        .anyMatch(
                                ending ->
                                        last.equals(ending)
                                                || last.endsWith(ending)
                                                        && last.length() - ending.length()
                                                                >= SHORTEST_STEM);
        return attribute ? cue.span().end() : -1;
    }

    private boolean isOneClause(int from, int to) {
        Span gap = new Span(from, to);
        return gap.of(sentence.text()).chars().noneMatch(c -> NounPhrase.BREAKS.indexOf(c) >= 0);
    }
}
