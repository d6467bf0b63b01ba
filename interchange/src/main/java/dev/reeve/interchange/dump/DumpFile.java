package dev.reeve.interchange.dump;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of a dump.
 *
 * @param path where it is
 * @param form how it is written; empty where it is empty
 * @param charset in which encoding
 * @param mark how many bytes at its start only tell the encoding
 */
record DumpFile(Path path, Optional<Form> form, Charset charset, int mark) {

    /** How objects are written. */
    enum Form {
        CLIXML("Clixml"),
        CSV("CSV"),
        JSON("JSON"),
        DSC("DSC");

        private final String shown;

        Form(String shown) {
            this.shown = shown;
        }

        /** As people call it. */
        String shown() {
            return shown;
        }
    }

    /**
     * Looks at a file.
     *
     * @throws DumpException where it can't be read or is no text
     */
    static DumpFile of(Path path) {
        try {
            Encodings.Found encoding = Encodings.of(path);
            DumpFile file = new DumpFile(path, Optional.empty(), encoding.charset(), encoding.mark());
            return new DumpFile(path, file.sniffed(), encoding.charset(), encoding.mark());
        } catch (IOException e) {
            throw DumpException.unreadable(path, e);
        }
    }

    private Optional<Form> sniffed() throws IOException {
        char[] head = new char[4096];
        int size = 0;
        try (Reader reader = reader()) {
            for (int more = 0; more >= 0 && size < head.length; size += Math.max(more, 0)) {
                more = reader.read(head, size, head.length - size);
            }
        }
        String start = new String(head, 0, size);
        if (start.startsWith("PK") || start.indexOf('\0') >= 0) {
            throw DumpException.at(
                    this, "it is no text but a workbook or an archive. Save it as CSV, or unpack it, and name that.");
        }
        String text = start.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.charAt(0)) {
                    case '<' -> Form.CLIXML;
                    case '[', '{' -> Form.JSON;
                    default -> isDsc(text) ? Form.DSC : Form.CSV;
                });
    }

    private boolean isDsc(String start) {
        return isScript(path) || start.lines().anyMatch(DscRows::begins);
    }

    /** Whether a file is called a PowerShell script. */
    static boolean isScript(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".ps1");
    }

    /** Its text from the start. */
    Reader reader() throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    /** Its name without folder. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Reads its objects, one after the other.
     *
     * @throws DumpException where it is broken
     */
    void read(Consumer<Row> output) {
        try {
            if (form.isPresent()) {
                switch (form.get()) {
                    case CLIXML -> ClixmlRows.read(this, output);
                    case JSON -> JsonRows.read(this, output);
                    case CSV -> new CsvRows(this).read(output);
                    case DSC -> DscRows.read(this, output);
                }
            }
        } catch (IOException e) {
            throw DumpException.unreadable(path, e);
        } catch (UncheckedIOException e) {
            throw new DumpException(path + " can't be read: " + e.getMessage());
        }
    }
}
