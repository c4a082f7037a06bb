package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

/** What can stand between an object and a verb that ends its clause. */
final class SmallWords {

    private final Sentence sentence;

    SmallWords(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether only amounts, times, particles and small words stand in a stretch. */
    boolean areAll(int from, int to) {
        StringBuilder rest = new StringBuilder();
        int end = Math.max(from, to);
        int open = sentence.text().indexOf('「', from, end);
        int close = sentence.text().indexOf('」', from, end);
        for (int i = from; i < to; i++) {
            boolean quoted = open >= 0 && open <= i && i <= close;
            boolean skipped = quoted || isTaken(i) || isNamed(i);
            rest.append(skipped ? ' ' : sentence.text().charAt(i));
        }
        for (String word : FoldedText.fold(rest.toString()).strip().split(" +")) {
            boolean particles =
                    withoutAdverbs(word)
                            .codePoints()
                            .allMatch(
                                    c ->
                                            Character.UnicodeScript.of(c)
                                                    == Character.UnicodeScript.HIRAGANA);
            if (!particles
                    && !sentence.grammar().fillers().contains(word)
                    && !sentence.grammar().otherMarkers().contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Without the fillers that are written on to particles: で|全面的に. */
    private String withoutAdverbs(String word) {
        if (word.isEmpty() || WordEdges.isSpaced(word.charAt(0))) {
            return word;
        }
        String rest = word;
        for (String filler : sentence.grammar().fillers()) {
            rest = filler.length() > 1 ? rest.replace(filler, "") : rest;
        }
        return rest;
    }

    private boolean isTaken(int index) {
        Span span = new Span(index, index + 1);
        return sentence.isTaken(span);
    }

    private boolean isNamed(int index) {
        return sentence.slots().stream()
                .map(Slot::span)
                .anyMatch(span -> span.start() <= index && index < span.end());
    }

    /** Whether a word is a cue up to its end, and so a verb that goes on: "투자해 | 풍력단지를". */
    boolean isVerb(int from, int to) {
        return sentence.grammar().verbLast()
                && WordEdges.isSpaced(sentence.text().charAt(from))
                && sentence.cues(RelationCue.class).stream()
                        .map(Cue::span)
                        .anyMatch(span -> span.start() == from && span.end() == to);
    }
}
