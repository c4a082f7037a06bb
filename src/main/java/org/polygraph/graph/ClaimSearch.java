package org.polygraph.graph;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.StatementRecord;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Claims and statements by filter: candidates through the narrowest index that the filter offers,
 * each held against all of it, in the order asked for. Only the page is read in full.
 */
final class ClaimSearch {

    private final Iris iris;
    private final DatasetGraph dataset;
    private final StoreReader reader;

    ClaimSearch(Iris iris, DatasetGraph dataset, StoreReader reader) {
        this.iris = iris;
        this.dataset = dataset;
        this.reader = reader;
    }

    Page<ClaimRecord> claims(ClaimFilter filter, int page, int size) {
        return Lists.page(found(filter), page, size, c -> reader.claim(c.node(), c.graph()));
    }

    /** In the order of their first claim. */
    Page<StatementRecord> statements(ClaimFilter filter, int page, int size) {
        List<String> ids =
                found(filter).stream()
                        .flatMap(c -> statementOf(c.node()).stream())
                        .distinct()
                        .toList();
        return Lists.page(ids, page, size, id -> reader.statement(id).orElseThrow());
    }

    private List<String> statementOf(Node claim) {
        return reader.statements().statementOf(Iris.id(claim.getURI())).stream().toList();
    }

    private List<Candidate> found(ClaimFilter filter) {
        ClaimMatcher matcher = new ClaimMatcher(iris, dataset, filter);
        List<Candidate> matching = candidates(matcher).filter(matcher::matches).toList();
        return new ClaimOrder(dataset, matcher).sorted(matching, filter.sort());
    }

    private Stream<Candidate> candidates(ClaimMatcher matcher) {
        if (matcher.article() != null) {
            return inGraph(matcher.article());
        }
        if (matcher.subjects() != null) {
            return with(Pg.SUBJECT, matcher.subjects());
        }
        if (matcher.objects() != null) {
            return with(Pg.OBJECT, matcher.objects());
        }
        if (matcher.sources() != null) {
            return with(Vocabulary.WAS_ATTRIBUTED_TO, matcher.sources());
        }
        if (matcher.story() != null) {
            return inStory(matcher.story());
        }
        if (matcher.relation() != null) {
            return with(Pg.RELATION, Set.of(matcher.relation()));
        }
        return inGraph(Node.ANY);
    }

    private Stream<Candidate> inGraph(Node graph) {
        return found(graph, Vocabulary.TYPE, Vocabulary.CLAIM);
    }

    private Stream<Candidate> inStory(Node story) {
        Node stories = Nodes.iri(iris.storiesGraph());
        List<Node> articles =
                Iter.iter(dataset.find(stories, story, Vocabulary.HAS_PART, Node.ANY))
                        .map(Quad::getObject)
                        .toList();
        return articles.stream().flatMap(this::inGraph);
    }

    private Stream<Candidate> with(Node property, @Nullable Collection<Node> values) {
        if (values == null) {
            return Stream.of();
        }
        return values.stream().flatMap(value -> found(Node.ANY, property, value));
    }

    /** Statements have subjects and objects too; what is derived is not a claim. */
    private Stream<Candidate> found(Node graph, Node property, Node value) {
        Node derived = Nodes.iri(iris.statementsGraph());
        return Iter.asStream(dataset.findNG(graph, Node.ANY, property, value))
                .filter(quad -> !quad.getGraph().equals(derived))
                .map(quad -> new Candidate(quad.getSubject(), quad.getGraph()));
    }
}
