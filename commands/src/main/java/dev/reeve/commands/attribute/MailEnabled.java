package dev.reeve.commands.attribute;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;

/** What anything gets with an address: alias, display name, addresses, a legacy name [ADDR-4]. */
public final class MailEnabled {

    private MailEnabled() {}

    /**
     * The recipient with an address. What the arguments say and somebody has is refused in the plan.
     *
     * @param draft the recipient with everything that templates of addresses may name, of the kind it is to be
     * @param external its address elsewhere, which is its primary one unless another is given
     */
    public static Recipient of(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            Recipient draft,
            Optional<String> external) {
        String alias = arguments.text("Alias").orElseGet(() -> Names.freeAlias(context, source(arguments, draft)));
        Names.checkAlias(context, plan, alias, draft.id());
        Optional<String> primary = arguments.text("PrimarySmtpAddress").or(() -> external);
        Properties properties = draft.properties()
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.DISPLAY_NAME, draft.displayName())
                .with(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED, !arguments.has("PrimarySmtpAddress"))
                .with(RecipientProperties.LEGACY_EXCHANGE_DN, legacyDn(context, draft.id(), alias));
        Recipient named = draft.withProperties(properties);
        Recipient enabled = primary.map(address -> named.withProperties(Addresses.withPrimary(properties, address)
                        .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, Addresses.smtp(address))))
                .orElseGet(() -> new AddressPolicies(context).applied(named));
        Addresses.refuseTaken(context, plan, enabled.properties(), draft.id());
        return enabled;
    }

    // An alias comes from the name somebody signs in with, else from the name.
    private static String source(CmdletArguments arguments, Recipient draft) {
        return arguments
                .text("UserPrincipalName")
                .or(() -> draft.properties().text(RecipientProperties.USER_PRINCIPAL_NAME))
                .orElseGet(draft::name);
    }

    /** The legacy name of a mail-enabled object: its alias behind a part of its id, so that it is nobody else's ever. */
    private static String legacyDn(CmdletContext context, ObjectId id, String alias) {
        return NewOrganization.legacyDn(
                context.organization().settings().name(),
                "Recipients",
                id.toString().replace("-", "") + "-" + alias);
    }
}
