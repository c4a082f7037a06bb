/**
 * The index that claims, statements, entities and articles are looked up in: Lucene in a folder
 * beside the store. Knows records and nothing of RDF; what is in it is told it by the store, and it
 * can be thrown away at any time. All of Lucene is in here.
 */
@org.jspecify.annotations.NullMarked
package org.polygraph.graph.index;
