package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.DatePattern.Field;
import org.polygraph.mention.DatePattern.Literal;
import org.polygraph.mention.Sense.Role;
import org.polygraph.text.FoldedText;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.List;

/** Reads dates written as one of CLDR's patterns for the language. */
final class PatternParser {

    private static final int CENTURY_TURNS = 50;
    private static final int BUDDHIST_CENTURY = 2500;
    private static final int SHORT_NAME = 3;

    private final Tokens tokens;
    private final FoldedText text;
    private final int end;
    private final Published published;
    private final TimePatterns patterns;

    PatternParser(Tokens tokens, Published published) {
        this.tokens = tokens;
        this.text = tokens.text();
        this.end = tokens.size() == 0 ? 0 : tokens.get(tokens.size() - 1).end();
        this.published = published;
        this.patterns = tokens.lexicon().patterns();
    }

    /** The longest date that starts at a token, or null. */
    @Nullable Dated at(int start) {
        int from = tokens.get(start).start();
        boolean number = tokens.get(start).kind() == Token.Kind.NUMBER;
        if (!WordEdges.canStart(text, from) || !number && !patterns.canStart(text, from, end)) {
            return null;
        }
        Reading best = null;
        for (DatePattern pattern : patterns.dates()) {
            if (pattern.startsWithNumber() && !number) {
                continue;
            }
            Reading reading = new Reading(pattern);
            if (reading.read(from) && (best == null || reading.position > best.position)) {
                best = reading;
            }
        }
        if (best == null) {
            return null;
        }
        int behind = tokens.behind(start, best.position);
        return behind < 0 || isAmount(best, behind) ? null : best.dated(start, behind);
    }

    /** What ends in a day is none where the day is what a unit or noun counts: "May 20 people". */
    private boolean isAmount(Reading reading, int behind) {
        boolean endsInDay =
                reading.pattern.parts().getLast() instanceof Field field && field.kind() == 'd';
        Token next = tokens.get(behind);
        return endsInDay
                && reading.year == 0
                && (tokens.lexicon().language().equals("en")
                        || next.sense(Sense.Scale.class) != null
                        || next.sense(Sense.Unit.class) != null
                        || next.sense(Sense.CurrencyWord.class) != null
                        || next.is(Role.NOUN)
                        || next.kind() == Token.Kind.WORD);
    }

    /** One try with one pattern. */
    private final class Reading {

        private final DatePattern pattern;
        private final List<String> steps = new ArrayList<>();
        private int position;
        private int year;
        private int month;
        private int day;
        private int quarter;
        private boolean era;
        private boolean shortMonth;

        Reading(DatePattern pattern) {
            this.pattern = pattern;
        }

        boolean read(int from) {
            position = from;
            for (DatePattern.Part part : pattern.parts()) {
                boolean read =
                        switch (part) {
                            case Literal(String folded) -> literal(folded);
                            case Field field -> field.isName() ? name(field) : number(field);
                        };
                if (!read) {
                    return false;
                }
            }
            return (position == end || WordEdges.canEnd(text, position)) && isSure();
        }

        /** "3 set" are sets, and "5 mar" can be the sea: a short name alone needs its point. */
        private boolean isSure() {
            return !shortMonth || year > 0 || pattern.has('E');
        }

        private boolean literal(String folded) {
            for (int i = 0; i < folded.length(); i++) {
                char c = folded.charAt(i);
                if (position >= end || text.charAt(position) != c) {
                    return false;
                }
                position++;
                while (c == ' ' && position < end && text.charAt(position) == ' ') {
                    position++;
                }
            }
            return true;
        }

        private boolean name(Field field) {
            int[] longest = {0, 0};
            patterns.names()
                    .matchAt(
                            text,
                            position,
                            end,
                            (start, matchEnd, name) -> {
                                if (name.kind() == field.kind() && matchEnd > longest[0]) {
                                    longest[0] = matchEnd;
                                    longest[1] = name.number();
                                }
                            });
            if (longest[0] == 0) {
                return false;
            }
            String words = text.span(position, longest[0]).of(text.original());
            boolean point = text.charAt(longest[0] - 1) == '.';
            if (field.kind() == 'M') {
                shortMonth = words.length() <= SHORT_NAME && !point;
            }
            set(field.kind(), longest[1]);
            steps.add(
                    kind(field.kind())
                            + " name '"
                            + words
                            + "' (CLDR "
                            + patterns.language()
                            + ")");
            position = longest[0];
            return true;
        }

        private boolean number(Field field) {
            int from = position;
            int value = 0;
            while (position < end
                    && position - from < 4
                    && WordEdges.isDigit(text.charAt(position))) {
                value = value * 10 + text.charAt(position) - '0';
                position++;
            }
            int digits = position - from;
            boolean cut = position < end && WordEdges.isDigit(text.charAt(position));
            if (cut || digits == 0) {
                return false;
            }
            if (field.kind() != 'y') {
                set(field.kind(), value);
                return digits <= 2 && digits >= field.width();
            }
            boolean brief = field.width() == 2 && digits == 2;
            set('y', brief ? inFull(value) : value);
            return brief || digits == 4 || pattern.has('G') && !Calendars.sharesMonths(calendar());
        }

        private int inFull(int brief) {
            if (patterns.calendar().equals("buddhist")) {
                return BUDDHIST_CENTURY + brief;
            }
            return (brief > CENTURY_TURNS ? 1900 : 2000) + brief;
        }

        private void set(char kind, int value) {
            switch (kind) {
                case 'y' -> year = value;
                case 'M' -> month = value;
                case 'd' -> day = value;
                case 'Q' -> quarter = value;
                case 'G' -> era = true;
                default -> {} // the weekday says nothing more
            }
        }

        /** A year that cannot be of the language's own calendar is of the common one. */
        private String calendar() {
            String own = patterns.calendar();
            boolean named = pattern.has('M') && steps.stream().anyMatch(s -> s.startsWith("month"));
            return switch (own) {
                case "buddhist" -> era || year >= 2400 ? own : Calendars.GREGORIAN;
                case "persian" -> named || year < 1700 && year > 0 ? own : Calendars.GREGORIAN;
                default -> own;
            };
        }

        @Nullable Dated dated(int start, int behind) {
            String step = "pattern " + pattern.pattern() + " (CLDR " + patterns.language() + ")";
            Moment moment = moment();
            if (moment == null) {
                return null;
            }
            steps.add(step);
            return new Dated(start, behind, moment, null, steps);
        }

        private @Nullable Moment moment() {
            if (quarter > 0) {
                return quarter > 4 || year < 1000 ? null : Moment.part(common(), quarter, 3);
            }
            if (month == 0 || month > 14 || pattern.has('d') && (day == 0 || day > 31)) {
                return null;
            }
            return Calendars.moment(calendar(), year, month, day, published);
        }

        private int common() {
            return calendar().equals("buddhist") ? year + tokens.lexicon().yearOffset() : year;
        }
    }

    private static String kind(char symbol) {
        return switch (symbol) {
            case 'M' -> "month";
            case 'E' -> "weekday";
            case 'Q' -> "quarter";
            default -> "era";
        };
    }
}
