package dev.reeve.commands.declared;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The databases that a target means. */
final class DatabaseNames {

    /** Types of things that belong to a database, which stands before the backslash. */
    private static final Set<String> BOUND = Set.of("DatabaseCopyIdParameter", "StoreIntegrityCheckJobIdParameter");

    private final GivenNames names;
    private final CmdletContext context;

    DatabaseNames(GivenNames names, CmdletContext context) {
        this.names = names;
        this.context = context;
    }

    List<MailboxDatabase> of(TargetRule rule) {
        return switch (rule.meaning()) {
            case NAMED, AUTOMATIC ->
                names.of(rule).stream()
                        .map(value -> BOUND.contains(names.type(rule)) ? ofCopy(context, value) : named(value))
                        .distinct()
                        .toList();
            case ENTRY ->
                names.of(rule).stream()
                        .flatMap(value -> names.entry(value).stream())
                        .filter(MailboxDatabase.class::isInstance)
                        .map(MailboxDatabase.class::cast)
                        .toList();
            case DATABASES_OF_SERVER ->
                names.of(rule).stream()
                        .flatMap(value -> on(context.lookup().one(ExchangeServer.class, value)))
                        .toList();
            case DATABASES_OF_SESSION_SERVER ->
                on(new ServerNames(names, context).session()).toList();
            case DATABASE_OF_MAILBOX ->
                names.of(rule).stream().flatMap(this::ofMailbox).toList();
            case NAMED_OR_SESSION_SERVER,
                    NAMED_OR_CALLER,
                    COPY_SERVER,
                    MATCHED,
                    SESSION_SERVER,
                    CALLER,
                    MEMBERS,
                    EVERY_MAILBOX,
                    CONFIGURATION -> throw new IllegalStateException("no database: " + rule);
        };
    }

    private MailboxDatabase named(Value value) {
        return context.lookup().one(MailboxDatabase.class, value);
    }

    /** The database of {@code DB\Server}, or of the name alone. */
    static MailboxDatabase ofCopy(CmdletContext context, Value identity) {
        return context.lookup()
                .one(MailboxDatabase.class, GivenNames.beforeBackslash(identity).orElse(identity));
    }

    private Stream<MailboxDatabase> on(ExchangeServer server) {
        return context.readable(MailboxDatabase.class)
                .filter(database ->
                        database.activeServer().filter(server.id()::equals).isPresent());
    }

    private Stream<MailboxDatabase> ofMailbox(Value identity) {
        Recipient mailbox = context.lookup()
                .one(Recipient.class, identity, recipient -> recipient.type().isMailbox());
        return mailbox.properties().references(RecipientProperties.DATABASE).stream()
                .flatMap(id -> context.organization().find(id, MailboxDatabase.class).stream());
    }
}
