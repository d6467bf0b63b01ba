package dev.reeve.language.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date and time: an instant, and the zone in which it is shown. Its text is the culture-free form that strings get;
 * tables and lists show it in the session's culture [SH-57].
 */
public record Moment(Instant instant, ZoneId zone) implements Value {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT);

    @Override
    public String text() {
        return FORMAT.format(instant.atZone(zone));
    }

    @Override
    public String typeName() {
        return "DateTime";
    }
}
