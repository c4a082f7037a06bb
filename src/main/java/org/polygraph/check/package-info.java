/** A sentence in, a verdict with its evidence out. */
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
            "collation",
            "pipeline"
        })
package org.polygraph.check;
