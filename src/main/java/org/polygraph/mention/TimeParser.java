package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.TimeExpression.Bound;

import java.util.ArrayList;
import java.util.List;

/** Reads times: a moment, or a range of two, with what limits it. */
final class TimeParser {

    private static final String DASHES = "-–—~〜";
    private static final int FARTHEST_BOUND = 4;

    private final Tokens tokens;
    private final DateParser dates;
    private final PeriodParser periods;
    private final YearParser years;

    TimeParser(Tokens tokens, Published published) {
        this.tokens = tokens;
        this.years = new YearParser(tokens);
        this.dates = new DateParser(tokens, published, years);
        this.periods = new PeriodParser(tokens, published, years);
    }

    /** The time that starts at a token, or null. */
    @Nullable Found at(int start) {
        Dated first = moment(start);
        if (first == null) {
            return null;
        }
        Dated range = range(first);
        Dated found = range == null ? first : range;
        TimeExpression time =
                new TimeExpression(
                        tokens.span(found.start(), found.end()),
                        found.moment().edtf(),
                        !found.moment().isDay(),
                        range == null ? bound(found) : Bound.AT,
                        found.steps());
        return new Found(time, found.end());
    }

    private @Nullable Dated moment(int start) {
        if (tokens.get(start).kind() == Token.Kind.MARK || tokens.get(start).is(Role.IGNORE)) {
            return null;
        }
        Dated date = dates.at(start);
        if (date != null) {
            return date;
        }
        Dated period = periods.at(start);
        return period != null ? period : years.at(start);
    }

    private @Nullable Dated range(Dated first) {
        int connective = first.end();
        boolean between = tokens.get(first.start() - 1).is(Role.BETWEEN);
        boolean from =
                isBound(first.start(), Role.SINCE_BEFORE)
                        || tokens.get(first.start() - 1).is(Role.OF);
        boolean dash = tokens.isAnyMark(connective, DASHES);
        boolean word =
                tokens.get(connective).is(Role.RANGE)
                        || from && tokens.get(connective).is(Role.UNTIL_BEFORE);
        boolean and = between && tokens.get(connective).is(Role.AND);
        if (!dash && !word && !and) {
            return null;
        }
        int next = connective + 1;
        while (tokens.get(next).is(Role.YEAR_WORD) || tokens.get(next).is(Role.IN_BEFORE)) {
            next++;
        }
        Dated second = moment(next);
        if (second == null) {
            return null;
        }
        Moment start = first.moment();
        if (start.lacksYear() && second.moment().year() > 0) {
            start = start.withYear(second.moment().year());
        }
        if (start.edtf().contains("/")
                || second.moment().edtf().contains("/")
                || start.edtf().compareTo(second.moment().edtf()) >= 0) {
            return null;
        }
        List<String> steps = new ArrayList<>(first.steps());
        steps.addAll(second.steps());
        steps.add("range");
        return new Dated(
                first.start(),
                second.end(),
                Moment.form(start.edtf() + "/" + second.moment().edtf()),
                steps);
    }

    private Bound bound(Dated found) {
        if (tokens.get(found.end()).is(Role.UNTIL_AFTER)) {
            return Bound.UNTIL;
        }
        if (tokens.get(found.end()).is(Role.SINCE_AFTER)) {
            return Bound.SINCE;
        }
        if (isBound(found.start(), Role.UNTIL_BEFORE)) {
            return Bound.UNTIL;
        }
        return isBound(found.start(), Role.SINCE_BEFORE) ? Bound.SINCE : Bound.AT;
    }

    /** Whether such a word stands before the time, with at most a preposition or "year" between. */
    private boolean isBound(int start, Role role) {
        for (int i = start - 1; i >= start - FARTHEST_BOUND; i--) {
            Token token = tokens.get(i);
            if (token.is(role)) {
                return true;
            }
            if (!token.is(Role.OF)
                    && !token.is(Role.YEAR_WORD)
                    && !token.is(Role.IN_BEFORE)
                    && !token.is(Role.STOP)) {
                return false;
            }
        }
        return false;
    }
}
