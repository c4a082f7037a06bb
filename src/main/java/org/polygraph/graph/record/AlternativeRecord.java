package org.polygraph.graph.record;

import java.math.BigDecimal;

/** One admissible reading of an amount, and the convention by which it is read so. */
public record AlternativeRecord(BigDecimal value, String convention) {}
