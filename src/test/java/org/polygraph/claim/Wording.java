package org.polygraph.claim;

import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mentions;
import org.polygraph.text.FoldedText;
import org.polygraph.text.WordEdges;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which words of one article an entity goes, for holding it against the words a reader wrote
 * down. Two names are the same if at least half the words of the shorter are words of the other;
 * words that begin alike, or hold one another, count as one word (inflections, clitics, compounds).
 * Where words are not set apart, pairs of characters stand for words.
 */
final class Wording {

    private static final int SHORTEST = 3;
    private static final int STEM = 4;

    private final Map<String, Set<String>> byId = new HashMap<>();
    private final Map<String, Set<String>> byLabel = new HashMap<>();

    Wording(String text, Mentions mentions) {
        mentions.of(EntityMention.class)
                .forEach(
                        mention -> {
                            Entity entity = mention.entity();
                            String words = mention.span().of(text);
                            byId.computeIfAbsent(entity.id(), id -> new HashSet<>()).add(words);
                            byLabel.computeIfAbsent(entity.label(), l -> new HashSet<>())
                                    .add(words);
                        });
    }

    /** Whether an entity goes by any of these words. */
    boolean names(Entity entity, List<String> words) {
        Set<String> surfaces = surfaces(entity);
        return words.stream()
                .anyMatch(word -> surfaces.stream().anyMatch(surface -> areAlike(surface, word)));
    }

    /** Its label, the words it is mentioned by, and those of its parts ("inflation (Turkey)"). */
    private Set<String> surfaces(Entity entity) {
        Set<String> surfaces = new HashSet<>(byId.getOrDefault(entity.id(), Set.of()));
        surfaces.add(entity.label());
        surfaces.addAll(entity.labels().values());
        int bracket = entity.label().indexOf(" (");
        if (bracket > 0 && entity.label().endsWith(")")) {
            String topic = entity.label().substring(0, bracket);
            surfaces.addAll(byLabel.getOrDefault(topic, Set.of()));
        }
        return surfaces;
    }

    static boolean areAlike(String one, String other) {
        List<String> left = words(one);
        List<String> right = words(other);
        if (left.isEmpty() || right.isEmpty()) {
            return FoldedText.fold(one).strip().equals(FoldedText.fold(other).strip());
        }
        List<String> shorter = left.size() <= right.size() ? left : right;
        List<String> longer = shorter == left ? right : left;
        long shared =
                shorter.stream()
                        .filter(word -> longer.stream().anyMatch(w -> isSameWord(word, w)))
                        .count();
        return 2 * shared >= shorter.size();
    }

    private static boolean isSameWord(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shared = 0;
        int shortest = Math.min(one.length(), other.length());
        while (shared < shortest && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        boolean sameStem =
                shared >= STEM && 5 * shared >= 3 * Math.max(one.length(), other.length());
        return sameStem || shortest >= STEM && (one.contains(other) || other.contains(one));
    }

    private static List<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String run : FoldedText.fold(name).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (run.isEmpty()) {
                continue;
            }
            if (WordEdges.isSpaced(run.charAt(0))) {
                words.add(run);
                continue;
            }
            for (int i = 0; i + 1 < run.length(); i++) {
                words.add(run.substring(i, i + 2));
            }
        }
        List<String> content =
                words.stream()
                        .filter(
                                word ->
                                        word.length() >= SHORTEST
                                                || !WordEdges.isSpaced(word.charAt(0)))
                        .toList();
        return content.isEmpty() ? List.copyOf(words) : content;
    }
}
