package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Month;
import org.polygraph.mention.Sense.Relative;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Weekday;

/**
 * Reads times seen from the day of publication: yesterday, last year, 昨年12月, Friday, next Friday,
 * last summer, this March.
 */
final class SeenParser {

    private static final String WEEKDAYS = "一二三四五六日";

    private final Tokens tokens;
    private final Published published;

    SeenParser(Tokens tokens, Published published) {
        this.tokens = tokens;
        this.published = published;
    }

    @Nullable Dated at(int start) {
        Relative relative = tokens.get(start).sense(Relative.class);
        if (relative != null) {
            return relative(start, relative);
        }
        int direction = direction(start, true);
        if (direction != NONE) {
            return named(start, start + 1, direction);
        }
        return named(start, start, NONE);
    }

    private @Nullable Dated relative(int start, Relative relative) {
        int next = tokens.get(start + 1).is(Role.OF) ? start + 2 : start + 1;
        if (relative.unit().equals("year") && relative.part() == null) {
            Dated month = monthOf(start, next, relative);
            if (month != null) {
                return month;
            }
        }
        if (relative.unit().equals("month")) {
            Dated day = dayOf(start, next, relative);
            if (day != null) {
                return day;
            }
        }
        if (relative.unit().equals("week")) {
            Dated day = weekdayOf(start, next, relative.offset());
            if (day != null) {
                return day;
            }
        }
        Moment moment = published.relative(relative.unit(), relative.offset());
        if (moment == null) {
            return null;
        }
        Dated.Portion portion =
                relative.part() == null ? null : new Dated.Portion(relative.part(), moment);
        Moment seen = relative.part() == null ? moment : Published.part(moment, relative.part());
        return Dated.of(start, start + 1, seen, step(start, relative), published.step())
                .as(portion);
    }

    private String step(int at, Relative relative) {
        String part =
                relative.part() == null
                        ? ""
                        : ", " + relative.part().name().toLowerCase(java.util.Locale.ROOT);
        return "'"
                + tokens.original(at)
                + "' = "
                + relative.unit()
                + " "
                + (relative.offset() > 0 ? "+" : "")
                + relative.offset()
                + part
                + " ("
                + relative.source()
                + ")";
    }

    /** 昨年12月, 去年10月25日, 작년 12월, last year's December in names too. */
    private @Nullable Dated monthOf(int start, int monthAt, Relative relative) {
        Moment year = published.relative("year", relative.offset());
        int month = tokens.get(monthAt).plain();
        int next = monthAt + 2;
        boolean marked = month > 0 && tokens.get(monthAt + 1).is(Role.MONTH_MARK);
        Month named = tokens.get(monthAt).sense(Month.class);
        if (!marked) {
            boolean prefixed = tokens.get(monthAt).is(Role.MONTH_PREFIX);
            if (prefixed
                    || named == null
                    || !Calendars.sharesMonths(named.calendar())
                    || named.brief()
                    || tokens.get(monthAt).is(Role.AMBIGUOUS)) {
                return null;
            }
            month = named.number();
            next = monthAt + 1;
        }
        int day =
                tokens.get(next + 1).is(Role.DAY_MARK) ? Math.max(0, tokens.get(next).plain()) : 0;
        int end = day > 0 ? next + 2 : next;
        if (month > 12 || day > 31) {
            return null;
        }
        Moment moment = new Moment(year == null ? 0 : year.year(), month, day, null);
        return moment.exists()
                ? Dated.of(
                        start,
                        end,
                        moment,
                        step(start, relative),
                        published.step(),
                        "month " + month)
                : null;
    }

    /** 今月25日, 本月3日, 지난달 25일. */
    private @Nullable Dated dayOf(int start, int dayAt, Relative relative) {
        Moment month = published.relative("month", relative.offset());
        int day = tokens.get(dayAt + 1).is(Role.DAY_MARK) ? tokens.dayAt(dayAt) : 0;
        if (month == null || day == 0) {
            return null;
        }
        Moment moment = Moment.day(month.year(), month.month(), day);
        return moment.exists()
                ? Dated.of(start, dayAt + 2, moment, step(start, relative), published.step())
                : null;
    }

    /** 上周五, 来週の月曜日, Tuesday of a week seen from publication. */
    private @Nullable Dated weekdayOf(int start, int dayAt, int weeks) {
        Weekday weekday = tokens.get(dayAt).sense(Weekday.class);
        int number = weekday != null ? weekday.number() : 0;
        if (number == 0 && tokens.isCjk(dayAt) && tokens.isTight(dayAt)) {
            String sign = tokens.folded(dayAt);
            number = sign.equals("天") ? 7 : sign.length() == 1 ? WEEKDAYS.indexOf(sign) + 1 : 0;
        }
        return number == 0
                ? null
                : Dated.ifAny(
                        start,
                        dayAt + 1,
                        published.weekdayOfWeek(number, weeks),
                        "weekday of a week",
                        published.step());
    }

    private static final int NONE = 9;

    /** Which way a word points: -1, 0 or 1, or {@link #NONE}. */
    private int direction(int index, boolean before) {
        Token token = tokens.get(index);
        if (token.is(before ? Role.LAST : Role.LAST_AFTER)) {
            return -1;
        }
        if (token.is(before ? Role.NEXT : Role.NEXT_AFTER)) {
            return 1;
        }
        return token.is(before ? Role.THIS : Role.THIS_AFTER) ? 0 : NONE;
    }

    /** A weekday, month or season, with the word before or behind it that says which. */
    private @Nullable Dated named(int start, int at, int before) {
        int behind = direction(at + 1, false);
        int direction = before != NONE ? before : behind;
        int end = before == NONE && behind != NONE ? at + 2 : at + 1;
        Token token = tokens.get(at);
        Weekday weekday = token.sense(Weekday.class);
        if (weekday != null) {
            return weekday(start, at, end, weekday, direction);
        }
        if (direction == NONE) {
            return null;
        }
        Month month = token.sense(Month.class);
        if (month != null) {
            boolean name = !month.brief() && Calendars.sharesMonths(month.calendar());
            boolean more = tokens.get(end).isNumber() || tokens.isMark(end, '/');
            Moment named = Moment.month(0, month.number());
            return name && !more
                    ? Dated.ifAny(
                            start,
                            end,
                            published.nearest(named, direction),
                            "month name " + month.source(),
                            published.step())
                    : null;
        }
        Sense.Season season = token.sense(Sense.Season.class);
        return season == null
                ? null
                : Dated.ifAny(
                        start,
                        end,
                        published.season(season.number(), direction),
                        "season",
                        published.step());
    }

    private @Nullable Dated weekday(int start, int at, int end, Weekday weekday, int direction) {
        String step = "weekday " + weekday.source();
        int weekAt = at + 1;
        while (weekAt < at + 3
                && (tokens.get(weekAt).is(Role.OF) || tokens.get(weekAt).is(Role.STOP))) {
            weekAt++;
        }
        Relative week = tokens.get(weekAt).sense(Relative.class);
        if (week != null && week.unit().equals("week")) {
            Moment day = published.weekdayOfWeek(weekday.number(), week.offset());
            return Dated.ifAny(start, weekAt + 1, day, step, published.step());
        }
        Moment day =
                direction == NONE
                        ? tokens.isScheduled(start, end)
                                ? published.comingWeekday(weekday.number())
                                : published.weekday(weekday.number())
                        : published.weekday(weekday.number(), direction);
        return Dated.ifAny(start, end, day, step, published.step());
    }
}
