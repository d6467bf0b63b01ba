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
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;

/** {@code Enable-Mailbox}: gives an account a mailbox. */
public final class EnableMailbox implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES =
            List.of(Attributes.DISPLAY_NAME, Attributes.ROLE_ASSIGNMENT_POLICY);

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
                        Declared.flag("Force")),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient user = context.lookup()
                .one(
                        Recipient.class,
                        arguments.required("Identity"),
                        recipient -> recipient.type().recipientType().equals("User"));
        PlanBuilder plan = context.plan().step("Enabling mailbox", context.text(user.id()));
        RecipientTypeDetails type = Mailboxes.type(arguments);
        Recipient mailbox = user.as(type).withProperties(properties(context, arguments, plan, user, type));
        Recipient local =
                new Placement(context, plan).place(arguments, mailbox, after -> ObjectAccess.modify(user, after));
        Recipient placed =
                ForeignOwner.of(context, arguments).link(plan, local, after -> ObjectAccess.modify(user, after));
        return plan.modify(user, placed)
                .results(after -> after.organization().find(user.id(), Recipient.class).stream()
                        .map(enabled -> Layouts.MAILBOX.show(after, enabled)))
                .build();
    }

    private static Properties properties(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            Recipient user,
            RecipientTypeDetails type) {
        String alias = arguments
                .text("Alias")
                .orElseGet(() -> Names.freeAlias(
                        context,
                        user.properties()
                                .text(RecipientProperties.USER_PRINCIPAL_NAME)
                                .orElse(user.name())));
        Names.checkAlias(context, plan, alias, user.id());
        String domain = context.organization().settings().forestRoot();
        String address = arguments.text("PrimarySmtpAddress").orElse(alias + "@" + domain);
        Properties properties = Addresses.withPrimary(user.properties(), address)
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.DISPLAY_NAME, user.displayName())
                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, address)
                .with(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED, !arguments.has("PrimarySmtpAddress"));
        Addresses.refuseTaken(context, plan, properties, user.id());
        boolean disabled = type != RecipientTypeDetails.UserMailbox || !user.isEnabled();
        properties = RecipientEdit.disabled(Mailboxes.ofType(properties, type), disabled);
        properties = Mailboxes.withMailbox(context, arguments, user.id(), properties);
        return Attributes.apply(ATTRIBUTES, properties, context, arguments, plan);
    }
}
