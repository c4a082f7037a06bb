package org.polygraph.claim;

import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

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
                        .map(cue -> relations.get(cue.relation()))
                        .anyMatch(relation -> relation != null && isOfFirms(relation));
        if (!ofFirms && sentence.grammar().actors().isEmpty() || !ofFirms && markers.isEmpty()) {
            return sentence;
        }
        if (markers.isEmpty()) {
            return new OpeningName(sentence)
                    .subject()
                    .map(span -> with(slot(span)))
                    .orElse(sentence);
        }
        for (int i = sentence.span().start() + 1; i < sentence.span().end(); i++) {
            int at = i;
            if (markers.stream().anyMatch(marker -> isMarker(marker, at))) {
                Optional<Slot> phrase = phrase(i).filter(slot -> ofFirms || isActor(slot.span()));
                if (phrase.isPresent()) {
                    return with(phrase.get());
                }
            }
        }
        return sentence;
    }

    private Sentence with(Slot slot) {
        List<Slot> slots = new ArrayList<>(sentence.slots());
        slots.removeIf(place -> place.span().overlaps(slot.span()));
        slots.add(slot);
        return sentence.withSlots(slots);
    }

    /** Whether a particle stands at an index, at the end of its word where words are set apart. */
    private boolean isMarker(String marker, int index) {
        int end = index + marker.length();
        return sentence.text().startsWith(marker, index)
                && (end >= sentence.span().end()
                        || !WordEdges.isSpaced(marker.charAt(0))
                        || !WordEdges.isWord(sentence.text().charAt(end)));
    }

    static boolean isOfFirms(Relation relation) {
        return relation.domain().contains(EntityClass.ORGANIZATION)
                && (!relation.domain().contains(EntityClass.TOPIC)
                        || relation.is(Trait.BY_SOMEBODY));
    }

    private Optional<Slot> phrase(int end) {
        int start = end;
        int first = Math.max(sentence.span().start(), end - LONGEST);
        while (start > first && !endsBefore(start)) {
            start--;
        }
        Span span = new Span(start, end);
        if (span.length() < SHORTEST && !isActor(span) || isTaken(span)) {
            return Optional.empty();
        }
        return Optional.of(slot(span));
    }

    /** Whether a word of one character acts by itself: 国, 県. */
    private boolean isActor(Span span) {
        return sentence.grammar().actors().contains(span.of(sentence.text()));
    }

    private Slot slot(Span span) {
        return new Slot(
                span,
                Unlisted.of(
                        EntityClass.ORGANIZATION, span.of(sentence.text()), sentence.language()),
                CONFIDENCE,
                "whom the sentence is about, not known beforehand");
    }

    /** Whether a mark, a particle between nouns or a verb's kana ends what stands before. */
    private boolean endsBefore(int index) {
        char c = sentence.text().charAt(index - 1);
        return Character.isWhitespace(c)
                || NounPhrase.BREAKS.indexOf(c) >= 0
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
    }

    private boolean isTaken(Span span) {
        String words = span.of(sentence.text());
        return sentence.grammar().things().anyEnds(words)
                || !sentence.grammar().references().get(words).isEmpty()
                || sentence.grammar().topicMarkers().stream()
                        .anyMatch(m -> !sentence.grammar().references().get(words + m).isEmpty())
                || sentence.isKnown(span);
    }
}
