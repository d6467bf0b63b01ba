package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code Get-MailboxStatistics}: of a mailbox, or of all that a database or server has, disconnected ones included. What a
 * mail server would count stays empty: no mail is kept here [MBX-7].
 */
public final class GetMailboxStatistics implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-MailboxStatistics";
    }

    @Override
    public String synopsis() {
        return "Lists the mailboxes of a database with what is stored of them, disconnected ones too.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("Database"),
                Declared.identity("Server"),
                Declared.identity("StoreMailboxIdentity"),
                Declared.flag("Archive"),
                Declared.flag("NoADLookup"),
                Declared.flag("IncludeQuarantineDetails"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        MailboxStatistics statistics = new MailboxStatistics(context);
        Optional<Value> named = given("Server", "ExchangeServer", arguments);
        if (named.isPresent()) {
            ExchangeServer server = context.lookup().one(ExchangeServer.class, named.get());
            return context.readable(MailboxDatabase.class)
                    .filter(database -> database.properties()
                            .references(DatabaseProperties.SERVER)
                            .contains(server.id()))
                    .flatMap(database -> all(context, statistics, database));
        }
        named = given("Database", "MailboxDatabase", arguments);
        if (named.isPresent()) {
            MailboxDatabase database = context.lookup().one(MailboxDatabase.class, named.get());
            return arguments.has("StoreMailboxIdentity")
                    ? one(context, statistics, database, arguments.required("StoreMailboxIdentity"))
                    : all(context, statistics, database);
        }
        Recipient mailbox = Mailboxes.find(context, arguments.required("Identity"));
        return arguments.isOn("Archive") ? statistics.ofArchive(mailbox).stream() : statistics.of(mailbox).stream();
    }

    /** What a parameter names, or an object of its type that came through the pipeline: Get-MailboxDatabase | … */
    private static Optional<Value> given(String parameter, String type, CmdletArguments arguments) {
        return arguments
                .value(parameter)
                .or(() -> arguments
                        .value("Identity")
                        .filter(value -> value instanceof ResultObject result
                                && result.typeName().equals(type)));
    }

    private static Stream<ResultObject> all(
            CmdletContext context, MailboxStatistics statistics, MailboxDatabase database) {
        Stream<Recipient> used = context.organization()
                .indexed(IndexKey.of(IndexKey.Kind.REFERENCE, database.id()), Recipient.class)
                .filter(context::canRead)
                .sorted(Comparator.comparing(Recipient::displayName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Recipient::id));
        return Stream.concat(
                used.flatMap(mailbox -> Stream.concat(
                        names(mailbox, RecipientProperties.DATABASE, database.id())
                                ? statistics.of(mailbox).stream()
                                : Stream.empty(),
                        names(mailbox, RecipientProperties.ARCHIVE_DATABASE, database.id())
                                ? statistics.ofArchive(mailbox).stream()
                                : Stream.empty())),
                DisconnectedMailboxes.in(context, database)
                        .sorted(Comparator.comparing(kept -> kept.disconnected()))
                        .map(kept -> statistics.of(database, kept)));
    }

    private static boolean names(Recipient mailbox, dev.reeve.engine.property.Property where, ObjectId database) {
        return mailbox.properties().references(where).contains(database);
    }

    private static Stream<ResultObject> one(
            CmdletContext context, MailboxStatistics statistics, MailboxDatabase database, Value identity) {
        ObjectId guid = ObjectId.find(identity.text()).orElseGet(() -> new ObjectId(new java.util.UUID(0, 0)));
        List<ResultObject> used = all(context, statistics, database)
                .filter(object -> object.member("MailboxGuid")
                        .filter(value -> value.text().equals(guid.toString()))
                        .isPresent())
                .toList();
        return used.isEmpty()
                ? Stream.of(statistics.of(database, DisconnectedMailboxes.find(context, database, identity)))
                : used.stream();
    }
}
