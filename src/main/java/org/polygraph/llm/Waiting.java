package org.polygraph.llm;

import java.time.Duration;
import java.time.Instant;

/** Time as it passes, which tests make pass faster. */
interface Waiting {

    /** The real thing. */
    Waiting REAL =
            new Waiting() {
                @Override
                public Instant now() {
                    return Instant.now();
                }

                @Override
                public void pause(Duration length) throws InterruptedException {
                    Thread.sleep(length);
                }
            };

    Instant now();

    void pause(Duration length) throws InterruptedException;
}
