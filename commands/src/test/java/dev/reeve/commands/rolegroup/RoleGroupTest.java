package dev.reeve.commands.rolegroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cmdlets of role groups and their members. */
class RoleGroupTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    @BeforeEach
    void people() {
        organization.mailbox("David");
        organization.mailbox("Christine");
        organization.securityGroup("Support");
    }

    private Outcome desk(Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = "Name";
        all[1] = "Desk";
        System.arraycopy(more, 0, all, 2, more.length);
        return admin.run("New-RoleGroup", all);
    }

    private List<String> members(String group) {
        return admin.run("Get-RoleGroupMember", "Identity", group).texts("Name");
    }

    @Test
    @DisplayName("NRG-1, ASG-14: a group with its roles and members, all at once")
    void created() {
        Outcome outcome =
                desk("Roles", List.of("Mail Recipients", "mail recipients", "Journaling"), "Members", List.of("David"));

        assertThat(outcome.texts()).containsExactly("contoso.com/Microsoft Exchange Security Groups/Desk");
        assertThat(ListValue.itemsOf(outcome.property("Roles")).stream().map(Value::text))
                .containsExactly("Journaling", "Mail Recipients");
        assertThat(ListValue.itemsOf(outcome.property("AssignedRoles")))
                .isEqualTo(ListValue.itemsOf(outcome.property("Roles")));
        assertThat(organization.has(RoleAssignment.class, "Mail Recipients-Desk"))
                .isTrue();
        assertThat(members("Desk")).containsExactly("David");
    }

    @Test
    @DisplayName("NRG-1, NRG-3: where one role is not delegated nothing is created")
    void allOrNothing() {
        admin.run(
                "New-RoleGroup", "Name", "Trusties", "Roles", List.of("Role Management"), "Members", List.of("David"));

        assertThat(organization
                        .as("David")
                        .run("New-RoleGroup", "Name", "Desk", "Roles", List.of("Journaling"))
                        .code())
                .isEqualTo("NotDelegated");
        assertThat(organization.has(RoleGroup.class, "Desk")).isFalse();
    }

    @Test
    @DisplayName("NRG-2, ASG-10: a scope goes to each role that writes in its dimension, the others stay as they are")
    void scoped() {
        admin.run("New-ManagementScope", "Name", "Seattle", "RecipientRestrictionFilter", "City -eq 'Seattle'");

        Outcome outcome = desk(
                "Roles", List.of("Mail Recipients", "View-Only Recipients"), "CustomRecipientWriteScope", "Seattle");

        assertThat(outcome.error()).isEmpty();
        assertThat(admin.run("Get-ManagementRoleAssignment", "RoleAssignee", "Desk")
                        .texts("RecipientWriteScope"))
                .containsExactly("CustomRecipientScope", "None");
    }

    @Test
    @DisplayName("NRG-2: scopes exclude each other, exclusive ones can't be given here")
    void wrongScopes() {
        admin.run(
                "New-ManagementScope",
                "Name",
                "VIP",
                "RecipientRestrictionFilter",
                "Title -eq 'CEO'",
                "Exclusive",
                true,
                "Force",
                true);

        assertThat(desk("Roles", List.of("Mail Recipients"), "CustomRecipientWriteScope", "VIP")
                        .code())
                .isEqualTo("ScopeTypeMismatch");
        assertThat(desk("CustomRecipientWriteScope", "VIP", "RecipientOrganizationalUnitScope", "Users")
                        .code())
                .isEqualTo("AmbiguousParameterSet");
    }

    @Test
    @DisplayName("NRG-4: a group without roles is fine, with a warning")
    void empty() {
        assertThat(desk().warnings()).singleElement().asString().contains("without roles");
    }

    @Test
    @DisplayName("NRG-5, RG-6: managed by Organization Management and its creator unless said otherwise")
    void managedBy() {
        desk();
        admin.run("New-RoleGroup", "Name", "Own", "ManagedBy", List.of("David"));

        assertThat(ListValue.itemsOf(
                                admin.run("Get-RoleGroup", "Identity", "Desk").property("ManagedBy"))
                        .stream()
                        .map(Value::text))
                .containsExactly(
                        "contoso.com/Microsoft Exchange Security Groups/Organization Management",
                        "contoso.com/Users/Administrator");
        assertThat(ListValue.itemsOf(
                                admin.run("Get-RoleGroup", "Identity", "Own").property("ManagedBy"))
                        .stream()
                        .map(Value::text))
                .containsExactly("contoso.com/Users/David");
    }

    @Test
    @DisplayName("NRG-6: no group of that name may exist; the SAM account name is cut to 20 and made unique")
    void names() {
        assertThat(admin.run("New-RoleGroup", "Name", "Support").code()).isEqualTo("NameExists");

        admin.run("New-RoleGroup", "Name", "Administrators of the East");
        admin.run("New-RoleGroup", "Name", "Administrators of the West");

        assertThat(organization.roleGroup("Administrators of the East").samAccountName())
                .isEqualTo("Administrators of th");
        assertThat(organization.roleGroup("Administrators of the West").samAccountName())
                .isEqualTo("Administrators of t1");
    }

    @Test
    @DisplayName("NRG-7, FOREST-2: linked groups have no members; an unknown forest is an error")
    void linked() {
        assertThat(desk("LinkedForeignGroup", "x", "LinkedDomainController", "dc.other", "Members", List.of("David"))
                        .code())
                .isEqualTo("AmbiguousParameterSet");
        assertThat(desk("LinkedForeignGroup", "x", "LinkedDomainController", "dc.other")
                        .code())
                .isEqualTo("ForeignForestUnknown");
    }

    @Test
    @DisplayName("RG-3: contacts and distribution groups can't be members")
    void invalidMembers() {
        organization.recipient("Outside", RecipientTypeDetails.MailContact, Properties.EMPTY);

        assertThat(desk("Members", List.of("Outside")).code()).isEqualTo("InvalidMember");
        assertThat(organization.has(RoleGroup.class, "Desk")).isFalse();
    }

    @Test
    @DisplayName("RG-3, RG-12: a group does not come to contain itself; two that contain each other are accepted")
    void containsItself() {
        desk("Members", List.of("David"));

        assertThat(admin.run("Add-RoleGroupMember", "Identity", "Desk", "Member", "Desk")
                        .code())
                .isEqualTo("InvalidMember");
        assertThat(admin.run("Update-RoleGroupMember", "Identity", "Desk", "Members", List.of("Desk"))
                        .code())
                .isEqualTo("InvalidMember");
        assertThat(admin.run("Add-RoleGroupMember", "Identity", "Desk", "Member", "Help Desk")
                        .error())
                .isEmpty();
        assertThat(admin.run("Add-RoleGroupMember", "Identity", "Help Desk", "Member", "Desk")
                        .error())
                .isEmpty();
    }

    @Test
    @DisplayName("GRG-1, ID-4: by wildcard, by filter, sorted")
    void get() {
        assertThat(admin.run("Get-RoleGroup", "Identity", "*Management").texts("Name"))
                .contains("UM Management", "Records Management")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(admin.run("Get-RoleGroup", "Filter", "Name -like 'Help*'").texts("Name"))
                .containsExactly("Help Desk");
        assertThat(admin.run("Get-RoleGroup", "Filter", "Nonsense -eq 'x'").code())
                .isEqualTo("InvalidFilter");
    }

    @Test
    @DisplayName("CMD-8: ResultSize cuts with a warning")
    void resultSize() {
        Outcome outcome = admin.run("Get-RoleGroup", "ResultSize", "2");

        assertThat(outcome.output()).hasSize(2);
        assertThat(outcome.warnings()).isNotEmpty();
    }

    @Test
    @DisplayName("SRG-1: ManagedBy is overwritten, edited or emptied")
    void setManagedBy() {
        desk("ManagedBy", List.of("Administrator"));
        HashTable edit = new HashTable();
        edit.put("add", new Text("David"));

        admin.run("Set-RoleGroup", "Identity", "Desk", "ManagedBy", edit);
        assertThat(organization.roleGroup("Desk").managedBy()).hasSize(2);

        admin.run("Set-RoleGroup", "Identity", "Desk", "ManagedBy", NullValue.NULL);
        assertThat(organization.roleGroup("Desk").managedBy()).isEmpty();
    }

    @Test
    @DisplayName("CMD-10: other keys than Add and Remove are an error")
    void editKeys() {
        HashTable edit = new HashTable();
        edit.put("Replace", new Text("David"));

        assertThat(admin.run("Update-RoleGroupMember", "Identity", "Help Desk", "Members", edit)
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("SRG-3: a standard group can't become linked")
    void notLinked() {
        desk();

        assertThat(admin.run(
                                "Set-RoleGroup",
                                "Identity",
                                "Desk",
                                "LinkedForeignGroup",
                                "x",
                                "LinkedDomainController",
                                "d")
                        .code())
                .isEqualTo("NotLinkedGroup");
    }

    @Test
    @DisplayName("SRG-4, RG-10: built-in groups keep their names; others don't take their assignments' names along")
    void rename() {
        desk("Roles", List.of("Journaling"));

        assertThat(admin.run(
                                "Set-RoleGroup",
                                "Identity",
                                "Organization Management",
                                "Name",
                                "Bosses",
                                "BypassSecurityGroupManagerCheck",
                                true)
                        .code())
                .isEqualTo("BuiltInRoleGroup");
        assertThat(admin.run("Set-RoleGroup", "Identity", "Desk", "Name", "Counter")
                        .error())
                .isEmpty();
        assertThat(admin.run("Get-ManagementRoleAssignment", "RoleAssignee", "Counter")
                        .texts())
                .containsExactly("Journaling-Desk");
    }

    @Test
    @DisplayName("GM-4, GM-5: whoever is not among the managers is refused, with the text administrators know")
    void notManager() {
        desk("ManagedBy", List.of("David"));

        Outcome outcome = admin.run("Add-RoleGroupMember", "Identity", "Desk", "Member", "Christine");

        assertThat(outcome.code()).isEqualTo("NotGroupManager");
        assertThat(outcome.message())
                .contains("You don't have sufficient permissions. This operation can only be performed by a manager of"
                        + " the group.");
        assertThat(admin.run(
                                "Add-RoleGroupMember",
                                "Identity",
                                "Desk",
                                "Member",
                                "Christine",
                                "BypassSecurityGroupManagerCheck",
                                true)
                        .error())
                .isEmpty();
    }

    @Test
    @DisplayName("GM-6: a manager without any administrative role changes the members of his group, and no other")
    void delegate() {
        desk("ManagedBy", List.of("David"));
        TestCaller david = organization.as("David");

        assertThat(david.run("Add-RoleGroupMember", "Identity", "Desk", "Member", "David")
                        .error())
                .isEmpty();
        assertThat(david.run("Add-RoleGroupMember", "Identity", "Help Desk", "Member", "David")
                        .code())
                .isEqualTo("ObjectNotFound");
        assertThat(david.run("Get-RoleGroup").texts("Name")).containsExactly("Desk");
    }

    @Test
    @DisplayName("RRG-1, RRG-3: built-in groups stay; others go with their assignments, roles stay")
    void remove() {
        desk("Roles", List.of("Journaling"));

        assertThat(admin.run("Remove-RoleGroup", "Identity", "Help Desk", "BypassSecurityGroupManagerCheck", true)
                        .code())
                .isEqualTo("BuiltInRoleGroup");
        assertThat(admin.run("Remove-RoleGroup", "Identity", "Desk").error()).isEmpty();
        assertThat(organization.has(RoleAssignment.class, "Journaling-Desk")).isFalse();
        assertThat(organization.role("Journaling").name()).isEqualTo("Journaling");
    }

    @Test
    @DisplayName("RGM-2, RGM-3: adding a member twice and removing a stranger are errors")
    void twice() {
        desk("Members", List.of("David"));

        assertThat(admin.run("Add-RoleGroupMember", "Identity", "Desk", "Member", "David")
                        .code())
                .isEqualTo("MemberAlreadyExists");
        assertThat(admin.run("Remove-RoleGroupMember", "Identity", "Desk", "Member", "Christine")
                        .code())
                .isEqualTo("MemberNotFound");
    }

    @Test
    @DisplayName("RGM-1: direct members only, groups among them")
    void directMembers() {
        desk("Members", List.of("Support", "Help Desk"));

        assertThat(members("Desk")).containsExactly("Help Desk", "Support");
        assertThat(admin.run("Get-RoleGroupMember", "Identity", "Desk").texts("RecipientTypeDetails"))
                .containsExactly("RoleGroup", "UniversalSecurityGroup");
    }

    @Test
    @DisplayName("RGM-4, RGM-7: a plain list replaces the members, Add and Remove edit them, one bad one spoils all")
    void update() {
        desk("Members", List.of("David"));
        admin.run("Update-RoleGroupMember", "Identity", "Desk", "Members", List.of("Christine", "Support"));
        assertThat(members("Desk")).containsExactly("Christine", "Support");

        HashTable edit = new HashTable();
        edit.put("Add", new ListValue(List.of(new Text("David"), new Text("Christine"))));
        edit.put("Remove", new Text("Support"));
        admin.run("Update-RoleGroupMember", "Identity", "Desk", "Members", edit);
        assertThat(members("Desk")).containsExactly("Christine", "David");

        assertThat(admin.run("Update-RoleGroupMember", "Identity", "Desk", "Members", List.of("Support", "Nobody"))
                        .code())
                .isEqualTo("ObjectNotFound");
        assertThat(members("Desk")).containsExactly("Christine", "David");
    }

    @Test
    @DisplayName("RGM-5, RG-8: a linked group has no members of its own")
    void linkedMembers() {
        organization.put(new RoleGroup(
                ObjectHeader.created(ObjectId.ofBuiltIn("Test", "Linked"), "Linked", TestOrganization.START),
                "Linked",
                "Linked",
                "",
                List.of(),
                List.of(),
                Optional.of("S-1-5-21-1-2-3-1001"),
                false));

        assertThat(admin.run("Add-RoleGroupMember", "Identity", "Linked", "Member", "David")
                        .code())
                .isEqualTo("LinkedGroupMembers");
        assertThat(admin.run("Get-RoleGroupMember", "Identity", "Linked").warnings())
                .singleElement()
                .asString()
                .contains("S-1-5-21-1-2-3-1001");
    }
}
