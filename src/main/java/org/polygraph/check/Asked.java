package org.polygraph.check;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked of the archive for one text: the claims of a sentence ask much the same, and to
 * read a stored claim is what a check takes most of its time for.
 */
final class Asked {

    private final Archive archive;
    private final Map<Question, List<ClaimRecord>> answers = new HashMap<>();

    private record Question(ClaimFilter filter, @Nullable String otherThan, int size) {}

    Asked(Archive archive) {
        this.archive = archive;
    }

    List<ClaimRecord> first(ClaimFilter filter, int size) {
        return first(filter, null, size);
    }

    /**
     * @param otherThan id of a subject whose claims are passed by, or null
     */
    List<ClaimRecord> first(ClaimFilter filter, @Nullable String otherThan, int size) {
        return answers.computeIfAbsent(
                new Question(filter, otherThan, size), _ -> archive.first(filter, otherThan, size));
    }
}
