package dev.reeve.interchange.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;

/** How a report is written. */
public enum ReportFormat {
    /** A page of its own, for people: to be read, printed, kept. */
    HTML("text/html; charset=utf-8"),
    /** The first table, for spreadsheets. */
    CSV("text/csv; charset=utf-8"),
    /** All of it, for programs. */
    JSON("application/json");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The one of that name in any case. */
    public static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Writes a report; rows are found out and written one by one. */
    public void write(Report report, Source source, Content content, Writer writer) throws IOException {
        switch (this) {
            case HTML -> new HtmlPage(writer).write(report, source, content);
            case CSV -> CsvTable.write(content.tables().getFirst(), source, writer);
            case JSON -> JsonDocument.write(report, source, content, writer);
        }
        writer.flush();
    }
}
