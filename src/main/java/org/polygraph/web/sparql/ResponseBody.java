package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A response that is not committed before its buffer is full, so that a query that fails early is
 * answered with a problem. The writers' flushes are not passed on: ARQ's CSV writer flushes after
 * every field, which makes it five times as slow.
 */
final class ResponseBody extends OutputStream {

    private static final int BUFFER = 64 * 1024;

    private final HttpServletResponse response;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    ResponseBody(HttpServletResponse response) {
        this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
        if (filled == BUFFER) {
            send();
        }
        buffer[filled++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > BUFFER - filled) {
            send();
        }
        if (length > BUFFER) {
            response.getOutputStream().write(bytes, offset, length);
            return;
        }
        System.arraycopy(bytes, offset, buffer, filled, length);
        filled += length;
    }

    @Override
    public void flush() {
        // Sent when the buffer is full, and at the end.
    }

    @Override
    public void close() throws IOException {
        send();
        response.getOutputStream().flush();
    }

    private void send() throws IOException {
        response.getOutputStream().write(buffer, 0, filled);
        filled = 0;
    }
}
