package dev.reeve.store.sqlite;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.store.StoreException;
import dev.reeve.store.codec.ObjectCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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
    private final BlockingQueue<ObjectCodec> codecs = new LinkedBlockingQueue<>();
    private final List<Future<List<DirectoryObject>>> decoded = new ArrayList<>();
    private List<byte[]> chunk = new ArrayList<>(CHUNK);

    Decoding() {
        int count = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("decoding-", 0).factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
        // What a codec has decoded shares what it has in common, so there are no more of them than threads.
        for (int i = 0; i <= count; i++) {
            codecs.add(new ObjectCodec());
        }
    }

    void add(byte[] body) {
        chunk.add(body);
        if (chunk.size() == CHUNK) {
            submit();
        }
    }

    private void submit() {
        List<byte[]> bodies = chunk;
        chunk = new ArrayList<>(CHUNK);
        decoded.add(threads.submit(() -> decode(bodies)));
    }

    private List<DirectoryObject> decode(List<byte[]> bodies) throws InterruptedException {
        ObjectCodec codec = codecs.take();
        try {
            List<DirectoryObject> objects = new ArrayList<>(bodies.size());
            bodies.forEach(body -> objects.add(codec.decode(body)));
            return objects;
        } finally {
            codecs.add(codec);
        }
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
            for (Future<List<DirectoryObject>> each : decoded) {
                objects.addAll(each.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("stored objects can't be decoded", e.getCause());
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
