package dev.reeve.server.watch;

import dev.reeve.engine.organization.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/**
 * Server-sent events of one answer. The id of each is the version up to which everything was told, for
 * {@code Last-Event-ID}. Everything throws {@link UncheckedIOException} where nobody reads any more.
 */
final class EventStream {

    private static final int RETRY_MILLIS = 2_000;

    private final OutputStream out;

    EventStream(OutputStream out) {
        this.out = out;
        write("retry: " + RETRY_MILLIS + "\n\n");
    }

    /** An event with its data. */
    void event(String name, Version version, ObjectNode data) {
        write("id: " + version + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }

    /** A sign of life: no event, but a version to resume from. */
    void beat(Version version) {
        write(": still here\nid: " + version + "\n\n");
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
