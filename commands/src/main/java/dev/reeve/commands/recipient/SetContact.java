package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Set-Contact}: the address book page of somebody outside. */
public final class SetContact implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES =
            Attributes.join(Attributes.PERSON, List.of(Attributes.SENIORITY_INDEX));

    @Override
    public String name() {
        return "Set-Contact";
    }

    @Override
    public String synopsis() {
        return "Changes the address book page of a contact.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("Name"),
                        Declared.text("WindowsEmailAddress"),
                        RecipientEdit.dtmfParameter(),
                        Declared.flag("IgnoreDefaultScope")),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient contact = context.lookup().one(Recipient.class, arguments.required("Identity"), External::isContact);
        PlanBuilder plan = context.plan().step("Setting contact", context.text(contact.id()));
        Recipient after = new RecipientEdit(context, arguments, plan, contact)
                .accountNames()
                .attributes(ATTRIBUTES)
                .mail()
                .recipient();
        return plan.modify(contact, after).build();
    }
}
