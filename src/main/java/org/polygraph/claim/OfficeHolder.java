package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;

/** Who stands right beside the words of an office, and so holds it. */
final class OfficeHolder {

    private static final int BESIDE = 5;

    private OfficeHolder() {}

    /** A person right beside the phrase, on either side. */
    static Optional<Slot> of(Sentence sentence, Cue cue, Span phrase) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .filter(slot -> !slot.span().overlaps(phrase) || phrase.contains(slot.span()))
                .filter(
                        slot ->
                                isBeside(sentence, slot.span(), phrase)
                                        || isBeside(sentence, slot.span(), cue.span()))
                .min(
                        Comparator.comparingDouble(
                                slot -> sentence.distance(slot.span(), cue.span())));
    }

    private static boolean isBeside(Sentence sentence, Span person, Span phrase) {
        String gap = sentence.gap(person, phrase);
        if (isCopula(sentence, person, phrase, gap)) {
            return true;
        }
        boolean onlyMarks =
                gap.length() <= BESIDE
                        && Words.hasNoWord(gap)
                        && !gap.contains(".")
                        && (!gap.isEmpty() || !beginsWithPreposition(sentence, person, phrase));
        return onlyMarks
                || Words.allIn(gap.replace(",", " ").strip(), sentence.grammar().determiners())
                || sentence.grammar().connectorsReversed()
                        && Words.allIn(gap, sentence.grammar().connectors());
    }

    /** "replaces Dumas | at the head of": of whoever does so, not of the object beside it. */
    private static boolean beginsWithPreposition(Sentence sentence, Span person, Span phrase) {
        int end = new WordSteps(sentence.text()).wordEnd(phrase.start(), phrase.end());
        return person.end() < phrase.start()
                && sentence.grammar()
                        .prepositions()
                        .contains(FoldedText.fold(sentence.text().substring(phrase.start(), end)));
    }

    /** "is the", "was named"; behind the person where the verb comes last: 社長は|松本恵子|氏だ. */
    private static boolean isCopula(Sentence sentence, Span person, Span phrase, String gap) {
        Grammar grammar = sentence.grammar();
        if (!grammar.verbLast()) {
            return Words.allIn(gap.replace(",", " ").strip(), grammar.copulas());
        }
        if (person.end() <= phrase.start()) {
            return Words.allIn(gap, grammar.copulas())
                    || grammar.subjectMarkers().contains(" " + gap) && isTakenUp(sentence, phrase);
        }
        String rest = sentence.text().substring(person.end(), sentence.span().end());
        return person.start() >= phrase.end()
                && grammar.subjectMarkers().contains(gap)
                && grammar.copulas().anyBegins(rest);
    }

    /** Whether a verb for taking an office up follows: "ने बैंक के गवर्नर का | पदभार संभाला". */
    private static boolean isTakenUp(Sentence sentence, Span office) {
        return sentence.cues(RelationCue.class).stream()
                .filter(verb -> verb.relation().equals(Appointer.APPOINTED))
                .filter(verb -> verb.span().start() >= office.end())
                .map(verb -> sentence.gap(office, verb.span()))
                .anyMatch(gap -> Words.allIn(gap, sentence.grammar().connectors()));
    }
}
