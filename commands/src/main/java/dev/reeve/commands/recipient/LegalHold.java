package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;

/** A mailbox on litigation hold does not go by accident. */
final class LegalHold {

    private static final Property ENABLED =
            RecipientProperties.REGISTRY.named("LitigationHoldEnabled").orElseThrow();

    private LegalHold() {}

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
