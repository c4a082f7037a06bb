package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A moment that tokens name.
 *
 * @param start its first token
 * @param end the token after its last
 * @param moment when
 * @param portion the part of a longer time that it is, or null
 * @param steps for the derivation
 */
record Dated(int start, int end, Moment moment, @Nullable Portion portion, List<String> steps) {

    /**
     * The beginning, middle or end of a longer time.
     *
     * @param which of it
     * @param whole the longer time
     */
    record Portion(Sense.Phase.Which which, Moment whole) {}

    static Dated of(int start, int end, Moment moment, String... steps) {
        return new Dated(start, end, moment, null, List.of(steps));
    }

    /** As {@link #of}, or null where there is no moment. */
    static @Nullable Dated ifAny(int start, int end, @Nullable Moment moment, String... steps) {
        return moment == null ? null : of(start, end, moment, steps);
    }

    Dated with(Moment other) {
        return new Dated(start, end, other, portion, steps);
    }

    Dated as(@Nullable Portion other) {
        return new Dated(start, end, moment, other, steps);
    }

    /** The same with other bounds and one more step. */
    Dated within(int newStart, int newEnd, String step) {
        return new Dated(newStart, newEnd, moment, portion, and(step));
    }

    List<String> and(String step) {
        List<String> more = new ArrayList<>(steps);
        more.add(step);
        return more;
    }

    /** By the end of a time is by the time; since its beginning is since the time. */
    Moment limitedBy(TimeExpression.Bound bound) {
        if (portion == null) {
            return moment;
        }
        boolean whole =
                switch (bound) {
                    case UNTIL -> portion.which() == Sense.Phase.Which.END;
                    case SINCE -> portion.which() == Sense.Phase.Which.START;
                    case AT -> false;
                };
        return whole ? portion.whole() : moment;
    }
}
