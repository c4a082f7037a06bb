package org.polygraph.mention;

import org.polygraph.text.Span;

import java.util.List;

/** A span that names a quantity, a time or an entity, or that a claim can hang on. */
public sealed interface Mention permits Quantity, TimeExpression, EntityMention, Cue {

    /** Where it stands in the article's text, on grapheme boundaries. */
    Span span();

    /** Which lexicon entries and rules made it, in their order, for a person to read. */
    List<String> derivation();
}
