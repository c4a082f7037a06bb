package org.polygraph.claim;

import org.polygraph.text.Span;

import java.util.Optional;

/**
 * The noun behind a verb that is its object, with all that belongs to it, in a language that writes
 * its article and its prepositions on to the noun: رفض | مشروع القانون, طالبت النقابة ب|صرف الأجور
 * المتأخرة. A noun with a preposition is the object only of who asks for it or takes a stand on it.
 */
final class ObjectChunk {

    private final Sentence sentence;
    private final WordSteps steps;
    private final NounChunk chunks;

    ObjectChunk(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
        this.chunks = new NounChunk(sentence, true);
    }

    /** The noun that begins at the first word behind an index; empty where none does. */
    Optional<Span> at(int index, Relation relation) {
        Optional<Span> first = from(index, relation);
        boolean plain =
                first.isPresent()
                        && first.get().start() == steps.skipSpace(index, sentence.span().end());
        return plain && relation.is(Trait.ASKING)
                ? asked(first.get().end(), relation).or(() -> first)
                : first;
    }

    /** What stands behind whoever it is asked of: دعت الطرفين إلى | استئناف الحوار. */
    private Optional<Span> asked(int from, Relation relation) {
        int word = steps.skipSpace(from, sentence.span().end());
        return from(from, relation).filter(span -> span.start() > word);
    }

    private Optional<Span> from(int index, Relation relation) {
        int limit = sentence.span().end();
        int behind =
                steps.behindOne(sentence.grammar().objectPrepositions(), index, sentence.span());
        int word = steps.skipSpace(behind, limit);
        int end = steps.wordEnd(word, limit, NounPhrase.BREAKS);
        if (word >= end || !chunks.hasPreposition(word, end)) {
            return chunks.at(behind, false);
        }
        boolean object = relation.is(Trait.ASKING) || relation.is(Trait.ATTITUDE);
        return object ? chunks.at(word + 1, false) : Optional.empty();
    }
}
