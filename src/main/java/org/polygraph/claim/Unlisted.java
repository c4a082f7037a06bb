package org.polygraph.claim;

import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.ContentId;
import org.polygraph.text.FoldedText;

import java.util.Map;

/** What no list of names and topics has: the words themselves name it. */
final class Unlisted {

    private Unlisted() {}

    /** The topic that words make by themselves. */
    static Entity topic(String words, String language) {
        return of(EntityClass.TOPIC, words, language);
    }

    /** What words name by themselves; the same id whatever it is taken for. */
    static Entity of(EntityClass type, String words, String language) {
        String id = ContentId.of("topic", language, FoldedText.fold(words));
        return new Entity(id, type, words, Map.of(language, words), null);
    }
}
