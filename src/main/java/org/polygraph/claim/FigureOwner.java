package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A firm that nothing gives away but that a figure which only firms have is its own, by the
 * particle before the figure's noun, where the verb comes last: "다나마트|의 3분기 매출은", ヒカリ堂|の営業利益は.
 */
final class FigureOwner {

    private static final int LONGEST = 20;
    private static final int SHORTEST = 3;

    private final Sentence sentence;
    private final Grammar grammar;
    private final String text;

    FigureOwner(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.text = sentence.text();
    }

    /**
     * The sentence with a slot for each such firm.
     *
     * @param relations by local name
     */
    Sentence withOwners(Map<String, Relation> relations) {
        if (!grammar.verbLast() || !grammar.connectorsReversed()) {
            return sentence;
        }
        List<Slot> slots = new ArrayList<>(sentence.slots());
        for (Cue cue : sentence.cues(RelationCue.class)) {
            Relation relation = relations.get(cue.relation());
            if (relation != null && relation.is(Trait.OF_FIRM) && relation.is(Trait.FIGURE_NOUN)) {
                owner(cue.span().start())
                        .filter(
                                words ->
                                        slots.stream()
                                                .noneMatch(slot -> slot.span().overlaps(words)))
                        .map(words -> Unlisted.organization(sentence, words, "whose figure it is"))
                        .ifPresent(slots::add);
            }
        }
        return slots.size() == sentence.slots().size() ? sentence : sentence.withSlots(slots);
    }

    private Optional<Span> owner(int figure) {
        int end = beforeSpace(figure);
        for (TimeExpression time : sentence.times()) {
            end = time.span().end() == end ? beforeSpace(time.span().start()) : end;
        }
        int last = end;
        int particle =
                grammar.connectors().stream()
                        .filter(grammar.otherMarkers()::contains)
                        .filter(word -> text.startsWith(word, last - word.length()))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        if (particle == 0) {
            return Optional.empty();
        }
        int nameEnd = end - particle;
        int first = Math.max(sentence.span().start(), nameEnd - LONGEST);
        int start = nameEnd;
        while (start > first && isOfName(text.charAt(start - 1))) {
            start--;
        }
        Span words = new Span(start, Math.max(start, nameEnd));
        return words.length() >= SHORTEST && start > first - 1 && isName(words)
                ? Optional.of(words)
                : Optional.empty();
    }

    private int beforeSpace(int index) {
        int end = index;
        while (end > sentence.span().start() && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private boolean isName(Span span) {
        String words = span.of(text);
        return !sentence.isKnown(span)
                && !grammar.things().anyEnds(words)
                && !grammar.figureEndings().anyEnds(words)
                && !grammar.bodies().anyEnds(words)
                && !grammar.descriptions().anyEnds(words)
                && !grammar.relativeEndings().anyEnds(words)
                && !grammar.fillers().contains(words)
                && grammar.references().get(words).isEmpty();
    }

    private static boolean isOfName(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, KATAKANA, LATIN, HANGUL -> true;
            default -> c == 'ー' || c == '・';
        };
    }
}
