package org.polygraph.mention;

import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.CurrencyWord.Form;
import org.polygraph.mention.Sense.Marker;
import org.polygraph.mention.Sense.Numeral;
import org.polygraph.mention.Sense.Power;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Scale;
import org.polygraph.mention.Sense.Unit;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a {@link QuantityLexicon} while it is made, with what each means. What was said of a
 * word first holds: scales, currencies and units are taken once.
 */
final class LexiconWords {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final PhraseTrie.Builder<Sense> phrases = PhraseTrie.builder();

    /** Folded scale words that the pack has defined. */
    private final Set<String> scales = new HashSet<>();

    /** Folded number words that the pack has defined or forbidden. */
    private final Set<String> numerals = new HashSet<>();

    /** Folded words of CLDR that the pack does not want. */
    private final Set<String> dropped = new HashSet<>();

    /**
     * Folded words that say something about their neighbours; no symbol of CLDR's counts as well.
     */
    private final Set<String> functionWords = new HashSet<>();

    /** Where the words that are being added come from, for derivations. */
    private String source = "";

    /** Folded words that have a meaning already. */
    private final Set<String> words = new HashSet<>();

    /** Folded words with the unit or currency that they have already. */
    private final Set<String> measures = new HashSet<>();

    /** What is added from now on comes from there. */
    void from(String source) {
        this.source = source;
    }

    /** The word is not added from now on. */
    void drop(String word) {
        dropped.add(FoldedText.fold(word));
    }

    PhraseTrie<Sense> phrases() {
        return phrases.build();
    }

    void numeral(String word, BigDecimal value, Numeral.Use use) {
        if (use == Numeral.Use.ARTICLE || use == Numeral.Use.CARDINAL) {
            numerals.add(FoldedText.fold(word));
        }
        add(word, new Numeral(value, use, source));
    }

    /** A number word, unless it means a number or is forbidden already. */
    void numeralIfNew(String word, BigDecimal value) {
        if (!numerals.contains(FoldedText.fold(word))) {
            add(word, new Numeral(value, Numeral.Use.CARDINAL, source));
        }
    }

    /**
     * @param symbols how long an ASCII word can be that counts only as it is written
     */
    void scale(String word, List<Power> powers, int symbols) {
        if (scales.add(FoldedText.fold(word))) {
            String symbol = word.length() <= symbols && word.charAt(0) < 128 ? word : null;
            add(word, new Scale(powers, symbol, source));
        }
    }

    void currency(String word, String code, Form form, List<String> others) {
        if (measures.add(FoldedText.fold(word) + " " + code + " " + form)) {
            add(word, new CurrencyWord(code, form, BigDecimal.ONE, others, source));
        }
    }

    /** A word for hundredths of a currency. */
    void cents(String word, String code, List<String> others) {
        measures.add(FoldedText.fold(word) + " " + code + " " + Form.NAME);
        add(word, new CurrencyWord(code, Form.NAME, HUNDREDTH, others, source));
    }

    void unit(String word, Kind kind, String unit, BigDecimal factor) {
        boolean isShort =
                word.length() <= 2 && word.chars().allMatch(c -> c < 128 && Character.isLetter(c));
        if (measures.add(FoldedText.fold(word) + " " + unit)) {
            String exact = isShort && kind != Kind.RATIO ? word : null;
            add(word, new Unit(kind, unit, factor, exact, source));
        }
    }

    /** Whether it has a meaning already. */
    boolean isKnown(String word) {
        String folded = FoldedText.fold(word);
        return functionWords.contains(folded)
                || scales.contains(folded)
                || numerals.contains(folded)
                || words.contains(folded);
    }

    boolean isFunctionWord(String word) {
        return functionWords.contains(FoldedText.fold(word));
    }

    void marker(String word, Role role) {
        functionWords.add(FoldedText.fold(word));
        add(word, new Marker(role));
    }

    void add(String word, Sense sense) {
        String folded = FoldedText.fold(word);
        if (!dropped.contains(folded)) {
            words.add(folded);
            phrases.add(word, sense);
        }
    }
}
