package org.polygraph.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a language writes dates, as CLDR has it: names of months, weekdays, quarters and eras, whole
 * patterns, and the order.
 */
public final class CldrDates {

    public static final String GREGORIAN = "gregorian";

    private static final int[] STYLES = {
        DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM, DateFormat.SHORT
    };

    /** Parts of dates as news have them: a month or quarter of a year, a day without its year. */
    private static final List<String> SKELETONS =
            List.of("yMMMM", "yMMM", "yQQQ", "yQQQQ", "MMMMd", "MMMd", "MMMMEEEEd");

    /** The order of day, month and year where all are numbers. */
    public enum Order {
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR,
        YEAR_MONTH_DAY
    }

    private final ULocale locale;

    private CldrDates(ULocale locale) {
        this.locale = locale;
    }

    public static CldrDates of(String tag) {
        return new CldrDates(ULocale.forLanguageTag(tag).setKeywordValue("numbers", "latn"));
    }

    /** The calendar the language's dates are in by default, by its CLDR name. */
    public String calendar() {
        return Calendar.getInstance(locale).getType();
    }

    /**
     * The patterns of dates (UTS 35, part 4) in the language's own calendar: full, long, medium and
     * short, of a month, a quarter, and a day without its year.
     */
    public Set<String> patterns() {
        Set<String> patterns = new LinkedHashSet<>();
        for (int style : STYLES) {
            patterns.add(pattern(style));
        }
        DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
        SKELETONS.forEach(skeleton -> patterns.add(generator.getBestPattern(skeleton)));
        return patterns;
    }

    /** Month names in full, inflected and alone, each with its number from 1. */
    public Map<String, Integer> months() {
        return named(months(GREGORIAN, DateFormatSymbols.WIDE));
    }

    /** Shortened month names, with and without their point. */
    public Map<String, Integer> shortMonths() {
        return named(months(GREGORIAN, DateFormatSymbols.ABBREVIATED));
    }

    /** Month names of the Islamic calendar, each with its number from 1. */
    public Map<String, Integer> islamicMonths() {
        return named(months("islamic", DateFormatSymbols.WIDE));
    }

    /** Month names of the language's own calendar, in full; none where that is the common one. */
    public Map<String, Integer> ownMonths() {
        return hasOwnMonths() ? named(months(calendar(), DateFormatSymbols.WIDE)) : Map.of();
    }

    private boolean hasOwnMonths() {
        return !Set.of(GREGORIAN, "buddhist", "japanese", "roc").contains(calendar());
    }

    /** As patterns have them: all widths of the month names of the language's own calendar. */
    public Map<String, Integer> monthsInPatterns() {
        Map<String, Integer> months = months(calendar(), DateFormatSymbols.WIDE);
        months(calendar(), DateFormatSymbols.ABBREVIATED).forEach(months::putIfAbsent);
        return months;
    }

    private Map<String, Integer> months(String calendar, int width) {
        DateFormatSymbols symbols = symbols(calendar);
        Map<String, Integer> months = new LinkedHashMap<>();
        add(months, symbols.getMonths(DateFormatSymbols.FORMAT, width), 0);
        add(months, symbols.getMonths(DateFormatSymbols.STANDALONE, width), 0);
        return months;
    }

    private DateFormatSymbols symbols(String calendar) {
        return new DateFormatSymbols(
                Calendar.getInstance(locale.setKeywordValue("calendar", calendar)), locale);
    }

    /** Weekday names in full, each with its ISO number: Monday is 1. */
    public Map<String, Integer> weekdays() {
        return named(weekdays(DateFormatSymbols.WIDE));
    }

    /** Weekday names in full and shortened, as patterns have them. */
    public Map<String, Integer> weekdaysInPatterns() {
        Map<String, Integer> weekdays = weekdays(DateFormatSymbols.WIDE);
        weekdays(DateFormatSymbols.ABBREVIATED).forEach(weekdays::putIfAbsent);
        return weekdays;
    }

    private Map<String, Integer> weekdays(int width) {
        DateFormatSymbols symbols = new DateFormatSymbols(locale);
        Map<String, Integer> sundayFirst = new LinkedHashMap<>();
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            add(sundayFirst, symbols.getWeekdays(context, width), -1);
        }
        sundayFirst.replaceAll((name, day) -> day == 1 ? 7 : day - 1);
        return sundayFirst;
    }

    /** Names of quarters, in full and shortened, each with its number from 1. */
    public Map<String, Integer> quarters() {
        DateFormatSymbols symbols = new DateFormatSymbols(locale);
        Map<String, Integer> quarters = new LinkedHashMap<>();
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            add(quarters, symbols.getQuarters(context, DateFormatSymbols.WIDE), 0);
            add(quarters, symbols.getQuarters(context, DateFormatSymbols.ABBREVIATED), 0);
        }
        return quarters;
    }

    /** Names of the current era of the language's own calendar: "AD", "AH", "พ.ศ.". */
    public Set<String> eras() {
        DateFormatSymbols symbols = symbols(calendar());
        int current = calendar().equals(GREGORIAN) ? 1 : 0;
        Set<String> eras = new LinkedHashSet<>();
        for (String[] names :
                List.of(symbols.getEras(), symbols.getEraNames(), symbols.getNarrowEras())) {
            if (names.length > current) {
                eras.add(names[current]);
            }
        }
        return eras;
    }

    /** The order of a numeric date. */
    public Order order() {
        String pattern = pattern(DateFormat.SHORT);
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        int year = pattern.indexOf('y');
        if (year < month) {
            return Order.YEAR_MONTH_DAY;
        }
        return month < day ? Order.MONTH_DAY_YEAR : Order.DAY_MONTH_YEAR;
    }

    /** What is added to a year as the language writes it for the common one: -543 in Thai. */
    public int yearOffset() {
        return calendar().equals("buddhist") ? -543 : 0;
    }

    /** The words between the day, the month and the year of a long date: "de" in Spanish. */
    public Set<String> joints() {
        return longDateWords(false);
    }

    /** The words behind the year of a long date: "г." in Bulgarian. */
    public Set<String> yearMarks() {
        return longDateWords(true);
    }

    private Set<String> longDateWords(boolean behindYear) {
        Set<String> words = new LinkedHashSet<>();
        String[] parts = pattern(DateFormat.LONG).split("'");
        char before = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean quoted = i % 2 == 1;
            String word = parts[i].strip();
            if (quoted && !word.isEmpty() && before != 0 && before == 'y' == behindYear) {
                words.add(word);
            }
            if (!quoted && !word.isEmpty() && Character.isLetter(word.charAt(word.length() - 1))) {
                before = word.charAt(word.length() - 1);
            }
        }
        return words;
    }

    private String pattern(int style) {
        DateFormat format = DateFormat.getDateInstance(style, locale);
        return format instanceof SimpleDateFormat simple ? simple.toPattern() : "d/M/y";
    }

    private static void add(Map<String, Integer> names, String[] of, int offset) {
        for (int i = 0; i < of.length; i++) {
            String name = of[i].strip();
            if (name.isEmpty()) {
                continue;
            }
            names.putIfAbsent(name, i + 1 + offset);
            if (name.endsWith(".")) {
                names.putIfAbsent(name.substring(0, name.length() - 1), i + 1 + offset);
            }
        }
    }

    /** Without names that are numbers, as "10月" is. */
    private static Map<String, Integer> named(Map<String, Integer> names) {
        Map<String, Integer> named = new LinkedHashMap<>(names);
        List<String> numbers = new ArrayList<>();
        for (String name : named.keySet()) {
            if (name.codePoints().anyMatch(Character::isDigit)) {
                numbers.add(name);
            }
        }
        numbers.forEach(named::remove);
        return named;
    }
}
