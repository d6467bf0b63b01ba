package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.disabled;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who a caller acts as, and who may open a session. */
class PrincipalsTest {

    private final Fixture org = new Fixture();
    private final ManagementRole role = org.role("Mail Recipients", entry("Get-Mailbox", "Identity"));

    @Test
    @DisplayName("ASSIGNEE-1, GRP-1: groups nest through cycles; each is visited once")
    void cycles() {
        Recipient user = org.mailbox("User");
        Recipient one = org.securityGroup("One", user);
        Recipient two = org.securityGroup("Two", one);
        org.add(Given.changed(one, members(user, two)));
        org.assign(role, two);

        assertThat(org.as(user).commands()).containsExactly("Get-Mailbox");
        assertThat(Memberships.path(org.organization(), user.id(), two.id())).contains(List.of(one.id(), two.id()));
        assertThat(Memberships.effectiveUsers(org.organization(), two)).containsExactly(user);
    }

    @Test
    @DisplayName("LOOK-4: the path is a shortest one")
    void shortestPath() {
        Recipient user = org.mailbox("User");
        Recipient far = org.securityGroup("Far", user);
        Recipient middle = org.securityGroup("Middle", far);
        Recipient near = org.securityGroup("Near", user);
        RoleGroup group = org.roleGroup("Group", middle, near);

        assertThat(Memberships.path(org.organization(), user.id(), group.id()))
                .contains(List.of(near.id(), group.id()));
        assertThat(Memberships.path(org.organization(), group.id(), user.id())).isEmpty();
    }

    @Test
    @DisplayName("ASSIGNEE-5: distribution groups convey nothing, not even from inside a role group")
    void distributionGroups() {
        Recipient user = org.mailbox("User");
        Recipient team = org.distributionGroup("Team", members(user));
        org.assign(role, org.roleGroup("Group", team));

        assertThat(org.as(user).commands()).isEmpty();
    }

    @Test
    @DisplayName("ASSIGNEE-4: managing a group gives none of its rights")
    void managers() {
        Recipient user = org.mailbox("User");
        RoleGroup group = org.managed(org.roleGroup("Group"), user);
        org.assign(role, group);
        org.assign(role, org.add(Given.changed(org.securityGroup("Security"), managedBy(user))));

        assertThat(org.as(user).commands()).isEmpty();
    }

    @Test
    @DisplayName("ASSIGNEE-6, ASSIGNEE-7: the policy of the own mailbox counts, nobody else's")
    void policies() {
        RoleAssignmentPolicy policy = org.policy("Default", true);
        org.assign(org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity")), policy);
        Recipient owner = org.mailbox("Owner", policy(policy));
        Recipient other = org.mailbox("Other");
        org.assign(role, other);

        assertThat(org.as(owner).runs("Set-Mailbox", "Identity").changing(owner).refusal())
                .isEmpty();
        assertThat(org.as(owner).runs("Set-Mailbox", "Identity").changing(other).refusal())
                .contains(ErrorCode.ObjectNotFound);
        assertThat(org.as(other).runs("Set-Mailbox", "Identity").changing(owner).refusal())
                .contains(ErrorCode.CommandNotFound);
        assertThat(Memberships.effectiveUsers(org.organization(), policy)).containsExactly(owner);
    }

    @Test
    @DisplayName("ASSIGNEE-3: a foreign account has its linked role groups and its local mailbox's groups")
    void linkedRoleGroups() {
        Recipient user = org.recipient(RecipientTypeDetails.LinkedMailbox, "User", org.users(), disabled());
        org.assign(role, org.linkedRoleGroup("Linked", "S-1-5-21-9-512"));
        org.assign(org.role("Local", entry("Get-User")), org.roleGroup("Local Group", user));

        assertThat(org.as(user).signedInFromForest("S-1-5-21-9-512").commands())
                .containsExactly("Get-Mailbox", "Get-User");
        assertThat(org.as(user).signedInFromForest("S-1-5-21-9-513").commands()).containsExactly("Get-User");
        assertThat(org.as(user).commands()).isEmpty();
    }

    @Test
    @DisplayName("ASSIGNEE-1, USER-1: a foreign account without a mailbox here has its linked role groups and no self")
    void foreignAccountAlone() {
        Recipient other = org.mailbox("Other");
        org.assign(role, org.linkedRoleGroup("Linked", "S-1-5-21-9-512"));

        assertThat(org.as(other).withoutMailbox("S-1-5-21-9-512").commands()).containsExactly("Get-Mailbox");
        assertThat(org.as(other).withoutMailbox("S-1-5-21-9-512").sessionRefusal())
                .isEmpty();
        assertThat(org.as(other).withoutMailbox("S-1-5-21-9-513").sessionRefusal())
                .contains(ErrorCode.NoSession);
        assertThat(org.as(other).withoutMailbox().commands()).isEmpty();
    }

    @Test
    @DisplayName("USER-2: no session for a disabled account or one kept from the shell")
    void noSession() {
        Recipient disabled = org.mailbox("Disabled", disabled());
        Recipient kept = org.mailbox("Kept", with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, false));
        Recipient user = org.mailbox("User");
        List.of(disabled, kept, user).forEach(person -> org.assign(role, person));

        assertThat(org.as(disabled).sessionRefusal()).contains(ErrorCode.NoSession);
        assertThat(org.as(disabled).runs("Get-Mailbox").refusal()).contains(ErrorCode.NoSession);
        assertThat(org.as(kept).sessionRefusal()).contains(ErrorCode.NoSession);
        assertThat(org.as(user).sessionRefusal()).isEmpty();
    }

    @Test
    @DisplayName("GATE-8: no session without an effective regular assignment, except for managers of role groups")
    void sessionWithoutAssignments() {
        Recipient nobody = org.mailbox("Nobody");
        Recipient delegate = org.mailbox("Delegate");
        Recipient manager = org.mailbox("Manager");
        org.delegate(role, delegate);
        org.managed(org.roleGroup("Group"), manager);

        assertThat(org.as(nobody).sessionRefusal()).contains(ErrorCode.NoSession);
        assertThat(org.as(delegate).sessionRefusal()).contains(ErrorCode.NoSession);
        assertThat(org.as(manager).sessionRefusal()).isEmpty();
    }

    @Test
    @DisplayName("ASSIGNEE-2: what is assigned to the caller or its groups counts, if it is enabled")
    void effectiveAssignments() {
        Recipient user = org.mailbox("User");
        var own = org.assign(role, user);
        var group = org.assign(role, org.roleGroup("Group", user));
        org.add(org.assign(role, user).enabled(false));
        org.assign(role, org.mailbox("Other"));

        assertThat(org.authorizer().effectiveAssignments(org.organization(), new Caller(user.id())))
                .extracting(EffectiveAssignment::assignment)
                .containsExactlyInAnyOrder(own, group);
    }

    @Test
    @DisplayName("EVAL-2: names, ownership and directory groups grant nothing; only assignments do")
    void nothingByDefault() {
        Recipient user = org.mailbox("User");
        org.securityGroup("Domain Admins", user);
        Recipient team = org.distributionGroup("Team", managedBy(user));
        org.role("Distribution Groups", entry("Set-DistributionGroup", "Identity"));
        assertThat(org.as(user).sessionRefusal()).contains(ErrorCode.NoSession);

        org.assign(role, user);
        assertThat(org.as(user).commands()).containsExactly("Get-Mailbox");
        assertThat(org.as(user)
                        .runs("Set-DistributionGroup", "Identity")
                        .changing(team)
                        .refusal())
                .contains(ErrorCode.CommandNotFound);
    }

    @Test
    @DisplayName("ASSIGNEE-1: a foreign account acts as the groups that its linked role groups are in")
    void nestedLinkedRoleGroups() {
        Recipient other = org.mailbox("Other");
        RoleGroup linked = org.linkedRoleGroup("Linked", "S-1-5-21-9-512");
        org.assign(role, org.roleGroup("Outer", org.securityGroup("Middle", linked)));

        assertThat(org.as(other).withoutMailbox("S-1-5-21-9-512").commands()).containsExactly("Get-Mailbox");
        assertThat(org.as(other).withoutMailbox("S-1-5-21-9-513").commands()).isEmpty();
    }

    @Test
    @DisplayName("ASSIGNEE-6: a policy is a mailbox's; of a user without one it gives nothing")
    void policyWithoutMailbox() {
        RoleAssignmentPolicy policy = org.policy("Default", true);
        org.assign(org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity")), policy);
        Recipient user = org.recipient(RecipientTypeDetails.MailUser, "User", org.users(), policy(policy));

        assertThat(org.as(user).commands()).isEmpty();
        org.add(user.as(RecipientTypeDetails.UserMailbox));
        assertThat(org.as(user).commands()).containsExactly("Set-Mailbox");
    }

    @Test
    @DisplayName("USER-1: nobody signs in as a group or a contact, whatever is assigned to it")
    void noUser() {
        Recipient group = org.securityGroup("Group");
        Recipient contact = org.recipient(RecipientTypeDetails.MailContact, "Contact", org.users());
        List.of(group, contact).forEach(one -> org.assign(role, one));

        assertThat(org.as(group).runs("Get-Mailbox").refusal()).contains(ErrorCode.NoSession);
        assertThat(org.as(contact).runs("Get-Mailbox").refusal()).contains(ErrorCode.NoSession);
    }

    @Test
    @DisplayName("FOREST-5: whoever uses a linked mailbox signs in with the account behind it, others with their own")
    void signingIn() {
        Recipient user = org.mailbox("User");
        Recipient linked = org.recipient(RecipientTypeDetails.LinkedMailbox, "Linked", org.users(), disabled())
                .linkedTo(Optional.of(new Recipient.LinkedAccount("S-1-5-21-9-1104", "FABRIKAM\\linked")));

        assertThat(Caller.of(user)).isEqualTo(new Caller(user.id()));
        assertThat(Caller.of(linked))
                .isEqualTo(new Caller(
                        Optional.of(linked.id()), Optional.of(new Caller.ForeignAccount("S-1-5-21-9-1104", Set.of()))));
    }
}
