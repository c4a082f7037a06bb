package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A piece of a segment.
 *
 * @param kind what it is
 * @param start its first folded index
 * @param end the folded index after its last
 * @param spaced whether space stands before it, or nothing
 * @param senses what it means, where a lexicon has it
 * @param number the number it is, where it is in digits
 */
record Token(
        Kind kind,
        int start,
        int end,
        boolean spaced,
        List<Sense> senses,
        @Nullable NumberLiteral number) {

    enum Kind {
        NUMBER,
        PHRASE,
        WORD,
        MARK,
        /** What stands before the first and behind the last. */
        NONE
    }

    static final Token NONE = new Token(Kind.NONE, 0, 0, true, List.of(), null);

    <S extends Sense> @Nullable S sense(Class<S> type) {
        for (int i = 0; i < senses.size(); i++) {
            Sense sense = senses.get(i);
            if (type.isInstance(sense)) {
                return type.cast(sense);
            }
        }
        return null;
    }

    boolean is(Sense.Role role) {
        for (int i = 0; i < senses.size(); i++) {
            if (senses.get(i) instanceof Sense.Marker(Sense.Role own) && own == role) {
                return true;
            }
        }
        return false;
    }

    /** A number in digits that is one. */
    boolean isNumber() {
        return number != null && !number.readings().isEmpty();
    }

    /** The value of a number of one to four digits without separators, else -1. */
    int plain() {
        return number == null ? -1 : number.plainValue();
    }
}
