package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.stream.Stream;

/** What is counted where something else is said of it: "The 64 | turbines | have a capacity of". */
final class CountedNoun {

    private final Sentence sentence;
    private final ClauseStart clauses;

    CountedNoun(Sentence sentence) {
        this.sentence = sentence;
        this.clauses = new ClauseStart(sentence);
    }

    /**
     * The noun that opens the clause of a cue with its number.
     *
     * @param amount what the cue itself says, or null
     */
    Optional<Slot> opening(Cue cue, @Nullable Quantity amount) {
        return sentence.quantities().stream()
                .filter(quantity -> quantity != amount && quantity.kind() == Quantity.Kind.COUNT)
                .filter(quantity -> quantity.span().end() <= cue.span().start())
                .filter(quantity -> isAuxiliary(quantity.span().end(), cue.span().start()))
                .filter(
                        quantity ->
                                clauses.opens(
                                        clauses.startBefore(quantity.span().start()),
                                        quantity.span().start()))
                .flatMap(quantity -> nounOf(quantity).stream())
                .reduce((first, second) -> second);
    }

    /**
     * Those counted themselves, of whom a relation may be told where it names nobody else: "Friday
     * 600 | dockers | walked out".
     */
    Optional<Slot> itself(Relation relation, @Nullable Quantity amount) {
        return relation.is(Trait.OF_COUNTED)
                        && amount != null
                        && amount.kind() == Quantity.Kind.COUNT
                ? nounOf(amount)
                : Optional.empty();
    }

    /** The noun that opens the sentence with its number: "Two | trains | collided". */
    Optional<Slot> openingSentence() {
        return sentence.quantities().stream()
                .findFirst()
                .filter(quantity -> quantity.kind() == Quantity.Kind.COUNT)
                .filter(
                        quantity ->
                                opensWithoutPreposition(
                                        sentence.span().start(), quantity.span().start()))
                .flatMap(this::nounOf);
    }

    /** Whether a cue is what its amount counts, and opens its clause: "Seven | members | voted". */
    boolean isSubject(Cue cue, Quantity amount) {
        int start = amount.span().start();
        return amount.kind() == Quantity.Kind.COUNT
                && amount.span().contains(cue.span())
                && !sentence.grammar().verbLast()
                && opensWithoutPreposition(clauses.startBefore(start), start);
    }

    private boolean opensWithoutPreposition(int from, int to) {
        String words = FoldedText.fold(sentence.text().substring(from, to)).strip();
        return words.isEmpty() || Words.allIn(words, sentence.grammar().openers());
    }

    private boolean isAuxiliary(int from, int to) {
        String words = FoldedText.fold(sentence.text().substring(from, to)).strip();
        return words.codePoints().noneMatch(c -> NounPhrase.BREAKS.indexOf(c) >= 0)
                && Stream.of(words.split("\\s+"))
                        .allMatch(
                                word ->
                                        word.isEmpty()
                                                || sentence.grammar().fillers().contains(word)
                                                || sentence.grammar().determiners().contains(word));
    }

    /** What an amount counts, as its own words. */
    Optional<Slot> nounOf(Quantity counted) {
        String noun = counted.unit();
        String text = counted.span().of(sentence.text());
        return noun == null || !text.endsWith(noun)
                ? Optional.empty()
                : Optional.of(
                        sentence.slotAt(
                                new Span(
                                        counted.span().end() - noun.length(),
                                        counted.span().end())));
    }
}
