package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.Qualifier;
import org.polygraph.mention.Quantity;

import java.util.List;
import java.util.Map;

/** What an amount says where a cue has no subject: of what it is compared with, or of its noun. */
final class LevelClaims {

    private final Sentence sentence;
    private final Map<String, Relation> relations;
    private final SourceReader sources;
    private final ModalityReader modalities;
    private final SentenceClaims said;

    LevelClaims(
            Sentence sentence,
            Map<String, Relation> relations,
            SourceReader sources,
            ModalityReader modalities,
            SentenceClaims said) {
        this.sentence = sentence;
        this.relations = relations;
        this.sources = sources;
        this.modalities = modalities;
        this.said = said;
    }

    /**
     * A comparison whose subject is an amount ("7 trillion exceeds the budget") says of the object
     * that its own amount is below or above that.
     */
    void ofObjects(Cue cue, Relation relation, Quantity quantity, List<Slot> objects) {
        Relation standsAt = relations.get(Levels.LEVEL);
        Qualifier bound = relation.objectBound();
        if (bound == null || standsAt == null || !standsAt.takes(quantity)) {
            return;
        }
        for (Slot object : objects) {
            if (standsAt.domain().contains(object.entity().type())) {
                add(cue, standsAt, object, quantity.with(bound, relation.label()));
                said.used().add(quantity);
            }
        }
    }

    /**
     * A figure that is nobody's in what was read so far is what its amount is said of: "The price
     * of a dose was set at 401 euros".
     */
    void ofFigure(Cue cue, Quantity quantity) {
        Relation standsAt = relations.get(Levels.LEVEL);
        if (standsAt != null && standsAt.takes(quantity) && !said.used().contains(quantity)) {
            new FigureNoun(sentence)
                    .at(cue, quantity)
                    .ifPresent(figure -> add(cue, standsAt, figure, quantity));
        }
    }

    private void add(Cue cue, Relation standsAt, Slot figure, Quantity quantity) {
        SourceReader.Source source = sources.of(cue).orElse(null);
        Modality modality = modalities.of(cue, source);
        Slot speaker = source == null ? null : source.slot();
        said.add(new Finding(cue, standsAt, figure, List.of(), quantity, modality, speaker));
    }
}
