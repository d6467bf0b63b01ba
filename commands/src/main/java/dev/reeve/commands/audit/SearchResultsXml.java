package dev.reeve.commands.audit;

import dev.reeve.store.AuditEntry;
import dev.reeve.store.RecordedEntry;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The XML in which the results of a search are sent [AUD-12]. */
final class SearchResultsXml {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SearchResultsXml() {}

    /** Text, and how many entries are in it. */
    record Document(String text, int entries) {}

    /** The document of these entries; empty where its UTF-8 would be longer than {@code limit} bytes. */
    static Optional<Document> of(Stream<RecordedEntry> results, long limit) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<SearchResults>\n");
        String end = "</SearchResults>\n";
        long size = bytes(text) + bytes(end);
        int entries = 0;
        for (Iterator<RecordedEntry> each = results.iterator(); each.hasNext(); ) {
            StringBuilder event = event(each.next().entry());
            size += bytes(event);
            if (size > limit) {
                return Optional.empty();
            }
            text.append(event);
            entries++;
        }
        return Optional.of(new Document(text.append(end).toString(), entries));
    }

    private static StringBuilder event(AuditEntry entry) {
        StringBuilder text = new StringBuilder("  <Event");
        attribute(text, "Caller", entry.caller().name());
        attribute(text, "Cmdlet", entry.cmdlet());
        attribute(text, "ObjectModified", entry.object().name());
        attribute(text, "RunDate", DATE.format(entry.when()));
        attribute(text, "Succeeded", Boolean.toString(entry.error().isEmpty()));
        attribute(text, "Error", entry.error().orElse("None"));
        attribute(text, "OriginatingServer", entry.originatingServer());
        text.append(">\n    <CmdletParameters>\n");
        for (AuditEntry.NamedValue parameter : entry.parameters()) {
            text.append("      <Parameter");
            attribute(text, "Name", parameter.name());
            attribute(text, "Value", parameter.value());
            text.append("/>\n");
        }
        text.append("    </CmdletParameters>\n    <ModifiedProperties>\n");
        for (AuditEntry.ModifiedProperty property : entry.object().properties()) {
            text.append("      <Property");
            attribute(text, "Name", property.name());
            attribute(text, "OldValue", property.oldValue());
            attribute(text, "NewValue", property.newValue());
            text.append("/>\n");
        }
        return text.append("    </ModifiedProperties>\n  </Event>\n");
    }

    private static void attribute(StringBuilder text, String name, String value) {
        text.append(' ').append(name).append("=\"");
        value.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                // As they are, a reader would make blanks of these.
                case '\t', '\n', '\r' -> text.append("&#").append(point).append(';');
                default -> text.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        text.append('"');
    }

    /** XML has no way at all to write the other characters. */
    private static boolean isAllowed(int point) {
        return point >= 0x20 && point != 0xFFFE && point != 0xFFFF && !(point >= 0xD800 && point <= 0xDFFF);
    }

    private static long bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
