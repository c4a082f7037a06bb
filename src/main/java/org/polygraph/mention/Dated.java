package org.polygraph.mention;

import java.util.List;

/**
 * A moment that tokens name.
 *
 * @param start its first token
 * @param end the token after its last
 * @param moment when
 * @param steps for the derivation
 */
record Dated(int start, int end, Moment moment, List<String> steps) {

    static Dated of(int start, int end, Moment moment, String step) {
        return new Dated(start, end, moment, List.of(step));
    }

    Dated with(Moment other) {
        return new Dated(start, end, other, steps);
    }
}
