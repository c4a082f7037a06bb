/** The service over HTTP: the SPARQL protocol, REST and the pages. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "text",
            "language",
            "article",
            "mention",
            "claim",
            "graph",
            "graph :: record",
            "collation",
            "check",
            "pipeline"
        })
package org.polygraph.web;
