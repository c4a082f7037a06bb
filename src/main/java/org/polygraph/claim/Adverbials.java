package org.polygraph.claim;

import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;

/** What stands between a verb and its object and says only when, where or on whose part. */
final class Adverbials {

    private final Sentence sentence;
    private final WordSteps steps;

    Adverbials(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** Behind when and where it is done: "lanzará | en España | un todoterreno". */
    int behind(int from) {
        int time = behindTime(behindInsert(from));
        int place = behindPlace(time);
        return place > time ? behindTime(place) : time;
    }

    /**
     * Behind words that say nothing, be they between commas: "réclame | quant à lui | une digue".
     */
    private int behindInsert(int from) {
        int last = sentence.span().end();
        int word = steps.skipSpace(from, last);
        boolean comma = word < last && sentence.text().charAt(word) == ',';
        int start = comma ? steps.skipSpace(word + 1, last) : word;
        int end = start + sentence.grammar().inserts().longestAt(sentence.text(), start, last);
        boolean whole =
                end > start && (end == last || !Character.isLetter(sentence.text().charAt(end)));
        if (!whole || comma && (end == last || sentence.text().charAt(end) != ',')) {
            return from;
        }
        return comma ? end + 1 : end;
    }

    /** Behind a place right behind a verb, if an article or the like opens what follows it. */
    private int behindPlace(int from) {
        int last = sentence.span().end();
        int word = steps.skipSpace(from, last);
        int end = steps.wordEnd(word, last);
        int place = steps.skipSpace(end, last);
        Grammar grammar = sentence.grammar();
        return !steps.isOne(grammar.locatives(), word, end)
                        && (grammar.locatives().isEmpty()
                                || !steps.isOne(grammar.levelWords(), word, end))
                ? from
                : sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.PLACE)
                        .map(Slot::span)
                        .filter(span -> span.start() == place)
                        .mapToInt(Span::end)
                        .filter(this::opensPhrase)
                        .findFirst()
                        .orElse(from);
    }

    private boolean opensPhrase(int index) {
        int word = steps.skipSpace(index, sentence.span().end());
        return steps.isOne(
                sentence.grammar().determiners(), word, steps.wordEnd(word, sentence.span().end()));
    }

    /** Behind a time right behind a verb: "schließt | Ende September | ihr Werk". */
    private int behindTime(int from) {
        int word = steps.skipSpace(from, sentence.span().end());
        return sentence.times().stream()
                .map(time -> time.span())
                .filter(span -> span.start() == word || isPreposition(word, span.start()))
                .mapToInt(Span::end)
                .findFirst()
                .orElse(from);
    }

    private boolean isPreposition(int word, int time) {
        int end = steps.wordEnd(word, sentence.span().end());
        return end < time
                && steps.skipSpace(end, time) == time
                && steps.isOne(sentence.grammar().prepositions(), word, end);
    }
}
