package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads an amount with what stands before or behind it to say what it measures. */
final class UnitParser {

    private static final BigDecimal MOST_PERCENTAGE_POINTS = BigDecimal.valueOf(100);
    private static final int FARTHEST_INDEX = 24;

    /** Where Unicode's block of units in one sign begins. */
    private static final char SQUARED_UNITS = '\u3300';

    private static final int FARTHEST_VERB = 8;

    /** The years that articles name, in our calendar or the Buddhist one. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2699;

    /** How plurals end where "of" stands between a million and what is counted. */
    private static final Pattern PLURAL = Pattern.compile("[sie]$");

    /** How a whole word ends that is none. */
    private static final Pattern SINGULAR = Pattern.compile("[a-z]{3}[a-df-hj-rt-z]$");

    private final Tokens tokens;
    private final NounParser nouns;
    private final MoneyParser money;

    UnitParser(Tokens tokens, CurrencyContext currencies) {
        this.tokens = tokens;
        this.money = new MoneyParser(tokens, currencies);
        this.nouns = new NounParser(tokens);
    }

    /** The measured amount that starts at a token, or null where none does. */
    @Nullable Measured at(int start) {
        Token token = tokens.get(start);
        Measured before = money.behindCurrency(start);
        if (before != null) {
            return before;
        }
        if (token.is(Role.PERCENT_BEFORE)) {
            Amount amount = tokens.amountAt(start + 1);
            return amount == null ? null : percentBehind(start, amount);
        }
        Amount amount = tokens.amountAt(start);
        return amount == null ? null : measured(start, amount);
    }

    private Measured percentBehind(int start, Amount amount) {
        return new Measured(
                start,
                amount.end(),
                amount,
                Kind.PERCENT,
                "%",
                BigDecimal.ONE,
                null,
                steps(amount, "percent word before the number"));
    }

    private @Nullable Measured measured(int start, Amount amount) {
        int next = amount.end();
        Sense.Qualified inside = tokens.get(next).sense(Sense.Qualified.class);
        Qualifier qualifier = null;
        if (inside != null && !inside.before()) {
            Measured found = unitBehind(start, amount, next + 1, inside.qualifier());
            if (found != null) {
                return found;
            }
        }
        Measured found = unitBehind(start, amount, next, qualifier);
        if (found != null) {
            return found;
        }
        return new Measured(
                start, next, amount, Kind.NUMBER, null, BigDecimal.ONE, null, amount.steps());
    }

    private @Nullable Measured unitBehind(
            int start, Amount amount, int from, @Nullable Qualifier qualifier) {
        int next = from;
        if (isHyphen(next)) {
            next++;
        }
        boolean of = tokens.get(next).is(Role.OF) && (amount.takesOf() || isLatinOf(amount));
        if (of && isCounted(unitAt(next + 1, amount), next + 1, amount)) {
            next++;
        }
        Sense unit = unitAt(next, amount);
        if (unit instanceof CurrencyWord currency) {
            Measured paid = money.behindAmount(start, next, amount, currency);
            return qualifier == null ? paid : qualified(paid, qualifier);
        }
        if (unit instanceof Unit u && !isIndexPoint(start, next, amount)) {
            String step = step(u, next);
            Amount whole = withHalf(amount, next + 1);
            return new Measured(
                    start,
                    whole == amount ? next + 1 : next + 2,
                    whole,
                    u.kind(),
                    u.unit(),
                    u.factor(),
                    qualifier,
                    steps(whole, step));
        }
        boolean points = tokens.get(next).is(Role.PLAIN_POINT) && isIndexPoint(start, next, amount);
        if (points && isWhole(amount)) {
            return counted(start, amount, tokens.original(next), next + 1, qualifier);
        }
        if (tokens.get(start - 1).is(Role.MULTIPLIED) && next == amount.end()) {
            return new Measured(
                    start,
                    next,
                    amount,
                    Kind.RATIO,
                    "x",
                    BigDecimal.ONE,
                    qualifier,
                    steps(amount, tokens.original(start - 1) + " → multiplier"));
        }
        if (tokens.get(next).is(Role.TIMES)) {
            return times(start, amount, next, qualifier);
        }
        NounParser.Noun noun = nouns.behind(amount, from);
        if (noun == null || !isWhole(amount) || !noun.known() && isModelName(start - 1)) {
            return null;
        }
        return counted(start, amount, noun.text(), noun.end(), qualifier);
    }

    /** "cuatro años | y medio", but not "tres años | y media docena". */
    private Amount withHalf(Amount amount, int index) {
        Sense.Numeral half = tokens.get(index).sense(Sense.Numeral.class);
        if (half == null
                || half.use() != Sense.Numeral.Use.ADDEND
                || !isWhole(amount)
                || tokens.amountAt(index + 1) != null) {
            return amount;
        }
        String step = tokens.original(index) + " +" + half.value().toPlainString();
        return new Amount(
                amount.end(),
                amount.mantissa(),
                Magnitudes.sums(amount.readings(), new Amount.Reading(half.value(), null)),
                amount.inDigits(),
                amount.scaled(),
                amount.form(),
                amount.qualifier(),
                steps(amount, step));
    }

    /**
     * "85 milioni dell'anno precedente", "línea 4 del metro": one of a kind is not what so many are
     * counted of.
     */
    private boolean isCounted(@Nullable Sense behindOf, int index, Amount amount) {
        if (!(behindOf instanceof Unit unit)) {
            return behindOf != null;
        }
        String word = tokens.folded(index);
        return unit.kind() == Kind.DURATION
                ? !amount.scaled() || PLURAL.matcher(word).find()
                : amount.scaled() || !SINGULAR.matcher(word).find();
    }

    private static boolean isWhole(Amount amount) {
        return amount.scaled() || amount.value().stripTrailingZeros().scale() <= 0;
    }

    private static Measured counted(
            int start, Amount amount, String noun, int end, @Nullable Qualifier qualifier) {
        return new Measured(
                start,
                end,
                amount,
                Kind.COUNT,
                noun,
                BigDecimal.ONE,
                qualifier,
                steps(amount, "counted " + noun));
    }

    /** "iPhone 16 Pro", "BIST 100 endeksi": a word with a capital inside names a thing. */
    private boolean isModelName(int index) {
        String word = tokens.original(index);
        return tokens.get(index).kind() == Token.Kind.WORD
                && word.length() > 1
                && word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** "7.569 points" of an index, where the same word can mean percentage points. */
    private boolean isIndexPoint(int start, int unit, Amount amount) {
        if (!tokens.get(unit).is(Role.PLAIN_POINT)) {
            return false;
        }
        if (amount.value().compareTo(MOST_PERCENTAGE_POINTS) > 0) {
            return true;
        }
        for (int i = start - 1; i >= 0 && i > start - FARTHEST_INDEX; i--) {
            if (tokens.get(i).is(Role.INDEX)) {
                return true;
            }
        }
        return false;
    }

    private String step(Unit unit, int index) {
        String times =
                unit.factor().compareTo(BigDecimal.ONE) == 0
                        ? ""
                        : " ×" + unit.factor().toPlainString();
        return "unit "
                + tokens.original(index)
                + " → "
                + unit.unit()
                + times
                + " ("
                + unit.source()
                + ")";
    }

    /** "20 de milioane", "20 de ani": a preposition behind a plain number, in some languages. */
    private static boolean isLatinOf(Amount amount) {
        return amount.inDigits();
    }

    private static Measured qualified(Measured m, Qualifier qualifier) {
        return new Measured(
                m.start(),
                m.end(),
                m.amount(),
                m.kind(),
                m.unit(),
                m.factor(),
                qualifier,
                m.steps());
    }

    private @Nullable Sense unitAt(int index, Amount amount) {
        Token token = tokens.get(index);
        if (token.senses().isEmpty()) {
            GluedCurrency glued = amount.scaled() ? null : GluedCurrency.at(tokens, index);
            return glued == null ? null : glued.word();
        }
        Sense found = null;
        for (Sense sense : token.senses()) {
            if (sense instanceof CurrencyWord currency && isCurrency(index, currency)) {
                return currency;
            }
            if (sense instanceof Unit unit && found == null && isUnit(index, unit, amount)) {
                found = unit;
            }
        }
        return found;
    }

    private boolean isCurrency(int index, CurrencyWord currency) {
        if (currency.form() == CurrencyWord.Form.CODE) {
            return tokens.original(index).equals(currency.code())
                    || tokens.get(index).is(Role.LOWER_CASE_CODE);
        }
        // "5 $7": the second number's symbol
        return currency.form() == CurrencyWord.Form.NAME
                || !tokens.get(index + 1).isNumber()
                || tokens.get(index + 1).spaced();
    }

    private boolean isYear(int index) {
        int year = tokens.get(index).plain();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private boolean isUnit(int index, Unit unit, Amount amount) {
        if (unit.exact() != null && !isWritten(index, unit.exact())) {
            return false;
        }
        if (unit.kind() == Kind.DURATION && isYear(index + 1)) {
            return false; // "kuartal 3 tahun 2024": the year's own word
        }
        boolean single = unit.exact() != null && unit.exact().length() == 1;
        return !single || amount.inDigits();
    }

    /** As it is, or as one sign of it: cm, ㎝. */
    private boolean isWritten(int index, String unit) {
        String original = tokens.original(index);
        return original.equals(unit)
                || original.length() == 1 && original.charAt(0) >= SQUARED_UNITS;
    }

    /** "100 times bigger" and "2.5 times" multiply; "won three times" counts. */
    private Measured times(int start, Amount amount, int index, @Nullable Qualifier qualifier) {
        boolean multiplies =
                !isWhole(amount)
                        || tokens.get(index + 1).is(Role.TIMES_AFTER)
                        || tokens.get(start - 1).is(Role.TIMES_BEFORE)
                        || tokens.get(start - 1).sense(Sense.Qualified.class) != null
                                && tokens.get(start - 2).is(Role.TIMES_BEFORE)
                        || isMultiplied(start);
        if (multiplies) {
            return new Measured(
                    start,
                    index + 1,
                    amount,
                    Kind.RATIO,
                    "x",
                    BigDecimal.ONE,
                    qualifier,
                    steps(amount, "multiplier"));
        }
        return counted(start, amount, tokens.original(index), index + 1, qualifier);
    }

    /** "تضاعف سعر الخبز ثلاث مرات": behind a verb that means to multiply, in the same clause. */
    private boolean isMultiplied(int start) {
        for (int i = start - 1; i > start - FARTHEST_VERB && i >= 0; i--) {
            if (tokens.get(i).is(Role.MULTIPLYING)) {
                return true;
            }
            if (tokens.isAnyMark(i, ".,;،؛:") || tokens.get(i).isNumber()) {
                return false;
            }
        }
        return false;
    }

    private boolean isHyphen(int index) {
        return tokens.isMark(index, '-') && tokens.isTight(index) && tokens.isTight(index + 1);
    }

    private static List<String> steps(Amount amount, String step) {
        List<String> steps = new ArrayList<>(amount.steps());
        steps.add(step);
        return steps;
    }
}
