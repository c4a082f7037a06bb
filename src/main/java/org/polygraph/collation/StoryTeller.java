package org.polygraph.collation;

import org.polygraph.graph.Iris;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.StoryRecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the record of a story from its articles and where their claims went. */
final class StoryTeller {

    private final Iris iris;

    StoryTeller(Iris iris) {
        this.iris = iris;
    }

    /**
     * @param claims of all the articles
     * @param lineup how the claims line up
     */
    StoryRecord tell(
            String id,
            Collection<ArticleRecord> articles,
            Collection<ClaimRecord> claims,
            Lineup lineup) {
        Set<String> ids = new TreeSet<>();
        Set<String> languages = new TreeSet<>();
        Map<String, Integer> lengths = new TreeMap<>();
        for (ArticleRecord article : articles) {
            ids.add(article.id());
            languages.add(article.language());
            lengths.put(article.id(), Math.max(1, article.length()));
        }
        return new StoryRecord(
                id,
                iris.story(id),
                title(articles),
                new ArrayList<>(ids),
                new ArrayList<>(languages),
                inOrder(claims, lineup, lengths));
    }

    private static String title(Collection<ArticleRecord> articles) {
        return articles.stream()
                .sorted(
                        Comparator.comparing(ArticleRecord::language)
                                .thenComparing(ArticleRecord::id))
                .map(ArticleRecord::title)
                .filter(title -> title != null && !title.isBlank())
                .findFirst()
                .orElse("");
    }

    /**
     * By where in its article a statement stands first, as a part of the length, on the average.
     */
    private static List<String> inOrder(
            Collection<ClaimRecord> claims, Lineup lineup, Map<String, Integer> lengths) {
        SortedMap<String, SortedMap<String, Double>> places = new TreeMap<>();
        for (ClaimRecord claim : claims) {
            String statement = lineup.moved().getOrDefault(claim.id(), claim.statement());
            String article = claim.article().id();
            double place = (double) Version.start(claim) / lengths.getOrDefault(article, 1);
            places.computeIfAbsent(statement, _ -> new TreeMap<>())
                    .merge(article, place, Math::min);
        }
        lineup.unclaimed().forEach((id, contrast) -> places.put(id, places(contrast, lengths)));
        Map<String, Double> average = new TreeMap<>();
        places.forEach(
                (statement, byArticle) ->
                        average.put(
                                statement,
                                byArticle.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .average()
                                        .orElse(0)));
        return average.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static SortedMap<String, Double> places(
            Contrast contrast, Map<String, Integer> lengths) {
        SortedMap<String, Double> places = new TreeMap<>();
        Stream.concat(Stream.of(contrast.odd()), contrast.others().stream())
                .forEach(
                        place -> {
                            String article = place.version().id();
                            int length = lengths.getOrDefault(article, 1);
                            places.put(article, (double) place.passage().start() / length);
                        });
        return places;
    }
}
