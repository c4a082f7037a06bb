package org.polygraph.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How a language writes dates, as CLDR has it: names of months and weekdays, and the order. */
public final class CldrDates {

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

    /** Month names in full, inflected and alone, each with its number from 1. */
    public Map<String, Integer> months() {
        return months("gregorian", DateFormatSymbols.WIDE);
    }

    /** Shortened month names, with and without their point. */
    public Map<String, Integer> shortMonths() {
        return months("gregorian", DateFormatSymbols.ABBREVIATED);
    }

    /** Month names of the Islamic calendar, each with its number from 1. */
    public Map<String, Integer> islamicMonths() {
        return months("islamic", DateFormatSymbols.WIDE);
    }

    private Map<String, Integer> months(String calendar, int width) {
        DateFormatSymbols symbols =
                new DateFormatSymbols(
                        Calendar.getInstance(locale.setKeywordValue("calendar", calendar)), locale);
        Map<String, Integer> months = new LinkedHashMap<>();
        add(months, symbols.getMonths(DateFormatSymbols.FORMAT, width), 0);
        add(months, symbols.getMonths(DateFormatSymbols.STANDALONE, width), 0);
        return months;
    }

    /** Weekday names, in full and shortened, each with its ISO number: Monday is 1. */
    public Map<String, Integer> weekdays() {
        DateFormatSymbols symbols = new DateFormatSymbols(locale);
        Map<String, Integer> sundayFirst = new LinkedHashMap<>();
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            add(sundayFirst, symbols.getWeekdays(context, DateFormatSymbols.WIDE), -1);
        }
        sundayFirst.replaceAll((name, day) -> day == 1 ? 7 : day - 1);
        return sundayFirst;
    }

    /** The order of a numeric date. */
    public Order order() {
        DateFormat format = DateFormat.getDateInstance(DateFormat.SHORT, locale);
        String pattern = format instanceof SimpleDateFormat simple ? simple.toPattern() : "d/M/y";
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
        return Calendar.getInstance(locale).getType().equals("buddhist") ? -543 : 0;
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
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        String pattern = format instanceof SimpleDateFormat simple ? simple.toPattern() : "";
        String[] parts = pattern.split("'");
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

    private static void add(Map<String, Integer> names, String[] of, int offset) {
        for (int i = 0; i < of.length; i++) {
            String name = of[i].strip();
            if (name.isEmpty() || name.codePoints().anyMatch(Character::isDigit)) {
                continue;
            }
            names.putIfAbsent(name, i + 1 + offset);
            if (name.endsWith(".")) {
                names.putIfAbsent(name.substring(0, name.length() - 1), i + 1 + offset);
            }
        }
    }
}
