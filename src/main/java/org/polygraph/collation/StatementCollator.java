package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Iris;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ArticleRef;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.text.ContentId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes a statement of everything that belongs to it. The same parts give the same statement. */
final class StatementCollator {

    private final Iris iris;
    private final Relations relations;

    StatementCollator(Iris iris, Relations relations) {
        this.iris = iris;
        this.relations = relations;
    }

    StatementRecord collate(Gathering gathering) {
        Set<String> lossy = new TreeSet<>();
        gathering.losses().forEach(loss -> lossy.add(loss.article()));
        List<Draft> drafts = apart(gathering, new Drafts(gathering, relations).all());
        drafts.sort(
                Comparator.comparingInt((Draft draft) -> -gathering.sources(draft.articles()))
                        .thenComparing(draft -> draft.amount() == null)
                        .thenComparing(draft -> isAgainstItself(gathering, draft))
                        .thenComparing(draft -> -confidence(draft))
                        .thenComparing(draft -> draft.claims().getFirst().id()));
        Dispute dispute = new Dispute(gathering, relations);
        EnumSet<Difference> differences = EnumSet.noneOf(Difference.class);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            differences.addAll(dispute.within(draft));
            for (Draft other : drafts.subList(i + 1, drafts.size())) {
                differences.addAll(dispute.between(draft, other));
            }
        }
        if (!gathering.losses().isEmpty()) {
            differences.add(Difference.LOST_NUMBER);
        }
        gathering.contrasts().forEach(contrast -> differences.add(contrast.kind()));
        Explanation explanation = new Explanation(gathering, dispute, drafts);
        List<ReadingRecord> readings = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Draft> own = withoutLosses(draft, lossy);
            own.ifPresent(d -> readings.add(reading(gathering, d, explanation.of(draft))));
        }
        for (Slip loss : onePerArticle(gathering.losses())) {
            readings.add(lost(gathering, loss, explanation.of(loss)));
        }
        for (Slip contrast : gathering.contrasts()) {
            if (gathering.claimsIn(contrast.article()).isEmpty()) {
                readings.add(lost(gathering, contrast, explanation.of(contrast)));
            }
        }
        return statement(gathering, drafts, differences, readings);
    }

    /** A version that contradicts all others by its words is a reading of its own. */
    private static List<Draft> apart(Gathering gathering, List<Draft> drafts) {
        Set<String> odd = new TreeSet<>();
        gathering.contrasts().stream()
                .filter(contrast -> contrast.kind().isConflict())
                .forEach(contrast -> odd.add(contrast.article()));
        if (odd.isEmpty()) {
            return new ArrayList<>(drafts);
        }
        List<Draft> apart = new ArrayList<>();
        for (Draft draft : drafts) {
            SortedMap<String, List<ClaimRecord>> parts = new TreeMap<>();
            for (ClaimRecord claim : draft.claims()) {
                String article = claim.article().id();
                parts.computeIfAbsent(odd.contains(article) ? article : "", _ -> new ArrayList<>())
                        .add(claim);
            }
            parts.values().forEach(claims -> apart.add(new Draft(claims, draft.amount())));
        }
        return apart;
    }

    private StatementRecord statement(
            Gathering gathering,
            List<Draft> drafts,
            Set<Difference> differences,
            List<ReadingRecord> readings) {
        Draft first = drafts.getFirst();
        String agreement = agreement(gathering, first, differences);
        ClaimRecord claim =
                first.claims().stream()
                        .filter(own -> own.statement().equals(gathering.id()))
                        .findFirst()
                        .orElse(first.representative());
        return new StatementRecord(
                gathering.id(),
                iris.statement(gathering.id()),
                claim.subject(),
                claim.relation(),
                first.object(),
                claim.time(),
                agreement,
                differences.stream().findFirst().map(Difference::label).orElse(null),
                kinds(differences),
                List.copyOf(readings),
                missing(gathering, readings),
                new ArrayList<>(stories(gathering)),
                agreement.equals("disputed") ? likely(gathering, drafts, readings) : null);
    }

    /** The one that counts most first, the others by name. */
    private static List<String> kinds(Set<Difference> differences) {
        return Stream.concat(
                        differences.stream().limit(1).map(Difference::label),
                        differences.stream().skip(1).map(Difference::label).sorted())
                .toList();
    }

    private static LikelyReading likely(
            Gathering gathering, List<Draft> drafts, List<ReadingRecord> readings) {
        Weighing weighing = new Weighing(gathering, drafts);
        Draft likely = weighing.likely();
        String reading =
                likely == null
                        ? null
                        : readings.stream()
                                .filter(r -> r.claims().stream().anyMatch(likely::has))
                                .map(ReadingRecord::id)
                                .findFirst()
                                .orElse(null);
        return new LikelyReading(reading, weighing.because());
    }

    private static String agreement(
            Gathering gathering, Draft first, Collection<Difference> differences) {
        if (differences.stream().anyMatch(Difference::isConflict)) {
            return "disputed";
        }
        return gathering.sources(first.articles()) > 1 ? "agreed" : "single";
    }

    private ReadingRecord reading(Gathering gathering, Draft draft, @Nullable String note) {
        Set<String> languages = new TreeSet<>();
        draft.articles().forEach(article -> languages.add(gathering.language(article)));
        EntityRef object = draft.object();
        Amount amount = draft.amount();
        return new ReadingRecord(
                ContentId.of(
                        "reading",
                        gathering.id(),
                        amount == null ? "" : amount.shown(),
                        object == null ? "" : object.id(),
                        draft.claims().getFirst().id()),
                quantity(draft),
                object,
                new ArrayList<>(languages),
                draft.claims().stream().map(ClaimRecord::id).toList(),
                draft.support(),
                note);
    }

    /** The amount of the claim that speaks for the reading, with the value that was settled on. */
    private static @Nullable MentionRecord quantity(Draft draft) {
        MentionRecord quantity = draft.representative().quantity();
        Amount amount = draft.amount();
        return quantity == null
                        || quantity.value() == null
                        || amount == null
                        || amount.convention() == null
                ? quantity
                : quantity.with(amount.low());
    }

    private ReadingRecord lost(Gathering gathering, Slip loss, String note) {
        List<String> claims =
                gathering.claimsIn(loss.article()).stream()
                        .filter(claim -> gathering.amounts(claim).isEmpty())
                        .map(ClaimRecord::id)
                        .sorted()
                        .toList();
        return new ReadingRecord(
                ContentId.of(
                        "reading",
                        gathering.id(),
                        loss.isLoss() ? "lost" : loss.code(),
                        loss.article()),
                null,
                null,
                List.of(loss.language()),
                claims,
                1,
                note,
                claims.isEmpty() ? List.of(passage(gathering, loss)) : List.of());
    }

    private QuotedPassage passage(Gathering gathering, Slip slip) {
        ArticleRecord article = gathering.articles().get(slip.article());
        return QuotedPassage.of(
                new ArticleRef(
                        slip.article(),
                        iris.article(slip.article()),
                        article == null ? null : article.title()),
                slip.language(),
                slip.passage());
    }

    private static List<Slip> onePerArticle(List<Slip> losses) {
        Set<String> seen = new TreeSet<>();
        return losses.stream().sorted().filter(loss -> seen.add(loss.article())).toList();
    }

    /** A reading without an amount, less what is told by the loss of that amount already. */
    private static Optional<Draft> withoutLosses(Draft draft, Set<String> lossy) {
        if (draft.amount() != null) {
            return Optional.of(draft);
        }
        List<ClaimRecord> left =
                draft.claims().stream()
                        .filter(claim -> !lossy.contains(claim.article().id()))
                        .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Draft(left, null));
    }

    private static boolean isAgainstItself(Gathering gathering, Draft draft) {
        return draft.claims().stream()
                .anyMatch(claim -> Explanation.isAgainstItself(gathering, claim));
    }

    private static double confidence(Draft draft) {
        return draft.claims().stream()
                .mapToDouble(claim -> claim.confidence().doubleValue())
                .max()
                .orElse(0);
    }

    /** Languages of the stories in which nothing at all stands for this statement. */
    private static List<String> missing(Gathering gathering, List<ReadingRecord> readings) {
        Set<String> missing = new TreeSet<>();
        stories(gathering)
                .forEach(
                        story ->
                                missing.addAll(
                                        gathering
                                                .languages()
                                                .getOrDefault(story, new TreeSet<>())));
        readings.forEach(reading -> missing.removeAll(reading.languages()));
        return new ArrayList<>(missing);
    }

    private static Set<String> stories(Gathering gathering) {
        Set<String> stories = new TreeSet<>();
        gathering.claims().stream()
                .map(gathering::story)
                .filter(java.util.Objects::nonNull)
                .forEach(stories::add);
        return stories;
    }
}
