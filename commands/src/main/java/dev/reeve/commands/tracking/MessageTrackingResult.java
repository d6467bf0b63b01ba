package dev.reeve.commands.tracking;

import dev.reeve.commands.result.ResultObject;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an event of a tracking log is shown. */
final class MessageTrackingResult {

    /** A piece of custom data: a letter for its type, a key and a value. */
    private static final Pattern PIECE = Pattern.compile("(?:\\p{Alpha}{1,2}:)?([^=;:|]+)=(.*)", Pattern.DOTALL);

    /** The latency at the server that wrote the line, in seconds, as message information tells it. */
    private static final Pattern LOCAL = Pattern.compile("LSRV=[^;|]*?:TOTAL[^=;|]*=(\\d{1,9}(?:\\.\\d{1,9})?)");

    private MessageTrackingResult() {}

    static ResultObject of(TrackingEvent event) {
        Latency latency = Latency.of(event);
        return ResultObject.of("MessageTrackingEvent", event.text(TrackingField.INTERNAL_MESSAGE_ID))
                .put("Timestamp", new Moment(event.timestamp(), ZoneOffset.UTC))
                .put("ClientIp", text(event, TrackingField.CLIENT_IP))
                .put("ClientHostname", text(event, TrackingField.CLIENT_HOSTNAME))
                .put("ServerIp", text(event, TrackingField.SERVER_IP))
                .put("ServerHostname", text(event, TrackingField.SERVER_HOSTNAME))
                .put("SourceContext", text(event, TrackingField.SOURCE_CONTEXT))
                .put("ConnectorId", text(event, TrackingField.CONNECTOR_ID))
                .put("Source", text(event, TrackingField.SOURCE))
                .put("EventId", text(event, TrackingField.EVENT_ID))
                .put("InternalMessageId", text(event, TrackingField.INTERNAL_MESSAGE_ID))
                .put("MessageId", text(event, TrackingField.MESSAGE_ID))
                .put("NetworkMessageId", text(event, TrackingField.NETWORK_MESSAGE_ID))
                .put("Recipients", list(event, TrackingField.RECIPIENT_ADDRESS))
                .put("RecipientStatus", list(event, TrackingField.RECIPIENT_STATUS))
                .put("TotalBytes", whole(event, TrackingField.TOTAL_BYTES))
                .put("RecipientCount", whole(event, TrackingField.RECIPIENT_COUNT))
                .put("RelatedRecipientAddress", text(event, TrackingField.RELATED_RECIPIENT_ADDRESS))
                .put("Reference", list(event, TrackingField.REFERENCE))
                .put("MessageSubject", text(event, TrackingField.MESSAGE_SUBJECT))
                .put("Sender", text(event, TrackingField.SENDER_ADDRESS))
                .put("ReturnPath", text(event, TrackingField.RETURN_PATH))
                .put("Directionality", text(event, TrackingField.DIRECTIONALITY))
                .put("TenantId", text(event, TrackingField.TENANT_ID))
                .put("OriginalClientIp", text(event, TrackingField.ORIGINAL_CLIENT_IP))
                .put("MessageInfo", text(event, TrackingField.MESSAGE_INFO))
                .put("MessageLatency", latency.span().<Value>map(TimeSpan::new).orElse(NullValue.NULL))
                .put("MessageLatencyType", latency.type())
                .put("EventData", () -> eventData(event.text(TrackingField.CUSTOM_DATA)))
                .put("TransportTrafficType", text(event, TrackingField.TRANSPORT_TRAFFIC_TYPE))
                .put("SchemaVersion", text(event, TrackingField.SCHEMA_VERSION))
                .build();
    }

    private static Value text(TrackingEvent event, TrackingField field) {
        String text = event.text(field);
        return text.isEmpty() ? NullValue.NULL : new Text(text);
    }

    private static Value list(TrackingEvent event, TrackingField field) {
        return ListValue.ofTexts(event.entries(field));
    }

    private static Value whole(TrackingEvent event, TrackingField field) {
        String text = event.text(field);
        return text.matches("[0-9]{1,18}") ? new Whole(Long.parseLong(text)) : text(event, field);
    }

    /** The pieces of custom data; what is no piece of its own belongs to the value of the one before. */
    private static Value eventData(String data) {
        List<String[]> pieces = new ArrayList<>();
        for (String part : data.split(";")) {
            Matcher piece = PIECE.matcher(part);
            if (piece.matches()) {
                pieces.add(new String[] {piece.group(1).strip(), piece.group(2)});
            } else if (!pieces.isEmpty()) {
                pieces.getLast()[1] += ";" + part;
            } else if (!part.isBlank()) {
                pieces.add(new String[] {part.strip(), ""});
            }
        }
        return new ListValue(pieces.stream()
                .<Value>map(piece -> ResultObject.of("KeyValuePair", "[" + piece[0] + ", " + piece[1] + "]")
                        .put("Key", piece[0])
                        .put("Value", piece[1])
                        .build())
                .toList());
    }

    /**
     * How long a message had taken: since it came into the organization where the line says when that was, else at this
     * server alone where the line says that.
     */
    private record Latency(Optional<Duration> span, String type) {

        static Latency of(TrackingEvent event) {
            String info = event.text(TrackingField.MESSAGE_INFO);
            Optional<Instant> origin = instant(info.split("[;|]", 2)[0].strip());
            if (origin.isPresent()) {
                return new Latency(Optional.of(Duration.between(origin.get(), event.timestamp())), "EndToEnd");
            }
            Matcher local = LOCAL.matcher(info);
            if (local.find()) {
                return new Latency(
                        Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(local.group(1)) * 1000))),
                        "LocalServer");
            }
            return new Latency(Optional.empty(), "None");
        }

        private static Optional<Instant> instant(String text) {
            if (!text.endsWith("Z")) {
                return Optional.empty();
            }
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }
}
