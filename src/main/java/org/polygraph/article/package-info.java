/**
 * One text as published: readers for plain text and HTML, its segments, and the regions that are
 * boilerplate or repeat another passage.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"text", "language"})
package org.polygraph.article;
