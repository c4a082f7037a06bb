package org.polygraph.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** No request makes the service fail, or tell of its inside; docs/store.md has the longer run. */
class HttpFuzzTest {

    private static final int REQUESTS = 1_500;

    /** The same requests in every build; the longer run draws its seed. */
    private static final long SEED = 20_261_122;

    @TempDir Path folder;

    @Test
    void whateverIsAskedIsAnswered() throws Exception {
        long seed = Long.getLong("fuzz.seed", SEED);
        try (ServiceProcess service = HttpFuzz.start(folder.resolve("store"))) {
            HttpFuzz fuzz = new HttpFuzz(service, seed);
            fuzz.prepare();
            fuzz.run(REQUESTS);
            fuzz.end();
            assertThat(fuzz.found()).as("seed %d", seed).isEmpty();
            assertThat(fuzz.statuses()).containsKeys(200, 400);
        }
    }
}
