package org.polygraph.mention;

import org.polygraph.mention.Sense.Role;

import java.util.EnumSet;
import java.util.Set;

/**
 * Tells most words apart at once from those that a time can start with, so that few are tried. It
 * knows what the parsers of times ask of their first token, all of them together.
 */
final class TimeStarts {

    private static final Set<Role> ROLES =
            EnumSet.of(
                    Role.YEAR_MARK,
                    Role.MONTH_MARK,
                    Role.WEEK_NUMBER,
                    Role.CALENDAR_WEEK,
                    Role.ORDINAL_PREFIX,
                    Role.OF_THE_YEAR,
                    Role.FIRST_OF,
                    Role.DAY_PREFIX,
                    Role.MONTH_PREFIX,
                    Role.AGO_BEFORE,
                    Role.AHEAD_BEFORE,
                    Role.AHEAD_IF_FUTURE,
                    Role.CLASSIFIER,
                    Role.LAST,
                    Role.LAST_AFTER,
                    Role.NEXT,
                    Role.NEXT_AFTER,
                    Role.THIS,
                    Role.DECADE_BEFORE,
                    Role.CENTURY,
                    Role.QUARTER,
                    Role.HALF_YEAR,
                    Role.QUARTER_LETTER,
                    Role.HALF_LETTER,
                    Role.FISCAL);

    private final Tokens tokens;
    private final TimePatterns patterns;
    private final int end;

    TimeStarts(Tokens tokens) {
        this.tokens = tokens;
        this.patterns = tokens.lexicon().patterns();
        this.end = tokens.size() == 0 ? 0 : tokens.get(tokens.size() - 1).end();
    }

    /** Whether a time can start at a token; where it says no, none does. */
    boolean at(int index) {
        Token token = tokens.get(index);
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.PHRASE) {
            return true;
        }
        if (hasSense(token)) {
            return true;
        }
        char first = tokens.text().charAt(token.start());
        return RomanNumerals.canStart(first)
                || first == '\''
                || tokens.isMark(index + 1, '-')
                || patterns.canStart(tokens.text(), token.start(), end)
                || patterns.canStartShift(tokens.text(), token.start(), end);
    }

    private static boolean hasSense(Token token) {
        for (int i = 0; i < token.senses().size(); i++) {
            boolean starts =
                    switch (token.senses().get(i)) {
                        case Sense.Marker(Role role) -> ROLES.contains(role);
                        case Sense.Scale scale -> false;
                        case Sense.CurrencyWord word -> false;
                        case Sense.Measure measure -> false;
                        case Sense.Part part -> false;
                        case Sense.Multiple multiple -> false;
                        case Sense.Qualified qualified -> false;
                        case Sense.Numeral numeral -> true;
                        case Sense.Han han -> true;
                        case Sense.Unit unit -> true;
                        case Sense.Month month -> true;
                        case Sense.Weekday weekday -> true;
                        case Sense.Ordinal ordinal -> true;
                        case Sense.Era era -> true;
                        case Sense.Season season -> true;
                        case Sense.Decade decade -> true;
                        case Sense.Relative relative -> true;
                        case Sense.Phase phase -> true;
                    };
            if (starts) {
                return true;
            }
        }
        return false;
    }
}
