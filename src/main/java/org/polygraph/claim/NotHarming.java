package org.polygraph.claim;

import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * Phrases before a verb that only say where or whence people came to harm, in languages whose case
 * stands behind the noun: "Enkazdan | 23 kişi kurtarıldı", "बक्सर ज़िले में | नौ की मौत".
 */
final class NotHarming {

    private static final String MISSING = "missing";
    private static final int SHORTEST_STEM = 3;

    private final Sentence sentence;

    NotHarming(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * Who or what is named, unless that is only the place where people died or were hurt, or the
     * body in whose name somebody tells of it: "المتحدث باسم | وزارة الداخلية".
     */
    Optional<Slot> doing(Optional<Slot> named, Relation relation) {
        return named.filter(
                        slot ->
                                !relation.is(Trait.CASUALTY)
                                        || !isOfOffice(slot) && !isSearching(slot, relation))
                .filter(slot -> !isPlaceOfHarm(slot, relation));
    }

    /** Whether it is only the place where people died or were hurt. */
    boolean isPlaceOfHarm(Slot slot, Relation relation) {
        return slot.entity().type() == EntityClass.PLACE
                && relation.is(Trait.CASUALTY)
                && !sentence.grammar().harms().isEmpty();
    }

    /** Whoever is named beside people who are missing, in a language with the verb first. */
    private boolean isSearching(Slot slot, Relation relation) {
        return relation.name().equals(MISSING)
                && sentence.grammar().verbFirst()
                && slot.entity().type() == EntityClass.ORGANIZATION;
    }

    /**
     * Whether a phrase only tells of harm, right behind a verb of saying (قدرت | وزيرة البيئة), or
     * looks for those who are missing.
     */
    boolean isNobody(Slot phrase, Relation relation) {
        return sentence.grammar().verbFirst()
                && (relation.name().equals(MISSING)
                        || sentence.cues(SourceCue.class).stream()
                                .filter(cue -> cue.span().end() <= phrase.span().start())
                                .anyMatch(cue -> sentence.touch(cue.span(), phrase.span())));
    }

    private boolean isOfOffice(Slot slot) {
        return sentence.grammar().verbFirst()
                && sentence.cues(RoleCue.class).stream()
                        .map(office -> slot.span().start() - office.span().end())
                        .anyMatch(gap -> gap >= 0 && gap <= 1);
    }

    /** Whether a phrase is no event for that: it holds a place, or ends in such a case. */
    boolean isOnlyWhere(Slot phrase, Relation relation) {
        if (!EventFinder.isHarm(relation)
                || sentence.grammar().whereEndings().isEmpty()
                || new HarmWords(sentence)
                        .all().stream().anyMatch(event -> event.span().overlaps(phrase.span()))) {
            return false;
        }
        boolean place =
                sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.PLACE)
                        .anyMatch(slot -> slot.span().overlaps(phrase.span()));
        return place || hasEnding(phrase.span());
    }

    private boolean hasEnding(Span phrase) {
        String words = FoldedText.fold(phrase.of(sentence.text()));
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return sentence.grammar().whereEndings().stream()
                .anyMatch(
                        ending ->
                                last.endsWith(ending)
                                        && last.length() - ending.length() >= SHORTEST_STEM);
    }
}
