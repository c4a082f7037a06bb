package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.CldrRelative.Shift;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Unit;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Reads times a number of units away from publication: five years ago, in two weeks; and the
 * stretches up to there: the past 12 months, the next five years.
 */
final class ShiftParser {

    private static final int LARGEST = 1000;

    /** How many tokens around are searched for a word that speaks of the future. */
    private static final int FUTURE_REACH = 16;

    /** UCUM codes of the units that a time can be away by. */
    private static final Map<String, String> UNITS =
            Map.of("a", "year", "mo", "month", "wk", "week", "d", "day");

    private final Tokens tokens;
    private final Published published;
    private final TimePatterns patterns;

    ShiftParser(Tokens tokens, Published published) {
        this.tokens = tokens;
        this.published = published;
        this.patterns = tokens.lexicon().patterns();
    }

    @Nullable Dated at(int start) {
        if (published.date() == null) {
            return null;
        }
        Dated window = window(start);
        if (window != null) {
            return window;
        }
        Dated fused = fused(start);
        if (fused != null) {
            return fused;
        }
        Dated shifted = byRoles(start);
        return shifted != null ? shifted : byPattern(start);
    }

    /** A number of units, or a unit that is one or several of its kind: "a year", سنتين. */
    private record Measure(int end, String unit, int count, String words) {}

    private @Nullable Measure measure(int start) {
        Measure plain = unit(start, start, 1);
        if (plain != null) {
            return plain;
        }
        Count count = count(start);
        return count == null ? null : unit(start, count.end(), count.value());
    }

    private record Count(int end, int value) {}

    private @Nullable Count count(int start) {
        Amount amount = tokens.amountAt(start);
        if (amount == null) {
            Sense.Numeral one = tokens.get(start).sense(Sense.Numeral.class);
            boolean article = one != null && one.use() == Sense.Numeral.Use.ARTICLE;
            return article ? new Count(start + 1, 1) : null;
        }
        BigDecimal value = amount.value();
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.signum() > 0;
        boolean countable = amount.form() == Amount.Form.PLAIN || amount.form() == Amount.Form.HAN;
        return whole && countable && value.intValue() <= LARGEST && value.precision() < 9
                ? new Count(amount.end(), value.intValue())
                : null;
    }

    private @Nullable Measure unit(int start, int at, int count) {
        int unitAt = tokens.get(at).is(Role.CLASSIFIER) ? at + 1 : at;
        Token token = tokens.get(unitAt);
        for (Sense sense : token.senses()) {
            if (sense instanceof Unit unit
                    && unit.kind() == Kind.DURATION
                    && UNITS.containsKey(unit.unit())
                    && unit.factor().scale() <= 0) {
                int length = count * unit.factor().intValue();
                String words = tokens.span(start, unitAt + 1).of(tokens.text().original());
                return new Measure(unitAt + 1, UNITS.getOrDefault(unit.unit(), ""), length, words);
            }
        }
        return null;
    }

    /** Five years ago, hace cinco años, 5年前, dans deux semaines. */
    private @Nullable Dated byRoles(int start) {
        Token token = tokens.get(start);
        boolean ago = token.is(Role.AGO_BEFORE);
        boolean ahead =
                token.is(Role.AHEAD_BEFORE)
                        || token.is(Role.AHEAD_IF_FUTURE) && isAboutFuture(start);
        Measure measure = measure(ago || ahead ? start + 1 : start);
        if (measure == null) {
            return null;
        }
        boolean one = tokens.get(start + 1).sense(Unit.class) != null;
        if ((ago || ahead) && one && tokens.get(measure.end()).number() != null) {
            return null; // since the year 2016
        }
        if (ago || ahead) {
            return direction(tokens.get(measure.end())) == 0
                    ? shifted(start, measure.end(), measure, ago ? -1 : 1)
                    : null; // in the last two years
        }
        Token behind = tokens.get(measure.end());
        if (behind.is(Role.AGO_AFTER)) {
            return shifted(start, measure.end() + 1, measure, -1);
        }
        boolean later =
                behind.is(Role.AHEAD_AFTER)
                        || behind.is(Role.AHEAD_AFTER_IF_FUTURE) && isAboutFuture(start);
        return later ? shifted(start, measure.end() + 1, measure, 1) : null;
    }

    private @Nullable Dated shifted(int start, int end, Measure measure, int sign) {
        return shifted(start, end, measure.unit(), sign * measure.count(), measure.words());
    }

    private @Nullable Dated shifted(int start, int end, String unit, int offset, String words) {
        Moment moment = published.relative(unit, offset);
        String step = "'" + words + "' " + (offset < 0 ? "before" : "after");
        return Dated.ifAny(start, end, moment, step, published.step());
    }

    /** As CLDR's patterns have it, with digits or words for the number. */
    private @Nullable Dated byPattern(int start) {
        Dated alone = numbered(start, start, TimePatterns.NOTHING);
        if (alone != null) {
            return alone;
        }
        int[] before = {0, 0};
        int from = tokens.get(start).start();
        int end = tokens.get(tokens.size() - 1).end();
        patterns.before()
                .matchAt(
                        tokens.text(),
                        from,
                        end,
                        (at, matchEnd, index) -> {
                            before[0] = matchEnd;
                            before[1] = index.index();
                        });
        int next = before[0] == 0 ? -1 : tokens.behind(start, before[0]);
        boolean vetoed = tokens.get(start).is(Role.AHEAD_IF_FUTURE) && !isAboutFuture(start);
        return next < 0 || vetoed ? null : numbered(start, next, before[1]);
    }

    private @Nullable Dated numbered(int start, int numberAt, int before) {
        Count count = count(numberAt);
        if (count == null) {
            return null;
        }
        Shift[] best = {patterns.open(before)};
        int[] bestEnd = {best[0] == null ? 0 : tokens.get(count.end() - 1).end()};
        if (count.end() < tokens.size()) {
            patterns.after()
                    .matchAt(
                            tokens.text(),
                            tokens.get(count.end()).start(),
                            tokens.get(tokens.size() - 1).end(),
                            (at, matchEnd, behind) -> {
                                if (behind.before() == before && matchEnd > bestEnd[0]) {
                                    best[0] = behind.shift();
                                    bestEnd[0] = matchEnd;
                                }
                            });
        }
        Shift shift = best[0];
        int end = shift == null ? -1 : tokens.behind(start, bestEnd[0]);
        if (shift == null
                || end < 0
                || !isSure(start, end, shift)
                || direction(tokens.get(end)) != 0
                || tokens.get(end).is(Role.AGO_AFTER)) {
            return null;
        }
        String words = "{0} " + shift.unit() + ", CLDR " + patterns.language();
        Dated dated = shifted(start, end, shift.unit(), shift.sign() * count.value(), words);
        return dated;
    }

    /** A word that also means "later" is about the future only where something says so. */
    private boolean isSure(int start, int end, Shift shift) {
        Token last = tokens.get(end - 1);
        return shift.sign() < 0 || !last.is(Role.AHEAD_AFTER_IF_FUTURE) || isAboutFuture(start);
    }

    /** Whether a word near by speaks of the future, or the segment starts here. */
    private boolean isAboutFuture(int at) {
        if (at == 0) {
            return true;
        }
        for (int i = at - FUTURE_REACH; i < at + FUTURE_REACH; i++) {
            if (tokens.get(i).is(Role.FUTURE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The past 12 months, les cinq prochaines années, السنوات الخمس المقبلة, 5 năm qua: a number, a
     * unit and a word for past or next, in any order.
     */
    private @Nullable Dated window(int start) {
        int at = start;
        int sign = 0;
        Count count = null;
        Measure measure = null;
        while (at < start + 6 && (sign == 0 || count == null || measure == null)) {
            Token token = tokens.get(at);
            int points = direction(token);
            Measure unit = measure == null ? unit(at, at, 1) : null;
            if (points != 0 && sign == 0) {
                sign = points;
                at++;
            } else if (unit != null && (count != null || isWindow(at))) {
                measure = unit;
                at = unit.end();
            } else if (count == null && count(at) instanceof Count number) {
                count = number;
                at = number.end();
            } else if (at > start && (token.is(Role.OF) || token.is(Role.CLASSIFIER))) {
                at++;
            } else {
                return null;
            }
        }
        if (sign == 0 || count == null || measure == null) {
            return null;
        }
        if (direction(tokens.get(start)) == 0 && !isStart(start)) {
            return null;
        }
        int length = sign * count.value() * measure.count();
        String words = tokens.span(start, at).of(tokens.text().original());
        return Dated.ifAny(
                start,
                at,
                published.window(measure.unit(), length),
                "'" + words + "' " + (sign < 0 ? "up to" : "from") + " publication",
                published.step());
    }

    /** Lima tahun lalu, 5 năm tới: the unit and its direction are one phrase, "last year" alone. */
    private @Nullable Dated fused(int start) {
        Count count = count(start);
        Sense.Relative relative =
                count == null ? null : tokens.get(count.end()).sense(Sense.Relative.class);
        if (count == null
                || relative == null
                || Math.abs(relative.offset()) != 1
                || !UNITS.containsValue(relative.unit())) {
            return null;
        }
        String phrase = tokens.folded(count.end());
        int length = relative.offset() * count.value();
        int end = count.end() + 1;
        String words = tokens.span(start, end).of(tokens.text().original());
        boolean ago = false;
        boolean window = false;
        for (Sense sense :
                tokens.lexicon().phrases().get(phrase.substring(phrase.lastIndexOf(' ') + 1))) {
            Role role = sense instanceof Sense.Marker(Role own) ? own : Role.OF;
            ago |= role == Role.AGO_AFTER;
            window |= role == Role.LAST_AFTER || role == Role.NEXT_AFTER;
        }
        if (ago) {
            return shifted(start, end, relative.unit(), length, words);
        }
        return window
                ? Dated.ifAny(
                        start,
                        end,
                        published.window(relative.unit(), length),
                        "'" + words + "'",
                        published.step())
                : null;
    }

    /** Whether a unit can come first: only where its number follows. */
    private boolean isWindow(int unitAt) {
        int next = tokens.get(unitAt + 1).is(Role.OF) ? unitAt + 2 : unitAt + 1;
        return direction(tokens.get(next)) != 0 || count(next) != null;
    }

    private boolean isStart(int start) {
        return count(start) != null || unit(start, start, 1) != null;
    }

    private static int direction(Token token) {
        if (token.is(Role.AGO_AFTER)) {
            return 0;
        }
        if (token.is(Role.LAST) || token.is(Role.LAST_AFTER)) {
            return -1;
        }
        return token.is(Role.NEXT) || token.is(Role.NEXT_AFTER) ? 1 : 0;
    }
}
