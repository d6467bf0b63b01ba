package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.SizeValue;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What is stored of mailboxes, as their statistics show it. */
record MailboxStatistics(CmdletContext context) {

    /** A mailbox in use; empty where it is in no database. */
    Optional<ResultObject> of(Recipient mailbox) {
        return database(mailbox, RecipientProperties.DATABASE)
                .map(database -> used(
                        mailbox,
                        database,
                        guid(mailbox, RecipientProperties.EXCHANGE_GUID),
                        mailbox.displayName(),
                        false));
    }

    /** The archive of a mailbox; empty where it has none here. */
    Optional<ResultObject> ofArchive(Recipient mailbox) {
        return database(mailbox, RecipientProperties.ARCHIVE_DATABASE)
                .map(database -> used(
                        mailbox,
                        database,
                        guid(mailbox, RecipientProperties.ARCHIVE_GUID),
                        "In-Place Archive - " + mailbox.displayName(),
                        true));
    }

    /** A mailbox that nobody uses. */
    ResultObject of(MailboxDatabase database, DisconnectedMailbox kept) {
        return show(
                database,
                new Guid(kept.id().uuid()),
                kept.name(),
                kept.archive(),
                kept.legacyDn(),
                new Moment(kept.disconnected(), ZoneOffset.UTC),
                new Text(kept.reason().name()));
    }

    private ResultObject used(Recipient mailbox, MailboxDatabase database, Value guid, String name, boolean archive) {
        return show(
                database,
                guid,
                name,
                archive,
                mailbox.properties()
                        .text(RecipientProperties.LEGACY_EXCHANGE_DN)
                        .orElse(""),
                NullValue.NULL,
                NullValue.NULL);
    }

    private ResultObject show(
            MailboxDatabase database,
            Value guid,
            String name,
            boolean archive,
            String legacyDn,
            Value disconnected,
            Value reason) {
        // MBX-7: no mail is kept here, so there is none to count; nobody has ever logged on.
        return ResultObject.of("MailboxStatistics", guid.text())
                .put("DisplayName", name)
                .put("ItemCount", new Whole(0))
                .put("StorageLimitStatus", "BelowLimit")
                .put("LastLogonTime", NullValue.NULL)
                .put("LastLogoffTime", NullValue.NULL)
                .put("LastLoggedOnUserAccount", NullValue.NULL)
                .put("TotalItemSize", new SizeValue(0))
                .put("DeletedItemCount", new Whole(0))
                .put("TotalDeletedItemSize", new SizeValue(0))
                .put("AssociatedItemCount", new Whole(0))
                .put("DisconnectDate", disconnected)
                .put("DisconnectReason", reason)
                .put("LegacyDN", legacyDn)
                .put("MailboxGuid", guid)
                .put("MailboxType", "Private")
                .put("MailboxTypeDetail", "UserMailbox")
                .put("IsArchiveMailbox", archive)
                .put("IsQuarantined", false)
                .put("MoveHistory", new ListValue(List.of()))
                .put("Database", context.identity(database))
                .put("DatabaseName", database.name())
                .put("ServerName", server(database))
                .put("Identity", guid)
                .put("IsValid", true)
                .put("ObjectState", "Unchanged")
                .build();
    }

    private Value server(MailboxDatabase database) {
        return Values.text(database.properties().references(DatabaseProperties.SERVER).stream()
                .flatMap((ObjectId id) -> context.organization().find(id, ExchangeServer.class).stream())
                .map(ExchangeServer::name)
                .findFirst());
    }

    private Optional<MailboxDatabase> database(Recipient mailbox, Property where) {
        return mailbox.properties().references(where).stream()
                .flatMap(id -> context.organization().find(id, MailboxDatabase.class).stream())
                .findFirst();
    }

    private static Value guid(Recipient mailbox, Property property) {
        return mailbox.properties()
                .value(property)
                .<Value>map(
                        value -> value instanceof PropertyValue.Identifier(var uuid) ? new Guid(uuid) : NullValue.NULL)
                .orElse(NullValue.NULL);
    }
}
