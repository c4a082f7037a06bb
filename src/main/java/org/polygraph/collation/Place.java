package org.polygraph.collation;

import static java.lang.Character.UnicodeScript.LATIN;

import org.polygraph.graph.record.Evidence;

import java.util.Comparator;
import java.util.stream.IntStream;

/** A version's passage in a column, where it has but one there. */
record Place(Version version, Passage passage) {

    private static final int SAMPLE = 30;

    static final Comparator<Place> BY_ARTICLE =
            Comparator.comparing((Place place) -> place.version().id());

    Wording wording() {
        return passage.wording();
    }

    /** Whether the version names an entity anywhere. */
    boolean knows(String entity) {
        return version.entities().contains(entity) || wording().names(entity);
    }

    Nots nots() {
        return wording().nots();
    }

    boolean denies() {
        return wording().denies();
    }

    /** Whether the passage has a word for a relation. */
    boolean hasWordFor(String relation) {
        return wording().relations().contains(relation);
    }

    /** The passage as it stands in the text. */
    Evidence evidence() {
        return version.evidence(passage);
    }

    /** Whether the version is written in Latin letters, in which names keep their form. */
    boolean isLatin() {
        return letters().allMatch(c -> Character.UnicodeScript.of(c) == LATIN);
    }

    /**
     * Whether it is written in letters that tell how a name sounds, as Chinese characters do not.
     */
    boolean isSpelt() {
        return letters().noneMatch(Character::isIdeographic);
    }

    private IntStream letters() {
        return version.text().codePoints().filter(Character::isLetter).limit(SAMPLE);
    }
}
