package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;

/** A mailbox on litigation hold does not go by accident. */
final class LegalHold {

    private static final Property ENABLED =
            RecipientProperties.REGISTRY.named("LitigationHoldEnabled").orElseThrow();

    private static final Property DATE =
            RecipientProperties.REGISTRY.named("LitigationHoldDate").orElseThrow();

    private static final Property OWNER =
            RecipientProperties.REGISTRY.named("LitigationHoldOwner").orElseThrow();

    private LegalHold() {}

    /** When and by whom a mailbox was put on hold; both go with the hold, and what is said of them counts more. */
    static void stamp(CmdletContext context, CmdletArguments arguments, RecipientEdit edit) {
        Optional<Boolean> enabled = arguments.flag("LitigationHoldEnabled");
        if (enabled.isEmpty()) {
            return;
        }
        Properties properties = edit.recipient().properties();
        if (!enabled.get()) {
            edit.with(properties.without(DATE).without(OWNER));
            return;
        }
        if (properties.value(DATE).isEmpty()) {
            properties = properties.with(DATE, new PropertyValue.Time(context.now()));
        }
        if (properties.value(OWNER).isEmpty()) {
            Optional<String> caller = context.callerObject()
                    .flatMap(user -> user.properties().text(RecipientProperties.USER_PRINCIPAL_NAME));
            properties = caller.isPresent() ? properties.with(OWNER, caller.get()) : properties;
        }
        edit.with(properties);
    }

    static void refuse(CmdletArguments arguments, Recipient mailbox, PlanBuilder plan) {
        if (mailbox.properties().isTrue(ENABLED) && !arguments.isOn("IgnoreLegalHold")) {
            plan.refuse(
                    ErrorCode.SwitchRequired,
                    "Mailbox '" + mailbox.name()
                            + "' is on litigation hold. Use -IgnoreLegalHold if its content may go all the same.",
                    mailbox.name());
        }
    }
}
