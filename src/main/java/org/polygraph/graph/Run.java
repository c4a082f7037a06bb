package org.polygraph.graph;

import org.polygraph.text.ContentId;

import java.util.ArrayList;
import java.util.List;

/**
 * What made an article's claims: the program in one version with its language data. Nothing of when
 * or where, so that the same input gives the same graph.
 *
 * @param version of the extractor
 * @param languageData hash of the language packs, relations and gazetteer it worked with
 */
public record Run(String version, String languageData) {

    public String id() {
        return ContentId.of("run", version, languageData);
    }

    /** The run of this program with the data on its class path. */
    public static Run current() {
        return Current.RUN;
    }

    /** Computed once: the data cannot change while the program runs. */
    private static final class Current {
        private static final Run RUN = compute();

        private static Run compute() {
            String version = Run.class.getPackage().getImplementationVersion();
            List<String> files = new ArrayList<>(ResourceFolder.files("lang"));
            files.add("ontology/relations.ttl");
            files.addAll(ResourceFolder.files("seeds/entities"));
            return new Run(
                    version == null ? "development" : version,
                    ContentId.of("languageData", ResourceFolder.digest(files)));
        }
    }
}
