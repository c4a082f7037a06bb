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
import java.util.concurrent.CompletionException;

/** Upkeep of the store that the service has open, for the verbs of the command line. */
@RestController
class UpkeepApi {

    private final Upkeep upkeep;
    private final WriteGuard guard;

    UpkeepApi(GraphStore store, WriteGuard guard) {
        this.upkeep = store.upkeep();
        this.guard = guard;
    }

    @Call(
            value = "Back the store up while it serves",
            role = Role.ADMIN,
            types = "application/gzip")
    @PostMapping("/admin/backup")
    void backup(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard.check(request, Role.ADMIN);
        response.setContentType("application/gzip");
        upkeep.backup(response.getOutputStream());
    }

    @Call(
            value = "Export the store",
            role = Role.ADMIN,
            reads = Reads.EXPORTS,
            types = "application/zip")
    @PostMapping("/admin/export")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard.check(request, Role.ADMIN);
        ExportFormat format = format(request);
        response.setContentType("application/zip");
        upkeep.export(format, response.getOutputStream());
    }

    private static ExportFormat format(HttpServletRequest request) {
        String label = Filters.oneOf(request, Parameter.EXPORT_FORMAT);
        return ExportFormat.of(label == null ? "" : label)
                .orElseThrow(
                        () ->
                                Filters.invalid(
                                        Parameter.EXPORT_FORMAT,
                                        "one of "
                                                + String.join(
                                                        ", ", Parameter.EXPORT_FORMAT.choices())));
    }

    @Call(value = "Verify the store", role = Role.ADMIN)
    @PostMapping(path = "/admin/verify", produces = Formats.JSON)
    VerifyReport verify(HttpServletRequest request) {
        guard.check(request, Role.ADMIN);
        return upkeep.verify();
    }

    @Call(value = "Compact the store", role = Role.ADMIN)
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
