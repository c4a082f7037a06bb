package org.polygraph.collation;

import org.polygraph.claim.Modality;
import org.polygraph.mention.Qualifier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one version of a passage says it against how all others do: as a fact what they call
 * possible, without their "not" or with one, or by a word for the contrary.
 */
final class Tones {

    private static final Set<Qualifier> UPPER_BOUNDS =
            EnumSet.of(Qualifier.AT_MOST, Qualifier.LESS_THAN);

    private final Place odd;
    private final List<Place> others;
    private final List<Slot> slots;
    private final Relations relations;

    /** A contrast and the slots that tell it. */
    record Toned(Contrast contrast, List<Slot> targets) {}

    /**
     * @param slots of the passage
     */
    Tones(Place odd, List<Place> others, List<Slot> slots, Relations relations) {
        this.odd = odd;
        this.others = others;
        this.slots = slots;
        this.relations = relations;
    }

    /** What sets it apart, each with the slots that tell it; without any where no claim does. */
    List<Toned> all() {
        List<Toned> all = new ArrayList<>();
        add(all, Difference.MODALITY, "", Modality.POSSIBLE.label(), asFact(), isAlwaysFact());
        add(all, Difference.NEGATION, "", Modality.DENIED.label(), notDenied(), isNowhereDenied());
        add(all, Difference.NEGATION, Modality.DENIED.label(), "", denied(), isAlwaysDenied());
        add(all, Difference.NEGATION, "", "", turned(), isAlwaysTurned() || isContrary());
        return all;
    }

    private void add(
            List<Toned> all,
            Difference kind,
            String quote,
            String instead,
            List<Slot> targets,
            boolean byWords) {
        if (!targets.isEmpty() || byWords) {
            all.add(new Toned(Contrast.of(kind, quote, instead, odd, others), targets));
        }
    }

    private boolean isAlwaysFact() {
        return !odd.wording().mays() && others.stream().allMatch(other -> other.wording().mays());
    }

    /**
     * All others have a "not" beyond doubt, and this one nothing like one; or, where many stand
     * against it, fewer words like one than any other, none of them beyond doubt.
     */
    private boolean isNowhereDenied() {
        Nots own = odd.nots();
        int least = others.stream().mapToInt(other -> other.nots().count()).min().orElse(0);
        boolean fewer = !own.sure() && own.count() < least;
        return own.known()
                && !isBounded(odd)
                && others.stream().allMatch(other -> other.nots().sure())
                && (own.none() || fewer && others.size() >= Contrasts.VERSIONS);
    }

    /** Whether it says "less than", which others may say by a "not": 1%に満たない. */
    private static boolean isBounded(Place place) {
        return place.wording().amounts().stream()
                .map(amount -> Amount.readings(amount).getFirst().qualifier())
                .anyMatch(UPPER_BOUNDS::contains);
    }

    /** This one alone has a "not" beyond doubt, and no other anything like one. */
    private boolean isAlwaysDenied() {
        return odd.nots().sure()
                && others.stream().allMatch(other -> other.nots().none())
                && others.stream().noneMatch(Tones::isBounded);
    }

    /** Of some matter, all others have a word for one side and this one for the other. */
    private boolean isContrary() {
        return !odd.nots().beside()
                && others.stream().noneMatch(other -> other.nots().beside())
                && odd.nots().poles().stream()
                        .anyMatch(
                                pole ->
                                        odd.nots().isOnly(pole)
                                                && others.stream()
                                                        .allMatch(o -> isAgainst(o, pole)));
    }

    private static boolean isAgainst(Place other, String pole) {
        return other.nots().isOnly(Nots.contrary(pole));
    }

    private boolean isAlwaysTurned() {
        return !odd.denies()
                && others.stream().noneMatch(Place::denies)
                && odd.wording().relations().stream()
                        .map(relations::opposite)
                        .anyMatch(relation -> relation != null && isTurned(relation));
    }

    /**
     * Where all others have a word for "may" and carry it over to a claim, and this one claims
     * something as a fact, or has the word of that claim without it.
     */
    private List<Slot> asFact() {
        if (odd.wording().mays() || others.stream().anyMatch(other -> !other.wording().mays())) {
            return List.of();
        }
        boolean asFact =
                slots.stream()
                        .flatMap(slot -> slot.members().stream())
                        .filter(said -> Contrasts.isOf(said, odd))
                        .anyMatch(said -> is(said, Modality.ASSERTED));
        return slots.stream()
                .filter(slot -> slot.members().stream().allMatch(s -> is(s, Modality.POSSIBLE)))
                .filter(slot -> asFact || odd.hasWordFor(relation(slot)))
                .toList();
    }

    /**
     * Where all others have a word that denies, and a claim that is denied; this one has none, but
     * the word of that claim, or else three others at least stand against it.
     */
    private List<Slot> notDenied() {
        if (odd.denies() || others.stream().anyMatch(other -> !other.denies())) {
            return List.of();
        }
        return slots.stream()
                .filter(slot -> slot.members().stream().allMatch(Said::isDenied))
                .filter(slot -> Contrasts.isOfOthers(slot, odd))
                .filter(
                        slot ->
                                others.size() >= Contrasts.VERSIONS
                                        || odd.hasWordFor(relation(slot)))
                .toList();
    }

    /**
     * Where this one alone has a word that denies, and denies what the others claim, though not of
     * the same names: they may have been read otherwise.
     */
    private List<Slot> denied() {
        if (!odd.denies() || others.stream().anyMatch(Place::denies)) {
            return List.of();
        }
        Set<String> here =
                slots.stream()
                        .flatMap(slot -> slot.members().stream())
                        .filter(said -> Contrasts.isOf(said, odd) && said.isDenied())
                        .map(said -> said.claim().relation().name())
                        .collect(Collectors.toSet());
        return slots.stream()
                .filter(slot -> slot.members().stream().noneMatch(Said::isDenied))
                .filter(slot -> here.contains(relation(slot)))
                .filter(slot -> !relations.isGeneral(relation(slot)))
                .filter(slot -> articles(slot) >= Contrasts.VERSIONS - 1)
                .toList();
    }

    private static long articles(Slot slot) {
        return slot.members().stream().map(Said::article).distinct().count();
    }

    /**
     * Where this one has a word for the contrary of what two others at least have a word for and
     * one has a claim of. Nobody denies, which would turn it round again.
     */
    private List<Slot> turned() {
        if (odd.denies() || others.stream().anyMatch(Place::denies)) {
            return List.of();
        }
        return slots.stream()
                .filter(slot -> slot.members().stream().noneMatch(s -> Contrasts.isOf(s, odd)))
                .filter(slot -> isTurned(relation(slot)))
                .toList();
    }

    private boolean isTurned(String relation) {
        String opposite = relations.opposite(relation);
        return opposite != null
                && odd.hasWordFor(opposite)
                && !odd.hasWordFor(relation)
                && others.stream().noneMatch(other -> other.hasWordFor(opposite))
                && others.stream().filter(other -> other.hasWordFor(relation)).count()
                        >= Contrasts.VERSIONS - 1;
    }

    private static boolean is(Said said, Modality modality) {
        return said.claim().modality().equals(modality.label());
    }

    /** What the first of a slot's claims says. */
    private static String relation(Slot slot) {
        return slot.members().getFirst().claim().relation().name();
    }
}
