package dev.reeve.interchange.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.interchange.dump.Dump.Result;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of the files of a dump, and what is said about them. */
class DumpLoadTest {

    @TempDir
    Path folder;

    private Dump dump;

    @BeforeEach
    void aFolder() {
        dump = new Dump(folder);
    }

    private static boolean may(Organization organization, String who, String cmdlet, String parameter, String onWhom) {
        Recipient target =
                organization.named(Recipient.class, onWhom).findFirst().orElseThrow();
        Recipient caller = organization.named(Recipient.class, who).findFirst().orElseThrow();
        Request request = new Request(
                new Caller(caller.id()),
                cmdlet,
                Set.of(parameter),
                List.of(ObjectAccess.modify(target, target)),
                ConfigRequirement.EACH);
        return new Authorizer(BuiltInCatalogue.instance()).decide(organization, request) instanceof Decision.Granted;
    }

    @Test
    void inventories_in_csv_answer_who_may_do_what_on_whom() {
        Organization organization = dump.inventories().load().organization();
        assertThat(may(organization, "Amy", "Set-Mailbox", "Office", "Bob")).isTrue();
        assertThat(may(organization, "Amy", "Set-Mailbox", "Office", "Amy")).isFalse();
        assertThat(may(organization, "Amy", "Set-Mailbox", "CustomAttribute1", "Bob"))
                .isFalse();
        assertThat(Invariants.violations(organization)).isEmpty();
    }

    @Test
    void loaded_entries_replace_the_shipped_ones() {
        Organization organization = dump.inventories().load().organization();
        assertThat(organization.all(ManagementRole.class).map(ManagementRole::name))
                .containsExactlyInAnyOrder("Mail Recipients", "Desk Role");
        assertThat(organization
                        .named(ManagementRole.class, "Mail Recipients")
                        .findFirst()
                        .orElseThrow()
                        .entries())
                .containsOnlyKeys("Get-Mailbox", "Set-Mailbox");
    }

    @Test
    void what_is_missing_is_told_with_how_to_get_it() {
        Result result = dump.inventories().load();
        assertThat(result.report().findings())
                .filteredOn(finding -> finding.subject().equals("groups"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("Get-Group"));
        assertThat(result.report().domain()).isEqualTo("fabrikam.com");
    }

    @Test
    void a_scope_that_asks_for_what_no_file_tells_is_told() {
        dump.inventories().file("ManagementScopes.csv", """
                Name,ScopeRestrictionType,Exclusive,RecipientRoot,RecipientFilter
                Sales people,RecipientScope,False,,CustomAttribute9 -eq 'x'
                """);
        assertThat(dump.load().findings())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("MISSING scope 'Sales people'")
                        .contains("CustomAttribute9"));
    }

    @Test
    void an_assignment_whose_scope_is_lost_is_left_out_rather_than_wider() {
        dump.inventories().file("ManagementScopes.csv", "Name,ScopeRestrictionType,Exclusive,RecipientFilter\n");
        Result result = dump.load();
        assertThat(result.organization().all(RoleAssignment.class)).isEmpty();
        assertThat(result.findings()).anySatisfy(text -> assertThat(text).startsWith("LEFT_OUT assignment 'Desk'"));
    }

    @Test
    void a_child_with_more_than_its_parent_is_cut_and_told() {
        dump.inventories().file("ManagementRoleEntries.csv", """
                Role,Name,Parameters
                Mail Recipients,Set-Mailbox,Identity
                Desk Role,Set-Mailbox,"Identity,Office"
                Desk Role,Remove-Mailbox,Identity
                """);
        Result result = dump.load();
        assertThat(result.findings())
                .filteredOn(text -> text.startsWith("CONTRADICTION role 'Desk Role'"))
                .hasSize(2);
        assertThat(result.organization()
                        .named(ManagementRole.class, "Desk Role")
                        .findFirst()
                        .orElseThrow()
                        .entries())
                .containsOnlyKeys("Set-Mailbox");
    }

    @Test
    void two_people_with_one_address_are_both_kept() {
        dump.inventories().file("Users.csv", """
                Name,DistinguishedName,Guid,RecipientTypeDetails,PrimarySmtpAddress,SamAccountName
                Cy,"CN=Cy,OU=People,DC=fabrikam,DC=com",33333333-1111-1111-1111-111111111111,UserMailbox,amy@fabrikam.com,cy
                """);
        Result result = dump.load();
        assertThat(result.organization().named(Recipient.class, "Cy")).hasSize(1);
        assertThat(result.findings()).anySatisfy(text -> assertThat(text).startsWith("CONTRADICTION EmailAddresses"));
    }

    @Test
    void files_of_two_organizations_are_refused() {
        dump.file("A-ManagementScope.csv", """
                        Name,ScopeRestrictionType,Exclusive,DistinguishedName
                        S,RecipientScope,False,"CN=S,CN=Scopes,CN=RBAC,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=x,DC=com"
                        """).file("B-ManagementScope.csv", """
                        Name,ScopeRestrictionType,Exclusive,DistinguishedName
                        T,RecipientScope,False,"CN=T,CN=Scopes,CN=RBAC,CN=Fabrikam,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=x,DC=com"
                        """);
        assertThatThrownBy(dump::load)
                .isInstanceOf(DumpException.class)
                .hasMessageContaining("Contoso (in A-ManagementScope.csv), Fabrikam (in B-ManagementScope.csv)");
    }

    @Test
    void a_folder_without_a_dump_is_told() {
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("no .xml, .csv or .json");
        dump.file("shopping.csv", "Milk,Bread\n1,2\n");
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("Collect-ReeveData.ps1");
    }

    @Test
    void a_file_of_unknown_objects_is_listed() {
        assertThat(dump.inventories()
                        .file("shopping.csv", "Milk,Bread\n1,2\n")
                        .load()
                        .findings())
                .anySatisfy(text -> assertThat(text).startsWith("LEFT_OUT shopping.csv"));
    }

    @Test
    void members_of_groups_are_put_together_group_by_group() {
        Organization organization = dump.inventories()
                .file("Groups.csv", """
                        Name,DistinguishedName,Guid,RecipientTypeDetails,GroupType
                        Shift,"CN=Shift,OU=People,DC=fabrikam,DC=com",77777777-1111-1111-1111-111111111111,UniversalSecurityGroup,"Universal, SecurityEnabled"
                        """)
                .file("DistributionGroupMembers.csv", """
                        Group,Member
                        Shift,Amy
                        "CN=Shift,OU=People,DC=fabrikam,DC=com",Bob
                        Nobody's,Bob
                        """)
                .load()
                .organization();
        assertThat(organization
                        .named(Recipient.class, "Shift")
                        .findFirst()
                        .orElseThrow()
                        .properties()
                        .references(RecipientProperties.MEMBERS)
                        .stream()
                        .map(id -> organization.find(id).orElseThrow().name()))
                .containsExactlyInAnyOrder("Amy", "Bob");
        assertThat(dump.load().findings())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("LEFT_OUT DistributionGroupMembers.csv")
                        .contains("Nobody's"));
    }

    @Test
    void a_million_columns_are_one_error() {
        dump.file("ManagementRoles.csv", "Name" + ",x".repeat(1_000_000) + "\n");
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("more than 2000 columns");
    }

    @Test
    void a_workbook_is_told_from_text() {
        dump.file("Roles.csv", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("workbook");
    }

    @Test
    void quotes_that_never_close_are_an_error_with_their_line() {
        dump.file("ManagementRoles.csv", "Name,RoleType,Parent\n\"Mail Recipients,MailRecipients,\n");
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("line 2");
    }

    @Test
    void each_encoding_is_read_as_it_was_meant() {
        String head = "\"Name\";\"DistinguishedName\";\"Guid\";\"RecipientTypeDetails\";\"City\"\r\n";
        String row =
                "\"%s\";\"CN=%s,DC=x,DC=com\";\"%s1111111-1111-1111-1111-111111111111\";\"UserMailbox\";\"Zürich\"\r\n";
        dump.file("Recipients1.csv", head + row.formatted("A", "A", "1"), Charset.forName("windows-1252"))
                .file("Recipients2.csv", head + row.formatted("B", "B", "2"), StandardCharsets.UTF_8)
                .file("Recipients3.csv", "\uFEFF" + head + row.formatted("C", "C", "3"), StandardCharsets.UTF_8)
                .file("Recipients4.csv", "\uFEFF" + head + row.formatted("D", "D", "4"), StandardCharsets.UTF_16LE)
                .file("Recipients5.csv", "\uFEFF" + head + row.formatted("E", "E", "5"), StandardCharsets.UTF_16BE)
                .file("Recipients6.csv", head + row.formatted("F", "F", "6"), StandardCharsets.UTF_16LE);
        Result result = dump.load();
        for (String name : List.of("A", "B", "C", "D", "E", "F")) {
            assertThat(result.organization()
                            .named(Recipient.class, name)
                            .findFirst()
                            .orElseThrow()
                            .properties()
                            .text(RecipientProperties.CITY))
                    .contains("Zürich");
        }
    }

    @Test
    void a_column_that_lost_its_list_is_told() {
        dump.inventories().file("RoleGroups.csv", """
                #TYPE Microsoft.Exchange.Data.Directory.Management.RoleGroup
                Name,ManagedBy,Roles,Members,RoleGroupType
                Service Desk,System.Object[],System.Object[],System.Object[],Standard
                """);
        assertThat(dump.load().findings())
                .anySatisfy(text ->
                        assertThat(text).startsWith("MISSING RoleGroups.csv").contains("lost"));
    }

    @Test
    void role_groups_with_roles_and_cmdlets_in_one_table_are_read() {
        dump.file("matrix.csv", """
                RoleGroup,Role,Cmdlet,Parameters
                Service Desk,Mail Recipients,Set-Mailbox,"Identity,Office"
                Service Desk,Mail Recipients,Get-Mailbox,Identity
                """);
        Result result = dump.load();
        assertThat(result.organization().all(RoleAssignment.class)).hasSize(1);
        assertThat(result.organization().named(RoleGroup.class, "Service Desk")).hasSize(1);
        assertThat(result.findings()).anySatisfy(text -> assertThat(text).startsWith("ASSUMED matrix.csv"));
    }

    @Test
    void json_of_the_same_objects_is_read() {
        dump.inventories().file("ManagementScopes.csv", "Name\n").file("scopes.json", """
                {"value":[{"Name":"Sales people","ScopeRestrictionType":"RecipientScope","Exclusive":false,
                "RecipientRoot":{"Name":"People","DistinguishedName":"OU=People,DC=fabrikam,DC=com"},
                "RecipientFilter":"Department -eq 'Sales'"}],"Count":1}
                """);
        Organization organization = dump.load().organization();
        assertThat(organization.all(ManagementScope.class)).hasSize(1);
        assertThat(may(organization, "Amy", "Set-Mailbox", "Office", "Bob")).isTrue();
    }

    @Test
    void json_that_was_cut_is_an_error() {
        dump.file("ManagementRole.json", "[{\"Name\":\"Mail Recipients\",\"RoleType\":");
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("no JSON");
    }
}
