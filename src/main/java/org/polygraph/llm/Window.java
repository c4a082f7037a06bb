package org.polygraph.llm;

import org.polygraph.article.Article;
import org.polygraph.article.Segment;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * As much of an article as one call is told: whole segments of its body, in their order.
 *
 * @param segments never none
 */
record Window(List<Segment> segments) {

    /**
     * A window begins with up to so many segments of the one before it, for what "it" stands for.
     */
    private static final int OVERLAP = 3;

    /** What is longer than any sentence is a table or a dump: the rules do not read it either. */
    private static final int LONGEST_SEGMENT = Endpoint.Limits.LEAST_INPUT;

    Window {
        segments = List.copyOf(segments);
    }

    /**
     * The windows of an article.
     *
     * @param most UTF-16 units of a window, at least as many as the longest segment has
     */
    static List<Window> of(Article article, int most) {
        List<Window> windows = new ArrayList<>();
        List<Segment> open = new ArrayList<>();
        int carried = 0;
        int size = 0;
        for (Segment segment : article.segments()) {
            int length = segment.span().length() + 1;
            if (!segment.isBody() || length > LONGEST_SEGMENT) {
                continue;
            }
            if (size + length > most && open.size() > carried) {
                windows.add(new Window(open));
                open = overlap(open, most, length);
                carried = open.size();
                size = open.stream().mapToInt(s -> s.span().length() + 1).sum();
            }
            open.add(segment);
            size += length;
        }
        if (open.size() > carried) {
            windows.add(new Window(open));
        }
        return windows;
    }

    /** The last segments, at most a quarter of a window and with room for the next segment. */
    private static List<Segment> overlap(List<Segment> open, int most, int next) {
        int room = Math.min(most / 4, most - next);
        int from = open.size();
        while (from > 0 && open.size() - from < OVERLAP) {
            room -= open.get(from - 1).span().length() + 1;
            if (room < 0) {
                break;
            }
            from--;
        }
        return new ArrayList<>(open.subList(from, open.size()));
    }

    /** Its segments, a line each. */
    String text(String article) {
        return segments.stream()
                .map(segment -> segment.span().of(article))
                .collect(Collectors.joining("\n"));
    }

    /** From its first segment to its last. */
    Span span() {
        return segments.getFirst().span().cover(segments.getLast().span());
    }
}
