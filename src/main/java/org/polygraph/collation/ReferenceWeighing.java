package org.polygraph.collation;

import org.polygraph.graph.Archive;
import org.polygraph.graph.ReferenceFacts;
import org.polygraph.graph.record.Assertion;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.ReferenceFact;
import org.polygraph.graph.record.StatementRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs the readings of a dispute against reference facts, which outweigh what the articles tell.
 * Done when a statement is read: facts can change without any article.
 */
public final class ReferenceWeighing {

    private final Archive archive;
    private final ReferenceFacts reference;
    private final Relations relations;

    public ReferenceWeighing(Archive archive, ReferenceFacts reference, Relations relations) {
        this.archive = archive;
        this.reference = reference;
        this.relations = relations;
    }

    /** The statement with the reading that a fact supports as the likely one. */
    public StatementRecord weigh(StatementRecord statement) {
        LikelyReading likely = statement.likely();
        if (likely == null) {
            return statement;
        }
        return reference.of(statement.subject()).stream()
                .flatMap(wording -> weigh(statement, likely, wording).stream())
                .findFirst()
                .map(statement::with)
                .orElse(statement);
    }

    /** Empty where the fact does not tell one reading from the others. */
    private Optional<LikelyReading> weigh(
            StatementRecord statement, LikelyReading likely, ReferenceFact.Wording wording) {
        ReferenceFact fact = wording.fact();
        List<ReadingRecord> supported = new ArrayList<>();
        boolean contradicts = false;
        for (ReadingRecord reading : statement.readings()) {
            Bearing.Direction direction = direction(reading, wording);
            if (direction == Bearing.Direction.SUPPORTS) {
                supported.add(reading);
            }
            contradicts |= direction == Bearing.Direction.CONTRADICTS;
        }
        if (supported.size() > 1 || !contradicts) {
            return Optional.empty();
        }
        List<String> because = new ArrayList<>();
        because.add(
                "%s: %s (%s, %s).%s"
                        .formatted(
                                fact.label(),
                                Bearing.shown(fact.quantity()),
                                fact.publisher(),
                                fact.source(),
                                supported.isEmpty() ? " No reading agrees with it." : ""));
        if (supported.isEmpty()) {
            return Optional.of(new LikelyReading(null, because));
        }
        String id = supported.getFirst().id();
        if (id.equals(likely.reading())) {
            because.addAll(likely.because());
        }
        return Optional.of(new LikelyReading(id, because));
    }

    private Bearing.Direction direction(ReadingRecord reading, Assertion fact) {
        return reading.claims().stream()
                .findFirst()
                .flatMap(archive::claim)
                .map((ClaimRecord claim) -> Bearing.ofFact(claim, fact, relations).direction())
                .orElse(Bearing.Direction.UNRELATED);
    }
}
