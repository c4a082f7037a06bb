package org.polygraph.check;

import org.jspecify.annotations.Nullable;
import org.polygraph.collation.Bearing;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.MentionRecord;

import java.util.stream.Collectors;

/** What the digits of two amounts tell, whatever their magnitude and unit. */
final class Figures {

    private Figures() {}

    static int digits(@Nullable MentionRecord quantity) {
        return quantity == null || quantity.value() == null
                ? 0
                : quantity.value().stripTrailingZeros().precision();
    }

    /**
     * Whether the digits of two amounts are the same, two at least, whatever their magnitude and
     * unit; or the same in another order.
     *
     * @param turned so many must be in another order
     */
    static boolean areSame(ClaimRecord one, ClaimRecord other, int turned) {
        String figure = figure(one);
        String rival = figure(other);
        return figure.length() > 1
                && (figure.equals(rival)
                        || figure.length() >= turned && sorted(figure).equals(sorted(rival)));
    }

    /**
     * What a stored claim says whose amount is the checked one by a slip of the pen: the same
     * digits in another order or magnitude. Neither denies, and they are not of different times.
     *
     * @param turned so many must be in another order
     */
    static Bearing slip(ClaimRecord checked, ClaimRecord stored, int turned) {
        MentionRecord own = checked.quantity();
        MentionRecord other = stored.quantity();
        if (own == null || other == null) {
            return NamedSubject.unrelated();
        }
        boolean comparable =
                own.kind().equals(other.kind())
                        && areSame(checked, stored, turned)
                        && checked.modality().equals(stored.modality())
                        && isOfOneTime(checked, stored);
        return comparable ? Bearing.inPlace(own, other) : NamedSubject.unrelated();
    }

    private static boolean isOfOneTime(ClaimRecord checked, ClaimRecord stored) {
        String time = checked.time();
        String other = stored.time();
        return time == null || other != null && !Edtf.disjoint(time, other);
    }

    private static String sorted(String digits) {
        return digits.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String figure(ClaimRecord claim) {
        MentionRecord quantity = claim.quantity();
        return quantity == null || quantity.value() == null
                ? ""
                : quantity.value().stripTrailingZeros().unscaledValue().abs().toString();
    }
}
