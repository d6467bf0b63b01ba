package dev.reeve.commands.tracking;

import java.util.stream.Stream;

/** How the message tracking logs in a folder are read. */
@FunctionalInterface
public interface TrackingLogs {

    /**
     * The events in a folder that a query looks for, in its order, read as the stream is used. The stream must be closed.
     *
     * @param folder where the logs lie
     * @param damage is told of what could not be read, as far as the stream was used
     * @throws TrackingLogsException where the folder can't be read
     */
    Stream<TrackingEvent> read(String folder, TrackingQuery query, TrackingDamage damage);

    /** Folders that can't be read. */
    static TrackingLogs none() {
        return (_, _, _) -> {
            throw new TrackingLogsException();
        };
    }

    /** A folder that can't be read. */
    final class TrackingLogsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
