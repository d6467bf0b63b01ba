package dev.reeve.store.sqlite;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.store.StoreException;
import dev.reeve.store.codec.ObjectCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Decodes stored objects beside the thread that reads them: of opening a home a twentieth is reading rows, and most of the
 * rest this. One thread adds and finishes.
 */
final class Decoding implements AutoCloseable {

    private static final int CHUNK = 64;

    /** Bounds what waits in memory; who adds more decodes himself. */
    private static final int WAITING = 256;

    private static final int MOST_THREADS = 4;

    private final ThreadPoolExecutor threads;

    /** Codecs that nobody uses at the moment: what one has decoded shares what it has in common. */
    private final BlockingQueue<ObjectCodec> codecs = new LinkedBlockingQueue<>();

    private final List<Chunk> chunks = new ArrayList<>();
    private Chunk chunk = new Chunk();

    Decoding() {
        int count = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                // Without numbers: what counts them takes a short command some milliseconds, too.
                Thread.ofPlatform().daemon().name("decoding").factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** A few bodies, and what became of them. No future: what that is made of takes a short command some milliseconds. */
    private final class Chunk implements Runnable {
        private final List<byte[]> bodies = new ArrayList<>(CHUNK);
        private final List<DirectoryObject> objects = new ArrayList<>(CHUNK);
        private final CountDownLatch done = new CountDownLatch(1);
        private @Nullable Throwable problem;

        @Override
        public void run() {
            ObjectCodec unused = codecs.poll();
            ObjectCodec codec = unused == null ? new ObjectCodec() : unused;
            try {
                for (byte[] body : bodies) {
                    objects.add(codec.decode(body));
                }
            } catch (RuntimeException | Error e) {
                problem = e;
            } finally {
                codecs.add(codec);
                done.countDown();
            }
        }

        List<DirectoryObject> objects() throws InterruptedException {
            done.await();
            if (problem instanceof StoreException unreadable) {
                throw unreadable;
            }
            if (problem != null) {
                throw new IllegalStateException("stored objects can't be decoded", problem);
            }
            return objects;
        }
    }

    void add(byte[] body) {
        chunk.bodies.add(body);
        if (chunk.bodies.size() == CHUNK) {
            submit();
        }
    }

    private void submit() {
        chunks.add(chunk);
        threads.execute(chunk);
        chunk = new Chunk();
    }

    /**
     * Everything that was added, in that order.
     *
     * @throws StoreException where something of it can't be decoded
     */
    List<DirectoryObject> finish() {
        submit();
        List<DirectoryObject> objects = new ArrayList<>();
        try {
            for (Chunk each : chunks) {
                objects.addAll(each.objects());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Reading the home was interrupted.", e);
        }
        return objects;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
