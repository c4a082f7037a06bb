package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A piece of a segment. */
final class Token {

    enum Kind {
        NUMBER,
        PHRASE,
        WORD,
        MARK,
        /** What stands before the first and behind the last. */
        NONE
    }

    static final Token NONE = new Token(Kind.NONE, 0, 0, true, List.of(), null);

    private final Kind kind;
    private final int start;
    private final int end;
    private final boolean spaced;
    private final List<Sense> senses;
    private final @Nullable NumberLiteral number;
    private final int plain;

    /** A bit for each of its roles, which two roles may share: most questions end here. */
    private final long roles;

    /** Whether it has senses beside its roles. */
    private final boolean meaning;

    /**
     * @param kind what it is
     * @param start its first folded index
     * @param end the folded index after its last
     * @param spaced whether space stands before it, or nothing
     * @param senses what it means, where a lexicon has it
     * @param number the number it is, where it is in digits
     */
    Token(
            Kind kind,
            int start,
            int end,
            boolean spaced,
            List<Sense> senses,
            @Nullable NumberLiteral number) {
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.spaced = spaced;
        this.senses = senses;
        this.number = number;
        this.plain = number == null ? -1 : number.plainValue();
        long bits = 0;
        boolean more = false;
        for (int i = 0; i < senses.size(); i++) {
            if (senses.get(i) instanceof Sense.Marker(Sense.Role role)) {
                bits |= 1L << role.ordinal();
            } else {
                more = true;
            }
        }
        this.roles = bits;
        this.meaning = more;
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean spaced() {
        return spaced;
    }

    List<Sense> senses() {
        return senses;
    }

    @Nullable NumberLiteral number() {
        return number;
    }

    /** Its first sense of a kind other than a role, or null. */
    <S extends Sense> @Nullable S sense(Class<S> type) {
        if (!meaning) {
            return null;
        }
        for (int i = 0; i < senses.size(); i++) {
            Sense sense = senses.get(i);
            if (type.isInstance(sense)) {
                return type.cast(sense);
            }
        }
        return null;
    }

    boolean is(Sense.Role role) {
        return (roles & 1L << role.ordinal()) != 0 && hasRole(role);
    }

    private boolean hasRole(Sense.Role role) {
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
        return plain;
    }
}
