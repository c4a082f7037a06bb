package org.polygraph.claim;

import org.polygraph.article.Article;
import org.polygraph.article.Segment;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mentions;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one segment talks about, as the rules see it: names, and topics joined to what they are
 * topics of. For a second extractor, so that both mean the same entity by the same words.
 */
public final class Things {

    private final Sentence sentence;

    private Things(Sentence sentence) {
        this.sentence = sentence;
    }

    public static Things of(Article article, Segment segment, Mentions mentions) {
        Sentence plain =
                new Sentence(
                                article.text(),
                                segment,
                                Grammar.of(segment.language()),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Asides.of(
                                        article.text(), segment.span(), WordSet.NONE, WordSet.NONE),
                                List.of(),
                                Map.of())
                        .withSlots(
                                SlotFinder.named(
                                        mentions.within(segment.span(), EntityMention.class)));
        return new Things(new Composer(plain).compose());
    }

    /** What certain words of the segment stand for, but for small words before and behind it. */
    public Optional<EntityMention> at(Span words) {
        return sentence.slots().stream()
                .filter(slot -> words.contains(slot.span()))
                .filter(slot -> isSmall(words.start(), slot.span().start()))
                .filter(slot -> isSmall(slot.span().end(), words.end()))
                .findFirst()
                .map(
                        slot ->
                                new EntityMention(
                                        slot.span(),
                                        slot.entity(),
                                        slot.confidence(),
                                        List.of(slot.how())));
    }

    private boolean isSmall(int start, int end) {
        String gap = FoldedText.fold(sentence.text().substring(start, end)).strip();
        return gap.isEmpty() || Words.allIn(gap, sentence.grammar().determiners());
    }

    /** Whether words stand for somebody named before ("the company"), and so name nobody. */
    public boolean isReference(Span words) {
        String phrase = words.of(sentence.text());
        FoldedText folded = FoldedText.of(phrase);
        boolean[] found = {false};
        sentence.grammar()
                .references()
                .scan(
                        folded,
                        (start, end, type) -> {
                            found[0] |= start == 0 && end == folded.length();
                        });
        return found[0];
    }

    /** A topic joined to what it is a topic of: the population of India. */
    public static Entity topicOf(Entity topic, List<Entity> owners) {
        return Composer.join(topic, owners);
    }

    /** The topic that words not known beforehand make; the same one as the rules would make. */
    public static Entity topic(String words, String language) {
        return Unlisted.topic(words, language);
    }
}
