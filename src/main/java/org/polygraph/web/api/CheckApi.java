package org.polygraph.web.api;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holding a sentence against the archive: announced, and not there yet. */
@RestController
class CheckApi {

    @PostMapping("/check")
    void check() {
        throw new ProblemException(
                ProblemCode.NOT_IMPLEMENTED,
                "POST /check comes with a later version; POST /extract shows the claims of a"
                        + " text.");
    }
}
