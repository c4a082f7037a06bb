package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which versions stand side by side. */
class ColumnsTest {

    private final Version ja = version("ja");
    private final Version es = version("es");
    private final Version fr = version("fr");
    private final List<Version> all = List.of(ja, es, fr);

    @Test
    void versionThatTranslatesNoPivotIsHeldAgainstTheOthers() {
        List<Version> order =
                Columns.of(all, aligning(Set.of())).stream().map(this::pivot).toList();
        Version pivot = order.getFirst();
        Version far = order.getLast();
        assertThat(order).hasSize(3);
        List<Columns> groups = Columns.of(all, aligning(others(pivot, far)));
        assertThat(groups).hasSize(1);
        Columns columns = groups.getFirst();
        for (Version version : all) {
            assertThat(IntStream.range(0, 3).map(i -> columns.column(version, i)))
                    .as(version.language())
                    .containsExactly(0, 1, 2);
        }
    }

    @Test
    void anotherReportStandsAlone() {
        List<Columns> groups = Columns.of(all, aligning(Set.of("ja es", "es ja")));
        assertThat(groups).hasSize(2);
        assertThat(groups)
                .anySatisfy(group -> assertThat(group.versions()).containsExactly(fr))
                .anySatisfy(
                        group -> assertThat(group.versions()).containsExactlyInAnyOrder(ja, es));
    }

    private Version pivot(Columns columns) {
        return columns.versions().getFirst();
    }

    /** The pairs that are translations where one pair, and none other, is none. */
    private Set<String> others(Version one, Version other) {
        Version middle = all.stream().filter(v -> v != one && v != other).findFirst().orElseThrow();
        String between = middle.language();
        return Set.of(
                one.language() + " " + between,
                between + " " + one.language(),
                other.language() + " " + between,
                between + " " + other.language());
    }

    /** Passage by passage, where two languages are a pair of these; else not at all. */
    private static Columns.Aligner aligning(Set<String> translations) {
        return (one, other) ->
                translations.contains(one.language() + " " + other.language())
                        ? new Alignment(
                                IntStream.range(0, 3)
                                        .mapToObj(i -> new Alignment.Link(i, i, 1))
                                        .toList(),
                                true)
                        : Alignment.NONE;
    }

    private static Version version(String language) {
        return new Report(language, language + "\n1 " + language + "\n2 " + language).version();
    }
}
