package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * What an amount is said of rather than of whom was found for it: the figure itself, or what the
 * figure says that it is of.
 */
final class FigureSubject {

    private final Sentence sentence;
    private final FigureOfChange changes;
    private final FigureNoun noun;
    private final TopicChain chain;

    FigureSubject(Sentence sentence, TopicChain chain) {
        this.sentence = sentence;
        this.changes = new FigureOfChange(sentence);
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
        Optional<Slot> figure = quantity == null ? Optional.empty() : changes.of(cue, quantity);
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
        if (quantity != null
                && (isAnyBody(guess) || isOfAnother(guess, cue, relation))
                && noun.at(cue, quantity).isPresent()) {
            return Optional.empty();
        }
        if (isRemembered(guess) && quantity != null && !EventFinder.isHarm(relation)) {
            Optional<Slot> opening = ownSubject(cue, quantity);
            if (opening.isPresent()) {
                return opening.filter(slot -> relation.domain().contains(slot.entity().type()));
            }
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
        if (!grammar.verbFirst() && !grammar.articlesNeeded() || !isRemembered(guess)) {
            return false;
        }
        return switch (guess.entity().type()) {
            case TOPIC, GROUP, PERSON -> true;
            case ORGANIZATION -> Bodies.nameBody(grammar, guess.entity().label());
            case PLACE, PRODUCT, LAW -> false;
        };
    }

    /**
     * Whether a figure says what it is of, so that it is not that of whoever was talked about: "el
     * presupuesto | sanitario", and no firm's figure.
     */
    private boolean isOfAnother(Slot guess, Cue cue, Relation relation) {
        if (!sentence.grammar().articlesNeeded()
                || !isRemembered(guess)
                || relation.is(Trait.OF_FIRM)) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int limit = sentence.span().end();
        int word = steps.skipSpace(cue.span().end(), limit);
        int end = steps.wordEnd(word, limit, NounPhrase.BREAKS);
        return word < end
                && !new Verbs(sentence).isFinite(word, end)
                && !sentence.isKnown(new Span(word, end));
    }

    private boolean isRemembered(Slot guess) {
        return guess.span().equals(sentence.span());
    }

    /**
     * What the sentence itself opens with, where nothing but its verb stands between that and what
     * is said: "La columna de ceniza | alcanzó los 6.000 metros".
     */
    private Optional<Slot> ownSubject(Cue cue, Quantity quantity) {
        if (!sentence.grammar().articlesNeeded()) {
            return Optional.empty();
        }
        int said = Math.min(cue.span().start(), quantity.span().start());
        return new OpeningPhrase(sentence)
                .find()
                .map(Slot::span)
                .map(span -> span.end() <= said ? withComplement(span, said) : span)
                .filter(span -> span.end() <= said)
                .filter(span -> !sentence.isTaken(span))
                .filter(span -> isWithArticle(span.start()))
                .filter(span -> isOneVerb(new Span(span.end(), said), cue))
                .map(sentence::slotAt);
    }

    /** "La columna | de ceniza": with the noun that it is of. */
    private Span withComplement(Span noun, int limit) {
        WordSteps steps = new WordSteps(sentence.text());
        int word = steps.skipSpace(noun.end(), limit);
        int connector = steps.wordEnd(word, limit);
        int next = steps.skipSpace(connector, limit);
        int end = steps.wordEnd(next, limit);
        return next < end && steps.isOne(sentence.grammar().connectors(), word, connector)
                ? new Span(noun.start(), end)
                : noun;
    }

    private boolean isWithArticle(int start) {
        String before = sentence.text().substring(sentence.span().start(), start);
        Grammar grammar = sentence.grammar();
        return Words.allIn(before, grammar.determiners())
                && !grammar.pronouns().contains(FoldedText.fold(before).strip());
    }

    private boolean opensClause(Span stretch) {
        WordSteps steps = new WordSteps(sentence.text());
        for (int i = stretch.start(); i < stretch.end(); ) {
            int word = steps.skipSpace(i, stretch.end());
            int end = steps.wordEnd(word, stretch.end());
            if (steps.isOne(sentence.grammar().clauseWords(), word, end)) {
                return true;
            }
            i = Math.max(end, i + 1);
        }
        return stretch.of(sentence.text()).chars().anyMatch(c -> NounPhrase.BREAKS.indexOf(c) >= 0);
    }

    /** Whether a stretch begins with a verb, or the cue is it, and no clause ends or opens. */
    private boolean isOneVerb(Span stretch, Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int first = steps.skipSpace(stretch.start(), stretch.end());
        int end = steps.wordEnd(first, stretch.end());
        if (first == stretch.end()) {
            return first == cue.span().start() && new Verbs(sentence).isOne(cue);
        }
        return first < end
                && new Verbs(sentence).isFinite(first, end)
                && !opensClause(new Span(end, stretch.end()));
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
        return changes.of(cue, quantity, from).orElse(subject);
    }
}
