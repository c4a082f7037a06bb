package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.CldrDates;
import org.polygraph.language.CldrRelative;
import org.polygraph.mention.Sense.Phase;
import org.polygraph.mention.Sense.Role;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What words mean for times: those of a pack's {@code times.yaml}, and those of CLDR.
 *
 * @param tag BCP 47 tag of the language
 * @param add takes each word with what it means
 * @param marker takes each word that says something about its neighbours
 */
record TimeWords(String tag, BiConsumer<String, Sense> add, BiConsumer<String, Role> marker) {

    void ofPack(JsonNode from, String source) {
        keyed(from.path("months"), (n, word) -> month(word, n, Calendars.GREGORIAN, false, source));
        keyed(
                from.path("shortMonths"),
                (n, word) -> month(word, n, Calendars.GREGORIAN, true, source));
        keyed(
                from.path("islamicMonths"),
                (n, word) -> month(word, n, Calendars.ISLAMIC, false, source));
        keyed(
                from.path("weekdays"),
                (n, word) -> add.accept(word, new Sense.Weekday(number(n), say(word, source))));
        keyed(from.path("ordinals"), (n, word) -> add.accept(word, new Sense.Ordinal(number(n))));
        keyed(from.path("seasons"), (n, word) -> add.accept(word, new Sense.Season(number(n))));
        keyed(from.path("decades"), (n, word) -> add.accept(word, new Sense.Decade(number(n))));
        keyed(
                from.path("eras"),
                (offset, word) -> add.accept(word, new Sense.Era(word, number(offset))));
        keyed(from.path("relative"), (key, word) -> add.accept(word, relative(key, source)));
        keyed(from.path("parts"), (n, word) -> add.accept(word, new Phase(which(n), true)));
        keyed(from.path("partsAfter"), (n, word) -> add.accept(word, new Phase(which(n), false)));
    }

    /** What CLDR has; times seen from publication only where no pack says them with care. */
    void ofCldr(boolean hasRelative) {
        String source = "CLDR " + tag;
        CldrDates dates = CldrDates.of(tag);
        dates.months().forEach((name, n) -> month(name, n, Calendars.GREGORIAN, false, source));
        dates.shortMonths().forEach((name, n) -> month(name, n, Calendars.GREGORIAN, true, source));
        dates.islamicMonths()
                .forEach((name, n) -> month(name, n, Calendars.ISLAMIC, false, source));
        dates.ownMonths().forEach((name, n) -> month(name, n, dates.calendar(), true, source));
        dates.weekdays()
                .forEach((name, n) -> add.accept(name, new Sense.Weekday(n, say(name, source))));
        dates.joints().forEach(word -> marker.accept(word, Role.OF));
        dates.yearMarks().forEach(word -> marker.accept(word, Role.YEAR_MARK));
        if (!hasRelative) {
            CldrRelative.of(tag)
                    .terms()
                    .forEach(
                            (words, term) ->
                                    add.accept(
                                            words,
                                            new Sense.Relative(
                                                    term.unit(), term.offset(), null, source)));
        }
    }

    private void month(String word, int number, String calendar, boolean brief, String source) {
        add.accept(word, new Sense.Month(number, calendar, brief, say(word, source)));
    }

    private void month(String word, String number, String calendar, boolean brief, String source) {
        month(word, number(number), calendar, brief, source);
    }

    /** {@code "-1 year"}, or {@code "0 year end"} for a part of it. */
    private static Sense.Relative relative(String key, String source) {
        String[] words = key.split(" ");
        Phase.@Nullable Which part = words.length > 2 ? which(words[2]) : null;
        return new Sense.Relative(words[1], number(words[0]), part, source);
    }

    private static Phase.Which which(String name) {
        return Phase.Which.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String say(String word, String source) {
        return "'" + word + "' (" + source + ")";
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static void keyed(JsonNode map, BiConsumer<String, String> entry) {
        for (Map.Entry<String, @Nullable JsonNode> e : map.properties()) {
            JsonNode words = e.getValue();
            if (words != null) {
                words.forEach(word -> entry.accept(e.getKey(), word.asString()));
            }
        }
    }
}
