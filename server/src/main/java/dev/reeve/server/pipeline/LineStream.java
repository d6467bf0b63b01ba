package dev.reeve.server.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Lines of an answer that is still being written. Whoever reads sees each soon, and many together are sent together. */
final class LineStream {

    private static final int TOGETHER = 16 << 10;
    private static final Duration SOON = Duration.ofMillis(50);

    private final OutputStream out;
    private long sent = System.nanoTime();
    private boolean ended;

    LineStream(OutputStream out) {
        this.out = new BufferedOutputStream(out, TOGETHER);
    }

    /** @throws UncheckedIOException where nobody reads any more */
    synchronized void line(String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            if (System.nanoTime() - sent > SOON.toNanos()) {
                flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line, behind which none follows. */
    synchronized void last(String line) {
        line(line);
        flush();
        ended = true;
    }

    /** A line that goes out at once, unless the last one has. */
    synchronized void sign(String line) {
        if (!ended) {
            line(line);
            flush();
        }
    }

    synchronized void flush() {
        try {
            out.flush();
            sent = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
