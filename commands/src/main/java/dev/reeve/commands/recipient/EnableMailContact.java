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
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import java.util.List;
import java.util.Optional;

/** {@code Enable-MailContact}: gives a contact an address [MBX-1]. */
public final class EnableMailContact implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES =
            Attributes.join(Attributes.MESSAGE_FORMAT, List.of(Attributes.DISPLAY_NAME));

    @Override
    public String name() {
        return "Enable-MailContact";
    }

    @Override
    public String synopsis() {
        return "Gives a contact an address outside, and so a place in the address book.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("ExternalEmailAddress"),
                        Declared.text("Alias"),
                        Declared.text("PrimarySmtpAddress")),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient before =
                context.lookup().one(Recipient.class, arguments.required("Identity"), External::isPlainContact);
        PlanBuilder plan = context.plan().step("Enabling mail contact", context.text(before.id()));
        String external = Addresses.smtp(arguments.requiredText("ExternalEmailAddress"));
        Properties properties = Addresses.withExternal(
                Attributes.apply(ATTRIBUTES, before.properties(), context, arguments, plan), external);
        Recipient draft = before.as(RecipientTypeDetails.MailContact).withProperties(properties);
        return plan.modify(before, MailEnabled.of(context, arguments, plan, draft, Optional.of(external)))
                .results(after -> after.organization().find(before.id(), Recipient.class).stream()
                        .map(enabled -> Layouts.MAIL_CONTACT.show(after, enabled)))
                .build();
    }
}
