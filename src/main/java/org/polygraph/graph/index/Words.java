package org.polygraph.graph.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text as an analyser sees them, each with its position and its place in UTF-16.
 * Several can have one position.
 */
record Words(List<Word> all) {

    record Word(String text, int position, int start, int end) {}

    /** From one UTF-16 index of a text to another. */
    record Range(int start, int end) {}

    static Words of(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                words.add(
                        new Word(
                                term.toString(),
                                position,
                                offset.startOffset(),
                                offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(words);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Where these words stand one behind the other in others. */
    List<Range> occurrencesIn(Words others) {
        List<Range> found = new ArrayList<>();
        if (isEmpty()) {
            return found;
        }
        Map<Integer, List<Word>> byPosition = new HashMap<>();
        others.all.forEach(
                w -> byPosition.computeIfAbsent(w.position, _ -> new ArrayList<>()).add(w));
        for (Word first : others.all) {
            if (first.text.equals(all.getFirst().text)) {
                int end = endOfAll(first, byPosition);
                if (end >= 0) {
                    found.add(new Range(first.start, end));
                }
            }
        }
        return found;
    }

    private int endOfAll(Word first, Map<Integer, List<Word>> byPosition) {
        int shift = first.position - all.getFirst().position;
        int end = first.end;
        for (Word wanted : all) {
            Word there = find(byPosition.get(wanted.position + shift), wanted.text);
            if (there == null) {
                return -1;
            }
            end = Math.max(end, there.end);
        }
        return end;
    }

    private static @Nullable Word find(@Nullable List<Word> words, String text) {
        if (words == null) {
            return null;
        }
        return words.stream().filter(w -> w.text.equals(text)).findFirst().orElse(null);
    }
}
