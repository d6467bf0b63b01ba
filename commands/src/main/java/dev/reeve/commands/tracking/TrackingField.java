package dev.reeve.commands.tracking;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a message tracking log that are known, in the order of the newest version. */
public enum TrackingField {
    DATE_TIME,
    CLIENT_IP,
    CLIENT_HOSTNAME,
    SERVER_IP,
    SERVER_HOSTNAME,
    SOURCE_CONTEXT,
    CONNECTOR_ID,
    SOURCE,
    EVENT_ID,
    INTERNAL_MESSAGE_ID,
    MESSAGE_ID,
    NETWORK_MESSAGE_ID,
    RECIPIENT_ADDRESS,
    RECIPIENT_STATUS,
    TOTAL_BYTES,
    RECIPIENT_COUNT,
    RELATED_RECIPIENT_ADDRESS,
    REFERENCE,
    MESSAGE_SUBJECT,
    SENDER_ADDRESS,
    RETURN_PATH,
    MESSAGE_INFO,
    DIRECTIONALITY,
    TENANT_ID,
    ORIGINAL_CLIENT_IP,
    ORIGINAL_SERVER_IP,
    CUSTOM_DATA,
    TRANSPORT_TRAFFIC_TYPE,
    LOG_ID,
    SCHEMA_VERSION;

    private static final Map<String, TrackingField> BY_COLUMN =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(TrackingField::column, Function.identity()));

    /** Its name in a log's {@code #Fields} line. */
    public String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field of that column; empty for one that is not known. */
    public static Optional<TrackingField> ofColumn(String column) {
        return Optional.ofNullable(BY_COLUMN.get(column.strip().toLowerCase(Locale.ROOT)));
    }
}
