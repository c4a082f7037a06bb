package org.polygraph.mention;

import org.polygraph.article.Article;
import org.polygraph.article.Diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        this.entities = new EntityRecogniser(known);
    }

    /**
     * The mentions in an article's body; those of a name win over amounts inside it ("Boeing 737").
     */
    public Mentions recognise(Article article) {
        ArticleText text = ArticleText.of(article);
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Mention> measured = new ArrayList<>();
        quantities.recognise(text, measured::add, diagnostics::add);
        List<EntityMention> named = entities.recognise(text, measured);
        List<Mention> all = new ArrayList<>(named);
        Overlaps names = new Overlaps(named);
        measured.stream().filter(mention -> !names.covers(mention.span())).forEach(all::add);
        cues.recognise(text, all::add);
        all.sort(BY_POSITION);
        diagnostics.sort(Comparator.comparing(Diagnostic::span));
        return new Mentions(all, diagnostics);
    }
}
