package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Disable-MailContact}: takes the address away; the contact stays [MBX-2]. */
public final class DisableMailContact implements ChangeCmdlet {

    @Override
    public String name() {
        return "Disable-MailContact";
    }

    @Override
    public String synopsis() {
        return "Takes a mail contact's address away and keeps the contact.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient contact = External.mailContact(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Disabling mail contact", context.text(contact.id()));
        return plan.modify(contact, MailDisabled.contact(contact)).build();
    }
}
