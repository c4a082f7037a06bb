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
    @Call(
            value = "Hold a text against the archive",
            reads = {Reads.SUBMISSIONS, Reads.CHECKS},
            body = Bodies.ARTICLE,
            answer = CheckAnswer.class,
            types = Formats.JSON_LD)
    @PostMapping(
            path = "/check",
            produces = {Formats.JSON, Formats.JSON_LD})
    ResponseEntity<Object> check(HttpServletRequest request) throws IOException {
        boolean asReviews = "claimreview".equals(Filters.oneOf(request, Parameter.CHECK_FORMAT));
        CheckReport report = checker.check(submissions.read(request).submission());
        if (asReviews) {
            String today = LocalDate.now(ZoneOffset.UTC).toString();
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(Formats.JSON_LD))
                    .body(ClaimReviews.of(report, Addresses.origin(), today));
        }
        return ResponseEntity.ok(CheckAnswer.of(Addresses.context(), report));
    }
}
