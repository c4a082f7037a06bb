package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a language that has no particle for its subjects sets off by a comma, at the start of the
 * sentence: "Jandarma, | yangınla ilgili 3 kişiyi gözaltına aldı".
 */
final class CommaSubject {

    /** Characters of words that open a sentence and name nobody: "Öte yandan". */
    private static final int LONGEST_OPENING = 24;

    private static final int SHORTEST_STEM = 3;

    private final Sentence sentence;
    private final Proximity proximity;

    CommaSubject(Sentence sentence) {
        this.sentence = sentence;
        this.proximity = new Proximity(sentence);
    }

    /**
     * Whoever is named right before the first comma, or, where the verb is a noun, whoever stands
     * in the genitive before it: "şirketin | 450 kişiyi işe alacağını".
     */
    Optional<Slot> of(Cue cue, Relation relation) {
        if (EventFinder.isHarm(relation)
                || ((RelationCue) cue.meaning()).subject() == Side.CONTEXT) {
            return Optional.empty();
        }
        Optional<Slot> opening = opening(cue.span().start());
        if (opening.isEmpty()) {
            return opening;
        }
        int comma = opening.get().span().end();
        String verb = FoldedText.fold(cue.span().of(sentence.text()));
        boolean nominal = sentence.grammar().nominalEndings().anyEnds(verb);
        Optional<Slot> own =
                nominal
                        ? between(comma, cue).filter(proximity::isInGenitive).reduce((a, b) -> b)
                        : Optional.empty();
        boolean listed =
                between(comma, cue).anyMatch(this::isSetOff)
                        || nominal && hasGenitive(comma + 1, cue.span().start());
        return own.or(() -> listed ? Optional.empty() : opening)
                .filter(slot -> SubjectFinder.isIn(relation.domain(), slot));
    }

    /** Whoever a comma sets off, where the verb of saying ends the sentence. */
    Optional<Slot> speaker(Cue cue) {
        int behind = sentence.span().end() - cue.span().end();
        return behind > 1 || ((SourceCue) cue.meaning()).source() != Side.BEFORE
                ? Optional.empty()
                : opening(cue.span().start())
                        .filter(slot -> slot.entity().type() != EntityClass.PLACE);
    }

    /**
     * Whoever is named right before the first comma of the sentence, if that is before an index.
     */
    Optional<Slot> opening(int before) {
        Grammar grammar = sentence.grammar();
        if (!grammar.verbLast() || grammar.accusatives().isEmpty()) {
            return Optional.empty();
        }
        int comma = sentence.text().indexOf(',', sentence.span().start(), before);
        return comma < 0
                ? Optional.empty()
                : sentence.slots().stream()
                        .filter(slot -> slot.span().end() == comma)
                        .filter(slot -> !SubjectFinder.isTopic(slot.entity()))
                        .max(Comparator.comparingInt(slot -> slot.span().length()))
                        .filter(slot -> !proximity.isInGenitive(slot))
                        .filter(slot -> opensSentence(slot, comma));
    }

    private Stream<Slot> between(int comma, Cue cue) {
        return sentence.slots().stream()
                .filter(slot -> slot.span().start() > comma)
                .filter(slot -> slot.span().end() <= cue.span().start())
                .filter(
                        slot ->
                                slot.entity().type() == EntityClass.ORGANIZATION
                                        || slot.entity().type() == EntityClass.PERSON);
    }

    /** Whether a common noun in the genitive stands here: "| grevin | en az on gün süreceğini". */
    private boolean hasGenitive(int from, int to) {
        WordSteps steps = new WordSteps(sentence.text());
        for (int word = steps.skipSpace(from, to); word < to; ) {
            int end = steps.wordEnd(word, to, NounPhrase.BREAKS);
            String noun = FoldedText.fold(sentence.text().substring(word, end));
            for (String ending : sentence.grammar().genitives()) {
                if (noun.endsWith(ending) && noun.length() >= ending.length() + SHORTEST_STEM) {
                    return true;
                }
            }
            word = Math.max(steps.skipSpace(end, to), word + 1);
        }
        return false;
    }

    /** Whether a comma behind another name makes it one of a list, or a clause's own subject. */
    private boolean isSetOff(Slot slot) {
        int end = slot.span().end();
        return end < sentence.span().end() && sentence.text().charAt(end) == ',';
    }

    private boolean opensSentence(Slot slot, int comma) {
        int start = sentence.span().start();
        return slot.span().start() - start <= LONGEST_OPENING
                && sentence.quantities().stream()
                        .noneMatch(amount -> amount.span().start() < comma);
    }
}
