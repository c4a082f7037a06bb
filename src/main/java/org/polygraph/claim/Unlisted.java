package org.polygraph.claim;

import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.ContentId;
import org.polygraph.text.FoldedText;

import java.util.Map;

/** What no list of names and topics has: the words themselves name it. */
final class Unlisted {

    private static final int SHORTEST_NOUN = 3;

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
}
