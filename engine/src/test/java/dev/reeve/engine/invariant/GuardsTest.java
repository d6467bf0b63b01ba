package dev.reeve.engine.invariant;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.disabled;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.members;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guards against lockout. */
class GuardsTest {

    private final Fixture org = new Fixture();
    private final Recipient administrator = org.mailbox("Administrator");
    private final RoleGroup organizationManagement = org.roleGroup("Administrators", administrator);
    private final ManagementRole roleManagement = org.role("Role Management", entry("New-ManagementRole", "Name"));
    private final ManagementRole journaling = org.role("Journaling", entry("New-JournalRule", "Name"));
    private final RoleAssignment administration = org.assign(roleManagement, organizationManagement);
    private final RoleAssignment delegation = org.delegate(journaling, organizationManagement);

    private Optional<ErrorCode> broken(Change change) {
        return broken(change, ForeignPrincipals.UNKNOWN);
    }

    private Optional<ErrorCode> broken(Change change, ForeignPrincipals foreign) {
        Organization before = org.organization();
        return Invariants.check(before, change, before.apply(change), foreign).map(Violation::code);
    }

    @Test
    @DisplayName("INV-4: the last delegating assignment is neither removed, disabled nor scoped")
    void lastDelegation() {
        RoleAssignment scoped = delegation.scoped(inside(org.unit("Sales")), new ConfigWriteScope.Implicit());

        assertThat(List.of(
                        broken(Change.remove(delegation.id())),
                        broken(Change.put(delegation.enabled(false))),
                        broken(Change.put(scoped))))
                .containsOnly(Optional.of(ErrorCode.LastDelegatingAssignment));
    }

    @Test
    @DisplayName("INV-4, INV-7: it may go once another group has one; a user's does not count")
    void anotherDelegation() {
        org.delegate(journaling, administrator);
        assertThat(broken(Change.remove(delegation.id()))).contains(ErrorCode.LastDelegatingAssignment);

        org.delegate(journaling, org.securityGroup("Auditors"));
        assertThat(broken(Change.remove(delegation.id()))).isEmpty();
    }

    @Test
    @DisplayName("INV-4: a role that had no delegating assignment blocks nothing")
    void noneBefore() {
        ManagementRole orphan = org.role("Orphan", entry("Get-Orphan"));
        RoleAssignment assignment = org.assign(orphan, administrator);
        assertThat(broken(Change.remove(assignment.id()))).isEmpty();
    }

    @Test
    @DisplayName("INV-6: removing a group is judged with all its assignments")
    void wholeOperation() {
        Change removal = Change.remove(delegation.id())
                .and(Change.remove(administration.id()))
                .and(Change.remove(organizationManagement.id()));
        assertThat(broken(removal)).contains(ErrorCode.LastDelegatingAssignment);
        assertThat(broken(removal.and(Change.put(new Fixture().delegate(journaling, org.securityGroup("Auditors"))))))
                .contains(ErrorCode.LastRoleManagementAssignment);
    }

    @Test
    @DisplayName("INV-5: the last regular assignment of Role Management is neither removed, disabled nor config-scoped")
    void lastRoleManagement() {
        org.assign(roleManagement, administrator); // a user's does not count
        RoleAssignment scoped = administration.scoped(
                new RecipientWriteScope.Implicit(), configured(org.serverScope("Servers", false, org.server("EX01"))));

        assertThat(List.of(
                        broken(Change.remove(administration.id())),
                        broken(Change.put(administration.enabled(false))),
                        broken(Change.put(scoped))))
                .containsOnly(Optional.of(ErrorCode.LastRoleManagementAssignment));
    }

    @Test
    @DisplayName("INV-8: the last enabled member stays a member, stays enabled, stays")
    void lastMember() {
        Change emptied = Change.put(organizationManagement.withMembers(List.of()));

        assertThat(List.of(
                        broken(emptied),
                        broken(Change.put(changed(administrator, disabled()))),
                        broken(Change.remove(administrator.id()).and(emptied))))
                .containsOnly(Optional.of(ErrorCode.LastRoleManagementMember));
    }

    @Test
    @DisplayName("INV-8: a linked group holds while its foreign group has an enabled account; an unknown one does not")
    void linkedGroup() {
        org.assign(roleManagement, org.linkedRoleGroup("Linked", "S-1-5-21-9-512"));
        Change emptied = Change.put(organizationManagement.withMembers(List.of()));

        assertThat(broken(emptied, somebody("S-1-5-21-9-512", ""))).isEmpty();
        assertThat(broken(emptied, somebody("S-1-5-21-9-513", ""))).contains(ErrorCode.LastRoleManagementMember);
        assertThat(broken(emptied)).contains(ErrorCode.LastRoleManagementMember);
    }

    @Test
    @DisplayName("INV-8: re-pointing the last linked group to one that has nobody is refused")
    void repointed() {
        RoleGroup linked = org.linkedRoleGroup("Linked", "S-1-5-21-9-512");
        org.assign(roleManagement, linked);
        org.apply(Change.put(organizationManagement.withMembers(List.of())));

        assertThat(broken(Change.put(linked.linkedTo("S-1-5-21-9-513")), somebody("S-1-5-21-9-512", "")))
                .contains(ErrorCode.LastRoleManagementMember);
    }

    @Test
    @DisplayName("INV-8: while its forest can't be asked a linked group can't be taken away, and the rest goes on")
    void unknownForest() {
        RoleGroup linked = org.linkedRoleGroup("Linked", "S-1-5-21-9-512");
        RoleAssignment linkedAdministration = org.assign(roleManagement, linked);
        Recipient somebody = org.mailbox("Somebody");
        org.apply(Change.put(organizationManagement.withMembers(List.of())));

        assertThat(broken(Change.remove(linkedAdministration.id()))).contains(ErrorCode.LastRoleManagementMember);
        assertThat(broken(Change.put(linked.linkedTo("S-1-5-21-9-513")))).contains(ErrorCode.LastRoleManagementMember);
        assertThat(broken(Change.remove(somebody.id()))).isEmpty();
    }

    @Test
    @DisplayName("INV-8, FOREST-5: a linked mailbox holds while its foreign account is enabled")
    void linkedMailbox() {
        Recipient alice = org.add(org.recipient(RecipientTypeDetails.LinkedMailbox, "Alice", org.users(), disabled())
                .linkedTo(Optional.of(new Recipient.LinkedAccount("S-1-5-21-9-1104", "FABRIKAM\\alice"))));
        Change replaced = Change.put(organizationManagement.withMembers(List.of(alice.id())));

        assertThat(broken(replaced, somebody("", "S-1-5-21-9-1104"))).isEmpty();
        assertThat(broken(replaced, somebody("", "S-1-5-21-9-1105"))).contains(ErrorCode.LastRoleManagementMember);
    }

    @Test
    @DisplayName("INV-8: other forests are not asked where the organization's own people settle it")
    void notAskedInVain() {
        org.assign(roleManagement, org.linkedRoleGroup("Linked", "S-1-5-21-9-512"));
        Recipient second = org.mailbox("Second");
        ForeignPrincipals asked = new ForeignPrincipals() {
            @Override
            public boolean hasEnabledMember(String groupSid) {
                throw new AssertionError(groupSid);
            }

            @Override
            public boolean isEnabled(String accountSid) {
                throw new AssertionError(accountSid);
            }
        };

        assertThat(broken(Change.put(organizationManagement.withMembers(List.of(second.id()))), asked))
                .isEmpty();
    }

    /** A forest in which that group has an enabled account, and that account is one. */
    private static ForeignPrincipals somebody(String group, String account) {
        return new ForeignPrincipals() {
            @Override
            public boolean hasEnabledMember(String groupSid) {
                return groupSid.equals(group);
            }

            @Override
            public boolean isEnabled(String accountSid) {
                return accountSid.equals(account);
            }
        };
    }

    @Test
    @DisplayName("INV-8: a nested enabled member suffices, a disabled one does not")
    void nestedMember() {
        Recipient nested = org.securityGroup("Nested", org.mailbox("Disabled", disabled()));
        assertThat(broken(Change.put(organizationManagement.withMembers(List.of(nested.id())))))
                .contains(ErrorCode.LastRoleManagementMember);

        Recipient other = org.securityGroup("Other", org.mailbox("Enabled"));
        assertThat(broken(Change.put(organizationManagement.withMembers(List.of(other.id())))))
                .isEmpty();
    }

    @Test
    @DisplayName("INV-8: the last one is not made something that can't sign in, nor taken out of a nested group")
    void lastNested() {
        Recipient nested = org.securityGroup("Nested", administrator);
        org.apply(Change.put(organizationManagement.withMembers(List.of(nested.id()))));

        assertThat(broken(Change.put(administrator.as(RecipientTypeDetails.MailContact))))
                .contains(ErrorCode.LastRoleManagementMember);
        assertThat(broken(Change.put(changed(nested, members())))).contains(ErrorCode.LastRoleManagementMember);
        assertThat(broken(Change.put(changed(nested, members(administrator, org.mailbox("Second"))))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "INV-8, FOREST-5: the last linked mailbox keeps its account, and holds for nobody where no forest is known")
    void lastLinkedMailbox() {
        Recipient alice = org.add(org.recipient(RecipientTypeDetails.LinkedMailbox, "Alice", org.users(), disabled())
                .linkedTo(Optional.of(new Recipient.LinkedAccount("S-1-5-21-9-1104", "FABRIKAM\\alice"))));
        Change replaced = Change.put(organizationManagement.withMembers(List.of(alice.id())));
        assertThat(broken(replaced)).contains(ErrorCode.LastRoleManagementMember);

        org.apply(replaced);
        assertThat(broken(Change.put(alice.linkedTo(Optional.empty())), somebody("", "S-1-5-21-9-1104")))
                .contains(ErrorCode.LastRoleManagementMember);
    }

    @Test
    @DisplayName("INV-4, INV-5: only built-in root roles are guarded: what is derived from them may lose everything")
    void customRoles() {
        RoleAssignment derived = org.delegate(org.childRole("My Journaling", journaling), organizationManagement);
        RoleAssignment management = org.assign(org.childRole("My Roles", roleManagement), organizationManagement);

        assertThat(broken(Change.remove(derived.id()))).isEmpty();
        assertThat(broken(Change.remove(management.id()))).isEmpty();
    }
}
