package dev.reeve.language.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date and time: an instant, and the zone in which it is shown. */
public record Moment(Instant instant, ZoneId zone) implements Value {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);

    @Override
    public String text() {
        return FORMAT.format(instant.atZone(zone));
    }

    @Override
    public String typeName() {
        return "DateTime";
    }
}
