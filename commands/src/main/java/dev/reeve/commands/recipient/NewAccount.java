package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.MailEnabled;
import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;

/** What a new account with an address gets where nothing is said. What is said and taken is refused. */
final class NewAccount {

    private NewAccount() {}

    /**
     * The account with alias, logon names and addresses.
     *
     * @param draft the account with its names and its kind
     * @param external its address elsewhere, which is then its primary one; empty for one that policies make
     */
    static Recipient of(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            Recipient draft,
            Optional<String> external) {
        Recipient enabled = MailEnabled.of(context, arguments, plan, draft, external);
        String alias = enabled.properties().text(RecipientProperties.ALIAS).orElseThrow();
        String userPrincipalName = arguments
                .text("UserPrincipalName")
                .orElse(alias + "@" + context.organization().settings().forestRoot());
        Names.checkUserPrincipalName(context, plan, userPrincipalName, draft.id());
        String logon =
                arguments.text("SamAccountName").orElseGet(() -> Names.freeSamAccountName(context, alias, false));
        Names.checkSamAccountName(context, plan, logon, false, draft.id());
        boolean shell = arguments.flag("RemotePowerShellEnabled").orElse(true);
        return enabled.withProperties(enabled.properties()
                .with(RecipientProperties.USER_PRINCIPAL_NAME, userPrincipalName)
                .with(RecipientProperties.SAM_ACCOUNT_NAME, logon)
                .with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, shell));
    }
}
