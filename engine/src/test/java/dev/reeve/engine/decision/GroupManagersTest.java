package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who passes the manager check of role groups and distribution groups. */
class GroupManagersTest {

    private final Fixture org = new Fixture();
    private final Recipient caller = org.mailbox("Caller");
    private final Recipient member = org.mailbox("Member");
    private final ManagementRole databases = org.role("Databases", entry("Add-RoleGroupMember", "Identity", "Member"));

    GroupManagersTest() {
        for (String cmdlet : List.of("Get-RoleGroup", "Add-RoleGroupMember", "Set-RoleGroup", "Remove-RoleGroup")) {
            org.cmdlet(
                    cmdlet,
                    List.of("Default"),
                    optional("Identity"),
                    optional("Member"),
                    optional("ManagedBy"),
                    optional("LinkedForeignGroup"),
                    optional("BypassSecurityGroupManagerCheck"));
        }
    }

    private Optional<ErrorCode> addingTo(RoleGroup group, boolean bypass) {
        RoleGroup after = group.withMembers(List.of(member.id()));
        var question = org.as(caller)
                .runs("Add-RoleGroupMember", "Identity", "Member")
                .changing(group, after)
                .reading(member);
        return (bypass ? question.bypassing(group, after) : question.managing(group, after)).refusal();
    }

    @Test
    @DisplayName("GM-1: managers manage, directly or through a group; others don't")
    void managers() {
        org.assign(databases, caller);
        RoleGroup group = org.roleGroup("Group");

        assertThat(addingTo(org.managed(group, member), false)).contains(ErrorCode.NotGroupManager);
        assertThat(addingTo(org.managed(group, caller), false)).isEmpty();
        assertThat(addingTo(org.managed(group, org.securityGroup("Managers", caller)), false))
                .isEmpty();
    }

    @Test
    @DisplayName("GM-2, GM-5: the check is bypassed by administrators of permissions only, and only if they ask")
    void bypass() {
        org.assign(databases, caller);
        RoleGroup group = org.managed(org.roleGroup("Group"), member);
        assertThat(addingTo(group, true)).contains(ErrorCode.NotGroupManager);

        org.assign(databases, org.roleGroup(RoleGroup.ORGANIZATION_MANAGEMENT, caller));
        assertThat(addingTo(group, true)).isEmpty();
        assertThat(addingTo(group, false)).contains(ErrorCode.NotGroupManager);
    }

    @Test
    @DisplayName("GM-3: a group without managers is managed by administrators of permissions, without the switch")
    void withoutManagers() {
        org.assign(databases, caller);
        RoleGroup group = org.roleGroup("Group");
        assertThat(addingTo(group, false)).contains(ErrorCode.NotGroupManager);

        org.assign(org.role("Role Management", entry("Get-ManagementRole")), caller);
        assertThat(addingTo(group, false)).isEmpty();
    }

    @Test
    @DisplayName("GM-6: a manager without any assignment may change its groups, nothing else")
    void implicitGrant() {
        RoleGroup own = org.managed(org.roleGroup("Own"), caller);
        RoleGroup foreign = org.roleGroup("Foreign");

        assertThat(org.as(caller).commands()).containsExactly("Add-RoleGroupMember", "Get-RoleGroup", "Set-RoleGroup");
        assertThat(addingTo(own, false)).isEmpty();
        assertThat(addingTo(foreign, false)).contains(ErrorCode.ObjectNotFound);
        assertThat(org.as(caller).sees("Get-RoleGroup", own)).isTrue();
        assertThat(org.as(caller).sees("Get-RoleGroup", foreign)).isFalse();
        assertThat(org.as(caller)
                        .runs("Set-RoleGroup", "BypassSecurityGroupManagerCheck")
                        .refusal())
                .contains(ErrorCode.ParameterNotFound);
        assertThat(org.as(caller).runs("Set-RoleGroup", "LinkedForeignGroup").refusal())
                .contains(ErrorCode.ParameterNotFound);
        assertThat(org.as(caller).runs("Remove-RoleGroup").refusal()).contains(ErrorCode.CommandNotFound);
    }

    @Test
    @DisplayName("GM-7: a manager may stop being one")
    void givingUp() {
        RoleGroup own = org.managed(org.roleGroup("Own"), caller);
        RoleGroup after = own.withManagedBy(List.of(member.id()));
        assertThat(org.as(caller)
                        .runs("Set-RoleGroup", "Identity", "ManagedBy")
                        .changing(own, after)
                        .managing(own, after)
                        .refusal())
                .isEmpty();
    }

    @Test
    @DisplayName("GM-9, GM-10: distribution groups are changed by those they name, or past the check by those who may")
    void distributionGroups() {
        org.assign(
                org.role(
                        "Distribution Groups",
                        entry("Add-DistributionGroupMember", "Identity", "Member", "BypassSecurityGroupManagerCheck")),
                caller);
        Recipient group = org.distributionGroup("Group");
        Recipient own = org.distributionGroup("Own", managedBy(caller));

        assertThat(adding(own, member, false)).isEmpty();
        assertThat(adding(group, member, false)).contains(ErrorCode.NotGroupManager);
        assertThat(adding(group, member, true)).contains(ErrorCode.NotGroupManager);

        org.assign(org.role("Security Group Creation and Membership", entry("Get-Group")), caller);
        org.add(new ManagementRole(
                Fixture.header("Role", "Security Group Creation and Membership"),
                ManagementRole.SECURITY_GROUP_CREATION_AND_MEMBERSHIP,
                Optional.empty(),
                "",
                Given.ORGANIZATION,
                databases.entries(),
                false,
                true));
        assertThat(adding(group, member, true)).isEmpty();
        assertThat(adding(group, member, false)).contains(ErrorCode.NotGroupManager);
    }

    @Test
    @DisplayName("GM-9: the check does not apply to joining by the membership role; it does by another role")
    void joining() {
        Recipient group = org.distributionGroup("Group", with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Open"));
        org.assign(org.role("Distribution Groups", entry("Add-DistributionGroupMember", "Identity", "Member")), caller);
        assertThat(adding(group, caller, false)).contains(ErrorCode.NotGroupManager);

        org.assign(
                org.role(
                        "MyDistributionGroupMembership",
                        "MyDistributionGroupMembership",
                        Given.MY_GAL,
                        entry("Add-DistributionGroupMember", "Identity", "Member")),
                caller);
        assertThat(adding(group, caller, false)).isEmpty();
        assertThat(adding(group, member, false)).contains(ErrorCode.NotGroupManager);
    }

    private Optional<ErrorCode> adding(Recipient group, Recipient added, boolean bypass) {
        Recipient after = changed(group, members(added));
        var question = org.as(caller)
                .runs("Add-DistributionGroupMember", "Identity", "Member")
                .changing(group, after)
                .reading(added);
        return (bypass ? question.bypassing(group, after) : question.managing(group, after)).refusal();
    }

    @Test
    @DisplayName("GM-8: a manager may make itself a member")
    void joiningOwnGroup() {
        RoleGroup own = org.managed(org.roleGroup("Own"), caller);
        RoleGroup after = own.withMembers(List.of(caller.id()));

        assertThat(org.as(caller)
                        .runs("Add-RoleGroupMember", "Identity", "Member")
                        .changing(own, after)
                        .reading(caller)
                        .managing(own, after)
                        .refusal())
                .isEmpty();
    }

    @Test
    @DisplayName("GM-2, GM-3, GM-5: a refusal says who manages the group instead, or that the check was not bypassed")
    void refusals() {
        org.assign(databases, caller);
        RoleGroup unmanaged = org.roleGroup("Group");
        String administrators = " only by members of Organization Management and holders of Role Management";
        assertThat(lacked(unmanaged, false)).containsExactly("Group has no managers; it is managed" + administrators);
        assertThat(lacked(unmanaged, true)).containsExactly("the manager check is bypassed" + administrators);

        RoleGroup managed = org.managed(unmanaged, member);
        assertThat(lacked(managed, false)).containsExactly("the caller is not among the managers of Group");

        org.assign(org.role("Role Management", entry("Get-ManagementRole")), caller);
        assertThat(lacked(managed, false))
                .containsExactly("the caller is not among the managers of Group and did not ask to bypass the check");
    }

    private List<String> lacked(RoleGroup group, boolean bypass) {
        RoleGroup after = group.withMembers(List.of(member.id()));
        var question =
                org.as(caller).runs("Add-RoleGroupMember", "Identity", "Member").changing(group, after);
        return (bypass ? question.bypassing(group, after) : question.managing(group, after))
                .denied().candidates().stream().map(Decision.Candidate::lacked).toList();
    }

    @Test
    @DisplayName("GM-6: to manage one group lets nobody change another, though an assignment lets him see that")
    void otherGroups() {
        RoleGroup own = org.managed(org.roleGroup("Own"), caller);
        RoleGroup foreign = org.managed(org.roleGroup("Foreign"), member);
        org.assign(
                org.role("View", "View", Given.VIEW_ONLY, entry("Add-RoleGroupMember", "Identity", "Member")), caller);

        assertThat(addingTo(own, false)).isEmpty();
        assertThat(addingTo(foreign, false)).contains(ErrorCode.OutOfWriteScope);
    }

    private void membershipRole() {
        org.assign(
                org.role(
                        "MyDistributionGroupMembership",
                        "MyDistributionGroupMembership",
                        Given.MY_GAL,
                        entry("Add-DistributionGroupMember", "Identity", "Member")),
                caller);
    }

    @Test
    @DisplayName("GM-9: joining goes by the membership role only if that lists all parameters that are used")
    void joiningWithMore() {
        Recipient group = org.distributionGroup("Group", with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Open"));
        Recipient after = changed(group, members(caller));
        org.assign(
                org.role("Distribution Groups", entry("Add-DistributionGroupMember", "Identity", "Member", "Note")),
                caller);
        membershipRole();
        assertThat(adding(group, caller, false)).isEmpty();
        assertThat(org.as(caller)
                        .runs("Add-DistributionGroupMember", "Identity", "Member", "Note")
                        .changing(group, after)
                        .managing(group, after)
                        .refusal())
                .contains(ErrorCode.NotGroupManager);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name -eq 'Group'", "%s", "-not (%s)"})
    @DisplayName("GM-9, EXCL-9: nor where an exclusive scope protects the group, now or with the caller in it")
    void joiningProtected(String filter) {
        Recipient group = org.distributionGroup("Group", with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Open"));
        ManagementRole role =
                org.role("Distribution Groups", entry("Add-DistributionGroupMember", "Identity", "Member"));
        membershipRole();
        org.assign(role, caller);
        assertThat(adding(group, caller, false)).isEmpty();

        String joined = "Members -eq 'CN=Caller,CN=Users,DC=contoso,DC=com'";
        org.assign(role, caller, within(org.exclusiveRecipientScope("Protected", filter.formatted(joined))));
        assertThat(adding(group, caller, false)).contains(ErrorCode.NotGroupManager);
    }
}
