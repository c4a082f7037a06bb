package org.polygraph.mention;

import com.ibm.icu.text.Transliterator;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * How alike two names sound, across scripts: both are put into Latin letters (ICU's Any-Latin) and
 * compared by the edits that turn one into the other, where vowels cost little and consonants of
 * one class (b p f v, d t th, g k q, l r, m n, s sh z) less than others. Han names are read in
 * Mandarin whatever their language, so it says nothing of them.
 *
 * <p>Meant for candidates that are aligned already; over all words of a text it finds chance hits.
 */
public final class NameSimilarity {

    /** From here on two aligned names are taken for one. */
    public static final double SAME = 0.75;

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final double VOWEL = 0.3;
    private static final double SAME_CLASS = 0.35;
    private static final String VOWELS = "aeiouyhw'`";
    private static final String[] CLASSES = {
        "bpfv", "dt", "gkqcxj", "lr", "mn", "szxcj", "jzgy", "vwu", "hkx"
    };

    private NameSimilarity() {}

    /** From 0 for nothing in common to 1 for the same sounds. */
    public static double of(String one, String other) {
        String a = latin(one);
        String b = latin(other);
        double most = Math.max(weight(a), weight(b));
        return most == 0 ? 0 : Math.max(0, 1 - distance(a, b) / most);
    }

    /** Whether two names are in different scripts and sound alike enough to be one. */
    public static boolean isSameInOtherScript(String one, String other) {
        return script(one) != script(other) && of(one, other) >= SAME;
    }

    private static UnicodeScript script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }

    private static String latin(String name) {
        String latin;
        synchronized (LATIN) { // transliterators keep state
            latin = LATIN.transliterate(name);
        }
        StringBuilder letters = new StringBuilder(latin.length());
        for (char c : latin.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean doubled = !letters.isEmpty() && letters.charAt(letters.length() - 1) == c;
            if (Character.isLetter(c) && !doubled) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static double distance(String a, String b) {
        double[] previous = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            previous[j] = previous[j - 1] + cost(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            double[] current = new double[b.length() + 1];
            current[0] = previous[0] + cost(a.charAt(i - 1));
            for (int j = 1; j <= b.length(); j++) {
                double substituted = previous[j - 1] + cost(a.charAt(i - 1), b.charAt(j - 1));
                double deleted = previous[j] + cost(a.charAt(i - 1));
                double inserted = current[j - 1] + cost(b.charAt(j - 1));
                current[j] = Math.min(substituted, Math.min(deleted, inserted));
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private static double weight(String name) {
        return name.chars().mapToDouble(c -> cost((char) c)).sum();
    }

    private static double cost(char c) {
        return isVowel(c) ? VOWEL : 1;
    }

    private static double cost(char a, char b) {
        if (a == b) {
            return 0;
        }
        if (isVowel(a) && isVowel(b)) {
            return VOWEL / 2;
        }
        for (String sounds : CLASSES) {
            if (sounds.indexOf(a) >= 0 && sounds.indexOf(b) >= 0) {
                return SAME_CLASS;
            }
        }
        return Math.max(cost(a), cost(b));
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }
}
