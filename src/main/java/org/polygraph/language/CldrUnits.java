package org.polygraph.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and symbols of units of measurement in a language, as CLDR has them. */
public final class CldrUnits {

    private static final int[] COUNTS = {1, 2, 3, 5, 11, 20, 100};
    private static final double[] PERCENTAGES = {1, 1.5, 2, 3, 5, 11, 20, 100};

    /**
     * CLDR unit identifier to UCUM code; only units that CLDR has names of its own for, as ICU
     * fails an assertion on putting some others together (Arabic megawatt-hours, ICU4J 79.1).
     */
    private static final Map<String, String> PHYSICAL = physical();

    /** CLDR unit identifier to this program's unit of duration. */
    private static final Map<String, String> DURATIONS =
            Map.of(
                    "year", "a", "month", "mo", "week", "wk", "day", "d", "hour", "h", "minute",
                    "min", "second", "s");

    private final ULocale locale;

    /** A number of each plural form that the language has. */
    private final List<Integer> counts;

    private CldrUnits(ULocale locale) {
        this.locale = locale;
        PluralRules plurals = PluralRules.forLocale(locale);
        Map<String, Integer> byForm = new LinkedHashMap<>();
        for (int count : COUNTS) {
            byForm.putIfAbsent(plurals.select(count), count);
        }
        this.counts = List.copyOf(byForm.values());
    }

    public static CldrUnits of(String tag) {
        return new CldrUnits(ULocale.forLanguageTag(tag).setKeywordValue("numbers", "latn"));
    }

    /** Names and symbols of physical units, each with its UCUM code. */
    public Map<String, String> physicalUnits() {
        Map<String, String> words = new LinkedHashMap<>();
        PHYSICAL.forEach((unit, code) -> addNames(words, unit, code, UnitWidth.FULL_NAME));
        PHYSICAL.forEach((unit, code) -> addNames(words, unit, code, UnitWidth.SHORT));
        return words;
    }

    /** Full names of the units of duration, each with {@code a mo wk d h min s}. */
    public Map<String, String> durations() {
        Map<String, String> words = new LinkedHashMap<>();
        DURATIONS.forEach((unit, code) -> addNames(words, unit, code, UnitWidth.FULL_NAME));
        return words;
    }

    /** The word for percent in all plural forms, with whether it stands before the number. */
    public Map<String, Boolean> percentWords() {
        return words(MeasureUnit.PERCENT);
    }

    /** The word for per mille, likewise. */
    public Map<String, Boolean> permilleWords() {
        return words(MeasureUnit.PERMILLE);
    }

    private Map<String, Boolean> words(MeasureUnit unit) {
        LocalizedNumberFormatter format =
                NumberFormatter.withLocale(locale)
                        .unit(unit)
                        .unitWidth(UnitWidth.FULL_NAME)
                        .precision(Precision.maxFraction(1));
        Map<String, Boolean> words = new LinkedHashMap<>();
        for (double count : PERCENTAGES) {
            String written = format.format(count).toString();
            String half = CldrNumbers.behindOneAndAHalf(written);
            String word = half.isEmpty() ? CldrNumbers.withoutDigits(written) : half;
            if (word.codePoints().anyMatch(Character::isLetter)) {
                words.putIfAbsent(word, !Character.isDigit(written.codePointAt(0)));
            }
        }
        return words;
    }

    private void addNames(Map<String, String> words, String unit, String code, UnitWidth width) {
        LocalizedNumberFormatter format =
                NumberFormatter.withLocale(locale)
                        .unit(MeasureUnit.forIdentifier(unit))
                        .unitWidth(width);
        for (int count : counts) {
            String written = format.format(count).toString();
            if (written.chars().anyMatch(Character::isDigit)) {
                String name = CldrNumbers.withoutDigits(written);
                if (!name.isEmpty()) {
                    words.putIfAbsent(name, code);
                }
            }
        }
        String name = CldrNumbers.behindOneAndAHalf(format.format(1.5).toString());
        if (!name.isEmpty()) {
            words.putIfAbsent(name, code);
        }
    }

    private static Map<String, String> physical() {
        Map<String, String> units = new LinkedHashMap<>();
        String table =
                """
                kilometer km, meter m, centimeter cm, millimeter mm, micrometer um, nanometer nm,
                mile [mi_i], nautical-mile [nmi_i], foot [ft_i], inch [in_i], yard [yd_i],
                kilogram kg, gram g, milligram mg, tonne t, pound [lb_av], ounce [oz_av],
                liter L, milliliter mL, hectoliter hL, gallon [gal_us], barrel [bbl_us],
                hectare har, square-kilometer km2, square-meter m2, square-mile [mi_i]2,
                acre [acr_us], square-foot [ft_i]2, cubic-meter m3, cubic-kilometer km3,
                kilometer-per-hour km/h, mile-per-hour [mi_i]/h, meter-per-second m/s, knot [kn_i],
                watt W, kilowatt kW, megawatt MW, gigawatt GW, kilowatt-hour kW.h,
                joule J, kilojoule kJ,
                calorie cal, kilocalorie kcal, volt V, kilovolt kV, ampere A, horsepower [HP],
                celsius Cel, fahrenheit [degF], degree deg, hertz Hz, megahertz MHz, gigahertz GHz,
                byte By, kilobyte kBy, megabyte MBy, gigabyte GBy, terabyte TBy, petabyte PBy,
                hectopascal hPa, millibar mbar, light-year [ly]
                """;
        for (String pair : table.strip().split(",\\s*")) {
            int space = pair.indexOf(' ');
            units.put(pair.substring(0, space), pair.substring(space + 1));
        }
        return units;
    }
}
