package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.text.ContentId;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes a change that somebody asked for from outside, and writes down who, when and what. */
final class UpdateGraphs implements Change<GraphUpdate.Report> {

    /** Of the words of an update, this many characters are kept. */
    private static final int KEPT = 64 * 1024;

    private final Iris iris;
    private final GraphUpdate update;
    private final Clock clock;
    private final String iri;
    private GraphUpdate.Report report;

    UpdateGraphs(Iris iris, GraphUpdate update, Clock clock) {
        this.iris = iris;
        this.update = update;
        this.clock = clock;
        this.iri = iris.update(UUID.randomUUID().toString());
        this.report = new GraphUpdate.Report(iri, 0, 0, List.of(), List.of());
    }

    @Override
    public void apply(DatasetGraph dataset, Touched touched) {
        OpenGraphs open = new OpenGraphs(iris, dataset);
        update.action().accept(open);
        report = open.report(iri);
        audit(new Triples(dataset.getGraph(Nodes.iri(iris.auditGraph()))));
    }

    private void audit(Triples audit) {
        Node activity = Nodes.iri(iri);
        Node agent = Nodes.iri(iri + "#agent");
        Node request = Nodes.iri(iri + "#request");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.add(activity, Vocabulary.TYPE, Vocabulary.ACTIVITY);
        audit.add(activity, Vocabulary.ENDED_AT, Nodes.instant(now.toString()));
        audit.add(activity, Vocabulary.WAS_ASSOCIATED_WITH, agent);
        audit.add(activity, Vocabulary.USED, request);
        audit.addInteger(activity, Pg.INSERTED, (int) Math.min(report.inserted(), 1 << 30));
        audit.addInteger(activity, Pg.DELETED, (int) Math.min(report.deleted(), 1 << 30));
        report.graphs()
                .forEach(graph -> audit.add(activity, Vocabulary.INFLUENCED, Nodes.iri(graph)));
        audit.add(agent, Vocabulary.TYPE, Vocabulary.AGENT);
        audit.addString(agent, Vocabulary.LABEL, update.caller());
        audit.add(request, Vocabulary.TYPE, Vocabulary.ENTITY_OF_PROV);
        String text = update.text();
        int end = text.offsetByCodePoints(0, Math.min(KEPT, text.codePointCount(0, text.length())));
        audit.addString(request, Vocabulary.PROV_VALUE, text.substring(0, end));
        audit.addString(request, Pg.SHA256, ContentId.sha256(text));
    }

    @Override
    public GraphUpdate.Report answer(DatasetGraph dataset) {
        return report;
    }
}
