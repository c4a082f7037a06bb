package org.polygraph.web.api;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream that are not blank, as bytes. */
final class LineReader {

    private final InputStream in;
    private final int limit;
    private boolean tooLong;

    /**
     * @param in buffered
     * @param limit of a line longer than this many bytes only the beginning is kept
     */
    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end, or null after the last. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        tooLong = false;
        boolean blank = true;
        while (true) {
            int b = in.read();
            if (b < 0 || b == '\n') {
                if (!blank) {
                    return line.toByteArray();
                }
                if (b < 0) {
                    return null;
                }
                line.reset();
                continue;
            }
            blank &= b == ' ' || b == '\t' || b == '\r';
            if (line.size() < limit) {
                line.write(b);
            } else {
                tooLong = true;
            }
        }
    }

    /** Whether the line last given was longer than the limit. */
    boolean wasTooLong() {
        return tooLong;
    }
}
