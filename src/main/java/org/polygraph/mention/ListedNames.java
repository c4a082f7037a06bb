package org.polygraph.mention;

import org.polygraph.mention.Passage.CueMatch;

/**
 * Authorities and towns that a language's pack lists by their whole names, in scripts without
 * capitals.
 */
final class ListedNames {

    private final Passage passage;

    ListedNames(Passage passage) {
        this.passage = passage;
    }

    void find() {
        for (CueMatch cue : passage.cues()) {
            switch (cue.cue()) {
                case INSTITUTION -> add(cue, EntityClass.ORGANIZATION);
                case TOWN -> add(cue, EntityClass.PLACE);
                default -> {}
            }
        }
    }

    private void add(CueMatch cue, EntityClass type) {
        if (passage.endsWord(cue.span().end()) && passage.isUnknown(cue.span())) {
            passage.add(cue.span(), type, 0.75, "the pack's list");
        }
    }
}
