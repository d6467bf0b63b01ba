package dev.reeve.interchange.dump;

import dev.reeve.engine.organization.Organization;
import dev.reeve.store.AuditEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Writes the files of a dump and loads them. */
record Dump(Path folder) {

    static final String OBJS = "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n";

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    /** What came of it. */
    record Result(Organization organization, LoadReport report) {
        List<String> findings() {
            return report.findings().stream()
                    .map(finding -> finding.sort() + " " + finding.subject() + ": " + finding.message())
                    .toList();
        }
    }

    Dump file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    Dump file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    Dump file(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The four inventories that people keep, and who the people are. */
    Dump inventories() {
        return file("ManagementRoles.csv", """
                        Name,RoleType,Parent,IsRootRole,IsEndUserRole,ImplicitRecipientReadScope,ImplicitRecipientWriteScope,ImplicitConfigReadScope,ImplicitConfigWriteScope
                        Mail Recipients,MailRecipients,,True,False,Organization,Organization,OrganizationConfig,OrganizationConfig
                        Desk Role,MailRecipients,Mail Recipients,False,False,Organization,Organization,OrganizationConfig,OrganizationConfig
                        """)
                .file("ManagementRoleEntries.csv", """
                        Role,Name,Type,PSSnapinName,Parameters
                        Mail Recipients,Set-Mailbox,Cmdlet,,"Identity,Office,CustomAttribute1"
                        Mail Recipients,Get-Mailbox,Cmdlet,,Identity
                        Desk Role,Set-Mailbox,Cmdlet,,"Identity,Office"
                        """)
                .file("ManagementScopes.csv", """
                        Name,ScopeRestrictionType,Exclusive,RecipientRoot,RecipientFilter
                        Sales people,RecipientScope,False,,Department -eq 'Sales'
                        """)
                .file("ManagementRoleAssignments.csv", """
                        Name,Role,RoleAssigneeType,RoleAssigneeName,RoleAssignmentDelegationType,Enabled,RecipientWriteScope,ConfigWriteScope,CustomRecipientWriteScope
                        Desk,Desk Role,RoleGroup,Service Desk,Regular,True,CustomRecipientScope,OrganizationConfig,Sales people
                        """)
                .file("RoleGroupsMembers.csv", """
                        RoleGroup,Member,RecipientType
                        Service Desk,Amy,UserMailbox
                        """)
                .file("Recipients.csv", """
                        Name,DistinguishedName,Guid,RecipientTypeDetails,Department,PrimarySmtpAddress
                        Amy,"CN=Amy,OU=People,DC=fabrikam,DC=com",11111111-1111-1111-1111-111111111111,UserMailbox,IT,amy@fabrikam.com
                        Bob,"CN=Bob,OU=People,DC=fabrikam,DC=com",22222222-2222-2222-2222-222222222222,UserMailbox,Sales,bob@fabrikam.com
                        """);
    }

    /** Hands over what the live organization recorded. */
    void audit(Consumer<AuditEntry> to) {
        DumpLoad.load(List.of(folder), LoadOptions.NONE, NOW).audit().forEach(to);
    }

    Result load() {
        return load(LoadOptions.NONE);
    }

    Result load(LoadOptions options) {
        DumpLoad.Loaded loaded = DumpLoad.load(List.of(folder), options, NOW);
        return new Result(Organization.empty().apply(loaded.first()), loaded.report());
    }
}
