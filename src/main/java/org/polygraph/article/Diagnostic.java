package org.polygraph.article;

import org.polygraph.text.Span;

/**
 * Something a reader of the article should know and that is no claim: a lost amount, a passage in
 * another language, a number that can be read two ways.
 *
 * @param code stable, in kebab case, listed in {@code docs/diagnostics.md}
 * @param message what was noticed, for a person
 * @param span where
 */
public record Diagnostic(String code, String message, Span span) {}
