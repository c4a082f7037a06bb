package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever speaks, in a language where a verb opens its clause and its subject follows: "قال | دفاع
 * المتهم | إنه سيستأنف الحكم". What stands right behind the verb of saying is meant, and not
 * somebody named in what is said.
 */
final class SpeakerBehind {

    private static final Set<EntityClass> BODIES =
            Set.of(EntityClass.PERSON, EntityClass.ORGANIZATION);
    private static final String MARKS = "،,.:؛\"«»“”";
    private static final int SHORTEST = 3;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    SpeakerBehind(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * @param able those of the sentence's names that can speak
     */
    Optional<Slot> of(Cue verb, List<Slot> able) {
        if (!grammar.verbFirst() || grammar.complementizers().isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> chunk = new NounChunk(sentence).at(verb.span().end(), false);
        boolean estimate = ((SourceCue) verb.meaning()).modality() != null;
        int end =
                chunk.isEmpty()
                        ? -1
                        : Math.max(
                                endOfWho(chunk.get().start()), estimate ? chunk.get().end() : -1);
        if (chunk.isEmpty() || end < 0) {
            return Optional.empty();
        }
        Span who = chunk.get();
        Optional<Slot> named =
                able.stream()
                        .filter(slot -> slot.span().start() >= who.start())
                        .filter(slot -> slot.span().start() < Math.max(end, who.end()))
                        .filter(
                                slot ->
                                        slot.span().start() == who.start()
                                                || BODIES.contains(slot.entity().type()))
                        .min(
                                Comparator.comparing(
                                                (Slot slot) ->
                                                        slot.entity().type() != EntityClass.PERSON)
                                        .thenComparing(slot -> slot.span().start()));
        return named.or(() -> unnamed(who));
    }

    /** Where what is said begins; negative where no word says so within the clause. */
    private int endOfWho(int from) {
        int limit = sentence.span().end();
        for (int word = from; word < limit; ) {
            int end = steps.wordEnd(word, limit, MARKS);
            if (steps.isOne(grammar.complementizers(), word, end)) {
                return word;
            }
            if (end < limit && MARKS.indexOf(sentence.text().charAt(end)) >= 0) {
                return -1;
            }
            word = Math.max(steps.skipSpace(end, limit), word + 1);
        }
        return -1;
    }

    /** The words as they stand; not those that stand for somebody named before (الوزير). */
    private Optional<Slot> unnamed(Span who) {
        String words = who.of(sentence.text());
        String folded = FoldedText.fold(words);
        boolean stands =
                words.length() < SHORTEST
                        || grammar.reportBacks().contains(folded)
                        || grammar.pronouns().contains(folded)
                        || !grammar.references().get(folded).isEmpty()
                        || grammar.attachedArticles().stream().anyMatch(folded::startsWith);
        boolean definite =
                grammar.attachedArticles().stream()
                        .anyMatch(article -> folded.contains(" " + article));
        return stands || !definite
                ? Optional.empty()
                : Optional.of(
                        new Slot(
                                who,
                                Unlisted.of(EntityClass.ORGANIZATION, words, sentence.language()),
                                0.8,
                                "“" + words + "”, behind the verb of saying"));
    }
}
