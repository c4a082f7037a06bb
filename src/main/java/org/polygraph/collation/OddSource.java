package org.polygraph.collation;

import org.polygraph.graph.record.EntityRef;
import org.polygraph.mention.NameSimilarity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * One names a source that no gazetteer has and no other version knows, where all others in Latin
 * letters, two at least, name one source in the same letters, which this one nowhere has. A name
 * that is written the same in several languages is not translated, so the other is no translation.
 */
final class OddSource {

    private OddSource() {}

    static Optional<Contrast> of(Place odd, List<Place> others) {
        List<Place> latin = others.stream().filter(Place::isLatin).toList();
        List<EntityRef> own =
                odd.wording().unlisted().stream()
                        .filter(name -> odd.wording().sources().contains(name.id()))
                        .toList();
        if (latin.size() < Contrasts.VERSIONS - 1 || !odd.isLatin() || own.size() != 1) {
            return Optional.empty();
        }
        EntityRef source = own.getFirst();
        if (!isTelling(source) || others.stream().anyMatch(other -> knows(other, source))) {
            return Optional.empty();
        }
        SortedSet<String> shared = OddName.sharedNames(odd, latin);
        return shared.stream()
                .filter(sign -> latin.stream().anyMatch(place -> isSource(place, sign, source)))
                .findFirst()
                .map(sign -> contrast(source, sign, odd, others));
    }

    /** A body or person; initials are made anew in each language. */
    private static boolean isTelling(EntityRef source) {
        boolean initials = source.label().equals(source.label().toUpperCase(Locale.ROOT));
        return !initials
                && (source.type().equals("organization") || source.type().equals("person"));
    }

    /** Whether a version has a word of its name, or in its own script a name that sounds so. */
    private static boolean knows(Place other, EntityRef source) {
        List<String> words = OddName.words(source);
        boolean written =
                other.version().passages().stream()
                        .map(Passage::signs)
                        .anyMatch(signs -> words.stream().anyMatch(signs::contains));
        return written
                || Stream.concat(
                                other.wording().unlisted().stream(),
                                other.wording().named().stream())
                        .anyMatch(
                                name ->
                                        NameSimilarity.isSameInOtherScript(
                                                name.label(), source.label()));
    }

    /** Whether a word is part of the name of a source of the same class. */
    private static boolean isSource(Place place, String sign, EntityRef source) {
        Set<String> sources = place.wording().sources();
        return Stream.concat(place.wording().unlisted().stream(), place.wording().named().stream())
                .filter(name -> sources.contains(name.id()))
                .filter(name -> name.type().equals(source.type()))
                .anyMatch(name -> OddName.words(name).contains(sign));
    }

    private static Contrast contrast(EntityRef source, String sign, Place odd, List<Place> others) {
        EntityRef other = OddName.unlisted(sign, source.type());
        return new Contrast(
                Difference.ATTRIBUTION,
                source.label(),
                other.label(),
                odd,
                others,
                List.of(source, other),
                Map.of());
    }
}
