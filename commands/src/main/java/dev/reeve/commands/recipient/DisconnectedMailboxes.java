package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mailboxes that databases keep although nobody uses them [MBX-3]. */
final class DisconnectedMailboxes {

    private static final Duration RETENTION = Duration.ofDays(30);

    private static final Property MAILBOX_RETENTION =
            DatabaseProperties.REGISTRY.named("MailboxRetention").orElseThrow();

    private DisconnectedMailboxes() {}

    /** Those that a database still keeps: not longer than its retention [MBX-5]. */
    static Stream<DisconnectedMailbox> in(CmdletContext context, MailboxDatabase database) {
        Duration retention = database.properties()
                .value(MAILBOX_RETENTION)
                .flatMap(value -> value instanceof PropertyValue.Span(Duration span)
                        ? Optional.of(span)
                        : Optional.<Duration>empty())
                .orElse(RETENTION);
        return context.organization()
                .indexed(IndexKey.of(IndexKey.Kind.DISCONNECTED, database.id()), DisconnectedMailbox.class)
                .filter(mailbox -> mailbox.disconnected().plus(retention).isAfter(context.now()));
    }

    /**
     * The one that an identity names, by GUID, display name or legacy name.
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous}
     */
    static DisconnectedMailbox find(CmdletContext context, MailboxDatabase database, Value identity) {
        String text = identity instanceof ResultObject object
                ? object.member("MailboxGuid").orElse(identity).text()
                : identity.text().strip();
        List<DisconnectedMailbox> found =
                in(context, database).filter(mailbox -> isNamed(mailbox, text)).toList();
        if (found.size() > 1) {
            throw new ReeveException(
                    ErrorCode.ObjectAmbiguous,
                    "Several disconnected mailboxes in database '" + database.name() + "' are called '" + text
                            + "'. Name the one you mean by its MailboxGuid.",
                    text);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.ObjectNotFound,
                        "There is no disconnected mailbox '" + text + "' in database '" + database.name()
                                + "'. Get-MailboxStatistics -Database '" + database.name() + "' lists them.",
                        text));
    }

    private static boolean isNamed(DisconnectedMailbox mailbox, String text) {
        return ObjectId.find(text).filter(mailbox.id()::equals).isPresent()
                || CaseFolding.equal(mailbox.name(), text)
                || CaseFolding.equal(mailbox.legacyDn(), text);
    }

    /** Leaves a mailbox and its archive behind in their databases, where they have one. */
    static void leave(CmdletContext context, PlanBuilder plan, Recipient mailbox) {
        leave(
                context,
                plan,
                mailbox,
                mailbox.properties().value(RecipientProperties.EXCHANGE_GUID),
                RecipientProperties.DATABASE,
                false);
        leaveArchive(context, plan, mailbox);
    }

    /** Leaves a mailbox's archive behind, where it has one here. */
    static void leaveArchive(CmdletContext context, PlanBuilder plan, Recipient mailbox) {
        Optional<PropertyValue> archive = mailbox.properties().value(RecipientProperties.ARCHIVE_GUID);
        if (archive.isPresent()) {
            leave(context, plan, mailbox, archive, RecipientProperties.ARCHIVE_DATABASE, true);
        }
    }

    private static void leave(
            CmdletContext context,
            PlanBuilder plan,
            Recipient mailbox,
            Optional<PropertyValue> guid,
            Property where,
            boolean archive) {
        Optional<ObjectId> database = mailbox.properties().references(where).stream()
                .filter(id ->
                        context.organization().find(id, MailboxDatabase.class).isPresent())
                .findFirst();
        if (database.isEmpty()) {
            return;
        }
        ObjectId id = guid.flatMap(value -> value instanceof PropertyValue.Identifier(var uuid)
                        ? Optional.of(new ObjectId(uuid))
                        : Optional.<ObjectId>empty())
                .filter(given -> context.organization().find(given).isEmpty())
                .orElseGet(context.choices()::newId);
        String name = archive ? "In-Place Archive - " + mailbox.displayName() : mailbox.displayName();
        plan.createAlong(new DisconnectedMailbox(
                ObjectHeader.created(id, name, context.now()),
                database.get(),
                DisconnectedMailbox.Reason.Disabled,
                context.now(),
                archive,
                mailbox.properties()
                        .text(RecipientProperties.LEGACY_EXCHANGE_DN)
                        .orElse(""),
                mailbox.id()));
    }
}
