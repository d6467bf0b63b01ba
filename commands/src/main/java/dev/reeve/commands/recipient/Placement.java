package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** On which database a new mailbox goes: the one named, else one that chance picks [AUTO-1]. */
final class Placement {

    private final CmdletContext context;
    private final PlanBuilder plan;

    Placement(CmdletContext context, PlanBuilder plan) {
        this.context = context;
        this.plan = plan;
    }

    /**
     * The mailbox with an archive where {@code Archive} asks for one, on a database of its own: the one named, else one
     * that chance picks. The plan then acts on that too.
     */
    Recipient archived(CmdletArguments arguments, Recipient mailbox, Function<Recipient, TouchPoint> touch) {
        if (!arguments.isOn("Archive")) {
            arguments
                    .value("ArchiveDatabase")
                    .map(value -> context.lookup().one(MailboxDatabase.class, value))
                    .ifPresent(database -> plan.refuse(
                            ErrorCode.InvalidArgument,
                            "ArchiveDatabase '" + database.name() + "' is for an archive. Ask for one with -Archive.",
                            database.name()));
            return mailbox;
        }
        Recipient archived = mailbox.withProperties(Archives.on(context, arguments, mailbox, mailbox.properties()));
        return place(arguments, "ArchiveDatabase", RecipientProperties.ARCHIVE_DATABASE, archived, touch);
    }

    /**
     * The mailbox on its database, which the plan then acts on; without one, and refused, where none may be picked.
     *
     * @param touch the touch point of the mailbox in the state it is given
     */
    Recipient place(CmdletArguments arguments, Recipient mailbox, Function<Recipient, TouchPoint> touch) {
        return place(arguments, "Database", RecipientProperties.DATABASE, mailbox, touch);
    }

    private Recipient place(
            CmdletArguments arguments,
            String parameter,
            Property where,
            Recipient mailbox,
            Function<Recipient, TouchPoint> touch) {
        Optional<MailboxDatabase> named =
                arguments.value(parameter).map(value -> context.lookup().one(MailboxDatabase.class, value));
        // AUTO-3: a database that is named is only held to the scopes, which the decision does.
        Optional<MailboxDatabase> database = named.or(() -> pick(mailbox, where, touch));
        if (database.isEmpty()) {
            plan.refuse(
                    ErrorCode.NoDatabaseAvailable,
                    "No mailbox database is available for automatic distribution: each one is excluded, outside your"
                            + " scopes, in another site or not mounted. Name one with -" + parameter + ".",
                    mailbox.name());
            return mailbox;
        }
        if (database.get().properties().isTrue(DatabaseProperties.RECOVERY)) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "'" + database.get().name() + "' is a recovery database, on which no mailbox is made. Name another"
                            + " one with -" + parameter + ".",
                    database.get().name());
        }
        plan.act(database.get());
        return on(mailbox, where, database.get());
    }

    private Optional<MailboxDatabase> pick(Recipient mailbox, Property where, Function<Recipient, TouchPoint> touch) {
        return Distribution.pick(
                context,
                database -> context.permission()
                        .allows(
                                List.of(touch.apply(on(mailbox, where, database)), ObjectAccess.action(database)),
                                ConfigRequirement.EACH));
    }

    private static Recipient on(Recipient mailbox, Property where, MailboxDatabase database) {
        return mailbox.withProperties(mailbox.properties().withReferences(where, List.of(database.id())));
    }
}
