package org.polygraph.claim;

import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.ContentId;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Map;
import java.util.Optional;

/** What no list of names and topics has: the words themselves name it. */
final class Unlisted {

    private static final double LIKELY = 0.85;

    private static final int SHORTEST_NOUN = 3;

    private static final int SHORTEST_NAME = 3;

    private Unlisted() {}

    /** The topic that words make by themselves. */
    static Entity topic(String words, String language) {
        return of(EntityClass.TOPIC, words, language);
    }

    /** What words name by themselves; the same id whatever it is taken for. */
    static Entity of(EntityClass type, String phrase, String language) {
        String words = byItself(phrase, language);
        String id = ContentId.of("topic", language, FoldedText.fold(words));
        return new Entity(id, type, words, Map.of(language, words), null);
    }

    /** Without the preposition that is written on to the first word's article (للمصنع). */
    private static String byItself(String words, String language) {
        String longest = "";
        String instead = "";
        for (var entry : Grammar.of(language).attachedPrepositions().entrySet()) {
            boolean starts = words.startsWith(entry.getKey());
            if (starts && entry.getKey().length() > longest.length()) {
                longest = entry.getKey();
                instead = entry.getValue();
            }
        }
        int noun = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
        return noun - longest.length() < SHORTEST_NOUN
                ? words
                : instead + words.substring(longest.length());
    }

    /**
     * An organisation by the words of a sentence.
     *
     * @param how why it is taken for one
     */
    static Slot organization(Sentence sentence, Span words, String how) {
        Entity entity =
                of(EntityClass.ORGANIZATION, words.of(sentence.text()), sentence.language());
        return new Slot(words, entity, LIKELY, how);
    }

    /** An organisation by the capitals that a phrase ends in; empty where it has none. */
    static Optional<Slot> nameIn(Sentence sentence, Span phrase) {
        WordSteps steps = new WordSteps(sentence.text());
        int start = phrase.start();
        while (start < phrase.end() && !Character.isUpperCase(sentence.text().codePointAt(start))) {
            start = steps.skipSpace(steps.wordEnd(start, phrase.end()), phrase.end());
        }
        return phrase.end() - start < SHORTEST_NOUN
                ? Optional.empty()
                : Optional.of(
                        organization(
                                sentence,
                                new Span(start, phrase.end()),
                                "a name not known beforehand"));
    }

    /** The name alone, behind what its bearer is: アニメ制作会社の|白雲アニメーション. */
    static Span withoutDescription(Sentence sentence, Span span) {
        if (sentence.grammar().attributeEndings().isEmpty() || !sentence.grammar().verbLast()) {
            return span;
        }
        String words = span.of(sentence.text());
        int start =
                sentence.grammar().connectors().stream()
                        .filter(words::contains)
                        .mapToInt(word -> words.lastIndexOf(word) + word.length())
                        .max()
                        .orElse(0);
        int described = start;
        for (String word : sentence.grammar().descriptions()) {
            int at = words.indexOf(word, start);
            int behind = at + word.length();
            boolean named = at >= 0 && behind + SHORTEST_NAME <= words.length();
            described = named ? Math.max(described, behind) : described;
        }
        return described > 0 && span.start() + described + 1 < span.end()
                ? new Span(span.start() + described, span.end())
                : span;
    }
}
