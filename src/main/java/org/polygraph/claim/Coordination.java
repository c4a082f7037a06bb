package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists of entities ("Alphabet, Amazon, Meta and Tesla"), and verbs that share a subject. */
final class Coordination {

    private static final String BETWEEN_WORDS = " ,،、，";

    private final Sentence sentence;

    Coordination(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The slot and those listed after it. */
    List<Slot> groupFrom(List<Slot> slots, int first) {
        return groupFrom(slots, first, Set.of());
    }

    /** The slot and those listed before it, in the order of the text. */
    List<Slot> groupUpTo(List<Slot> slots, int last) {
        return groupUpTo(slots, last, Set.of());
    }

    /**
     * The whole list a slot is a member of, itself alone where there is none.
     *
     * @param classes what its members can be; none: what the slot itself is
     */
    List<Slot> groupAround(Slot slot, Set<EntityClass> classes) {
        List<Slot> slots = sentence.slots();
        int index = slots.indexOf(slot);
        if (index < 0) {
            return List.of(slot);
        }
        List<Slot> group = new ArrayList<>(groupUpTo(slots, index, classes));
        List<Slot> after = groupFrom(slots, index, classes);
        group.addAll(after.subList(1, after.size()));
        return isBareComma(group) ? List.of(slot) : group;
    }

    /**
     * Whether a cue goes on speaking of the subject of the one before it: a conjunction stands
     * right before it, with no new subject between ("invested 300 billion but still depends on").
     */
    boolean sharesSubject(Span earlier, Span cue) {
        if (cue.start() <= earlier.end()) {
            return false;
        }
        String between = sentence.text().substring(earlier.end(), cue.start());
        for (String word : words(FoldedText.fold(between).strip()).reversed()) {
            if (isConjunction(word)) {
                return true;
            }
            if (!sentence.grammar().fillers().contains(word)) {
                return false;
            }
        }
        return false;
    }

    /**
     * "triplera sa capacité | et y | consacrera": whether a phrase is an object of the verb before.
     */
    boolean partsFrom(Slot phrase, Cue cue) {
        return !sentence.grammar().verbLast()
                && phrase.span().end() <= cue.span().start()
                && sharesSubject(phrase.span(), cue.span());
    }

    /** The subject of the cue before, where a conjunction joins the two. */
    Optional<Slot> sharedSubject(@Nullable Finding before, Cue cue, Relation relation) {
        if (before == null
                || ((RelationCue) cue.meaning()).subject() == Side.CONTEXT
                || sentence.grammar().verbLast()
                || !sharesSubject(before.cue().span(), cue.span())
                || isOfCounted(before, cue, relation)) {
            return Optional.empty();
        }
        Slot subject = before.subject();
        boolean fits =
                relation.domain().isEmpty() || relation.domain().contains(subject.entity().type());
        return fits ? Optional.of(subject) : Optional.empty();
    }

    /** "Rescuers pulled 152 out, and | 35 people are missing": who is counted comes to harm. */
    private boolean isOfCounted(Finding before, Cue cue, Relation relation) {
        return relation.is(Trait.CASUALTY)
                && !before.relation().is(Trait.CASUALTY)
                && sentence.quantities().stream()
                        .map(Quantity::span)
                        .filter(amount -> amount.start() >= before.cue().span().end())
                        .filter(amount -> amount.end() <= cue.span().start())
                        .anyMatch(
                                amount ->
                                        isSeparated(before.cue().span(), amount)
                                                && !isSeparated(amount, cue.span()));
    }

    /** Whether a conjunction stands between two spans, as a word of its own. */
    boolean isSeparated(Span one, Span other) {
        for (String word : words(sentence.gap(one, other))) {
            if (isConjunction(word)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String gap) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= gap.length(); i++) {
            if (i == gap.length() || BETWEEN_WORDS.indexOf(gap.charAt(i)) >= 0) {
                if (i > start) {
                    words.add(gap.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private boolean isConjunction(String word) {
        return sentence.grammar().conjunctions().contains(word)
                || sentence.grammar().adversatives().contains(word);
    }

    private List<Slot> groupFrom(List<Slot> slots, int first, Set<EntityClass> classes) {
        List<Slot> group = new ArrayList<>();
        group.add(slots.get(first));
        for (int i = first + 1;
                i < slots.size() && areListed(slots.get(i - 1), slots.get(i), classes);
                i++) {
            group.add(slots.get(i));
        }
        return group;
    }

    private List<Slot> groupUpTo(List<Slot> slots, int last, Set<EntityClass> classes) {
        List<Slot> group = new ArrayList<>();
        group.add(slots.get(last));
        for (int i = last - 1; i >= 0 && areListed(slots.get(i), slots.get(i + 1), classes); i--) {
            group.add(0, slots.get(i));
        }
        return group;
    }

    /**
     * Whether two names have only a comma between them: "SoftBank, OpenAI'ye yatırım yaptı", "In
     * talks with Apple, Microsoft said". Where particles mark the subject, it is a list.
     */
    private boolean isBareComma(List<Slot> group) {
        return group.size() == 2
                && sentence.grammar().subjectMarkers().isEmpty()
                && sentence.gap(group.get(0).span(), group.get(1).span()).equals(",");
    }

    private boolean areListed(Slot one, Slot other, Set<EntityClass> classes) {
        if (!sameSort(one, other, classes)) {
            return false;
        }
        String gap = sentence.gap(one.span(), other.span());
        if (Words.isListJoint(gap, sentence.grammar().conjunctions())) {
            return true;
        }
        if (!isSeparated(one.span(), other.span())) {
            return false;
        }
        Set<String> joints = new HashSet<>(sentence.grammar().conjunctions());
        joints.addAll(sentence.grammar().determiners());
        return Words.isListJoint(gap, joints);
    }

    private static boolean sameSort(Slot one, Slot other, Set<EntityClass> classes) {
        if (one.entity().equals(other.entity())) {
            return false;
        }
        return one.entity().type() == other.entity().type()
                || classes.contains(one.entity().type()) && classes.contains(other.entity().type());
    }
}
