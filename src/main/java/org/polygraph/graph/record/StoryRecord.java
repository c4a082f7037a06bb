package org.polygraph.graph.record;

import java.util.List;

/**
 * Articles that report the same thing.
 *
 * @param title of its first article that has one, by language
 * @param articles ids, sorted
 * @param languages of its articles, sorted
 * @param statements ids, in the order in which the story tells them
 */
public record StoryRecord(
        String id,
        String iri,
        String title,
        List<String> articles,
        List<String> languages,
        List<String> statements) {}
