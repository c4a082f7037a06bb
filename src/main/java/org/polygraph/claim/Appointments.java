package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;

/**
 * What an office is of where somebody is put into it by those whose it is: "| Tesco | named Ann
 * Holt chief executive", "Der Aufsichtsrat von | Kardex | hat Anna Holt zur Chefin berufen".
 */
final class Appointments {

    private static final String APPOINTED = "appointedTo";

    /** Characters between a verb and whom it puts into office: what he was before. */
    private static final int NEAR = 40;

    private final Sentence sentence;
    private final Grammar grammar;

    Appointments(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
    }

    /** Who puts the person right before the office into it; empty where nobody does. */
    Optional<Slot> of(Cue office, Relation relation) {
        if (grammar.verbLast()
                || grammar.verbFirst()
                || !relation.range().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .filter(slot -> slot.span().end() <= office.span().start())
                .filter(slot -> areJoined(sentence.gap(slot.span(), office.span())))
                .findFirst()
                .flatMap(person -> appointer(person, office));
    }

    /** "as its new", "zur": words that make the person before them what follows. */
    private boolean areJoined(String gap) {
        for (String word : gap.split(" ")) {
            if (!word.isEmpty()
                    && !grammar.copulas().contains(word)
                    && !grammar.possessives().contains(word)
                    && !grammar.determiners().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Slot> appointer(Slot person, Cue office) {
        for (Cue cue : sentence.cues(RelationCue.class)) {
            if (!cue.relation().equals(APPOINTED)) {
                continue;
            }
            boolean before =
                    cue.span().end() <= person.span().start()
                            && !isSomebodyBetween(cue.span(), person.span())
                            && person.span().start() - cue.span().end() <= NEAR
                            && !isParted(sentence.gap(cue.span(), person.span()));
            boolean behind = grammar.verbBracket() && cue.span().start() >= office.span().end();
            if (before || behind) {
                return inFront(before ? cue.span().start() : person.span().start());
            }
        }
        return Optional.empty();
    }

    /** "picked | Joanna Reed | to replace Colin Marsh as finance director". */
    private boolean isSomebodyBetween(Span verb, Span person) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .anyMatch(
                        slot ->
                                slot.span().start() >= verb.end()
                                        && slot.span().end() <= person.start());
    }

    private static boolean isParted(String gap) {
        return gap.codePoints().anyMatch(c -> NounPhrase.BREAKS.indexOf(c) >= 0);
    }

    /** The organisation nearest before an index, or the name that the sentence opens with. */
    private Optional<Slot> inFront(int index) {
        Optional<Slot> known =
                sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.ORGANIZATION)
                        .filter(slot -> slot.span().end() <= index)
                        .max(Comparator.comparingInt(slot -> slot.span().end()));
        if (known.isPresent()) {
            return known;
        }
        return new OpeningPhrase(sentence)
                .find()
                .filter(slot -> slot.span().end() <= index)
                .filter(slot -> !sentence.hasSlot(slot.span()))
                .flatMap(slot -> nameAtEnd(withOwner(slot.span(), index)));
    }

    /** "Der Aufsichtsrat | von Kardex": on to the name behind a preposition. */
    private Span withOwner(Span phrase, int limit) {
        WordSteps steps = new WordSteps(sentence.text());
        int word = steps.skipSpace(phrase.end(), limit);
        int behind = steps.wordEnd(word, limit);
        int end = phrase.end();
        boolean owned = steps.isOne(grammar.ofWords(), word, behind);
        for (int i = steps.skipSpace(behind, limit);
                owned && i < limit && Character.isUpperCase(sentence.text().codePointAt(i));
                i = steps.skipSpace(end, limit)) {
            end = steps.wordEnd(i, limit);
        }
        return new Span(phrase.start(), end);
    }

    /** "The board of | Orlin Rail", "Der Aufsichtsrat von | Kardex": the words with capitals. */
    private Optional<Slot> nameAtEnd(Span phrase) {
        WordSteps steps = new WordSteps(sentence.text());
        int start = phrase.end();
        int end = phrase.end();
        while (end > phrase.start()) {
            int word = steps.wordStart(phrase.start(), end);
            boolean capital = Character.isUpperCase(sentence.text().codePointAt(word));
            boolean article =
                    grammar.determiners()
                            .contains(FoldedText.fold(sentence.text().substring(word, end)));
            if (!capital || article) {
                break;
            }
            start = word;
            end = steps.trimmedEnd(phrase.start(), word);
        }
        Span name = new Span(start, Math.max(start, phrase.end()));
        return name.length() < 2
                ? Optional.empty()
                : Optional.of(Unlisted.organization(sentence, name, "a name not known beforehand"));
    }
}
