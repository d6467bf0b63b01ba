package dev.reeve.interchange.tracking;

import dev.reeve.commands.tracking.TrackingDamage.Spot;
import dev.reeve.commands.tracking.TrackingQuery;
import dev.reeve.commands.tracking.TrackingQuery.Order;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One log file being read on a thread of its own, a few batches ahead of whoever takes them. */
final class LogFile implements Runnable {

    private static final int EVENTS = 128;
    private static final int AHEAD = 4;
    /** Bytes of a piece that is read forwards when the file is read backwards. */
    private static final long PIECE = 256 << 10;

    private final LogName name;
    private final boolean isGrowing;
    private final TrackingQuery query;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(AHEAD);
    private final Batch.Builder found = new Batch.Builder();

    LogFile(LogName name, boolean isGrowing, TrackingQuery query) {
        this.name = name;
        this.isGrowing = isGrowing;
        this.query = query;
    }

    /** The next batch, when it is there. */
    Batch take() throws InterruptedException {
        return batches.take();
    }

    @Override
    public void run() {
        try {
            try (FileChannel file =
                    FileChannel.open(name.file(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                switch (query.order()) {
                    case OLDEST_FIRST -> forwards(file);
                    case NEWEST_FIRST -> backwards(file);
                }
            } catch (ClosedByInterruptException _) {
                return; // nobody wants more
            } catch (IOException _) {
                found.damaged(new Spot(name.text(), 0, "the file can't be read"));
            } catch (RuntimeException e) {
                // Whoever waits for the end of the file would wait for ever; a fault of ours is told like one of the
                // file.
                found.damaged(new Spot(
                        name.text(),
                        0,
                        "it can't be taken apart: " + e.getClass().getSimpleName()));
            }
            batches.put(found.take(true, query.order() == Order.NEWEST_FIRST));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void forwards(FileChannel file) throws IOException, InterruptedException {
        Rows rows = rows(file, new Piece(0, 0, Optional.empty()));
        Sieve sieve = new Sieve(query);
        while (rows.next()) {
            rows.event(query, sieve, found).ifPresent(found::add);
            if (found.size() == EVENTS) {
                batches.put(found.take(false, false));
            }
        }
    }

    /** Where a piece of the file begins, how many lines are before it, and the columns there. */
    private record Piece(long offset, long line, Optional<Columns> columns) {}

    /** Where rows begin is known from the file's beginning only; so it is gone through once, and then piece by piece. */
    private void backwards(FileChannel file) throws IOException, InterruptedException {
        Sieve sieve = new Sieve(query);
        List<Piece> pieces = pieces(file);
        long end = Long.MAX_VALUE;
        for (Piece piece : pieces.reversed()) {
            Rows rows = rows(file, piece);
            while (rows.next() && rows.offset() < end) {
                rows.event(query, sieve, found).ifPresent(found::add);
            }
            end = piece.offset();
            batches.put(found.take(false, true));
        }
    }

    private List<Piece> pieces(FileChannel file) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(0, 0, Optional.empty()));
        Rows rows = rows(file, pieces.getFirst());
        while (rows.next()) {
            if (rows.isThere() && rows.offset() - pieces.getLast().offset() >= PIECE) {
                pieces.add(new Piece(rows.offset(), rows.linesBefore(), rows.columns()));
            }
            rows.pass();
        }
        return pieces;
    }

    private Rows rows(FileChannel file, Piece piece) {
        return new Rows(name.text(), isGrowing, new Lines(file, piece.offset(), piece.line()), piece.columns());
    }
}
