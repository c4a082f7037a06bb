package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.polygraph.access.Role;
import org.polygraph.graph.CompactionReport;
import org.polygraph.graph.ExportFormat;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.Upkeep;
import org.polygraph.graph.VerifyReport;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Upkeep of the store that the service has open, for the verbs of the command line. */
@RestController
class UpkeepApi {

    private final Upkeep upkeep;
    private final WriteGuard guard;

    UpkeepApi(GraphStore store, WriteGuard guard) {
        this.upkeep = store.upkeep();
        this.guard = guard;
    }

    @PostMapping("/admin/backup")
    void backup(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard.check(request, Role.ADMIN);
        response.setContentType("application/gzip");
        upkeep.backup(response.getOutputStream());
    }

    @PostMapping("/admin/export")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard.check(request, Role.ADMIN);
        ExportFormat format = format(request);
        response.setContentType("application/zip");
        upkeep.export(format, response.getOutputStream());
    }

    private static ExportFormat format(HttpServletRequest request) {
        String label = request.getParameter("format");
        return ExportFormat.of(label == null ? "" : label)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                                ProblemCode.INVALID_PARAMETER,
                                                "format is one of "
                                                        + Arrays.stream(ExportFormat.values())
                                                                .map(ExportFormat::label)
                                                                .collect(Collectors.joining(", "))
                                                        + ".")
                                        .with("parameter", "format"));
    }

    @PostMapping(path = "/admin/verify", produces = Formats.JSON)
    VerifyReport verify(HttpServletRequest request) {
        guard.check(request, Role.ADMIN);
        return upkeep.verify();
    }

    @PostMapping(path = "/admin/compact", produces = Formats.JSON)
    CompactionReport compact(HttpServletRequest request) {
        guard.check(request, Role.ADMIN);
        try {
            return upkeep.compact().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
