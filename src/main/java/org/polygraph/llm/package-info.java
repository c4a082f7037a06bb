/**
 * The second extractor: a language model behind an OpenAI-compatible endpoint proposes claims, and
 * the program believes none of it. Each proposal must quote the text; place, amount, time and names
 * are then the program's own ({@code docs/llm-extractor.md}). Off unless it is configured.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"text", "article", "mention", "claim"})
package org.polygraph.llm;
