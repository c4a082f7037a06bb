package org.polygraph.claim;

import java.util.ArrayList;
import java.util.List;

/** Lists of entities: "Alphabet, Amazon, Meta and Tesla". */
final class Coordination {

    private final Sentence sentence;

    Coordination(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The slot and those listed after it. */
    List<Slot> groupFrom(List<Slot> slots, int first) {
        List<Slot> group = new ArrayList<>();
        group.add(slots.get(first));
        for (int i = first + 1;
                i < slots.size() && areListed(slots.get(i - 1), slots.get(i));
                i++) {
            group.add(slots.get(i));
        }
        return group;
    }

    /** The slot and those listed before it, in the order of the text. */
    List<Slot> groupUpTo(List<Slot> slots, int last) {
        List<Slot> group = new ArrayList<>();
        group.add(slots.get(last));
        for (int i = last - 1; i >= 0 && areListed(slots.get(i), slots.get(i + 1)); i--) {
            group.add(0, slots.get(i));
        }
        return group;
    }

    /** The whole list a slot is a member of, itself alone where there is none. */
    List<Slot> groupAround(Slot slot) {
        List<Slot> slots = sentence.slots();
        int index = slots.indexOf(slot);
        if (index < 0) {
            return List.of(slot);
        }
        List<Slot> group = new ArrayList<>(groupUpTo(slots, index));
        List<Slot> after = groupFrom(slots, index);
        group.addAll(after.subList(1, after.size()));
        return isBareComma(group) ? List.of(slot) : group;
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

    private boolean areListed(Slot one, Slot other) {
        return sameSort(one, other)
                && Words.isListJoint(
                        sentence.gap(one.span(), other.span()), sentence.grammar().conjunctions());
    }

    private static boolean sameSort(Slot one, Slot other) {
        return one.entity().type() == other.entity().type() && !one.entity().equals(other.entity());
    }
}
