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

    LineStream(OutputStream out) {
        this.out = new BufferedOutputStream(out, TOGETHER);
    }

    /** @throws UncheckedIOException where nobody reads any more */
    void line(String line) {
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

    void flush() {
        try {
            out.flush();
            sent = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
