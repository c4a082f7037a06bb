package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * What the verb of a level says that by itself says only "is" or "came to", and of an area that one
 * of harm does: a fire that destroyed 900 hectares covered them.
 */
final class Meant {

    private static final String GROWS = "growsBy";
    private static final String DESTROYS = "destroys";
    private static final String COVERS = "covers";

    private static final String POLLED = "polledAt";
    private static final String SHARE = "share";

    private static final int LONGEST_GAP = 24;

    private final Sentence sentence;
    private final Map<String, Relation> relations;

    Meant(Sentence sentence, Map<String, Relation> relations) {
        this.sentence = sentence;
        this.relations = relations;
    }

    /**
     * Nothing comes to three times: it grew so much; whoever is asked does not vote; no area is a
     * number of things; and votes are against what the clause begins with, where it says so.
     */
    Relation of(Cue cue, Relation relation, @Nullable Quantity quantity) {
        if (relation.name().equals(VotedThing.FOR) && isBehindAgainst(cue.span())) {
            return relations.getOrDefault(VotedThing.AGAINST, relation);
        }
        if (quantity != null
                && quantity.kind() == Quantity.Kind.PERCENT
                && relation.is(Trait.BALLOT)
                && tellsOfSurvey()) {
            return relations.getOrDefault(
                    relation.name().equals(VotedThing.FOR) ? POLLED : SHARE, relation);
        }
        if (quantity != null
                && quantity.kind() == Quantity.Kind.NUMBER
                && relation.name().equals(DESTROYS)) {
            return relations.getOrDefault(COVERS, relation);
        }
        Relation grows = relations.get(GROWS);
        boolean multiple =
                quantity != null
                        && quantity.kind() == Quantity.Kind.RATIO
                        && quantity.value() != null
                        && Objects.requireNonNull(quantity.value()).compareTo(BigDecimal.ONE) > 0;
        return relation.is(Trait.LEVEL) && multiple && grows != null ? grows : relation;
    }

    /**
     * A second subject with an amount like the one before has it of the same: "A's share was 71 %,
     * | B's 7 %", "국민의힘은 24%로 집계됐다".
     *
     * @param before what was said before it in the sentence
     */
    Finding likeBefore(Finding finding, Finding before) {
        Quantity quantity = finding.quantity();
        Quantity amount = before.quantity();
        if (quantity == null || amount == null) {
            return finding;
        }
        Slot subject = finding.subject();
        boolean alike =
                finding.relation().is(Trait.LEVEL)
                        && !amount.equals(quantity)
                        && quantity.kind() == amount.kind()
                        && Objects.equals(quantity.unit(), amount.unit())
                        && !before.relation().is(Trait.CHANGE);
        return alike
                        && isSomebody(subject)
                        && !subject.entity().equals(before.subject().entity())
                        && before.relation().domain().contains(subject.entity().type())
                        && isBare(subject.span(), quantity.span())
                ? finding.as(before.relation())
                : finding;
    }

    private static boolean isSomebody(Slot subject) {
        return switch (subject.entity().type()) {
            case ORGANIZATION, PERSON, PLACE, PRODUCT -> true;
            case TOPIC, GROUP, LAW -> false;
        };
    }

    /** Whether no noun of its own stands between a subject and its amount. */
    private boolean isBare(Span subject, Span amount) {
        int from = new Particles(sentence).behind(subject);
        if (from > amount.start() || amount.start() - from > LONGEST_GAP) {
            return false;
        }
        String gap = FoldedText.fold(sentence.text().substring(from, amount.start())).strip();
        Grammar grammar = sentence.grammar();
        return gap.isEmpty()
                || gap.equals(",")
                || grammar.subjectMarkers().contains(gap.replace(",", "").strip())
                || grammar.copulas().contains(gap)
                || Words.allIn(gap, grammar.fillers());
    }

    /** "Proti | zákonu hlasovalo 34 poslanců": a verb of its own behind a word for "against". */
    private boolean isBehindAgainst(Span verb) {
        String text = sentence.text();
        if (text.substring(verb.start(), verb.end()).indexOf(' ') >= 0) {
            return false;
        }
        int start = verb.start();
        while (start > sentence.span().start()
                && NounPhrase.BREAKS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        WordSteps steps = new WordSteps(text);
        int first = steps.skipSpace(start, verb.start());
        return steps.isOne(sentence.grammar().against(), first, steps.wordEnd(first, verb.start()));
    }

    private boolean tellsOfSurvey() {
        WordSteps steps = new WordSteps(sentence.text());
        int last = sentence.span().end();
        for (int i = sentence.span().start(); i < last; ) {
            int end = steps.wordEnd(i, last, NounPhrase.BREAKS + ".");
            if (steps.isOne(sentence.grammar().surveys(), i, end)) {
                return true;
            }
            i = steps.skipSpace(Math.max(end, i + 1), last);
        }
        return false;
    }

    /** Whether a cue says nothing without an amount: by its relation, or as it only counts. */
    static boolean needsQuantity(Cue cue, Relation relation) {
        return relation.needsQuantity() || !((RelationCue) cue.meaning()).units().isEmpty();
    }

    /** Whether a relation without object, amount and time says nothing. */
    static boolean isEmpty(Relation relation, boolean dated) {
        return relation.is(Trait.DATE) && !dated;
    }
}
