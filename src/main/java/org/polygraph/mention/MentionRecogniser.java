package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Diagnostic;
import org.polygraph.article.Segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds everything an article names: the recognisers one after the other over the same folded text.
 * Safe for use by many threads.
 */
public final class MentionRecogniser {

    private static final Comparator<Mention> BY_POSITION = Comparator.comparing(Mention::span);

    private final QuantityRecogniser quantities = new QuantityRecogniser();
    private final EntityRecogniser entities;
    private final CueRecogniser cues = new CueRecogniser();

    /**
     * @param known the entities to look for; others are found by evidence
     */
    public MentionRecogniser(Gazetteer known) {
        this(known, null);
    }

    /**
     * @param imported more entities to look for, or null; where both have an id or QID, the other's
     *     counts
     */
    public MentionRecogniser(Gazetteer known, @Nullable GazetteerFile imported) {
        this.entities = new EntityRecogniser(known, imported);
    }

    /**
     * The mentions in an article's body; those of a name win over amounts inside it ("Boeing 737").
     */
    public Mentions recognise(Article article) {
        ArticleText text = ArticleText.of(article);
        List<Diagnostic> diagnostics = new ArrayList<>();
        MentionList.Builder builder = new MentionList.Builder();
        quantities.recognise(text, builder::add, diagnostics::add);
        List<Mention> measured = builder.build();
        List<EntityMention> named = entities.recognise(text, measured);
        diagnostics.sort(Comparator.comparing(Diagnostic::span));
        List<Mention> all = merged(text, named, measured);
        return new Mentions(mended(all, text), diagnostics);
    }

    /** What the article tells of a name can give it away, or make it another's than its words. */
    private static List<Mention> mended(List<Mention> all, ArticleText text) {
        Map<String, Entity> others = NameKinds.mended(all, text.article().text());
        List<EntityMention> more = NamesByDeeds.in(text, all);
        if (others.isEmpty() && more.isEmpty()) {
            return all;
        }
        MentionList.Builder mended = new MentionList.Builder();
        Iterator<EntityMention> names = more.iterator();
        EntityMention next = names.hasNext() ? names.next() : null;
        for (Mention mention : all) {
            while (next != null && next.span().compareTo(mention.span()) <= 0) {
                mended.add(next);
                next = names.hasNext() ? names.next() : null;
            }
            Entity other =
                    mention instanceof EntityMention name ? others.get(name.entity().id()) : null;
            mended.add(other == null ? mention : NameKinds.told(mention.span(), other));
        }
        for (; next != null; next = names.hasNext() ? names.next() : null) {
            mended.add(next);
        }
        return mended.build();
    }

    /** All mentions by position, a segment at a time: a long article has very many. */
    private List<Mention> merged(
            ArticleText text, List<EntityMention> named, List<Mention> measured) {
        SortedSpans names =
                new SortedSpans(
                        named.stream()
                                .filter(name -> name.entity().type() != EntityClass.TOPIC)
                                .map(Mention::span));
        MentionList.Builder all = new MentionList.Builder();
        List<Mention> here = new ArrayList<>();
        int name = 0;
        int quantity = 0;
        for (Segment segment : text.article().segments()) {
            int end = segment.span().end();
            while (name < named.size() && named.get(name).span().start() < end) {
                here.add(named.get(name++));
            }
            while (quantity < measured.size() && measured.get(quantity).span().start() < end) {
                Mention next = measured.get(quantity++);
                if (!names.cover(next.span())) {
                    here.add(next);
                }
            }
            cues.recognise(text.folded(), segment, here::add);
            here.sort(BY_POSITION);
            here.forEach(all::add);
            here.clear();
        }
        return all.build();
    }
}
