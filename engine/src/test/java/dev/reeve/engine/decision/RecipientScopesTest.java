package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Read scopes, recipient write scopes and exclusive recipient scopes. */
class RecipientScopesTest {

    private final Fixture org = new Fixture();
    private final Recipient user = org.mailbox("User");
    private final Recipient other = org.mailbox("Other");
    private final ManagementRole role =
            org.role("Mail Recipients", entry("Set-Mailbox", "Identity"), entry("Get-Mailbox", "Identity"));

    private Optional<ErrorCode> setMailbox(Recipient target) {
        return org.as(user).runs("Set-Mailbox", "Identity").changing(target).refusal();
    }

    // --- reading ---

    @Test
    @DisplayName("READ-3, USER-3: MyGAL shows what is mail-enabled and not hidden, and oneself")
    void addressBook() {
        Recipient hidden = org.mailbox("Hidden", with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true));
        Recipient plain = org.recipient(RecipientTypeDetails.User, "Plain", org.users());
        ManagementRole gal =
                org.role("MyDistributionGroups", "MyDistributionGroups", Given.MY_GROUPS, entry("Get-Recipient"));
        org.assign(gal, user);
        org.assign(gal, hidden);

        assertThat(org.as(user).sees("Get-Recipient", other)).isTrue();
        assertThat(org.as(user).sees("Get-Recipient", hidden)).isFalse();
        assertThat(org.as(user).sees("Get-Recipient", plain)).isFalse();
        assertThat(org.as(hidden).sees("Get-Recipient", hidden)).isTrue();
    }

    @Test
    @DisplayName("READ-4: what is not readable does not exist, before any write scope is asked")
    void unreadable() {
        org.assign(org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity")), user);

        assertThat(setMailbox(other)).contains(ErrorCode.ObjectNotFound);
        assertThat(org.as(user)
                        .runs("Set-Mailbox", "Identity")
                        .changing(user)
                        .reading(other)
                        .refusal())
                .contains(ErrorCode.ObjectNotFound);
    }

    @Test
    @DisplayName("READ-5: role groups and other configuration need OrganizationConfig")
    void configuration() {
        RoleGroup group = org.roleGroup("Group");
        org.assign(role, user);
        org.assign(org.role("Mailbox Search", "MailboxSearch", Given.RECIPIENTS_ONLY, entry("Search")), user);

        assertThat(org.as(user).sees("Get-Mailbox", group)).isTrue();
        assertThat(org.as(user).sees("Search", group)).isFalse();
    }

    @Test
    @DisplayName("READ-7: a custom recipient scope hides nothing")
    void scopesDoNotHide() {
        OrganizationalUnit seattle = org.unit("Seattle");
        org.assign(role, user, inside(seattle));

        assertThat(org.as(user).sees("Get-Mailbox", other)).isTrue();
        assertThat(setMailbox(other)).contains(ErrorCode.OutOfWriteScope);
    }

    // --- writing ---

    @Test
    @DisplayName("WRITE-6, OU-3: an OU scope reaches any depth below the unit, and the unit's name is not enough")
    void units() {
        OrganizationalUnit sales = org.unit("Sales");
        org.assign(role, user, inside(sales));

        assertThat(setMailbox(org.mailbox("Deep", org.unit("East", sales)))).isEmpty();
        assertThat(setMailbox(org.mailbox("Namesake", org.unit("Sales", org.unit("Old")))))
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("WRITE-7: a custom scope with a root needs both, root and filter")
    void customScopeWithRoot() {
        OrganizationalUnit sales = org.unit("Sales");
        ManagementScope scope = org.scope(
                "Seattle Sales",
                new ScopeRestriction.RecipientFilter(
                        Optional.of(sales.id()), Given.filter("City -eq 'Seattle'", RecipientProperties.REGISTRY)),
                false);
        org.assign(role, user, within(scope));

        assertThat(setMailbox(org.mailbox("Both", sales, with(RecipientProperties.CITY, "Seattle"))))
                .isEmpty();
        assertThat(setMailbox(org.mailbox("Filter", with(RecipientProperties.CITY, "Seattle"))))
                .contains(ErrorCode.OutOfWriteScope);
        assertThat(setMailbox(org.mailbox("Root", sales))).contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("WRITE-8: an explicit scope is cut down to what the role reads")
    void explicitWithinRead() {
        OrganizationalUnit sales = org.unit("Sales");
        Recipient inside = org.mailbox("Inside", sales);
        org.assign(
                org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity")),
                user,
                inside(sales));
        org.assign(org.role("View-Only", "ViewOnly", Given.VIEW_ONLY, entry("Set-Mailbox", "Identity")), user);

        assertThat(setMailbox(inside)).contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("WRITE-9: an object can't be captured by changing it into the scope")
    void capture() {
        org.assign(role, user, within(org.recipientScope("Seattle", "City -eq 'Seattle'")));
        assertThat(org.as(user)
                        .runs("Set-Mailbox", "Identity")
                        .changing(other, with(RecipientProperties.CITY, "Seattle"))
                        .refusal())
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("WRITE-10: a creation is judged by the object as it would be stored")
    void creation() {
        OrganizationalUnit sales = org.unit("Sales");
        org.assign(org.role("Mail Recipient Creation", entry("New-Mailbox", "Name")), user, inside(sales));
        Fixture later = new Fixture();

        assertThat(org.as(user)
                        .runs("New-Mailbox", "Name")
                        .creating(later.mailbox("New", sales))
                        .refusal())
                .isEmpty();
        assertThat(org.as(user)
                        .runs("New-Mailbox", "Name")
                        .creating(later.mailbox("New"))
                        .refusal())
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("WRITE-3: Self means the calling member, not the group the role was assigned to")
    void self() {
        org.assign(
                org.role("Mail Recipients 2", entry("Set-Mailbox", "Identity")),
                org.roleGroup("Group", user, other),
                new RecipientWriteScope.Relative(RecipientScopeType.Self));

        assertThat(setMailbox(user)).isEmpty();
        assertThat(setMailbox(other)).contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("WRITE-4: MyDistributionGroups are those whose ManagedBy lists the caller directly")
    void ownGroups() {
        org.assign(
                org.role(
                        "MyDistributionGroups",
                        "MyDistributionGroups",
                        Given.MY_GROUPS,
                        entry("Set-DistributionGroup", "Identity")),
                user);
        Recipient own = org.distributionGroup("Own", managedBy(user));
        Recipient nested = org.distributionGroup("Nested", managedBy(org.securityGroup("Managers", user)));

        assertThat(org.as(user)
                        .runs("Set-DistributionGroup", "Identity")
                        .changing(own)
                        .refusal())
                .isEmpty();
        assertThat(org.as(user)
                        .runs("Set-DistributionGroup", "Identity")
                        .changing(nested)
                        .refusal())
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("WRITE-5: the membership role lets callers join and leave groups that allow it, and nothing else")
    void ownMembership() {
        org.assign(
                org.role(
                        "MyDistributionGroupMembership",
                        "MyDistributionGroupMembership",
                        Given.MY_GAL,
                        entry("Add-DistributionGroupMember", "Identity", "Member")),
                user);
        Recipient open = org.distributionGroup("Open", with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Open"));
        Recipient asking =
                org.distributionGroup("Asking", with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "ApprovalRequired"));
        Recipient closed = org.distributionGroup("Closed", with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Closed"));

        assertThat(joining(open, user)).isEmpty();
        assertThat(joining(asking, user)).isEmpty();
        assertThat(joining(closed, user)).contains(ErrorCode.OutOfWriteScope);
        assertThat(joining(open, other)).contains(ErrorCode.OutOfWriteScope);
    }

    private Optional<ErrorCode> joining(Recipient group, Recipient member) {
        return org.as(user)
                .runs("Add-DistributionGroupMember", "Identity", "Member")
                .changing(group, members(member))
                .reading(member)
                .managing(group, changed(group, members(member)))
                .refusal();
    }

    @Test
    @DisplayName("SCOPE-12: a filter that can't be evaluated matches nothing, as an exclusive one everything")
    void unusableFilters() {
        ScopeRestriction unusable =
                new ScopeRestriction.Unusable("RecipientScope", Optional.empty(), "Gone -eq 1", "no such property");
        org.assign(role, user, within(org.scope("Regular", unusable, false)));
        assertThat(setMailbox(other)).contains(ErrorCode.OutOfWriteScope);

        org.assign(role, user);
        assertThat(setMailbox(other)).isEmpty();

        org.scope("Exclusive", unusable, true);
        assertThat(setMailbox(other)).contains(ErrorCode.ExclusiveScope);
    }

    // --- exclusive ---

    @Test
    @DisplayName("EXCL-5: an exclusive assignment gives nothing outside its scope")
    void exclusiveOnly() {
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.assign(role, user, within(vip));

        assertThat(setMailbox(org.mailbox("Boss", with(RecipientProperties.TITLE, "CEO"))))
                .isEmpty();
        assertThat(setMailbox(other)).contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("EXCL-8: bringing an object into an exclusive scope needs that scope, besides the right to it before")
    void intoExclusiveScope() {
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.assign(role, user);
        assertThat(promoting()).contains(ErrorCode.ExclusiveScope);

        org.assign(role, user, within(vip));
        assertThat(promoting()).isEmpty();
    }

    private Optional<ErrorCode> promoting() {
        return org.as(user)
                .runs("Set-Mailbox", "Identity")
                .changing(other, with(RecipientProperties.TITLE, "CEO"))
                .refusal();
    }

    @Test
    @DisplayName("EXCL-9: owners keep their own mailbox through its policy, unless the organization says otherwise")
    void ownersAreExempt() {
        RoleAssignmentPolicy policy = org.policy("Default", true);
        org.assign(org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity")), policy);
        org.exclusiveRecipientScope("Everybody", "Name -like '*'");
        Recipient owner = org.mailbox("Owner", policy(policy));

        assertThat(org.as(owner).runs("Set-Mailbox", "Identity").changing(owner).refusal())
                .isEmpty();

        org.settings(false, true);
        assertThat(org.as(owner).runs("Set-Mailbox", "Identity").changing(owner).refusal())
                .contains(ErrorCode.ExclusiveScope);
    }

    @Test
    @DisplayName("EXCL-9: the exemption is the policy's: Self by a role group is refused")
    void groupsAreNotExempt() {
        org.assign(role, user, new RecipientWriteScope.Relative(RecipientScopeType.Self));
        org.exclusiveRecipientScope("Everybody", "Name -like '*'");

        assertThat(setMailbox(user)).contains(ErrorCode.ExclusiveScope);
    }

    @Test
    @DisplayName("LOOK-6: a writable recipient is one that some assignee may modify")
    void reach() {
        var everywhere = org.assign(role, org.roleGroup("Group", user));
        var own = org.assign(role, user, new RecipientWriteScope.Relative(RecipientScopeType.Self));
        var unit = org.assign(role, user, inside(org.unit("Sales")));
        AssignmentReach reach = new AssignmentReach(org.organization());

        assertThat(reach.reaches(everywhere, other)).isTrue();
        assertThat(reach.reaches(own, user)).isTrue();
        assertThat(reach.reaches(own, other)).isFalse();
        assertThat(reach.reaches(unit, other)).isFalse();

        org.exclusiveRecipientScope("Everybody", "Name -like '*'");
        assertThat(new AssignmentReach(org.organization()).reaches(everywhere, other))
                .isFalse();
    }
}
