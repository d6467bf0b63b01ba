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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Recipient write scopes. */
class RecipientScopesTest {

    private final Fixture org = new Fixture();
    private final Recipient user = org.mailbox("User");
    private final Recipient other = org.mailbox("Other");
    private final ManagementRole role =
            org.role("Mail Recipients", entry("Set-Mailbox", "Identity"), entry("Get-Mailbox", "Identity"));

    private Optional<ErrorCode> setMailbox(Recipient target) {
        return org.as(user).runs("Set-Mailbox", "Identity").changing(target).refusal();
    }

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
    @DisplayName("WRITE-7, SCOPE-7: a custom scope with a root needs both, root and filter")
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

    @Test
    @DisplayName("WRITE-1: the kind that stands on the assignment says what it reaches")
    void kinds() {
        OrganizationalUnit sales = org.unit("Sales");
        ManagementScope seattle = org.recipientScope("Seattle", "City -eq 'Seattle'");
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.mailbox("Inside", sales);
        org.mailbox("Local", with(RecipientProperties.CITY, "Seattle"));
        org.mailbox("Boss", with(RecipientProperties.TITLE, "CEO"));
        org.distributionGroup("Own", managedBy(user));

        assertThat(writable(new RecipientWriteScope.Implicit()))
                .containsExactly("Inside", "Local", "Other", "Own", "User");
        assertThat(writable(new RecipientWriteScope.Relative(RecipientScopeType.Self)))
                .containsExactly("User");
        assertThat(writable(new RecipientWriteScope.Relative(RecipientScopeType.MyDistributionGroups)))
                .containsExactly("Own");
        assertThat(writable(new RecipientWriteScope.Relative(RecipientScopeType.MyGAL)))
                .isEmpty();
        assertThat(writable(inside(sales))).containsExactly("Inside");
        assertThat(writable(within(seattle))).containsExactly("Local");
        assertThat(writable(within(vip))).containsExactly("Boss");
    }

    /** Whom the user may change by an assignment with that scope, and no other. */
    private SortedSet<String> writable(RecipientWriteScope scope) {
        org.add(new Fixture().assign(role, user, scope));
        return org.organization()
                .all(Recipient.class)
                .filter(recipient -> setMailbox(recipient).isEmpty())
                .map(Recipient::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("WRITE-2: Organization is everybody, None is nobody")
    void allOrNothing() {
        org.assign(role, user, new RecipientWriteScope.Relative(RecipientScopeType.None));
        assertThat(setMailbox(other)).contains(ErrorCode.OutOfWriteScope);

        org.assign(role, user, new RecipientWriteScope.Relative(RecipientScopeType.Organization));
        assertThat(setMailbox(other)).isEmpty();
    }

    @Test
    @DisplayName("SCOPE-7: without a root a scope looks everywhere")
    void customScopeWithoutRoot() {
        org.assign(role, user, within(org.recipientScope("Seattle", "City -eq 'Seattle'")));

        assertThat(setMailbox(org.mailbox("Deep", org.unit("Sales"), with(RecipientProperties.CITY, "Seattle"))))
                .isEmpty();
    }

    @Test
    @DisplayName("SCOPE-8: a regular scope does nothing until an assignment carries it")
    void unlinked() {
        var assignment = org.assign(role, user);
        ManagementScope seattle = org.recipientScope("Seattle", "City -eq 'Seattle'");
        assertThat(setMailbox(other)).isEmpty();

        org.add(assignment.scoped(within(seattle), assignment.configWriteScope()));
        assertThat(setMailbox(other)).contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("WRITE-11: a filter on memberships sees committed ones; joining takes a right to the group alone")
    void memberships() {
        OrganizationalUnit groups = org.unit("Groups");
        Recipient team = org.recipient(RecipientTypeDetails.UniversalSecurityGroup, "Team", groups, members(other));
        Recipient joining = org.mailbox("Joining");
        org.assign(role, user, inside(groups));
        org.assign(
                role,
                user,
                within(org.recipientScope("Of the team", "MemberOfGroup -eq 'CN=Team,OU=Groups,DC=contoso,DC=com'")));

        assertThat(setMailbox(other)).isEmpty();
        assertThat(org.as(user)
                        .runs("Set-Mailbox", "Identity")
                        .changing(team, members(other, joining))
                        .reading(joining)
                        .refusal())
                .isEmpty();
        assertThat(org.as(user)
                        .runs("Set-Mailbox", "Identity")
                        .changing(team, members(other, joining))
                        .changing(joining)
                        .refusal())
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("RCPT-4: filters see recipients and what may become one; never role groups, contacts without mail")
    void filterable() {
        RoleGroup group = org.roleGroup("Group");
        ManagementScope everything = org.recipientScope("Everything", "Name -like '*'");
        org.assign(role, user, within(everything));

        assertThat(setMailbox(org.recipient(RecipientTypeDetails.User, "Plain", org.users())))
                .isEmpty();
        assertThat(setMailbox(org.securityGroup("Guards"))).isEmpty();
        assertThat(setMailbox(org.recipient(RecipientTypeDetails.Contact, "Contact", org.users())))
                .contains(ErrorCode.OutOfWriteScope);
        assertThat(setMailbox(org.recipient(RecipientTypeDetails.NonUniversalGroup, "Local", org.users())))
                .contains(ErrorCode.OutOfWriteScope);

        org.exclusiveRecipientScope("Everybody", "Name -like '*'");
        assertThat(org.as(user).runs("Set-Mailbox", "Identity").changing(group).refusal())
                .isEmpty();
    }

    @Test
    @DisplayName("POL-8: what a policy gives reaches as far as its role, no less and no more")
    void policies() {
        RoleAssignmentPolicy policy = org.policy("Default", true);
        Recipient owner = org.mailbox("Owner", policy(policy));
        org.assign(org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-User", "Identity")), policy);
        org.assign(
                org.role(
                        "MyTeamMailboxes", "MyTeamMailboxes", Given.ORGANIZATION, entry("Set-SiteMailbox", "Identity")),
                policy);

        assertThat(org.as(owner).runs("Set-User", "Identity").changing(owner).refusal())
                .isEmpty();
        assertThat(org.as(owner).runs("Set-User", "Identity").changing(other).refusal())
                .contains(ErrorCode.ObjectNotFound);
        assertThat(org.as(owner)
                        .runs("Set-SiteMailbox", "Identity")
                        .changing(other)
                        .refusal())
                .isEmpty();
    }
}
