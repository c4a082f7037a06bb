package org.polygraph.claim;

import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.Cue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.WordSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Of what sort the body or place is that an office belongs to, where its own word says so: a
 * "Landesrat" is a state's, a "CFO" a firm's, a "Gewerkschaftschef" a union's. From {@code
 * lang/<bcp47>/offices.yaml}; without it no office says anything.
 *
 * @param ofFirms offices that only firms have
 * @param bodies the other sorts of bodies that have offices of their own
 * @param ofStates offices of a state of a federation, a canton or a province
 * @param ofStatesOrCountries those of a state in a country that has states, elsewhere of a country
 * @param ofCountries offices that only countries have
 * @param ofForeign offices of heads that the language's own country calls otherwise
 * @param ofStatesByWord offices that states and the country both have, of a state where the article
 *     has one of the next
 * @param stateWords words for a state's parliament and government
 * @param states the states that texts name, by their words
 * @param stateStems the same by the beginnings of words
 * @param marks the countries that words tell an article to be at home in
 * @param markStems the same by the beginnings of words
 */
record OfficeSorts(
        WordSet ofFirms,
        Map<String, Body> bodies,
        WordSet ofStates,
        WordSet ofStatesOrCountries,
        WordSet ofCountries,
        WordSet ofForeign,
        WordSet ofStatesByWord,
        WordSet stateWords,
        PhraseTrie<State> states,
        PhraseTrie<State> stateStems,
        PhraseTrie<String> marks,
        PhraseTrie<String> markStems) {

    /** What an office can say of whose it is. */
    enum Sort {
        FIRM,
        BODY,
        STATE,
        STATE_OR_COUNTRY,
        STATE_BY_WORD,
        COUNTRY,
        FOREIGN,
        ANY
    }

    /**
     * A sort of bodies that are no firms.
     *
     * @param offices the offices that only these have
     * @param names names of such, and words in names or beside them, that tell one
     */
    record Body(WordSet offices, WordSet names) {}

    /**
     * A state of a federation.
     *
     * @param country ISO code
     */
    record State(String name, String country) {}

    private static final Map<String, OfficeSorts> BY_LANGUAGE = new ConcurrentHashMap<>();

    static OfficeSorts of(String language) {
        int dash = language.indexOf('-');
        return BY_LANGUAGE.computeIfAbsent(
                dash < 0 ? language : language.substring(0, dash), OfficeSorts::read);
    }

    private static OfficeSorts read(String language) {
        JsonNode root =
                LanguageFiles.read(language, "offices.yaml")
                        .orElseGet(JsonNodeFactory.instance::objectNode);
        Map<String, Body> bodies = new HashMap<>();
        root.path("bodies")
                .propertyStream()
                .forEach(
                        sort ->
                                bodies.put(
                                        sort.getKey(),
                                        new Body(
                                                words(sort.getValue(), "offices"),
                                                words(sort.getValue(), "names"))));
        PhraseTrie.Builder<State> states = PhraseTrie.builder();
        PhraseTrie.Builder<State> stateStems = PhraseTrie.builder();
        for (var country : root.path("states").properties()) {
            for (var state : country.getValue().properties()) {
                State meant = new State(state.getKey(), country.getKey());
                add(state.getKey(), meant, states, stateStems);
                add(state.getKey() + "s", meant, states, stateStems);
                state.getValue()
                        .valueStream()
                        .map(JsonNode::asString)
                        .forEach(word -> add(word, meant, states, stateStems));
            }
        }
        PhraseTrie.Builder<String> marks = PhraseTrie.builder();
        PhraseTrie.Builder<String> markStems = PhraseTrie.builder();
        for (var country : root.path("marks").properties()) {
            country.getValue()
                    .valueStream()
                    .map(JsonNode::asString)
                    .forEach(word -> add(word, country.getKey(), marks, markStems));
        }
        return new OfficeSorts(
                words(root, "firm"),
                Map.copyOf(bodies),
                words(root, "state"),
                words(root, "stateOrCountry"),
                words(root, "country"),
                words(root, "foreign"),
                words(root, "stateByWord"),
                words(root, "stateWords"),
                states.build(),
                stateStems.stems().build(),
                marks.build(),
                markStems.stems().build());
    }

    private static <T> void add(
            String word, T meaning, PhraseTrie.Builder<T> words, PhraseTrie.Builder<T> stems) {
        if (word.endsWith("*")) {
            stems.add(word.substring(0, word.length() - 1), meaning);
            return;
        }
        words.add(word, meaning);
    }

    private static WordSet words(JsonNode section, String name) {
        Set<String> words = new HashSet<>();
        section.path(name)
                .valueStream()
                .map(JsonNode::asString)
                .map(FoldedText::fold)
                .forEach(words::add);
        return new WordSet(words);
    }

    /** What the word of an office says of whose it is. */
    Sort of(Cue office, String text) {
        String word = FoldedText.fold(office.span().of(text));
        if (ofFirms.contains(word)) {
            return Sort.FIRM;
        }
        if (ofStates.contains(word)) {
            return Sort.STATE;
        }
        if (ofStatesByWord.contains(word)) {
            return Sort.STATE_BY_WORD;
        }
        if (ofStatesOrCountries.contains(word)) {
            return Sort.STATE_OR_COUNTRY;
        }
        if (ofCountries.contains(word)) {
            return Sort.COUNTRY;
        }
        if (ofForeign.contains(word)) {
            return Sort.FOREIGN;
        }
        return body(word).isPresent() ? Sort.BODY : Sort.ANY;
    }

    /** The sort of bodies that an office, folded, is of. */
    Optional<Body> body(String office) {
        return bodies.values().stream().filter(body -> body.offices().contains(office)).findFirst();
    }

    /** Whether a country has states, by its ISO code. */
    boolean hasStates(String country) {
        return states.meanings().stream().anyMatch(state -> state.country().equals(country));
    }
}
