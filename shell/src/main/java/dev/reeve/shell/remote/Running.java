package dev.reeve.shell.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run on a server, as its lines come in. A server that says nothing for long, not even that it goes on, is lost. */
final class Running implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final InputStream in;
    private final BufferedReader lines;
    private volatile long heard = System.nanoTime();
    private volatile boolean isWaitingForPerson;
    private volatile boolean isStopAsked;
    private volatile boolean isGivenUp;
    private volatile boolean isClosed;

    Running(InputStream in) {
        this.in = in;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Thread.ofVirtual().start(this::guard);
    }

    private void guard() {
        try {
            while (!isClosed) {
                Thread.sleep(BETWEEN_LOOKS);
                if (!isWaitingForPerson && System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) {
                    giveUp();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The next line; empty behind the last one.
     *
     * @throws LostException where the connection is lost
     */
    Optional<JsonNode> next() {
        try {
            String line = lines.readLine();
            heard = System.nanoTime();
            return line == null
                    ? Optional.empty()
                    : Optional.of(JsonMapper.shared().readTree(line));
        } catch (IOException | JacksonException e) {
            throw new LostException(
                    isGivenUp
                            ? "it said nothing more"
                            : Optional.ofNullable(e.getMessage()).orElse("the connection failed"),
                    true);
        }
    }

    /** Whether the next line is still on its way. */
    boolean isSilent() {
        try {
            return !lines.ready();
        } catch (IOException _) {
            return true; // whoever reads on is told
        }
    }

    /** A person thinks, and lines wait meanwhile. */
    void waitsForPerson(boolean waits) {
        heard = System.nanoTime();
        isWaitingForPerson = waits;
    }

    /** Notes that the server is asked to stop it; false where it was before. */
    boolean askToStop() {
        boolean before = isStopAsked;
        isStopAsked = true;
        return !before;
    }

    /** Listens no more. */
    void giveUp() {
        isGivenUp = true;
        close();
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            in.close();
        } catch (IOException _) {
            // nobody reads it any more
        }
    }
}
