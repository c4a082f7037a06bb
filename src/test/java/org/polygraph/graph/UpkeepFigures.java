package org.polygraph.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long upkeep of a store of generated claims takes, and how large its files are: {@code
 * UpkeepFigures <folder> <claims>}. A folder that has a store already is used as it is.
 */
public final class UpkeepFigures {

    private UpkeepFigures() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path store = folder.resolve("store");
        Path backup = folder.resolve("backup.nq.gz");
        Path restored = folder.resolve("restored");
        if (!Files.exists(store.resolve("lock"))) {
            Files.createDirectories(folder);
            GeneratedStore.fill(store, Integer.parseInt(args[1]));
        }
        GraphStore open = measured("open, and make the index if there is none", () -> open(store));
        try (open) {
            measured("backup", () -> backup(open, backup));
            System.out.printf("backup: %,d bytes%n", Files.size(backup));
            measured("verify", () -> open.upkeep().verify());
            for (ExportFormat format : ExportFormat.values()) {
                Path zip = folder.resolve("export-" + format.label() + ".zip");
                measured(
                        "export " + format.label(),
                        () -> {
                            try (OutputStream out = Files.newOutputStream(zip)) {
                                return open.upkeep().export(format, out).claims();
                            }
                        });
                System.out.printf("export %s: %,d bytes%n", format.label(), Files.size(zip));
            }
            measured("compact", () -> open.upkeep().compact().join());
        }
        measured("restore", () -> Restore.into(restored, backup));
        GraphStore again = measured("open what was restored", () -> open(restored));
        try (again) {
            measured("verify what was restored", () -> again.upkeep().verify());
        }
    }

    private static GraphStore open(Path folder) {
        return GraphStore.open(
                StoreSettings.of(folder, new Iris("http://localhost:8080"), AfterWrite.NOTHING)
                        .withoutBackground());
    }

    private static BackupManifest backup(GraphStore store, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return store.upkeep().backup(out);
        }
    }

    private interface Measured<T> {
        T run() throws IOException;
    }

    private static <T> T measured(String what, Measured<T> step) throws IOException {
        long begin = System.nanoTime();
        T result = step.run();
        System.out.printf(
                "%s: %,d ms%s%n",
                what,
                (System.nanoTime() - begin) / 1_000_000,
                result instanceof GraphStore ? "" : " " + result);
        return result;
    }
}
