package org.polygraph.claim;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

import org.polygraph.text.FoldedText;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The small numbers above one as words, as CLDR spells them: "four", "sechs". */
final class SpelledNumbers {

    private static final int LARGEST = 20;
    private static final Map<String, SpelledNumbers> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, BigDecimal> values = new HashMap<>();

    private SpelledNumbers(String language) {
        RuleBasedNumberFormat words =
                new RuleBasedNumberFormat(
                        ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        for (int number = 2; number <= LARGEST; number++) {
            values.put(FoldedText.fold(words.format(number)), BigDecimal.valueOf(number));
        }
    }

    static SpelledNumbers of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, SpelledNumbers::new);
    }

    /** The value of a folded word. */
    Optional<BigDecimal> value(String word) {
        return Optional.ofNullable(values.get(word));
    }
}
