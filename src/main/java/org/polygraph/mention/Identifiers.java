package org.polygraph.mention;

import org.polygraph.mention.Token.Kind;

/** Numbers that are no amounts: parts of names, codes, times of day, scores, telephone numbers. */
final class Identifiers {

    private static final String JOINTS = "-/:.–—―";
    private static final String HYPHENS = "-–—―";

    private Identifiers() {}

    /**
     * The token behind a code, score, time of day or telephone number that starts here, or the same
     * token where none does.
     */
    static int skip(Tokens tokens, int start) {
        Token token = tokens.get(start);
        if (token.is(Sense.Role.IGNORE)) {
            return start + 1;
        }
        if (token.is(Sense.Role.ORDINAL_PREFIX)) {
            return behindOrdinal(tokens, start + 1);
        }
        if (token.kind() != Kind.NUMBER
                || isMeasuredFraction(tokens, start)
                || Numbers.isSaidTwice(tokens, start)) {
            return start;
        }
        int clock = behindClock(tokens, start);
        if (clock > start) {
            return clock;
        }
        int telephone = behindTelephone(tokens, start);
        if (telephone > start) {
            return telephone;
        }
        if (!token.isNumber() || isBehindLetters(tokens, start)) {
            return behindRun(tokens, start);
        }
        if (isScore(tokens, start)) {
            return start + 3;
        }
        if (isTightPair(tokens, start, ":") || isTightPair(tokens, start, "/")) {
            return behindRun(tokens, start);
        }
        if (isTightPair(tokens, start, HYPHENS)
                && (isScoreOrPhone(tokens, start) || isBehindName(tokens, start))) {
            return behindRun(tokens, start);
        }
        return start;
    }

    /** 10 1/2 miles, 3/4 %: a fraction with a unit is no date. */
    private static boolean isMeasuredFraction(Tokens tokens, int start) {
        WrittenFraction alone = WrittenFraction.at(tokens, start);
        WrittenFraction fraction = alone == null ? WrittenFraction.at(tokens, start + 1) : alone;
        return fraction != null && tokens.get(fraction.end()).sense(Sense.Unit.class) != null;
    }

    /** The token behind a time of day: 10h30, 14.30 Uhr, 3 p.m., 午後3時30分; else the same token. */
    private static int behindClock(Tokens tokens, int start) {
        NumberLiteral number = tokens.get(start).number();
        if (number == null || number.groups().size() > 2 || number.digitsOfFirst() > 2) {
            return start;
        }
        if (Integer.parseInt(number.groups().getFirst()) > 24) {
            return start;
        }
        int next = start + 1;
        boolean minutes =
                number.groups().size() == 2
                        && number.separator() == '.'
                        && number.groups().getLast().length() == 2;
        if (!minutes && number.groups().size() == 2) {
            return start;
        }
        if (tokens.isMark(next, ':')
                && tokens.isTight(next)
                && tokens.isTight(next + 1)
                && tokens.get(next + 1).plain() >= 0) {
            next += 2;
            minutes = true;
        }
        if (tokens.get(start - 1).is(Sense.Role.CLOCK_BEFORE) && isHour(tokens, next)) {
            return next + 1;
        }
        boolean clock = tokens.get(next).is(Sense.Role.CLOCK);
        boolean besideMinutes = tokens.get(next).is(Sense.Role.CLOCK_WITH_MINUTES);
        boolean behind = tokens.get(start - 1).is(Sense.Role.CLOCK_WITH_MINUTES);
        if (clock || besideMinutes && (minutes || minutesAt(tokens, next + 1))) {
            next++;
            if (minutesAt(tokens, next)) {
                next++;
            }
            return tokens.isAnyMark(next, "分분") ? next + 1 : next;
        }
        return behind && minutes ? next : start;
    }

    /** "hours" that are of the day; "à 3 heures de Paris" is a distance. */
    private static boolean isHour(Tokens tokens, int index) {
        Sense.Unit unit = tokens.get(index).sense(Sense.Unit.class);
        return unit != null && unit.unit().equals("h") && !tokens.get(index + 1).is(Sense.Role.OF);
    }

    private static boolean minutesAt(Tokens tokens, int index) {
        int minutes = tokens.get(index).plain();
        boolean twoDigits = tokens.get(index).end() - tokens.get(index).start() == 2;
        return minutes >= 0 && minutes < 60 && (twoDigits || tokens.isAnyMark(index + 1, "分분"));
    }

    /** Whether the amount's digits stand directly before letters that are no unit: 5G, 3D. */
    static boolean isPartOfName(Tokens tokens, int start, Measured measured) {
        int end = measured.amount().end();
        if (!measured.isBare() && measured.end() > end || !measured.amount().inDigits()) {
            return false;
        }
        Token next = tokens.get(end);
        return next.kind() != Kind.NUMBER
                && tokens.isTight(end)
                && next.kind() != Kind.MARK
                && isAlphabetic(tokens, end)
                && !measured.amount().scaled()
                && start < end;
    }

    private static boolean isAlphabetic(Tokens tokens, int index) {
        char c = tokens.text().charAt(tokens.get(index).start());
        return c < 0x0590 && Character.isLetter(c);
    }

    /** Boeing 737-800, articles 5-7. */
    private static boolean isBehindName(Tokens tokens, int start) {
        if (tokens.get(start - 1).is(Sense.Role.LABEL)) {
            return true;
        }
        return tokens.get(start - 1).kind() == Kind.WORD
                && tokens.isCapitalised(start - 1)
                && tokens.get(start + 3).senses().isEmpty()
                && !tokens.lexicon().style().capitalisedNouns();
    }

    /**
     * Whether a token is a word of a script that sets spaces; in Hebrew a hyphen parts a
     * preposition from its number.
     */
    private static boolean isLetters(Tokens tokens, int index) {
        char c = tokens.text().charAt(tokens.get(index).start());
        boolean hebrew = c >= 0x0590 && c < 0x0600;
        return c < 0x0e00 && Character.isLetter(c) && !hebrew;
    }

    /** A380, GPT-4, COVID-19, कोविड-19. */
    private static boolean isBehindLetters(Tokens tokens, int start) {
        int before = start - 1;
        if (!tokens.isTight(start)) {
            return false;
        }
        if (tokens.isAnyMark(before, "-–") && tokens.isTight(before)) {
            before--;
            Token token = tokens.get(before);
            return (token.kind() == Kind.WORD || token.kind() == Kind.PHRASE)
                            && token.sense(Sense.CurrencyWord.class) == null
                            && isLetters(tokens, before)
                    || token.kind() == Kind.NUMBER
                            && tokens.get(before).number() != null
                            && !token.isNumber();
        }
        if (tokens.isAnyMark(before, "#/@_")) {
            return true;
        }
        Token token = tokens.get(before);
        return (token.kind() == Kind.WORD
                        || token.kind() == Kind.PHRASE
                                && token.sense(Sense.CurrencyWord.class) == null)
                && token.kind() != Kind.MARK
                && isAlphabetic(tokens, before)
                && Character.isLetter(tokens.text().charAt(token.end() - 1));
    }

    private static boolean isTightPair(Tokens tokens, int start, String joints) {
        return tokens.isAnyMark(start + 1, joints)
                && tokens.isTight(start + 1)
                && tokens.get(start + 2).kind() == Kind.NUMBER
                && tokens.isTight(start + 2);
    }

    /** 3対2, 3 a 2. */
    private static boolean isScore(Tokens tokens, int start) {
        int first = tokens.get(start).plain();
        int second = tokens.get(start + 2).plain();
        return tokens.get(start + 1).is(Sense.Role.SCORE)
                && first >= 0
                && first < 100
                && second >= 0
                && second < 100
                && tokens.get(start + 3).kind() != Kind.WORD
                && tokens.get(start + 3).sense(Sense.Scale.class) == null
                && (tokens.get(start + 3).senses().isEmpty()
                        || tokens.get(start + 3).is(Sense.Role.STOP));
    }

    /** 3-2, 555-0199, 800-555-0199; a range has the smaller number first. */
    private static boolean isScoreOrPhone(Tokens tokens, int start) {
        if (isTightPair(tokens, start + 2, "-–")) {
            return true;
        }
        int first = tokens.get(start).plain();
        int second = tokens.get(start + 2).plain();
        boolean digitsOnly = first >= 0 && second >= 0;
        return digitsOnly && (first >= second || tokens.folded(start + 2).startsWith("0"));
    }

    /**
     * The token behind a telephone number: three groups of digits or more in a row, or two of which
     * the first has a plus sign before it or starts with 0; else the same token.
     */
    private static int behindTelephone(Tokens tokens, int start) {
        boolean plus = tokens.isMark(start - 1, '+') && tokens.isTight(start);
        boolean zero = tokens.folded(start).startsWith("0") && tokens.get(start).plain() >= 0;
        int groups = 1;
        int i = start + 1;
        while (true) {
            int next = i;
            while (tokens.isAnyMark(next, "-()/・")) {
                next++;
            }
            if (!isGroup(tokens, next)) {
                break;
            }
            groups++;
            i = next + 1;
        }
        int needed = plus || zero && tokens.folded(start).length() > 1 ? 2 : 3;
        return groups >= needed && isGroup(tokens, start) ? i : start;
    }

    private static boolean isGroup(Tokens tokens, int index) {
        NumberLiteral number = tokens.get(index).number();
        return number != null && (number.isPlain() || number.separator() == ' ');
    }

    /** 第十四: all its numerals. */
    private static int behindOrdinal(Tokens tokens, int start) {
        int i = start;
        while (tokens.get(i).kind() == Kind.NUMBER
                || tokens.get(i).sense(Sense.Han.class) != null) {
            i++;
        }
        return i;
    }

    private static int behindRun(Tokens tokens, int start) {
        int i = start + 1;
        while (true) {
            if (tokens.isAnyMark(i, JOINTS)
                    && tokens.isTight(i)
                    && tokens.get(i + 1).kind() == Kind.NUMBER
                    && tokens.isTight(i + 1)) {
                i += 2;
            } else {
                return i;
            }
        }
    }
}
