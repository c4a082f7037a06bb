package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.RejectedArticleException;
import org.polygraph.graph.InvalidGraphException;
import org.polygraph.graph.StoreNotWritableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Answers each line of a request with a line, in order, while more lines come in. One thread reads
 * and hands out the work, the request's own thread writes what is done. A client that sends all
 * before it reads anything may be {@value #AHEAD_KILOBYTES} KiB ahead (and what the sockets hold);
 * beyond that it must read to be read from.
 */
@Component
class NdjsonStream {

    private static final Logger LOG = LoggerFactory.getLogger(NdjsonStream.class);
    private static final int AHEAD_KILOBYTES = 64 * 1024;
    private static final CompletableFuture<Object> END = CompletableFuture.completedFuture("");

    private final JsonMapper json;
    private volatile boolean closing;

    NdjsonStream(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param work gives the answer to one line, later; what it throws is answered as a problem
     */
    void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<String, CompletableFuture<?>> work)
            throws IOException {
        response.setContentType(Formats.NDJSON);
        Exchange exchange = new Exchange(request.getInputStream(), work, () -> closing);
        Thread reader = Thread.ofVirtual().name("ndjson-reader").start(exchange::read);
        try {
            write(exchange, response.getOutputStream());
        } finally {
            exchange.stop();
            join(reader);
        }
    }

    /** The service ends: what has been read is answered, and no more is read. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private void write(Exchange exchange, OutputStream out) throws IOException {
        for (int line = 1; ; line++) {
            Pending next = exchange.take(out);
            if (next.answer() == END) {
                out.flush();
                return;
            }
            Object answer = await(next.answer(), line);
            if (answer == END) {
                // The service ends: what was not begun is not answered, and not stored.
                out.flush();
                return;
            }
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
            exchange.answered(next);
        }
    }

    private static Object await(CompletableFuture<?> answer, int line) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Workers.NotBegun) {
                return END;
            }
            return problem(e.getCause(), line);
        }
    }

    private static Object problem(@Nullable Throwable cause, int line) {
        if (cause instanceof ProblemException problem) {
            problem.with("record", line);
            return Problem.of(problem);
        }
        if (cause instanceof RejectedArticleException rejected) {
            return ofLine(Problem.of(rejected), line);
        }
        if (cause instanceof InvalidGraphException invalid) {
            return ofLine(Problem.of(invalid), line);
        }
        if (cause instanceof StoreNotWritableException failure) {
            LOG.error("the store cannot be written", failure);
            return ofLine(Problem.of(failure), line);
        }
        LOG.error("record {} of a stream failed", line, cause);
        return Problem.of(
                ProblemCode.INTERNAL,
                "The service could not answer this record; its log says why.",
                Map.of("record", line));
    }

    private static Problem ofLine(Problem problem, int line) {
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                Map.of("record", line));
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Pending(CompletableFuture<?> answer, int kilobytes) {}

    /** What the reading and the writing thread share. */
    private static final class Exchange {

        private final InputStream in;
        private final Function<String, CompletableFuture<?>> work;
        private final LinkedBlockingQueue<Pending> pending = new LinkedBlockingQueue<>();
        private final Semaphore ahead = new Semaphore(AHEAD_KILOBYTES);
        private final BooleanSupplier closing;
        private volatile boolean stopped;

        Exchange(
                InputStream in,
                Function<String, CompletableFuture<?>> work,
                BooleanSupplier closing) {
            this.in = new BufferedInputStream(in, 65_536);
            this.work = work;
            this.closing = closing;
        }

        void read() {
            LineReader lines = new LineReader(in, RequestBody.MAX_BYTES);
            try {
                for (byte[] line = lines.next();
                        line != null && !stopped && !closing.getAsBoolean();
                        line = lines.next()) {
                    int kilobytes = line.length / 1024 + 1;
                    ahead.acquireUninterruptibly(kilobytes);
                    pending.add(new Pending(start(line, lines.wasTooLong()), kilobytes));
                }
            } catch (IOException e) {
                LOG.debug("the stream broke off", e);
            } finally {
                pending.add(new Pending(END, 0));
            }
        }

        private CompletableFuture<?> start(byte[] line, boolean tooLong) {
            try {
                if (tooLong) {
                    throw new ProblemException(
                            ProblemCode.TEXT_TOO_LONG,
                            "The line is longer than " + RequestBody.MAX_BYTES + " bytes.");
                }
                return work.apply(RequestBody.decode(line, null));
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        /** The next answer in order; flushes what is written before it has to be waited for. */
        Pending take(OutputStream out) throws IOException {
            Pending next = pending.poll();
            if (next != null && next.answer().isDone()) {
                return next;
            }
            out.flush();
            try {
                return next == null ? pending.take() : next;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while streaming", e);
            }
        }

        void answered(Pending answered) {
            ahead.release(answered.kilobytes());
        }

        void stop() {
            stopped = true;
            ahead.release(AHEAD_KILOBYTES);
        }
    }
}
