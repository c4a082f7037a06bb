/**
 * The same assertion across articles and languages: stories, statements, readings, and where
 * readings differ.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"text", "language", "article", "mention", "claim", "graph"})
package org.polygraph.collation;
