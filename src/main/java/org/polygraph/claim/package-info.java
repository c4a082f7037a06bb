/**
 * What a text asserts: relations found through cues, with modality and attribution. A claim without
 * a quote cannot be built.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"text", "language", "article", "mention"})
package org.polygraph.claim;
