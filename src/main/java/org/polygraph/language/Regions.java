package org.polygraph.language;

import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.Span;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Regions, towns and bodies of one country only, from {@code lang/<bcp47>/regions.yaml}: who names
 * them speaks of that country. They count where they begin with a capital letter.
 */
public final class Regions {

    private static final Map<String, Regions> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final PhraseTrie<Place> places;

    /**
     * @param country its ISO 3166 code
     * @param isRegion whether it has a government of its own
     */
    private record Place(String country, boolean isRegion) {}

    /**
     * @param span where it stands
     * @param country its ISO 3166 code, in capitals
     * @param isRegion whether it has a government of its own
     */
    public record Named(Span span, String country, boolean isRegion) {}

    private Regions(PhraseTrie<Place> places) {
        this.places = places;
    }

    /** Those that a language writes about, by its BCP 47 tag; none where its pack lists none. */
    public static Regions of(String language) {
        int dash = language.indexOf('-');
        return BY_LANGUAGE.computeIfAbsent(
                dash < 0 ? language : language.substring(0, dash), Regions::load);
    }

    private static Regions load(String language) {
        PhraseTrie.Builder<Place> places = PhraseTrie.builder();
        LanguageFiles.read(language, "regions.yaml")
                .ifPresent(
                        file ->
                                file.propertyStream()
                                        .forEach(
                                                entry -> {
                                                    String code =
                                                            entry.getKey().toUpperCase(Locale.ROOT);
                                                    JsonNode names = entry.getValue();
                                                    add(places, names.path("regions"), code, true);
                                                    add(places, names.path("others"), code, false);
                                                }));
        return new Regions(places.build());
    }

    private static void add(
            PhraseTrie.Builder<Place> places, JsonNode names, String country, boolean isRegion) {
        names.forEach(name -> places.add(name.asString(), new Place(country, isRegion)));
    }

    /** Those named within a folded range of a text, in order; of two in one place the longer. */
    public List<Named> in(FoldedText text, int from, int to) {
        List<Named> found = new ArrayList<>();
        if (places.size() == 0) {
            return found;
        }
        places.scan(
                text,
                from,
                to,
                (start, end, place) -> {
                    Span span = text.span(start, end);
                    Named last = found.isEmpty() ? null : found.getLast();
                    if (!isCapital(text, span) || last != null && last.span().contains(span)) {
                        return;
                    }
                    if (last != null && last.span().start() == span.start()) {
                        found.removeLast();
                    }
                    found.add(new Named(span, place.country(), place.isRegion()));
                });
        return found;
    }

    private static boolean isCapital(FoldedText text, Span span) {
        return !Character.isLowerCase(text.original().codePointAt(span.start()));
    }
}
