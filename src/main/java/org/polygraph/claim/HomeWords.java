package org.polygraph.claim;

import org.polygraph.article.Article;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of an article that tell in which country and state it is at home: parties,
 * broadcasters, courts, states of a federation ({@code marks} and {@code states} of {@link
 * OfficeSorts}).
 */
final class HomeWords {

    /** A word said again and again speaks for a country no more than this. */
    private static final int MOST_MARKS = 3;

    private final String language;
    private final List<EntityMention> places;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<OfficeSorts.State, Integer> states = new LinkedHashMap<>();

    HomeWords(Article article, List<EntityMention> places) {
        this.language = article.language();
        this.places = places;
        OfficeSorts sorts = OfficeSorts.of(language);
        if (sorts.marks().size() == 0 && sorts.states().size() == 0) {
            return;
        }
        FoldedText folded = FoldedText.of(article.text());
        Map<String, Set<String>> said = new HashMap<>();
        for (PhraseTrie<String> marks : List.of(sorts.marks(), sorts.markStems())) {
            marks.scan(
                    folded,
                    (start, end, country) ->
                            said.computeIfAbsent(country, code -> new HashSet<>())
                                    .add(folded.substring(start, end)));
        }
        List<int[]> taken = new ArrayList<>();
        for (PhraseTrie<OfficeSorts.State> names : List.of(sorts.states(), sorts.stateStems())) {
            names.scan(folded, (start, end, state) -> add(state, start, end, taken));
        }
        said.forEach(
                (country, words) -> countries.put(country, Math.min(MOST_MARKS, words.size())));
        states.forEach((state, times) -> countries.merge(state.country(), 1, Integer::sum));
    }

    /**
     * Counts a state unless the same words are part of a longer name: no Virginia in West Virginia.
     */
    private void add(OfficeSorts.State state, int start, int end, List<int[]> taken) {
        boolean within =
                taken.stream()
                        .anyMatch(
                                span ->
                                        span[0] <= start
                                                && span[1] >= end
                                                && span[1] - span[0] > end - start);
        if (!within) {
            taken.add(new int[] {start, end});
            states.merge(state, 1, Integer::sum);
        }
    }

    /** How much speaks for each country, by its ISO code. */
    Map<String, Integer> countries() {
        return countries;
    }

    /** The state that is named most, of several the first. */
    Optional<String> state() {
        int most = states.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(entry -> entry.getKey().name())
                .findFirst();
    }

    /** The place of that name as the article's other sentences name it. */
    Entity entity(String state) {
        return places.stream()
                .map(EntityMention::entity)
                .filter(
                        place ->
                                place.labels().getOrDefault(language, place.label()).equals(state)
                                        || place.label().equals(state))
                .findFirst()
                .orElseGet(() -> Unlisted.of(EntityClass.PLACE, state, language));
    }
}
