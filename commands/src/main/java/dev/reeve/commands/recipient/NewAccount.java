package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Addresses;
import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;

/** What a new account with an address gets where nothing is said. What is said and taken is refused. */
final class NewAccount {

    private NewAccount() {}

    /**
     * Alias, logon names and primary address of an account.
     *
     * @param address the primary address unless another is given; empty for the alias at the organization's domain
     */
    static Properties properties(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            ObjectId id,
            String name,
            Optional<String> address) {
        Properties properties = mailEnabled(context, arguments, plan, id, name, address);
        String alias = properties.text(RecipientProperties.ALIAS).orElseThrow();
        String userPrincipalName = arguments
                .text("UserPrincipalName")
                .orElse(alias + "@" + context.organization().settings().forestRoot());
        Names.checkUserPrincipalName(context, plan, userPrincipalName, id);
        String logon =
                arguments.text("SamAccountName").orElseGet(() -> Names.freeSamAccountName(context, alias, false));
        Names.checkSamAccountName(context, plan, logon, false, id);
        return properties
                .with(RecipientProperties.USER_PRINCIPAL_NAME, userPrincipalName)
                .with(RecipientProperties.SAM_ACCOUNT_NAME, logon)
                .with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, true);
    }

    /** Alias, display name and primary address of anything with an address. */
    static Properties mailEnabled(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            ObjectId id,
            String name,
            Optional<String> address) {
        String alias = arguments
                .text("Alias")
                .orElseGet(() -> Names.freeAlias(
                        context, arguments.text("UserPrincipalName").orElse(name)));
        Names.checkAlias(context, plan, alias, id);
        String primary = Addresses.smtp(arguments
                .text("PrimarySmtpAddress")
                .or(() -> address)
                .orElse(alias + "@" + context.organization().settings().forestRoot()));
        Properties properties = Addresses.withPrimary(Properties.EMPTY, primary)
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.DISPLAY_NAME, name)
                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, primary)
                .with(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED, !arguments.has("PrimarySmtpAddress"))
                .with(RecipientProperties.LEGACY_EXCHANGE_DN, Mailboxes.legacyDn(context, id, alias));
        Addresses.refuseTaken(context, plan, properties, id);
        return properties;
    }
}
