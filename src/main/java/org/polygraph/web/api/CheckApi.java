package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.check.CheckReport;
import org.polygraph.check.Checker;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Holding a text against the archive. */
@RestController
class CheckApi {

    private final Checker checker;
    private final SubmissionReader submissions;

    CheckApi(Checker checker, SubmissionReader submissions) {
        this.checker = checker;
        this.submissions = submissions;
    }

    /** With {@code format=claimreview} schema.org ClaimReviews, else {@link CheckAnswer}. */
    @PostMapping(
            path = "/check",
            produces = {Formats.JSON, Formats.JSON_LD})
    ResponseEntity<Object> check(HttpServletRequest request) throws IOException {
        boolean asReviews = isReviewAsked(request.getParameter("format"));
        CheckReport report = checker.check(submissions.read(request).submission());
        if (asReviews) {
            String today = LocalDate.now(ZoneOffset.UTC).toString();
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(Formats.JSON_LD))
                    .body(ClaimReviews.of(report, Addresses.origin(), today));
        }
        return ResponseEntity.ok(CheckAnswer.of(Addresses.context(), report));
    }

    private static boolean isReviewAsked(@org.jspecify.annotations.Nullable String format) {
        if (format == null || format.equals("json")) {
            return false;
        }
        if (format.equals("claimreview")) {
            return true;
        }
        throw new ProblemException(
                        ProblemCode.INVALID_PARAMETER, "\"format\" is json or claimreview.")
                .with("parameter", "format");
    }
}
