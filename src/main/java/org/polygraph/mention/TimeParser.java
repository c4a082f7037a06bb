package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.TimeExpression.Bound;

import java.util.ArrayList;
import java.util.List;

/** Reads times: a moment, or a range of two, with what limits it. */
final class TimeParser {

    private static final String DASHES = "-–—~〜";

    /** Of the EDTF interval between two days. */
    private static final int DAYS_LENGTH = 21;

    private static final int FARTHEST_BOUND = 4;

    private final Tokens tokens;
    private final Published published;
    private final DateParser dates;
    private final PeriodParser periods;
    private final YearParser years;

    TimeParser(Tokens tokens, Published published) {
        this.tokens = tokens;
        this.published = published;
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
        Dated found = range == null ? first.with(published.nearest(first.moment())) : range;
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
        Dated second = secondOf(first, next);
        if (second == null) {
            return null;
        }
        Moment end = published.nearest(second.moment());
        Moment start = first.moment();
        start = start.lacksYear() && end.year() > 0 ? start.withYear(end.year()) : start;
        if (start.edtf().contains("/")
                || end.edtf().contains("/")
                || start.edtf().compareTo(end.edtf()) >= 0) {
            return null;
        }
        List<String> steps = new ArrayList<>(first.steps());
        steps.addAll(second.steps());
        steps.add("range");
        return new Dated(
                first.start(), second.end(), Moment.form(start.edtf() + "/" + end.edtf()), steps);
    }

    /** The end of a range; 3月5日から7日 leaves out what it shares with the start. */
    private @Nullable Dated secondOf(Dated first, int start) {
        int day = tokens.get(start).plain();
        if (first.moment().isDay() && tokens.get(start + 1).is(Role.DAY_MARK) && day > 0) {
            Moment last = new Moment(first.moment().year(), first.moment().month(), day, null);
            return last.exists() ? Dated.of(start, start + 2, last, "day " + day) : null;
        }
        return moment(start);
    }

    private Bound bound(Dated found) {
        if (tokens.get(found.end()).is(Role.UNTIL_AFTER)) {
            return Bound.UNTIL;
        }
        if (tokens.get(found.end()).is(Role.SINCE_AFTER)) {
            return Bound.SINCE;
        }
        if (found.moment().edtf().length() == DAYS_LENGTH) {
            return Bound.AT; // from the 5th to the 7th
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
