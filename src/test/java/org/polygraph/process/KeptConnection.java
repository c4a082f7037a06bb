package org.polygraph.process;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An HTTP/1.1 connection that asks one question after the other and counts the bytes of the
 * answers. It does less than any client that understands them, so that a server is measured and not
 * the client beside it.
 */
final class KeptConnection implements AutoCloseable {

    private final URI server;
    private Socket socket;
    private InputStream in;
    private boolean last;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private long firstByte;
    private long bytes;

    /**
     * An answer that has been read to its end.
     *
     * @param bytes of the body
     * @param first nanoseconds from the question to the first byte of the body
     * @param all nanoseconds to the last
     */
    record Answer(int status, long bytes, long first, long all) {}

    KeptConnection(URI server) throws IOException {
        this.server = server;
        this.socket = connect();
        this.in = socket.getInputStream();
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket(server.getHost(), server.getPort());
        connected.setTcpNoDelay(true);
        return connected;
    }

    Answer get(String path, String accept) throws IOException {
        byte[] question =
                ("GET "
                                + path
                                + " HTTP/1.1\r\nHost: "
                                + server.getAuthority()
                                + "\r\nAccept: "
                                + accept
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        bytes = 0;
        firstByte = 0;
        long begin = System.nanoTime();
        if (last) {
            // The server ends a connection now and then; a new one is part of its answer's time.
            socket.close();
            socket = connect();
            in = socket.getInputStream();
            last = false;
        }
        socket.getOutputStream().write(question);
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            last |= lower.startsWith("connection:") && lower.contains("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (chunked) {
            chunks();
        } else {
            pass(length);
        }
        long end = System.nanoTime();
        return new Answer(status, bytes, (firstByte == 0 ? end : firstByte) - begin, end - begin);
    }

    private void chunks() throws IOException {
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            pass(size);
            line();
        }
        line();
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line().split(";")[0].strip(), 16);
    }

    private void pass(long count) throws IOException {
        long left = count;
        while (left > 0) {
            fill();
            if (firstByte == 0) {
                firstByte = System.nanoTime();
            }
            int some = (int) Math.min(left, limit - position);
            position += some;
            left -= some;
        }
        bytes += count;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            fill();
            char c = (char) buffer[position++];
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append(c);
            }
        }
    }

    private void fill() throws IOException {
        if (position < limit) {
            return;
        }
        limit = in.read(buffer);
        position = 0;
        if (limit <= 0) {
            throw new EOFException("the answer was cut");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
