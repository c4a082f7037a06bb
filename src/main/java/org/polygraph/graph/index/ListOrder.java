package org.polygraph.graph.index;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * An order of a list, and places in it as text: the values that documents are sorted by, never
 * Lucene's own numbers, so that a place stays where it is while others are written.
 *
 * @param name as it is asked for
 */
record ListOrder(String name, Sort sort) {

    private static final SortField[] PLACE = {
        new SortField(Fields.ARTICLE, SortField.Type.STRING),
        new SortField(Fields.START, SortField.Type.INT),
        new SortField(Fields.ID, SortField.Type.STRING)
    };

    /** That of articles and of their texts; also that in which the index is written. */
    static final ListOrder CLAIMS = new ListOrder("article", new Sort(PLACE));

    /** Those most claimed about first. */
    static final ListOrder ENTITIES =
            new ListOrder(
                    "claims",
                    new Sort(
                            new SortField(Fields.CLAIMS, SortField.Type.LONG, true),
                            new SortField(Fields.ID, SortField.Type.STRING)));

    /** That in which entities are walked through: no claim that is written meanwhile changes it. */
    static final ListOrder ENTITIES_BY_ID =
            new ListOrder("id", new Sort(new SortField(Fields.ID, SortField.Type.STRING)));

    /**
     * Of claims: {@code article}, {@code confidence}, {@code value}, {@code time}, descending with
     * {@code -} before it. What has no value or time comes last either way.
     *
     * @throws IllegalArgumentException for another one
     */
    static ListOrder of(@Nullable String asked) {
        if (asked == null) {
            return CLAIMS;
        }
        boolean descending = asked.startsWith("-");
        return switch (descending ? asked.substring(1) : asked) {
            case "article" -> descending ? new ListOrder(asked, reversed()) : CLAIMS;
            case "confidence" -> by(asked, strings(Fields.CONFIDENCE, descending));
            case "value" -> by(asked, strings(Fields.LOW, descending));
            case "time" -> by(asked, days(descending));
            default -> throw new IllegalArgumentException("claims are not sorted by " + asked);
        };
    }

    private static ListOrder by(String name, SortField first) {
        return new ListOrder(name, new Sort(first, PLACE[0], PLACE[1], PLACE[2]));
    }

    private static Sort reversed() {
        SortField[] fields = new SortField[PLACE.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new SortField(PLACE[i].getField(), PLACE[i].getType(), true);
        }
        return new Sort(fields);
    }

    private static SortField strings(String field, boolean descending) {
        SortField by = new SortField(field, SortField.Type.STRING, descending);
        by.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return by;
    }

    private static SortField days(boolean descending) {
        SortField by = new SortField(Fields.FIRST_DAY, SortField.Type.LONG, descending);
        by.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
        return by;
    }

    /** The place of a document in this order. */
    String cursor(FieldDoc place) {
        List<String> parts = new ArrayList<>();
        parts.add(name);
        for (Object value : place.fields) {
            parts.add(
                    value == null
                            ? "-"
                            : value instanceof BytesRef bytes
                                    ? "x" + hex(bytes)
                                    : "n" + ((Number) value).longValue());
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(" ", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(BytesRef bytes) {
        return HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }

    /**
     * The place that a cursor names; null for {@code *}, the start.
     *
     * @throws IllegalArgumentException for what is no cursor of a list in this order
     */
    @Nullable FieldDoc place(String cursor) {
        if (cursor.equals("*")) {
            return null;
        }
        SortField[] fields = sort.getSort();
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String[] parts = text.split(" ", -1);
        if (parts.length != fields.length + 1 || !parts[0].equals(name)) {
            throw new IllegalArgumentException("not a cursor of a list by " + name);
        }
        @Nullable Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = value(fields[i].getType(), parts[i + 1]);
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    private static @Nullable Object value(SortField.Type type, String part) {
        if (part.startsWith("x") && type == SortField.Type.STRING) {
            return new BytesRef(HexFormat.of().parseHex(part.substring(1)));
        }
        if (part.startsWith("n") && type == SortField.Type.LONG) {
            return Long.parseLong(part.substring(1));
        }
        if (part.startsWith("n") && type == SortField.Type.INT) {
            return Integer.parseInt(part.substring(1));
        }
        if (part.equals("-") && type == SortField.Type.STRING) {
            return null;
        }
        throw new IllegalArgumentException("not a cursor");
    }
}
