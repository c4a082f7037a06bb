/**
 * Positions in a text and the quotes that stand there: spans, code points, Web Annotation anchors,
 * the folded form that phrases are looked up in, and the ids hashed from content. Knows no other
 * package.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.polygraph.text;
