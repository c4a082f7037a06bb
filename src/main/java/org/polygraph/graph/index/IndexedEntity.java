package org.polygraph.graph.index;

import org.polygraph.graph.record.EntityRecord;

import java.util.Set;

/**
 * An entity as it is looked up.
 *
 * @param names all its names in any language, as they are looked up by
 */
public record IndexedEntity(EntityRecord entity, Set<String> names) {}
