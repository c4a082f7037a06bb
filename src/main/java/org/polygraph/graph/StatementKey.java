package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.claim.Claim;
import org.polygraph.claim.Relation;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.ContentId;

import java.math.BigDecimal;

/**
 * What makes two claims the same statement: subject, relation, object, kind of amount, period. The
 * value is not part of it, nor is the object of a functional relation, since differing there is
 * what a dispute is; of such an object only the class counts. {@code docs/iri-patterns.md} tells it
 * with examples.
 *
 * @param subject id of the subject
 * @param relation name of the relation
 * @param object id of the object, or for a functional relation its class; empty without one
 * @param dimension label of the kind of amount, and for {@code reports} the amount; empty without
 *     one
 * @param period EDTF; empty without one
 */
public record StatementKey(
        String subject, String relation, String object, String dimension, String period) {

    /** The relation of what was not understood further; its amounts are part of the key. */
    private static final String REPORTS = "reports";

    public static StatementKey of(Claim claim) {
        Entity object = claim.object();
        return new StatementKey(
                claim.subject().id(),
                claim.relation().name(),
                object == null ? "" : objectPart(claim.relation(), object.id(), object.type()),
                claim.quantity() == null
                        ? ""
                        : amountPart(
                                claim.relation(),
                                claim.quantity().kind().label(),
                                claim.quantity().value(),
                                claim.quantity().low()),
                claim.time() == null ? "" : claim.time().edtf());
    }

    /** The key of a claim that is stored; the relation is the one it names. */
    public static StatementKey of(
            Relation relation,
            EntityRef subject,
            @Nullable EntityRef object,
            @Nullable MentionRecord quantity,
            @Nullable String time) {
        return new StatementKey(
                subject.id(),
                relation.name(),
                object == null
                        ? ""
                        : objectPart(relation, object.id(), EntityClass.of(object.type())),
                quantity == null
                        ? ""
                        : amountPart(relation, quantity.kind(), quantity.value(), quantity.low()),
                time == null ? "" : time);
    }

    /** How an amount that is only reported belongs to its subject is not known: no two are one. */
    private static String amountPart(
            Relation relation, String kind, @Nullable BigDecimal value, @Nullable BigDecimal low) {
        BigDecimal amount = value == null ? low : value;
        return relation.name().equals(REPORTS) && amount != null
                ? kind + " " + amount.stripTrailingZeros().toPlainString()
                : kind;
    }

    private static String objectPart(Relation relation, String id, EntityClass type) {
        return relation.functional() ? type.label() : id;
    }

    /** The statement's id. */
    public String id() {
        return ContentId.of("statement", subject, relation, object, dimension, period);
    }
}
