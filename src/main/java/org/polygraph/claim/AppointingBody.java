package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;

/**
 * Who appoints somebody to an office of its own, where verb and person stand between the two: "Bank
 * Nagari | mengangkat | Lusiana Cahyadi | sebagai | direktur utama", "Poyraz Bank | Leyla Çınar'ı |
 * genel müdür | olarak atadı".
 */
final class AppointingBody {

    /** Characters between verb and person, where a title can stand, or between office and verb. */
    private static final int NEAR = 24;

    private final Sentence sentence;
    private final Grammar grammar;

    /**
     * @param person who is appointed
     * @param body whose office it is
     */
    record Appointment(Slot person, Slot body) {}

    AppointingBody(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
    }

    /** Who is appointed to an office and by whom; empty where the sentence says something else. */
    Optional<Appointment> to(Cue office, Relation relation) {
        for (Cue verb : sentence.cues(RelationCue.class)) {
            if (!verb.relation().equals(Appointer.APPOINTED)
                    || ((RelationCue) verb.meaning()).passive()) {
                continue;
            }
            Optional<Slot> person = person(verb.span(), office.span());
            Optional<Slot> body =
                    person.flatMap(
                            slot ->
                                    bodyBefore(
                                            Math.min(verb.span().start(), slot.span().start()),
                                            verb,
                                            relation));
            if (body.isPresent()) {
                return Optional.of(new Appointment(person.get(), body.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Slot> person(Span verb, Span office) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .filter(slot -> slot.span().end() <= office.start())
                .filter(
                        slot ->
                                grammar.verbLast()
                                        ? isObjectOf(slot.span(), verb, office)
                                        : isBehind(slot.span(), verb, office))
                .max(Comparator.comparing(Slot::span));
    }

    /** "mengangkat | Lusiana Cahyadi | sebagai direktur utama". */
    private boolean isBehind(Span person, Span verb, Span office) {
        return verb.end() <= person.start()
                && person.start() - verb.end() <= NEAR
                && isOnePhrase(verb.end(), person.start())
                && Words.allIn(sentence.gap(person, office), grammar.copulas());
    }

    /** "Leyla Çınar|'ı | genel müdür | olarak atadı": the person has the ending of an object. */
    private boolean isObjectOf(Span person, Span verb, Span office) {
        String ending =
                FoldedText.fold(sentence.text().substring(person.end(), office.start())).strip();
        return verb.start() >= office.start()
                && verb.start() - office.end() <= NEAR
                && ending.length() > 1
                && "'’".indexOf(ending.charAt(0)) >= 0
                && grammar.accusatives().contains(ending.substring(1));
    }

    /** The organisation that stands before verb and person, and acts. */
    private Optional<Slot> bodyBefore(int end, Cue verb, Relation relation) {
        Proximity proximity = new Proximity(sentence);
        return sentence.slots().stream()
                .filter(slot -> slot.span().end() <= end)
                .filter(slot -> slot.entity().type() == EntityClass.ORGANIZATION)
                .filter(slot -> relation.range().contains(slot.entity().type()))
                .filter(slot -> !proximity.isOblique(slot.span()))
                .filter(slot -> proximity.sameClause(verb.span(), slot.span()))
                .max(Comparator.comparing(Slot::span));
    }

    private boolean isOnePhrase(int from, int to) {
        return sentence.text()
                .substring(from, to)
                .codePoints()
                .allMatch(c -> NounPhrase.BREAKS.indexOf(c) < 0);
    }
}
