package org.polygraph.bench;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;
import org.polygraph.mention.Mention;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What somebody (the corpus, Polygraph or another recogniser) says a stretch of text means, in the
 * few words that all of them know.
 *
 * @param kind money, percent, number, duration or time; {@link Kind#OTHER} for what only Polygraph
 *     tells apart: ranges, ratios, percentage points
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive
 * @param value the amount; null for a time and for what is given without a value
 * @param days the days a time may mean: more than one where it is left open; none where it is no
 *     time
 */
record Answer(Kind kind, int start, int end, @Nullable BigDecimal value, List<Edtf> days) {

    enum Kind {
        MONEY,
        PERCENT,
        NUMBER,
        DURATION,
        TIME,
        OTHER
    }

    /**
     * A line of a corpus file, whose words are looked for from {@code from} on; null for
     * diagnostics.
     */
    static @Nullable Answer ofCorpus(String line, String text, int from) {
        String[] parts = line.split("\\|", -1);
        int start = parts.length < 3 ? -1 : text.indexOf(parts[1], from);
        if (start < 0) {
            return null;
        }
        int end = start + parts[1].length();
        return switch (parts[0]) {
            case "date", "period" ->
                    new Answer(Kind.TIME, start, end, null, Edtf.parse(parts[2]).stream().toList());
            default -> amount(parts[0], start, end, parts[2]);
        };
    }

    private static Answer amount(String kind, int start, int end, String value) {
        return value.contains("..")
                ? new Answer(Kind.OTHER, start, end, null, List.of())
                : new Answer(kind(kind), start, end, new BigDecimal(value), List.of());
    }

    private static Kind kind(String label) {
        return switch (label) {
            case "money" -> Kind.MONEY;
            case "percent" -> Kind.PERCENT;
            case "count", "number" -> Kind.NUMBER;
            case "duration" -> Kind.DURATION;
            default -> Kind.OTHER;
        };
    }

    /** What Polygraph found; nothing for a name or a cue. */
    static Optional<Answer> of(Mention mention) {
        int start = mention.span().start();
        int end = mention.span().end();
        return switch (mention) {
            case Quantity q when q.value() == null ->
                    Optional.of(new Answer(Kind.OTHER, start, end, null, List.of()));
            case Quantity q ->
                    Optional.of(
                            new Answer(kind(q.kind().label()), start, end, q.value(), List.of()));
            case TimeExpression t ->
                    Optional.of(
                            new Answer(
                                    Kind.TIME,
                                    start,
                                    end,
                                    null,
                                    Edtf.parse(t.edtf()).stream().toList()));
            default -> Optional.empty();
        };
    }

    boolean overlaps(Answer other) {
        return start < other.end && other.start < end;
    }

    /** Whether it says the same of the same words; any of several readings of a time will do. */
    boolean agreesWith(Answer other) {
        return kind == other.kind && overlaps(other) && sameMeaning(other);
    }

    private boolean sameMeaning(Answer other) {
        if (value != null && other.value != null) {
            return value.compareTo(other.value) == 0;
        }
        return days.stream().anyMatch(other.days::contains);
    }
}
