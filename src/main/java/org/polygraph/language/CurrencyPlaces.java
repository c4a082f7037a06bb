package org.polygraph.language;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which country a place name, an internet domain or a language tag speaks of. */
public final class CurrencyPlaces {

    /** Country domains that are sold to anybody. */
    private static final Set<String> GENERIC =
            Set.of(
                    "ac", "ag", "ai", "am", "cc", "co", "fm", "gg", "im", "io", "is", "la", "ly",
                    "me", "nu", "sc", "sh", "st", "to", "tv", "vc", "ws");

    private static final Set<String> WRITTEN = languagesWithCountry();

    private CurrencyPlaces() {}

    /**
     * The names of countries and of the cities that time zones are called after, in a language,
     * with the ISO 3166 code of their country.
     */
    public static Map<String, String> countriesByName(String language) {
        Map<String, String> zones = new HashMap<>();
        for (String zone : TimeZone.getAvailableIDs()) {
            String city = zone.substring(zone.lastIndexOf('/') + 1);
            String region = TimeZone.getRegion(zone);
            if (region.length() == 2) {
                zones.putIfAbsent(city.toLowerCase(Locale.ROOT).replace('_', '-'), region);
            }
        }
        Map<String, String> countries = new LinkedHashMap<>();
        for (String tag : new String[] {language, "und"}) {
            for (RegionNames.PlaceName name : RegionNames.cities(tag)) {
                String region = zones.get(name.place());
                if (region != null) {
                    countries.putIfAbsent(name.text(), region);
                }
            }
        }
        for (RegionNames.PlaceName name : RegionNames.regions(language)) {
            if (name.place().length() == 2) {
                countries.put(name.text(), name.place().toUpperCase(Locale.ROOT));
            }
        }
        return countries;
    }

    /** The country of the domain of an address, or null where it has none. */
    public static @Nullable String ofAddress(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int from = url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3;
        int to = from;
        while (to < url.length() && "/:?#".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        String host = url.substring(from, to).toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.");
        String last = labels[labels.length - 1];
        if (labels.length < 2 || last.length() != 2 || !last.chars().allMatch(c -> c >= 'a')) {
            return null;
        }
        boolean second = labels[labels.length - 2].equals("com");
        if (GENERIC.contains(last) && !second) {
            return null;
        }
        return last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT);
    }

    /** The country of a language tag, or null where it names none. */
    public static @Nullable String ofTag(String tag) {
        String country = ULocale.forLanguageTag(tag).getCountry();
        return country.length() == 2 ? country : null;
    }

    /** Whether newspapers of a country write in a language, as far as CLDR has its locale. */
    public static boolean isWrittenIn(String country, String language) {
        return WRITTEN.contains(language + '-' + country);
    }

    /** The countries whose newspapers write in a language, as far as CLDR has its locales. */
    public static Set<String> countriesOf(String language) {
        Set<String> countries = new HashSet<>();
        for (String written : WRITTEN) {
            int dash = written.indexOf('-');
            if (dash + 1 < written.length() && written.substring(0, dash).equals(language)) {
                countries.add(written.substring(dash + 1));
            }
        }
        return countries;
    }

    /** The English name of a country, or its code where CLDR has none. */
    public static String countryName(@Nullable String country) {
        return country == null
                ? ""
                : new ULocale("und", country).getDisplayCountry(ULocale.ENGLISH);
    }

    /** The English name of a language. */
    public static String languageName(String language) {
        return ULocale.forLanguageTag(language).getDisplayLanguage(ULocale.ENGLISH);
    }

    private static Set<String> languagesWithCountry() {
        Set<String> written = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            written.add(locale.getLanguage() + '-' + locale.getCountry());
        }
        return written;
    }
}
