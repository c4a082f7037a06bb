package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mentions;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What an office is of where nothing beside it says so ("chief executive Miriam Oduya said", "the
 * finance minister"): the organisation or place that the article has talked of most, or the country
 * or town where it is at home.
 */
final class OfficeContext {

    private static final int LONGEST_MEMORY = 8;

    /** The office of a town or region; the others of a place are of a country. */
    private static final String OF_TOWN = "governorOf";

    /** What an office is of, and the sentence that says so; the latter is empty where none does. */
    record Office(Slot slot, List<Span> context) {

        /** Whether it is a country, though the office is somebody's by a word: "its president". */
        boolean isCountryOf(Sentence sentence, Span cue) {
            return slot.entity().type() == EntityClass.PLACE
                    && new Proximity(sentence).isBehind(cue, sentence.grammar().possessives());
        }
    }

    private final Discourse discourse;
    private final Supplier<Home> home;
    private final PlaceOfOffice places;
    private final Article article;
    private final Mentions mentions;
    private final Map<Entity, Integer> named = new HashMap<>();
    private final Map<Set<EntityClass>, Integer> most = new HashMap<>();
    private @Nullable NamedBodies bodies;

    /**
     * @param home where the article is at home, asked for where an office needs it
     */
    OfficeContext(Discourse discourse, Supplier<Home> home, Article article, Mentions mentions) {
        this.places = new PlaceOfOffice(article.text(), mentions);
        this.article = article;
        this.mentions = mentions;
        this.discourse = discourse;
        this.home = home;
        mentions.of(EntityMention.class)
                .map(EntityMention::entity)
                .forEach(entity -> named.merge(entity, 1, Integer::sum));
    }

    /**
     * @param titled whether the office is said as a title, right beside the name
     */
    Optional<Office> of(
            Cue cue, Relation relation, Entity person, boolean titled, String language) {
        Set<EntityClass> range = relation.range();
        OfficeSorts sorts = OfficeSorts.of(language);
        OfficeSorts.Sort sort = sorts.of(cue, article.text());
        if (sort == OfficeSorts.Sort.COUNTRY) {
            return country(cue);
        }
        if (sort == OfficeSorts.Sort.STATE) {
            return state(cue);
        }
        if (sort == OfficeSorts.Sort.STATE_BY_WORD
                && home.get().isOfLanguage()
                && hasWord(sorts.stateWords())) {
            return state(cue);
        }
        if (sort == OfficeSorts.Sort.STATE_OR_COUNTRY) {
            return home.get().hasStates() ? state(cue) : country(cue);
        }
        if (sort == OfficeSorts.Sort.FIRM || sort == OfficeSorts.Sort.BODY) {
            return bodyOf(cue, sorts, sort, person);
        }
        if (range.contains(EntityClass.ORGANIZATION)) {
            Optional<Office> body =
                    talkedOf(cue, Set.of(EntityClass.ORGANIZATION), person)
                            .filter(
                                    office ->
                                            places.isOfBody(cue, office.slot().entity(), language));
            if (range.contains(EntityClass.PLACE)
                    && sort == OfficeSorts.Sort.FOREIGN
                    && home.get().isOfLanguage()) {
                return body;
            }
            return range.contains(EntityClass.PLACE)
                    ? body.filter(office -> isItsPresident(office, titled, language))
                            .or(() -> country(cue))
                    : body;
        }
        if (relation.name().equals(OF_TOWN)) {
            return town(cue, person, language);
        }
        return places.isRegional(cue, language)
                ? home.get().region().map(slot -> at(cue, slot))
                : country(cue);
    }

    /**
     * Whether a president is that of a body talked of rather than of the country: of a firm, and
     * where "President Mora" is a title, of one that the article names again and again.
     */
    private boolean isItsPresident(Office office, boolean titled, String language) {
        Entity body = office.slot().entity();
        return !titled || Firms.canBe(body, language) && named.getOrDefault(body, 0) > 1;
    }

    /** The latest of the organisations that can have such an office. */
    private Optional<Office> bodyOf(
            Cue cue, OfficeSorts sorts, OfficeSorts.Sort sort, Entity person) {
        NamedBodies said =
                bodies == null
                        ? new NamedBodies(article.text(), mentions, article.language())
                        : bodies;
        bodies = said;
        WordSet names =
                sorts.body(FoldedText.fold(cue.span().of(article.text())))
                        .map(OfficeSorts.Body::names)
                        .orElse(WordSet.NONE);
        Predicate<Entity> fits =
                sort == OfficeSorts.Sort.FIRM
                        ? said::canBeFirm
                        : entity -> said.isCalled(entity, names);
        int most =
                named.entrySet().stream()
                        .filter(entry -> fits.test(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .max()
                        .orElse(0);
        return discourse
                .latest(
                        Set.of(EntityClass.ORGANIZATION),
                        entity ->
                                !fits.test(entity)
                                        || most > 1 && named.getOrDefault(entity, 0) < most)
                .or(
                        () ->
                                discourse.main(
                                        Set.of(EntityClass.ORGANIZATION),
                                        entity -> !fits.test(entity)))
                .map(topic -> talkedOf(cue, topic));
    }

    /** The state that the article names most. */
    private Optional<Office> state(Cue cue) {
        return home.get().state().map(slot -> at(cue, slot));
    }

    /** Whether the article has one of these words. */
    private boolean hasWord(WordSet words) {
        String text = article.text();
        WordSteps steps = new WordSteps(text);
        for (int i = 0; i < text.length(); ) {
            int end = steps.wordEnd(i, text.length(), NounPhrase.BREAKS + ".!?");
            if (steps.isOne(words, i, end)) {
                return true;
            }
            i = steps.skipSpace(Math.max(end, i + 1), text.length());
        }
        return false;
    }

    private Optional<Office> country(Cue cue) {
        return home.get().country().map(slot -> at(cue, slot));
    }

    /**
     * The place that the office says the sort of, the town that the article was sent from, else the
     * one that was talked of most.
     */
    private Optional<Office> town(Cue cue, Entity person, String language) {
        Optional<Slot> named = places.of(cue, language);
        if (named.isPresent()) {
            return named.map(slot -> at(cue, slot));
        }
        return home.get()
                .town()
                .filter(slot -> !places.isOfOther(cue, slot.entity()))
                .map(slot -> at(cue, slot))
                .or(() -> talkedOf(cue, Set.of(EntityClass.PLACE), person));
    }

    private static Office at(Cue cue, Slot slot) {
        return new Office(
                new Slot(cue.span(), slot.entity(), slot.confidence(), slot.how()), List.of());
    }

    /** How often the one of these classes, no country, is named that is named most. */
    private int mostNamed(Set<EntityClass> classes) {
        return named.entrySet().stream()
                .filter(entry -> classes.contains(entry.getKey().type()))
                .filter(entry -> !Home.isCountry(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private Optional<Office> talkedOf(Cue cue, Set<EntityClass> classes, Entity person) {
        int most = this.most.computeIfAbsent(classes, this::mostNamed);
        return discourse
                .latest(
                        classes,
                        entity ->
                                most < 2
                                        || named.getOrDefault(entity, 0) < most
                                        || entity.equals(person))
                .or(
                        () ->
                                discourse.main(
                                        classes,
                                        entity -> Home.isCountry(entity) || entity.equals(person)))
                .filter(topic -> topic.age() <= LONGEST_MEMORY)
                .map(topic -> talkedOf(cue, topic));
    }

    private static Office talkedOf(Cue cue, Discourse.Topic topic) {
        return new Office(
                topic.at(cue.span(), topic.age(), "talked about before"),
                List.of(topic.sentence()));
    }
}
