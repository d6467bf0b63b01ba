package dev.reeve.server.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Lines of an answer that is still being written. Whoever reads sees each soon, and many together are sent together. */
public final class LineStream {

    private static final int TOGETHER = 16 << 10;
    private static final Duration SOON = Duration.ofMillis(50);

    private final OutputStream out;
    private long sent = System.nanoTime();
    private boolean isFlushAhead;
    private boolean ended;

    /** Lines into an answer. */
    public LineStream(OutputStream out) {
        this.out = new BufferedOutputStream(out, TOGETHER);
    }

    /** One more line. @throws NobodyReadsException where nobody reads any more */
    public synchronized void line(String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            if (System.nanoTime() - sent > SOON.toNanos()) {
                flush();
            } else if (!isFlushAhead) {
                isFlushAhead = true;
                Thread.ofVirtual().start(this::flushSoon);
            }
        } catch (IOException e) {
            throw new NobodyReadsException(e);
        }
    }

    /** For lines behind which nothing comes for long. */
    private void flushSoon() {
        try {
            Thread.sleep(SOON);
            flushAhead();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (NobodyReadsException _) {
            // nobody reads any more: the next line tells
        }
    }

    private synchronized void flushAhead() {
        isFlushAhead = false;
        if (!ended) {
            flush();
        }
    }

    /** The last line, behind which none follows. */
    public synchronized void last(String line) {
        line(line);
        flush();
        ended = true;
    }

    /** Nothing more goes out, not even what was written and not sent. */
    synchronized void leave() {
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
            throw new NobodyReadsException(e);
        }
    }
}
