package dev.reeve.commands.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionGroupTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestCaller administrator = contoso.administrator();

    @Test
    void aNewGroupIsOwnedByItsMakerAndClosed() { // COMP-3
        TestCaller.Outcome made = administrator.run("New-DistributionGroup", "Name", "Choir");

        assertThat(made.property("ManagedBy").text()).isEqualTo("contoso.com/Users/Administrator");
        assertThat(made.property("MemberJoinRestriction").text()).isEqualTo("Closed");
        assertThat(made.property("MemberDepartRestriction").text()).isEqualTo("Open");
        assertThat(made.property("RecipientType").text()).isEqualTo("MailUniversalDistributionGroup");
        assertThat(made.property("PrimarySmtpAddress").text()).isEqualTo("Choir@contoso.com");
    }

    @Test
    void aSecurityGroupMayNotBeLeftAndNeverBeOpen() { // COMP-3
        assertThat(administrator
                        .run("New-DistributionGroup", "Name", "Keys", "Type", "Security")
                        .property("MemberDepartRestriction")
                        .text())
                .isEqualTo("Closed");
        assertThat(administrator
                        .run(
                                "New-DistributionGroup",
                                "Name",
                                "Doors",
                                "Type",
                                "Security",
                                "MemberJoinRestriction",
                                "Open")
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void takesMembersAndOwnersAtOnce() {
        administrator.run(
                "New-DistributionGroup",
                "Name",
                "Choir",
                "Members",
                List.of("Terry", "Walter"),
                "ManagedBy",
                List.of("Kim"),
                "CopyOwnerToMember",
                true);

        assertThat(members("Choir")).containsExactly("Kim Akers", "Terry Adams", "Walter Harp");
    }

    @Test
    void aManagerMayChangeTheMembersOfHisGroupAndOfNoOther() { // GM-9
        TestContoso.assign(contoso, "Distribution Groups", TestContoso.alias(contoso, "User1"));
        TestCaller user1 = contoso.as("user1");

        assertThat(user1.run("Add-DistributionGroupMember", "Identity", "VPN Users", "Member", "Terry")
                        .code())
                .isEmpty();
        assertThat(user1.run("Add-DistributionGroupMember", "Identity", "Ottawa Users", "Member", "Terry")
                        .code())
                .isEqualTo("NotGroupManager");
        assertThat(members("VPN Users")).contains("Terry Adams");
    }

    @Test
    void theSwitchThatPassesTheCheckIsNotEverybodys() { // GM-10
        TestContoso.assign(contoso, "Distribution Groups", TestContoso.alias(contoso, "User1"));

        assertThat(contoso.as("user1")
                        .run(
                                "Add-DistributionGroupMember",
                                "Identity",
                                "Ottawa Users",
                                "Member",
                                "Terry",
                                "BypassSecurityGroupManagerCheck",
                                true)
                        .code())
                .isEqualTo("ParameterNotFound");
        assertThat(administrator
                        .run(
                                "Add-DistributionGroupMember",
                                "Identity",
                                "Ottawa Users",
                                "Member",
                                "Terry",
                                "BypassSecurityGroupManagerCheck",
                                true)
                        .code())
                .isEmpty();
    }

    @Test
    void aGroupThatNobodyManagesGivesNobodyAPass() { // GM-10
        assertThat(administrator
                        .run("Add-DistributionGroupMember", "Identity", "Newsletter Archive", "Member", "Terry")
                        .code())
                .isEqualTo("NotGroupManager");
    }

    @Test
    void membershipIsNotGivenOrTakenTwice() {
        assertThat(change("Add-DistributionGroupMember", "VPN Users", "Terry").code())
                .isEmpty();
        assertThat(change("Add-DistributionGroupMember", "VPN Users", "Terry").code())
                .isEqualTo("MemberAlreadyExists");
        assertThat(change("Remove-DistributionGroupMember", "VPN Users", "Terry")
                        .code())
                .isEmpty();
        assertThat(change("Remove-DistributionGroupMember", "VPN Users", "Terry")
                        .code())
                .isEqualTo("MemberNotFound");
    }

    @Test
    void anUpdateReplacesOrEditsTheMembership() { // CMD-10
        update(ListValue.ofTexts(List.of("Terry", "Walter")));
        assertThat(members("VPN Users")).containsExactly("Terry Adams", "Walter Harp");

        HashTable edit = new HashTable();
        edit.put("Add", ListValue.ofTexts(List.of("Kim", "Walter")));
        edit.put("Remove", ListValue.ofTexts(List.of("Terry", "Fred")));
        update(edit);
        assertThat(members("VPN Users")).containsExactly("Kim Akers", "Walter Harp");

        update(NullValue.NULL);
        assertThat(members("VPN Users")).isEmpty();
    }

    @Test
    void oneMemberThatDoesNotExistAndNothingChanges() { // MULTI-1
        List<String> before = members("VPN Users");

        assertThat(update(ListValue.ofTexts(List.of("Terry", "Nobody"))).code()).isEqualTo("ObjectNotFound");
        assertThat(members("VPN Users")).isEqualTo(before);
    }

    @Test
    void anybodyMayJoinWhatIsOpenAndOnlyHimself() { // WRITE-5, GM-9
        TestCaller walter = contoso.as("walterh");

        assertThat(walter.run("Add-DistributionGroupMember", "Identity", "Cycling Club")
                        .message())
                .isEmpty();
        assertThat(members("Cycling Club")).contains("Walter Harp");
        assertThat(walter.run("Add-DistributionGroupMember", "Identity", "Cycling Club", "Member", "Kim")
                        .code())
                .isNotEmpty();
        assertThat(walter.run("Add-DistributionGroupMember", "Identity", "Ottawa Users")
                        .code())
                .isNotEmpty();
        assertThat(walter.run("Remove-DistributionGroupMember", "Identity", "Cycling Club")
                        .code())
                .isEmpty();
    }

    @Test
    void aGroupIsNotItsOwnMember() {
        assertThat(change("Add-DistributionGroupMember", "VPN Users", "VPN Users")
                        .code())
                .isEqualTo("InvalidMember");
    }

    @Test
    void groupsWithinGroupsAreMembersLikeAnybody() { // GRP-1
        assertThat(administrator
                        .run("Get-DistributionGroupMember", "Identity", "All Employees")
                        .texts("RecipientType"))
                .hasSize(9)
                .containsOnly("MailUniversalDistributionGroup");
    }

    @Test
    void ownersAreEditedToo() { // CMD-10
        HashTable edit = new HashTable();
        edit.put("Add", ListValue.ofTexts(List.of("Kim")));
        administrator.run(
                "Set-DistributionGroup",
                "Identity",
                "VPN Users",
                "ManagedBy",
                edit,
                "BypassSecurityGroupManagerCheck",
                true);

        assertThat(administrator
                        .run("Get-DistributionGroup", "Identity", "VPN Users")
                        .property("ManagedBy")
                        .text())
                .contains("Kim Akers", "User1", "User2");
        assertThat(administrator
                        .run("Get-DistributionGroup", "ManagedBy", "Kim")
                        .texts("Name"))
                .contains("VPN Users");
    }

    @Test
    void aRemovedGroupVanishesFromTheGroupsItWasIn() { // RRG-4
        assertThat(administrator
                        .run(
                                "Remove-DistributionGroup",
                                "Identity",
                                "Legal Department",
                                "BypassSecurityGroupManagerCheck",
                                true)
                        .code())
                .isEmpty();

        assertThat(members("All Employees")).hasSize(8);
    }

    @Test
    void underDirectorySplitNobodyMakesRemovesOrFillsGroups() { // SPLIT-4
        OrganizationSettings settings = contoso.snapshot().settings();
        contoso.put(new OrganizationSettings(
                settings.header(), settings.forestRoot(), true, false, settings.builtInDataVersion()));

        assertThat(List.of(
                        administrator.run("New-DistributionGroup", "Name", "Choir"),
                        change("Remove-DistributionGroup", "VPN Users"),
                        change("Add-DistributionGroupMember", "VPN Users", "Terry"),
                        change("Remove-DistributionGroupMember", "VPN Users", "Terry"),
                        update(NullValue.NULL)))
                .extracting(TestCaller.Outcome::code)
                .containsOnly("AdSplitForbidden");
        assertThat(administrator.run("New-Mailbox", "Name", "x", "Shared", true).code())
                .isEqualTo("CommandNotFound");
    }

    @Test
    void listsGroupsOfEveryKind() {
        assertThat(administrator
                        .run("Get-Group", "Identity", "Project Alpha")
                        .property("RecipientType")
                        .text())
                .isEqualTo("Group");
        assertThat(administrator
                        .run("Get-DistributionGroup", "Identity", "Project Alpha")
                        .code())
                .isEqualTo("ObjectNotFound");
        assertThat(administrator
                        .run("Get-DistributionGroup", "Identity", "Executive Assistants")
                        .property("GroupType")
                        .text())
                .isEqualTo("Universal, SecurityEnabled");
    }

    @Test
    void listsRoleGroupsAmongGroups() {
        assertThat(administrator
                        .run("Get-Group", "Identity", "Organization Management")
                        .property("RecipientTypeDetails")
                        .text())
                .isEqualTo("RoleGroup");
        assertThat(administrator
                        .run("Get-Group", "RecipientTypeDetails", List.of("RoleGroup"))
                        .texts("Name"))
                .contains("Help Desk", "Fabrikam Administrators")
                .doesNotContain("Project Alpha");
    }

    private TestCaller.Outcome change(String cmdlet, String group) {
        return administrator.run(cmdlet, "Identity", group, "BypassSecurityGroupManagerCheck", true);
    }

    private TestCaller.Outcome change(String cmdlet, String group, String member) {
        return administrator.run(cmdlet, "Identity", group, "Member", member, "BypassSecurityGroupManagerCheck", true);
    }

    private TestCaller.Outcome update(Object members) {
        return administrator.run(
                "Update-DistributionGroupMember",
                "Identity",
                "VPN Users",
                "Members",
                members,
                "BypassSecurityGroupManagerCheck",
                true);
    }

    private List<String> members(String group) {
        assertThat(contoso.has(Recipient.class, group)).isTrue();
        return administrator
                .run("Get-DistributionGroupMember", "Identity", group)
                .texts("Name");
    }
}
