package org.polygraph.article;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.FunctionWords;
import org.polygraph.language.LanguageGuess;
import org.polygraph.language.LanguageIdentifier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The language of an article and of each of its blocks. A block leaves the article's language only
 * where it says enough to tell: a quoted paragraph does, a product's name does not.
 */
final class ParagraphLanguages {

    /** Body text that the article's language is taken from, in UTF-16 units. */
    private static final int SAMPLE = 3_000;

    /** Fewer letters do not tell a language from another of the same script. */
    private static final int LEAST_LETTERS = 35;

    private static final int LEAST_WORDS = 5;
    private static final int LEAST_SYLLABLES = 10;
    private static final double SURE = 0.9;

    /** What a submitter or a page says outweighs less than this. */
    private static final double DOUBTFUL = 0.6;

    /** Blocks that are looked at closely in one article; the others have the article's language. */
    private static final int MOST_CLOSE_LOOKS = 2_000;

    private final LanguageIdentifier identifier;
    private final FunctionWords words = FunctionWords.listed();
    private final String text;
    private final List<Block> blocks;
    private int closeLooks;

    ParagraphLanguages(LanguageIdentifier identifier, String text, List<Block> blocks) {
        this.identifier = identifier;
        this.text = text;
        this.blocks = blocks;
    }

    /**
     * The language most of the article is in.
     *
     * @param body by block number, whether it is part of the body
     * @param hint what its markup says, or null; decides only where the text does not
     */
    LanguageGuess main(boolean[] body, @Nullable String hint) {
        StringBuilder sample = new StringBuilder();
        for (int i = 0; i < blocks.size() && sample.length() < SAMPLE; i++) {
            if (body[i]) {
                Block block = blocks.get(i);
                int end = Math.min(block.span().end(), block.span().start() + SAMPLE);
                sample.append(text, block.span().start(), end).append('\n');
            }
        }
        LanguageGuess guess = identifier.identify(sample);
        if (hint != null && guess.confidence() < DOUBTFUL) {
            return new LanguageGuess(canonical(hint), DOUBTFUL);
        }
        return guess;
    }

    /** By block number, the language of each. */
    String[] each(String main, List<Shape> shapes) {
        @Nullable String[] told = new String[blocks.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = told(i, main, shapes.get(i));
        }
        return filled(told, main);
    }

    /** A BCP 47 tag's language, in the form that the language packs are filed under. */
    static String canonical(String tag) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return switch (language) {
            case "" -> LanguageGuess.UNKNOWN;
            case "nb" -> "no";
            case "in" -> "id";
            case "iw" -> "he";
            case "cmn" -> "zh";
            default -> language;
        };
    }

    /** The language a block tells itself, or null where it does not say enough. */
    private @Nullable String told(int i, String main, Shape shape) {
        if (shape.letters() < LEAST_SYLLABLES || closeLooks >= MOST_CLOSE_LOOKS) {
            return null;
        }
        String line = blocks.get(i).span().of(text);
        boolean syllables = shape.columns() >= line.length() * 1.5;
        boolean enough =
                syllables
                        || shape.letters() >= LEAST_LETTERS && shape.words() >= LEAST_WORDS
                        || shape.letters() >= LEAST_LETTERS && shape.words() <= 2;
        if (!enough) {
            return null;
        }
        Map<String, Integer> votes = votes(line);
        int own = votes.getOrDefault(main, 0);
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (own * 5 >= most * 4 && identifier.isInScriptOf(main, line)) {
            return main;
        }
        closeLooks++;
        LanguageGuess guess = identifier.identify(line);
        if (guess.bcp47().equals(main)) {
            return main;
        }
        // Names alone are in no language: a block of another one has its function words.
        boolean speaks = syllables || words.of(guess.bcp47()).isEmpty() || most > 1;
        return guess.isKnown() && guess.confidence() >= SURE && speaks ? guess.bcp47() : null;
    }

    private Map<String, Integer> votes(String line) {
        Map<String, Integer> votes = new HashMap<>();
        FunctionWords.forEachWord(
                line,
                word -> {
                    for (String language : words.languagesOf(word)) {
                        votes.merge(language, 1, Integer::sum);
                    }
                });
        return votes;
    }

    /** Blocks that do not tell have the language of those around them, if these agree. */
    private static String[] filled(@Nullable String[] told, String main) {
        String[] languages = new String[told.length];
        String before = main;
        int next = 0;
        for (int i = 0; i < told.length; i++) {
            String own = told[i];
            if (own == null) {
                next = Math.max(next, i);
                while (next < told.length && told[next] == null) {
                    next++;
                }
                String after = next < told.length ? told[next] : main;
                own = before.equals(after) ? before : main;
            } else {
                before = own;
            }
            languages[i] = own == null ? main : own;
        }
        return languages;
    }
}
