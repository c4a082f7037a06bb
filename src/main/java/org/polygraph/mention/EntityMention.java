package org.polygraph.mention;

import org.polygraph.text.Span;

import java.util.List;

/**
 * A name, or another phrase that stands for an entity.
 *
 * @param span the name, without clitics or particles attached to it
 * @param entity whom it names
 * @param confidence from 0 to 1; 1 for an unambiguous full name of the gazetteer
 * @param derivation what made it
 */
public record EntityMention(Span span, Entity entity, double confidence, List<String> derivation)
        implements Mention {

    public EntityMention {
        derivation = List.copyOf(derivation);
    }
}
