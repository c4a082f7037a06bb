package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Amount.Form;
import org.polygraph.mention.Amount.Reading;
import org.polygraph.mention.Sense.Numeral;
import org.polygraph.mention.Sense.Power;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a number with its magnitude: digits, words, Han numerals and mixtures of them. "300 mil
 * millones" multiplies its magnitudes, "1兆2000億" adds up.
 */
final class AmountParser {

    private static final String CONVENTION_DELIMITER = " ";

    private final Tokens tokens;
    private final boolean afterCurrency;

    private int position;
    private List<Reading> total = List.of();
    private List<Reading> current = List.of();
    private BigDecimal mantissa = BigDecimal.ONE;
    private int lastExponent = Integer.MAX_VALUE;
    private boolean inDigits;
    private boolean scaled;
    private boolean needsScale;
    private Form form = Form.PLAIN;
    private final List<String> steps = new ArrayList<>(3);

    private AmountParser(Tokens tokens, int start, boolean afterCurrency) {
        this.tokens = tokens;
        this.position = start;
        this.afterCurrency = afterCurrency;
    }

    /**
     * The amount that starts at a token.
     *
     * @param afterCurrency whether a currency stands before it, which makes "5m" five millions
     */
    static @Nullable Amount at(Tokens tokens, int start, boolean afterCurrency) {
        return new AmountParser(tokens, start, afterCurrency).parse();
    }

    private @Nullable Amount parse() {
        if (!number()) {
            return null;
        }
        mantissa = current.getFirst().value();
        scales();
        while (scaled && joined()) {
            scales();
        }
        if (needsScale && !scaled) {
            return null;
        }
        List<Reading> readings = total.isEmpty() ? current : sums(total, current);
        return new Amount(position, mantissa, readings, inDigits, scaled, form, steps);
    }

    /** A number without magnitude, into {@code current}. */
    private boolean number() {
        Token token = tokens.get(position);
        if (token.isNumber()) {
            return digits(token);
        }
        Numeral numeral = token.sense(Numeral.class);
        if (numeral != null) {
            return words(numeral);
        }
        return token.sense(Sense.Han.class) != null && han();
    }

    private boolean digits(Token token) {
        inDigits = true;
        if (isHanPower(position + 1)) {
            return han();
        }
        List<Reading> readings = new ArrayList<>(2);
        if (token.number() != null) {
            token.number()
                    .readings()
                    .forEach(r -> readings.add(new Reading(r.value(), r.convention())));
        }
        current = readings;
        steps.add("digits " + tokens.original(position));
        position++;
        addend(BigDecimal.ONE);
        return true;
    }

    private boolean words(Numeral numeral) {
        BigDecimal value = numeral.value();
        steps.add(
                tokens.original(position)
                        + " = "
                        + value.toPlainString()
                        + " ("
                        + numeral.source()
                        + ")");
        position++;
        switch (numeral.use()) {
            case ADDEND -> {
                return false;
            }
            case ARTICLE -> {
                Numeral next = tokens.get(position).sense(Numeral.class);
                if (next != null && next.use() == Numeral.Use.ROUND) {
                    return words(next);
                }
                if (next != null && next.use() == Numeral.Use.FRACTION) {
                    return words(next);
                }
                needsScale = true;
            }
            case FRACTION -> {
                needsScale = true;
                Numeral next = tokens.get(position).sense(Numeral.class);
                if (next != null && next.use() == Numeral.Use.ARTICLE) {
                    position++;
                }
            }
            case SEVERAL -> {
                form = Form.SEVERAL;
                needsScale = true;
                Sense.Han power = tokens.get(position).sense(Sense.Han.class);
                if (power != null && power.power() > 0) {
                    value = value.scaleByPowerOfTen(power.power());
                    needsScale = false;
                    position++;
                }
            }
            case ROUND -> form = Form.ROUND;
            case CARDINAL -> value = longer(value);
        }
        current = List.of(new Reading(value, null));
        addend(BigDecimal.ONE);
        if (form == Form.ROUND
                && tokens.get(position).is(Role.OF)
                && scaleAt(position + 1) != null) {
            position++;
        }
        return true;
    }

    /** Adds smaller number words that follow: deux mille / trois cents; one hundred / and five. */
    private BigDecimal longer(BigDecimal start) {
        BigDecimal value = start;
        int unit = roundness(value);
        while (unit > 1) {
            int next = position;
            if (tokens.get(next).is(Role.AND)) {
                next++;
            }
            Numeral numeral = tokens.get(next).sense(Numeral.class);
            if (numeral == null
                    || numeral.use() != Numeral.Use.CARDINAL
                    || numeral.value().intValue() >= unit
                    || scaleAt(next) != null && numeral.value().intValue() >= 1000) {
                return value;
            }
            value = value.add(numeral.value());
            unit = roundness(numeral.value());
            position = next + 1;
        }
        return value;
    }

    /** 1000 for thousands, 100 for hundreds, else 1. */
    private static int roundness(BigDecimal value) {
        if (value.scale() > 0) {
            return 1;
        }
        int n = value.intValue();
        if (n >= 1000 && n % 1000 == 0) {
            return 1000;
        }
        return n >= 100 && n % 100 == 0 ? 100 : 1;
    }

    /** Han numerals, also with digits before ten, hundred and thousand: 三千五百, 3千5百, 二〇二三. */
    private boolean han() {
        int start = position;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal pending = null;
        boolean powers = false;
        while (position == start || tokens.isTight(position)) {
            Sense.Han han = tokens.get(position).sense(Sense.Han.class);
            if (han != null && han.power() > 0) {
                BigDecimal times = pending == null ? BigDecimal.ONE : pending;
                section = section.add(times.scaleByPowerOfTen(han.power()));
                pending = null;
                powers = true;
            } else if (han != null) {
                BigDecimal digit = BigDecimal.valueOf(han.digit());
                pending = pending == null ? digit : pending.multiply(BigDecimal.TEN).add(digit);
            } else if (tokens.get(position).isNumber() && pending == null) {
                pending = tokens.get(position).number() == null ? null : first(position);
            } else {
                break;
            }
            position++;
        }
        if (!inDigits) {
            form = Form.HAN;
        }
        if (position - start > 6 && !powers) {
            return false;
        }
        BigDecimal value = pending == null ? section : section.add(pending);
        if (tokens.isAnyMark(position, "点點")
                && tokens.get(position + 1).sense(Sense.Han.class) != null) {
            value = value.add(hanDecimals());
        }
        current = List.of(new Reading(value, null));
        steps.add("numerals " + tokens.span(start, position).of(tokens.text().original()));
        return true;
    }

    /** The digits behind the point of 三点五. */
    private BigDecimal hanDecimals() {
        BigDecimal decimals = BigDecimal.ZERO;
        int scale = 0;
        position++;
        Sense.Han han = tokens.get(position).sense(Sense.Han.class);
        while (han != null && han.power() == 0) {
            scale++;
            decimals = decimals.add(BigDecimal.valueOf(han.digit(), scale));
            position++;
            han = tokens.get(position).sense(Sense.Han.class);
        }
        return decimals;
    }

    private BigDecimal first(int index) {
        NumberLiteral number = tokens.get(index).number();
        return number == null ? BigDecimal.ZERO : number.readings().getFirst().value();
    }

    private boolean isHanPower(int index) {
        Sense.Han han = tokens.get(index).sense(Sense.Han.class);
        return han != null && han.power() > 0 && tokens.isTight(index);
    }

    /** All magnitudes that follow, multiplied. */
    private void scales() {
        while (true) {
            int at = position;
            if (isHyphen(at)) {
                at++;
            }
            Scale scale = scaleAt(at);
            if (scale == null || at > position && scale.symbol() != null) {
                return;
            }
            if (!scaled) {
                preferDecimals();
                mantissa = current.getFirst().value();
            }
            scaled = true;
            lastExponent = Math.min(lastExponent, scale.exponent());
            current = scaled(current, scale.powers());
            steps.add(step(scale, at));
            position = at + 1;
            addend(BigDecimal.ONE.scaleByPowerOfTen(scale.exponent()));
        }
    }

    private String step(Scale scale, int at) {
        StringBuilder step =
                new StringBuilder(tokens.original(at)).append(" ×10^").append(scale.exponent());
        for (Power power : scale.powers()) {
            if (power.exponent() != scale.exponent()) {
                step.append(" or ×10^").append(power.exponent());
            }
        }
        return step.append(" (").append(scale.source()).append(')').toString();
    }

    /** 1,234 before a magnitude is more likely a decimal number. */
    private void preferDecimals() {
        for (int i = 1; i < current.size(); i++) {
            String convention = current.get(i).convention();
            if (convention != null
                    && convention.endsWith("-decimal")
                    && convention.charAt(0)
                            == (tokens.lexicon().separators().decimal() == ',' ? 'c' : 'p')) {
                current = List.of(current.get(i), current.getFirst());
                return;
            }
        }
    }

    private static List<Reading> scaled(List<Reading> readings, List<Power> powers) {
        List<Reading> scaled = new ArrayList<>(readings.size() * powers.size());
        for (Power power : powers) {
            for (Reading reading : readings) {
                scaled.add(
                        new Reading(
                                reading.value().scaleByPowerOfTen(power.exponent()),
                                conventions(reading.convention(), power.convention())));
            }
        }
        return scaled;
    }

    private static @Nullable String conventions(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || a.equals(b)) {
            return a == null ? b : a;
        }
        return a + CONVENTION_DELIMITER + b;
    }

    /** A smaller number with a smaller magnitude behind a magnitude: 3억 / 5000만. */
    private boolean joined() {
        int next = position;
        if (tokens.get(next).is(Role.AND)) {
            next++;
        }
        int before = position;
        List<Reading> soFar = total.isEmpty() ? current : sums(total, current);
        Amount rest = rest(next);
        if (rest == null
                || rest.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(lastExponent)) >= 0) {
            position = before;
            return false;
        }
        total = soFar;
        current = rest.readings();
        position = rest.end();
        steps.addAll(rest.steps());
        return rest.scaled();
    }

    private @Nullable Amount rest(int next) {
        AmountParser parser = new AmountParser(tokens, next, afterCurrency);
        if (!parser.number()
                || parser.form == Form.ROUND
                || parser.form == Form.SEVERAL
                || parser.needsScale) {
            return null;
        }
        if (parser.current.size() > 1) {
            return null;
        }
        boolean inWords = !parser.inDigits && parser.form == Form.PLAIN;
        boolean joins = tokens.lexicon().style().joins() && next == position;
        Scale scale = parser.scaleAt(parser.position);
        if (scale == null && !joins) {
            return inWords && isWordsOnly() ? parser.done() : null;
        }
        if (scale != null && scale.exponent() >= lastExponent) {
            return null;
        }
        parser.scales();
        return parser.done();
    }

    private boolean isWordsOnly() {
        return !inDigits && form == Form.PLAIN;
    }

    private Amount done() {
        return new Amount(position, mantissa, current, inDigits, scaled, form, steps);
    }

    private static List<Reading> sums(List<Reading> a, List<Reading> b) {
        List<Reading> sums = new ArrayList<>(a.size());
        for (Reading reading : a) {
            sums.add(
                    new Reading(
                            reading.value().add(b.getFirst().value()),
                            conventions(reading.convention(), b.getFirst().convention())));
        }
        return sums;
    }

    /** "and a half" behind a number or a magnitude. */
    private void addend(BigDecimal unit) {
        Numeral numeral = tokens.get(position).sense(Numeral.class);
        if (numeral == null || numeral.use() != Numeral.Use.ADDEND) {
            return;
        }
        current = sums(current, List.of(new Reading(numeral.value().multiply(unit), null)));
        steps.add(
                tokens.original(position) + " +" + numeral.value().multiply(unit).toPlainString());
        position++;
    }

    private @Nullable Scale scaleAt(int index) {
        Token token = tokens.get(index);
        Scale scale = token.sense(Scale.class);
        if (scale == null || scale.symbol() == null) {
            return scale;
        }
        boolean exact = tokens.original(index).equals(scale.symbol());
        boolean anyCase = tokens.original(index).equalsIgnoreCase(scale.symbol());
        boolean close = !token.spaced() || afterCurrency || scale.symbol().length() > 1;
        return close && (exact || afterCurrency && anyCase) ? scale : null;
    }

    private boolean isHyphen(int index) {
        return tokens.isMark(index, '-') && tokens.isTight(index) && tokens.isTight(index + 1);
    }
}
