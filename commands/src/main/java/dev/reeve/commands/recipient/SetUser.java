package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.function.Predicate;

/** {@code Set-User}: the account and its address book page, whatever the account has besides. */
public final class SetUser implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-User";
    }

    @Override
    public String synopsis() {
        return "Changes an account and the address book page of its person.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("WindowsEmailAddress"),
                        Declared.bool("ResetPasswordOnNextLogon"),
                        RecipientEdit.dtmfParameter(),
                        Declared.flag("IgnoreDefaultScope")),
                SystemMailboxes.switches(),
                RecipientEdit.accountNameParameters(),
                Attributes.declared(Attributes.PERSON),
                LinkedArguments.ofMailboxes(),
                List.of(Attributes.REMOTE_POWER_SHELL_ENABLED.declared(), Attributes.SENIORITY_INDEX.declared()));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Predicate<Recipient> reached = SystemMailboxes.reached(arguments, List.of());
        Recipient user = context.lookup()
                .one(
                        Recipient.class,
                        arguments.required("Identity"),
                        recipient -> recipient.type().isUser() && reached.test(recipient));
        PlanBuilder plan = context.plan().step("Setting user", context.text(user.id()));
        RecipientEdit edit = new RecipientEdit(context, arguments, plan, user)
                .accountNames()
                .attributes(Attributes.PERSON)
                .attributes(List.of(Attributes.REMOTE_POWER_SHELL_ENABLED, Attributes.SENIORITY_INDEX))
                .mail();
        Mailboxes.resetAtLogon(arguments, plan);
        ForeignOwner.of(context, arguments).relink(plan, edit, user);
        return plan.modify(user, edit.recipient()).build();
    }
}
