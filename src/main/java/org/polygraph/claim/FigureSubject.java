package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;

import java.util.Optional;

/**
 * What an amount is said of rather than of whom was found for it: the figure itself, or what the
 * figure says that it is of.
 */
final class FigureSubject {

    private final Sentence sentence;
    private final Levels levels;
    private final FigureNoun noun;
    private final TopicChain chain;

    FigureSubject(Sentence sentence, Levels levels, TopicChain chain) {
        this.sentence = sentence;
        this.levels = levels;
        this.noun = new FigureNoun(sentence);
        this.chain = chain;
    }

    /**
     * What a figure says itself that it is of, rather than a guess; empty where that is nobody who
     * can have it, or the figure is a topic of its own.
     *
     * @param speaker who the sentence is attributed to, or null
     * @param quantity what the cue says, or null
     */
    Optional<Slot> insteadOf(
            Slot guess,
            @Nullable Slot speaker,
            Cue cue,
            Relation relation,
            @Nullable Quantity quantity) {
        boolean isSpeaker = speaker != null && guess.span().equals(speaker.span());
        if (isSpeaker && quantity != null && noun.at(cue, quantity).isPresent()) {
            return Optional.empty();
        }
        Optional<Slot> figure =
                quantity == null ? Optional.empty() : levels.figureOfChange(cue, quantity);
        if (figure.isPresent()) {
            return figure;
        }
        if (quantity != null && relation.is(Trait.BALANCE) && noun.at(cue, quantity).isPresent()) {
            return Optional.empty();
        }
        Optional<Slot> complement = noun.complementOf(cue);
        if (complement.isPresent()) {
            return complement.filter(slot -> relation.domain().contains(slot.entity().type()));
        }
        if (isAnyBody(guess) && quantity != null && noun.at(cue, quantity).isPresent()) {
            return Optional.empty();
        }
        boolean ownTopic =
                sentence.slots().stream().anyMatch(slot -> slot.span().contains(cue.span()));
        return ownTopic ? Optional.empty() : Optional.of(guess);
    }

    /**
     * Whether somebody remembered is nobody that has figures such as a firm has: "تبلغ النفقات"
     * after a ministry is not what the ministry spends.
     */
    private boolean isAnyBody(Slot guess) {
        Grammar grammar = sentence.grammar();
        if (!grammar.verbFirst() || !guess.span().equals(sentence.span())) {
            return false;
        }
        return switch (guess.entity().type()) {
            case TOPIC, GROUP, PERSON -> true;
            case ORGANIZATION -> Bodies.nameBody(grammar, guess.entity().label());
            case PLACE, PRODUCT, LAW -> false;
        };
    }

    /** The figure that changed, rather than whose it is: "with revenue of 3 billion, up 5 %". */
    Slot changed(Slot subject, Cue cue, @Nullable Quantity quantity) {
        boolean owner =
                switch (subject.entity().type()) {
                    case ORGANIZATION, PLACE, PRODUCT, LAW -> true;
                    case PERSON, TOPIC, GROUP -> false;
                };
        boolean goesOn = chain.opensClause(cue);
        if (quantity == null || !owner && !goesOn) {
            return subject;
        }
        int from = goesOn ? chain.topicStart(cue) : sentence.span().start();
        return levels.figureOfChange(cue, quantity, from).orElse(subject);
    }
}
