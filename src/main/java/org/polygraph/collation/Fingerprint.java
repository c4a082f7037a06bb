package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.text.ContentId;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an article is recognised by among all others, in whatever language it is.
 *
 * @param article its id
 * @param namedStory the story its submitter put it in, or null
 * @param anchors by {@link Anchor#key}, every one once
 */
record Fingerprint(String article, @Nullable String namedStory, SortedMap<String, Anchor> anchors) {

    /** Number of keys an article is filed under. */
    private static final int KEYS = 16;

    /** Bits a pair of anchors must have to be a key. */
    private static final double KEY_BITS = 7;

    /** Anchors of one sort that are paired, at most. */
    private static final int SAMPLE = 40;

    Fingerprint {
        namedStory = namedStory == null || namedStory.isBlank() ? null : oneLine(namedStory);
        anchors = Collections.unmodifiableSortedMap(new TreeMap<>(anchors));
    }

    /**
     * @param entities ids of the entities the article mentions, in claims or not
     */
    static Fingerprint of(
            String article,
            @Nullable String namedStory,
            Collection<ClaimRecord> claims,
            Collection<String> entities) {
        SortedMap<String, Anchor> anchors = new TreeMap<>();
        claims.stream()
                .flatMap(claim -> Anchor.ofClaim(claim).stream())
                .forEach(anchor -> anchors.putIfAbsent(anchor.key(), anchor));
        entities.stream()
                .map(Anchor::ofEntity)
                .forEach(anchor -> anchors.putIfAbsent(anchor.key(), anchor));
        return new Fingerprint(article, namedStory, anchors);
    }

    /**
     * What the article is filed under, so that those it may share a story with are found: the
     * smallest hashes of its pairs of an amount or date with another anchor, but for two dates (a
     * bottom-k sketch). They depend on this article alone.
     */
    Collection<StoryKey> keys() {
        List<Anchor> figures = sample(false);
        List<Anchor> entities = sample(true);
        TreeMap<String, StoryKey> keys = new TreeMap<>();
        for (int i = 0; i < figures.size(); i++) {
            for (Anchor other : figures.subList(i + 1, figures.size())) {
                file(figures.get(i), other, keys);
            }
            for (Anchor entity : entities) {
                file(figures.get(i), entity, keys);
            }
        }
        return keys.values();
    }

    private static void file(Anchor one, Anchor other, TreeMap<String, StoryKey> keys) {
        boolean dates = one.sort() == Anchor.Sort.TIME && other.sort() == Anchor.Sort.TIME;
        if (dates || one.bits() + other.bits() < KEY_BITS) {
            return;
        }
        for (String form : one.forms()) {
            for (String otherForm : other.forms()) {
                StoryKey key = StoryKey.of(one.sort(), form, other.sort(), otherForm);
                keys.put(key.id(), key);
                if (keys.size() > KEYS) {
                    keys.pollLastEntry();
                }
            }
        }
    }

    /**
     * At most so many anchors that a text of any length takes no longer; the same in any article.
     */
    private List<Anchor> sample(boolean entities) {
        return anchors.values().stream()
                .filter(anchor -> anchor.isEntity() == entities)
                .sorted(Comparator.comparing(anchor -> ContentId.of(anchor.key())))
                .limit(SAMPLE)
                .toList();
    }

    private static String oneLine(String name) {
        return String.join(" ", name.strip().split("\\s+"));
    }

    /** Entities, to be looked up as common or not. */
    Set<String> entities() {
        Set<String> ids = new TreeSet<>();
        anchors.values().stream()
                .filter(Anchor::isEntity)
                .forEach(anchor -> ids.addAll(anchor.forms()));
        return ids;
    }

    /** As one text, a line for the named story and one for each anchor. */
    String written() {
        StringBuilder text = new StringBuilder(namedStory == null ? "" : namedStory.strip());
        for (Anchor anchor : anchors.values()) {
            text.append('\n').append(anchor.written());
        }
        return text.toString();
    }

    /** What {@link #written} wrote. */
    static Fingerprint read(String article, String written) {
        List<String> lines = written.lines().toList();
        String name = lines.isEmpty() ? "" : lines.getFirst();
        SortedMap<String, Anchor> anchors = new TreeMap<>();
        lines.stream()
                .skip(1)
                .map(Anchor::read)
                .forEach(anchor -> anchors.put(anchor.key(), anchor));
        return new Fingerprint(article, name.isEmpty() ? null : name, anchors);
    }
}
