package org.polygraph.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two names of one entity, the second in brackets behind the first: in another script (ジェンスン・フアン
 * （Jensen Huang）) or as the acronym's long form (IEA (International Energy Agency)). The one that
 * nobody knew gets the entity of the other.
 */
final class BracketedNames {

    private BracketedNames() {}

    /** The names, those in brackets and before them joined. */
    static List<NameCandidate> joined(List<NameCandidate> names, String text) {
        List<NameCandidate> sorted = new ArrayList<>(names);
        sorted.sort(Comparator.comparing(NameCandidate::span));
        Map<Entity, Entity> same = new HashMap<>();
        for (int i = 1; i < sorted.size(); i++) {
            if (!isBracketed(sorted.get(i - 1), sorted.get(i), text)) {
                continue;
            }
            NameCandidate before = joined(sorted.get(i - 1), same);
            NameCandidate inside = joined(sorted.get(i), same);
            if (isSame(before, inside, text)) {
                boolean keepFirst =
                        isKnown(before) || !isKnown(inside) && !isAcronym(before.span().of(text));
                Entity entity = keepFirst ? before.entity() : inside.entity();
                Entity other = keepFirst ? inside.entity() : before.entity();
                same.put(other, entity);
            }
        }
        sorted.replaceAll(name -> joined(name, same));
        return sorted;
    }

    private static NameCandidate joined(NameCandidate name, Map<Entity, Entity> same) {
        Entity entity = last(name.entity(), same);
        return entity.equals(name.entity()) ? name : as(name, entity);
    }

    /**
     * The entity at the end of a chain, which everything on the way then leads to at once. Only
     * what stands at an end is joined to something, so that no chain is a circle.
     */
    private static Entity last(Entity entity, Map<Entity, Entity> same) {
        Entity last = entity;
        for (Entity next = same.get(last); next != null; next = same.get(last)) {
            last = next;
        }
        Entity step = entity;
        for (Entity next = same.get(step); next != null; next = same.get(step)) {
            same.put(step, last);
            step = next;
        }
        return last;
    }

    private static boolean isBracketed(NameCandidate before, NameCandidate inside, String text) {
        int gap = inside.span().start() - before.span().end();
        int end = inside.span().end();
        boolean opened =
                gap > 0 && gap <= 3 && "(（".indexOf(text.charAt(inside.span().start() - 1)) >= 0;
        return opened && end < text.length() && ")）".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isSame(NameCandidate before, NameCandidate inside, String text) {
        String one = before.span().of(text);
        String other = inside.span().of(text);
        if (before.entity().equals(inside.entity())
                || isKnown(before) && isKnown(inside)
                || before.entity().type() != inside.entity().type()) {
            return false;
        }
        if (isAcronym(one) || isAcronym(other)) {
            return isInitials(one, other) || isInitials(other, one);
        }
        return NameSimilarity.isSameInOtherScript(one, other);
    }

    private static boolean isAcronym(String name) {
        return name.length() <= 8 && LetterCase.hasUpper(name) && !LetterCase.hasLower(name);
    }

    /** Whether an acronym's letters are those the words of a name start with, in order. */
    private static boolean isInitials(String acronym, String name) {
        int at = 0;
        for (String word : name.split("[\\s-]+")) {
            if (at < acronym.length()
                    && !word.isEmpty()
                    && Character.toUpperCase(word.charAt(0)) == acronym.charAt(at)) {
                at++;
            }
        }
        return at == acronym.length() && at > 1;
    }

    private static boolean isKnown(NameCandidate name) {
        return name.derivation().getFirst().startsWith("gazetteer");
    }

    private static NameCandidate as(NameCandidate name, Entity entity) {
        List<String> derivation = new ArrayList<>(name.derivation());
        derivation.add("the same as " + entity.label() + ", by the brackets");
        return new NameCandidate(
                name.span(),
                entity,
                name.segment(),
                name.confidence(),
                name.standing(),
                List.copyOf(derivation));
    }
}
