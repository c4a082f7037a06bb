package org.polygraph.mention;

import org.polygraph.mention.Sense.Role;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How many times something fell. A ratio is what the old value is multiplied by to give the new
 * one, so that "сократились вдвое" and "three times less" are a half and a third, as "halved" is.
 */
final class Decline {

    private static final int REACH = 2;
    private static final int PLACES = 4;

    private Decline() {}

    /**
     * The ratio that a number of times means here.
     *
     * @param start its first token
     * @param end the token after its last
     * @param steps is told where a word of decline turns it round
     */
    static BigDecimal of(Tokens tokens, int start, int end, BigDecimal times, List<String> steps) {
        if (times.compareTo(BigDecimal.ONE) <= 0) {
            return times;
        }
        int at = wordOf(tokens, start, end);
        if (at < 0) {
            return times;
        }
        steps.add("1/" + times.toPlainString() + ": “" + tokens.original(at) + "”");
        return Amount.plain(BigDecimal.ONE.divide(times, PLACES, RoundingMode.HALF_UP));
    }

    /** The word of decline right before or behind, with one word at most between; -1 for none. */
    private static int wordOf(Tokens tokens, int start, int end) {
        for (int i = start - 1; i >= start - REACH; i--) {
            if (tokens.get(i).is(Role.DECLINE)) {
                return i;
            }
            if (tokens.get(i).kind() == Token.Kind.MARK) {
                break;
            }
        }
        for (int i = end; i < end + REACH; i++) {
            if (tokens.get(i).is(Role.DECLINE)) {
                return i;
            }
            if (tokens.get(i).kind() == Token.Kind.MARK) {
                break;
            }
        }
        return -1;
    }
}
