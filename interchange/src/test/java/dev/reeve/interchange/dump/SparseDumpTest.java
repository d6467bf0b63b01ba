package dev.reeve.interchange.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.interchange.dump.Dump.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps that don't tell everything: rather less is taken than too much, and the report says so. */
class SparseDumpTest {

    private static final List<String> COLUMNS = List.of(
            "Name",
            "Role",
            "RoleAssigneeType",
            "RoleAssigneeName",
            "RoleAssignmentDelegationType",
            "Enabled",
            "RecipientWriteScope",
            "ConfigWriteScope");
    private static final List<String> VALUES = List.of(
            "Desk", "Desk Role", "RoleGroup", "Service Desk", "Regular", "True", "Organization", "OrganizationConfig");

    @TempDir
    Path folder;

    private Dump dump;

    @BeforeEach
    void kimOfHumanResources() {
        dump = new Dump(folder).inventories().file("MoreRecipients.csv", """
                Name,DistinguishedName,Guid,RecipientTypeDetails
                Kim,"CN=Kim,OU=HR,DC=fabrikam,DC=com",55555555-1111-1111-1111-111111111111,UserMailbox
                """);
    }

    private static RoleGroup desk(Result result) {
        return result.organization()
                .named(RoleGroup.class, "Service Desk")
                .findFirst()
                .orElseThrow();
    }

    private void members(String member) {
        dump.file("RoleGroupsMembers.csv", "RoleGroup,Member,RecipientType\nService Desk," + member + ",UserMailbox\n");
    }

    /** The file of assignments with some of its columns. */
    private void assignments(List<String> columns) {
        List<String> values = new ArrayList<>();
        columns.forEach(column -> values.add(VALUES.get(COLUMNS.indexOf(column))));
        dump.file("ManagementRoleAssignments.csv", String.join(",", columns) + "\n" + String.join(",", values) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fabrikam.com/Sales/Kim",
                "\"CN=Kim,OU=Sales,DC=fabrikam,DC=com\"",
                "66666666-1111-1111-1111-111111111111"
            })
    void a_member_who_is_told_by_place_or_guid_is_no_namesake(String member) {
        members(member);
        Result result = dump.load();
        assertThat(desk(result).members()).isEmpty();
        assertThat(result.findings())
                .anySatisfy(text -> assertThat(text).startsWith("LEFT_OUT role group 'Service Desk': its member"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kim", "fabrikam.com/HR/Kim", "\"CN=Kim,OU=HR,DC=fabrikam,DC=com\""})
    void a_member_is_found_by_place_or_by_a_bare_name(String member) {
        members(member);
        assertThat(desk(dump.load()).members()).hasSize(1);
    }

    @Test
    void an_assignee_who_is_told_by_place_is_no_namesake() {
        dump.file("ManagementRoleAssignments.csv", """
                Name,Role,RoleAssigneeType,RoleAssignee,RoleAssigneeName,RoleAssignmentDelegationType,Enabled,RecipientWriteScope,ConfigWriteScope
                Direct,Desk Role,User,fabrikam.com/Sales/Kim,Kim,Regular,True,Organization,OrganizationConfig
                """);
        Result result = dump.load();
        assertThat(result.organization().all(RoleAssignment.class)).isEmpty();
        assertThat(result.findings()).anySatisfy(text -> assertThat(text).startsWith("LEFT_OUT assignment 'Direct'"));
    }

    @Test
    void a_role_and_a_scope_are_found_by_the_last_part_of_their_path() {
        dump.file("ManagementRoleAssignments.csv", """
                Name,Role,RoleAssigneeType,RoleAssigneeName,RoleAssignmentDelegationType,Enabled,RecipientWriteScope,ConfigWriteScope,CustomRecipientWriteScope
                Desk,fabrikam.com/RBAC/Desk Role,RoleGroup,Service Desk,Regular,True,CustomRecipientScope,OrganizationConfig,fabrikam.com/RBAC/Sales people
                """);
        assertThat(dump.load().organization().all(RoleAssignment.class)).hasSize(1);
    }

    @Test
    void assignments_of_a_few_chosen_columns_give_nobody_anything() {
        assignments(List.of("Name", "Role", "RoleAssigneeName", "RoleAssigneeType"));
        Result result = dump.load();
        assertThat(result.organization().all(RoleAssignment.class)).isEmpty();
        assertThat(result.report().findings())
                .filteredOn(finding -> finding.sort() == Finding.Sort.MISSING
                        && finding.subject().equals("ManagementRoleAssignments.csv"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("Get-ManagementRoleAssignment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RoleAssignmentDelegationType", "Enabled", "RecipientWriteScope", "ConfigWriteScope"})
    void an_assignment_needs_all_that_limits_it(String untold) {
        assignments(COLUMNS);
        assertThat(dump.load().organization().all(RoleAssignment.class)).hasSize(1);
        assignments(COLUMNS.stream().filter(column -> !column.equals(untold)).toList());
        Result result = dump.load();
        assertThat(result.organization().all(RoleAssignment.class)).isEmpty();
        assertThat(result.findings())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("MISSING ManagementRoleAssignments.csv")
                        .contains(untold));
    }

    @Test
    void a_delegation_type_that_is_not_known_is_not_taken_as_regular() {
        dump.file("ManagementRoleAssignments.csv", """
                Name,Role,RoleAssigneeType,RoleAssigneeName,RoleAssignmentDelegationType,Enabled,RecipientWriteScope,ConfigWriteScope
                Desk,Desk Role,RoleGroup,Service Desk,6,True,Organization,OrganizationConfig
                """);
        Result result = dump.load();
        assertThat(result.organization().all(RoleAssignment.class)).isEmpty();
        assertThat(result.findings())
                .anySatisfy(text -> assertThat(text).startsWith("LEFT_OUT assignment 'Desk': its delegation type 6"));
    }

    @Test
    void a_scope_whose_root_is_not_told_does_not_cover_the_whole_organization() {
        dump.file("ManagementScopes.csv", """
                Name,ScopeRestrictionType,Exclusive,RecipientFilter
                Sales people,RecipientScope,False,Department -eq 'Sales'
                """);
        Result result = dump.load();
        assertThat(result.organization().all(ManagementScope.class).map(ManagementScope::restriction))
                .singleElement()
                .isInstanceOf(ScopeRestriction.Unusable.class);
        assertThat(result.findings())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("MISSING ManagementScopes.csv")
                        .contains("RecipientRoot"));
    }

    @Test
    void an_organization_without_scopes_lacks_none() {
        dump.file("ManagementScopes.csv", "");
        assertThat(dump.load().findings()).noneMatch(text -> text.startsWith("MISSING management scopes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Dump.OBJS + "</Objs>", ""})
    void a_clixml_file_of_no_scopes_is_told_from_one_that_was_lost(String text) throws IOException {
        Files.delete(folder.resolve("ManagementScopes.csv"));
        dump.file("ManagementScope.xml", text);
        boolean isLost = text.isEmpty();
        assertThat(dump.load().findings().stream().anyMatch(found -> found.startsWith("MISSING management scopes")))
                .isEqualTo(isLost);
    }
}
