package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.FoldedText;

/** A name right before its verb that its case shows to be no subject, where the verb comes last. */
final class MarkedObject {

    private final Sentence sentence;

    MarkedObject(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * Whether a cue begins with the word that marks a name right before it as what the verb is done
     * to (Google | hakkında soruşturma başlattı), or the name is a noun in such a case (sel|e neden
     * oldu).
     */
    boolean is(Slot slot, Cue cue, Relation relation) {
        Grammar grammar = sentence.grammar();
        if (grammar.headBehind().isEmpty()
                || !relation.needsObject()
                || slot.span().end() > cue.span().start()
                || !sentence.touch(slot.span(), cue.span())) {
            return false;
        }
        String words = " " + FoldedText.fold(cue.span().of(sentence.text())) + " ";
        boolean marked =
                grammar.otherMarkers().stream()
                        .filter(marker -> marker.startsWith(" "))
                        .filter(marker -> !grammar.connectors().contains(marker.strip()))
                        .anyMatch(marker -> words.startsWith(FoldedText.fold(marker) + " "));
        return marked
                || SubjectFinder.isTopic(slot.entity())
                        && !grammar.accusatives().isEmpty()
                        && isInflected(slot);
    }

    /** Whether a known noun has an ending of a case: sel|e. */
    private boolean isInflected(Slot slot) {
        String words = FoldedText.fold(slot.span().of(sentence.text()));
        String label =
                FoldedText.fold(
                        slot.entity()
                                .labels()
                                .getOrDefault(sentence.language(), slot.entity().label()));
        return words.length() > label.length()
                && words.startsWith(label)
                && sentence.grammar().caseEndings().contains(words.substring(label.length()));
    }
}
