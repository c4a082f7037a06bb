package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Amount.Form;
import org.polygraph.mention.Amount.Reading;
import org.polygraph.mention.Sense.Numeral;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a number with its magnitudes. "300 mil millones" multiplies them, "1兆2000億" adds up. */
final class AmountParser {

    /** More magnitudes in a row than anybody writes: a thousand million million. */
    private static final int MOST_SCALES = 4;

    private static final int THOUSANDS = 3;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Tokens tokens;
    private final boolean afterCurrency;
    private final Numbers number;
    private final List<String> steps;

    private int position;
    private List<Reading> readings;
    private BigDecimal mantissa;
    private int lastExponent = Integer.MAX_VALUE;
    private boolean scaled;
    private @Nullable Qualifier qualifier;

    private AmountParser(Tokens tokens, Numbers number, boolean afterCurrency) {
        this.tokens = tokens;
        this.number = number;
        this.afterCurrency = afterCurrency;
        this.steps = new ArrayList<>(number.steps());
        this.position = number.end();
        this.readings = number.readings();
        addend(unitOf(number));
        this.mantissa = readings.getFirst().value();
    }

    /**
     * The amount that starts at a token, or null.
     *
     * @param afterCurrency whether a currency stands before it, which makes "5m" five millions
     */
    static @Nullable Amount at(Tokens tokens, int start, boolean afterCurrency) {
        Numbers number = Numbers.at(tokens, start);
        return number == null ? null : new AmountParser(tokens, number, afterCurrency).parse();
    }

    private @Nullable Amount parse() {
        scales(Integer.MAX_VALUE);
        boolean more = scaled || isThousand();
        while (more) {
            more = joined();
            scales(Integer.MAX_VALUE); // (7 lakh + 61 thousand) crore
        }
        return number.needsScale() && !scaled && !isPartOfUnit() ? null : amount();
    }

    /** "mil 200": a thousand in words, which a number in digits adds to. */
    private boolean isThousand() {
        boolean thousand =
                tokens.lexicon().style().joins()
                        && isInWords(number)
                        && mantissa.compareTo(THOUSAND) == 0;
        lastExponent = thousand ? THOUSANDS : lastExponent;
        return thousand && tokens.get(position).isNumber();
    }

    /** "a quarter of a percentage point", "half a mile", "half a decade"; but no "half-year". */
    private boolean isPartOfUnit() {
        boolean fraction = mantissa.stripTrailingZeros().scale() > 0 && number.form() == Form.PLAIN;
        Token behind = tokens.get(position);
        if (!fraction || !behind.spaced()) {
            return false;
        }
        Sense.Unit unit = behind.sense(Sense.Unit.class);
        if (unit == null || unit.kind() == Quantity.Kind.RATIO) {
            return false;
        }
        return unit.kind() != Quantity.Kind.DURATION || hasArticle();
    }

    /** Whether the words of the number are several: half a. */
    private boolean hasArticle() {
        Token last = tokens.get(position - 1);
        Numeral numeral = last.sense(Numeral.class);
        return numeral != null && numeral.use() == Numeral.Use.ARTICLE
                || tokens.text().substring(last.start(), last.end()).indexOf(' ') > 0;
    }

    private Amount amount() {
        return new Amount(
                position,
                mantissa,
                readings,
                number.inDigits(),
                scaled,
                number.form(),
                qualifier,
                steps);
    }

    /** All magnitudes below a limit that follow, multiplied. */
    private void scales(int limit) {
        for (int scales = 0; scales < MOST_SCALES; scales++) {
            Sense.Qualified inside = scaled ? null : qualifierInside();
            int at = inside != null || isHyphen(position) ? position + 1 : position;
            Scale scale = Magnitudes.at(tokens, at, afterCurrency);
            if (scale == null
                    || scale.exponent() >= limit
                    || at > position && scale.symbol() != null) {
                return;
            }
            if (!scaled) {
                preferDecimals();
                mantissa = readings.getFirst().value();
            }
            if (inside != null) {
                qualifier = inside.qualifier();
            }
            scaled = true;
            lastExponent = Math.min(lastExponent, scale.exponent());
            readings = Magnitudes.times(readings, scale);
            steps.add(Magnitudes.step(tokens, at, scale));
            position = at + 1;
            addend(BigDecimal.ONE.scaleByPowerOfTen(scale.exponent()));
        }
    }

    /** The 多 of 30多亿, the + of 30+ million: what stands close to the number, or null. */
    private Sense.@Nullable Qualified qualifierInside() {
        Sense.Qualified after = tokens.get(position).sense(Sense.Qualified.class);
        return after != null && !after.before() && tokens.isTight(position) ? after : null;
    }

    /** 1,234 before a magnitude is more likely a decimal number. */
    private void preferDecimals() {
        String decimal =
                tokens.lexicon().separators().decimal() == ',' ? "comma-decimal" : "point-decimal";
        for (int i = 1; i < readings.size(); i++) {
            if (decimal.equals(readings.get(i).convention())) {
                readings = List.of(readings.get(i), readings.getFirst());
                return;
            }
        }
    }

    /**
     * Adds a smaller number with a smaller magnitude behind a magnitude: 3억 / 5000만.
     *
     * @return whether another can follow
     */
    private boolean joined() {
        int next = tokens.get(position).is(Role.AND) ? position + 1 : position;
        Amount rest = rest(next);
        if (rest == null
                || rest.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(lastExponent)) >= 0) {
            return false;
        }
        readings = Magnitudes.sums(readings, rest.readings().getFirst());
        position = rest.end();
        steps.addAll(rest.steps());
        steps.add("added up");
        scaled = true;
        return rest.scaled();
    }

    private @Nullable Amount rest(int next) {
        Numbers smaller = Numbers.at(tokens, next);
        if (smaller == null
                || smaller.form() == Form.ROUND
                || smaller.form() == Form.SEVERAL
                || smaller.needsScale()
                || smaller.readings().size() > 1) {
            return null;
        }
        AmountParser parser = new AmountParser(tokens, smaller, afterCurrency);
        Scale scale = Magnitudes.at(tokens, parser.position, afterCurrency);
        boolean glued = next > position && tokens.isTight(next); // 43 ألفا و712
        boolean joins = glued || tokens.lexicon().style().joins() && next == position;
        if (scale == null && !joins) {
            return isInWords(number) && isInWords(smaller) ? parser.amount() : null;
        }
        if (scale != null && scale.exponent() >= lastExponent) {
            boolean both = joins && !glued && lastExponent == THOUSANDS;
            return both ? parser.amount() : null; // 3 mil 100 | millones
        }
        parser.scales(lastExponent);
        return parser.amount();
    }

    private static boolean isInWords(Numbers number) {
        return !number.inDigits() && number.form() == Form.PLAIN;
    }

    /** A million where the number is a word for millions, else one. */
    private static BigDecimal unitOf(Numbers number) {
        BigDecimal value = number.readings().getFirst().value();
        int digits = value.precision() - value.scale();
        return number.inDigits() || digits < 4
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen((digits - 1) / 3 * 3);
    }

    /** "and a half" behind a number or a magnitude. */
    private void addend(BigDecimal unit) {
        int at = isHyphen(position) ? position + 1 : position;
        Numeral numeral = tokens.get(at).sense(Numeral.class);
        if (numeral == null || numeral.use() != Numeral.Use.ADDEND) {
            return;
        }
        BigDecimal value = numeral.value().multiply(unit);
        readings = Magnitudes.sums(readings, new Reading(value, null));
        steps.add(
                tokens.original(at)
                        + " +"
                        + Amount.plain(value).toPlainString()
                        + " ("
                        + numeral.source()
                        + ")");
        position = at + 1;
    }

    private boolean isHyphen(int index) {
        return tokens.isMark(index, '-') && tokens.isTight(index) && tokens.isTight(index + 1);
    }
}
