package dev.reeve.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events as a browser takes them: fields up to an empty line, comments left out. */
public final class Watched implements AutoCloseable {

    private final BufferedReader lines;
    private String lastId = "";

    /** Reads an answer. */
    public Watched(InputStream body) {
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** An event. */
    public record Event(String id, String name, JsonNode data) {}

    /** The next event; empty where the server ends the answer. */
    public Optional<Event> next() throws IOException {
        String name = "message";
        StringBuilder data = new StringBuilder();
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return Optional.of(
                            new Event(lastId, name, JsonMapper.shared().readTree(data.toString())));
                }
                name = "message";
            } else if (line.startsWith("id: ")) {
                lastId = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data.append(line.substring(6));
            }
        }
        return Optional.empty();
    }

    /** The next change. */
    public JsonNode change() throws IOException {
        while (true) {
            Event event = next().orElseThrow();
            if (event.name().equals("change")) {
                return event.data();
            }
        }
    }

    /** From where a browser would resume. */
    public String lastId() {
        return lastId;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
