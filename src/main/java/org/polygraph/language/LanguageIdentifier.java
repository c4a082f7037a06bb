package org.polygraph.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which language a text is in: by its script where that tells, else by the sum of what
 * OpenNLP's detector says of its letters, of the function words found in it, of letters that a
 * language does not use, and of how often news comes in a language. {@code
 * docs/language-identification.md} has the measurements.
 *
 * <p>Thread-safe. Takes about 12 MB and a second to make: make one.
 */
public final class LanguageIdentifier {

    /** More text than this does not change the answer. */
    private static final int SAMPLE = 1_500;

    /** Weights of the evidence, in nats; measured on the corpus of LanguageIdentifierTest. */
    private static final double LEAST_PROBABILITY = 1e-4;

    private static final double WORD = 1.6;
    private static final double SHORT_WORD = 0.8;
    private static final double FOREIGN_LETTER = 2.0;
    private static final double PRIOR = 0.8;

    private final Detector detector = new Detector();
    private final FunctionWords words = FunctionWords.listed();
    private final Map<Integer, List<String>> languagesOfScript = new HashMap<>();
    private final Map<String, UnicodeSet> letters = new HashMap<>();

    public LanguageIdentifier() {
        Set<String> known = new TreeSet<>(detector.languages());
        known.addAll(words.languages());
        known.remove("la");
        for (String language : known) {
            String script = ULocale.addLikelySubtags(new ULocale(language)).getScript();
            if (!script.isEmpty()) {
                int code = UScript.getCodeFromName(script);
                languagesOfScript.computeIfAbsent(code, c -> new ArrayList<>()).add(language);
                letters.put(language, exemplars(language));
            }
        }
    }

    /** The language of a text; {@link LanguageGuess#NONE} where it has no letters to tell by. */
    public LanguageGuess identify(CharSequence text) {
        CharSequence sample = sample(text);
        Scripts scripts = Scripts.of(sample);
        int script = scripts.main();
        if (scripts.letters() < 2 || script == UScript.COMMON) {
            return LanguageGuess.NONE;
        }
        if (script == UScript.HAN) {
            String language = scripts.isJapanese() ? "ja" : chineseOrJapanese(sample);
            return new LanguageGuess(language, scripts.share());
        }
        List<String> candidates = languagesOfScript.getOrDefault(script, List.of());
        if (candidates.size() < 2) {
            String language =
                    candidates.isEmpty() ? Scripts.likelyLanguage(script) : candidates.getFirst();
            return language.equals(LanguageGuess.UNKNOWN)
                    ? LanguageGuess.NONE
                    : new LanguageGuess(language, scripts.share());
        }
        LanguageGuess best = best(sample, candidates);
        return new LanguageGuess(best.bcp47(), best.confidence() * scripts.share());
    }

    private LanguageGuess best(CharSequence sample, List<String> candidates) {
        Map<String, Double> probabilities = detector.probabilities(sample);
        Set<String> found = new LinkedHashSet<>();
        FunctionWords.forEachWord(sample, found::add);
        UnicodeSet used = specialLetters(sample);
        String best = LanguageGuess.UNKNOWN;
        double highest = Double.NEGATIVE_INFINITY;
        List<Double> scores = new ArrayList<>();
        for (String language : candidates) {
            double probability = probabilities.getOrDefault(language, 0.0);
            double score =
                    Math.log(Math.max(probability, LEAST_PROBABILITY))
                            + PRIOR * Math.log(words.prior(language))
                            + wordEvidence(language, found)
                            - FOREIGN_LETTER * foreignLetters(language, used);
            scores.add(score);
            if (score > highest) {
                highest = score;
                best = language;
            }
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - highest);
        }
        return new LanguageGuess(best, 1 / sum);
    }

    private double wordEvidence(String language, Set<String> found) {
        Set<String> listed = words.of(language);
        double evidence = 0;
        for (String word : found) {
            if (listed.contains(word)) {
                evidence += word.length() == 1 ? SHORT_WORD : WORD;
            }
        }
        return evidence;
    }

    private int foreignLetters(String language, UnicodeSet used) {
        UnicodeSet own = letters.getOrDefault(language, UnicodeSet.EMPTY);
        int foreign = 0;
        for (String letter : used) {
            if (!own.contains(letter)) {
                foreign++;
            }
        }
        return foreign;
    }

    /** The letters of a text beside the basic Latin ones, in small letters. */
    private static UnicodeSet specialLetters(CharSequence text) {
        UnicodeSet found = new UnicodeSet();
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c > 0x7f && Character.isLetter(c)) {
                found.add(c);
            }
        }
        return found;
    }

    /** Which of the two a text without kana is in, by characters only one of them uses. */
    private String chineseOrJapanese(CharSequence text) {
        UnicodeSet japanese = letters.getOrDefault("ja", UnicodeSet.EMPTY);
        UnicodeSet chinese = letters.getOrDefault("zh", UnicodeSet.EMPTY);
        Set<Character> seen = new HashSet<>();
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (seen.add(c) && japanese.contains(c) != chinese.contains(c)) {
                balance += japanese.contains(c) ? 1 : -1;
            }
        }
        return balance > 0 ? "ja" : "zh";
    }

    private static UnicodeSet exemplars(String language) {
        UnicodeSet set =
                new UnicodeSet(
                        LocaleData.getExemplarSet(
                                new ULocale(language), 0, LocaleData.ES_STANDARD));
        if (language.equals("zh")) {
            set.addAll(
                    LocaleData.getExemplarSet(new ULocale("zh_Hant"), 0, LocaleData.ES_STANDARD));
        }
        return set.freeze();
    }

    /** The beginning, the middle and the end of a long text. */
    private static CharSequence sample(CharSequence text) {
        int length = text.length();
        if (length <= SAMPLE) {
            return text;
        }
        int part = SAMPLE / 3;
        int middle = (length - part) / 2;
        return new StringBuilder(SAMPLE + 2)
                .append(text, 0, part)
                .append(' ')
                .append(text, middle, middle + part)
                .append(' ')
                .append(text, length - part, length);
    }
}
