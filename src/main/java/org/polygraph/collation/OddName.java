package org.polygraph.collation;

import org.polygraph.graph.record.EntityRef;
import org.polygraph.mention.NameSimilarity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One names somebody whom no other version knows, where two others at least name somebody of the
 * same class whom this passage lacks.
 */
final class OddName {

    /** Of a name that is known by its letters only. */
    static final String NO_ID = "";

    private static final int LETTERS = 4;

    /** From here on a word may be a name in another script. */
    private static final double ALIKE = 0.6;

    private OddName() {}

    /** Of kind {@code attribution} where a word for a source stands beside one of the two. */
    static Optional<Contrast> of(Place odd, List<Place> others) {
        List<EntityRef> here =
                odd.wording().named().stream()
                        .filter(name -> others.stream().noneMatch(other -> other.knows(name.id())))
                        .toList();
        if (here.size() != 1) {
            return here.isEmpty() ? OddSource.of(odd, others) : Optional.empty();
        }
        EntityRef own = here.getFirst();
        List<EntityRef> there =
                shared(odd, others).stream()
                        .filter(other -> Entities.areOther(own, other))
                        .toList();
        if (there.isEmpty()) {
            return ofUnlisted(own, odd, others);
        }
        return there.size() == 1
                ? Optional.of(contrast(own, there.getFirst(), odd, others))
                : Optional.empty();
    }

    private static Contrast contrast(
            EntityRef own, EntityRef other, Place odd, List<Place> others) {
        boolean source =
                odd.wording().sources().contains(own.id())
                        || others.stream()
                                .anyMatch(place -> place.wording().sources().contains(other.id()));
        return new Contrast(
                source ? Difference.ATTRIBUTION : Difference.ENTITY,
                own.label(),
                other.label(),
                odd,
                others,
                List.of(own, other),
                Map.of());
    }

    /**
     * A name that no gazetteer has, where all others in Latin letters, two at least, write it the
     * same and the odd one, which is spelt in letters too, nowhere has it.
     */
    private static Optional<Contrast> ofUnlisted(EntityRef own, Place odd, List<Place> others) {
        List<Place> latin = others.stream().filter(Place::isLatin).toList();
        boolean otherKnown =
                others.stream()
                        .flatMap(place -> place.wording().named().stream())
                        .filter(name -> name.type().equals(own.type()))
                        .anyMatch(name -> !odd.wording().names(name.id()));
        boolean comparable = own.type().equals("organization") || own.type().equals("person");
        if (!comparable || otherKnown || latin.size() < 2 || !odd.isSpelt()) {
            return Optional.empty();
        }
        SortedSet<String> shared = sharedNames(odd, latin);
        others.forEach(
                place -> place.wording().named().forEach(name -> shared.removeAll(words(name))));
        if (latin.stream().anyMatch(place -> hasAny(place.passage().signs(), words(own)))) {
            return Optional.empty();
        }
        return shared.stream()
                .findFirst()
                .map(sign -> contrast(own, unlisted(sign, own.type()), odd, others));
    }

    /**
     * Words of names that all these write the same, in Latin letters, and that the odd one nowhere
     * has, nor in its passage a word that may be one of them in its own script.
     */
    static SortedSet<String> sharedNames(Place odd, List<Place> latin) {
        SortedSet<String> shared = new TreeSet<>();
        latin.forEach(place -> shared.addAll(place.passage().signs()));
        latin.forEach(place -> shared.removeIf(sign -> !hasWord(place, sign)));
        shared.removeIf(sign -> sign.length() < LETTERS);
        shared.removeIf(sign -> !sign.codePoints().allMatch(Character::isLetter));
        odd.version().passages().forEach(passage -> shared.removeAll(passage.signs()));
        if (!shared.isEmpty() && !odd.isLatin()) {
            List<String> words = List.of(odd.evidence().exact().split("[^\\p{L}\\p{M}]+"));
            shared.removeIf(
                    sign ->
                            words.stream()
                                    .anyMatch(word -> NameSimilarity.of(word, sign) >= ALIKE));
        }
        return shared;
    }

    /** Whether it has a name, or begins with its letters, which are no sign of a name there. */
    private static boolean hasWord(Place place, String sign) {
        return place.passage().signs().contains(sign)
                || place.evidence().exact().toLowerCase(Locale.ROOT).startsWith(sign);
    }

    private static boolean hasAny(Set<String> signs, List<String> words) {
        return words.stream().anyMatch(signs::contains);
    }

    static List<String> words(EntityRef name) {
        return List.of(name.label().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }

    static EntityRef unlisted(String sign, String type) {
        String label = Character.toUpperCase(sign.charAt(0)) + sign.substring(1);
        return new EntityRef(NO_ID, "", label, type);
    }

    /** Whom at least half of the others name here, and the odd one does not. */
    private static List<EntityRef> shared(Place odd, List<Place> others) {
        SortedMap<String, EntityRef> byId = new TreeMap<>();
        others.forEach(
                other -> other.wording().named().forEach(own -> byId.putIfAbsent(own.id(), own)));
        return byId.values().stream()
                .filter(entity -> !odd.wording().names(entity.id()))
                .filter(
                        entity -> {
                            long naming =
                                    others.stream()
                                            .filter(other -> other.wording().names(entity.id()))
                                            .count();
                            return naming >= Contrasts.VERSIONS - 1 && 2 * naming >= others.size();
                        })
                .toList();
    }
}
