package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

import org.polygraph.article.RejectedArticleException;
import org.polygraph.graph.InvalidGraphException;
import org.polygraph.graph.StoreNotWritableException;

import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param type where the code is explained
 * @param title the same for each occurrence
 * @param status HTTP status
 * @param detail what was wrong this time
 * @param code stable, of {@link ProblemCode}
 * @param members extension members: {@code line}, {@code column}, {@code parameter}, …
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonAnyGetter Map<String, Object> members) {

    public Problem {
        members = Map.copyOf(members);
    }

    public static Problem of(ProblemException problem) {
        return of(problem.code(), String.valueOf(problem.getMessage()), problem.members());
    }

    /** The reader's code where it is one of ours; its message in any case. */
    static Problem of(RejectedArticleException rejected) {
        ProblemCode code = ProblemCode.of(rejected.code()).orElse(ProblemCode.REJECTED_ARTICLE);
        return of(code, String.valueOf(rejected.getMessage()), Map.of());
    }

    static Problem of(InvalidGraphException invalid) {
        return of(ProblemCode.INVALID_GRAPH, String.valueOf(invalid.getMessage()), Map.of());
    }

    /** What is the matter with the disk, without the names of files. */
    static Problem of(StoreNotWritableException failure) {
        return of(
                ProblemCode.STORE_NOT_WRITABLE,
                "The store cannot be written: " + failure.getMessage() + ".",
                Map.of());
    }

    static Problem of(ProblemCode code, String detail, Map<String, Object> members) {
        return new Problem(
                "/docs#" + code.code(),
                code.title(),
                code.status().value(),
                detail,
                code.code(),
                members);
    }
}
