package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.Role;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads quantities: a measured amount, or a range of two, with its qualifier. */
final class QuantityParser {

    private static final int MORE_THAN_HOURS = 13;

    /** 737, 320: digits in the names of types. */
    private static final int TYPE_DIGITS = 3;

    private final Tokens tokens;
    private final UnitParser units;
    private final QualifierReader qualifiers;
    private final FractionParser fractions;
    private final RangeParser ranges;

    /**
     * @param currencies what words that several currencies share mean in this article
     */
    QuantityParser(Tokens tokens, CurrencyContext currencies) {
        this.tokens = tokens;
        this.units = new UnitParser(tokens, currencies);
        this.qualifiers = new QualifierReader(tokens);
        this.fractions = new FractionParser(tokens, qualifiers);
        this.ranges = new RangeParser(tokens, units);
    }

    /** The part of a whole that starts at a token, or null. */
    @Nullable Found part(int start) {
        return fractions.at(start);
    }

    /** The quantity that starts at a token, or null. */
    @Nullable Found at(int start) {
        Sense.Multiple multiple = tokens.get(start).sense(Sense.Multiple.class);
        if (multiple != null) {
            return multiple(start, multiple);
        }
        Sense.Measure measure = tokens.get(start).sense(Sense.Measure.class);
        if (measure != null && !isNumberOfNoun(start)) {
            return measure(start, measure);
        }
        if (tokens.get(start - 1).is(Role.ORDINAL_PREFIX)) {
            return null;
        }
        if (isFillingZero(start)) {
            return null;
        }
        Measured first = units.at(start);
        if (first == null
                || isOrdinal(first)
                || isLabel(first)
                || Identifiers.isPartOfName(tokens, start, first)) {
            return null;
        }
        if (tokens.get(first.end()).is(Role.PER_AFTER)
                && tokens.isTight(first.end())
                && first.value().equals(BigDecimal.ONE)) {
            return null;
        }
        boolean unlabelled = !first.isBare() && first.kind() != Kind.COUNT;
        if (!unlabelled
                && (tokens.get(start - 1).is(Role.LABEL) && !isCountedBehindMaker(first)
                        || tokens.get(first.amount().end()).is(Role.LABEL_AFTER))) {
            return null;
        }
        Found range = ranges.at(first);
        if (range != null) {
            return range;
        }
        return isReported(first) ? single(first) : null;
    }

    /**
     * "bestellt bei | Boeing | 40 Flugzeuge": behind a maker and a preposition goods are counted,
     * where nouns have capitals, unless the number has the three digits of a type.
     */
    private boolean isCountedBehindMaker(Measured measured) {
        int label = measured.start() - 1;
        String digits = tokens.original(measured.start());
        return measured.kind() == Kind.COUNT
                && tokens.lexicon().style().capitalisedNouns()
                && tokens.isCapitalised(label)
                && tokens.get(label - 1).is(Role.STOP)
                && digits.length() != TYPE_DIGITS;
    }

    /** "трое детей", where "трое" alone would be three people. */
    private boolean isNumberOfNoun(int start) {
        if (tokens.get(start).sense(Sense.Numeral.class) == null) {
            return false;
        }
        Measured measured = units.at(start);
        return measured != null && !measured.isBare();
    }

    private Found multiple(int start, Sense.Multiple multiple) {
        List<String> steps = new ArrayList<>();
        steps.add("multiplier " + tokens.original(start) + " (" + multiple.source() + ")");
        Qualifier qualifier = qualifiers.around(start, start + 1, Kind.RATIO, steps);
        BigDecimal value = Decline.of(tokens, start, start + 1, multiple.value(), steps);
        Quantity quantity =
                Quantity.of(
                        tokens.span(start, start + 1), Kind.RATIO, value, "x", qualifier, steps);
        return new Found(quantity, start + 1);
    }

    private Found measure(int start, Sense.Measure measure) {
        String word = tokens.original(start);
        String unit = measure.unit() == null ? word : measure.unit();
        List<String> steps = new ArrayList<>();
        steps.add(
                word
                        + " = "
                        + measure.value().toPlainString()
                        + " "
                        + unit
                        + " ("
                        + measure.source()
                        + ")");
        Qualifier qualifier = qualifiers.around(start, start + 1, measure.kind(), steps);
        Quantity quantity =
                Quantity.of(
                        tokens.span(start, start + 1),
                        measure.kind(),
                        measure.value(),
                        unit,
                        qualifier,
                        steps);
        return new Found(quantity, start + 1);
    }

    private Found single(Measured measured) {
        if (measured.amount().form() == Amount.Form.SEVERAL) {
            return several(measured);
        }
        boolean minus = ranges.isNegative(measured.start());
        boolean negative = minus || isBelowZero(measured);
        int start = minus ? measured.start() - 1 : measured.start();
        BigDecimal value = negative ? measured.value().negate() : measured.value();
        List<String> steps = new ArrayList<>(measured.steps());
        if (negative) {
            steps.add(minus ? "minus sign" : "below zero");
        }
        Qualifier qualifier = qualifiers.of(measured, start, steps);
        boolean times = measured.kind() == Kind.RATIO && "x".equals(measured.unit());
        Quantity quantity =
                new Quantity(
                        tokens.span(start, measured.end()),
                        measured.kind(),
                        times ? Decline.of(tokens, start, measured.end(), value, steps) : value,
                        null,
                        null,
                        measured.unit(),
                        qualifier,
                        measured.amount()
                                .alternatives(
                                        negative ? measured.factor().negate() : measured.factor()),
                        steps,
                        measured.sharedUnit());
        return new Found(quantity, end(measured));
    }

    /** 数千億: from two to nine thousand. */
    private Found several(Measured measured) {
        List<String> steps = new ArrayList<>(measured.steps());
        steps.add("several: two to nine");
        Quantity quantity =
                new Quantity(
                        tokens.span(measured.start(), measured.end()),
                        measured.kind(),
                        null,
                        Amount.plain(measured.value().multiply(BigDecimal.TWO)),
                        Amount.plain(measured.value().multiply(BigDecimal.valueOf(9))),
                        measured.unit(),
                        Qualifier.APPROXIMATELY,
                        List.of(),
                        steps,
                        measured.sharedUnit());
        return new Found(quantity, end(measured));
    }

    private boolean isReported(Measured measured) {
        if (!measured.isBare()) {
            return measured.amount().form() != Amount.Form.HAN
                    || measured.amount().scaled()
                    || measured.value().compareTo(BigDecimal.ONE) > 0;
        }
        Amount amount = measured.amount();
        if (amount.inDigits() && tokens.get(measured.end()).is(Role.COUNTED)) {
            return true; // "Ytterligare 22 | skadades": no name
        }
        if (!amount.inDigits() && !amount.scaled()) {
            return isQualifiedWord(measured);
        }
        Token next = tokens.get(measured.end());
        boolean glued =
                next.kind() == Token.Kind.WORD && !next.spaced()
                        || next.kind() == Token.Kind.PHRASE
                                && !next.spaced()
                                && !next.is(Role.STOP)
                                && !next.is(Role.PLAIN_POINT)
                                && next.sense(Sense.Qualified.class) == null;
        if (glued || isGluedToName(measured.start())) {
            return false;
        }
        return amount.scaled()
                || isFractionBehindNoun(amount)
                || !followsName(measured.start()) && !isBeforeName(measured.end());
    }

    /** "der Stärke | 5,8": where every noun has a capital, one before a fraction is no name. */
    private boolean isFractionBehindNoun(Amount amount) {
        return tokens.lexicon().style().capitalisedNouns()
                && amount.value().stripTrailingZeros().scale() > 0;
    }

    /**
     * "almeno venti i feriti": a number in words by itself, where what stands before it says how it
     * is meant, or a verb behind it that people are counted: "sju | skadades". "Around ten" can be
     * an hour.
     */
    private boolean isQualifiedWord(Measured measured) {
        Amount amount = measured.amount();
        if (amount.form() != Amount.Form.PLAIN
                || tokens.get(measured.start()).sense(Sense.Numeral.class) == null
                || !tokens.lexicon().style().spaced()
                || tokens.isMark(measured.end(), '-')) {
            return false;
        }
        if (tokens.get(measured.end()).is(Role.COUNTED)) {
            return amount.value().compareTo(BigDecimal.ONE) > 0;
        }
        Qualifier qualifier = qualifiers.of(measured, measured.start(), new ArrayList<>());
        int least = qualifier == Qualifier.AT_LEAST ? 2 : MORE_THAN_HOURS;
        return qualifier != Qualifier.EXACTLY
                && amount.value().compareTo(BigDecimal.valueOf(least)) >= 0;
    }

    /** "(百万円)" over a table names its unit. */
    private boolean isLabel(Measured measured) {
        return !measured.amount().inDigits()
                && tokens.isMark(measured.start() - 1, '(')
                && tokens.isMark(measured.end(), ')');
    }

    /** 1st, 5-й, and "1. FC" in languages that write ordinals with a point. */
    private boolean isOrdinal(Measured measured) {
        int end = measured.end();
        if (!measured.isBare() || !tokens.isTight(end)) {
            return false;
        }
        boolean point =
                tokens.lexicon().style().ordinalPoint()
                        && tokens.isMark(end, '.')
                        && tokens.get(end + 1).kind() != Token.Kind.NONE;
        return point || tokens.get(end).is(Role.ORDINAL_SUFFIX);
    }

    /** ボーイング787, 코로나19: a number glued to a word of katakana or Hangul is part of it. */
    private boolean isGluedToName(int start) {
        Token before = tokens.get(start - 1);
        if (before.kind() != Token.Kind.WORD || !tokens.isTight(start)) {
            return false;
        }
        char c = tokens.text().charAt(before.end() - 1);
        return c >= 0x30a1 && c <= 0x30fe || c >= 0xac00 && c <= 0xd7a3;
    }

    /** "Boeing 737": a number without unit behind a capitalised word is part of a name. */
    private boolean followsName(int start) {
        Token before = tokens.get(start - 1);
        return before.kind() == Token.Kind.WORD
                && tokens.original(start - 1).chars().anyMatch(Character::isUpperCase)
                && tokens.get(start).spaced();
    }

    /** "10 Downing Street": nor does one before a capitalised word say anything by itself. */
    private boolean isBeforeName(int index) {
        return !tokens.lexicon().style().capitalisedNouns()
                && tokens.get(index).kind() == Token.Kind.WORD
                && tokens.get(index).spaced()
                && tokens.isCapitalised(index);
    }

    /** The zero of 两年零六个月, which only joins. */
    private boolean isFillingZero(int start) {
        Sense.Han han = tokens.get(start).sense(Sense.Han.class);
        return han != null
                && han.digit() == 0
                && han.power() == 0
                && tokens.get(start + 1).sense(Sense.Han.class) != null
                && tokens.get(start - 1).sense(Sense.Unit.class) != null;
    }

    private boolean isBelowZero(Measured measured) {
        return tokens.get(measured.end()).is(Role.BELOW_ZERO)
                && measured.kind() == Kind.NUMBER
                && !measured.isBare();
    }

    private int end(Measured measured) {
        return qualifiers.behind(measured.end()) == null ? measured.end() : measured.end() + 1;
    }
}
