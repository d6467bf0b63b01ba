package dev.reeve.server.http;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Arrays;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The server's log: a line of JSON for each event, onto a stream. */
public record Lines(PrintStream out, InstantSource clock) {

    private static final int PLACES = 12;

    /** What was thrown on another thread comes wrapped: its own place is that of the cause. */
    private static final int DEEPEST_CAUSE = 3;

    /** A new line with the time and what happened. */
    public ObjectNode line(String event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", clock.instant().toString())
                .put("event", event);
    }

    /** Writes it. */
    public void write(ObjectNode line) {
        out.println(line);
    }

    /** Something went wrong inside, told with its place for whoever runs the server; callers never see it. */
    public void fault(Throwable thrown) {
        ObjectNode line = line("fault");
        tell(line, thrown, 0);
        write(line);
    }

    private static void tell(ObjectNode about, Throwable thrown, int depth) {
        about.put("kind", thrown.getClass().getName()).put("message", thrown.getMessage());
        var places = about.putArray("at");
        Arrays.stream(thrown.getStackTrace()).limit(PLACES).forEach(place -> places.add(place.toString()));
        Throwable cause = thrown.getCause();
        if (cause != null && depth < DEEPEST_CAUSE) {
            tell(about.putObject("cause"), cause, depth + 1);
        }
    }
}
