package org.polygraph.bench;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The results of Recognizers-Text, in the words that all answers are compared in. */
final class SuiteAnswers {

    /** A TIMEX3 duration of one unit: {@code P20Y}, {@code PT1.5H}. */
    private static final Pattern DURATION = Pattern.compile("PT?([0-9.]+)[A-Z]+");

    /** Where its values are written with a decimal comma. */
    private static final Set<String> COMMA_DECIMALS = Set.of("es", "fr", "pt");

    private SuiteAnswers() {}

    /**
     * Nothing for what Polygraph does not look for: times of day, repeated times, ordinals.
     *
     * @param result {@code TypeName}, {@code Start}, {@code End} (inclusive) and {@code Resolution}
     *     in either case of their first letter
     */
    static Optional<Answer> of(JsonNode result, String language) {
        Answer.Kind kind = kind(field(result, "TypeName").asString(""));
        if (kind == null) {
            return Optional.empty();
        }
        int start = field(result, "Start").asInt();
        int end = field(result, "End").asInt() + 1;
        JsonNode resolution = field(result, "Resolution");
        JsonNode values = resolution.path("values");
        if (kind == Answer.Kind.TIME) {
            return Optional.of(new Answer(kind, start, end, null, days(values)));
        }
        BigDecimal value = values.isMissingNode() ? amount(resolution, language) : duration(values);
        return Optional.of(new Answer(kind, start, end, value, List.of()));
    }

    private static JsonNode field(JsonNode result, String name) {
        String lower = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return result.has(name) ? result.get(name) : result.path(lower);
    }

    private static Answer.@Nullable Kind kind(String type) {
        return switch (type) {
            case "currency" -> Answer.Kind.MONEY;
            case "percentage" -> Answer.Kind.PERCENT;
            case "number", "dimension", "temperature" -> Answer.Kind.NUMBER;
            case "age", "datetimeV2.duration" -> Answer.Kind.DURATION;
            case "datetimeV2.date", "datetimeV2.daterange" -> Answer.Kind.TIME;
            default -> null;
        };
    }

    private static @Nullable BigDecimal amount(JsonNode resolution, String language) {
        String value = resolution.path("value").asString("").replace("%", "");
        return decimal(COMMA_DECIMALS.contains(language) ? value.replace(',', '.') : value);
    }

    private static @Nullable BigDecimal duration(JsonNode values) {
        Matcher timex = DURATION.matcher(values.path(0).path("timex").asString(""));
        return timex.matches() ? decimal(timex.group(1)) : null;
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Every meaning it leaves open; "before 2030" and "since 2030" name 2030. */
    private static List<Edtf> days(JsonNode values) {
        List<Edtf> days = new ArrayList<>();
        for (JsonNode value : values) {
            Edtf.parse(value.path("timex").asString("")).ifPresent(days::add);
            day(value, "value").ifPresent(day -> days.add(new Edtf(day, day)));
            Optional<LocalDate> end = day(value, "end");
            if (end.isPresent()) {
                day(value, "start")
                        .ifPresent(first -> days.add(new Edtf(first, end.get().minusDays(1))));
            }
        }
        return days;
    }

    private static Optional<LocalDate> day(JsonNode value, String name) {
        return Edtf.parse(value.path(name).asString("")).map(Edtf::first);
    }
}
