/**
 * Which language a text is in, and what a language's words mean: CLDR through ICU4J, and the packs
 * under {@code lang/} for what CLDR lacks.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"text"})
package org.polygraph.language;
