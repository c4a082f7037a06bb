package org.polygraph.mention;

import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.Span;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a name that no gazetteer has stands for all over an article. Two plain words, or whoever
 * says something, are taken for a person; where the article elsewhere gives the name away, or tells
 * of it what only organisations do, all its mentions are an organisation's.
 */
final class NameKinds {

    /** So sure is a name at most that only its letters or a verb of saying make a person's. */
    private static final double WEAK = 0.65;

    /** How far from the name its verb can stand, in characters and in words. */
    private static final int NEAR = 24;

    private static final int MOST_WORDS = 2;

    /** How far behind the verb the amount can stand that makes it mean the relation. */
    private static final int REACH = 30;

    private static final Set<String> ORGANIZATIONS_DO = organizationsDo();

    private final String text;

    /** Weak persons by id. */
    private final Map<String, Entity> persons = new HashMap<>();

    /** Weak persons that something makes an organisation, by id. */
    private final Set<String> told = new HashSet<>();

    private NameKinds(String text) {
        this.text = text;
    }

    /**
     * The entities that are others than their mentions say, by the id that those have.
     *
     * @param all the mentions of an article, in their order
     */
    static Map<String, Entity> mended(List<Mention> all, String text) {
        NameKinds kinds = new NameKinds(text);
        kinds.collect(all);
        if (kinds.persons.isEmpty()) {
            return Map.of();
        }
        kinds.readDeeds(all);
        Map<String, Entity> mended = new HashMap<>();
        kinds.persons.forEach(
                (id, person) -> {
                    if (kinds.told.contains(id)) {
                        mended.put(id, UnknownName.as(EntityClass.ORGANIZATION, person));
                    }
                });
        return mended;
    }

    /** A mention of somebody whom the whole article gave away. */
    static EntityMention told(Span span, Entity entity) {
        String language = entity.labels().keySet().iterator().next();
        String rule =
                UnknownName.rule(
                        entity.type(), "what the article tells of it", NamePack.of(language));
        return new EntityMention(span, entity, WEAK, List.of(rule));
    }

    private void collect(List<Mention> all) {
        Set<String> surePersons = new HashSet<>();
        Set<String> organizations = new HashSet<>();
        for (Mention mention : all) {
            if (!(mention instanceof EntityMention name) || !UnknownName.isOne(name)) {
                continue;
            }
            Entity entity = name.entity();
            if (entity.type() == EntityClass.ORGANIZATION) {
                organizations.add(entity.id());
            } else if (entity.type() == EntityClass.PERSON) {
                persons.putIfAbsent(entity.id(), entity);
                if (name.confidence() > WEAK) {
                    surePersons.add(entity.id());
                }
            }
        }
        persons.keySet().removeAll(surePersons);
        for (Map.Entry<String, Entity> person : persons.entrySet()) {
            Entity same = UnknownName.as(EntityClass.ORGANIZATION, person.getValue());
            if (organizations.contains(same.id())) {
                told.add(person.getKey());
            }
        }
    }

    private void readDeeds(List<Mention> all) {
        EntityMention name = null;
        List<Cue> deeds = new ArrayList<>();
        for (Mention mention : all) {
            switch (mention) {
                case EntityMention next -> {
                    name = persons.containsKey(next.entity().id()) ? next : null;
                    deeds.clear();
                }
                case Cue cue -> {
                    if (name != null && isDeed(name, cue)) {
                        if (((RelationCue) cue.meaning()).units().isEmpty()) {
                            told.add(name.entity().id());
                        } else {
                            deeds.add(cue);
                        }
                    }
                }
                case Quantity amount -> {
                    if (name != null && bearsOut(amount, deeds)) {
                        told.add(name.entity().id());
                    }
                    deeds.clear();
                }
                case TimeExpression _ -> {
                    // "was founded in 1974": it parts nothing
                }
            }
        }
    }

    private boolean isDeed(EntityMention name, Cue cue) {
        return isOfOrganizations(cue) && isBeside(name.span().end(), cue.span().start());
    }

    /** Whether a cue tells of whoever stands before it what only organisations do. */
    static boolean isOfOrganizations(Cue cue) {
        return cue.meaning() instanceof RelationCue relation
                && relation.subject() != CueMeaning.Side.AFTER
                && !relation.passive()
                && ORGANIZATIONS_DO.contains(relation.relation());
    }

    /** Whether at most two words, and nothing but words, stand between. */
    private boolean isBeside(int from, int to) {
        if (to < from || to - from > NEAR) {
            return false;
        }
        int words = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                words++;
            } else if (!Character.isLetter(c)) {
                return false;
            }
        }
        return words <= MOST_WORDS + 1;
    }

    private static boolean bearsOut(Quantity amount, List<Cue> deeds) {
        for (Cue deed : deeds) {
            if (amount.span().start() - deed.span().end() <= REACH
                    && ((RelationCue) deed.meaning()).takesUnit(amount.unit())) {
                return true;
            }
        }
        return false;
    }

    /** Relations that nobody but an organisation has; {@code lang/kinds.yaml}. */
    static Set<String> organizationsDo() {
        return LanguageFiles.shared("kinds.yaml")
                .get("organization")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
