package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.EntityClass;

import java.util.List;
import java.util.Optional;

/**
 * Whom a verb that opens its clause puts into office, behind whoever does so: عين الملك | خالد
 * الطيب | وزيرا للصحة.
 */
final class Appointee {

    private static final String APPOINTED = "appointedTo";

    /** Ending of a noun that says as what. */
    private static final String ACCUSATIVE = "ا";

    private static final int SHORTEST = 4;

    private final Sentence sentence;
    private final WordSteps steps;

    Appointee(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** Whoever an office stands right behind, else the second of two persons side by side. */
    Optional<Slot> of(Cue cue, Relation relation) {
        if (!sentence.grammar().verbFirst() || !relation.name().equals(APPOINTED)) {
            return Optional.empty();
        }
        List<Slot> persons =
                sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                        .filter(slot -> slot.span().start() >= cue.span().end())
                        .filter(slot -> isOneClause(cue, slot))
                        .sorted(java.util.Comparator.comparing(Slot::span))
                        .toList();
        Optional<Slot> named =
                persons.stream().filter(slot -> hasOffice(slot.span().end())).findFirst();
        return named.or(
                () ->
                        persons.size() > 1 && sentence.touch(span(persons, 0), span(persons, 1))
                                ? Optional.of(persons.get(1))
                                : Optional.empty());
    }

    private static org.polygraph.text.Span span(List<Slot> persons, int i) {
        return persons.get(i).span();
    }

    private boolean isOneClause(Cue cue, Slot slot) {
        return sentence.gap(cue.span(), slot.span())
                .codePoints()
                .noneMatch(c -> NounPhrase.BREAKS.indexOf(c) >= 0);
    }

    private boolean hasOffice(int from) {
        int word = steps.skipSpace(from, sentence.span().end());
        int end = steps.wordEnd(word, sentence.span().end(), NounPhrase.BREAKS);
        boolean accusative =
                end - word >= SHORTEST && sentence.text().startsWith(ACCUSATIVE, end - 1);
        return accusative
                || sentence.cues(RoleCue.class).stream()
                        .anyMatch(office -> office.span().start() == word);
    }
}
