package org.polygraph.article;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The segments of an article: the sentences of its blocks, with what introduces them. */
final class Segments {

    private Segments() {}

    /**
     * @param language the language of a block, by its number
     * @param region the region a block lies in, by its number; null for the body
     */
    static List<Segment> of(
            String text,
            List<Block> blocks,
            Outline outline,
            IntFunction<String> language,
            IntFunction<Region.@Nullable Kind> region) {
        Map<String, SentenceBreaks> breaks = new HashMap<>();
        List<Segment> segments = new ArrayList<>(blocks.size());
        int[] last = new int[blocks.size()]; // number of each block's last segment
        Integer heading = null;
        for (int i = 0; i < blocks.size(); i++) {
            String tag = language.apply(i);
            Segment.Kind kind = outline.kind(i);
            boolean head = kind == Segment.Kind.TITLE || kind == Segment.Kind.HEADING;
            Integer above = kind == Segment.Kind.TITLE ? null : heading;
            int first = segments.size();
            Span span = blocks.get(i).span();
            List<Span> sentences =
                    head
                            ? List.of(span)
                            : breaks.computeIfAbsent(tag, SentenceBreaks::in).sentences(text, span);
            for (Span sentence : sentences) {
                boolean opening = sentence.equals(sentences.getFirst());
                Integer leadIn = opening ? leadIn(outline.leadIn(i), last) : null;
                segments.add(
                        new Segment(
                                opening ? kind : Segment.Kind.SENTENCE,
                                sentence,
                                i,
                                tag,
                                leadIn,
                                head || region.apply(i) == Region.Kind.BOILERPLATE ? null : above,
                                region.apply(i)));
            }
            last[i] = segments.size() - 1;
            heading = head ? Integer.valueOf(first) : heading;
        }
        return segments;
    }

    private static @Nullable Integer leadIn(int block, int[] last) {
        return block < 0 ? null : last[block];
    }
}
