package org.polygraph.claim;

import org.polygraph.text.FoldedText;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What countries are called in a language, as CLDR has it, within the names of other things. */
final class CountryNames {

    private static final int SHORTEST = 2;
    private static final Map<String, CountryNames> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, String> codes = new HashMap<>();

    private CountryNames(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (String code : Locale.getISOCountries()) {
            String name = FoldedText.fold(Locale.of("", code).getDisplayCountry(locale));
            if (name.length() >= SHORTEST) {
                codes.put(name, code);
            }
        }
    }

    static CountryNames of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, CountryNames::new);
    }

    /** The codes of the countries named as words of a name: "Banco de España". */
    List<String> in(String name) {
        String folded = FoldedText.fold(name);
        List<String> found = new ArrayList<>();
        if (!folded.isEmpty() && !WordEdges.isSpaced(folded.charAt(0))) {
            codes.forEach(
                    (country, code) -> {
                        if (folded.startsWith(country)) {
                            found.add(code);
                        }
                    });
            return found;
        }
        for (String word : folded.split("[^\\p{L}\\p{M}]+")) {
            String code = codes.get(word);
            if (code != null) {
                found.add(code);
            }
        }
        return found;
    }
}
