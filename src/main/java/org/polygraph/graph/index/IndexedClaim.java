package org.polygraph.graph.index;

import org.polygraph.graph.record.ClaimRecord;

import java.util.List;

/**
 * A claim as it is looked up.
 *
 * @param collated whether collation has put it into its statement
 * @param stories ids of the stories its article is in
 */
public record IndexedClaim(ClaimRecord claim, boolean collated, List<String> stories) {}
