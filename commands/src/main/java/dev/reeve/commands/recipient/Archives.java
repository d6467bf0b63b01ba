package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;

/** The archive that a mailbox may have besides. */
final class Archives {

    private Archives() {}

    static boolean has(Recipient mailbox) {
        return mailbox.properties().value(RecipientProperties.ARCHIVE_GUID).isPresent();
    }

    /** The properties with an archive, of the id and names that the arguments give. */
    static Properties on(CmdletContext context, CmdletArguments arguments, Recipient owner, Properties properties) {
        List<String> names = arguments.texts("ArchiveName");
        return on(
                        properties,
                        arguments.text("ArchiveGuid").map(Archives::guid).orElseGet(context.choices()::newId),
                        owner)
                .with(
                        RecipientProperties.ARCHIVE_NAME,
                        names.isEmpty()
                                ? List.of(new PropertyValue.Text(nameFor(owner)))
                                : names.stream().map(PropertyValue.Text::new).toList());
    }

    /** The properties with that archive. */
    static Properties on(Properties properties, ObjectId archive, Recipient owner) {
        return properties
                .with(RecipientProperties.ARCHIVE_GUID, new PropertyValue.Identifier(archive.uuid()))
                .with(RecipientProperties.ARCHIVE_NAME, nameFor(owner))
                .with(RecipientProperties.ARCHIVE_STATE, "Local")
                .with(RecipientProperties.ARCHIVE_STATUS, "Active");
    }

    /** The mailbox without its archive. */
    static Recipient off(Recipient mailbox) {
        return mailbox.withProperties(mailbox.properties()
                .without(RecipientProperties.ARCHIVE_GUID)
                .without(RecipientProperties.ARCHIVE_NAME)
                .without(RecipientProperties.ARCHIVE_DATABASE)
                .without(RecipientProperties.ARCHIVE_STATE)
                .without(RecipientProperties.ARCHIVE_STATUS));
    }

    static void refusePresent(PlanBuilder plan, Recipient mailbox) {
        if (has(mailbox)) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Mailbox '" + mailbox.name() + "' has an archive already.",
                    mailbox.name());
        }
    }

    static void refuseMissing(PlanBuilder plan, Recipient mailbox) {
        if (!has(mailbox)) {
            plan.refuse(ErrorCode.InvalidArgument, "Mailbox '" + mailbox.name() + "' has no archive.", mailbox.name());
        }
    }

    /** The id of the archive, where there is one. */
    static Optional<ObjectId> id(Recipient mailbox) {
        return mailbox.properties()
                .value(RecipientProperties.ARCHIVE_GUID)
                .flatMap(value -> value instanceof PropertyValue.Identifier(var uuid)
                        ? Optional.of(new ObjectId(uuid))
                        : Optional.empty());
    }

    private static String nameFor(Recipient owner) {
        return "In-Place Archive - " + owner.displayName();
    }

    private static ObjectId guid(String text) {
        return ObjectId.find(text)
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.InvalidArgument,
                        "'" + text + "' is no GUID. One looks like 5f2a3c1e-0d5b-4a6f-9c1d-0a1b2c3d4e5f.",
                        text));
    }
}
