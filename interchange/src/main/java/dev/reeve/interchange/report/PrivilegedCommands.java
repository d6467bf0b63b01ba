package dev.reeve.interchange.report;

import dev.reeve.interchange.report.Content.Counted;
import java.util.List;
import java.util.stream.Stream;

/** The commands that decide over permissions, accounts and the flow of mail, and who holds them. */
final class PrivilegedCommands implements Report {

    private static final List<ChosenCommand> COMMANDS = ChosenCommand.read("""
        New-ManagementRoleAssignment | gives roles away
        Set-ManagementRoleAssignment | changes where a role counts
        Remove-ManagementRoleAssignment | takes roles away
        New-ManagementRole | makes roles
        Add-ManagementRoleEntry | puts commands into roles
        Set-ManagementRoleEntry | puts parameters into roles
        New-ManagementScope | makes scopes
        Set-ManagementScope -RecipientRestrictionFilter | changes whom a scope holds
        New-RoleGroup | makes role groups
        Set-RoleGroup -ManagedBy | says who fills role groups
        Add-RoleGroupMember -Member | fills role groups
        Update-RoleGroupMember -Members | fills role groups
        Set-RoleAssignmentPolicy -IsDefault | says what new mailboxes may do themselves
        Set-Mailbox -Password | sets passwords
        Set-MailUser -Password | sets passwords
        Set-Mailbox -LinkedMasterAccount | gives a mailbox to another account
        Connect-Mailbox | gives a mailbox to another account
        New-Mailbox | makes accounts
        New-MailUser | makes accounts
        Remove-Mailbox | removes accounts with their mail
        Disable-Mailbox | takes mailboxes away
        Set-User -RemotePowerShellEnabled | says who may open a management shell
        Set-OrganizationConfig | changes the settings of the organization
        Set-AdminAuditLogConfig | says what is put on record
        New-TransportRule | changes, copies or redirects mail on its way
        Set-TransportRule | changes, copies or redirects mail on its way
        New-JournalRule | copies mail on its way
        New-SendConnector | says where mail leaves
        Set-SendConnector | says where mail leaves
        New-ReceiveConnector | says where mail comes in
        Set-ReceiveConnector | says where mail comes in
        New-AcceptedDomain | says whose mail is taken
        Set-RemoteDomain -AutoForwardEnabled | lets mail be forwarded outside
        Import-ExchangeCertificate | changes what servers prove themselves with
        Export-ExchangeCertificate | takes along what servers prove themselves with
        New-MailboxDatabase | makes databases
        Remove-MailboxDatabase | removes databases
        Dismount-Database | takes databases off
        """);

    @Override
    public String name() {
        return "privileged-commands";
    }

    @Override
    public String title() {
        return "Privileged commands";
    }

    @Override
    public String about() {
        return "Commands that decide over permissions, accounts, servers and the flow of mail, and everybody who may run them"
                + " on others than himself. Drawn are the ways to them over groups and roles.";
    }

    @Override
    public Content of(Inquiry inquiry) {
        Holders holders = new Holders(inquiry.organization());
        CommandHolders commands = new CommandHolders(inquiry, holders);
        List<ChosenCommand> existing = commands.existing(COMMANDS);
        AccessPaths.Drawn paths = commands.paths(existing);
        return new Content(
                List.of(
                        new Counted("commands", existing.size()),
                        new Counted("people", holders.count()),
                        new Counted(
                                "people with more than a policy",
                                holders.administrators().count())),
                Stream.concat(commands.linked(existing).stream(), paths.open().stream())
                        .toList(),
                List.of(Table.of(
                        "Commands and who holds them",
                        CommandHolders.COLUMNS,
                        () -> existing.stream().flatMap(commands::rows))),
                paths.pictures());
    }
}
