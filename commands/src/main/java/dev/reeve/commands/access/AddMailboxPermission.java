package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.property.PropertyValue.Access;
import java.util.List;

/** {@code Add-MailboxPermission}: lets somebody open a mailbox, or forbids it. The mailbox is what scopes decide on. */
public final class AddMailboxPermission implements ChangeCmdlet {

    @Override
    public String name() {
        return "Add-MailboxPermission";
    }

    @Override
    public String synopsis() {
        return "Lets a user or group open a mailbox.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("User"),
                Declared.someOf("AccessRights", "MailboxRights", Rights.MAILBOX),
                Declared.flag("Deny"),
                Declared.oneOf("InheritanceType", "ActiveDirectorySecurityInheritance", Rights.INHERITANCE),
                Declared.bool("AutoMapping"),
                Declared.identity("Owner"),
                Declared.any("Instance"),
                Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        AccessArguments given = new AccessArguments(context, arguments, AccessResult.MAILBOX);
        AccessEdit mailbox = AccessEdit.ofMailbox(context, given.identity());
        PlanBuilder plan = context.plan();
        String target = context.text(mailbox.object().id());
        if (arguments.has("Owner")) {
            return AccessOwner.set(context, arguments, plan, mailbox).build();
        }
        Principal trustee = given.trustee(plan, mailbox);
        List<Access> accesses = given.accesses(trustee);
        plan.step(
                "Adding mailbox permission for user \"" + Trustee.name(context.organization(), trustee.id())
                        + "\" with access rights " + AccessEdit.rights(accesses) + " to mailbox",
                target);
        mailbox.add(context, plan, accesses);
        return plan.results(after -> accesses.stream()
                        .map(access -> AccessResult.of(after, AccessResult.MAILBOX, mailbox.object(), access)))
                .build();
    }
}
