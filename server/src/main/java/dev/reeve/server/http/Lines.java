package dev.reeve.server.http;

import java.io.PrintStream;
import java.time.InstantSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The server's log: a line of JSON for each event, onto a stream. */
public record Lines(PrintStream out, InstantSource clock) {

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
        ObjectNode line = line("fault").put("kind", thrown.getClass().getName()).put("message", thrown.getMessage());
        var places = line.putArray("at");
        for (StackTraceElement place : thrown.getStackTrace()) {
            places.add(place.toString());
            if (places.size() == 12) {
                break;
            }
        }
        write(line);
    }
}
