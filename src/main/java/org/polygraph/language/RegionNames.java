package org.polygraph.language;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What countries, continents and the cities that time zones are called after are called, in every
 * language CLDR has: the long names, the short ones (EE. UU., UK) and the variants (Czech
 * Republic).
 */
public final class RegionNames {

    /**
     * One name of one place.
     *
     * @param place its id: {@code us} for a region by ISO 3166, {@code africa}, {@code new-york}
     * @param text the name
     * @param language BCP 47 tag of the language that calls it so; {@code und} for the name a city
     *     has in CLDR's root
     * @param preferred whether it is CLDR's long name of it in that language
     */
    public record PlaceName(String place, String text, String language, boolean preferred) {}

    private static final String BUNDLES = "com/ibm/icu/impl/data/icudata/";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Regions that are not countries, by UN M49 code. */
    private static final Map<String, String> CONTINENTS =
            Map.ofEntries(
                    Map.entry("002", "africa"),
                    Map.entry("003", "north-america"),
                    Map.entry("005", "south-america"),
                    Map.entry("009", "oceania"),
                    Map.entry("013", "central-america"),
                    Map.entry("029", "caribbean"),
                    Map.entry("035", "southeast-asia"),
                    Map.entry("142", "asia"),
                    Map.entry("143", "central-asia"),
                    Map.entry("150", "europe"),
                    Map.entry("151", "eastern-europe"),
                    Map.entry("202", "sub-saharan-africa"),
                    Map.entry("419", "latin-america"));

    /** Pseudo-regions: unions and outlying oceans, private use, and the unknown. */
    private static final Set<String> NOT_PLACES =
            Set.of("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "TA", "CQ");

    /** Zones that are called after a station, an islet, or a word that is none of a city. */
    private static final Set<String> NOT_CITIES =
            Set.of(
                    "Nome",
                    "Center",
                    "Easter",
                    "Wake",
                    "Midway",
                    "Resolute",
                    "Knox",
                    "Marengo",
                    "Petersburg",
                    "Tell_City",
                    "Vevay",
                    "Vincennes",
                    "Winamac",
                    "Beulah",
                    "Eucla",
                    "Creston",
                    "Truk",
                    "Mahe",
                    "Lindeman",
                    "Johnston",
                    "Canary",
                    "Unknown",
                    "Monticello",
                    "New_Salem",
                    "Lower_Princes",
                    "Acre",
                    "Thule",
                    "Swift_Current",
                    "Rainy_River",
                    "Oral",
                    "Regina",
                    "Stanley",
                    "Darwin",
                    "Dawson",
                    "Chatham",
                    "Gambier",
                    "Enderbury",
                    "Adak",
                    "Cocos",
                    "Canton",
                    "Chagos",
                    "Wallis",
                    "Norfolk",
                    "Pacific",
                    "Christmas",
                    "Mayotte",
                    "Reunion");

    private RegionNames() {}

    /**
     * Names of countries, territories and continents in a language, those of its other scripts and
     * of Portugal among them.
     *
     * @param language its primary tag, {@code zh}
     */
    public static List<PlaceName> regions(String language) {
        List<PlaceName> names = new ArrayList<>();
        for (ULocale locale : locales(language)) {
            UResourceBundle bundle = UResourceBundle.getBundleInstance(BUNDLES + "region", locale);
            if (bundle.getULocale().equals(locale)) {
                for (String table : List.of("Countries", "Countries%short", "Countries%variant")) {
                    addRegions(bundle, table, locale.toLanguageTag(), names);
                }
            }
        }
        return names;
    }

    /**
     * Names of the cities that time zones are called after, in a language; for {@code und} the
     * names that they have where a language has none of its own.
     */
    public static List<PlaceName> cities(String language) {
        List<PlaceName> names = new ArrayList<>();
        if (language.equals("und")) {
            for (String zone : TimeZone.getAvailableIDs()) {
                if (isCity(zone) && zone.equals(TimeZone.getCanonicalID(zone))) {
                    String city = lastPart(zone).replace('_', ' ');
                    names.add(new PlaceName(cityId(zone), city, "und", false));
                }
            }
            addCities(ULocale.ROOT, names);
            return names;
        }
        for (ULocale locale : locales(language)) {
            addCities(locale, names);
        }
        return names;
    }

    /** A language's locales by script where there are several; of the countries only Portugal. */
    private static List<ULocale> locales(String language) {
        List<ULocale> locales = new ArrayList<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            boolean general = locale.getCountry().isEmpty() || locale.getCountry().equals("PT");
            if (general && locale.getLanguage().equals(language)) {
                locales.add(locale);
            }
        }
        return locales;
    }

    private static void addRegions(
            UResourceBundle bundle, String table, String language, List<PlaceName> names) {
        own(bundle, table)
                .ifPresent(
                        countries -> {
                            for (int i = 0; i < countries.getSize(); i++) {
                                UResourceBundle name = countries.get(i);
                                String place = placeOf(name.getKey());
                                if (place != null) {
                                    boolean preferred = table.equals("Countries");
                                    names.add(
                                            new PlaceName(
                                                    place, name.getString(), language, preferred));
                                }
                            }
                        });
    }

    private static @Nullable String placeOf(String code) {
        if (COUNTRY.matcher(code).matches()) {
            return NOT_PLACES.contains(code) ? null : code.toLowerCase(Locale.ROOT);
        }
        return CONTINENTS.get(code);
    }

    private static void addCities(ULocale locale, List<PlaceName> names) {
        UResourceBundle bundle = UResourceBundle.getBundleInstance(BUNDLES + "zone", locale);
        if (!bundle.getULocale().equals(locale)) {
            return;
        }
        String language = locale.equals(ULocale.ROOT) ? "und" : locale.toLanguageTag();
        own(bundle, "zoneStrings")
                .ifPresent(
                        zones -> {
                            for (int i = 0; i < zones.getSize(); i++) {
                                UResourceBundle zone = zones.get(i);
                                String id = zone.getKey().replace(':', '/');
                                if (isCity(id)) {
                                    own(zone, "ec")
                                            .ifPresent(
                                                    city ->
                                                            names.add(
                                                                    new PlaceName(
                                                                            cityId(id),
                                                                            city.getString(),
                                                                            language,
                                                                            true)));
                                }
                            }
                        });
    }

    private static Optional<UResourceBundle> own(UResourceBundle bundle, String key) {
        try {
            return Optional.of(bundle.get(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static boolean isCity(String zone) {
        return zone.indexOf('/') > 0
                && !zone.startsWith("Etc/")
                && !zone.startsWith("Antarctica/")
                && !zone.startsWith("SystemV/")
                && !zone.startsWith("US/")
                && !NOT_CITIES.contains(lastPart(zone));
    }

    private static String lastPart(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1);
    }

    private static String cityId(String zone) {
        return lastPart(zone).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
