package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Optional;

/** A noun cue as the figure that it names: "the debt", "the price of a dose". */
final class FigureNoun {

    private static final int LONGEST_COMPLEMENT = 5;

    private final Sentence sentence;

    FigureNoun(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * The figure that a noun cue names, where nothing but a determiner stands before it: the topic
     * it is part of, else its own words.
     */
    Optional<Slot> at(Cue cue) {
        Optional<Slot> topic = topicAt(cue);
        int start = clauseStart(cue);
        String before =
                FoldedText.fold(sentence.text().substring(start, cue.span().start())).strip();
        boolean determined =
                !before.isEmpty() && Words.allIn(before, sentence.grammar().determiners())
                        || isBehindVerb(cue)
                        || hasArticle(cue.span()) && (before.isEmpty() || isLevel(before, cue));
        boolean figure =
                sentence.tellsFigure(cue) && (determined || !sentence.grammar().verbFirst());
        boolean first = start == sentence.span().start() || sentence.grammar().verbFirst();
        boolean opens = determined || figure && first && before.isEmpty();
        if (!figure && !determined || opensAsVerb(cue)) {
            return Optional.empty();
        }
        boolean spaced = WordEdges.isSpaced(sentence.text().charAt(cue.span().start()));
        return topic.or(() -> opens && spaced ? Optional.of(ofPhrase(cue)) : Optional.empty());
    }

    /** "| Emplea a | 1.300 personas": the verb of whoever was told of before. */
    private boolean opensAsVerb(Cue cue) {
        Verbs verbs = new Verbs(sentence);
        int end = new WordSteps(sentence.text()).wordEnd(cue.span().start(), cue.span().end());
        return verbs.opensAsVerb(cue.span())
                || end < cue.span().end() && verbs.opensAsVerb(new Span(cue.span().start(), end));
    }

    /** The same, where its amount stands behind it: then that is its own. */
    Optional<Slot> at(Cue cue, Quantity quantity) {
        return at(cue).filter(figure -> figure.span().end() <= quantity.span().start());
    }

    /** What a figure that opens its clause says it is of: "The price of | a dose". */
    Optional<Slot> complementOf(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        return at(cue).map(Slot::span)
                .filter(figure -> figure.end() > cue.span().end())
                .flatMap(
                        figure -> {
                            int start = steps.skipSpace(cue.span().end(), figure.end());
                            int end = steps.wordEnd(start, figure.end());
                            boolean connector =
                                    steps.isOne(sentence.grammar().connectors(), start, end);
                            return new PhraseBounds(sentence)
                                    .of(connector ? end : start, figure.end(), false);
                        })
                .map(sentence::slotAt);
    }

    /** The topic that a noun cue is part of. */
    Optional<Slot> topicAt(Cue cue) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.TOPIC)
                .filter(slot -> slot.span().overlaps(cue.span()))
                .findFirst();
    }

    /** Whether a noun has its article written on to it. */
    private boolean hasArticle(Span noun) {
        return sentence.grammar().attachedArticles().stream()
                .anyMatch(
                        article ->
                                sentence.text().startsWith(article, noun.start())
                                        || sentence.text()
                                                .startsWith(
                                                        article, noun.start() - article.length()));
    }

    /** Where the verb stands second: "Im Jahr 2025 stieg der | Umsatz | um 8 Prozent". */
    private boolean isBehindVerb(Cue figure) {
        Grammar grammar = sentence.grammar();
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, figure.span().start());
        int article = steps.wordStart(first, end);
        int verb = steps.trimmedEnd(first, article);
        return grammar.nounsCapitalised()
                && steps.isOne(grammar.determiners(), article, end)
                && sentence.cues(RelationCue.class).stream()
                        .filter(cue -> cue.span().end() == verb)
                        .anyMatch(cue -> sentence.moves(cue));
    }

    /** Whether words are the verb of a level that stands before its figure: تبلغ | النفقات. */
    private boolean isLevel(String words, Cue figure) {
        return sentence.grammar().verbFirst()
                && sentence.cues(RelationCue.class).stream()
                        .filter(cue -> sentence.moves(cue))
                        .filter(cue -> cue.span().end() <= figure.span().start())
                        .anyMatch(
                                cue ->
                                        words.endsWith(
                                                FoldedText.fold(cue.span().of(sentence.text()))));
    }

    /** Behind the last mark before a cue, or the word that opens its clause: "that | the". */
    private int clauseStart(Cue cue) {
        int first = sentence.span().start();
        WordSteps steps = new WordSteps(sentence.text());
        int i = cue.span().start();
        while (i > first && Levels.CLAUSE_MARKS.indexOf(sentence.text().charAt(i - 1)) < 0) {
            boolean edge = Character.isWhitespace(sentence.text().charAt(i - 1));
            int word = edge ? steps.wordStart(first, i - 1) : i;
            if (edge && steps.isOne(sentence.grammar().complementizers(), word, i - 1)) {
                return i;
            }
            i--;
        }
        return i;
    }

    /** "price | of a dose": the noun with what it is of. */
    private Slot ofPhrase(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        Grammar grammar = sentence.grammar();
        int end = cue.span().end();
        int i = steps.skipSpace(end, sentence.span().end());
        boolean open = steps.isOne(grammar.connectors(), cue.span().start(), end);
        for (int words = 0; words < LONGEST_COMPLEMENT && i < sentence.span().end(); words++) {
            int next = steps.wordEnd(i, sentence.span().end());
            boolean small =
                    steps.isOne(grammar.connectors(), i, next)
                            || steps.isOne(grammar.determiners(), i, next);
            if (!small && !open || steps.isOne(grammar.fillers(), i, next)) {
                break;
            }
            end = small ? end : next;
            open = small;
            i = steps.skipSpace(next, sentence.span().end());
        }
        int last = steps.wordStart(cue.span().start(), end);
        boolean joined = last > cue.span().start() && steps.isOne(grammar.connectors(), last, end);
        return sentence.slotAt(
                new Span(
                        cue.span().start(),
                        joined ? steps.trimmedEnd(cue.span().start(), last) : end));
    }
}
