/**
 * Spans that name a quantity, a time or an entity, and the cues that claims hang on; one recogniser
 * each.
 *
 * <pre>
 * Mention  = Quantity | TimeExpression | EntityMention | Cue
 * </pre>
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"text", "language", "article"})
package org.polygraph.mention;
