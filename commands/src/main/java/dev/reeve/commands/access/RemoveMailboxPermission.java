package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.property.PropertyValue.Access;
import java.util.List;

/** {@code Remove-MailboxPermission}: takes rights away that somebody has on a mailbox, or all that were given. */
public final class RemoveMailboxPermission implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-MailboxPermission";
    }

    @Override
    public String synopsis() {
        return "Takes away what a user or group may do with a mailbox.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("User"),
                Declared.someOf("AccessRights", "MailboxRights", Rights.MAILBOX),
                Declared.flag("Deny"),
                Declared.oneOf("InheritanceType", "ActiveDirectorySecurityInheritance", Rights.INHERITANCE),
                Declared.any("Instance"),
                Declared.flag("ClearAutoMapping"),
                Declared.flag("ResetDefault"),
                Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        AccessArguments given = new AccessArguments(context, arguments, AccessResult.MAILBOX);
        AccessEdit mailbox = AccessEdit.ofMailbox(context, given.identity());
        PlanBuilder plan = context.plan();
        String target = context.text(mailbox.object().id());
        if (arguments.isOn("ResetDefault")) {
            mailbox.put(
                    context,
                    plan.step("Removing all mailbox permissions that were added to mailbox", target),
                    new AccessList(List.of()));
            return plan.build();
        }
        if (arguments.isOn("ClearAutoMapping")) {
            mailbox.put(
                    context,
                    plan.step("Clearing automatic mapping of mailbox", target),
                    mailbox.list().withoutAutoMapping());
            return plan.build();
        }
        Principal trustee = given.trustee(plan, mailbox);
        List<Access> accesses = given.accesses(trustee);
        plan.step(
                "Removing mailbox permission for user \"" + Trustee.name(context.organization(), trustee.id())
                        + "\" with access rights " + AccessEdit.rights(accesses) + " from mailbox",
                target);
        mailbox.remove(context, plan, accesses);
        return plan.build();
    }
}
