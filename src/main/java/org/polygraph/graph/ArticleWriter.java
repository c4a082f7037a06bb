package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.polygraph.claim.LanguageModel;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.RegionRecord;
import org.polygraph.text.ContentId;

/** One article to its named graph. What is not always the same of the same text is not in it. */
final class ArticleWriter {

    private final Iris iris;
    private final ArticleGraph source;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Triples triples = new Triples(graph);
    private final Node node;

    private ArticleWriter(Iris iris, ArticleGraph source) {
        this.iris = iris;
        this.source = source;
        this.node = Nodes.iri(source.article().iri());
    }

    static Graph write(Iris iris, ArticleGraph source) {
        ArticleWriter writer = new ArticleWriter(iris, source);
        writer.writeArticle();
        writer.writeNotes();
        source.runs().forEach(writer::writeRun);
        writer.writeEntities();
        ClaimWriter claims = new ClaimWriter(iris, source.runs(), writer.graph);
        source.claims().forEach(claims::write);
        return writer.graph;
    }

    private void writeArticle() {
        ArticleRecord article = source.article();
        triples.add(node, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE);
        triples.addString(node, Vocabulary.IN_LANGUAGE, article.language());
        triples.addNumber(node, Pg.LANGUAGE_CONFIDENCE, article.languageConfidence());
        if (article.title() != null) {
            triples.add(node, Vocabulary.HEADLINE, Nodes.text(article.title(), article.language()));
        }
        if (article.url() != null) {
            triples.add(node, Vocabulary.URL, Nodes.uri(article.url()));
        }
        if (article.published() != null) {
            triples.add(node, Vocabulary.DATE_PUBLISHED, Nodes.edtf(article.published()));
        }
        triples.addString(node, Pg.SUBMITTED_STORY, source.submittedStory());
        triples.addString(node, Pg.SHA256, article.sha256());
        triples.addInteger(node, Pg.LENGTH, article.length());
        triples.addInteger(node, Pg.CLAIM_COUNT, article.claims());
        triples.addInteger(node, Pg.MENTION_COUNT, article.mentions());
        triples.add(node, Vocabulary.TEXT, Nodes.text(source.text(), article.language()));
    }

    private void writeNotes() {
        for (DiagnosticRecord diagnostic : source.article().diagnostics()) {
            Node note = Nodes.iri(iris.mention(source.id(), diagnosticId(diagnostic)));
            triples.add(node, Pg.HAS_DIAGNOSTIC, note);
            triples.add(note, Vocabulary.TYPE, Pg.DIAGNOSTIC);
            triples.addString(note, Pg.CODE, diagnostic.code());
            triples.addString(note, Pg.MESSAGE, diagnostic.message());
            triples.addInteger(note, Pg.START, diagnostic.start());
            triples.addInteger(note, Pg.END, diagnostic.end());
        }
        for (RegionRecord region : source.article().regions()) {
            String part = region.kind();
            Node note = Nodes.iri(iris.part(source.id(), part, region.start(), region.end()));
            triples.add(node, Pg.HAS_REGION, note);
            triples.add(note, Vocabulary.TYPE, Pg.REGION);
            triples.addString(note, Pg.REGION_KIND, region.kind());
            triples.addInteger(note, Pg.START, region.start());
            triples.addInteger(note, Pg.END, region.end());
        }
    }

    private String diagnosticId(DiagnosticRecord diagnostic) {
        return ContentId.of(
                "diagnostic",
                source.id(),
                diagnostic.code(),
                diagnostic.start() + "-" + diagnostic.end(),
                diagnostic.message());
    }

    private void writeRun(Run run) {
        Node activity = Nodes.iri(iris.run(run.id()));
        triples.add(activity, Vocabulary.TYPE, Vocabulary.ACTIVITY);
        triples.addString(activity, Pg.EXTRACTOR_VERSION, run.version());
        triples.addString(activity, Pg.LANGUAGE_DATA, run.languageData());
        triples.add(activity, Vocabulary.USED, node);
        LanguageModel model = run.model();
        Node extractor = Nodes.iri(model == null ? iris.rules() : iris.model(model.name()));
        triples.add(activity, Vocabulary.WAS_ASSOCIATED_WITH, extractor);
        triples.add(extractor, Vocabulary.TYPE, Vocabulary.SOFTWARE_AGENT);
        if (model != null) {
            triples.addString(extractor, Pg.MODEL, model.name());
            triples.addString(activity, Pg.INSTRUCTIONS, model.instructions());
        }
    }

    private void writeEntities() {
        EntityLabels entities = new EntityLabels(triples);
        for (EntityRecord entity : source.entities()) {
            triples.add(node, Vocabulary.MENTIONS, Nodes.iri(entity.iri()));
            entities.write(entity);
        }
    }
}
