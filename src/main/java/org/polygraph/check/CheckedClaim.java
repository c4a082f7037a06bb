package org.polygraph.check;

import org.polygraph.graph.record.ClaimRecord;

import java.util.List;

/**
 * A claim of a checked text, with what the archive says of it.
 *
 * @param claim as found in the text; not stored
 * @param verdict what follows from the findings
 * @param explanation the verdict in plain words
 * @param findings what it rests on, the weightiest first: what decides before what is only related
 */
public record CheckedClaim(
        ClaimRecord claim, Verdict verdict, String explanation, List<Finding> findings) {

    public CheckedClaim {
        findings = List.copyOf(findings);
    }
}
