package org.polygraph.mention;

import org.polygraph.language.CldrCurrencies;
import org.polygraph.language.CldrNumbers;
import org.polygraph.language.FunctionWords;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.CurrencyWord.Form;
import org.polygraph.mention.Sense.Numeral;
import org.polygraph.mention.Sense.Power;
import org.polygraph.mention.Sense.Role;
import org.polygraph.text.PhraseTrie;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compiles the {@link QuantityLexicon} of a language: first what its pack says, then what CLDR
 * says, which the pack can overrule, then the symbols that all languages share.
 */
final class LexiconBuilder {

    private static final String SHARED = "und";

    private final String tag;
    private final JsonNode pack;
    private final JsonNode times;
    private final CurrencyFamilies families;
    private final LexiconWords words = new LexiconWords();

    LexiconBuilder(String tag) {
        this.tag = tag;
        this.families = new CurrencyFamilies(CldrCurrencies.of(tag));
        this.pack = Pack.read(tag, "quantities.yaml");
        this.times = Pack.read(tag, "times.yaml");
    }

    PhraseTrie<Sense> phrases() {
        quantities(pack, "pack " + tag);
        times(times, "pack " + tag);
        if (!tag.equals(SHARED)) {
            quantities(Pack.read(SHARED, "quantities.yaml"), "shared");
            times(Pack.read(SHARED, "times.yaml"), "shared");
        }
        Pack.each(pack.path("drop"), words::drop);
        words.from("CLDR " + tag);
        new CldrWords(tag, words, families).add();
        new TimeWords(tag, words::add, words::marker)
                .ofCldr(!times.path("relative").isMissingNode());
        for (String word : FunctionWords.listed().of(tag)) {
            if (!words.isKnown(word)) {
                words.marker(word, Role.STOP);
            }
        }
        return words.phrases();
    }

    QuantityLexicon.Style style() {
        JsonNode style = pack.path("style");
        return new QuantityLexicon.Style(
                style.path("capitalisedNouns").asBoolean(false),
                style.path("spaced").asBoolean(CldrNumbers.of(tag).setsSpaces()),
                style.path("joins").asBoolean(CldrNumbers.of(tag).groupsByTwo()),
                style.path("ordinalPoint").asBoolean(false),
                style.path("compounds").asBoolean(false),
                style.isMissingNode(),
                Pack.strings(Pack.read(SHARED, "quantities.yaml").path("agglutinating"))
                        .contains(tag),
                Pack.strings(style.path("adjectives")),
                Pack.strings(style.path("plurals")),
                Pack.strings(style.path("verbs")),
                Pack.strings(style.path("vague")));
    }

    private void quantities(JsonNode from, String source) {
        words.from(source);
        Pack.each(from.path("ignore"), word -> words.marker(word, Role.IGNORE));
        numerals(from, source);
        scales(from);
        currencies(from);
        units(from, source);
        qualifiers(from);
        roles(from.path("roles"));
    }

    private void numerals(JsonNode from, String source) {
        Pack.each(
                from.path("articles"),
                word -> words.numeral(word, BigDecimal.ONE, Numeral.Use.ARTICLE));
        Pack.keyed(
                from.path("numbers"),
                (n, w) -> words.numeral(w, Pack.decimal(n), Numeral.Use.CARDINAL));
        Pack.keyed(
                from.path("round"), (n, w) -> words.numeral(w, Pack.decimal(n), Numeral.Use.ROUND));
        Pack.keyed(
                from.path("fractions"),
                (n, w) -> words.numeral(w, Pack.decimal(n), Numeral.Use.FRACTION));
        Pack.keyed(
                from.path("several"),
                (n, w) -> words.numeral(w, Pack.decimal(n), Numeral.Use.SEVERAL));
        Pack.keyed(
                from.path("addends"),
                (n, w) -> words.numeral(w, Pack.decimal(n), Numeral.Use.ADDEND));
        Pack.keyed(
                from.path("addendsBefore"),
                (n, w) -> words.numeral(w, Pack.decimal(n), Numeral.Use.ADDEND_BEFORE));
        Pack.keyed(
                from.path("hanDigits"),
                (n, w) -> words.add(w, new Sense.Han(Integer.parseInt(n), 0)));
        Pack.keyed(
                from.path("hanPowers"),
                (n, w) -> words.add(w, new Sense.Han(0, Integer.parseInt(n))));
        Pack.keyed(
                from.path("multiples"),
                (n, w) -> words.add(w, new Sense.Multiple(Pack.decimal(n), source)));
        Pack.keyed(
                from.path("parts"), (n, w) -> words.add(w, new Sense.Part(part(n), false, source)));
        Pack.keyed(
                from.path("partsOf"),
                (n, w) -> words.add(w, new Sense.Part(part(n), true, source)));
    }

    /** {@code 2/3} to four places. */
    private static BigDecimal part(String fraction) {
        int slash = fraction.indexOf('/');
        return FractionParser.part(
                Pack.decimal(fraction.substring(0, slash)),
                Pack.decimal(fraction.substring(slash + 1)));
    }

    private void scales(JsonNode from) {
        for (JsonNode entry : from.path("readings")) {
            List<Power> powers = new ArrayList<>();
            entry.path("powers")
                    .properties()
                    .forEach(p -> powers.add(new Power(p.getValue().asInt(), p.getKey())));
            Pack.each(entry.path("words"), word -> words.scale(word, powers, 1));
        }
        Pack.keyed(
                from.path("scales"),
                (n, word) -> words.scale(word, List.of(new Power(Integer.parseInt(n), null)), 1));
    }

    private void currencies(JsonNode from) {
        Pack.keyed(
                from.path("currencies"),
                (c, word) -> words.currency(word, c, Form.NAME, List.of()));
        Pack.keyed(
                from.path("abbreviations").path(tag),
                (c, word) -> words.currency(word, c, Form.NAME, List.of()));
        Pack.keyed(from.path("cents"), (c, word) -> words.cents(word, c, families.ofWord(word, c)));
        Pack.keyed(
                from.path("symbols"), (c, word) -> words.currency(word, c, Form.SYMBOL, List.of()));
        for (JsonNode shared : from.path("sharedCurrencies")) {
            families.add(Pack.strings(shared));
        }
        Pack.keyed(
                from.path("assumedCurrencies"),
                (c, word) -> words.currency(word, c, Form.NAME, families.ofWord(word, c)));
        Pack.keyed(
                from.path("assumedSymbols"),
                (c, word) ->
                        words.currency(word, c, Form.SYMBOL, families.ofSharedSymbol(word, c)));
    }

    private void units(JsonNode from, String source) {
        Pack.keyed(from.path("measures"), (key, word) -> measure(key, word, source));
        Pack.each(
                from.path("percent"), word -> words.unit(word, Kind.PERCENT, "%", BigDecimal.ONE));
        Pack.each(
                from.path("permille"),
                word -> words.unit(word, Kind.PERCENT, "%", new BigDecimal("0.1")));
        Pack.keyed(
                from.path("tenths"),
                (n, word) -> words.unit(word, Kind.PERCENT, "%", Pack.decimal(n)));
        Pack.each(
                from.path("points"),
                word -> words.unit(word, Kind.PERCENTAGE_POINT, "pp", BigDecimal.ONE));
        Pack.each(
                from.path("basisPoints"),
                word -> words.unit(word, Kind.PERCENTAGE_POINT, "pp", new BigDecimal("0.01")));
        Pack.each(
                from.path("multipliers"),
                word -> words.unit(word, Kind.RATIO, "x", BigDecimal.ONE));
        Pack.keyed(from.path("durations"), (code, word) -> duration(code, word));
        Pack.keyed(
                from.path("units"),
                (code, word) -> words.unit(word, Kind.NUMBER, code, BigDecimal.ONE));
    }

    /** {@code 2 d}: two days in one word; {@code 2} alone: two of what the word says. */
    private void measure(String key, String word, String source) {
        int space = key.indexOf(' ');
        String unit = space < 0 ? null : key.substring(space + 1);
        BigDecimal value = Pack.decimal(space < 0 ? key : key.substring(0, space));
        words.add(
                word,
                new Sense.Measure(value, unit == null ? Kind.COUNT : Kind.DURATION, unit, source));
    }

    /** A unit of duration; {@code 10a} is ten years. */
    private void duration(String code, String word) {
        int digits = 0;
        while (Character.isDigit(code.charAt(digits))) {
            digits++;
        }
        BigDecimal factor = digits == 0 ? BigDecimal.ONE : Pack.decimal(code.substring(0, digits));
        words.unit(word, Kind.DURATION, code.substring(digits), factor);
    }

    private void qualifiers(JsonNode from) {
        Pack.keyed(
                from.path("before"),
                (q, word) -> words.add(word, new Sense.Qualified(Qualifier.of(q), true)));
        Pack.keyed(
                from.path("after"),
                (q, word) -> words.add(word, new Sense.Qualified(Qualifier.of(q), false)));
    }

    private void roles(JsonNode roles) {
        Pack.keyed(roles, (role, word) -> words.marker(word, role(role)));
    }

    private static Role role(String key) {
        return Role.valueOf(key.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    private void times(JsonNode from, String source) {
        new TimeWords(tag, words::add, words::marker).ofPack(from, source);
        roles(from.path("roles"));
    }
}
