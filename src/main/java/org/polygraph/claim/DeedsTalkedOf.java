package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.WordEdges;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Deeds that somebody only asks for, forbids, opposes or gives up: nobody has done them. */
final class DeedsTalkedOf {

    /** What somebody does with what is not there yet, or not wanted. */
    private static final Set<String> ATTITUDES =
            Set.of("proposes", "rejects", "opposes", "supports", "criticises");

    private static final String DEMAND = "demands";

    /** Verbs whose object is a deed that somebody else does, or nobody. */
    private static final Set<String> GOVERNING =
            Set.of("cancels", "rejects", "opposes", "approves", "bans", "criticises", "halts");

    private static final Set<String> DEEDS =
            Set.of("acquires", "mergesWith", "builds", "opens", "closes", "sells", "resignsFrom");

    /** What has a deed for its object. */
    private static final Set<String> OF_DEEDS =
            Set.of("opposes", "supports", "bans", "demands", "proposes", "rejects", "halts");

    private final Sentence sentence;
    private final Map<String, Relation> relations;

    DeedsTalkedOf(Sentence sentence, Map<String, Relation> relations) {
        this.sentence = sentence;
        this.relations = relations;
    }

    boolean contains(Cue cue) {
        return isRightBehindVerb(cue) || isDemanded(cue);
    }

    /** What is only opposed, banned or stopped, right behind the verb for that: 反对|修建. */
    private boolean isRightBehindVerb(Cue cue) {
        return !sentence.grammar().comitatives().isEmpty()
                && !sentence.grammar().verbLast()
                && !WordEdges.isSpaced(sentence.text().charAt(cue.span().start()))
                && sentence.cues(RelationCue.class).stream()
                        .filter(verb -> OF_DEEDS.contains(Levels.relation(verb)))
                        .anyMatch(verb -> verb.span().end() == cue.span().start());
    }

    /**
     * Whether a cue is what the verb beside it asks for: "मंत्री के | इस्तीफ़े | की मांग की",
     * "domaga się | podwyżki o 9 proc."; or a noun for what somebody else wants or does not want:
     * "rejette la | fermeture de".
     */
    private boolean isDemanded(Cue cue) {
        boolean verbLast = sentence.grammar().verbLast();
        return !Levels.relation(cue).equals(DEMAND)
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> isDemanding(cue, other))
                        .filter(
                                other ->
                                        verbLast
                                                ? other.span().start() >= cue.span().end()
                                                : other.span().end() <= cue.span().start())
                        .map(other -> sentence.gap(cue.span(), other.span()))
                        .anyMatch(
                                gap ->
                                        gap.isEmpty()
                                                || !verbLast
                                                        && Words.allIn(
                                                                gap,
                                                                sentence.grammar().determiners()));
    }

    /** Whether a verb asks for a deed, permits or forbids it, or gives it up. */
    private boolean isDemanding(Cue deed, Cue verb) {
        return Levels.relation(verb).equals(DEMAND)
                || GOVERNING.contains(Levels.relation(verb))
                        && DEEDS.contains(Levels.relation(deed))
                || isWanted(deed, verb);
    }

    /** Whether a noun, which tells of no figure, stands behind the article that follows a verb. */
    private boolean isWanted(Cue noun, Cue verb) {
        return ATTITUDES.contains(Levels.relation(verb))
                && !sentence.grammar().verbLast()
                && !Objects.requireNonNull(relations.get(Levels.relation(noun))).needsQuantity()
                && !sentence.gap(verb.span(), noun.span()).isEmpty();
    }
}
