package org.polygraph.graph.record;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value that is trusted for who published it, and not because articles say so.
 *
 * @param label what it is the value of, for a person
 * @param propositions the ways in which it is put: of a topic (<i>the population of India
 *     reaches</i>), of the thing itself (<i>India has a population of</i>), or both; at least one
 * @param quantity the value; its quote is empty, since no article has it
 * @param time what period it is for, EDTF; null where it does not change
 * @param publisher who published it
 * @param source in what
 * @param confidence how sure whoever entered it is that the publisher says so, from 0 to 1
 * @param note what else a reader should know, or null
 */
public record ReferenceFact(
        String id,
        String iri,
        String label,
        List<Proposition> propositions,
        MentionRecord quantity,
        @Nullable String time,
        String publisher,
        String source,
        @Nullable String url,
        BigDecimal confidence,
        @Nullable String note) {

    /** Of whom or what, and what of it. */
    public record Proposition(EntityRef subject, RelationRef relation) {}

    /** What it says, put in each of its ways. */
    @JsonIgnore
    public List<Wording> wordings() {
        return propositions.stream().map(p -> new Wording(this, p)).toList();
    }

    /** The fact put in one of its ways. */
    public record Wording(ReferenceFact fact, Proposition proposition) implements Assertion {

        @Override
        public EntityRef subject() {
            return proposition.subject();
        }

        @Override
        public RelationRef relation() {
            return proposition.relation();
        }

        @Override
        public @Nullable EntityRef object() {
            return null;
        }

        @Override
        public MentionRecord quantity() {
            return fact.quantity();
        }

        @Override
        public @Nullable String time() {
            return fact.time();
        }

        @Override
        public @Nullable String timeBound() {
            return fact.time() == null ? null : "at";
        }

        @Override
        public String modality() {
            return "asserted";
        }

        @Override
        public @Nullable EntityRef attributedTo() {
            return null;
        }
    }
}
