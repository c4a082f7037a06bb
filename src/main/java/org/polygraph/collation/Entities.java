package org.polygraph.collation;

import org.polygraph.graph.EntityParts;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.mention.NameSimilarity;

import java.util.regex.Pattern;

/** When two names mean two different entities beyond doubt. */
final class Entities {

    private static final Pattern HASH = Pattern.compile("[a-z2-7]{16}");

    /** Read when first asked for. */
    private static final class Known {
        static final EntityParts PARTS = EntityParts.load();
    }

    private Entities() {}

    /**
     * Whether two sentences of the same content name two different entities. Only well-known
     * entities of one class can: a name that no gazetteer has goes by another id in each script.
     * And one of them must be foreign to the other article altogether, the other to the sentence;
     * else the two merely choose differently among those they talk about. Both must stand in the
     * sentences themselves: whom a sentence before was about is a guess.
     */
    static boolean contradict(EntityRef one, Said byOne, EntityRef other, Said byOther) {
        return areOther(one, other)
                && isNamedBy(byOne, one)
                && isNamedBy(byOther, other)
                && (isForeign(other, byOne) && isAbsent(one, byOther)
                        || isForeign(one, byOther) && isAbsent(other, byOne));
    }

    /**
     * Whether both are well known, of one class, and neither the same nor part of each other, nor
     * one name part of the other. Topics never are: what one version calls the industry another
     * calls the chip industry.
     */
    static boolean areOther(EntityRef one, EntityRef other) {
        return !one.id().equals(other.id())
                && one.type().equals(other.type())
                && !one.type().equals("topic")
                && !one.type().equals("group")
                && isNamed(one)
                && isNamed(other)
                && isCountry(one) == isCountry(other)
                && !isWithin(one, other)
                && !isWithin(other, one)
                && !areKin(one.id(), other.id());
    }

    /**
     * Whether the name of a body is part of another's: where no gazetteer has the longer name in a
     * language, the shorter one is found in it (立宪|民主党).
     */
    private static boolean isWithin(EntityRef one, EntityRef other) {
        return one.type().equals("organization")
                && (" " + other.label() + " ").contains(" " + one.label() + " ");
    }

    /** Whether one is part of the other, or both are bodies that are not told apart by name. */
    private static boolean areKin(String one, String other) {
        return Known.PARTS.isPart(one, other)
                || Known.PARTS.isPart(other, one)
                || Known.PARTS.areNamesakes(one, other);
    }

    /** A town is no other place than its country. */
    private static boolean isCountry(EntityRef entity) {
        return entity.id().matches("place-[a-z]{2}");
    }

    private static boolean isNamedBy(Said said, EntityRef entity) {
        return said.named().contains(entity.id());
    }

    /**
     * Whether the sources of two claims contradict each other, and neither stands in the other's
     * sentence, as whatever it is.
     */
    static boolean sourcesDiffer(Said one, Said other) {
        EntityRef source = one.claim().attributedTo();
        EntityRef rival = other.claim().attributedTo();
        return source != null
                && rival != null
                && contradict(source, one, rival, other)
                && isAbsent(source, other)
                && isAbsent(rival, one);
    }

    private static boolean isForeign(EntityRef entity, Said said) {
        return !said.entities().contains(entity.id());
    }

    private static boolean isAbsent(EntityRef entity, Said said) {
        return !said.entitiesHere().contains(entity.id());
    }

    /**
     * Whether two refs in aligned passages name the same: by id, or by sound where they are in
     * different scripts and no more than one of them is well known.
     */
    static boolean areSame(EntityRef one, EntityRef other) {
        return one.id().equals(other.id())
                || one.type().equals(other.type())
                        && !one.type().equals("topic")
                        && !one.type().equals("group")
                        && !(isNamed(one) && isNamed(other))
                        && NameSimilarity.isSameInOtherScript(one.label(), other.label());
    }

    /** Whether two claims are about the same entities; one that is left out is no other. */
    static boolean same(ClaimRecord one, ClaimRecord other) {
        return one.subject().id().equals(other.subject().id())
                && (one.object() == null
                        || other.object() == null
                        || one.object().id().equals(other.object().id()));
    }

    /** Whether its id is the gazetteer's and not the hash of a name. */
    static boolean isNamed(EntityRef entity) {
        return isNamed(entity.id());
    }

    static boolean isNamed(String id) {
        return !HASH.matcher(id).matches();
    }
}
