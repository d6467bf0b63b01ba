package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is set of single copies of a database: kept with the database, each behind the GUID of the copy's server.
 *
 * @param parameter the parameter that sets it
 * @param property where databases keep it
 */
record CopySetting(String parameter, Property property) {

    /** How long a copy waits before it replays what it was sent. */
    static final CopySetting REPLAY_LAG = of("ReplayLagTime");

    /** How long a copy keeps what it has replayed. */
    static final CopySetting TRUNCATION_LAG = of("TruncationLagTime");

    /** Why a copy was suspended. */
    static final CopySetting SUSPEND_COMMENT = of("SuspendComment");

    private static final List<CopySetting> ALL = List.of(REPLAY_LAG, TRUNCATION_LAG, SUSPEND_COMMENT);

    /** A copy lags behind by two weeks at most. */
    private static final Duration LONGEST = Duration.ofDays(14);

    private static final String NOT_AT_ALL = new TimeSpan(Duration.ZERO).text();

    private static CopySetting of(String parameter) {
        return new CopySetting(
                parameter, DatabaseProperties.REGISTRY.named(parameter + "s").orElseThrow());
    }

    /** Whether a property of databases is one of these as it is kept, which nobody reads. */
    static boolean keeps(Property property) {
        return ALL.stream().anyMatch(setting -> setting.property.equals(property));
    }

    /** The setting of a copy, if it has one. */
    Optional<String> of(MailboxDatabase database, ObjectId server) {
        String start = start(server);
        return database.properties().texts(property).stream()
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .findFirst();
    }

    /** The database without what is set of a copy, which goes with the copy. */
    static MailboxDatabase without(MailboxDatabase database, ObjectId server) {
        MailboxDatabase left = database;
        for (CopySetting setting : ALL) {
            left = setting.put(left, server, Optional.empty());
        }
        return left;
    }

    /** The database with another setting of one copy. */
    MailboxDatabase put(MailboxDatabase database, ObjectId server, Optional<String> value) {
        List<String> kept = new ArrayList<>(database.copies().stream()
                .filter(copy -> !copy.equals(server))
                .flatMap(copy -> of(database, copy).map(text -> start(copy) + text).stream())
                .toList());
        value.ifPresent(text -> kept.add(start(server) + text));
        return database.withProperties(database.properties()
                .with(property, kept.stream().map(PropertyValue.Text::new).toList()));
    }

    /**
     * The database with the lags of one copy that the arguments give.
     *
     * @throws ReeveException {@code InvalidArgument} for what is no length of time, for a negative one, or too long a one
     */
    static MailboxDatabase lagging(MailboxDatabase database, ObjectId server, CmdletArguments arguments) {
        MailboxDatabase lagging = database;
        for (CopySetting lag : List.of(REPLAY_LAG, TRUNCATION_LAG)) {
            Optional<Duration> given = Attribute.span(arguments, lag.parameter);
            given.filter(duration -> duration.isNegative() || duration.compareTo(LONGEST) > 0)
                    .ifPresent(_ -> {
                        throw new ReeveException(
                                ErrorCode.InvalidArgument,
                                "A copy lags behind by 14 days at most: " + lag.parameter
                                        + " takes a length of time from 0.00:00:00 to 14.00:00:00.",
                                lag.parameter);
                    });
            if (given.isPresent()) {
                lagging = lag.put(lagging, server, given.map(duration -> new TimeSpan(duration).text()));
            }
        }
        return lagging;
    }

    /** The copies with their lag, as {@code [MBX1, 00:00:00]}. */
    Value shown(Organization organization, MailboxDatabase database) {
        return new ListValue(database.copies().stream()
                .flatMap(copy -> organization.find(copy, ExchangeServer.class).stream())
                .<Value>map(server -> new Text(
                        "[" + server.name() + ", " + of(database, server.id()).orElse(NOT_AT_ALL) + "]"))
                .toList());
    }

    private static String start(ObjectId server) {
        return server + "=";
    }
}
