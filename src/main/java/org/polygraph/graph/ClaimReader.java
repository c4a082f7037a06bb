package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.polygraph.claim.LanguageModel;
import org.polygraph.graph.record.ArticleRef;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.Finder;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Claims from the graph of the article they stand in, as {@link ClaimWriter} wrote them. */
final class ClaimReader {

    /** The order in which a text makes its claims. */
    static final Comparator<ClaimRecord> TEXT_ORDER =
            Comparator.comparingInt((ClaimRecord c) -> c.evidence().getFirst().start())
                    .thenComparingInt(c -> c.evidence().getFirst().end())
                    .thenComparing(ClaimRecord::id);

    private static final Comparator<Evidence> PLACE =
            Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end);

    private final Iris iris;
    private final Triples triples;

    /** An article has many triples of its own, and little of it is asked for. */
    private final Triples articles;

    private final EntityLabels entities;
    private final RelationCatalog relations;

    /**
     * @param graph of one article
     */
    ClaimReader(Iris iris, Graph graph, RelationCatalog relations) {
        this.iris = iris;
        this.triples = Triples.bySubject(graph);
        this.articles = new Triples(graph);
        this.entities = new EntityLabels(triples);
        this.relations = relations;
    }

    /** All claims of the graph, in the order of the text. */
    List<ClaimRecord> all() {
        return triples.subjects(Vocabulary.TYPE, Vocabulary.CLAIM).stream()
                .map(this::read)
                .sorted(TEXT_ORDER)
                .toList();
    }

    /** One claim that is in the graph; its statement is the one it makes by itself. */
    ClaimRecord read(Node claim) {
        Node bound = timeProperty(claim);
        Node article = triples.need(claim, Vocabulary.WAS_QUOTED_FROM);
        String articleIri = article.getURI();
        List<String> rules = rules(claim);
        return new ClaimRecord(
                Iris.id(claim.getURI()),
                claim.getURI(),
                entities.ref(triples.need(claim, Pg.SUBJECT)),
                relations.ref(triples.need(claim, Pg.RELATION).getURI()),
                entity(claim, Pg.OBJECT),
                new QuantityNode(triples).read(claim),
                bound == null ? null : triples.needString(claim, bound),
                bound == null ? null : QuantityNode.localName(bound),
                QuantityNode.localName(triples.need(claim, Pg.MODALITY)),
                entity(claim, Vocabulary.WAS_ATTRIBUTED_TO),
                triples.needString(claim, Vocabulary.IN_LANGUAGE),
                new ArticleRef(
                        Iris.id(articleIri),
                        articleIri,
                        articles.string(article, Vocabulary.HEADLINE)),
                evidence(claim),
                triples.needNumber(claim, Pg.CONFIDENCE),
                rules.getFirst(),
                rules,
                triples.lines(claim, Pg.REASONS),
                triples.needString(claim, Pg.STATEMENT_KEY),
                null);
    }

    /** What found a claim, each with the extractor and the run it was found in. */
    List<Finder> finders(Node claim) {
        return rules(claim).stream().map(rule -> finder(claim, rule)).toList();
    }

    private Finder finder(Node claim, String rule) {
        String model = LanguageModel.isRule(rule) ? LanguageModel.nameIn(rule) : null;
        Node extractor = Nodes.iri(model == null ? iris.rules() : iris.model(model));
        Node run =
                triples.all(claim, Vocabulary.WAS_GENERATED_BY).stream()
                        .filter(r -> triples.has(r, Vocabulary.WAS_ASSOCIATED_WITH, extractor))
                        .findFirst()
                        .orElseGet(() -> triples.need(claim, Vocabulary.WAS_GENERATED_BY));
        return new Finder(rule, extractor.getURI(), model, run.getURI());
    }

    /** The rule that found it, before the language model that found it too. */
    private List<String> rules(Node claim) {
        List<String> rules =
                triples.all(claim, Vocabulary.HAD_PLAN).stream()
                        .map(plan -> iris.ruleId(plan.getURI()))
                        .sorted(
                                Comparator.comparing(LanguageModel::isRule)
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        if (rules.isEmpty()) {
            throw new IllegalStateException(claim + " was found by nobody");
        }
        return rules;
    }

    private @Nullable Node timeProperty(Node claim) {
        for (Node property : List.of(Pg.AT, Pg.UNTIL, Pg.SINCE)) {
            if (triples.one(claim, property) != null) {
                return property;
            }
        }
        return null;
    }

    private @Nullable EntityRef entity(Node claim, Node property) {
        Node entity = triples.one(claim, property);
        return entity == null ? null : entities.ref(entity);
    }

    /** The stretch that says it, then the others by start. */
    private List<Evidence> evidence(Node claim) {
        Node main = triples.need(claim, Pg.SAID_IN);
        Stream<Evidence> others =
                triples.all(claim, Vocabulary.HAS_TARGET).stream()
                        .filter(target -> !target.equals(main))
                        .map(this::stretch)
                        .sorted(PLACE);
        return Stream.concat(Stream.of(stretch(main)), others).toList();
    }

    private Evidence stretch(Node target) {
        return new StretchNode(triples).read(target);
    }
}
