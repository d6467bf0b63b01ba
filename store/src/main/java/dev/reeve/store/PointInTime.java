package dev.reeve.store;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** A point of an organization's journal, as people name one. */
public sealed interface PointInTime {

    /** After the change that made this version. */
    record AtVersion(Version version) implements PointInTime {
        @Override
        public String toString() {
            return "version " + version;
        }
    }

    /**
     * A time: after the last change until then.
     *
     * @param said the time with the zone that it was read in
     */
    record AtTime(Instant instant, String said) implements PointInTime {
        @Override
        public String toString() {
            return said;
        }
    }

    /**
     * What a text means: {@code @12}, version 12; a date, which is its first moment; a date and time. A time without an
     * offset is of the zone.
     *
     * @throws ReeveException {@code InvalidArgument} where it is none of these
     */
    static PointInTime parse(String text, ZoneId zone) {
        String given = text.strip();
        if (given.matches("@[0-9]{1,15}")) {
            return new AtVersion(new Version(Long.parseLong(given.substring(1))));
        }
        try {
            if (given.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return time(LocalDate.parse(given).atStartOfDay(zone));
            }
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    given.replaceFirst("^([0-9]{4}-[0-9]{2}-[0-9]{2}) ", "$1T"),
                    ZonedDateTime::from,
                    LocalDateTime::from);
            return time instanceof LocalDateTime local ? time(local.atZone(zone)) : time(ZonedDateTime.from(time));
        } catch (DateTimeException e) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "'" + text + "' is no time: give a date such as 2026-05-01, a date and time such as"
                            + " 2026-05-01T14:30 or 2026-05-01T14:30:00+02:00, or a version of the journal such as @12.",
                    text);
        }
    }

    private static AtTime time(ZonedDateTime time) {
        String zone = time.getZone().getId();
        String offset = time.getOffset().getId();
        String said = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + (offset.equals("Z") ? "Z" : offset);
        return new AtTime(time.toInstant(), zone.equals(offset) ? said : said + " (" + zone + ")");
    }
}
