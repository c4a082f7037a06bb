package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Segment;
import org.polygraph.mention.NameCandidate.Standing;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the names of people, organisations, places, products and laws in an article's body: those
 * that a gazetteer or CLDR knows, those that the words around them give away, and short forms of
 * either. Cost linear in the text.
 */
public final class EntityRecogniser {

    private static final int LONGEST_LINK = 6;
    private static final double SURE_ENOUGH = 0.7;

    private final KnownNames knownNames;

    /**
     * @param known the entities known beforehand; CLDR's countries and cities are known anyway
     */
    public EntityRecogniser(Gazetteer known) {
        this(known, null);
    }

    /**
     * @param imported more entities, or null; where both have an id or QID, the other's counts
     */
    EntityRecogniser(Gazetteer known, @Nullable GazetteerFile imported) {
        this.knownNames = new KnownNames(known, imported);
    }

    /**
     * The names and topics of an article, by start. Names do not overlap each other. A topic may
     * hold a name or stand in one.
     *
     * @param quantitiesAndTimes what else was found: a name may hold one of them (GPT-4), and is
     *     none where it is part of one (the US of US$ 5)
     */
    public List<EntityMention> recognise(
            ArticleText text, List<? extends Mention> quantitiesAndTimes) {
        List<NameCandidate> names = new ArrayList<>();
        List<NameCandidate> topics = new ArrayList<>();
        Shared shared = new Shared();
        List<Segment> segments = text.article().segments();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).isBody()) {
                knownNames.find(
                        text,
                        i,
                        found ->
                                (found.entity().type() == EntityClass.TOPIC ? topics : names)
                                        .add(shared.of(found)));
            }
        }
        SortedSpans others = new SortedSpans(quantitiesAndTimes.stream().map(Mention::span));
        NonOverlapping chosen = new NonOverlapping();
        List<NameCandidate> known = outside(supported(names, text), others);
        chosen.take(known);
        List<NameCandidate> unknown = new ArrayList<>();
        ArticleWords words = new ArticleWords(text);
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).isBody()) {
                for (NameCandidate found : UnknownNames.find(text, i, chosen, words)) {
                    unknown.add(shared.of(found));
                }
            }
        }
        // A longer unknown name may hold a known one: China in China Evergrande Group.
        chosen = new NonOverlapping();
        List<NameCandidate> strong = new ArrayList<>(known);
        List<NameCandidate> weak = new ArrayList<>();
        for (NameCandidate candidate : outside(unknown, others)) {
            (candidate.confidence() < SURE_ENOUGH ? weak : strong).add(candidate);
        }
        chosen.take(Namesakes.without(strong, text));
        chosen.take(new ShortNames(text, chosen).find());
        chosen.take(weak);
        chosen.take(new ShortNames(text, chosen).find());
        LeadingSurnames surnames = new LeadingSurnames(text, chosen.chosen());
        chosen.take(surnames.find(chosen));
        List<NameCandidate> joined =
                surnames.joined(BracketedNames.joined(chosen.chosen(), text.article().text()));
        return Stream.concat(joined.stream(), topics(topics, chosen.chosen()).stream())
                .map(NameCandidate::toMention)
                .sorted(
                        Comparator.comparing(EntityMention::span)
                                .thenComparing(mention -> mention.entity().id()))
                .toList();
    }

    /** Without the common words that nothing else in the article says are names. */
    private static List<NameCandidate> supported(List<NameCandidate> candidates, ArticleText text) {
        Set<String> sure = new HashSet<>();
        Map<Integer, EntityClass> starts = new HashMap<>();
        Map<Integer, EntityClass> ends = new HashMap<>();
        for (NameCandidate candidate : candidates) {
            if (candidate.standing() == Standing.SURE) {
                sure.add(candidate.entity().id());
                starts.put(candidate.span().start(), candidate.entity().type());
                ends.put(candidate.span().end(), candidate.entity().type());
            }
        }
        return candidates.stream()
                .filter(
                        c ->
                                c.standing() == Standing.SURE
                                        || sure.contains(c.entity().id())
                                        || isListed(c, starts, ends, text.article().text()))
                .toList();
    }

    /** "Meta and Google": a neighbour in a list is surely a name of the same class. */
    private static boolean isListed(
            NameCandidate candidate,
            Map<Integer, EntityClass> starts,
            Map<Integer, EntityClass> ends,
            String text) {
        Span span = candidate.span();
        EntityClass type = candidate.entity().type();
        for (int length = 1; length <= LONGEST_LINK; length++) {
            int next = span.end() + length;
            int before = span.start() - length;
            if (next < text.length()
                    && starts.get(next) == type
                    && isLink(text.substring(span.end(), next))) {
                return true;
            }
            if (before > 0
                    && ends.get(before) == type
                    && isLink(text.substring(before, span.start()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLink(String between) {
        return !between.isBlank() && between.chars().noneMatch(c -> ".:;()–—?!\n。".indexOf(c) >= 0);
    }

    /** Without those that share letters with a quantity or time and do not hold it whole. */
    private static List<NameCandidate> outside(List<NameCandidate> candidates, SortedSpans others) {
        return candidates.stream().filter(c -> !others.cut(c.span())).toList();
    }

    /** The longest topics, where they hold a name or stand in one or touch none. */
    private static List<NameCandidate> topics(
            List<NameCandidate> candidates, List<NameCandidate> names) {
        NavigableMap<Integer, Span> byStart = new TreeMap<>();
        names.forEach(name -> byStart.put(name.span().start(), name.span()));
        NonOverlapping chosen = new NonOverlapping();
        chosen.take(
                candidates.stream().filter(topic -> cutsNoName(topic.span(), byStart)).toList());
        return chosen.chosen();
    }

    /**
     * Names do not overlap each other, so that only the one before a topic and those in it count.
     */
    private static boolean cutsNoName(Span topic, NavigableMap<Integer, Span> names) {
        Map.Entry<Integer, Span> before = names.lowerEntry(topic.start());
        boolean cutsBefore =
                before != null
                        && before.getValue().overlaps(topic)
                        && !before.getValue().contains(topic);
        return !cutsBefore
                && names.subMap(topic.start(), topic.end()).values().stream()
                        .allMatch(name -> topic.contains(name) || name.contains(topic));
    }
}
