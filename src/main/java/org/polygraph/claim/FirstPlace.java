package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.Set;

/**
 * A common noun as the subject beside its verb, where nouns have capitals and a name behind it is
 * the object: "| Der Staat | verklagt Siemens", "| Der Staat | hat Siemens verklagt", "Am Montag
 * verklagte | der Staat | Siemens".
 */
final class FirstPlace {

    /** Of fines, suits and inquiries alone a noun tells who is behind them. */
    private static final String LAW = "law";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    FirstPlace(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** Empty where no such noun stands there, or no name that could be taken for the subject. */
    Optional<Slot> subject(Cue cue, Relation relation) {
        Side side = ((RelationCue) cue.meaning()).subject();
        if (!grammar.verbBracket()
                || !grammar.nounsCapitalised()
                || !relation.takesObject()
                || relation.domain().equals(Set.of(EntityClass.PERSON))
                || EventFinder.isHarm(relation)
                || sentence.attributeAround(cue.span()).isPresent()
                || side == Side.CONTEXT
                || side == Side.AFTER
                || sentence.slots().stream().noneMatch(slot -> isRival(slot, relation))) {
            return Optional.empty();
        }
        int clause = clauseStart(cue.span().start());
        if (isRelative(clause)) {
            return Optional.empty();
        }
        if (Character.isUpperCase(sentence.text().codePointAt(cue.span().start()))) {
            return relation.field().equals(LAW)
                    ? ofNoun(clause, cue, relation)
                    : new VerbBracket(sentence)
                            .subjectOf(cue, null)
                            .flatMap(slot -> firstOfTwo(slot, relation));
        }
        Optional<Slot> subject =
                before(clause, cue.span().start())
                        .or(() -> new VerbBracket(sentence).subjectOf(cue, null))
                        .or(() -> behind(clause, cue));
        return subject.flatMap(slot -> firstOfTwo(slot, relation))
                .or(() -> subject.filter(slot -> isUnnamed(slot, relation)));
    }

    /** "| Siemens | und Bosch haben einen Vertrag unterzeichnet": the one, who does it with him. */
    private Optional<Slot> firstOfTwo(Slot subject, Relation relation) {
        return sentence.slots().stream()
                .filter(slot -> relation.is(Trait.MUTUAL))
                .filter(slot -> slot.span().start() == subject.span().start())
                .filter(slot -> slot.span().end() < subject.span().end())
                .filter(slot -> relation.domain().contains(slot.entity().type()))
                .filter(
                        slot ->
                                new Coordination(sentence)
                                                .groupAround(slot, relation.domain())
                                                .size()
                                        == 2)
                .findFirst();
    }

    /** A name that the relation could be told of. */
    private static boolean isRival(Slot slot, Relation relation) {
        return relation.domain().contains(slot.entity().type())
                && switch (slot.entity().type()) {
                    case PERSON, ORGANIZATION, PLACE -> true;
                    default -> false;
                };
    }

    /** Whether the words are no name themselves, but for one behind a preposition in them. */
    private boolean isUnnamed(Slot subject, Relation relation) {
        Proximity proximity = new Proximity(sentence);
        return sentence.slots().stream()
                .filter(slot -> slot.span().overlaps(subject.span()))
                .noneMatch(
                        slot ->
                                slot.span().start() == subject.span().start()
                                        || !proximity.isBehind(slot.span(), grammar.prepositions())
                                                && isRival(slot, relation));
    }

    private int clauseStart(int end) {
        int start = sentence.span().start();
        for (int i = end - 1; i >= start; i--) {
            if (NounPhrase.BREAKS.indexOf(sentence.text().charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return start;
    }

    /**
     * "| Das Kartellamt | verhängte gegen Siemens eine Geldbuße": of whom a noun tells behind a
     * verb that is no cue, where each name has its preposition.
     */
    private Optional<Slot> ofNoun(int clause, Cue cue, Relation relation) {
        Proximity proximity = new Proximity(sentence);
        boolean oblique =
                sentence.slots().stream()
                        .filter(slot -> isRival(slot, relation))
                        .allMatch(slot -> proximity.isOblique(slot.span()));
        int verb = oblique ? verbIn(clause, cue.span().start()) : -1;
        return verb < 0
                ? Optional.empty()
                : before(clause, verb).filter(slot -> isUnnamed(slot, relation));
    }

    /** Where the first verb starts in a stretch; -1 where there is none. */
    private int verbIn(int from, int to) {
        for (int i = steps.skipSpace(from, to); i < to; ) {
            int end = steps.wordEnd(i, to);
            if (Character.isLowerCase(sentence.text().codePointAt(i))
                    && new Verbs(sentence).isFinite(i, end)) {
                return i;
            }
            i = steps.skipSpace(Math.max(end, i + 1), to);
        }
        return -1;
    }

    /** Whether a clause behind a comma begins with a word that can be relative: ", der". */
    private boolean isRelative(int clause) {
        int last = sentence.span().end();
        int word = steps.skipSpace(clause, last);
        return clause > sentence.span().start()
                && steps.isOne(grammar.subjectRelatives(), word, steps.wordEnd(word, last));
    }

    /** What opens the clause with its article, right before a finite verb. */
    private Optional<Slot> before(int clause, int verb) {
        int first = steps.skipSpace(clause, verb);
        int behind = steps.wordEnd(first, verb);
        if (first >= verb || !isArticle(first, behind)) {
            return Optional.empty();
        }
        int end = steps.trimmedEnd(behind, verb);
        return end <= behind || hasVerb(behind, end)
                ? Optional.empty()
                : new PhraseBounds(sentence)
                        .of(first, end, false)
                        .filter(words -> words.end() == end)
                        .map(sentence::slotAt);
    }

    /** The noun with its article right behind the verb, where something else opens the clause. */
    private Optional<Slot> behind(int clause, Cue cue) {
        int opening = steps.skipSpace(clause, cue.span().start());
        boolean adverbial =
                steps.isOne(
                                grammar.prepositions(),
                                opening,
                                steps.wordEnd(opening, cue.span().start()))
                        || sentence.times().stream()
                                .anyMatch(time -> time.span().start() == opening);
        int last = sentence.span().end();
        int article = steps.skipSpace(cue.span().end(), last);
        int noun = steps.skipSpace(steps.wordEnd(article, last), last);
        int end = steps.wordEnd(noun, last, NounPhrase.BREAKS + ".!?");
        while (noun < end && Character.isLowerCase(sentence.text().codePointAt(noun))) {
            noun = steps.skipSpace(end, last);
            end = steps.wordEnd(noun, last, NounPhrase.BREAKS + ".!?");
        }
        return adverbial
                        && isArticle(article, steps.wordEnd(article, last))
                        && noun < end
                        && !hasVerb(steps.wordEnd(article, last), noun)
                ? Optional.of(sentence.slotAt(new Span(noun, end)))
                : Optional.empty();
    }

    /** An article that is not one of another case. */
    private boolean isArticle(int start, int end) {
        return start < end
                && steps.isOne(grammar.determiners(), start, end)
                && !steps.isOne(grammar.pronouns(), start, end)
                && !steps.isOne(grammar.caseArticles(), start, end)
                && !steps.isOne(grammar.genitiveArticles(), start, end);
    }

    private boolean hasVerb(int from, int to) {
        for (int i = steps.skipSpace(from, to); i < to; ) {
            int end = steps.wordEnd(i, to);
            String word = FoldedText.fold(sentence.text().substring(i, end));
            if (grammar.fillers().contains(word) || new Verbs(sentence).isVerb(i, end)) {
                return true;
            }
            i = steps.skipSpace(Math.max(end, i + 1), to);
        }
        return false;
    }
}
