package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A store that no service has open, for upkeep. */
public final class StoreFolder {

    private static final String LOG = new Iris("").logGraph();

    private StoreFolder() {}

    /**
     * Opens a store as it is, under the base that its IRIs have.
     *
     * @throws StoreInUseException where it is open elsewhere
     * @throws IOException where there is none
     */
    public static GraphStore open(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("lock"))) {
            throw new IOException("there is no store in " + folder.toAbsolutePath());
        }
        Iris iris = new Iris(base(folder));
        return GraphStore.open(
                StoreSettings.of(folder, iris, AfterWrite.NOTHING).withoutBackground());
    }

    private static String base(Path folder) throws IOException {
        try (Database database = new Database(folder, Compaction.USUAL)) {
            return database.read(StoreFolder::base)
                    .orElseThrow(
                            () ->
                                    new IOException(
                                            "the store in "
                                                    + folder.toAbsolutePath()
                                                    + " is empty"));
        }
    }

    private static Optional<String> base(DatasetGraph dataset) {
        for (var property : List.of(Pg.INGESTED_AT, Pg.SHA256)) {
            Iterator<Quad> found = dataset.find(null, null, property, null);
            while (found.hasNext()) {
                String graph = found.next().getGraph().getURI();
                if (graph.endsWith(LOG)) {
                    return Optional.of(graph.substring(0, graph.length() - LOG.length()));
                }
            }
        }
        return Optional.empty();
    }
}
