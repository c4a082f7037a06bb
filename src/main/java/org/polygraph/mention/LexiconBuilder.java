package org.polygraph.mention;

import org.polygraph.language.CldrCurrencies;
import org.polygraph.language.CldrNumbers;
import org.polygraph.language.CldrUnits;
import org.polygraph.language.FunctionWords;
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

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Compiles the {@link QuantityLexicon} of a language: first what its pack says, then what CLDR
 * says, which the pack can overrule, then the symbols that all languages share.
 */
final class LexiconBuilder {

    private static final String SHARED = "und";
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final String tag;
    private final JsonNode pack;
    private final JsonNode times;
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
    private String source;

    /** Folded words that have a meaning already. */
    private final Set<String> words = new HashSet<>();

    /** Folded words with the unit or currency that they have already. */
    private final Set<String> measures = new HashSet<>();

    private final CurrencyFamilies families;

    LexiconBuilder(String tag) {
        this.tag = tag;
        this.source = "pack " + tag;
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
        Pack.each(pack.path("drop"), word -> dropped.add(FoldedText.fold(word)));
        source = "CLDR " + tag;
        numbersOfCldr();
        currenciesOfCldr();
        unitsOfCldr();
        new TimeWords(tag, this::add, this::marker).ofCldr(!times.path("relative").isMissingNode());
        for (String word : FunctionWords.listed().of(tag)) {
            if (!isKnown(word)) {
                marker(word, Role.STOP);
            }
        }
        return phrases.build();
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
                Pack.strings(style.path("verbs")));
    }

    private void quantities(JsonNode from, String source) {
        this.source = source;
        Pack.each(from.path("ignore"), word -> marker(word, Role.IGNORE));
        numerals(from, source);
        scales(from, source);
        currencies(from);
        units(from);
        qualifiers(from);
        roles(from.path("roles"));
    }

    private void numerals(JsonNode from, String source) {
        Pack.each(
                from.path("articles"),
                word -> numeral(word, BigDecimal.ONE, Numeral.Use.ARTICLE, source));
        Pack.keyed(
                from.path("numbers"),
                (n, w) -> numeral(w, Pack.decimal(n), Numeral.Use.CARDINAL, source));
        Pack.keyed(
                from.path("round"),
                (n, w) -> numeral(w, Pack.decimal(n), Numeral.Use.ROUND, source));
        Pack.keyed(
                from.path("fractions"),
                (n, w) -> numeral(w, Pack.decimal(n), Numeral.Use.FRACTION, source));
        Pack.keyed(
                from.path("several"),
                (n, w) -> numeral(w, Pack.decimal(n), Numeral.Use.SEVERAL, source));
        Pack.keyed(
                from.path("addends"),
                (n, w) -> numeral(w, Pack.decimal(n), Numeral.Use.ADDEND, source));
        Pack.keyed(
                from.path("addendsBefore"),
                (n, w) -> numeral(w, Pack.decimal(n), Numeral.Use.ADDEND_BEFORE, source));
        Pack.keyed(from.path("hanDigits"), (n, w) -> add(w, new Sense.Han(Integer.parseInt(n), 0)));
        Pack.keyed(from.path("hanPowers"), (n, w) -> add(w, new Sense.Han(0, Integer.parseInt(n))));
        Pack.keyed(
                from.path("multiples"),
                (n, w) -> add(w, new Sense.Multiple(Pack.decimal(n), source)));
        Pack.keyed(from.path("parts"), (n, w) -> add(w, new Sense.Part(part(n), false, source)));
        Pack.keyed(from.path("partsOf"), (n, w) -> add(w, new Sense.Part(part(n), true, source)));
    }

    /** {@code 2/3} to four places. */
    private static BigDecimal part(String fraction) {
        int slash = fraction.indexOf('/');
        return FractionParser.part(
                Pack.decimal(fraction.substring(0, slash)),
                Pack.decimal(fraction.substring(slash + 1)));
    }

    private void numeral(String word, BigDecimal value, Numeral.Use use, String source) {
        if (use == Numeral.Use.ARTICLE || use == Numeral.Use.CARDINAL) {
            numerals.add(FoldedText.fold(word));
        }
        add(word, new Numeral(value, use, source));
    }

    private void scales(JsonNode from, String source) {
        for (JsonNode entry : from.path("readings")) {
            List<Power> powers = new ArrayList<>();
            entry.path("powers")
                    .properties()
                    .forEach(p -> powers.add(new Power(p.getValue().asInt(), p.getKey())));
            Pack.each(entry.path("words"), word -> scale(word, powers, source));
        }
        Pack.keyed(
                from.path("scales"),
                (n, word) -> scale(word, List.of(new Power(Integer.parseInt(n), null)), source));
    }

    private void scale(String word, List<Power> powers, String source) {
        if (scales.add(FoldedText.fold(word))) {
            add(
                    word,
                    new Scale(
                            powers,
                            word.length() == 1 && word.charAt(0) < 128 ? word : null,
                            source));
        }
    }

    private void currencies(JsonNode from) {
        Pack.keyed(from.path("currencies"), (c, word) -> currency(word, c, Form.NAME, List.of()));
        Pack.keyed(
                from.path("abbreviations").path(tag),
                (c, word) -> currency(word, c, Form.NAME, List.of()));
        Pack.keyed(from.path("cents"), this::cents);
        Pack.keyed(from.path("symbols"), (c, word) -> currency(word, c, Form.SYMBOL, List.of()));
        for (JsonNode shared : from.path("sharedCurrencies")) {
            families.add(Pack.strings(shared));
        }
        Pack.keyed(
                from.path("assumedCurrencies"),
                (c, word) -> currency(word, c, Form.NAME, families.ofWord(word, c)));
        Pack.keyed(
                from.path("assumedSymbols"),
                (c, word) -> currency(word, c, Form.SYMBOL, families.ofSharedSymbol(word, c)));
    }

    private void currency(String word, String code, Form form, List<String> others) {
        if (measures.add(FoldedText.fold(word) + " " + code + " " + form)) {
            add(word, new CurrencyWord(code, form, BigDecimal.ONE, others, source));
        }
    }

    private void cents(String code, String word) {
        measures.add(FoldedText.fold(word) + " " + code + " " + Form.NAME);
        List<String> others = families.ofWord(word, code);
        add(word, new CurrencyWord(code, Form.NAME, HUNDREDTH, others, source));
    }

    private void units(JsonNode from) {
        Pack.keyed(from.path("measures"), this::measure);
        Pack.each(from.path("percent"), word -> unit(word, Kind.PERCENT, "%", BigDecimal.ONE));
        Pack.each(
                from.path("permille"),
                word -> unit(word, Kind.PERCENT, "%", new BigDecimal("0.1")));
        Pack.keyed(
                from.path("tenths"), (n, word) -> unit(word, Kind.PERCENT, "%", Pack.decimal(n)));
        Pack.each(
                from.path("points"),
                word -> unit(word, Kind.PERCENTAGE_POINT, "pp", BigDecimal.ONE));
        Pack.each(
                from.path("basisPoints"),
                word -> unit(word, Kind.PERCENTAGE_POINT, "pp", new BigDecimal("0.01")));
        Pack.each(from.path("multipliers"), word -> unit(word, Kind.RATIO, "x", BigDecimal.ONE));
        Pack.keyed(from.path("durations"), (code, word) -> duration(code, word));
        Pack.keyed(
                from.path("units"), (code, word) -> unit(word, Kind.NUMBER, code, BigDecimal.ONE));
    }

    /** {@code 2 d}: two days in one word; {@code 2} alone: two of what the word says. */
    private void measure(String key, String word) {
        int space = key.indexOf(' ');
        String unit = space < 0 ? null : key.substring(space + 1);
        BigDecimal value = Pack.decimal(space < 0 ? key : key.substring(0, space));
        add(
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
        unit(word, Kind.DURATION, code.substring(digits), factor);
    }

    private void unit(String word, Kind kind, String unit, BigDecimal factor) {
        boolean isShort =
                word.length() <= 2 && word.chars().allMatch(c -> c < 128 && Character.isLetter(c));
        if (measures.add(FoldedText.fold(word) + " " + unit)) {
            String exact = isShort && kind != Kind.RATIO ? word : null;
            add(word, new Unit(kind, unit, factor, exact, source));
        }
    }

    private void qualifiers(JsonNode from) {
        Pack.keyed(
                from.path("before"),
                (q, word) -> add(word, new Sense.Qualified(Qualifier.of(q), true)));
        Pack.keyed(
                from.path("after"),
                (q, word) -> add(word, new Sense.Qualified(Qualifier.of(q), false)));
    }

    private void roles(JsonNode roles) {
        Pack.keyed(roles, (role, word) -> marker(word, role(role)));
    }

    private static Role role(String key) {
        return Role.valueOf(key.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    private void times(JsonNode from, String source) {
        TimeWords words = new TimeWords(tag, this::add, this::marker);
        words.ofPack(from, source);
        roles(from.path("roles"));
    }

    private void numbersOfCldr() {
        CldrNumbers numbers = CldrNumbers.of(tag);
        numbers.scaleWords()
                .forEach(
                        (word, power) -> {
                            if (scales.add(FoldedText.fold(word))) {
                                String symbol =
                                        word.length() <= 2 && word.charAt(0) < 128 ? word : null;
                                add(
                                        word,
                                        new Scale(
                                                List.of(new Power(power, null)),
                                                symbol,
                                                "CLDR " + tag));
                            }
                        });
        numbers.numberWords()
                .forEach(
                        (word, n) -> {
                            if (!numerals.contains(FoldedText.fold(word))) {
                                add(
                                        word,
                                        new Numeral(
                                                BigDecimal.valueOf(n),
                                                Numeral.Use.CARDINAL,
                                                "CLDR " + tag));
                            }
                        });
        if (numbers.percentBefore()) {
            add("%", new Marker(Role.PERCENT_BEFORE));
        }
        numbers.ordinalWords().forEach((word, n) -> add(word, new Sense.Ordinal(n)));
    }

    private void currenciesOfCldr() {
        CldrCurrencies currencies = CldrCurrencies.of(tag);
        currencies.names().forEach((name, code) -> currency(name, code, Form.NAME, List.of()));
        currencies.symbols().forEach(this::symbol);
        CldrCurrencies.signs().forEach(this::symbol);
        CldrCurrencies.codes().forEach(code -> currency(code, code, Form.CODE, List.of()));
        families.nouns()
                .forEach(
                        (noun, codes) -> {
                            if (!isKnown(noun)) {
                                String code = families.likeliest(codes);
                                currency(
                                        noun,
                                        code,
                                        Form.NAME,
                                        codes.size() == 1 ? List.of() : codes);
                            }
                        });
    }

    private boolean isKnown(String word) {
        String folded = FoldedText.fold(word);
        return functionWords.contains(folded)
                || scales.contains(folded)
                || numerals.contains(folded)
                || words.contains(folded);
    }

    /** A symbol that others mean differently is left to the pack. */
    private void symbol(String symbol, String code) {
        if (!symbol.equals("$") && !symbol.equals("¥")) {
            currency(symbol, code, Form.SYMBOL, families.ofSymbol(symbol, code));
        }
    }

    private void unitsOfCldr() {
        CldrUnits units = CldrUnits.of(tag);
        units.percentWords().forEach((word, before) -> percent(word, before, BigDecimal.ONE));
        units.permilleWords()
                .forEach((word, before) -> percent(word, before, new BigDecimal("0.1")));
        units.durations().forEach((word, code) -> unit(word, Kind.DURATION, code, BigDecimal.ONE));
        units.physicalUnits()
                .forEach(
                        (word, code) -> {
                            if (word.length() > 2
                                    || !functionWords.contains(FoldedText.fold(word))) {
                                unit(word, Kind.NUMBER, code, BigDecimal.ONE);
                            }
                        });
    }

    private void percent(String word, boolean before, BigDecimal factor) {
        if (!before) {
            unit(word, Kind.PERCENT, "%", factor);
        } else if (factor.equals(BigDecimal.ONE)) {
            marker(word, Role.PERCENT_BEFORE);
        }
    }

    private void marker(String word, Role role) {
        functionWords.add(FoldedText.fold(word));
        add(word, new Marker(role));
    }

    private void add(String word, Sense sense) {
        String folded = FoldedText.fold(word);
        if (!dropped.contains(folded)) {
            words.add(folded);
            phrases.add(word, sense);
        }
    }
}
