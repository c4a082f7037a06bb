package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Diagnostic;

import java.util.List;

/**
 * What one extractor found in one article.
 *
 * @param claims in no particular order; the same one may be there more than once
 * @param diagnostics what went wrong, or was dropped and why
 * @param model the language model that was asked and answered, or null where none did
 */
public record Findings(
        List<Claim> claims, List<Diagnostic> diagnostics, @Nullable LanguageModel model) {

    public static final Findings NONE = new Findings(List.of(), List.of(), null);

    public Findings {
        claims = List.copyOf(claims);
        diagnostics = List.copyOf(diagnostics);
    }
}
