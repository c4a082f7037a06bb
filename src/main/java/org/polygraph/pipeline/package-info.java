/** The main path: a submission becomes an article, mentions, claims, a graph, a story. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "text",
            "language",
            "article",
            "mention",
            "claim",
            "graph",
            "graph :: record",
            "collation"
        })
package org.polygraph.pipeline;
