package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

/** An article as claims refer to it. */
public record ArticleRef(String id, String iri, @Nullable String title) {}
