package org.polygraph.mention;

import org.polygraph.article.Diagnostic;
import org.polygraph.text.Span;

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
        return of(sort).filter(m -> span.contains(m.span())).toList();
    }

    public <M extends Mention> Stream<M> of(Class<M> sort) {
        return all.stream().filter(sort::isInstance).map(sort::cast);
    }
}
