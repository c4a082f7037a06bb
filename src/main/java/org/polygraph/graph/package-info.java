/**
 * Claims to RDF and back: vocabulary, shapes, the TDB2 dataset with its one writer, the named
 * queries and the records that are read from it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"text", "language", "article", "mention", "claim"})
package org.polygraph.graph;
