package org.polygraph.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Whatever was acknowledged is there after {@code kill -9}; docs/store.md has the longer run. */
class KilledServiceTest {

    private static final int KILLS = 5;

    @TempDir Path folder;

    @Test
    void whatWasAcknowledgedSurvives() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        KilledService test = new KilledService(folder.resolve("store"), seed);
        test.run(KILLS);
        assertThat(test.articles()).isPositive();
    }
}
