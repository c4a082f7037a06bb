package org.polygraph.web.openapi;

import org.polygraph.article.Region;
import org.polygraph.check.Verdict;
import org.polygraph.claim.Modality;
import org.polygraph.collation.Bearing;
import org.polygraph.collation.Difference;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Qualifier;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.web.api.ProblemCode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values that a key of text can have, where they are a list; by schema and key. */
final class KnownValues {

    private static final List<String> MODALITIES = labels(Modality.values(), Modality::label);
    private static final List<String> DIFFERENCES = labels(Difference.values(), Difference::label);
    private static final List<String> CLASSES = labels(EntityClass.values(), EntityClass::label);
    private static final List<String> AGREEMENTS = List.of("agreed", "disputed", "single");
    private static final List<String> BOUNDS = lower(TimeExpression.Bound.values());

    private static final Map<String, List<String>> VALUES =
            Map.ofEntries(
                    Map.entry("Claim.modality", MODALITIES),
                    Map.entry("Claim.agreement", AGREEMENTS),
                    Map.entry("Claim.timeBound", BOUNDS),
                    Map.entry("Checked.modality", MODALITIES),
                    Map.entry("Checked.timeBound", BOUNDS),
                    Map.entry("Checked.verdict", labels(Verdict.values(), Verdict::label)),
                    Map.entry("Found.direction", lower(Bearing.Direction.values())),
                    Map.entry("Statement.agreement", AGREEMENTS),
                    Map.entry("Statement.kind", DIFFERENCES),
                    Map.entry("Changed.kind", DIFFERENCES),
                    Map.entry("Entity.type", CLASSES),
                    Map.entry("EntityRef.type", CLASSES),
                    Map.entry("Mention.class", mentions()),
                    Map.entry("Mention.qualifier", labels(Qualifier.values(), Qualifier::label)),
                    Map.entry("Mention.bound", BOUNDS),
                    Map.entry("Region.kind", lower(Region.Kind.values())),
                    Map.entry("Problem.code", labels(ProblemCode.values(), ProblemCode::code)));

    private KnownValues() {}

    /** Empty where they are no list. */
    static List<String> of(String schema, String key) {
        return VALUES.getOrDefault(schema + "." + key, List.of());
    }

    private static List<String> mentions() {
        return Stream.of(
                        labels(Quantity.Kind.values(), Quantity.Kind::label),
                        List.of("date", "period"),
                        CLASSES)
                .flatMap(List::stream)
                .toList();
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    private static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
