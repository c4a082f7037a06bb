package org.polygraph.mention;

import org.polygraph.language.CldrCurrencies;
import org.polygraph.language.CldrNumbers;
import org.polygraph.language.CldrUnits;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.CurrencyWord.Form;
import org.polygraph.mention.Sense.Marker;
import org.polygraph.mention.Sense.Power;
import org.polygraph.mention.Sense.Role;

import java.math.BigDecimal;
import java.util.List;

/**
 * What CLDR says of a language's numbers, currencies and units.
 *
 * @param words takes it, but what a pack has said of the same word
 */
record CldrWords(String tag, LexiconWords words, CurrencyFamilies families) {

    void add() {
        numbers();
        currencies();
        units();
    }

    private void numbers() {
        CldrNumbers numbers = CldrNumbers.of(tag);
        numbers.scaleWords()
                .forEach((word, power) -> words.scale(word, List.of(new Power(power, null)), 2));
        numbers.numberWords().forEach((word, n) -> words.numeralIfNew(word, BigDecimal.valueOf(n)));
        if (numbers.percentBefore()) {
            words.add("%", new Marker(Role.PERCENT_BEFORE));
        }
        numbers.ordinalWords().forEach((word, n) -> words.add(word, new Sense.Ordinal(n)));
    }

    private void currencies() {
        CldrCurrencies currencies = CldrCurrencies.of(tag);
        currencies
                .names()
                .forEach((name, code) -> words.currency(name, code, Form.NAME, List.of()));
        currencies.symbols().forEach(this::symbol);
        CldrCurrencies.signs().forEach(this::symbol);
        CldrCurrencies.codes().forEach(code -> words.currency(code, code, Form.CODE, List.of()));
        families.nouns()
                .forEach(
                        (noun, codes) -> {
                            if (!words.isKnown(noun)) {
                                String code = families.likeliest(codes);
                                words.currency(
                                        noun,
                                        code,
                                        Form.NAME,
                                        codes.size() == 1 ? List.of() : codes);
                            }
                        });
    }

    /** A symbol that others mean differently is left to the pack. */
    private void symbol(String symbol, String code) {
        if (!symbol.equals("$") && !symbol.equals("¥")) {
            words.currency(symbol, code, Form.SYMBOL, families.ofSymbol(symbol, code));
        }
    }

    private void units() {
        CldrUnits units = CldrUnits.of(tag);
        units.percentWords().forEach((word, before) -> percent(word, before, BigDecimal.ONE));
        units.permilleWords()
                .forEach((word, before) -> percent(word, before, new BigDecimal("0.1")));
        units.durations()
                .forEach((word, code) -> words.unit(word, Kind.DURATION, code, BigDecimal.ONE));
        units.physicalUnits()
                .forEach(
                        (word, code) -> {
                            if (word.length() > 2 || !words.isFunctionWord(word)) {
                                words.unit(word, Kind.NUMBER, code, BigDecimal.ONE);
                            }
                        });
    }

    private void percent(String word, boolean before, BigDecimal factor) {
        if (!before) {
            words.unit(word, Kind.PERCENT, "%", factor);
        } else if (factor.equals(BigDecimal.ONE)) {
            words.marker(word, Role.PERCENT_BEFORE);
        }
    }
}
