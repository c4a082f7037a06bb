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
    private static final int LUNAR_REACH = 6;

    private final Tokens tokens;
    private final Published published;
    private final DateParser dates;
    private final PeriodParser periods;
    private final SeenParser seen;
    private final ShiftParser shifts;
    private final PartParser parts;
    private final DecadeParser decades;
    private final StretchParser stretches;
    private final YearParser years;
    private final TimeStarts starts;

    TimeParser(Tokens tokens, Published published) {
        this.tokens = tokens;
        this.published = published;
        this.starts = new TimeStarts(tokens);
        this.years = new YearParser(tokens, published);
        this.dates = new DateParser(tokens, published, years);
        this.periods = new PeriodParser(tokens, published, years);
        this.seen = new SeenParser(tokens, published);
        this.shifts = new ShiftParser(tokens, published);
        this.parts = new PartParser(tokens, published);
        this.decades = new DecadeParser(tokens);
        this.stretches = new StretchParser(tokens, published, years);
    }

    /** The time that starts at a token, or null. */
    @Nullable Found at(int start) {
        Dated first = moment(start);
        if (first == null) {
            return null;
        }
        Dated range = range(first);
        Dated found = range == null ? first : range;
        Bound bound = range == null ? bound(found) : Bound.AT;
        boolean ahead =
                bound == Bound.SINCE
                        && (isBound(found.start(), Role.ONWARD)
                                || tokens.isAboutFuture(found.start(), found.end()));
        Moment moment = published.nearest(found.limitedBy(bound), ahead ? Bound.AT : bound);
        List<String> steps = new ArrayList<>(found.steps());
        if (found.moment().lacksYear() && !moment.lacksYear()) {
            steps.add(NearestYear.step(published));
        }
        if (bound != Bound.AT) {
            steps.add("limit: " + limit(found, bound));
        }
        TimeExpression time =
                new TimeExpression(
                        tokens.span(found.start(), found.end()),
                        moment.edtf(),
                        !moment.isDay(),
                        bound,
                        steps);
        return new Found(time, found.end());
    }

    private @Nullable Dated moment(int start) {
        if (tokens.get(start).kind() == Token.Kind.MARK) {
            return null;
        }
        if (!starts.at(start) || isLunar(start)) {
            return null;
        }
        Dated unnumbered = parts.unnumbered(start);
        if (unnumbered != null) {
            return unnumbered;
        }
        Token token = tokens.get(start);
        boolean time =
                token.sense(Sense.Relative.class) != null
                        || token.sense(Sense.Weekday.class) != null;
        if (token.is(Role.IGNORE) && !time) {
            return shifts.at(start); // "one" is no number but in "one year ago"
        }
        Sense.Phase part = parts.before(start);
        if (part != null) {
            Dated dated = parts.of(start, part, whole(parts.wholeAt(start)));
            dated = dated != null ? dated : parts.ofThisYear(start, part);
            if (dated != null) {
                return dated;
            }
        }
        Dated whole = whole(start);
        return whole == null ? null : parts.behind(whole);
    }

    /** 农历八月十五: a date of the lunar calendar is not read. */
    private boolean isLunar(int start) {
        int i = start - 1;
        while (i > start - LUNAR_REACH
                && (tokens.get(i).kind() == Token.Kind.NUMBER
                        || tokens.get(i).sense(Sense.Han.class) != null
                        || tokens.get(i).is(Role.MONTH_MARK)
                        || tokens.get(i).sense(Sense.Month.class) != null)) {
            i--;
        }
        return tokens.get(i).is(Role.LUNAR);
    }

    /** A time without the word for its beginning or end. */
    private @Nullable Dated whole(int start) {
        Dated stretch = stretches.at(start);
        if (stretch != null) {
            return stretch;
        }
        Dated date = longest(dates.at(start), shifts.at(start), decades.at(start));
        if (date != null && date.end() > start + 1) {
            return date;
        }
        Dated period = periods.at(start);
        if (period != null || date != null) {
            return period != null ? period : date;
        }
        Dated relative = seen.at(start);
        if (relative != null) {
            return relative;
        }
        boolean skipped = Identifiers.skip(tokens, start) > start && !years.spanAt(start);
        return skipped ? null : years.at(start);
    }

    /** The first of the longest. */
    private static @Nullable Dated longest(@Nullable Dated... all) {
        Dated longest = null;
        for (Dated dated : all) {
            if (dated != null && (longest == null || dated.end() > longest.end())) {
                longest = dated;
            }
        }
        return longest;
    }

    private @Nullable Dated range(Dated first) {
        int connective = first.end();
        int before = first.start() - 1;
        if (tokens.get(before).is(Role.YEAR_WORD)) {
            before--;
        }
        boolean between = tokens.get(before).is(Role.BETWEEN);
        boolean from =
                isBound(first.start(), Role.SINCE_BEFORE)
                        || tokens.get(first.start() - 1).is(Role.OF);
        boolean dash = tokens.isAnyMark(connective, DASHES);
        boolean word =
                tokens.get(connective).is(Role.RANGE)
                        || from && tokens.get(connective).is(Role.UNTIL_BEFORE);
        boolean and = tokens.get(connective).is(Role.AND);
        if (!dash && !word && !and) {
            return null;
        }
        int next = connective + 1;
        while (next < connective + FARTHEST_BOUND && isRangeFiller(next)) {
            next++;
        }
        Dated second = secondOf(first, next);
        boolean joined =
                dash || word || second != null && (between || isBetweenBehind(second.end()));
        return second == null || !joined ? null : range(first, second);
    }

    /** 2019 और 2023 के बीच: "between" behind both. */
    private boolean isBetweenBehind(int index) {
        return tokens.get(index).is(Role.BETWEEN_AFTER);
    }

    private boolean isRangeFiller(int index) {
        Token token = tokens.get(index);
        return token.is(Role.YEAR_WORD)
                || token.is(Role.IN_BEFORE) && token.sense(Sense.Phase.class) == null
                || token.is(Role.UNTIL_BEFORE)
                || token.is(Role.OF);
    }

    private @Nullable Dated range(Dated first, Dated second) {
        Moment end = published.nearest(second.limitedBy(Bound.UNTIL), Bound.AT);
        Moment start = first.limitedBy(Bound.SINCE);
        start = start.lacksYear() && end.year() > 0 ? start.withYear(end.year()) : start;
        start = published.nearest(start, Bound.AT);
        if (start.isDay() != end.isDay() && start.edtf().length() > 7 && end.form() == null) {
            return null;
        }
        Moment between = Moment.between(start, end);
        if (between == null || start.edtf().contains("X") || end.edtf().contains("X")) {
            return null;
        }
        List<String> steps = new ArrayList<>(first.steps());
        steps.addAll(second.steps());
        steps.add("range");
        return new Dated(first.start(), second.end(), between, null, steps);
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
        if (found.moment().edtf().length() == DAYS_LENGTH
                && found.steps().contains("range of days")) {
            return Bound.AT; // from the 5th to the 7th
        }
        if (tokens.get(found.end()).is(Role.UNTIL_AFTER)) {
            return Bound.UNTIL;
        }
        if (tokens.get(found.end()).is(Role.SINCE_AFTER)) {
            return Bound.SINCE;
        }
        if (isBound(found.start(), Role.UNTIL_BEFORE)) {
            return Bound.UNTIL;
        }
        if (!found.moment().isDay() && isBound(found.start(), Role.FOR_BEFORE)) {
            return Bound.UNTIL;
        }
        return isBound(found.start(), Role.SINCE_BEFORE) ? Bound.SINCE : Bound.AT;
    }

    /** The word that limits a time, for the derivation. */
    private String limit(Dated found, Bound bound) {
        Role before = bound == Bound.UNTIL ? Role.UNTIL_BEFORE : Role.SINCE_BEFORE;
        Role after = bound == Bound.UNTIL ? Role.UNTIL_AFTER : Role.SINCE_AFTER;
        if (tokens.get(found.end()).is(after)) {
            return "'" + tokens.original(found.end()) + "'";
        }
        for (int i = found.start() - 1; i >= found.start() - FARTHEST_BOUND; i--) {
            if (tokens.get(i).is(before)) {
                return "'" + tokens.original(i) + "'";
            }
        }
        return bound.name();
    }

    /** Whether such a word stands before the time, with at most a preposition or "year" between. */
    private boolean isBound(int start, Role role) {
        for (int i = start - 1; i >= start - FARTHEST_BOUND; i--) {
            Token token = tokens.get(i);
            if (token.is(role)) {
                return true;
            }
            if (!token.is(Role.OF)
                    && !token.is(Role.YEAR_PREFIX)
                    && !token.is(Role.YEAR_WORD)
                    && !token.is(Role.IN_BEFORE)
                    && !token.is(Role.STOP)) {
                return false;
            }
        }
        return false;
    }
}
