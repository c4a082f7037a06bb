package org.polygraph.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a language writes numbers, as CLDR has it: separators, the words of the powers of ten, and
 * numbers in words. What CLDR formats is read back, because it offers its patterns for writing
 * only.
 */
public final class CldrNumbers {

    private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");
    private static final Pattern HALF = Pattern.compile("1[.,٫]5");
    private static final int[] MULTIPLES = {1, 2, 3, 5, 11, 20, 100};
    private static final int GREATEST_POWER = 15;

    private final ULocale locale;
    private final DecimalFormatSymbols symbols;

    private CldrNumbers(ULocale locale) {
        this.locale = locale;
        this.symbols = DecimalFormatSymbols.getInstance(locale);
    }

    /** The numbers of a language, by BCP 47 tag; those of CLDR's root where it does not know it. */
    public static CldrNumbers of(String tag) {
        return new CldrNumbers(ULocale.forLanguageTag(tag).setKeywordValue("numbers", "latn"));
    }

    /** Whether it groups digits by two above the thousands, as lakh and crore go. */
    public boolean groupsByTwo() {
        return NumberFormat.getInstance(locale) instanceof DecimalFormat format
                && format.getSecondaryGroupingSize() == 2;
    }

    /** Whether the language sets spaces between its words. */
    public boolean setsSpaces() {
        String script = ULocale.addLikelySubtags(locale).getScript();
        return script.isEmpty() || !UScript.breaksBetweenLetters(UScript.getCodeFromName(script));
    }

    /** The separator before the decimals: {@code '.'} or {@code ','}. */
    public char decimalSeparator() {
        return symbols.getDecimalSeparator();
    }

    /** Whether the percent sign stands before its number: Turkish, Basque, Kurdish. */
    public boolean percentBefore() {
        String pattern = NumberFormat.getPatternForStyle(locale, NumberFormat.PERCENTSTYLE);
        return pattern.strip().startsWith("%");
    }

    /**
     * The separator between groups; any space stands as {@code ' '}, any apostrophe as {@code
     * '\''}.
     */
    public char groupingSeparator() {
        char separator = symbols.getGroupingSeparator();
        if (Character.isSpaceChar(separator)) {
            return ' ';
        }
        return separator == '’' ? '\'' : separator;
    }

    /**
     * Words that stand behind a number and multiply it, long and short, in all plural forms, each
     * with its power of ten.
     */
    public Map<String, Integer> scaleWords() {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Notation notation : new Notation[] {Notation.compactLong(), Notation.compactShort()}) {
            LocalizedNumberFormatter format =
                    NumberFormatter.withLocale(locale)
                            .notation(notation)
                            .precision(Precision.integer())
                            .grouping(GroupingStrategy.OFF);
            for (int power = 3; power < GREATEST_POWER; power++) {
                for (int multiple : MULTIPLES) {
                    addScaleWord(words, format, multiple, power);
                }
                BigDecimal half = ONE_AND_A_HALF.scaleByPowerOfTen(power);
                String written = format.precision(Precision.maxFraction(1)).format(half).toString();
                String word = behindOneAndAHalf(written);
                if (!word.isEmpty()) {
                    words.putIfAbsent(word, power);
                }
            }
        }
        return words;
    }

    /** What stands beside 1.5, which has a plural form of its own in some languages. */
    static String behindOneAndAHalf(String written) {
        Matcher number = HALF.matcher(written);
        return number.find() ? withoutDigits(number.replaceFirst("1")) : "";
    }

    private static void addScaleWord(
            Map<String, Integer> words, LocalizedNumberFormatter format, int multiple, int power) {
        BigDecimal value = BigDecimal.valueOf(multiple).scaleByPowerOfTen(power);
        String written = format.format(value).toString();
        String digits = written.replaceAll("\\D", "");
        String word = withoutDigits(written);
        if (digits.isEmpty() || word.isEmpty()) {
            return;
        }
        BigDecimal ratio = value.divide(new BigDecimal(digits)).stripTrailingZeros();
        if (ratio.unscaledValue().equals(java.math.BigInteger.ONE) && ratio.scale() < 0) {
            words.putIfAbsent(word, -ratio.scale());
        }
    }

    /**
     * Numbers from one to a thousand and the round ones above it, in words, with all inflections.
     */
    public Map<String, Integer> numberWords() {
        Map<String, Integer> words = new LinkedHashMap<>();
        RuleBasedNumberFormat spellout =
                new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        if (!knows(spellout)) {
            return words;
        }
        for (String rules : spellout.getRuleSetNames()) {
            if (!rules.startsWith("%spellout-cardinal") || rules.contains("financial")) {
                continue;
            }
            for (int n = 1; n <= 100; n++) {
                addNumber(words, spellout, rules, n);
            }
            for (int n = 200; n < 1000; n += 100) {
                addNumber(words, spellout, rules, n);
            }
        }
        String plain = plainRules(spellout);
        for (int n = 101; n < 1000; n++) {
            addNumber(words, spellout, plain, n);
        }
        for (int n = 1; n < 1000; n += n < 20 ? 1 : n < 100 ? 10 : 100) {
            addNumber(words, spellout, plain, n * 1000);
        }
        return words;
    }

    /** Ordinals from first to twelfth in words, with all inflections. */
    public Map<String, Integer> ordinalWords() {
        Map<String, Integer> words = new LinkedHashMap<>();
        RuleBasedNumberFormat spellout =
                new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        if (!knows(spellout)) {
            return words;
        }
        for (String rules : spellout.getRuleSetNames()) {
            if (rules.startsWith("%spellout-ordinal")) {
                for (int n = 1; n <= 12; n++) {
                    addNumber(words, spellout, rules, n);
                }
            }
        }
        return words;
    }

    private static String plainRules(RuleBasedNumberFormat spellout) {
        for (String rules : spellout.getRuleSetNames()) {
            if (rules.equals("%spellout-cardinal")
                    || rules.equals("%spellout-cardinal-masculine")) {
                return rules;
            }
        }
        return spellout.getDefaultRuleSetName();
    }

    /**
     * Whether CLDR spells numbers out in this language; Han and Hangul numerals are read by sign.
     */
    private boolean knows(RuleBasedNumberFormat spellout) {
        ULocale actual = spellout.getLocale(ULocale.ACTUAL_LOCALE);
        String two = spellout.format(2);
        return actual != null
                && actual.getLanguage().equals(locale.getLanguage())
                && two.codePoints()
                        .noneMatch(c -> Character.isIdeographic(c) || c >= 0xac00 && c < 0xd7b0);
    }

    private static void addNumber(
            Map<String, Integer> words, RuleBasedNumberFormat spellout, String rules, int n) {
        String word = spellout.format(n, rules);
        if (word.codePoints().noneMatch(Character::isDigit)) {
            words.putIfAbsent(word, n);
        }
    }

    /** What a formatted number leaves when its digits and the space beside them are taken away. */
    static String withoutDigits(String written) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!Character.isDigit(c) && c != '\u200f' && c != '\u200e' && c != '\u061c') {
                word.append(Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        return word.toString().strip();
    }
}
