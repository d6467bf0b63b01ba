package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.MailEnabled;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;

/**
 * {@code Connect-Mailbox}: an account gets a mailbox that a database kept, or a mailbox the archive that one kept. The
 * account's scope and the database's decide [CFG-2] [MBX-4].
 */
public final class ConnectMailbox implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES =
            List.of(Attributes.ADDRESS_BOOK_POLICY, Attributes.RETENTION_POLICY, Attributes.ACTIVE_SYNC_POLICY);

    @Override
    public String name() {
        return "Connect-Mailbox";
    }

    @Override
    public String synopsis() {
        return "Connects a mailbox that a database kept to an account.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                LinkedArguments.ofMailboxes(),
                List.of(
                        Declared.identity("Identity"),
                        Declared.identity("Database"),
                        Declared.identity("User"),
                        Declared.text("Alias"),
                        Declared.flag("Shared"),
                        Declared.flag("Room"),
                        Declared.flag("Equipment"),
                        Declared.flag("Archive"),
                        Declared.flag("ValidateOnly"),
                        Declared.flag("AllowLegacyDNMismatch"),
                        Declared.flag("Force")),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, arguments.required("Database"));
        DisconnectedMailbox kept = DisconnectedMailboxes.find(context, database, arguments.required("Identity"));
        Recipient user = user(context, arguments, kept);
        PlanBuilder plan = context.plan()
                .step(
                        "Connecting mailbox \"" + kept.name() + "\" of database \"" + database.name() + "\" to",
                        context.text(user.id()));
        plan.act(database);
        if (!database.mounted()) {
            plan.refuse(
                    ErrorCode.NoDatabaseAvailable,
                    "Database '" + database.name() + "' is not mounted. Mount it first.",
                    database.name());
        }
        Recipient after = kept.archive() || arguments.isOn("Archive")
                ? archived(arguments, plan, user, kept)
                : connected(context, arguments, plan, user, kept);
        if (arguments.isOn("ValidateOnly")) {
            return plan.modify(user, user).build();
        }
        return plan.modify(user, after).deleteAlong(kept).build();
    }

    /** Who gets it: the one named, else the account that had it, else the only one of its name [MBX-6]. */
    private static Recipient user(CmdletContext context, CmdletArguments arguments, DisconnectedMailbox kept) {
        if (arguments.has("User")) {
            return context.lookup()
                    .one(
                            Recipient.class,
                            arguments.required("User"),
                            found -> found.type().isUser());
        }
        List<Recipient> found = context.organization().find(kept.owner(), Recipient.class).stream()
                .filter(context::canRead)
                .filter(account -> fits(kept, account))
                .toList();
        if (found.isEmpty()) {
            found = context.organization()
                    .named(Recipient.class, kept.name())
                    .filter(context::canRead)
                    .filter(account -> fits(kept, account))
                    .toList();
        }
        if (found.size() != 1) {
            throw new ReeveException(
                    found.isEmpty() ? ErrorCode.ObjectNotFound : ErrorCode.ObjectAmbiguous,
                    "Mailbox '" + kept.name() + "' fits " + (found.isEmpty() ? "no" : "several")
                            + " accounts. Name the one it is for with -User.",
                    kept.name());
        }
        return found.getFirst();
    }

    private static boolean fits(DisconnectedMailbox kept, Recipient account) {
        return kept.archive() ? account.type().isMailbox() && !Archives.has(account) : External.isPlainUser(account);
    }

    private static Recipient archived(
            CmdletArguments arguments, PlanBuilder plan, Recipient user, DisconnectedMailbox kept) {
        if (!kept.archive() || !arguments.isOn("Archive")) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    kept.archive()
                            ? "Mailbox '" + kept.name() + "' was an archive. Use -Archive to connect it."
                            : "Mailbox '" + kept.name() + "' was no archive. Leave -Archive out.",
                    kept.name());
        }
        if (!user.type().isMailbox()) {
            plan.refuse(
                    ErrorCode.InvalidArgument, "Account '" + user.name() + "' has no mailbox to archive.", user.name());
        }
        Archives.refusePresent(plan, user);
        return user.withProperties(Archives.on(user.properties(), kept.id(), user)
                .withReferences(RecipientProperties.ARCHIVE_DATABASE, List.of(kept.database())));
    }

    private static Recipient connected(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            Recipient user,
            DisconnectedMailbox kept) {
        if (!External.isPlainUser(user)) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Account '" + user.name() + "' has a mailbox or an address already. Name one that has none.",
                    user.name());
            return user;
        }
        RecipientTypeDetails type = Mailboxes.type(arguments);
        boolean disabled = type != RecipientTypeDetails.UserMailbox || !user.isEnabled();
        Properties properties = RecipientEdit.disabled(Mailboxes.ofType(user.properties(), type), disabled)
                .withReferences(RecipientProperties.DATABASE, List.of(kept.database()));
        Recipient draft =
                user.as(type).withProperties(Attributes.apply(ATTRIBUTES, properties, context, arguments, plan));
        Recipient mailbox = Mailboxes.withMailbox(
                context, arguments, MailEnabled.of(context, arguments, plan, draft, Optional.empty()));
        Recipient own = mailbox.withProperties(mailbox.properties()
                .with(
                        RecipientProperties.EXCHANGE_GUID,
                        new PropertyValue.Identifier(kept.id().uuid())));
        return ForeignOwner.of(context, arguments).link(plan, own, after -> ObjectAccess.modify(user, after));
    }
}
