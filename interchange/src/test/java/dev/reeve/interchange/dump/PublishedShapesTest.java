package dev.reeve.interchange.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.interchange.dump.Dump.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as scripts that people publish write them: columns of their own choice and name. */
class PublishedShapesTest {

    @TempDir
    Path folder;

    private Dump dump;

    @BeforeEach
    void people() {
        dump = new Dump(folder).file("Recipients.csv", """
                Name,DistinguishedName,Guid,RecipientTypeDetails,Department
                Amy,"CN=Amy,OU=People,DC=fabrikam,DC=com",11111111-1111-1111-1111-111111111111,UserMailbox,IT
                Bob,"CN=Bob,OU=People,DC=fabrikam,DC=com",22222222-2222-2222-2222-222222222222,UserMailbox,Sales
                """);
    }

    /** Four tables of groups, their roles, their people, the roles' entries and the scopes. */
    private Dump overview() {
        return dump.file("ManagementRoleAssignments.csv", """
                        "GroupName","GroupDN","Role","RecipientReadScope","RecipientWriteScope","ConfigReadScope","ConfigWriteScope","CustomRecipientWriteScope","CustomConfigWriteScope"
                        "Service Desk","CN=Service Desk,OU=Microsoft Exchange Security Groups,DC=fabrikam,DC=com","Mail Recipients","Organization","CustomRecipientScope","OrganizationConfig","OrganizationConfig","Sales people",
                        "Service Desk","CN=Service Desk,OU=Microsoft Exchange Security Groups,DC=fabrikam,DC=com","Mail Recipients","Organization","CustomRecipientScope","OrganizationConfig","OrganizationConfig","IT people",
                        """)
                .file("RoleGroupsMembers.csv", """
                        "TopLevelGroup","MemberID","ParentStructure","Type"
                        "Service Desk","Night Shift","Service Desk","group"
                        "Service Desk","Amy","Night Shift","user"
                        """)
                .file("ManagementRoleEntries.csv", """
                        "ManagementRoleName","Description","RoleEntry","Parameters"
                        "Mail Recipients","Manages recipients","Set-Mailbox","Identity; -Office"
                        "Mail Recipients","Manages recipients","Get-Mailbox","Identity"
                        """)
                .file("ManagementScopes.csv", """
                        "ScopeName","ScopeRestrictionType","RecipientRoot","RecipientFilter"
                        "Sales people","RecipientScope",,"Department -eq 'Sales'"
                        "IT people","RecipientScope",,"Department -eq 'IT'"
                        """);
    }

    @Test
    void what_a_table_of_groups_does_not_tell_of_assignments_is_asked_for() {
        Result result = overview().load();
        assertThat(result.organization().all(RoleAssignment.class)).isEmpty();
        assertThat(result.report().findings())
                .filteredOn(finding -> finding.subject().equals("ManagementRoleAssignments.csv")
                        && finding.sort() == Finding.Sort.MISSING)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("RoleAssignmentDelegationType, Enabled");
                    assertThat(finding.remedy()).contains("--assume regular");
                });
    }

    @Test
    void only_what_assuming_regular_assignments_would_mend_is_offered_that() {
        Result result = dump.file("ManagementRoleAssignments.csv", """
                        "Name","Role","RoleAssigneeName","RoleAssignmentDelegationType","Enabled","ConfigWriteScope"
                        "Desk","Mail Recipients","Service Desk","Regular","True","OrganizationConfig"
                        """)
                .file("ManagementRoleEntries.csv", """
                        "ManagementRoleName","RoleEntry","Parameters"
                        "Mail Recipients","Set-Mailbox","Identity"
                        """)
                .load();
        assertThat(result.report().findings())
                .filteredOn(finding -> finding.subject().equals("ManagementRoleAssignments.csv")
                        && finding.message().contains("RecipientWriteScope"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).doesNotContain("--assume"));
    }

    @Test
    void four_tables_of_an_overview_are_an_organization_where_assignments_are_allowed_to_be_regular() {
        Result result = overview().load(new LoadOptions(true));
        Organization organization = result.organization();
        assertThat(organization.all(RoleAssignment.class).map(RoleAssignment::recipientWriteScope))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(scope -> assertThat(scope).isInstanceOf(RecipientWriteScope.Custom.class));
        assertThat(organization.all(ManagementScope.class)).hasSize(2);
        assertThat(organization
                        .named(ManagementRole.class, "Mail Recipients")
                        .findFirst()
                        .flatMap(role -> role.entry("Set-Mailbox"))
                        .orElseThrow()
                        .parameters())
                .containsExactlyInAnyOrder("Identity", "Office");
        assertThat(organization.named(RoleGroup.class, "Service Desk").findFirst().orElseThrow().members().stream()
                        .map(id -> organization.find(id).orElseThrow().name()))
                .containsExactly("Amy");
        assertThat(KnownGaps.of(organization))
                .anySatisfy(gap -> assertThat(gap.line()).contains("people may have less than is said"));
    }

    @Test
    void a_table_of_role_groups_and_cmdlets_is_read_under_other_names_of_its_columns() {
        Organization organization = dump.file("AdminRoles.csv", """
                        "RoleGroup","RoleAssignment","RoleName","Cmdlet","Parameters"
                        "Service Desk","Service Desk\\Mail Recipients","Mail Recipients","Set-Mailbox","Identity,Office"
                        """).load().organization();
        assertThat(organization.all(RoleAssignment.class)).hasSize(1);
        assertThat(organization.named(RoleGroup.class, "Service Desk")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_header_tells_what_columns_are_apart_by_but_not_what_is_in_quotes(String delimiter) {
        Result result = dump.file("AdminRoles.csv", """
                        RoleGroup|ManagementRole|Cmdlet|Parameters|"told, not, asked; for; at; all"
                        Service Desk|Mail Recipients|Set-Mailbox|"Identity, Office"|
                        Service Desk|Mail Recipients|Get-Mailbox|Identity|
                        """.replace("|", delimiter)).load();
        assertThat(result.report().files().getFirst().gave()).containsOnly(entry(Kind.MATRIX.shown(), 2L));
        assertThat(result.organization()
                        .named(ManagementRole.class, "Mail Recipients")
                        .findFirst()
                        .flatMap(role -> role.entry("Set-Mailbox"))
                        .orElseThrow()
                        .parameters())
                .containsExactlyInAnyOrder("Identity", "Office");
        assertThat(result.organization().all(RoleAssignment.class)).hasSize(1);
        assertThat(result.organization().named(RoleGroup.class, "Service Desk")).hasSize(1);
    }

    @Test
    void who_is_listed_for_each_effective_user_holds_an_assignment_once() {
        Result result = overview().file("ManagementRoleAssignments.csv", """
                        "Role","RoleAssigneeName","RoleAssigneeType","RoleAssignmentDelegationType","User","CustomRecipientWriteScope","RecipientWriteScope","ConfigWriteScope","EffectiveUserName","Identity"
                        "Mail Recipients","Service Desk","RoleGroup","Regular","fabrikam.com/Microsoft Exchange Security Groups/Service Desk","Sales people","CustomRecipientScope","OrganizationConfig","Amy","Mail Recipients-Service Desk"
                        "Mail Recipients","Service Desk","RoleGroup","Regular","fabrikam.com/Microsoft Exchange Security Groups/Service Desk","Sales people","CustomRecipientScope","OrganizationConfig","Bob","Mail Recipients-Service Desk"
                        """).load(new LoadOptions(true));
        assertThat(result.organization().all(RoleAssignment.class))
                .singleElement()
                .satisfies(one -> assertThat(result.organization()
                                .find(one.assignee())
                                .orElseThrow()
                                .name())
                        .isEqualTo("Service Desk"));
    }

    @Test
    void recipients_of_two_tenants_are_two_organizations() {
        String row = "%1$s,\"CN=%1$s,OU=%2$s.onmicrosoft.com,OU=Microsoft Exchange Hosted Organizations,"
                + "DC=EUR01,DC=PROD,DC=OUTLOOK,DC=COM\",UserMailbox\n";
        dump.file(
                "Recipients.csv",
                "Name,DistinguishedName,RecipientTypeDetails\n" + row.formatted("Amy", "contoso")
                        + row.formatted("Bob", "fabrikam"));
        assertThatThrownBy(dump::load)
                .isInstanceOf(DumpException.class)
                .hasMessageContaining("several organizations: contoso.onmicrosoft.com");
    }

    @Test
    void people_of_a_domain_that_is_not_below_the_forest_are_told() {
        assertThat(overview().file("More-Recipients.csv", """
                                Name,DistinguishedName,RecipientTypeDetails
                                Zoe,"CN=Zoe,OU=People,DC=contoso,DC=com",UserMailbox
                                """).load().findings())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("CONTRADICTION domain contoso.com")
                        .contains("not below fabrikam.com"));
    }
}
