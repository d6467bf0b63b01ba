package dev.reeve.commands.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** One of the line files of the built-in data. */
final class DataFile {

    private static final int FORMAT = 1;

    private final String version;
    private final List<String> lines;

    private DataFile(String version, List<String> lines) {
        this.version = version;
        this.lines = lines;
    }

    /** Reads {@code name.txt}, whose first line is {@code #reeve-name format version}. */
    static DataFile read(String name) {
        try (InputStream stream = Objects.requireNonNull(
                DataFile.class.getResourceAsStream(name + ".txt"), "built-in data is missing: " + name)) {
            List<String> all = lines(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            String[] header = all.getFirst().split(" ");
            if (!header[0].equals("#reeve-" + name) || Integer.parseInt(header[1]) != FORMAT) {
                throw new IllegalStateException("built-in data is of another format: " + name);
            }
            return new DataFile(header[2], all.subList(1, all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link String#lines}, which looks at each character by several calls: every start reads these files. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return Collections.unmodifiableList(lines);
    }

    /** Version of the data. */
    String version() {
        return version;
    }

    /** The lines after the first. */
    List<String> lines() {
        return lines;
    }
}
