package org.polygraph.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final double LEAST_PROBABILITY = 1e-3;

    /** The detector's probabilities are flat on short texts, and right all the same. */
    private static final double DETECTOR = 4;

    private static final double WORD = 1.6;
    private static final double SHORT_WORD = 0.8;
    private static final double NEWS_WORD = 1.6;
    private static final double FOREIGN_LETTER = 2.0;
    private static final double PRIOR = 0.8;

    /** So sure a guess needs no detector. */
    private static final double PLAIN = 0.9999;

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
        int script = script(scripts, sample);
        if (scripts.letters() < 2 || script == UScript.COMMON) {
            return LanguageGuess.NONE;
        }
        if (script == UScript.HAN) {
            String language = chineseOrJapanese(scripts, sample);
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

    /**
     * The script that tells a text's language: the main one, but Latin names do not outweigh what
     * another script says around them.
     */
    private int script(Scripts scripts, CharSequence sample) {
        int main = scripts.main();
        int other = scripts.mainBesideLatin();
        if (main != UScript.LATIN || other == UScript.COMMON) {
            return main;
        }
        boolean[] speaks = new boolean[1];
        FunctionWords.forEachWord(
                sample,
                word -> speaks[0] |= word.length() > 1 && !words.languagesOf(word).isEmpty());
        return speaks[0] ? main : other;
    }

    /** Whether a text is mostly in a script that the language is written in. */
    public boolean isInScriptOf(String bcp47, CharSequence text) {
        Scripts scripts = Scripts.of(sample(text));
        int script = scripts.main();
        if (script == UScript.HAN) {
            return bcp47.equals(chineseOrJapanese(scripts, sample(text)));
        }
        List<String> languages = languagesOfScript.getOrDefault(script, List.of());
        return languages.contains(bcp47) || Scripts.likelyLanguage(script).equals(bcp47);
    }

    private LanguageGuess best(CharSequence sample, List<String> candidates) {
        double[] scores = cheapScores(sample, candidates);
        LanguageGuess guess = highest(candidates, scores);
        if (guess.confidence() > PLAIN) {
            return guess;
        }
        Map<String, Double> probabilities = detector.probabilities(sample);
        for (int i = 0; i < scores.length; i++) {
            double probability = probabilities.getOrDefault(candidates.get(i), 0.0);
            scores[i] += DETECTOR * Math.log(Math.max(probability, LEAST_PROBABILITY));
        }
        return highest(candidates, scores);
    }

    /** By all evidence but the detector's, which takes ten times as long as the rest. */
    private double[] cheapScores(CharSequence sample, List<String> candidates) {
        Map<String, Double> evidence = wordEvidence(sample);
        UnicodeSet used = specialLetters(sample);
        double[] scores = new double[candidates.size()];
        for (int i = 0; i < scores.length; i++) {
            String language = candidates.get(i);
            scores[i] =
                    PRIOR * Math.log(words.prior(language))
                            + evidence.getOrDefault(language, 0.0)
                            - FOREIGN_LETTER * foreignLetters(language, used);
        }
        return scores;
    }

    /** The candidate of the highest score; its confidence is its softmax. */
    private static LanguageGuess highest(List<String> candidates, double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - scores[best]);
        }
        return new LanguageGuess(candidates.get(best), 1 / sum);
    }

    private Map<String, Double> wordEvidence(CharSequence sample) {
        Set<String> found = new HashSet<>();
        Map<String, Double> evidence = new HashMap<>();
        FunctionWords.forEachWord(
                sample,
                word -> {
                    if (found.add(word)) {
                        double weight = word.length() == 1 ? SHORT_WORD : WORD;
                        for (String language : words.languagesOf(word)) {
                            evidence.merge(language, weight, Double::sum);
                        }
                        for (String language : words.languagesOfNews(word)) {
                            evidence.merge(language, NEWS_WORD, Double::sum);
                        }
                    }
                });
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

    /** By kana, and where these do not tell, by characters that only one of the two uses. */
    private String chineseOrJapanese(Scripts scripts, CharSequence text) {
        if (scripts.isJapanese() && !scripts.hasOnlyNo()) {
            return "ja";
        }
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
        // 日本の首相 is Japanese; 优衣库の新店 is Chinese, where の is a fashion.
        return balance > 0 || balance == 0 && scripts.hasOnlyNo() ? "ja" : "zh";
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
