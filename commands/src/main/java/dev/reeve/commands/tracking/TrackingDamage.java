package dev.reeve.commands.tracking;

import java.util.Optional;

/** What of some tracking logs could not be read: it is left out, counted, and the first of it named. */
public final class TrackingDamage {

    private long count;
    private Optional<Spot> first = Optional.empty();

    /**
     * Where something is wrong.
     *
     * @param file the name of the log file, without the folder
     * @param line the line of it; 0 for the file as a whole
     * @param reason what is wrong with it
     */
    public record Spot(String file, long line, String reason) {}

    /** Something is wrong, so many times; the spot is where it is the first time. */
    public void add(long times, Spot spot) {
        count += times;
        if (first.isEmpty()) {
            first = Optional.of(spot);
        }
    }

    /** How many lines, or whole files, could not be read. */
    public long count() {
        return count;
    }

    /** The first of them. */
    public Optional<Spot> first() {
        return first;
    }

    /** What people are told; empty where nothing is wrong. */
    Optional<String> warning(String server) {
        return first.map(spot -> {
            String where = spot.line() == 0 ? spot.file() : "line " + spot.line() + " of " + spot.file();
            return (count == 1 ? "One line" : count + " lines") + " of the message tracking logs of server '" + server
                    + "' can't be read and " + (count == 1 ? "is" : "are") + " left out: "
                    + (count == 1 ? "" : "the first is ") + where + " (" + spot.reason() + ").";
        });
    }
}
