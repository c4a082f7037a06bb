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
        String written = cue.span().of(passage.original());
        // "senado", "alpes": one word, or a town, has a capital where the script has any.
        boolean small =
                LetterCase.hasLower(written)
                        && !LetterCase.hasUpper(written)
                        && (type == EntityClass.PLACE || written.indexOf(' ') < 0);
        if (!small && passage.endsWord(cue.span().end()) && isUnknown(cue, type)) {
            passage.add(cue.span(), type, 0.75, "the pack's list");
        }
    }

    /** No known name touches it, but for a town within: Borussia Dortmund, ガンバ大阪. */
    private boolean isUnknown(CueMatch cue, EntityClass type) {
        if (passage.isUnknown(cue.span())) {
            return true;
        }
        int start = cue.span().start();
        int end = cue.span().end();
        boolean before = passage.isKnownPlace(start) && passage.isKnownPlace(start - 1);
        boolean behind = passage.isKnownPlace(end - 1) && passage.isKnownPlace(end);
        boolean place = passage.isKnownPlace(start) || passage.isKnownPlace(end - 1);
        return type == EntityClass.ORGANIZATION && place && !before && !behind;
    }
}
