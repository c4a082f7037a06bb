package org.polygraph.web.api;

import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.List;

/** A statement with the claims behind each of its readings, the best supported reading first. */
public record StatementProvenance(StatementRecord statement, List<Borne> readings) {

    /** A reading and the claims that bear it. */
    public record Borne(ReadingRecord reading, List<ClaimRecord> claims) {}
}
