package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.MailEnabled;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code Enable-Mailbox}: gives an account a mailbox. */
public final class EnableMailbox implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = List.of(
            Attributes.DISPLAY_NAME,
            Attributes.ROLE_ASSIGNMENT_POLICY,
            Attributes.ADDRESS_BOOK_POLICY,
            Attributes.RETENTION_POLICY,
            Attributes.ACTIVE_SYNC_POLICY);

    @Override
    public String name() {
        return "Enable-Mailbox";
    }

    @Override
    public String synopsis() {
        return "Gives an existing account a mailbox.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                LinkedArguments.ofMailboxes(),
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("Alias"),
                        Declared.text("PrimarySmtpAddress"),
                        Declared.identity("Database"),
                        Declared.flag("Shared"),
                        Declared.flag("Room"),
                        Declared.flag("Equipment"),
                        Declared.flag("Discovery"),
                        Declared.flag("HoldForMigration"),
                        Declared.flag("LinkedRoom"),
                        Declared.flag("Archive"),
                        Declared.identity("ArchiveDatabase"),
                        Declared.text("ArchiveGuid"),
                        Declared.texts("ArchiveName"),
                        Declared.flag("Force")),
                SystemMailboxes.switches(),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        boolean archiveOnly = arguments.isOn("Archive") && !arguments.has("LinkedMasterAccount");
        return archiveOnly ? archive(context, arguments) : mailbox(context, arguments);
    }

    /** A mailbox that is there gets an archive. */
    private static Plan archive(CmdletContext context, CmdletArguments arguments) {
        Recipient mailbox = SystemMailboxes.find(context, arguments);
        PlanBuilder plan = context.plan().step("Enabling the archive of mailbox", context.text(mailbox.id()));
        Archives.refusePresent(plan, mailbox);
        Recipient archived =
                new Placement(context, plan).archived(arguments, mailbox, after -> ObjectAccess.modify(mailbox, after));
        return results(plan.modify(mailbox, archived), mailbox);
    }

    private static Plan mailbox(CmdletContext context, CmdletArguments arguments) {
        Recipient user = context.lookup().one(Recipient.class, arguments.required("Identity"), External::isPlainUser);
        PlanBuilder plan = context.plan().step("Enabling mailbox", context.text(user.id()));
        Recipient mailbox = enabled(context, arguments, plan, user, Mailboxes.type(arguments));
        Function<Recipient, TouchPoint> touch = after -> ObjectAccess.modify(user, after);
        Placement placement = new Placement(context, plan);
        Recipient local = placement.archived(arguments, placement.place(arguments, mailbox, touch), touch);
        return results(plan.modify(user, ForeignOwner.of(context, arguments).link(plan, local, touch)), user);
    }

    private static Plan results(PlanBuilder plan, Recipient enabled) {
        return plan.results(after -> after.organization().find(enabled.id(), Recipient.class).stream()
                        .map(mailbox -> Layouts.MAILBOX.show(after, mailbox)))
                .build();
    }

    private static Recipient enabled(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            Recipient account,
            RecipientTypeDetails type) {
        boolean disabled = type != RecipientTypeDetails.UserMailbox || !account.isEnabled();
        Properties properties = Attributes.apply(ATTRIBUTES, account.properties(), context, arguments, plan);
        Recipient draft =
                account.as(type).withProperties(RecipientEdit.disabled(Mailboxes.ofType(properties, type), disabled));
        return Mailboxes.withMailbox(
                context, arguments, MailEnabled.of(context, arguments, plan, draft, Optional.empty()));
    }
}
