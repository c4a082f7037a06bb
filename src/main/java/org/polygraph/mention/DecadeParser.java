package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Role;

/** Reads decades and centuries: 1990s, les années 90, anni Ottanta, XXI secolo, 21世紀. */
final class DecadeParser {

    private static final int FIRST = 1000;
    private static final int LAST = 2100;
    private static final int LAST_CENTURY = 30;

    private final Tokens tokens;

    DecadeParser(Tokens tokens) {
        this.tokens = tokens;
    }

    @Nullable Dated at(int start) {
        Sense.Decade named = tokens.get(start).sense(Sense.Decade.class);
        if (named != null) {
            return of(start, start + 1, named.year());
        }
        Dated decade = decade(start);
        return decade != null ? decade : century(start);
    }

    private @Nullable Dated decade(int start) {
        int at = tokens.get(start).is(Role.DECADE_BEFORE) ? start + 1 : start;
        boolean before = at > start;
        Sense.Decade named = before ? tokens.get(at).sense(Sense.Decade.class) : null;
        if (named != null) {
            return of(start, at + 1, named.year());
        }
        if (tokens.isAnyMark(at, "'’")) {
            at++;
        }
        int value = tokens.get(at).plain();
        int behind = at + 1;
        if (tokens.isAnyMark(behind, "-'") && tokens.get(behind + 1).is(Role.DECADE_SUFFIX)) {
            behind++;
        }
        boolean suffixed = tokens.get(behind).is(Role.DECADE_SUFFIX);
        if (value % 10 != 0 || value < 0 || !suffixed && !before) {
            return null;
        }
        int end = suffixed ? behind + 1 : at + 1;
        while (suffixed && tokens.get(end).is(Role.DECADE_SUFFIX)) {
            end++;
        }
        int length = tokens.get(at).end() - tokens.get(at).start();
        if (length == 2) {
            return of(start, end, value >= 30 ? 1900 + value : 2000 + value);
        }
        return length == 4 && value >= FIRST && value <= LAST ? of(start, end, value) : null;
    }

    private static Dated of(int start, int end, int year) {
        return Dated.of(start, end, Moment.form(year / 10 + "X"), "decade from " + year);
    }

    private @Nullable Dated century(int start) {
        boolean before = tokens.get(start).is(Role.CENTURY);
        int at = before ? start + 1 : start;
        if (before && (tokens.get(at).is(Role.ORDINAL_PREFIX) || tokens.get(at).is(Role.OF))) {
            at++;
        }
        if (before && tokens.isMark(at + 1, '-') && tokens.get(at).number() == null) {
            at += 2; // abad ke-21
        }
        int number = number(at);
        if (number == 0) {
            return null;
        }
        int end = at + 1;
        while (tokens.isTight(end)
                && (tokens.get(end).is(Role.ORDINAL_SUFFIX)
                        || tokens.isAnyMark(end, before ? "ºª" : ".ºª-"))) {
            end++;
        }
        if (!before) {
            if (tokens.isMark(end, '-')) {
                end++; // 21st-century
            }
            if (!tokens.get(end).is(Role.CENTURY)) {
                return null;
            }
            end++;
        }
        return Dated.of(start, end, Moment.form((number - 1) + "XX"), "century " + number);
    }

    private int number(int index) {
        Token token = tokens.get(index);
        Sense.Ordinal ordinal = token.sense(Sense.Ordinal.class);
        int number = 0;
        if (ordinal != null) {
            number = ordinal.number();
        } else if (token.plain() > 0) {
            number = token.plain();
        } else if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.PHRASE) {
            number = RomanNumerals.value(tokens.text(), token.start(), token.end());
        }
        return number > 9 && number <= LAST_CENTURY ? number : 0;
    }
}
