package dev.reeve.commands.tracking;

import dev.reeve.commands.attribute.ResultSize;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.tracking.TrackingLogs.TrackingLogsException;
import dev.reeve.commands.tracking.TrackingQuery.Condition;
import dev.reeve.commands.tracking.TrackingQuery.Match;
import dev.reeve.commands.tracking.TrackingQuery.Order;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-MessageTrackingLog}: what happened to messages, from the tracking logs of one server [TRACK-1]. */
public final class GetMessageTrackingLog implements ReadCmdlet {

    private static final String SERVER = "Server";
    private static final String START = "Start";
    private static final String END = "End";
    private static final String NEWEST_FIRST = "NewestFirst";

    private final TrackingLogs logs;

    /** The cmdlet, over logs that are read like this. */
    public GetMessageTrackingLog(TrackingLogs logs) {
        this.logs = logs;
    }

    @Override
    public String name() {
        return "Get-MessageTrackingLog";
    }

    @Override
    public String synopsis() {
        return "Finds in the message tracking logs of a server what happened to messages.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity(SERVER),
                Declared.moment(START),
                Declared.moment(END),
                Declared.text("EventId"),
                Declared.text("InternalMessageId"),
                Declared.text("MessageId"),
                Declared.text("MessageSubject"),
                Declared.text("NetworkMessageId"),
                Declared.texts("Recipients"),
                Declared.text("Reference"),
                Declared.any("ResultSize"),
                Declared.text("Sender"),
                Declared.text("Source"),
                Declared.text("TransportTrafficType"),
                Declared.flag(NEWEST_FIRST));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        // TRACK-1: the server is what a read scope is about; one outside of it is not there.
        ExchangeServer server = context.lookup()
                .one(ExchangeServer.class, arguments.value(SERVER).orElseGet(() -> new Text(context.server())));
        TrackingQuery query = query(arguments);
        String folder = server.trackingLogs()
                .orElseThrow(() -> unavailable(
                        server,
                        "nobody told where they lie. Whoever owns this home does: reeve tracking set " + server.name()
                                + " FOLDER"));
        TrackingDamage damage = new TrackingDamage();
        try {
            Stream<TrackingEvent> events = logs.read(folder, query, damage);
            return ResultSize.cut(context, arguments, events)
                    .map(MessageTrackingResult::of)
                    .onClose(() -> damage.warning(server.name()).ifPresent(context::warn));
        } catch (TrackingLogsException _) {
            // The path is the business of whoever owns the home, and is not told.
            throw unavailable(server, "their folder is not there or can't be read");
        }
    }

    private static ReeveException unavailable(ExchangeServer server, String why) {
        return new ReeveException(
                ErrorCode.TrackingLogsUnavailable,
                "The message tracking logs of server '" + server.name() + "' can't be searched: " + why + ".",
                server.name());
    }

    private static TrackingQuery query(CmdletArguments arguments) {
        Instant start = moment(arguments, START).orElse(Instant.MIN);
        Instant end = moment(arguments, END).orElse(Instant.MAX);
        if (start.isAfter(end)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "The start '" + arguments.text(START).orElse("") + "' is after the end '"
                            + arguments.text(END).orElse("") + "'. Give them the other way round.",
                    START);
        }
        List<Condition> conditions = new ArrayList<>();
        whole(arguments, conditions, "EventId", TrackingField.EVENT_ID);
        whole(arguments, conditions, "InternalMessageId", TrackingField.INTERNAL_MESSAGE_ID);
        messageId(arguments, conditions, "MessageId", TrackingField.MESSAGE_ID, Match.WHOLE);
        whole(arguments, conditions, "NetworkMessageId", TrackingField.NETWORK_MESSAGE_ID);
        messageId(arguments, conditions, "Reference", TrackingField.REFERENCE, Match.ENTRY);
        whole(arguments, conditions, "Sender", TrackingField.SENDER_ADDRESS);
        whole(arguments, conditions, "Source", TrackingField.SOURCE);
        whole(arguments, conditions, "TransportTrafficType", TrackingField.TRANSPORT_TRAFFIC_TYPE);
        arguments
                .text("MessageSubject")
                .ifPresent(text ->
                        conditions.add(new Condition(TrackingField.MESSAGE_SUBJECT, Match.PART, List.of(text))));
        if (arguments.value("Recipients").isPresent()) {
            List<String> recipients =
                    arguments.texts("Recipients").stream().map(String::strip).toList();
            conditions.add(new Condition(TrackingField.RECIPIENT_ADDRESS, Match.ENTRY, recipients));
        }
        return new TrackingQuery(
                start, end, conditions, arguments.isOn(NEWEST_FIRST) ? Order.NEWEST_FIRST : Order.OLDEST_FIRST);
    }

    private static void whole(
            CmdletArguments arguments, List<Condition> conditions, String parameter, TrackingField field) {
        arguments
                .text(parameter)
                .map(String::strip)
                .ifPresent(text -> conditions.add(new Condition(field, Match.WHOLE, List.of(text))));
    }

    /** The angle brackets around a message id may be left out. */
    private static void messageId(
            CmdletArguments arguments, List<Condition> conditions, String parameter, TrackingField field, Match match) {
        arguments
                .text(parameter)
                .map(String::strip)
                .ifPresent(text -> conditions.add(new Condition(field, match, List.of(text, "<" + text + ">"))));
    }

    private static Optional<Instant> moment(CmdletArguments arguments, String parameter) {
        return arguments.value(parameter).map(value -> {
            if (value instanceof Moment moment) {
                return moment.instant();
            }
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + parameter + "' takes a date, and '" + value.text() + "' is none.",
                    value.text());
        });
    }
}
