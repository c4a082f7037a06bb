package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out according to whom a sentence is said. */
final class SourceReader {

    private static final Set<EntityClass> CAN_SPEAK =
            Set.of(EntityClass.PERSON, EntityClass.ORGANIZATION, EntityClass.PLACE);

    /**
     * A source.
     *
     * @param cue the words that say so
     * @param slot who, or null where nobody is named ("analysts expect")
     * @param modality what the words make of what is said, or null
     */
    record Source(Cue cue, @Nullable Slot slot, @Nullable Modality modality) {}

    private final Sentence sentence;
    private final Proximity proximity;
    private @Nullable List<Source> read;

    SourceReader(Sentence sentence) {
        this.sentence = sentence;
        this.proximity = new Proximity(sentence);
    }

    /** The source of what a cue says: the one nearest to it. */
    Optional<Source> of(Cue cue) {
        return all().stream()
                .min(
                        Comparator.comparingDouble(
                                source -> proximity.of(cue.span(), source.cue().span())));
    }

    /** The sources of the sentence, the named ones only where there are any. */
    List<Source> all() {
        List<Source> known = read;
        if (known == null) {
            known = readAll();
            read = known;
        }
        return known;
    }

    private List<Source> readAll() {
        List<Source> all = sentence.cues(SourceCue.class).stream().map(this::read).toList();
        List<Source> named = all.stream().filter(source -> source.slot() != null).toList();
        return named.isEmpty() ? all : named;
    }

    private Source read(Cue cue) {
        SourceCue meaning = (SourceCue) cue.meaning();
        Slot speaker =
                sentence.slots().stream()
                        .filter(slot -> CAN_SPEAK.contains(slot.entity().type()))
                        .filter(slot -> Proximity.isOn(meaning.source(), cue.span(), slot.span()))
                        .filter(slot -> !isWhere(meaning, slot))
                        .filter(slot -> distance(cue, slot) < Proximity.FAR)
                        .min(Comparator.comparingDouble(slot -> distance(cue, slot)))
                        .orElse(null);
        return new Source(
                cue, speaker, meaning.modality() == null ? null : Modality.of(meaning.modality()));
    }

    /**
     * Whether a name before the verb only says where ("a ferry sank off Yemen, officials said").
     */
    private boolean isWhere(SourceCue meaning, Slot slot) {
        return meaning.source() == Side.BEFORE
                && proximity.isBehind(slot.span(), sentence.grammar().prepositions());
    }

    private double distance(Cue cue, Slot slot) {
        if (sentence.gap(cue.span(), slot.span()).isEmpty()) {
            return 0;
        }
        boolean after = slot.span().start() >= cue.span().end();
        return after ? 2 * proximity.of(cue.span(), slot.span()) : proximity.ofSubject(cue, slot);
    }
}
