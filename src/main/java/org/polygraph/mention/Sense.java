package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** One meaning of a phrase of a {@link QuantityLexicon}. */
sealed interface Sense {

    /**
     * Stands behind a number and multiplies it by a power of ten.
     *
     * @param powers the admissible powers with why, the likeliest first
     * @param symbol whether it is a letter or two that mean this only close to a number, written
     *     exactly like this; else null
     * @param source for the derivation
     */
    record Scale(List<Power> powers, @Nullable String symbol, String source) implements Sense {

        int exponent() {
            return powers.getFirst().exponent();
        }
    }

    /** A power of ten and the convention that reads it so, or null where it is the only one. */
    record Power(int exponent, @Nullable String convention) {}

    /**
     * A number in words.
     *
     * @param value its value
     * @param use what it can do
     * @param source for the derivation
     */
    record Numeral(BigDecimal value, Use use, String source) implements Sense {

        enum Use {
            /** Counts: two, forty. */
            CARDINAL,
            /** "a" before a magnitude or a dozen; no number of its own. */
            ARTICLE,
            /** A round number meant roughly: a dozen, une centaine. */
            ROUND,
            /** Only before a magnitude: half a million. */
            FRACTION,
            /** An unknown number of: several hundred, 数千. */
            SEVERAL,
            /** Behind a number or magnitude: and a half. */
            ADDEND,
            /** Before a number that it is added to: साढ़े तीन is 3.5; alone it is added to one. */
            ADDEND_BEFORE
        }
    }

    /**
     * A numeral of Han or Hangul: a digit where {@code power} is 0, else ten, hundred, thousand.
     */
    record Han(int digit, int power) implements Sense {}

    /**
     * A currency.
     *
     * @param code ISO 4217
     * @param form how it is written
     * @param factor 0.01 for cents and the like, else 1
     * @param others codes of all currencies that are written so, where there are several
     * @param source for the derivation
     */
    record CurrencyWord(
            String code, Form form, BigDecimal factor, List<String> others, String source)
            implements Sense {

        /** How a currency is written. */
        enum Form {
            SYMBOL,
            CODE,
            NAME
        }

        /** Whether other currencies are written so, too. */
        boolean assumed() {
            return !others.isEmpty();
        }

        /** Whether it is a hundredth of the currency. */
        boolean isMinor() {
            return factor.signum() > 0 && factor.compareTo(BigDecimal.ONE) < 0;
        }
    }

    /**
     * What a number measures.
     *
     * @param kind of the quantity
     * @param unit as in {@link Quantity#unit()}
     * @param factor by which the number is multiplied to be in {@code unit}
     * @param exact the spelling it must have where it is so short that others mean something else
     * @param source for the derivation
     */
    record Unit(
            Quantity.Kind kind,
            String unit,
            BigDecimal factor,
            @Nullable String exact,
            String source)
            implements Sense {}

    /**
     * A whole quantity in one word: يومين, 이틀, полгода.
     *
     * @param value in units of {@code unit}
     * @param kind of the quantity
     * @param unit as in {@link Quantity#unit()}, or null where the word itself is what is counted
     * @param source for the derivation
     */
    record Measure(BigDecimal value, Quantity.Kind kind, @Nullable String unit, String source)
            implements Sense {}

    /**
     * A part of a whole in words: two thirds, die Hälfte, каждый пятый.
     *
     * @param value the part of one
     * @param beforeOf whether it means this only before "of"
     * @param source for the derivation
     */
    record Part(BigDecimal value, boolean beforeOf, String source) implements Sense {}

    /** A multiplier in one word: doubled, halved. */
    record Multiple(BigDecimal value, String source) implements Sense {}

    /** How the value beside it is meant. */
    record Qualified(Qualifier qualifier, boolean before) implements Sense {}

    /**
     * A month; January is 1.
     *
     * @param calendar CLDR's name of its calendar
     * @param brief whether shortened, or a common word too, so that it needs a number beside it
     * @param source for the derivation
     */
    record Month(int number, String calendar, boolean brief, String source) implements Sense {}

    /**
     * Monday is 1.
     *
     * @param source for the derivation
     */
    record Weekday(int number, String source) implements Sense {}

    /** First is 1. */
    record Ordinal(int number) implements Sense {}

    /** An era whose year 1 is the year {@code offset + 1} of ours. */
    record Era(String name, int offset) implements Sense {}

    /** A season with its EDTF number, 21 is spring. */
    record Season(int number) implements Sense {}

    /** A decade in words, by its first year. */
    record Decade(int year) implements Sense {}

    /**
     * A time seen from the day of publication.
     *
     * @param unit as {@link Published#relative} has it
     * @param offset how many units away
     * @param part of that time, or null for all of it
     * @param source for the derivation
     */
    record Relative(String unit, int offset, Phase.@Nullable Which part, String source)
            implements Sense {}

    /**
     * Early in, in the middle of, at the end of the time beside it.
     *
     * @param before whether it stands before that time
     */
    record Phase(Which which, boolean before) implements Sense {
        enum Which {
            START,
            MIDDLE,
            END
        }
    }

    /** What a word does for those beside it. */
    enum Role {
        OF,
        /** Beside {@link #OF}: behind any amount, not only round ones (Romanian 45 de oameni). */
        OF_COUNTED,
        AND,
        RANGE,
        /** A {@link #RANGE} also of two amounts that both have their unit: $3 to $5. */
        RANGE_OF_TWO,
        /** Before the first of two amounts that something changes between. */
        FROM,
        BETWEEN,
        /**
         * A preposition that means "more than" before amounts, but "in the course of" before
         * durations.
         */
        DURING,
        /** Between the number and what is counted. */
        MODIFIER,
        /** Never what is counted. */
        STOP,
        /** What is counted, in languages that do not part it by a space, or certain in any. */
        NOUN,
        /**
         * Stands between a number and a noun in languages that count so, or alone for what is
         * counted.
         */
        CLASSIFIER,
        /** A preposition that means "at most", but "to" behind a word of change. */
        TO,
        /** A word of change: rose, fell. */
        CHANGE,
        /** What a number that is no amount stands behind: article, page, No. */
        LABEL,
        /** What looks like a number and is none. */
        IGNORE,
        PERCENT_BEFORE,
        TIMES,
        TIMES_BEFORE,
        TIMES_AFTER,
        /** Between a part and the whole: three out of four, un Français sur cinq. */
        OUT_OF,
        /** One and {@link #OUT_OF} in one phrase: uno de cada. */
        ONE_OUT_OF,
        /** Between the whole and a part: 5人に1人, 4명 중 1명. */
        WITH_PART,
        /** {@link #WITH_PART} and one in one phrase: में से एक. */
        WITH_ONE,
        /** A verb that means to multiply, some words before how many times. */
        MULTIPLYING,
        /** The code of a currency that may stand in small letters behind a number: 20 usd. */
        LOWER_CASE_CODE,
        /** Between an amount and its cents: 3 euros con 99 céntimos. */
        CENTS_JOINED,
        /** Before the number that something is multiplied by. */
        MULTIPLIED,
        /** An article that can stand between a qualifier and its number: casi el 10 %. */
        DEFINITE,
        /** Points that are percentage points only where nothing speaks for an index. */
        PLAIN_POINT,
        /** Before the number of an hour of the day: à 21 heures. */
        CLOCK_BEFORE,
        /** Behind a unit that something is given for each of: 1人当たり. */
        PER_AFTER,
        /** A minus sign in a word: minus, 氷点下. */
        MINUS,
        /** Behind a temperature: below zero. */
        BELOW_ZERO,
        /** Behind a number that is no amount: sayılı, 号. */
        LABEL_AFTER,
        /** Between denominator and numerator: 3分の1, 四分之三. */
        FRACTION_MARK,
        /** What is given in points of its own, not in percentage points: 日経平均. */
        INDEX,
        ORDINAL_SUFFIX,
        ORDINAL_PREFIX,
        UNTIL_BEFORE,
        UNTIL_AFTER,
        SINCE_BEFORE,
        SINCE_AFTER,
        IN_BEFORE,
        IN_AFTER,
        /** "For" a day, but "by" a year. */
        FOR_BEFORE,
        /** The word "year" before or behind the number of a year. */
        YEAR_WORD,
        /** 年: parts of a date that follow their number. */
        YEAR_MARK,
        MONTH_MARK,
        DAY_MARK,
        /** 元, the first year of an era. */
        FIRST_YEAR,
        /** Behind a year of another calendar: هـ. */
        CALENDAR_MARK,
        /** The name of a month that is a common word, too: March. */
        AMBIGUOUS,
        /** năm, tháng, ngày: parts of a date that precede their number. */
        YEAR_PREFIX,
        MONTH_PREFIX,
        DAY_PREFIX,
        QUARTER,
        HALF_YEAR,
        FISCAL,
        DECADE_SUFFIX,
        DECADE_BEFORE,
        CENTURY,
        /** Makes the weekday, month, season or stretch beside it the next, last or current one. */
        NEXT,
        LAST,
        THIS,
        NEXT_AFTER,
        LAST_AFTER,
        THIS_AFTER,
        /** Makes the number of units beside it so long before or after publication. */
        /** Before a date of the lunar calendar. */
        LUNAR,
        /** Behind the two ends of a stretch. */
        BETWEEN_AFTER,
        AGO_BEFORE,
        AGO_AFTER,
        AHEAD_BEFORE,
        AHEAD_AFTER,
        /** The same where something says that it is about the future: "in five years". */
        AHEAD_IF_FUTURE,
        AHEAD_AFTER_IF_FUTURE,
        FUTURE,
        /** Said of what will be on a day: "will", "is due to", "is to". */
        SCHEDULED,
        /** Begins what can lie ahead, as "since" cannot: from, ab, vanaf, à partir du. */
        ONWARD,
        /** A letter that stands for quarter or half beside a digit: 3T24. */
        QUARTER_LETTER,
        HALF_LETTER,
        /** Behind the number of an hour. */
        CLOCK,
        /** Beside the number of an hour where minutes follow it; of hours, where not. */
        CLOCK_WITH_MINUTES,
        /** Between the two numbers of a score. */
        SCORE,
        /** Beside the number of months that a year begins with: the first nine months. */
        FIRST_OF,
        /** Before or behind such months, of the year of publication: yılın, đầu năm. */
        OF_THE_YEAR,
        /** A half that only years have (semestre), so that none needs be named. */
        SEMESTER,
        /** Beside the number of a week, of a year that is named too. */
        WEEK_NUMBER,
        /** Beside the number of a week of the calendar: KW, Kalenderwoche. */
        CALENDAR_WEEK,
        /** Behind the month that a fiscal year ends with: 3月期. */
        YEAR_ENDING,
        /** Beside how many times, which is then a part: сократились вдвое, вдвое меньше. */
        DECLINE,
        /** Behind a number in words that counts somebody by itself: siedem | zostało rannych. */
        COUNTED
    }

    /** A word that only says something about its neighbours. */
    record Marker(Role role) implements Sense {}
}
