package org.polygraph.mention;

/**
 * One name of one entity.
 *
 * @param name as the entry has it, or a form it is inflected to
 * @param language BCP 47 tag
 */
record KnownName(Entity entity, String name, String language) {

    /** The same name of it as another tells of it. */
    KnownName of(Entity same) {
        return new KnownName(same, name, language);
    }
}
