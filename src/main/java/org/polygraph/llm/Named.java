package org.polygraph.llm;

import org.polygraph.mention.Entity;
import org.polygraph.text.Span;

/**
 * Whom a name in a proposal means.
 *
 * @param entity who or what
 * @param sentence the segment in which it stands
 * @param confidence from 0 to 1, that the name means this entity
 * @param doubt why not 1, for a person
 */
record Named(Entity entity, Span sentence, double confidence, String doubt) {}
