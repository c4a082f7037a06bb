package org.polygraph.collation;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the versions of a {@link StoryCase} as the program reads any article. */
final class StoryReader {

    private final ArticleReader reader = new ArticleReader();
    private final MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
    private final RelationCatalog catalog = RelationCatalog.load();
    private final ClaimExtractor extractor = new ClaimExtractor(catalog.byName());
    private final Newsstand newsstand = new Newsstand(reader, recogniser);

    Relations relations() {
        return Relations.of(catalog.byName());
    }

    StoryKeeper keeper() {
        return new StoryKeeper(Report.IRIS, catalog, reader, recogniser);
    }

    List<ArticleGraph> graphs(StoryCase story) {
        List<ArticleGraph> graphs = new ArrayList<>();
        story.versions()
                .forEach((language, text) -> graphs.add(graph(story.published(), language, text)));
        return graphs;
    }

    List<Version> versions(StoryCase story) {
        return graphs(story).stream().map(this::version).toList();
    }

    private Version version(ArticleGraph graph) {
        Set<String> entities = new TreeSet<>();
        graph.entities().stream().map(EntityRecord::id).forEach(entities::add);
        return new Version(
                graph.article(),
                graph.text(),
                graph.claims(),
                entities,
                newsstand.passages(graph.text(), graph.article()));
    }

    ArticleGraph graph(String published, String language, String text) {
        Article article =
                reader.read(new Submission(text, null, null, null, language, published, null));
        Mentions mentions = recogniser.recognise(article);
        return ArticleGraph.of(
                Report.IRIS, article, mentions, extractor.extract(article, mentions));
    }
}
