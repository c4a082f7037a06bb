package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.claim.Modality;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.FacetCount;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The filters of lists, from a request's parameters. A value a filter cannot have is refused. */
public final class Filters {

    private static final List<String> MODALITIES =
            Arrays.stream(Modality.values()).map(Modality::label).toList();
    private static final List<String> KINDS =
            Arrays.stream(Quantity.Kind.values()).map(Quantity.Kind::label).toList();
    private static final List<String> TYPES =
            Arrays.stream(EntityClass.values()).map(EntityClass::label).toList();
    private static final List<String> AGREEMENTS = List.of("agreed", "disputed", "single");
    private static final List<String> SORTS =
            List.of(
                    "article",
                    "confidence",
                    "value",
                    "time",
                    "-article",
                    "-confidence",
                    "-value",
                    "-time");
    private static final Pattern DATE = Pattern.compile("-?\\d{4}(-\\d{2}(-\\d{2})?)?");

    private Filters() {}

    /** Of claims and statements. */
    public static ClaimFilter claims(HttpServletRequest request) {
        return new ClaimFilter(
                text(request, "subject"),
                text(request, "object"),
                text(request, "relation"),
                text(request, "language"),
                text(request, "unit"),
                oneOf(request, "kind", KINDS),
                decimal(request, "min"),
                decimal(request, "max"),
                date(request, "from"),
                date(request, "to"),
                oneOf(request, "modality", MODALITIES),
                text(request, "attributedTo"),
                text(request, "article"),
                text(request, "story"),
                oneOf(request, "agreement", AGREEMENTS),
                text(request, "q"),
                oneOf(request, "sort", SORTS));
    }

    /** The class of entity asked for, or null. */
    public static @Nullable String entityType(HttpServletRequest request) {
        return oneOf(request, "type", TYPES);
    }

    /** The facets asked for, by name, separated by commas; none where none are. */
    static List<String> facets(HttpServletRequest request) {
        String asked = text(request, "facets");
        if (asked == null) {
            return List.of();
        }
        List<String> names = Arrays.stream(asked.split(",")).map(String::strip).distinct().toList();
        if (!FacetCount.FIELDS.containsAll(names)) {
            throw invalid("facets", "a list out of " + String.join(", ", FacetCount.FIELDS));
        }
        return names;
    }

    /** Whether a parameter is {@code true}. */
    static boolean flag(HttpServletRequest request, String name) {
        return "true".equals(oneOf(request, name, List.of("true", "false")));
    }

    /** What is found at a cursor; one that is of no such list is refused. */
    static <T> T atCursor(Supplier<T> list) {
        try {
            return list.get();
        } catch (IllegalArgumentException e) {
            throw invalid("cursor", "* or what an answer to the same question gave");
        }
    }

    /** A parameter, or null where it is missing or blank. */
    public static @Nullable String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    static ProblemException invalid(String parameter, String expected) {
        return new ProblemException(
                        ProblemCode.INVALID_PARAMETER,
                        "\"%s\" is not %s.".formatted(parameter, expected))
                .with("parameter", parameter);
    }

    private static @Nullable String oneOf(
            HttpServletRequest request, String name, List<String> values) {
        String value = text(request, name);
        if (value != null && !values.contains(value)) {
            throw invalid(name, "one of " + String.join(", ", values));
        }
        return value;
    }

    private static @Nullable BigDecimal decimal(HttpServletRequest request, String name) {
        String value = text(request, name);
        if (value == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            if (Math.abs((long) number.scale()) <= 1000) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw invalid(name, "a decimal number");
    }

    private static @Nullable String date(HttpServletRequest request, String name) {
        String value = text(request, name);
        if (value != null && !DATE.matcher(value).matches()) {
            throw invalid(name, "a date such as 2024-02-12, 2024-02 or 2024");
        }
        return value;
    }
}
