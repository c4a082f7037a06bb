/** Polygraph: what news articles assert, as RDF with the quote each assertion rests on. */
@org.jspecify.annotations.NullMarked
package org.polygraph;
