package org.polygraph.mention;

import org.polygraph.language.CldrDates;
import org.polygraph.language.CldrNumbers;
import org.polygraph.text.PhraseTrie;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the words of one language mean for quantities and times: CLDR, and the language's {@code
 * quantities.yaml} and {@code times.yaml} where it has them. Compiled by the build ({@link
 * LexiconFile}), opened when a language is first asked for, and kept.
 *
 * @param language BCP 47 tag
 * @param phrases the words and phrases
 * @param separators how numbers are written
 * @param dateOrder the order of numeric dates
 * @param yearOffset what is added to a year of 2400 or later for the common one
 * @param patterns how dates and times seen from now are written
 * @param style how the language joins numbers and nouns
 */
record QuantityLexicon(
        String language,
        PhraseTrie<Sense> phrases,
        NumberLiteral.Separators separators,
        CldrDates.Order dateOrder,
        int yearOffset,
        TimePatterns patterns,
        Style style) {

    private static final Map<String, QuantityLexicon> OPENED = new ConcurrentHashMap<>();
    private static final Set<String> LANGUAGES = LexiconFile.languages();

    /**
     * How a language joins numbers and nouns.
     *
     * @param capitalisedNouns whether every noun starts with a capital letter
     * @param spaced whether words are parted by spaces, so that the word behind a number can be
     *     what is counted
     * @param joins whether a smaller number can follow a magnitude: 5 bin 300
     * @param ordinalPoint whether a point behind a number makes it an ordinal
     * @param compounds whether nouns stand before what is counted: 12 software engineers
     * @param inflects whether words behind a number are looked up without an ending, too: where
     *     there is no pack
     * @param inflectsScales the same of magnitudes, in languages that add endings to any word
     * @param adjectives endings of words that stand between the number and what is counted
     * @param plurals endings of what is counted, where the language has them
     * @param verbs endings of words that are never counted
     * @param vague words that stand for the number before a magnitude ("hundreds of"), in languages
     *     that write no magnitude before a currency without a number or such a word
     */
    record Style(
            boolean capitalisedNouns,
            boolean spaced,
            boolean joins,
            boolean ordinalPoint,
            boolean compounds,
            boolean inflects,
            boolean inflectsScales,
            List<String> adjectives,
            List<String> plurals,
            List<String> verbs,
            List<String> vague) {}

    /**
     * The lexicon of a language; of its base language where a region has none of its own, and that
     * of {@code und} where nobody knows the language.
     */
    static QuantityLexicon of(String tag) {
        String base = base(tag);
        return OPENED.computeIfAbsent(
                LANGUAGES.contains(base) ? base : "und",
                language -> LexiconFile.read(language).orElseGet(() -> compile(language)));
    }

    /** The language of a tag, without script and region. */
    static String base(String tag) {
        int hyphen = tag.indexOf('-');
        String language = (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        return switch (language) {
            case "" -> "und";
            case "in" -> "id";
            case "iw" -> "he";
            default -> language;
        };
    }

    /** Compiles a lexicon from CLDR and the packs; some hundredths of a second to two tenths. */
    static QuantityLexicon compile(String tag) {
        LexiconBuilder builder = new LexiconBuilder(tag);
        CldrNumbers numbers = CldrNumbers.of(tag);
        return new QuantityLexicon(
                tag,
                builder.phrases(),
                new NumberLiteral.Separators(
                        numbers.decimalSeparator(), numbers.groupingSeparator()),
                CldrDates.of(tag).order(),
                CldrDates.of(tag).yearOffset(),
                TimePatterns.compile(tag),
                builder.style());
    }
}
