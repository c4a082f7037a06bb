package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.claim.Things;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.ReferenceFact;
import org.polygraph.graph.record.ReferenceFact.Proposition;
import org.polygraph.mention.Entity;
import org.polygraph.mention.Qualifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A reference fact as its file has it: a row of a table, or the properties of a subject. Says what
 * is wrong with it, and where.
 *
 * @param where file and line or subject, for messages
 * @param cells by column; {@code docs/reference.md} tells each. None is blank.
 */
record ReferenceRow(String where, Map<String, String> cells) {

    static final Set<String> COLUMNS =
            Set.of(
                    "id",
                    "label",
                    "topic",
                    "owner",
                    "subject",
                    "relation",
                    "value",
                    "low",
                    "high",
                    "unit",
                    "qualifier",
                    "time",
                    "publisher",
                    "source",
                    "url",
                    "confidence",
                    "note");

    /**
     * What an amount of a topic is said to do: <i>the population of India reaches 1.4 billion</i>.
     */
    private static final String STANDS_AT = "reaches";

    private static final Set<String> DURATIONS = Set.of("s", "min", "h", "d", "wk", "mo", "a");
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    ReferenceRow {
        cells = Map.copyOf(cells);
        for (String column : cells.keySet()) {
            if (!COLUMNS.contains(column)) {
                throw new IllegalArgumentException(where + ": there is no column " + column);
            }
        }
    }

    /**
     * @param known entities by id
     * @throws IllegalArgumentException saying where, and what is wrong
     */
    ReferenceFact fact(
            Iris iris, RelationCatalog relations, Function<String, @Nullable Entity> known) {
        String id = need("id");
        return new ReferenceFact(
                id,
                iris.reference(id),
                need("label"),
                propositions(iris, relations, known),
                quantity(id),
                time(),
                need("publisher"),
                need("source"),
                cells.get("url"),
                confidence(),
                cells.get("note"));
    }

    private List<Proposition> propositions(
            Iris iris, RelationCatalog relations, Function<String, @Nullable Entity> known) {
        List<Proposition> propositions = new ArrayList<>();
        if (cells.containsKey("topic")) {
            Entity topic = entity("topic", known);
            Entity whole =
                    cells.containsKey("owner")
                            ? Things.topicOf(topic, List.of(entity("owner", known)))
                            : topic;
            propositions.add(
                    new Proposition(ref(iris, whole), relations.ref(Vocabulary.REL + STANDS_AT)));
        }
        if (cells.containsKey("subject")) {
            String relation = need("relation");
            if (!relations.byName().containsKey(relation)) {
                throw wrong("there is no relation " + relation);
            }
            propositions.add(
                    new Proposition(
                            ref(iris, entity("subject", known)),
                            relations.ref(Vocabulary.REL + relation)));
        }
        if (propositions.isEmpty()) {
            throw wrong("neither topic nor subject: what is it the value of?");
        }
        return propositions;
    }

    private Entity entity(String column, Function<String, @Nullable Entity> known) {
        String id = need(column);
        Entity entity = known.apply(id);
        if (entity == null) {
            throw wrong(column + ": the gazetteer has no entity " + id);
        }
        return entity;
    }

    private static EntityRef ref(Iris iris, Entity entity) {
        return new EntityRef(
                entity.id(), iris.entity(entity.id()), entity.label(), entity.type().label());
    }

    private MentionRecord quantity(String id) {
        BigDecimal value = number("value");
        BigDecimal low = number("low");
        BigDecimal high = number("high");
        if (value == null && (low == null || high == null)) {
            throw wrong("neither a value nor low and high");
        }
        if (value != null && (low != null || high != null)) {
            throw wrong("a value, and low or high too");
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw wrong("low is above high");
        }
        String unit = cells.get("unit");
        return new MentionRecord(
                id,
                kind(unit),
                "",
                0,
                0,
                value,
                low,
                high,
                unit,
                qualifier(value),
                null,
                null,
                null,
                null,
                null);
    }

    private static String kind(@Nullable String unit) {
        if (unit == null) {
            return "count";
        }
        return switch (unit) {
            case "%" -> "percent";
            case "pp" -> "percentagePoint";
            case "x" -> "ratio";
            default -> {
                if (CURRENCIES.contains(unit)) {
                    yield "money";
                }
                yield DURATIONS.contains(unit) ? "duration" : "number";
            }
        };
    }

    private String qualifier(@Nullable BigDecimal value) {
        String label = cells.get("qualifier");
        if (label == null) {
            return (value == null ? Qualifier.BETWEEN : Qualifier.EXACTLY).label();
        }
        try {
            return Qualifier.of(label).label();
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private @Nullable String time() {
        String time = cells.get("time");
        if (time != null && Edtf.parse(time).isEmpty()) {
            throw wrong("time: no EDTF date: " + time);
        }
        return time;
    }

    private BigDecimal confidence() {
        BigDecimal confidence = number("confidence");
        if (confidence == null
                || confidence.signum() <= 0
                || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw wrong("confidence is to be a number above 0 and at most 1");
        }
        return confidence;
    }

    private @Nullable BigDecimal number(String column) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        try {
            return Nodes.canonical(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw wrong(column + ": not a number: " + text);
        }
    }

    private String need(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw wrong("no " + column);
        }
        return cell;
    }

    private IllegalArgumentException wrong(@Nullable String what) {
        return new IllegalArgumentException(where + ": " + what);
    }
}
