package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;

import java.util.Set;

/**
 * Whether the words before a verb are what it is said of, or only the name among or beside them:
 * "sales in Germany | fell", "software maker Sofrane | hires".
 */
final class PhraseOrName {

    private static final int MORE_WORDS = 3;

    private final Sentence sentence;
    private final Proximity proximity;

    PhraseOrName(Sentence sentence) {
        this.sentence = sentence;
        this.proximity = new Proximity(sentence);
    }

    /** Whether the phrase is meant rather than the name. */
    boolean isMeant(Slot phrase, Slot named, Cue cue, Relation relation) {
        boolean onlyDescribed = !relation.moves() && isDescribed(phrase, named);
        return saysMore(phrase, named) && !onlyDescribed || standsNearer(phrase, named, cue);
    }

    /**
     * Whether a name before the verb may be only part of what the sentence is about ("sales in
     * Germany fell").
     */
    static boolean canBePart(Set<EntityClass> domain, Slot named, @Nullable Quantity quantity) {
        boolean topicAllowed = domain.isEmpty() || domain.contains(EntityClass.TOPIC);
        return topicAllowed
                && quantity != null
                && switch (named.entity().type()) {
                    case ORGANIZATION, PLACE, PRODUCT, LAW -> true;
                    case PERSON, TOPIC, GROUP -> false;
                };
    }

    private boolean saysMore(Slot phrase, Slot named) {
        boolean head =
                sentence.grammar().connectorsReversed()
                        && phrase.span().end() == named.span().end();
        return !head
                && phrase.span().contains(named.span())
                && phrase.span().length() > named.span().length() + MORE_WORDS;
    }

    /**
     * Whether a phrase only says what somebody is whose name ends it: "software maker | Sofrane".
     */
    private boolean isDescribed(Slot phrase, Slot named) {
        Grammar grammar = sentence.grammar();
        return named.entity().type() == EntityClass.ORGANIZATION
                && phrase.span().end() == named.span().end()
                && !proximity.isBehind(named.span(), grammar.prepositions())
                && !proximity.isBehind(named.span(), grammar.connectors())
                && !proximity.isBehind(named.span(), grammar.determiners());
    }

    /**
     * Whether a phrase right before the verb comes between it and a name ("Revenue rose, the
     * London-based firm said").
     */
    private static boolean standsNearer(Slot phrase, Slot named, Cue cue) {
        boolean before = phrase.span().end() <= cue.span().start();
        return before
                && (named.span().start() >= cue.span().end()
                        || named.span().end() <= phrase.span().start());
    }
}
