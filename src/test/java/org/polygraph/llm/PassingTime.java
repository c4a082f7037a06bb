package org.polygraph.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still but for the pauses, which it makes in no time. */
final class PassingTime implements Waiting {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration length) {
        pauses.add(length);
        now = now.plus(length);
    }

    synchronized void passes(Duration length) {
        now = now.plus(length);
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
