package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Addresses;
import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import java.util.List;
import java.util.Optional;

/** {@code New-MailUser}: an account whose mail goes elsewhere. */
public final class NewMailUser implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = Attributes.join(
            Attributes.PERSON_NAME,
            Attributes.MESSAGE_FORMAT,
            Attributes.MODERATION,
            List.of(
                    Attributes.DISPLAY_NAME,
                    Attributes.REMOTE_POWER_SHELL_ENABLED,
                    Attributes.IMMUTABLE_ID,
                    Attributes.ARBITRATION_MAILBOX));

    @Override
    public String name() {
        return "New-MailUser";
    }

    @Override
    public String synopsis() {
        return "Creates an account whose mail goes to an address elsewhere.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.text("ExternalEmailAddress"),
                        Declared.any("Password"),
                        Declared.bool("ResetPasswordOnNextLogon"),
                        Declared.identity("OrganizationalUnit"),
                        Declared.text("Alias"),
                        Declared.text("PrimarySmtpAddress")),
                RecipientEdit.accountNameParameters(),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String name = arguments.requiredText("Name").strip();
        String external = Addresses.smtp(arguments.requiredText("ExternalEmailAddress"));
        OrganizationalUnit unit =
                Names.container(context, arguments.value("OrganizationalUnit").map(context.lookup()::unit));
        ObjectId id = context.choices().newId();
        PlanBuilder plan = context.plan()
                .step("Creating mail user", context.organization().tree().canonicalName(unit) + "/" + name);
        Names.checkName(context, plan, name, unit.id(), id);
        Properties properties = Addresses.withExternal(
                Attributes.apply(ATTRIBUTES, Properties.EMPTY, context, arguments, plan), external);
        // Without a password nobody can sign in.
        properties = RecipientEdit.disabled(properties, !arguments.has("Password"));
        Recipient draft = new Recipient(
                ObjectHeader.created(id, name, context.now()), unit.id(), RecipientTypeDetails.MailUser, properties);
        Mailboxes.password(context, arguments, "Password", id, plan);
        Mailboxes.resetAtLogon(arguments, plan);
        return plan.create(NewAccount.of(context, arguments, plan, draft, Optional.of(external)))
                .results(after -> after.organization().find(id, Recipient.class).stream()
                        .map(created -> Layouts.MAIL_USER.show(after, created)))
                .build();
    }
}
