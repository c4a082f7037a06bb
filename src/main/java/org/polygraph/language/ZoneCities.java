package org.polygraph.language;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.FoldedText;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which country a city lies: the cities that CLDR names time zones after, which nearly all
 * capitals are among, as a language writes them.
 */
public final class ZoneCities {

    private static final Map<String, ZoneCities> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final int COUNTRY_CODE = 2;

    private final Map<String, String> countries;

    private ZoneCities(Map<String, String> countries) {
        this.countries = countries;
    }

    /** Those of a language, by its BCP 47 tag. */
    public static ZoneCities of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, ZoneCities::load);
    }

    private static ZoneCities load(String language) {
        TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        Map<String, String> countries = new HashMap<>();
        for (String zone :
                TimeZone.getAvailableIDs(
                        TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = names.getExemplarLocationName(zone);
            String country = TimeZone.getRegion(zone);
            if (city != null && country.length() == COUNTRY_CODE) {
                countries.put(FoldedText.fold(city), country.toLowerCase(Locale.ROOT));
            }
        }
        return new ZoneCities(Map.copyOf(countries));
    }

    /** ISO 3166 code in small letters, or null where no time zone is named after the city. */
    public @Nullable String country(String city) {
        return countries.get(FoldedText.fold(city));
    }
}
