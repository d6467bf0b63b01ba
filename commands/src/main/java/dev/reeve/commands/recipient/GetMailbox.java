package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code Get-Mailbox}. System mailboxes are listed only where their switch asks for them. */
public final class GetMailbox implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-Mailbox";
    }

    @Override
    public String synopsis() {
        return "Lists mailboxes: of users, shared ones, rooms and equipment.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                RecipientQuery.parameters(),
                List.of(
                        Declared.identity("Database"),
                        Declared.identity("Server"),
                        Declared.flag("Archive"),
                        Declared.flag("RemoteArchive")),
                SystemMailboxes.switches(SystemMailboxes.ELSEWHERE.toArray(String[]::new)));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Predicate<Recipient> kind = kind(arguments);
        RecipientQuery query = new RecipientQuery(
                Layouts.MAILBOX, recipient -> recipient.type().isMailbox() && kind.test(recipient));
        Optional<ObjectId> database = arguments
                .value("Database")
                .map(value -> context.lookup().one(MailboxDatabase.class, value).id());
        Optional<ObjectId> server = arguments
                .value("Server")
                .map(value -> context.lookup().one(ExchangeServer.class, value).id());
        List<Recipient> found = query.run(context, arguments).stream()
                .filter(mailbox -> database.isEmpty() || database(mailbox).equals(database))
                .filter(mailbox -> server.isEmpty() || server(context, mailbox).equals(server))
                .toList();
        return query.show(context, arguments, found);
    }

    private static Predicate<Recipient> kind(CmdletArguments arguments) {
        if (arguments.isOn("RemoteArchive")) {
            return mailbox -> RecipientProperties.REGISTRY
                    .named("ArchiveDomain")
                    .flatMap(mailbox.properties()::value)
                    .isPresent();
        }
        if (arguments.isOn("Archive")) {
            return mailbox -> RecipientProperties.REGISTRY
                    .named("ArchiveGuid")
                    .flatMap(mailbox.properties()::value)
                    .isPresent();
        }
        return SystemMailboxes.reached(arguments, SystemMailboxes.ELSEWHERE);
    }

    private static Optional<ObjectId> database(Recipient mailbox) {
        return mailbox.properties().references(RecipientProperties.DATABASE).stream()
                .findFirst();
    }

    private static Optional<ObjectId> server(CmdletContext context, Recipient mailbox) {
        return database(mailbox)
                .flatMap(id -> context.organization().find(id, MailboxDatabase.class))
                .flatMap(MailboxDatabase::activeServer);
    }
}
