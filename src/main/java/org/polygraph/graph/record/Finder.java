package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

/**
 * An extractor that found a claim.
 *
 * @param rule what of it found the claim: {@code fr/declinesBy}, {@code model/some-name}
 * @param extractor its IRI
 * @param model name of the language model, or null for the rules
 * @param run IRI of the run in which it found it
 */
public record Finder(String rule, String extractor, @Nullable String model, String run) {}
