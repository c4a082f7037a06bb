package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.language.Regions;
import org.polygraph.language.ZoneCities;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mention;
import org.polygraph.mention.Mentions;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where an article is at home: the country whose ministers it calls by their office alone, and the
 * town whose mayor needs no town beside the name. The town it was sent from tells both; else the
 * country it speaks of most, or that its language is written in.
 */
final class Home {

    private static final int DATELINE = 60;
    private static final int CODE = 2;
    private static final double BY_DATELINE = 0.9;
    private static final double BY_MENTIONS = 0.85;
    private static final double BY_LANGUAGE = 0.75;

    /** What speaks for a country: a foreign firm alone does not make it the article's. */
    private static final int ENOUGH = 2;

    private static final int NAMED = 2;
    private static final int OF_LANGUAGE = 2;
    private static final int MOST_MONEY = 2;
    private static final String ANYBODYS_MONEY = "USDEURXAFXOFXCD";

    private final @Nullable Slot country;
    private final @Nullable Slot town;
    private final HomeWords words;
    private final Article article;

    private final @Nullable Slot region;

    private Home(
            @Nullable Slot country,
            @Nullable Slot town,
            HomeWords words,
            Article article,
            @Nullable Slot region) {
        this.country = country;
        this.town = town;
        this.words = words;
        this.article = article;
        this.region = region;
    }

    static Home of(Article article, Mentions mentions) {
        Slot region = region(article, mentions);
        List<EntityMention> places =
                mentions.of(EntityMention.class)
                        .filter(mention -> mention.entity().type() == EntityClass.PLACE)
                        .toList();
        ZoneCities cities = ZoneCities.of(article.language());
        EntityMention first = places.isEmpty() ? null : places.getFirst();
        boolean dated = first != null && first.span().end() <= DATELINE && !isCountry(first);
        Slot town =
                dated && first != null
                        ? new Slot(first.span(), first.entity(), BY_DATELINE, "written from there")
                        : null;
        HomeWords words = new HomeWords(article, places);
        String capital = town == null ? null : cities.country(town.span().of(article.text()));
        if (capital != null) {
            return new Home(
                    slot(
                            Demonyms.place(capital, article.language()),
                            BY_DATELINE,
                            "written from there"),
                    town,
                    words,
                    article,
                    region);
        }
        Optional<Entity> most = mostNamed(article, mentions, places, words);
        if (most.isPresent()) {
            return new Home(
                    slot(
                            inLanguage(most.get(), article.language()),
                            BY_MENTIONS,
                            "the article is about it"),
                    town,
                    words,
                    article,
                    region);
        }
        String country = Grammar.of(article.language()).home();
        return new Home(
                country.isEmpty()
                        ? null
                        : slot(
                                Demonyms.place(country, article.language()),
                                BY_LANGUAGE,
                                "written in its language"),
                town,
                words,
                article,
                region);
    }

    /** Adjectives do not name the country in the article's language. */
    private static Entity inLanguage(Entity country, String language) {
        String code = country.id().substring(country.id().length() - CODE);
        return country.labels().containsKey(language) ? country : Demonyms.place(code, language);
    }

    private static Slot slot(Entity entity, double confidence, String how) {
        return new Slot(new Span(0, 0), entity, confidence, how);
    }

    /**
     * The country for which most speaks: its name, also in that of its central bank, its adjective,
     * its money, its regions, towns and bodies, and that the language is written there; of several
     * that one, else the first.
     */
    private static Optional<Entity> mostNamed(
            Article article, Mentions mentions, List<EntityMention> places, HomeWords words) {
        Map<String, Integer> points = new LinkedHashMap<>();
        Map<String, Entity> countries = new HashMap<>();
        Set<String> told = new HashSet<>();
        places.stream()
                .filter(Home::isCountry)
                .map(EntityMention::entity)
                .forEach(
                        country -> {
                            countries.putIfAbsent(country.id(), country);
                            points.merge(country.id(), NAMED, Integer::sum);
                        });
        Demonyms.of(article.language())
                .in(article.text(), new Span(0, article.text().length()))
                .forEach(
                        slot -> {
                            countries.putIfAbsent(slot.entity().id(), slot.entity());
                            points.merge(slot.entity().id(), 1, Integer::sum);
                        });
        CountryNames names = CountryNames.of(article.language());
        mentions.of(EntityMention.class)
                .filter(mention -> mention.entity().type() == EntityClass.ORGANIZATION)
                .flatMap(mention -> names.in(mention.span().of(article.text())).stream())
                .forEach(code -> points.merge(id(code), NAMED, Integer::sum));
        money(mentions).forEach((code, times) -> points.merge(id(code), times, Integer::sum));
        words.countries().forEach((code, times) -> points.merge(id(code), times, Integer::sum));
        regions(article, mentions).stream()
                .filter(place -> told.add(place.span().of(article.text())))
                .forEach(place -> points.merge(id(place.country()), NAMED, Integer::sum));
        String home = Grammar.of(article.language()).home();
        if (!home.isEmpty()) {
            points.merge(id(home), OF_LANGUAGE, Integer::sum);
        }
        String own = home.isEmpty() ? "" : id(home);
        int most = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() == most && most >= ENOUGH)
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(key -> key.equals(own) ? 0 : 1))
                .map(
                        id ->
                                countries.containsKey(id)
                                        ? countries.get(id)
                                        : Demonyms.place(
                                                id.substring(id.length() - CODE),
                                                article.language()));
    }

    /** Regions, towns and bodies of one country that are named, other than in people's names. */
    private static List<Regions.Named> regions(Article article, Mentions mentions) {
        FoldedText text = FoldedText.of(article.text());
        return Regions.of(article.language()).in(text, 0, text.length()).stream()
                .filter(place -> !isOfPerson(place.span(), mentions))
                .toList();
    }

    /** The region that is named most, of several the first; null where none is. */
    private static @Nullable Slot region(Article article, Mentions mentions) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Span> first = new HashMap<>();
        for (Regions.Named place : regions(article, mentions)) {
            if (place.isRegion()) {
                String name = place.span().of(article.text());
                times.merge(name, 1, Integer::sum);
                first.putIfAbsent(name, place.span());
            }
        }
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .map(entry -> Objects.requireNonNull(first.get(entry.getKey())))
                .map(span -> place(span, article, mentions))
                .orElse(null);
    }

    private static Slot place(Span span, Article article, Mentions mentions) {
        Entity place =
                mentions.within(span, EntityMention.class).stream()
                        .map(EntityMention::entity)
                        .filter(entity -> entity.type() == EntityClass.PLACE)
                        .findFirst()
                        .orElseGet(
                                () ->
                                        Unlisted.of(
                                                EntityClass.PLACE,
                                                span.of(article.text()),
                                                article.language()));
        return slot(place, BY_MENTIONS, "the region that the article is about");
    }

    private static boolean isOfPerson(Span place, Mentions mentions) {
        for (int i = mentions.firstFrom(place.end()) - 1; i >= 0; i--) {
            Mention mention = mentions.all().get(i);
            if (mention.span().end() <= place.start()) {
                return false;
            }
            if (mention instanceof EntityMention name
                    && name.entity().type() == EntityClass.PERSON) {
                return true;
            }
        }
        return false;
    }

    private static String id(String code) {
        return "place-" + code.toLowerCase(Locale.ROOT);
    }

    /** How often money of a country is spoken of, by its code, up to {@link #MOST_MONEY}. */
    private static Map<String, Integer> money(Mentions mentions) {
        Map<String, Integer> times = new LinkedHashMap<>();
        mentions.of(Quantity.class)
                .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY)
                .map(Quantity::unit)
                .filter(unit -> unit != null && !ANYBODYS_MONEY.contains(unit))
                .forEach(
                        unit ->
                                times.merge(
                                        unit.substring(0, CODE),
                                        1,
                                        (one, more) -> Math.min(MOST_MONEY, one + more)));
        return times;
    }

    private static boolean isCountry(EntityMention place) {
        return isCountry(place.entity());
    }

    /** Countries go by their ISO code: {@code place-de}. */
    static boolean isCountry(Entity entity) {
        return entity.type() == EntityClass.PLACE && entity.id().length() == "place-de".length();
    }

    /** The country; its span says nothing. */
    Optional<Slot> country() {
        return Optional.ofNullable(country);
    }

    /** Whether it is the country that the article's language is mostly written in. */
    boolean isOfLanguage() {
        String own = Grammar.of(article.language()).home();
        return country != null && !own.isEmpty() && country.entity().id().equals(id(own));
    }

    /** Whether the country has states with governments of their own, as far as is known. */
    boolean hasStates() {
        return country == null
                || OfficeSorts.of(article.language())
                        .hasStates(
                                country.entity()
                                        .id()
                                        .substring(country.entity().id().length() - CODE));
    }

    /** The state of a federation that the article names most; its span says nothing. */
    Optional<Slot> state() {
        return words.state()
                .map(name -> slot(words.entity(name), BY_MENTIONS, "the article is about it"));
    }

    /** The region it is about, where it names one. */
    Optional<Slot> region() {
        return Optional.ofNullable(region);
    }

    /** The town it was sent from, where it was said. */
    Optional<Slot> town() {
        return Optional.ofNullable(town);
    }
}
