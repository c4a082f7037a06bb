package org.polygraph.llm;

import org.polygraph.article.Article;
import org.polygraph.article.Segment;
import org.polygraph.claim.Things;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mentions;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One segment with what the program reads in it. */
final class Scene {

    private final String text;
    private final Span stretch;
    private final FoldedText folded;
    private final Things things;
    private final List<EntityMention> entities;
    private final List<Quantity> quantities;

    Scene(Article article, Segment segment, Mentions mentions) {
        this.text = article.text();
        this.stretch = segment.span();
        this.folded = FoldedText.of(stretch.of(text));
        this.things = Things.of(article, segment, mentions);
        this.entities = mentions.within(stretch, EntityMention.class);
        this.quantities = mentions.within(stretch, Quantity.class);
    }

    /** What the program reads where a name stands. */
    Optional<EntityMention> named(String name) {
        return find(name).stream().map(things::at).flatMap(Optional::stream).findFirst();
    }

    boolean hasMentionOf(Entity entity) {
        return entities.stream().anyMatch(mention -> mention.entity().equals(entity));
    }

    /** Whether words that stand here can name something: no amount, and not "the company". */
    boolean canName(String name) {
        return find(name).stream()
                .anyMatch(
                        span ->
                                !things.isReference(span)
                                        && quantities.stream()
                                                .noneMatch(q -> q.span().overlaps(span)));
    }

    /** Where a name stands, as it is written and as whole words. */
    List<Span> find(String name) {
        List<Span> found = new ArrayList<>();
        if (name.isEmpty() || QuoteFinder.isBroken(name)) {
            return found;
        }
        int at = text.indexOf(name, stretch.start(), stretch.end());
        while (at >= 0) {
            Span span = new Span(at, at + name.length());
            if (isWhole(span)) {
                found.add(span);
            }
            at = text.indexOf(name, span.end(), stretch.end());
        }
        return found;
    }

    private boolean isWhole(Span span) {
        int start = folded.indexOf(span.start() - stretch.start());
        int end = folded.indexOf(span.end() - stretch.start());
        return start < end && WordEdges.canStart(folded, start) && WordEdges.canEnd(folded, end);
    }
}
