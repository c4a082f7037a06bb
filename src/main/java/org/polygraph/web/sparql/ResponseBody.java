package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A response that is not committed before its buffer is full, or somebody asks for what waits: so a
 * query that fails early is answered with a problem, and a slow one shows what it has. The thread
 * of the query writes, and that of the request sends what waits.
 */
final class ResponseBody extends OutputStream {

    private static final int BUFFER = 64 * 1024;

    private final HttpServletResponse response;
    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private boolean begun;

    ResponseBody(HttpServletResponse response) {
        this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            if (length > BUFFER - filled) {
                send();
            }
            if (length > BUFFER) {
                begun = true;
                response.getOutputStream().write(bytes, offset, length);
                return;
            }
            System.arraycopy(bytes, offset, buffer, filled, length);
            filled += length;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void flush() {
        // Sent when the buffer is full, when somebody asks, and at the end.
    }

    /** Sends what waits, unless the other thread is about to. */
    void sendWhatWaits() throws IOException {
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (filled > 0) {
                send();
                response.flushBuffer();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Sends the rest; with its length where it is all, so that it leaves in one piece. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (!begun) {
                response.setContentLength(filled);
            }
            send();
        } finally {
            lock.unlock();
        }
    }

    private void send() throws IOException {
        begun = true;
        response.getOutputStream().write(buffer, 0, filled);
        filled = 0;
    }
}
