package dev.reeve.commands.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.RecipientProperties;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is found, and what is not where it looks alike. */
class LintTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestShell shell = new TestShell(organization, "Administrator");

    /** Two administrators, so that a new organization is free of findings. */
    @BeforeEach
    void secondAdministrator() {
        organization.mailbox("ann");
        organization.mailbox("bob");
        organization.mailbox("cid");
        run("Add-RoleGroupMember 'Organization Management' -Member ann");
    }

    private void run(String... lines) {
        for (String line : lines) {
            assertThat(shell.run(line).errors()).as(line).isEmpty();
        }
    }

    private List<String> found(FindingCode code) {
        return Lint.check(organization.snapshot()).stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::object)
                .toList();
    }

    private Set<FindingCode> codes() {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        Lint.check(organization.snapshot()).forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    @Test
    void aNewOrganizationWithTwoAdministratorsHasNoFindings() {
        assertThat(codes()).isEmpty();
    }

    @Test
    void aSingleAdministratorIsNearLockout() {
        run("Remove-RoleGroupMember 'Organization Management' -Member ann -Confirm:$false");

        assertThat(codes()).containsExactly(FindingCode.NearLockout);
    }

    @Test
    void fiveAdministratorsAreFewAndSixAreMany() {
        List.of("dan", "eve", "fay").forEach(name -> {
            organization.mailbox(name);
            run("Add-RoleGroupMember 'Organization Management' -Member " + name);
        });
        assertThat(found(FindingCode.TooManyAdministrators)).isEmpty();

        run("Add-RoleGroupMember 'Organization Management' -Member bob");
        assertThat(found(FindingCode.TooManyAdministrators)).containsExactly("Organization Management");
    }

    @Test
    void aRoleOfNobodyIsFoundUnlessItIsAParent() {
        run(
                "New-ManagementRole Upper -Parent 'Mail Recipients'",
                "New-ManagementRole Lower -Parent Upper",
                "New-ManagementRole Idle -Parent 'Mail Recipients'",
                "New-RoleGroup Staff -Roles Lower -Members bob");

        assertThat(found(FindingCode.UnassignedRole)).containsExactly("Idle");
    }

    @Test
    void whatAnUnscopedAssignmentOfAParentGivesIsRedundant() {
        run(
                "New-ManagementRole Part -Parent 'Mail Recipients'",
                "New-RoleGroup Staff -Roles 'Mail Recipients', Part -Members bob",
                "New-RoleGroup Other -Roles Part -Members cid");

        assertThat(found(FindingCode.RedundantAssignment)).containsExactly("Part-Staff");
    }

    @Test
    void ofTwoAlikeTheSecondIsRedundantAndOfTwoScopesNone() {
        run(
                "New-ManagementScope Rome -RecipientRestrictionFilter {City -eq 'Rome'}",
                "New-ManagementScope Oslo -RecipientRestrictionFilter {City -eq 'Oslo'}",
                "New-RoleGroup Staff -Members bob",
                "New-ManagementRoleAssignment A -Role 'Mail Tips' -SecurityGroup Staff",
                "New-ManagementRoleAssignment B -Role 'Mail Tips' -SecurityGroup Staff",
                "New-ManagementRoleAssignment C -Role 'Mail Recipients' -SecurityGroup Staff -CustomRecipientWriteScope Rome",
                "New-ManagementRoleAssignment D -Role 'Mail Recipients' -SecurityGroup Staff -CustomRecipientWriteScope Oslo");

        assertThat(found(FindingCode.RedundantAssignment)).containsExactly("B");
    }

    @Test
    void aScopeHoldsForNobodyWhoHasTheRoleWithoutOne() {
        run(
                "New-ManagementScope Rome -RecipientRestrictionFilter {City -eq 'Rome'}",
                "New-RoleGroup Wide -Roles 'Mail Recipients' -Members bob",
                "New-RoleGroup Narrow -Roles 'Mail Recipients' -CustomRecipientWriteScope Rome -Members bob, cid",
                "New-RoleGroup Apart -Roles 'Mail Recipients' -CustomRecipientWriteScope Rome -Members cid");

        assertThat(found(FindingCode.ScopeWithoutEffect)).containsExactly("Mail Recipients-Narrow");
    }

    @Test
    void rolesOfSingleUsersAreFound() {
        run("New-ManagementRoleAssignment Mine -Role 'Mail Tips' -User bob");

        assertThat(found(FindingCode.DirectAssignment)).containsExactly("Mine");
    }

    @Test
    void anEntryWithoutItsGetIsFoundUnlessTheGroupHasTheGetElsewhere() {
        run(
                "New-ManagementRole Blind -Parent 'Mail Recipients'",
                "Get-ManagementRoleEntry 'Blind\\*' | ? Name -ne 'Set-Mailbox' | Remove-ManagementRoleEntry -Confirm:$false",
                "New-RoleGroup Staff -Roles Blind -Members bob",
                "New-RoleGroup Readers -Roles Blind, 'View-Only Recipients' -Members cid");

        assertThat(Lint.check(organization.snapshot()))
                .filteredOn(finding -> finding.code() == FindingCode.EntryWithoutGet)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo(
                                "'Staff' can use Set-Mailbox, but not see what there is to change. Add Get-Mailbox."));
    }

    @Test
    void scopesThatHoldNothingAreUsedByNobodyOrReadWhatNobodyHas() {
        run(
                "Set-User bob -City Rome",
                "New-ManagementScope Rome -RecipientRestrictionFilter {City -eq 'Rome'}",
                "New-ManagementScope Oslo -RecipientRestrictionFilter {City -eq 'Oslo'}",
                "New-ManagementScope Ten -RecipientRestrictionFilter {CustomAttribute10 -eq 'x'}",
                "New-RoleGroup Staff -Roles 'Mail Recipients' -CustomRecipientWriteScope Rome -Members bob");

        assertThat(found(FindingCode.EmptyScope)).containsExactly("Oslo", "Ten");
        assertThat(found(FindingCode.UnusedScope)).containsExactly("Oslo", "Ten");
        assertThat(found(FindingCode.UnsetFilterProperty)).containsExactly("Ten");
    }

    @Test
    void anExclusiveScopeThatNobodyHoldsShutsEverybodyOut() {
        run(
                "Set-User bob -City Rome",
                "New-ManagementScope Romans -RecipientRestrictionFilter {City -eq 'Rome'} -Exclusive -Force");
        assertThat(Lint.check(organization.snapshot())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UnheldExclusiveScope);
            assertThat(finding.message()).startsWith("It protects 1 objects");
        });

        run(
                "New-RoleGroup Guards -Members cid",
                "New-ManagementRoleAssignment G -Role 'Mail Recipients'"
                        + " -SecurityGroup Guards -ExclusiveRecipientWriteScope Romans");
        assertThat(found(FindingCode.UnheldExclusiveScope)).isEmpty();
    }

    @Test
    void aFilterOnAGroupWithGroupsInItHoldsLessThanMeant() {
        run(
                "New-DistributionGroup Inner -Type Security -Members bob",
                "New-DistributionGroup Outer -Type Security -Members Inner, cid",
                "$dn = (Get-Group Outer).DistinguishedName",
                "New-ManagementScope Outers -RecipientRestrictionFilter \"MemberOfGroup -eq '$dn'\"",
                "$dn = (Get-Group Inner).DistinguishedName",
                "New-ManagementScope Inners -RecipientRestrictionFilter \"MemberOfGroup -eq '$dn'\"");

        assertThat(found(FindingCode.NestedGroupFilter)).containsExactly("Outers");
    }

    @Test
    void groupsWithRolesAndNoMembersAreFoundAndMembersWithoutAnAccount() {
        run("New-RoleGroup Staff -Roles 'Mail Tips' -Members bob", "New-RoleGroup Nobody -Roles 'Mail Tips'");
        assertThat(found(FindingCode.EmptyRoleGroup)).containsExactly("Nobody");
        assertThat(found(FindingCode.DisabledMember)).isEmpty();

        run("Add-RoleGroupMember Nobody -Member cid", "Set-Mailbox cid -Type Shared");
        assertThat(found(FindingCode.EmptyRoleGroup)).isEmpty();
        assertThat(found(FindingCode.DisabledMember)).containsExactly("Nobody");
    }

    @Test
    void whoSetsThePasswordOfAnAdministratorIsOne() {
        run(
                "New-RoleGroup Resetters -Roles 'User Options' -Members bob",
                "New-ManagementScope Plain -RecipientRestrictionFilter {CustomAttribute1 -eq 'plain'}",
                "Set-Mailbox cid -CustomAttribute1 plain",
                "New-RoleGroup Careful -Roles 'User Options' -Members cid -CustomRecipientWriteScope Plain");

        assertThat(found(FindingCode.TakesOverAdministrators)).containsExactly("User Options-Resetters");

        run("New-ManagementScope Admins -Exclusive -Force -RecipientRestrictionFilter {Name -eq 'ann' -or Name -eq"
                + " 'Administrator'}");
        assertThat(found(FindingCode.TakesOverAdministrators)).isEmpty();
    }

    @Test
    void aWayOfSeveralStepsToAllPermissionsIsFoundWithItsCut() {
        run("New-RoleGroup Resetters -Roles 'User Options' -ManagedBy cid, 'Organization Management'");

        assertThat(Lint.check(organization.snapshot()))
                .filteredOn(finding -> finding.code() == FindingCode.PrivilegePath)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("cid can administer all permissions in 2 steps: join 'Resetters';"
                                + " set the password of ")
                        .endsWith("The cheapest cut is to scope or suspend 'User Options-Resetters'."));

        run("Set-ManagementRoleAssignment 'User Options-Resetters' -Enabled $false");
        assertThat(found(FindingCode.PrivilegePath)).isEmpty();
    }

    /** A mailbox whose own account is disabled, since somebody of another forest uses it. */
    private void linkedMailbox(String name) {
        Recipient mailbox = organization.mailbox(name);
        organization.put(mailbox.withProperties(mailbox.properties()
                        .with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount"))
                .as(RecipientTypeDetails.LinkedMailbox)
                .linkedTo(Optional.of(
                        new Recipient.LinkedAccount("S-1-5-21-1-2-3-" + name.hashCode(), "FABRIKAM\\" + name))));
    }

    @Test
    @DisplayName("FOREST-5: who comes from another forest to a linked mailbox is looked at like everybody else")
    void aWayOfAForeignAccountIsFound() {
        linkedMailbox("lin");
        run("New-RoleGroup Resetters -Roles 'User Options' -ManagedBy lin, 'Organization Management'");

        assertThat(Lint.check(organization.snapshot()))
                .filteredOn(finding -> finding.code() == FindingCode.PrivilegePath)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("lin can administer all permissions in 2 steps: join 'Resetters';"));
    }

    @Test
    @DisplayName("FOREST-5: linked mailboxes count among those who set anybody's password")
    void linkedMailboxesCount() {
        List.of("dan", "eve", "fay").forEach(organization::mailbox);
        List.of("lin", "lou").forEach(this::linkedMailbox);
        run("New-RoleGroup Resetters -Roles 'User Options' -Members cid, dan, eve, fay, lin, lou");

        assertThat(found(FindingCode.WideHelpDesk)).containsExactly("User Options-Resetters");
    }

    @Test
    void aScopedAdministratorOfPermissionsWhoCanJoinTheOthersIsFound() {
        run(
                "New-ManagementScope Plain -RecipientRestrictionFilter {CustomAttribute1 -eq 'plain'}",
                "New-RoleGroup Limited -Roles 'Role Management' -Members bob -CustomRecipientWriteScope Plain");

        assertThat(Lint.check(organization.snapshot()))
                .filteredOn(finding -> finding.code() == FindingCode.PrivilegePath)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("bob can administer all permissions in 1 step: join 'Organization Management'.")
                        .contains("'Role Management-Limited'"));
    }

    @Test
    void fiveWhoSetAnybodysPasswordAreFewAndSixAreMany() {
        List.of("dan", "eve", "fay", "gus").forEach(organization::mailbox);
        run("New-RoleGroup Resetters -Roles 'User Options' -Members bob, cid, dan, eve, fay");
        assertThat(found(FindingCode.WideHelpDesk)).isEmpty();

        run("Add-RoleGroupMember Resetters -Member gus");
        assertThat(found(FindingCode.WideHelpDesk)).containsExactly("User Options-Resetters");
    }

    @Test
    void managersOfRoleGroupsAndOwnersOfGroupsWithRolesGainWhatTheyHaveNot() {
        run(
                "New-RoleGroup Staff -Roles 'Mail Tips' -ManagedBy bob, 'Organization Management' -Members cid",
                "New-RoleGroup Own -Roles 'Mail Tips' -ManagedBy cid -Members cid",
                "New-DistributionGroup Team -Type Security -ManagedBy bob -Members cid",
                "New-ManagementRoleAssignment T -Role 'Journaling' -SecurityGroup Team");
        assertThat(found(FindingCode.ManagesMorePower)).containsExactly("Staff");
        assertThat(found(FindingCode.OwnsGroupWithRights)).isEmpty();

        run("New-ManagementRoleAssignment -Role MyDistributionGroups -Policy 'Default Role Assignment Policy'");
        assertThat(found(FindingCode.OwnsGroupWithRights)).containsExactly("Team");
    }

    @Test
    void aBuiltInGroupWithOtherRolesIsFound() {
        run("New-ManagementRoleAssignment -Role 'Mail Tips' -SecurityGroup 'Help Desk'");

        assertThat(Lint.check(organization.snapshot()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("more Mail Tips"));
    }
}
