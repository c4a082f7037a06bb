package org.polygraph.claim;

import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a sentence is about by its topic particle: "三和電機" in "電子部品大手の三和電機は12日、純利益が". What is said of
 * it can stand clauses later.
 */
final class TopicPhrase {

    private static final int LONGEST = 30;
    private static final int SHORTEST = 2;
    private static final double CONFIDENCE = 0.85;

    private final Sentence sentence;

    TopicPhrase(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * The sentence with a slot for whom it is about, where only an organisation has what it tells.
     *
     * @param relations by local name
     */
    Sentence withTopic(Map<String, Relation> relations) {
        Set<String> markers = sentence.grammar().topicMarkers();
        boolean ofFirms =
                sentence.cues(RelationCue.class).stream()
                        .map(cue -> relations.get(((RelationCue) cue.meaning()).relation()))
                        .anyMatch(relation -> relation != null && isOfFirms(relation));
        if (markers.isEmpty() || !ofFirms) {
            return sentence;
        }
        for (int i = sentence.span().start() + SHORTEST; i < sentence.span().end(); i++) {
            int at = i;
            if (markers.stream().anyMatch(marker -> sentence.text().startsWith(marker, at))) {
                Optional<Slot> phrase = phrase(i);
                if (phrase.isPresent()) {
                    List<Slot> slots = new ArrayList<>(sentence.slots());
                    slots.add(phrase.get());
                    return sentence.withSlots(slots);
                }
            }
        }
        return sentence;
    }

    private static boolean isOfFirms(Relation relation) {
        return relation.domain().contains(EntityClass.ORGANIZATION)
                && !relation.domain().contains(EntityClass.TOPIC);
    }

    private Optional<Slot> phrase(int end) {
        int start = end;
        int first = Math.max(sentence.span().start(), end - LONGEST);
        while (start > first && !endsBefore(start)) {
            start--;
        }
        Span span = new Span(start, end);
        if (span.length() < SHORTEST || isTaken(span)) {
            return Optional.empty();
        }
        String words = span.of(sentence.text());
        return Optional.of(
                new Slot(
                        span,
                        Unlisted.of(EntityClass.ORGANIZATION, words, sentence.language()),
                        CONFIDENCE,
                        "whom the sentence is about, not known beforehand"));
    }

    /** Whether a mark, a particle between nouns or a verb's kana ends what stands before. */
    private boolean endsBefore(int index) {
        char c = sentence.text().charAt(index - 1);
        return Character.isWhitespace(c)
                || NounPhrase.BREAKS.indexOf(c) >= 0
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
    }

    private boolean isTaken(Span span) {
        return !sentence.grammar().references().get(span.of(sentence.text())).isEmpty()
                || sentence.slots().stream().anyMatch(slot -> slot.span().overlaps(span))
                || sentence.quantities().stream().anyMatch(q -> q.span().overlaps(span))
                || sentence.times().stream().anyMatch(time -> time.span().overlaps(span))
                || sentence.cues().stream().anyMatch(cue -> cue.span().overlaps(span));
    }
}
