package org.polygraph.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;

import java.util.Set;

/** The letters of a text, counted by script. */
final class Scripts {

    /** A Han character or a syllable says about as much as three letters. */
    private static final int SYLLABLE_WEIGHT = 3;

    /** Chinese texts have a kana here and there, Japanese ones at least this share. */
    private static final double KANA_OF_JAPANESE = 0.08;

    private static final Set<Integer> COMBINED =
            Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA);

    private final int[] weights = new int[UScript.CODE_LIMIT];
    private int letters;
    private int kana;
    private int no;

    private Scripts() {}

    static Scripts of(CharSequence text) {
        Scripts scripts = new Scripts();
        int i = 0;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                scripts.add(c);
            }
        }
        return scripts;
    }

    private void add(int letter) {
        if (letter < 0x250) {
            weights[UScript.LATIN]++;
            letters++;
            return;
        }
        int script = UScript.getScript(letter);
        if (script < 0 || script >= weights.length) {
            return;
        }
        kana += script == UScript.HIRAGANA || script == UScript.KATAKANA ? 1 : 0;
        no += letter == 'の' ? 1 : 0;
        boolean syllable = COMBINED.contains(script) || script == UScript.HANGUL;
        weights[script] += syllable ? SYLLABLE_WEIGHT : 1;
        letters++;
    }

    /** Number of letters counted. */
    int letters() {
        return letters;
    }

    /**
     * The script most of the text is in: Han for all of Chinese and Japanese; {@link
     * UScript#COMMON} where there is no letter.
     */
    int main() {
        return main(UScript.COMMON);
    }

    /** The main script of what is not Latin; {@link UScript#COMMON} where all is. */
    int mainBesideLatin() {
        return main(UScript.LATIN);
    }

    private int main(int without) {
        int best = UScript.COMMON;
        int most = 0;
        for (int script = UScript.INHERITED + 1; script < weights.length; script++) {
            if (script == without) {
                continue;
            }
            int weight = script == UScript.HAN ? han() : weights[script];
            if (weight > most && (script == UScript.HAN || !COMBINED.contains(script))) {
                best = script;
                most = weight;
            }
        }
        return best;
    }

    /** Share of the main script in the text, from 0 to 1. */
    double share() {
        int all = 0;
        for (int script = UScript.INHERITED + 1; script < weights.length; script++) {
            all += weights[script];
        }
        int main = main();
        return all == 0 ? 0 : (main == UScript.HAN ? han() : weights[main]) / (double) all;
    }

    boolean isJapanese() {
        return weights[UScript.HIRAGANA] + weights[UScript.KATAKANA] >= KANA_OF_JAPANESE * han();
    }

    /** Whether の is the only kana: it stands in Chinese names and slogans as well. */
    boolean hasOnlyNo() {
        return kana > 0 && kana == no;
    }

    /** The language most texts in a script are in (CLDR likely subtags), {@code und} if none. */
    static String likelyLanguage(int script) {
        ULocale likely =
                ULocale.addLikelySubtags(new ULocale("und_" + UScript.getShortName(script)));
        String language = likely.getLanguage();
        return language.isEmpty() || !UScript.getShortName(script).equals(likely.getScript())
                ? LanguageGuess.UNKNOWN
                : language;
    }

    private int han() {
        return weights[UScript.HAN] + weights[UScript.HIRAGANA] + weights[UScript.KATAKANA];
    }
}
