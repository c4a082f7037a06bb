package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.WordEdges;

import java.util.Map;
import java.util.Objects;

/** Deeds that somebody only asks for, forbids, opposes or gives up: nobody has done them. */
final class DeedsTalkedOf {

    private static final String DEMAND = "demands";

    private final Sentence sentence;
    private final Map<String, Relation> relations;

    DeedsTalkedOf(Sentence sentence, Map<String, Relation> relations) {
        this.sentence = sentence;
        this.relations = relations;
    }

    boolean contains(Cue cue) {
        return isRightBehindVerb(cue)
                || isBehindSubject(cue)
                || isDemanded(cue)
                || isAskedOfSomebody(cue);
    }

    /**
     * A noun for what the verb that opens the clause stops, forbids or is against, with no more
     * than the subject between them: حظرت | الهند | تصدير الأرز. A figure is no deed.
     */
    private boolean isBehindSubject(Cue cue) {
        Relation told = relations.get(cue.relation());
        if (!sentence.grammar().verbFirst() || told == null) {
            return false;
        }
        VerbFirst verbs = new VerbFirst(sentence);
        return !told.needsQuantity()
                && !cue.relation().equals(DEMAND)
                && sentence.cues(RelationCue.class).stream()
                        .filter(verb -> verb.span().end() < cue.span().start())
                        .filter(this::isAgainst)
                        .filter(verb -> isOnlySubject(verb.span().end(), cue.span().start()))
                        .anyMatch(verbs::leads)
                && !verbs.isVerb(cue);
    }

    private boolean isAgainst(Cue verb) {
        return sentence.is(verb, Trait.OPENS_DEED) && sentence.is(verb, Trait.STOPS_DEED);
    }

    /** Whether what stands between a verb and its object is one noun with its adjectives. */
    private boolean isOnlySubject(int from, int to) {
        return new NounChunk(sentence)
                .at(from, true)
                .filter(chunk -> chunk.end() <= to)
                .filter(chunk -> Words.hasNoWord(sentence.text().substring(chunk.end(), to)))
                .isPresent();
    }

    /** What is only opposed, banned or stopped, right behind the verb for that: 反对|修建. */
    private boolean isRightBehindVerb(Cue cue) {
        return !sentence.grammar().comitatives().isEmpty()
                && !sentence.grammar().verbLast()
                && !WordEdges.isSpaced(sentence.text().charAt(cue.span().start()))
                && sentence.cues(RelationCue.class).stream()
                        .filter(verb -> sentence.is(verb, Trait.OPENS_DEED))
                        .anyMatch(verb -> verb.span().end() == cue.span().start());
    }

    /**
     * Whether a cue is what the verb beside it asks for: "मंत्री के | इस्तीफ़े | की मांग की",
     * "domaga się | podwyżki o 9 proc."; or a noun for what somebody else wants or does not want:
     * "rejette la | fermeture de".
     */
    private boolean isDemanded(Cue cue) {
        boolean verbLast = sentence.grammar().verbLast();
        return sentence.cues(RelationCue.class).size() > 1
                && !cue.relation().equals(DEMAND)
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

    /** What somebody is asked to do: "urged the Justice Department | to reject the deal". */
    private boolean isAskedOfSomebody(Cue cue) {
        return Infinitives.isMarked(sentence, cue.span())
                && sentence.cues(RelationCue.class).stream()
                        .filter(this::isOfNoDeed)
                        .filter(other -> other.span().end() <= cue.span().start())
                        .map(other -> sentence.gap(other.span(), cue.span()))
                        .anyMatch(this::isOneClause);
    }

    /** Whether a verb asks for what is done, or is against it: "rejected a proposal | to ban". */
    private boolean isOfNoDeed(Cue verb) {
        return verb.relation().equals(DEMAND)
                || sentence.is(verb, Trait.ATTITUDE) && sentence.is(verb, Trait.STOPS_DEED);
    }

    /** Where nouns have capitals, such a clause has a comma of its own. */
    private boolean isOneClause(String gap) {
        long marks = gap.codePoints().filter(c -> NounPhrase.BREAKS.indexOf(c) >= 0).count();
        return marks == 0
                || marks == 1 && gap.indexOf(',') > 0 && sentence.grammar().nounsCapitalised();
    }

    /** Whether a verb asks for a deed, permits or forbids it, or gives it up. */
    private boolean isDemanding(Cue deed, Cue verb) {
        boolean stopped = // "हड़ताल | पर रोक लगा दी": no strike of whoever forbids it
                sentence.grammar().verbLast()
                        && isAgainst(verb)
                        && !Objects.requireNonNull(relations.get(deed.relation())).needsQuantity();
        return stopped
                || verb.relation().equals(DEMAND)
                || sentence.is(verb, Trait.STOPS_DEED) && sentence.is(deed, Trait.DEED)
                || isWanted(deed, verb);
    }

    /** Whether a noun, which tells of no figure, stands behind the article that follows a verb. */
    private boolean isWanted(Cue noun, Cue verb) {
        return sentence.is(verb, Trait.ATTITUDE)
                && !sentence.grammar().verbLast()
                && !Objects.requireNonNull(relations.get(noun.relation())).needsQuantity()
                && (!sentence.gap(verb.span(), noun.span()).isEmpty()
                        || sentence.grammar().ownersBehind()
                        || beginsWithArticle(noun));
    }

    /** "proposed | a ban on". */
    private boolean beginsWithArticle(Cue noun) {
        WordSteps steps = new WordSteps(sentence.text());
        int start = noun.span().start();
        return steps.isOne(
                sentence.grammar().determiners(), start, steps.wordEnd(start, noun.span().end()));
    }
}
