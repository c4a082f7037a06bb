package org.polygraph.mention;

/**
 * A mention and the token after its last.
 *
 * @param mention what was found
 * @param end where to go on
 */
record Found(Mention mention, int end) {}
