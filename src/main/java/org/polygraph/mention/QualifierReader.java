package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.Qualified;
import org.polygraph.mention.Sense.Role;

import java.util.List;

/** Reads how a value is meant from the words before and behind it: about, at least, or more. */
final class QualifierReader {

    private static final int FARTHEST_CHANGE = 16;
    private static final int FARTHEST_LAST_VERB = 6;

    private final Tokens tokens;

    QualifierReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** How an amount is meant; the words that say so are told to {@code steps}. */
    Qualifier of(Measured measured, int start, List<String> steps) {
        Qualifier inside = measured.qualifier();
        inside = inside == null ? measured.amount().qualifier() : inside;
        if (inside != null) {
            steps.add("inside the amount → " + inside.label());
            return inside;
        }
        if (measured.amount().form() == Amount.Form.ROUND
                && behind(measured.end()) == null
                && before(start, measured.kind()) == null) {
            steps.add("a round number → approximately");
            return Qualifier.APPROXIMATELY;
        }
        return around(start, measured.end(), measured.kind(), steps);
    }

    /** How what stands between two tokens is meant. */
    Qualifier around(int start, int end, Kind kind, List<String> steps) {
        Qualified after = behind(end);
        if (after != null) {
            steps.add(tokens.original(end) + " → " + after.qualifier().label());
            return after.qualifier();
        }
        Qualified before = before(start, kind);
        if (before == null) {
            return Qualifier.EXACTLY;
        }
        int index = indexBefore(start);
        steps.add(tokens.original(index) + " → " + before.qualifier().label());
        return before.qualifier();
    }

    /** Whether a word beside what stands between two tokens says how it is meant. */
    boolean isQualified(int start, int end, Kind kind) {
        return behind(end) != null || before(start, kind) != null;
    }

    /** The qualifier at a token behind an amount, or null. */
    @Nullable Qualified behind(int index) {
        return at(index, false);
    }

    private @Nullable Qualified before(int start, Kind kind) {
        int index = indexBefore(start);
        Qualified qualified = at(index, true);
        if (qualified == null
                || tokens.get(index).is(Role.TO) && isBehindChange(index)
                || kind == Kind.DURATION && tokens.get(index).is(Role.DURING)) {
            return null;
        }
        return qualified;
    }

    private int indexBefore(int start) {
        int index = start - 1;
        Token token = tokens.get(index);
        boolean between = token.is(Role.OF) || token.is(Role.DEFINITE);
        return between && at(index, true) == null ? index - 1 : index;
    }

    /** "fell … to 5 %" in languages where "to" can also mean "up to". */
    private boolean isBehindChange(int index) {
        for (int i = index - 1; i >= 0 && i > index - FARTHEST_CHANGE; i--) {
            if (tokens.get(i).is(Role.AND) && tokens.isAnyMark(i - 1, ",،;")) {
                return false; // another clause
            }
            if (tokens.get(i).is(Role.CHANGE)
                    || tokens.get(i).sense(Sense.Multiple.class) != null) {
                return true;
            }
        }
        for (int i = index + 1; i < index + FARTHEST_LAST_VERB; i++) {
            if (tokens.isAnyMark(i, ",،;.")) {
                return false;
            }
            if (tokens.get(i).is(Role.CHANGE)) {
                return true; // "dat de rente tot 3 procent daalt"
            }
        }
        return false;
    }

    private @Nullable Qualified at(int index, boolean before) {
        for (Sense sense : tokens.get(index).senses()) {
            if (sense instanceof Qualified qualified && qualified.before() == before) {
                return qualified;
            }
        }
        return null;
    }
}
