package org.polygraph.cli;

import org.polygraph.graph.BackupManifest;
import org.polygraph.graph.CompactionReport;
import org.polygraph.graph.ExportFormat;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.Restore;
import org.polygraph.graph.StoreFolder;
import org.polygraph.graph.StoreInUseException;
import org.polygraph.graph.Upkeep;
import org.polygraph.graph.VerifyReport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * The verbs that keep a store well. Each works on the store in a folder, or asks the service that
 * has it open.
 */
final class UpkeepCommands {

    private static final String WHERE = " [--store FOLDER | --service URL [--key KEY]]";
    private static final int BUFFER = 1 << 16;

    private UpkeepCommands() {}

    static List<Command> all() {
        return List.of(
                new Verb("backup", " --to FILE" + WHERE, UpkeepCommands::backup),
                new Verb("restore", " --from FILE [--store FOLDER]", UpkeepCommands::restore),
                new Verb("verify", WHERE, UpkeepCommands::verify),
                new Verb(
                        "export",
                        " --to FILE.zip --format " + formats() + WHERE,
                        UpkeepCommands::export),
                new Verb("compact", WHERE, UpkeepCommands::compact));
    }

    private interface Work {
        int run(Options options, PrintStream out) throws IOException;
    }

    private record Verb(String name, String options, Work work) implements Command {

        @Override
        public String usage() {
            return name + options;
        }

        @Override
        public int run(Options options, PrintStream out, PrintStream err) throws IOException {
            try {
                return work.run(options, out);
            } catch (StoreInUseException e) {
                throw new IOException(
                        e.getMessage()
                                + (name.equals("restore")
                                        ? ""
                                        : "; or ask the service that has it, with --service URL"),
                        e);
            } catch (UncheckedIOException | CompletionException e) {
                throw new IOException(String.valueOf(e.getCause()), e);
            }
        }
    }

    private static String formats() {
        return Arrays.stream(ExportFormat.values())
                .map(ExportFormat::label)
                .collect(Collectors.joining("|"));
    }

    // ---- verbs

    private static int backup(Options options, PrintStream out) throws IOException {
        Path file = options.path("to");
        write(file, options, "admin/backup", Upkeep::backup, Restore::check);
        BackupManifest manifest = Restore.check(file);
        out.printf(
                "backed up %d articles with %d claims (%d quads) in %d bytes%n",
                manifest.articles(), manifest.claims(), manifest.quads(), Files.size(file));
        return 0;
    }

    private static int restore(Options options, PrintStream out) throws IOException {
        BackupManifest manifest = Restore.into(options.store(), options.path("from"));
        out.printf(
                "restored %d articles with %d claims (%d quads), as they were at %s%n",
                manifest.articles(), manifest.claims(), manifest.quads(), manifest.created());
        out.printf("its polygraph.base-iri is %s%n", manifest.base());
        return 0;
    }

    private static int export(Options options, PrintStream out) throws IOException {
        String label = options.required("format");
        ExportFormat format =
                ExportFormat.of(label)
                        .orElseThrow(
                                () -> new IllegalArgumentException("“" + label + "” is no format"));
        Path file = options.path("to");
        write(
                file,
                options,
                "admin/export?format=" + label,
                (upkeep, to) -> upkeep.export(format, to),
                UpkeepCommands::checkZip);
        out.printf("exported %d bytes to %s%n", Files.size(file), file);
        return 0;
    }

    private static int verify(Options options, PrintStream out) throws IOException {
        Running service = Running.of(options);
        JsonNode report;
        if (service == null) {
            try (GraphStore store = StoreFolder.open(options.store())) {
                VerifyReport found = store.upkeep().verify();
                report = JsonMapper.shared().valueToTree(found);
            }
        } else {
            report = service.json("admin/verify");
        }
        long faults = report.get("faults").asLong();
        for (JsonNode fault : report.get("first")) {
            out.printf(
                    "%s\t%s\t%s%n",
                    fault.get("code").asString(),
                    fault.get("thing").asString(),
                    fault.get("message").asString());
        }
        out.printf(
                "%d articles, %d claims, %d quotes, %d statements, %d entities: %s%n",
                report.get("articles").asLong(),
                report.get("claims").asLong(),
                report.get("quotes").asLong(),
                report.get("statements").asLong(),
                report.get("entities").asLong(),
                faults == 0 ? "whole" : faults + " faults");
        return faults == 0 ? 0 : 1;
    }

    private static int compact(Options options, PrintStream out) throws IOException {
        Running service = Running.of(options);
        CompactionReport report;
        if (service == null) {
            try (GraphStore store = StoreFolder.open(options.store())) {
                report = store.upkeep().compact().join();
            }
        } else {
            JsonNode told = service.json("admin/compact");
            report = new CompactionReport(told.get("before").asLong(), told.get("after").asLong());
        }
        out.printf("compacted from %d to %d bytes%n", report.before(), report.after());
        return 0;
    }

    // ---- files

    private interface Local {
        void write(Upkeep upkeep, OutputStream out);
    }

    private interface Check {
        void of(Path file) throws IOException;
    }

    /** A file that has its name only once it is whole. */
    private static void write(Path file, Options options, String path, Local local, Check check)
            throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(draft), BUFFER)) {
                write(out, options, path, local);
            }
            check.of(draft);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Its directory stands at its end. */
    private static void checkZip(Path file) throws IOException {
        new ZipFile(file.toFile()).close();
    }

    private static void write(OutputStream out, Options options, String path, Local local)
            throws IOException {
        Running service = Running.of(options);
        if (service != null) {
            try (InputStream body = service.ask(path)) {
                body.transferTo(out);
            }
            return;
        }
        try (GraphStore store = StoreFolder.open(options.store())) {
            local.write(store.upkeep(), out);
        }
    }
}
