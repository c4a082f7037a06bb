package org.polygraph.web.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;

/** The JSON-LD context that every answer names. */
@RestController
class ContextController {

    @Call(value = "The JSON-LD context", types = Formats.JSON_LD)
    @GetMapping("/context.jsonld")
    ResponseEntity<Resource> context() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Formats.JSON_LD))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .header("Access-Control-Allow-Origin", "*")
                .body(new ClassPathResource("ontology/context.jsonld"));
    }
}
