package org.polygraph.claim;

import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Events that do harm, called by common nouns that a language lists: a fire, a shelling. With the
 * endings or the preposition and article that the language writes on to them.
 */
final class HarmWords {

    private static final int SHORTEST_STEM = 3;

    private final Sentence sentence;
    private final WordSteps steps;

    HarmWords(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** All of a sentence, in the order of the text. */
    List<Slot> all() {
        List<Slot> found = new ArrayList<>();
        Set<String> harms = sentence.grammar().harms();
        if (harms.isEmpty()) {
            return found;
        }
        int end = sentence.span().end();
        if (!WordEdges.isSpaced(sentence.text().charAt(sentence.span().start()))) {
            return unspaced(harms);
        }
        int i = steps.skipSpace(sentence.span().start(), end);
        while (i < end) {
            int behind = steps.wordEnd(i, end, NounPhrase.BREAKS + ".!?");
            if (behind > i) {
                slot(new Span(i, behind)).ifPresent(found::add);
            }
            i = steps.skipSpace(Math.max(behind, i + 1), end);
        }
        return found;
    }

    private List<Slot> unspaced(Set<String> harms) {
        List<Slot> found = new ArrayList<>();
        int end = sentence.span().end();
        for (String noun : harms) {
            int at = sentence.text().indexOf(noun, sentence.span().start(), end);
            if (at >= 0) {
                slot(new Span(at, at + noun.length())).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Slot> slot(Span word) {
        Optional<Slot> known =
                sentence.slots().stream().filter(slot -> slot.span().overlaps(word)).findFirst();
        String noun = noun(FoldedText.fold(word.of(sentence.text())));
        if (noun.isEmpty()) {
            return Optional.empty();
        }
        int owner = owner(word.start());
        if (known.isEmpty() && owner < word.start()) {
            String owned = sentence.text().substring(owner, word.start()).strip() + " " + noun;
            return Optional.of(
                    new Slot(
                            new Span(owner, word.end()),
                            Unlisted.topic(owned, sentence.language()),
                            0.85,
                            "what did the harm"));
        }
        return known.isPresent()
                ? known.filter(slot -> slot.entity().type() == EntityClass.TOPIC)
                : Optional.of(
                        new Slot(
                                word,
                                Unlisted.topic(noun, sentence.language()),
                                0.85,
                                "what did the harm"));
    }

    /** Where the noun begins to which it happened, in the genitive: otobüs|ün devrilmesi. */
    private int owner(int word) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, word);
        int start = steps.wordStart(first, end);
        String folded = FoldedText.fold(sentence.text().substring(start, end));
        boolean genitive =
                sentence.grammar().genitives().stream()
                        .anyMatch(
                                ending ->
                                        folded.length() > ending.length() + SHORTEST_STEM
                                                && folded.endsWith(ending));
        boolean plain = folded.codePoints().allMatch(Character::isLetter);
        return genitive && plain && !sentence.isTaken(new Span(start, end)) ? start : word;
    }

    /** The listed noun that a word is, whatever is written on to it; else nothing. */
    private String noun(String word) {
        Grammar grammar = sentence.grammar();
        if (grammar.harms().contains(word)) {
            return word;
        }
        for (String article : grammar.attachedArticles()) {
            int at = word.indexOf(article);
            if (at >= 0
                    && at <= 1
                    && grammar.harms().contains(word.substring(at + article.length()))) {
                return word.substring(at);
            }
        }
        for (String ending : grammar.caseEndings()) {
            String stem = word.substring(0, Math.max(0, word.length() - ending.length()));
            if (word.endsWith(ending) && grammar.harms().contains(stem)) {
                return stem;
            }
        }
        return "";
    }
}
