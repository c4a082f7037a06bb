package org.polygraph.web.openapi;

import org.jspecify.annotations.Nullable;
import org.polygraph.web.api.Call;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /openapi.json}; made when it is first asked for, and kept. */
@RestController
class OpenApiController {

    private final Description description;
    private volatile byte @Nullable [] document;

    OpenApiController(Description description) {
        this.description = description;
    }

    @Call(value = "This description", types = "application/json")
    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> openapi() {
        byte[] known = document;
        if (known == null) {
            // Two who ask at once both make it; it is the same.
            known = description.asJson();
            document = known;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .body(known);
    }
}
