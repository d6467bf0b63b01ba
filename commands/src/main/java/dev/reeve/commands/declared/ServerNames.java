package dev.reeve.commands.declared;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.directory.Databases;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The servers that a target means: by name, by what is bound to them, or the session's [SRV-2]. */
final class ServerNames {

    /** Types of things that belong to one server, which stands before the backslash. */
    private static final Set<String> BOUND = Set.of(
            "VirtualDirectoryIdParameter",
            "ReceiveConnectorIdParameter",
            "QueueIdentity",
            "MessageIdentity",
            "ExchangeCertificateIdParameter",
            "ECIdParameter");

    /** Of these the part before the backslash may also be something else of the session's server. */
    private static final Set<String> LOOSE = Set.of("MessageIdentity", "ECIdParameter");

    private final GivenNames names;
    private final CmdletContext context;

    ServerNames(GivenNames names, CmdletContext context) {
        this.names = names;
        this.context = context;
    }

    List<ExchangeServer> of(TargetRule rule) {
        return switch (rule.meaning()) {
            case NAMED, NAMED_OR_SESSION_SERVER, AUTOMATIC ->
                names.of(rule).stream()
                        .flatMap(value -> named(names.type(rule), value))
                        .distinct()
                        .toList();
            case COPY_SERVER -> names.of(rule).stream().map(this::ofCopy).toList();
            case MEMBERS ->
                names.of(rule).stream().flatMap(this::members).distinct().toList();
            case ENTRY ->
                names.of(rule).stream()
                        .flatMap(value -> names.entry(value).stream())
                        .filter(ExchangeServer.class::isInstance)
                        .map(ExchangeServer.class::cast)
                        .toList();
            case SESSION_SERVER -> List.of(session());
            case NAMED_OR_CALLER,
                    MATCHED,
                    CALLER,
                    DATABASES_OF_SERVER,
                    DATABASES_OF_SESSION_SERVER,
                    DATABASE_OF_MAILBOX,
                    EVERY_MAILBOX,
                    CONFIGURATION -> throw new IllegalStateException("no server: " + rule);
        };
    }

    /** The session's server: what is bound to a server and names none is looked for there. */
    ExchangeServer session() {
        return context.organization()
                .named(ExchangeServer.class, context.server())
                .findFirst()
                .orElseThrow(() -> context.lookup().notFound(context.server()));
    }

    private Stream<ExchangeServer> named(String type, Value value) {
        if (!BOUND.contains(type)) {
            return Stream.of(context.lookup().one(ExchangeServer.class, value));
        }
        Optional<Value> before = GivenNames.beforeBackslash(value);
        if (before.isEmpty()) {
            return Stream.of(session());
        }
        if (!LOOSE.contains(type)) {
            return Stream.of(context.lookup().one(ExchangeServer.class, before.get()));
        }
        return before.get().text().contains("*")
                ? context.readable(ExchangeServer.class)
                : Stream.of(maybe(before.get()).orElseGet(this::session));
    }

    private Optional<ExchangeServer> maybe(Value value) {
        return context.lookup().maybe(ExchangeServer.class, value, _ -> true);
    }

    /** DB-2: the server that {@code DB\Server} names, which has to host a copy; else that of the active copy. */
    private ExchangeServer ofCopy(Value identity) {
        return GivenNames.behindBackslash(identity).isEmpty()
                ? Databases.server(context, DatabaseNames.ofCopy(context, identity))
                : Databases.copy(context, identity).server();
    }

    /** The server of the active copy of a database. */
    List<ExchangeServer> active(Value identity) {
        return List.of(Databases.server(context, DatabaseNames.ofCopy(context, identity)));
    }

    /** The servers that could take a database over: those of its passive copies. */
    List<ExchangeServer> activations(Value identity) {
        MailboxDatabase database = DatabaseNames.ofCopy(context, identity);
        ObjectId active = Databases.server(context, database).id();
        return database.copies().stream()
                .filter(id -> !id.equals(active))
                .flatMap(id -> context.organization().find(id, ExchangeServer.class).stream())
                .toList();
    }

    /** The members of an availability group or a site, as far as servers tell; where nothing tells, every server. */
    private Stream<ExchangeServer> members(Value name) {
        Optional<ConfigurationObject> group =
                context.lookup().configuration("DatabaseAvailabilityGroup", name, Optional.empty());
        if (group.isPresent()) { // DB-4
            return group.get().references("Servers").stream()
                    .flatMap(id -> context.organization().find(id, ExchangeServer.class).stream());
        }
        List<ExchangeServer> members = context.readable(ExchangeServer.class)
                .filter(server -> isInSite(server, name.text()))
                .toList();
        return members.isEmpty() ? context.readable(ExchangeServer.class) : members.stream();
    }

    private static boolean isInSite(ExchangeServer server, String name) {
        return server.properties()
                .text(ServerProperties.SERVER_SITE)
                .filter(site -> site.equalsIgnoreCase(name)
                        || DistinguishedName.parse(site)
                                .filter(parsed -> parsed.leaf().equalsIgnoreCase(name))
                                .isPresent())
                .isPresent();
    }
}
