package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

/**
 * That something is so, whoever says it: what a claim of an article and a reference fact have in
 * common.
 */
public interface Assertion {

    EntityRef subject();

    RelationRef relation();

    @Nullable EntityRef object();

    @Nullable MentionRecord quantity();

    /** EDTF, or null. */
    @Nullable String time();

    /** {@code at}, {@code until} or {@code since}; null without a time. */
    @Nullable String timeBound();

    String modality();

    /** Whose word it is, where that is not the article's own. */
    @Nullable EntityRef attributedTo();

    /** BCP 47 tag of these words; empty where there are none. */
    default String language() {
        return "";
    }

    /** The words it rests on; empty where it rests on none. */
    default String words() {
        return "";
    }
}
