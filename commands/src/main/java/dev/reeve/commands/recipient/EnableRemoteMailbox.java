package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Addresses;
import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.MailEnabled;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Optional;

/** {@code Enable-RemoteMailbox}: an account gets a mailbox elsewhere, or one that has it an archive [MBX-9]. */
public final class EnableRemoteMailbox implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = List.of(Attributes.DISPLAY_NAME);

    @Override
    public String name() {
        return "Enable-RemoteMailbox";
    }

    @Override
    public String synopsis() {
        return "Gives an account a mailbox elsewhere.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("RemoteRoutingAddress"),
                        Declared.text("Alias"),
                        Declared.text("PrimarySmtpAddress"),
                        Declared.flag("Room"),
                        Declared.flag("Equipment"),
                        Declared.flag("Shared"),
                        Declared.flag("Archive"),
                        Declared.texts("ArchiveName")),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        boolean archive = arguments.isOn("Archive");
        Recipient before = context.lookup()
                .one(
                        Recipient.class,
                        arguments.required("Identity"),
                        archive ? RemoteMailboxes::isOne : External::isPlainUser);
        PlanBuilder plan = context.plan().step("Enabling remote mailbox", context.text(before.id()));
        if (archive) {
            Archives.refusePresent(plan, before);
            plan.modify(before, RemoteMailboxes.archived(context, arguments, before));
        } else {
            Recipient draft = before.as(RemoteMailboxes.type(arguments))
                    .withProperties(Attributes.apply(ATTRIBUTES, before.properties(), context, arguments, plan));
            Recipient remote = RemoteMailboxes.routed(
                    arguments, MailEnabled.of(context, arguments, plan, draft, Optional.empty()));
            Addresses.refuseTaken(context, plan, remote.properties(), before.id());
            plan.modify(before, remote);
        }
        return plan.results(after -> after.organization().find(before.id(), Recipient.class).stream()
                        .map(enabled -> Layouts.REMOTE_MAILBOX.show(after, enabled)))
                .build();
    }
}
