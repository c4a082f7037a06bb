package org.polygraph.claim;

import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Adjectives that say of which country something is ("the American federal budget"), from {@code
 * lang/<bcp47>/demonyms.yaml}. They are no names: read only beside a topic.
 */
final class Demonyms {

    private static final Map<String, Demonyms> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final double CONFIDENCE = 0.95;
    private static final int NEAR = 26;

    private final PhraseTrie<String> words;
    private final PhraseTrie<String> stems;

    private Demonyms(PhraseTrie<String> words, PhraseTrie<String> stems) {
        this.words = words;
        this.stems = stems;
    }

    static Demonyms of(String language) {
        int dash = language.indexOf('-');
        return BY_LANGUAGE.computeIfAbsent(
                dash < 0 ? language : language.substring(0, dash), Demonyms::load);
    }

    private static Demonyms load(String language) {
        PhraseTrie.Builder<String> words = PhraseTrie.builder();
        PhraseTrie.Builder<String> stems = PhraseTrie.builder();
        LanguageFiles.eachListed(
                language, "demonyms.yaml", (country, word) -> add(word, country, words, stems));
        return new Demonyms(words.build(), stems.stems().build());
    }

    private static void add(
            String word,
            String country,
            PhraseTrie.Builder<String> words,
            PhraseTrie.Builder<String> stems) {
        if (word.endsWith("*")) {
            stems.add(word.substring(0, word.length() - 1), country);
            return;
        }
        words.add(word, country);
    }

    /** The countries a stretch of text names so, by their place in it. */
    List<Slot> in(String text, Span stretch) {
        if (stretch.length() == 0 || words.size() == 0 && stems.size() == 0) {
            return List.of();
        }
        FoldedText folded = FoldedText.of(stretch.of(text));
        List<Slot> found = new ArrayList<>();
        words.scan(
                folded,
                (start, end, country) -> found.add(slot(folded, start, end, country, stretch)));
        stems.scan(
                folded,
                (start, end, country) ->
                        found.add(slot(folded, start, wordEnd(folded, end), country, stretch)));
        return found;
    }

    /**
     * The country that an office is of by an adjective beside it or in it: "le président |
     * argentin", "ministre | allemand | des Finances".
     */
    static Optional<Slot> beside(Sentence sentence, Cue office, Relation relation) {
        if (!relation.range().contains(EntityClass.PLACE)) {
            return Optional.empty();
        }
        int from = Math.max(sentence.span().start(), office.span().start() - NEAR);
        int to = Math.min(sentence.span().end(), office.span().end() + NEAR);
        return of(sentence.language()).in(sentence.text(), new Span(from, to)).stream()
                .filter(slot -> touches(sentence, slot.span(), office.span()))
                .findFirst();
    }

    private static boolean touches(Sentence sentence, Span adjective, Span office) {
        int from = Math.min(adjective.end(), office.end());
        int to = Math.max(adjective.start(), office.start());
        return office.contains(adjective)
                || to > from && to - from <= 1 && sentence.text().substring(from, to).isBlank();
    }

    private static int wordEnd(FoldedText text, int index) {
        int end = index;
        while (end < text.length() && !WordEdges.canEnd(text, end)) {
            end++;
        }
        return end;
    }

    private static Slot slot(FoldedText folded, int start, int end, String country, Span stretch) {
        Span local = folded.span(start, end);
        Span span = new Span(stretch.start() + local.start(), stretch.start() + local.end());
        return new Slot(span, place(country, "en"), CONFIDENCE, "adjective of a country");
    }

    /** A country by its ISO code in small letters, with its name in a language. */
    static Entity place(String country, String language) {
        Locale place = Locale.of("", country.toUpperCase(Locale.ROOT));
        String own = place.getDisplayCountry(Locale.forLanguageTag(language));
        return new Entity(
                "place-" + country,
                EntityClass.PLACE,
                place.getDisplayCountry(Locale.ENGLISH),
                Map.of(language, own),
                null);
    }
}
