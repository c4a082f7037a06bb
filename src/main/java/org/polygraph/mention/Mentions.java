package org.polygraph.mention;

import org.polygraph.article.Diagnostic;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the recognisers found in one article.
 *
 * @param all by start; entity mentions do not overlap each other, nor do quantities and times;
 *     mentions in boilerplate and repeats are not among them
 * @param diagnostics lost and displaced amounts and the like
 */
public record Mentions(List<Mention> all, List<Diagnostic> diagnostics) {

    public Mentions {
        all = all instanceof MentionList ? all : List.copyOf(all);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The mentions of one sort that lie within a span, by start. */
    public <M extends Mention> List<M> within(Span span, Class<M> sort) {
        List<M> within = new ArrayList<>();
        for (int i = firstFrom(span.start()); i < all.size(); i++) {
            Mention mention = all.get(i);
            if (mention.span().start() > span.end()) {
                break;
            }
            if (sort.isInstance(mention) && span.contains(mention.span())) {
                within.add(sort.cast(mention));
            }
        }
        return within;
    }

    /** The index among {@link #all} of the first mention that starts there or behind. */
    public int firstFrom(int start) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public <M extends Mention> Stream<M> of(Class<M> sort) {
        return all.stream().filter(sort::isInstance).map(sort::cast);
    }
}
