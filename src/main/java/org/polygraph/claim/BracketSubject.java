package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;

import java.util.List;
import java.util.Set;

/**
 * Who does it, where subject and object both stand before what ends their clause: the first of the
 * two, "dass | Malmgren | die Firma Tidex übernommen hat". In languages that say the two by their
 * place only as long as no article tells them apart.
 */
final class BracketSubject {

    private static final Set<EntityClass> ACTORS =
            Set.of(EntityClass.PERSON, EntityClass.ORGANIZATION, EntityClass.PLACE);

    private final Sentence sentence;
    private final Proximity proximity;
    private final WordSteps steps;

    BracketSubject(Sentence sentence, Proximity proximity) {
        this.sentence = sentence;
        this.proximity = proximity;
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * @param nearest the nearest that can be the subject
     * @param all all that can
     */
    Slot of(Cue cue, Relation relation, Slot nearest, List<Slot> all) {
        boolean two =
                sentence.grammar().verbBracket()
                        && relation.takesObject()
                        && relation.range().contains(nearest.entity().type())
                        && !isNoun(cue)
                        && nearest.span().end() <= cue.span().start()
                        && !proximity.isOblique(nearest.span());
        return !two
                ? nearest
                : all.stream()
                        .filter(slot -> slot.span().end() < nearest.span().start())
                        .filter(slot -> ACTORS.contains(slot.entity().type()))
                        .filter(slot -> !slot.entity().equals(nearest.entity()))
                        .filter(slot -> !proximity.isOblique(slot.span()))
                        .filter(
                                slot ->
                                        !new CaseArticles(sentence)
                                                .hasArticle(
                                                        slot.span(),
                                                        sentence.grammar().caseArticles()))
                        .filter(slot -> isApart(slot, nearest))
                        .findFirst()
                        .orElse(nearest);
    }

    /** Whether a small word follows a name in the clause of another: it stands by itself there. */
    private boolean isApart(Slot first, Slot second) {
        int from = first.span().end();
        int to = second.span().start();
        int word = steps.skipSpace(from, to);
        int end = steps.wordEnd(word, to);
        Grammar grammar = sentence.grammar();
        boolean small =
                word < to
                        && (steps.isOne(grammar.fillers(), word, end)
                                || steps.isOne(grammar.determiners(), word, end)
                                        && !steps.isOne(grammar.ownerWords(), word, end)
                                || sentence.times().stream()
                                        .anyMatch(time -> time.span().contains(word)));
        return small
                && proximity.sameClause(first.span(), second.span())
                && sentence.text()
                        .substring(from, to)
                        .chars()
                        .noneMatch(c -> NounPhrase.BREAKS.indexOf(c) >= 0)
                && !new Coordination(sentence).isSeparated(first.span(), second.span());
    }

    private boolean isNoun(Cue cue) {
        return sentence.grammar().nounsCapitalised()
                && Character.isUpperCase(sentence.text().charAt(cue.span().start()));
    }
}
