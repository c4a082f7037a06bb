package org.polygraph.llm;

import org.polygraph.article.Segment;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds where a quote stands: exactly, code point by code point, within one segment. */
final class QuoteFinder {

    /** A quote in its segment. */
    record Place(Segment segment, Span span) {}

    private final String text;
    private final Window window;

    QuoteFinder(String text, Window window) {
        this.text = text;
        this.window = window;
    }

    /** The place of a quote; of several the one nearest to its context. */
    Place find(String quote, String context) throws Dropped {
        List<Place> places = places(quote);
        if (places.isEmpty()) {
            throw new Dropped(Flaw.NOT_QUOTED, window.span());
        }
        if (places.size() == 1) {
            return places.getFirst();
        }
        List<Place> contexts = context.isEmpty() ? List.of() : places(context);
        Place best = places.getFirst();
        int least = Integer.MAX_VALUE;
        int equals = 0;
        for (Place place : places) {
            int distance = nearest(place, contexts);
            equals = distance == least ? equals + 1 : equals;
            if (distance < least) {
                best = place;
                least = distance;
                equals = 1;
            }
        }
        if (contexts.isEmpty() || equals > 1) {
            throw new Dropped(Flaw.AMBIGUOUS_QUOTE, places.getFirst().segment().span());
        }
        return best;
    }

    private List<Place> places(String words) {
        if (words.isEmpty() || isBroken(words)) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (Segment segment : window.segments()) {
            in(segment.span(), words).map(span -> new Place(segment, span)).forEach(places::add);
        }
        return places;
    }

    /** Where words stand in a stretch of the text. */
    Stream<Span> in(Span stretch, String words) {
        List<Span> spans = new ArrayList<>();
        int at = text.indexOf(words, stretch.start(), stretch.end());
        while (at >= 0) {
            spans.add(new Span(at, at + words.length()));
            at = text.indexOf(words, at + words.length(), stretch.end());
        }
        return spans.stream();
    }

    /** Whether it begins or ends in the middle of a character. */
    static boolean isBroken(String words) {
        return Character.isLowSurrogate(words.charAt(0))
                || Character.isHighSurrogate(words.charAt(words.length() - 1));
    }

    /** How far the nearest context is; contexts are in the order of the text. */
    private static int nearest(Place place, List<Place> contexts) {
        int low = 0;
        int high = contexts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (contexts.get(middle).span().start() < place.span().start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int least = Integer.MAX_VALUE - 1;
        for (int i = Math.max(0, low - 1); i < Math.min(contexts.size(), low + 1); i++) {
            least = Math.min(least, distance(place.span(), contexts.get(i).span()));
        }
        return least;
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.start(), other.start()) - Math.min(one.end(), other.end()));
    }
}
