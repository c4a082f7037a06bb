package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimFilter;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a claim is let through by a filter, told from its graph without reading all of it. */
final class ClaimMatcher {

    private final Iris iris;
    private final DatasetGraph dataset;
    private final ClaimFilter filter;
    private final @Nullable Set<Node> subjects;
    private final @Nullable Set<Node> objects;
    private final @Nullable Set<Node> sources;

    ClaimMatcher(Iris iris, DatasetGraph dataset, ClaimFilter filter) {
        this.iris = iris;
        this.dataset = dataset;
        this.filter = filter;
        this.subjects = entities(filter.subject());
        this.objects = entities(filter.object());
        this.sources = entities(filter.attributedTo());
    }

    /** By id, IRI, or name in any language; null where nothing is asked for. */
    private @Nullable Set<Node> entities(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        if (asked.startsWith(iris.entity(""))) {
            return Set.of(Nodes.iri(asked));
        }
        Set<Node> found = new Names(iris, dataset).called(asked);
        found.add(Nodes.iri(iris.entity(asked)));
        return found;
    }

    @Nullable Set<Node> subjects() {
        return subjects;
    }

    @Nullable Set<Node> objects() {
        return objects;
    }

    @Nullable Set<Node> sources() {
        return sources;
    }

    @Nullable Node relation() {
        String asked = filter.relation();
        if (asked == null) {
            return null;
        }
        return asked.startsWith(Vocabulary.REL) ? Nodes.iri(asked) : Vocabulary.relation(asked);
    }

    /** The article asked for, by id or IRI; null where none is. */
    @Nullable Node article() {
        String asked = filter.article();
        if (asked == null) {
            return null;
        }
        return Nodes.iri(asked.startsWith(iris.article("")) ? asked : iris.article(asked));
    }

    /** The story asked for, by id or IRI; null where none is. */
    @Nullable Node story() {
        String asked = filter.story();
        if (asked == null) {
            return null;
        }
        return Nodes.iri(asked.startsWith(iris.story("")) ? asked : iris.story(asked));
    }

    boolean matches(Candidate claim) {
        return isIn(claim, Pg.SUBJECT, subjects)
                && isIn(claim, Pg.OBJECT, objects)
                && isIn(claim, Vocabulary.WAS_ATTRIBUTED_TO, sources)
                && has(claim, Pg.RELATION, relation())
                && hasString(claim, Pg.UNIT, filter.unit())
                && hasString(claim, Pg.DIMENSION, filter.kind())
                && has(
                        claim,
                        Pg.MODALITY,
                        filter.modality() == null ? null : Pg.individual(filter.modality()))
                && (article() == null || claim.graph().equals(article()))
                && isInStory(claim)
                && isInLanguage(claim)
                && isInRange(claim)
                && isInTime(claim)
                && isAgreed(claim)
                && hasWords(claim);
    }

    private boolean isIn(Candidate claim, Node property, @Nullable Set<Node> wanted) {
        if (wanted == null) {
            return true;
        }
        Node value = claim.triples(dataset).one(claim.node(), property);
        return value != null && wanted.contains(value);
    }

    private boolean has(Candidate claim, Node property, @Nullable Node wanted) {
        return wanted == null || claim.triples(dataset).has(claim.node(), property, wanted);
    }

    private boolean hasString(Candidate claim, Node property, @Nullable String wanted) {
        return has(claim, property, wanted == null ? null : Nodes.string(wanted));
    }

    private boolean isInStory(Candidate claim) {
        Node story = story();
        return story == null
                || dataset.contains(
                        Nodes.iri(iris.storiesGraph()), story, Vocabulary.HAS_PART, claim.graph());
    }

    /** A language without region or script asks for all of them: {@code zh} for {@code zh-Hant}. */
    private boolean isInLanguage(Candidate claim) {
        String wanted = filter.language();
        if (wanted == null) {
            return true;
        }
        String tag =
                claim.triples(dataset)
                        .needString(claim.node(), Vocabulary.IN_LANGUAGE)
                        .toLowerCase(Locale.ROOT);
        String asked = wanted.toLowerCase(Locale.ROOT);
        return tag.equals(asked) || tag.startsWith(asked + "-");
    }

    /** A range lies in another where they have a value in common. */
    private boolean isInRange(Candidate claim) {
        if (filter.min() == null && filter.max() == null) {
            return true;
        }
        Triples triples = claim.triples(dataset);
        BigDecimal value = triples.number(claim.node(), Pg.VALUE);
        BigDecimal low = value == null ? triples.number(claim.node(), Pg.LOW) : value;
        BigDecimal high = value == null ? triples.number(claim.node(), Pg.HIGH) : value;
        return low != null
                && high != null
                && (filter.min() == null || high.compareTo(filter.min()) >= 0)
                && (filter.max() == null || low.compareTo(filter.max()) <= 0);
    }

    private boolean isInTime(Candidate claim) {
        if (filter.from() == null && filter.to() == null) {
            return true;
        }
        String time = time(claim);
        return time != null
                && Edtf.parse(time)
                        .map(t -> notBefore(t, filter.from()) && notAfter(t, filter.to()))
                        .orElse(false);
    }

    /** A claim's EDTF time, whatever its bound; null without one. */
    @Nullable String time(Candidate claim) {
        Triples triples = claim.triples(dataset);
        return Stream.of(Pg.AT, Pg.UNTIL, Pg.SINCE)
                .map(property -> triples.string(claim.node(), property))
                .filter(time -> time != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean notBefore(Edtf time, @Nullable String from) {
        return from == null || !time.isWhollyBefore(date(from));
    }

    private static boolean notAfter(Edtf time, @Nullable String to) {
        return to == null || !date(to).isWhollyBefore(time);
    }

    private static Edtf date(String text) {
        return Edtf.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("not an EDTF date: " + text));
    }

    private boolean isAgreed(Candidate claim) {
        String wanted = filter.agreement();
        if (wanted == null) {
            return true;
        }
        Triples statements = new Triples(dataset.getGraph(Nodes.iri(iris.statementsGraph())));
        Node statement = statements.one(claim.node(), Pg.STATEMENT);
        String agreement = statement == null ? null : statements.string(statement, Pg.AGREEMENT);
        return wanted.equals(agreement == null ? "single" : agreement);
    }

    private boolean hasWords(Candidate claim) {
        if (filter.q() == null || filter.q().isBlank()) {
            return true;
        }
        List<String> words = Stream.of(fold(filter.q()).strip().split("\\s+")).toList();
        Triples triples = claim.triples(dataset);
        return triples.all(claim.node(), Vocabulary.HAS_TARGET).stream()
                .flatMap(target -> triples.all(target, Vocabulary.HAS_SELECTOR).stream())
                .map(selector -> triples.string(selector, Vocabulary.EXACT))
                .filter(exact -> exact != null)
                .map(ClaimMatcher::fold)
                .anyMatch(exact -> words.stream().allMatch(exact::contains));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
