package org.polygraph.claim;

import org.polygraph.text.FoldedText;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the days of the week are called, as CLDR has it: an article without a date of its own does
 * not tell which day it means, but the word is no part of a name either way.
 */
final class Weekdays {

    private static final Map<String, Set<String>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Weekdays() {}

    /** Folded names. */
    static Set<String> in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Weekdays::load);
    }

    private static Set<String> load(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return Arrays.stream(DayOfWeek.values())
                .map(day -> FoldedText.fold(day.getDisplayName(TextStyle.FULL, locale)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
