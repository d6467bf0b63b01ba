package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code Disable-Mailbox}: takes the mailbox away; the account stays with what is the person's. */
public final class DisableMailbox implements ChangeCmdlet {

    private static final Set<Property> KEPT = Stream.concat(
                    Attributes.PERSON.stream().map(attribute -> attribute.property()),
                    Stream.of(
                            RecipientProperties.SAM_ACCOUNT_NAME,
                            RecipientProperties.USER_PRINCIPAL_NAME,
                            RecipientProperties.USER_ACCOUNT_CONTROL,
                            RecipientProperties.REMOTE_POWER_SHELL_ENABLED,
                            RecipientProperties.DESCRIPTION,
                            RecipientProperties.C,
                            RecipientProperties.CO))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "Disable-Mailbox";
    }

    @Override
    public String synopsis() {
        return "Takes an account's mailbox away and keeps the account.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"), Declared.flag("IgnoreLegalHold"), Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient mailbox = Mailboxes.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Disabling mailbox", context.text(mailbox.id()));
        LegalHold.refuse(arguments, mailbox, plan);
        Properties account = Properties.EMPTY;
        for (Property property : mailbox.properties().set()) {
            if (KEPT.contains(property)) {
                account = account.with(property, mailbox.properties().values(property));
            }
        }
        RecipientTypeDetails type = mailbox.isEnabled() ? RecipientTypeDetails.User : RecipientTypeDetails.DisabledUser;
        return plan.modify(mailbox, mailbox.as(type).withProperties(account).linkedTo(Optional.empty()))
                .build();
    }
}
