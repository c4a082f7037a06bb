package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.FacetCount;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The filters of lists, from a request's parameters. A value a filter cannot have is refused. */
public final class Filters {

    static final Pattern DATE = Pattern.compile("-?\\d{4}(-\\d{2}(-\\d{2})?)?");

    private Filters() {}

    /** Of claims and statements. */
    public static ClaimFilter claims(HttpServletRequest request) {
        return new ClaimFilter(
                Parameter.SUBJECT.text(request),
                Parameter.OBJECT.text(request),
                Parameter.RELATION.text(request),
                Parameter.LANGUAGE.text(request),
                Parameter.UNIT.text(request),
                oneOf(request, Parameter.KIND),
                decimal(request, Parameter.MIN),
                decimal(request, Parameter.MAX),
                date(request, Parameter.FROM),
                date(request, Parameter.TO),
                oneOf(request, Parameter.MODALITY),
                Parameter.ATTRIBUTED_TO.text(request),
                Parameter.ARTICLE.text(request),
                Parameter.STORY.text(request),
                oneOf(request, Parameter.AGREEMENT),
                Parameter.Q.text(request),
                oneOf(request, Parameter.SORT));
    }

    /** The class of entity asked for, or null. */
    public static @Nullable String entityType(HttpServletRequest request) {
        return oneOf(request, Parameter.TYPE);
    }

    /** The facets asked for, by name, separated by commas; none where none are. */
    static List<String> facets(HttpServletRequest request) {
        String asked = Parameter.FACETS.text(request);
        if (asked == null) {
            return List.of();
        }
        List<String> names = Arrays.stream(asked.split(",")).map(String::strip).distinct().toList();
        if (!FacetCount.FIELDS.containsAll(names)) {
            throw invalid(
                    Parameter.FACETS, "a list out of " + String.join(", ", FacetCount.FIELDS));
        }
        return names;
    }

    /** Whether the words of {@code q} are to be shown. */
    static boolean highlights(HttpServletRequest request) {
        return "true".equals(oneOf(request, Parameter.HIGHLIGHT));
    }

    /** What is found at a cursor; one that is of no such list is refused. */
    static <T> T atCursor(Supplier<T> list) {
        try {
            return list.get();
        } catch (IllegalArgumentException e) {
            throw invalid(Parameter.CURSOR, "* or what an answer to the same question gave");
        }
    }

    static ProblemException invalid(Parameter parameter, String expected) {
        return new ProblemException(
                        ProblemCode.INVALID_PARAMETER,
                        "\"%s\" is not %s.".formatted(parameter.key(), expected))
                .with("parameter", parameter.key());
    }

    static @Nullable String oneOf(HttpServletRequest request, Parameter parameter) {
        String value = parameter.text(request);
        if (value != null && !parameter.choices().contains(value)) {
            throw invalid(parameter, "one of " + String.join(", ", parameter.choices()));
        }
        return value;
    }

    private static @Nullable BigDecimal decimal(HttpServletRequest request, Parameter parameter) {
        String value = parameter.text(request);
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
        throw invalid(parameter, "a decimal number");
    }

    private static @Nullable String date(HttpServletRequest request, Parameter parameter) {
        String value = parameter.text(request);
        boolean isDate =
                value == null || DATE.matcher(value).matches() && Edtf.parse(value).isPresent();
        if (!isDate) {
            throw invalid(parameter, "a date such as 2024-02-12, 2024-02 or 2024");
        }
        return value;
    }
}
