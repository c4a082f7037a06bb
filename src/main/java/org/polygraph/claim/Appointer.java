package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;

/**
 * What an office is of that only who appoints tells, where the verb for that opens its clause or
 * ends it: عين مجلس إدارة | المراعي | ماجد نوفل رئيسا تنفيذيا, | टाटा स्टील | ने अंकुर मेहता को
 * सीईओ नियुक्त किया.
 */
final class Appointer {

    static final String APPOINTED = "appointedTo";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    Appointer(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** The organisation that appoints whoever stands right before an office. */
    Optional<Slot> of(Cue office, Relation relation) {
        boolean told = grammar.verbFirst() || grammar.verbLast() && !grammar.headBehind().isEmpty();
        if (!told || !relation.range().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .filter(slot -> slot.span().end() <= office.span().start())
                .filter(slot -> isBeside(slot.span(), office.span()))
                .findFirst()
                .flatMap(person -> appointing(person.span(), office.span()));
    }

    private boolean isBeside(Span person, Span office) {
        String gap = sentence.gap(person, office);
        return Words.hasNoWord(gap) || grammar.verbLast() && Words.allIn(gap, grammar.copulas());
    }

    private Optional<Slot> appointing(Span person, Span office) {
        return grammar.verbLast()
                ? sentence.cues(RelationCue.class).stream()
                        .filter(verb -> verb.relation().equals(APPOINTED))
                        .filter(verb -> verb.span().start() >= office.end())
                        .filter(verb -> Words.hasNoWord(sentence.gap(office, verb.span())))
                        .findFirst()
                        .flatMap(verb -> last(sentence.span().start(), person.start()))
                : sentence.cues(RelationCue.class).stream()
                        .filter(verb -> verb.relation().equals(APPOINTED))
                        .filter(verb -> verb.span().end() <= person.start())
                        .max(Comparator.comparing(Cue::span))
                        .flatMap(verb -> behindVerb(verb.span(), person, office));
    }

    /** Between the verb and whom it appoints, or before a noun for it: تعيين | س رئيسا | لها. */
    private Optional<Slot> behindVerb(Span verb, Span person, Span office) {
        Optional<Slot> between = last(verb.end(), person.start());
        if (between.isPresent()) {
            return between.filter(slot -> sentence.touch(slot.span(), person));
        }
        int word = steps.skipSpace(office.end(), sentence.span().end());
        int end = steps.wordEnd(word, sentence.span().end(), NounPhrase.BREAKS + ".");
        return Words.hasNoWord(sentence.gap(verb, person)) && isItsOwn(word, end)
                ? last(sentence.span().start(), verb.start())
                : Optional.empty();
    }

    /** Whether a word is a possessive with a preposition before it: ل|ها. */
    private boolean isItsOwn(int start, int end) {
        String word = FoldedText.fold(sentence.text().substring(start, end));
        return grammar.connectors().stream()
                .anyMatch(
                        letter ->
                                word.startsWith(letter)
                                        && grammar.possessives()
                                                .contains(word.substring(letter.length())));
    }

    private Optional<Slot> last(int from, int to) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.ORGANIZATION)
                .filter(slot -> slot.span().start() >= from && slot.span().end() <= to)
                .max(Comparator.comparing(Slot::span));
    }
}
