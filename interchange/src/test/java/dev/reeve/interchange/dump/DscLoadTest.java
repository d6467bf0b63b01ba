package dev.reeve.interchange.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.interchange.dump.Dump.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources of Exchange in a DSC text, as a configuration that was exported holds them. */
class DscLoadTest {

    private static final String TEXT = """
        # Generated with Microsoft365DSC
        param ( [System.Management.Automation.PSCredential] $Credential )
        Configuration M365TenantConfig
        {
            <# EXORoleGroup 'Not this' { Name = 'one' } #>
            $OrganizationName = $ConfigurationData.NonNodeData.OrganizationName
            Import-DscResource -ModuleName 'Microsoft365DSC'
            Node localhost
            {
                EXOAcceptedDomain "EXOAcceptedDomain-fabrikam.com"
                {
                    DomainType = "Authoritative";
                }
                EXOManagementRole "EXOManagementRole-Desk Role"
                {
                    Credential  = MSFT_Credential{ UserName = 'Name = }' };
                    Description = "It's ""ours"" and `"theirs`"";
                    Name        = "Desk Role";
                    Parent      = "$OrganizationName\\Mail Recipients";
                }
                EXOManagementRole 'EXOManagementRole-Mail Recipients'
                {
                    Name   = 'Mail Recipients';
                    Parent = "";
                }
                EXOManagementRoleEntry "Mail Recipients\\Set-Mailbox"
                {
                    Identity   = "Mail Recipients\\Set-Mailbox";
                    Parameters = @("Identity","Office","CustomAttribute1");
                    Type       = "Cmdlet";
                }
                EXOManagementRoleEntry "Desk Role\\Set-Mailbox"
                {
                    Identity   = "Desk Role\\Set-Mailbox";
                    Parameters = @("Identity",
                                   "Office");
                }
                EXOManagementScope "Sales people"
                {
                    Exclusive                  = $False;
                    Identity                   = "Sales people";
                    Name                       = "Sales people";
                    RecipientRestrictionFilter = "Department -eq 'Sales'";
                }
                EXORoleGroup "Service Desk"
                {
                    Description = "";
                    Members     = @("Amy");
                    Name        = "Service Desk";
                    Roles       = @("Desk Role");
                }
                EXORoleGroup "Gone"
                {
                    Ensure = "Absent";
                    Name   = "Gone";
                }
                EXORoleAssignmentPolicy "Few rights"
                {
                    IsDefault = $True;
                    Name      = "Few rights";
                }
                EXOManagementRoleAssignment "Desk"
                {
                    CustomRecipientWriteScope = "Sales people";
                    Ensure                    = "Present";
                    Name                      = "Desk";
                    Role                      = "Desk Role";
                    SecurityGroup             = "Service Desk";
                }
                EXOManagementRoleAssignment "Whole"
                {
                    Name = "Whole";
                    Role = "Mail Recipients";
                    User = "Amy";
                }
                EXOManagementRoleAssignment "Mail Recipients-Service Desk-Delegating"
                {
                    Name          = "Mail Recipients-Service Desk-Delegating";
                    Role          = "Mail Recipients";
                    SecurityGroup = "Service Desk";
                }
                EXOManagementRoleAssignment "Unit"
                {
                    Name                             = "Unit";
                    RecipientAdministrativeUnitScope = "12345678-1234-1234-1234-123456789012";
                    Role                             = "Mail Recipients";
                    User                             = "Amy";
                }
            }
        }
        M365TenantConfig -ConfigurationData .\\ConfigurationData.psd1
        """;

    @TempDir
    Path folder;

    private Dump dump;

    @BeforeEach
    void people() {
        dump = new Dump(folder).file("Recipients.csv", """
                Name,DistinguishedName,Guid,RecipientTypeDetails,Department,PrimarySmtpAddress
                Amy,"CN=Amy,OU=People,DC=fabrikam,DC=com",11111111-1111-1111-1111-111111111111,UserMailbox,IT,amy@fabrikam.com
                """);
    }

    private static RoleAssignment assignment(Organization organization, String name) {
        return organization.named(RoleAssignment.class, name).findFirst().orElseThrow();
    }

    @Test
    void resources_make_roles_groups_scopes_policies_and_assignments() {
        Result result = dump.file("M365TenantConfig.ps1", TEXT).load();
        Organization organization = result.organization();

        ManagementRole desk = organization
                .named(ManagementRole.class, "Desk Role")
                .findFirst()
                .orElseThrow();
        assertThat(desk.description()).isEqualTo("It's \"ours\" and \"theirs\"");
        assertThat(desk.entry("Set-Mailbox").orElseThrow().parameters()).containsExactly("Identity", "Office");
        assertThat(desk.parent().flatMap(organization::find))
                .hasValueSatisfying(parent -> assertThat(parent.name()).isEqualTo("Mail Recipients"));
        assertThat(organization.all(RoleGroup.class).map(RoleGroup::name)).containsExactly("Service Desk");
        assertThat(organization.all(RoleAssignmentPolicy.class).map(RoleAssignmentPolicy::name))
                .containsExactly("Few rights");
        ManagementScope scope = organization
                .named(ManagementScope.class, "Sales people")
                .findFirst()
                .orElseThrow();
        assertThat(assignment(organization, "Desk").recipientWriteScope())
                .isEqualTo(new RecipientWriteScope.Custom(scope.id()));
        assertThat(assignment(organization, "Whole").recipientWriteScope())
                .isEqualTo(new RecipientWriteScope.Implicit());
        assertThat(assignment(organization, "Mail Recipients-Service Desk-Delegating")
                        .delegating())
                .isTrue();
        assertThat(organization.named(RoleAssignment.class, "Unit")).isEmpty();
        assertThat(result.findings())
                .anyMatch(text -> text.startsWith("MISSING M365TenantConfig.ps1: resources tell neither"))
                .anyMatch(
                        text -> text.startsWith("LEFT_OUT assignment 'Unit': ") && text.contains("AdministrativeUnit"));
        assertThat(result.report().files().getFirst().gave()).containsEntry("resources about something else", 1L);
    }

    @Test
    void resources_of_a_few_roles_need_not_tell_of_the_built_in_ones_they_stand_on() {
        Result result = dump.file("Desk.ps1", """
                Node localhost
                {
                    EXOManagementRole "Desk Role"
                    {
                        Name   = "Desk Role";
                        Parent = "$OrganizationName\\Mail Recipients";
                    }
                    EXORoleGroup "Service Desk"
                    {
                        Members = @("Amy");
                        Name    = "Service Desk";
                    }
                    EXOManagementRoleAssignment "Options"
                    {
                        Name          = "Options";
                        Role          = "User Options";
                        SecurityGroup = "Service Desk";
                    }
                }
                """).load();
        assertThat(result.organization().all(ManagementRole.class).map(ManagementRole::name))
                .containsExactlyInAnyOrder("Desk Role", "Mail Recipients", "User Options");
        assertThat(assignment(result.organization(), "Options").enabled()).isTrue();
        assertThat(result.findings())
                .anyMatch(text -> text.startsWith("MISSING roles: resources need not tell of all"))
                .noneMatch(text -> text.startsWith("LEFT_OUT"));
    }

    @Test
    void a_text_that_was_cut_short_is_one_error() {
        dump.file("cut.ps1", TEXT.substring(0, TEXT.indexOf("Office")));
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("cut.ps1");
    }

    @Test
    void what_no_text_can_mean_is_one_error_that_tells_the_line() {
        String begun = "EXORoleGroup 'x'\n{\n Members = ";
        for (String broken : List.of("@(".repeat(100_000), "@('a', ", "'a", "@'\na", "MSFT_Credential{", "<# a", "}")) {
            dump.file("bad.ps1", begun + broken);
            assertThatThrownBy(dump::load)
                    .as(broken.substring(0, Math.min(20, broken.length())))
                    .isInstanceOf(DumpException.class)
                    .hasMessageMatching("(?s).*bad\\.ps1.*line \\d.*");
        }
    }

    @Test
    void another_script_beside_the_dump_is_no_part_of_it() {
        dump.inventories().file("Collect-ReeveData.ps1", "param([string]$Folder = 'x')\n'EXORoleGroup'\n");
        assertThat(dump.load().report().files()).noneMatch(file -> file.path().endsWith(".ps1"));
    }
}
