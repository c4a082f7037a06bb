package org.polygraph.claim;

import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mentions;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names said again where nothing beside them gives them away: once "the fintech Zaluma" was read,
 * "Zaluma" is known, and "Orison" after "Orison Dynamics".
 */
final class NamesAgain {

    private static final Set<EntityClass> NAMED =
            Set.of(EntityClass.ORGANIZATION, EntityClass.PERSON, EntityClass.PRODUCT);

    private static final int SHORTEST = 3;
    private static final int SHORTEST_PART = 5;
    private static final double CONFIDENCE = 0.85;

    private final String text;
    private final PhraseTrie<Entity> names;

    /**
     * @param isName whether a mention is one, and not a word for somebody named before
     */
    NamesAgain(String text, Mentions mentions, Predicate<EntityMention> isName) {
        this.text = text;
        Map<String, Entity> known = new HashMap<>();
        mentions.of(EntityMention.class)
                .filter(mention -> NAMED.contains(mention.entity().type()))
                .filter(isName)
                .forEach(mention -> add(known, mention));
        PhraseTrie.Builder<Entity> builder = PhraseTrie.builder();
        known.forEach(builder::add);
        this.names = builder.build();
    }

    private void add(Map<String, Entity> known, EntityMention mention) {
        String name = mention.span().of(text);
        if (name.length() < SHORTEST) {
            return;
        }
        known.putIfAbsent(FoldedText.fold(name), mention.entity());
        int space = name.indexOf(' ');
        boolean firm = mention.entity().type() == EntityClass.ORGANIZATION;
        if (firm && space >= SHORTEST_PART && name.indexOf(' ', space + 1) < 0) {
            known.putIfAbsent(FoldedText.fold(name.substring(0, space)), mention.entity());
        }
    }

    /**
     * The names in a sentence that are not among those found there; in the way a name is written,
     * so with a capital where the script has them.
     */
    List<Slot> in(Sentence whole, List<Slot> found) {
        if (names.size() == 0) {
            return List.of();
        }
        List<Slot> again = new ArrayList<>();
        Span sentence = whole.span();
        FoldedText folded = whole.folded();
        names.scan(
                folded,
                (start, end, entity) -> {
                    Span local = folded.span(start, end);
                    Span span =
                            new Span(
                                    sentence.start() + local.start(),
                                    sentence.start() + local.end());
                    boolean small = Character.isLowerCase(text.codePointAt(span.start()));
                    if (!small && !isTaken(span, found) && !isTaken(span, again)) {
                        again.add(new Slot(span, entity, CONFIDENCE, "named before"));
                    }
                });
        return again;
    }

    private static boolean isTaken(Span span, List<Slot> slots) {
        return slots.stream().anyMatch(slot -> slot.span().overlaps(span));
    }
}
