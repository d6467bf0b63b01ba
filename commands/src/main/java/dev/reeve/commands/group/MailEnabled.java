package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Addresses;
import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;

/** What every new group has that mail can be sent to. */
final class MailEnabled {

    private MailEnabled() {}

    /**
     * Its alias, addresses, display name and legacy name, as given or made from the name; what is taken is refused.
     *
     * @throws dev.reeve.engine.error.ReeveException where the primary address is no address
     */
    static Properties properties(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, ObjectId id, String name) {
        String alias = arguments.text("Alias").orElseGet(() -> Names.freeAlias(context, name));
        Names.checkAlias(context, plan, alias, id);
        String domain = context.organization().settings().forestRoot();
        String address = arguments.text("PrimarySmtpAddress").orElse(alias + "@" + domain);
        Properties properties = Addresses.withPrimary(Properties.EMPTY, address)
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.DISPLAY_NAME, name)
                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, address)
                .with(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED, !arguments.has("PrimarySmtpAddress"))
                .with(
                        RecipientProperties.LEGACY_EXCHANGE_DN,
                        NewOrganization.legacyDn(
                                context.organization().settings().name(), "Recipients", id + "-" + alias));
        Addresses.refuseTaken(context, plan, properties, id);
        return properties;
    }
}
