package org.polygraph.collation;

import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;

import java.util.SortedMap;

/**
 * Stories and statements.
 *
 * @param stories by id
 * @param statements by id
 * @param moved by claim id, the statement it belongs to where that is not the one of its own key
 */
record Collation(
        SortedMap<String, StoryRecord> stories,
        SortedMap<String, StatementRecord> statements,
        SortedMap<String, String> moved) {}
