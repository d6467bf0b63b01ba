package dev.reeve.interchange.tracking;

import dev.reeve.commands.tracking.TrackingDamage.Spot;
import dev.reeve.commands.tracking.TrackingEvent;
import dev.reeve.commands.tracking.TrackingQuery;
import dev.reeve.interchange.tracking.Columns.DamagedException;
import java.io.IOException;
import java.util.Optional;

/** The rows of one log file that hold data, from some place on, read by the columns that the file names. */
final class Rows {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String file;
    private final boolean isGrowing;
    private final Lines lines;
    private Optional<Columns> columns;
    private int from;

    /**
     * Rows.
     *
     * @param file its name, for people
     * @param isGrowing whether it may be written at this moment: then its last line need not be whole
     * @param columns those that were named before
     */
    Rows(String file, boolean isGrowing, Lines lines, Optional<Columns> columns) {
        this.file = file;
        this.isGrowing = isGrowing;
        this.lines = lines;
        this.columns = columns;
    }

    /** Goes to the next row that holds data; answers whether there is one. */
    boolean next() throws IOException {
        while (lines.next()) {
            from = lines.from() + (lines.offset() == 0 && hasByteOrderMark() ? BYTE_ORDER_MARK.length : 0);
            if (lines.isTooLong()) {
                return true;
            }
            if (from >= lines.to()) {
                continue;
            }
            if (lines.bytes()[from] != '#') {
                return true;
            }
            Columns.of(lines.bytes(), from, lines.to()).ifPresent(found -> columns = Optional.of(found));
        }
        return false;
    }

    private boolean hasByteOrderMark() {
        if (lines.to() - lines.from() < BYTE_ORDER_MARK.length) {
            return false;
        }
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (lines.bytes()[lines.from() + i] != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the row begins in the file. */
    long offset() {
        return lines.offset();
    }

    /** The columns of the row. */
    Optional<Columns> columns() {
        return columns;
    }

    /** How many lines of the file are before it. */
    long linesBefore() {
        return lines.line() - 1;
    }

    /** Whether the bytes of the row are there. */
    boolean isThere() {
        return !lines.isTooLong();
    }

    /**
     * The row as an event where a query looks for it. Damage in a row that can't be looked for is not noticed, except that
     * of quotes, which says where rows end.
     */
    Optional<TrackingEvent> event(TrackingQuery query, Sieve sieve, Batch.Builder found) {
        try {
            Columns known = structure();
            if (!sieve.lets(lines.bytes(), from, lines.to())) {
                return Optional.empty();
            }
            return known.event(lines.bytes(), from, lines.to(), query);
        } catch (DamagedException e) {
            if (lines.isTerminated() || !isGrowing) {
                found.damaged(new Spot(file, lines.line(), e.reason()));
            }
            return Optional.empty();
        }
    }

    /** Passes the row by, but sees where it ends. */
    void pass() {
        try {
            structure();
        } catch (DamagedException _) {
            // Told of when the row is read.
        }
    }

    /** The columns of a row that ends where it seems to; else only the first of its lines is meant. */
    private Columns structure() throws DamagedException {
        if (lines.isTooLong()) {
            throw new DamagedException("longer than " + (Lines.LONGEST >> 20) + " MB");
        }
        Columns known = columns.orElseThrow(() -> {
            lines.onlyFirst();
            return new DamagedException("no #Fields line before it");
        });
        if (lines.isOpen()) {
            throw new DamagedException("a quote that is not closed");
        }
        if (lines.isSeveral()) {
            try {
                known.split(lines.bytes(), from, lines.to());
            } catch (DamagedException e) {
                lines.onlyFirst();
                throw e;
            }
        }
        return known;
    }
}
