/**
 * What is stored, as it is written to RDF, read back, and answered in JSON. Offsets are code
 * points; component names are the keys of the REST contract.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("record")
package org.polygraph.graph.record;
