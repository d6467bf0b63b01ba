package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may give roles to whom. */
class DelegationTest {

    private static final RecipientWriteScope IMPLICIT = new RecipientWriteScope.Implicit();

    private final Fixture org = new Fixture();
    private final Recipient admin = org.mailbox("Admin");
    private final Recipient other = org.mailbox("Other");
    private final ManagementRole roleManagement =
            org.role("Role Management", entry("New-ManagementRoleAssignment"), entry("New-ManagementScope"));
    private final ManagementRole journaling = org.role("Journaling", entry("New-JournalRule"));

    DelegationTest() {
        org.assign(roleManagement, admin);
    }

    private Optional<ErrorCode> giving(ManagementRole role, DirectoryObject assignee, RecipientWriteScope scope) {
        return org.as(admin)
                .runs("New-ManagementRoleAssignment")
                .giving(role, assignee, scope)
                .refusal();
    }

    @Test
    @DisplayName("DELEG-1: the cmdlet is not enough, a delegating assignment is needed; DELEG-9: for oneself too")
    void delegating() {
        assertThat(giving(journaling, other, IMPLICIT)).contains(ErrorCode.NotDelegated);
        org.assign(journaling, admin);
        assertThat(giving(journaling, other, IMPLICIT)).contains(ErrorCode.NotDelegated);

        org.delegate(journaling, admin);
        assertThat(giving(journaling, other, IMPLICIT)).isEmpty();
        assertThat(giving(journaling, admin, IMPLICIT)).isEmpty();
    }

    @Test
    @DisplayName("DELEG-2: delegation over an ancestor is delegation over the role, not the reverse")
    void ancestors() {
        ManagementRole child = org.childRole("Child", journaling);
        ManagementRole grandchild = org.childRole("Grandchild", child);
        org.delegate(child, admin);

        assertThat(giving(grandchild, other, IMPLICIT)).isEmpty();
        assertThat(giving(journaling, other, IMPLICIT)).contains(ErrorCode.NotDelegated);
    }

    @Test
    @DisplayName("DELEG-3: deriving a role needs delegation over its parent")
    void overParent() {
        var question = org.as(admin).runs("New-ManagementRoleAssignment");
        assertThat(question.touching(TouchPoint.RoleDelegation.over(journaling)).refusal())
                .contains(ErrorCode.NotDelegated);

        org.delegate(journaling, admin);
        assertThat(question.refusal()).isEmpty();
    }

    @Test
    @DisplayName("DELEG-4: who authors unscoped roles delegates them all")
    void unscopedRoles() {
        ManagementRole scripts = org.role("Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED);
        assertThat(giving(scripts, other, IMPLICIT)).contains(ErrorCode.NotDelegated);

        org.assign(org.role("UnScoped Role Management", entry("New-ManagementRole")), admin);
        assertThat(giving(scripts, other, IMPLICIT)).isEmpty();
    }

    @Test
    @DisplayName("DELEG-5: a scoped delegation reaches assignees inside its scope, and no role groups")
    void scopedAssignees() {
        OrganizationalUnit sales = org.unit("Sales");
        org.delegate(journaling, admin, inside(sales));

        assertThat(giving(journaling, org.mailbox("Inside", sales), inside(sales)))
                .isEmpty();
        assertThat(giving(journaling, other, inside(sales))).contains(ErrorCode.NotDelegated);
        assertThat(giving(journaling, org.roleGroup("Group"), inside(sales))).contains(ErrorCode.NotDelegated);
    }

    @Test
    @DisplayName("DELEG-6: a scoped delegation gives no wider scope than its own")
    void scopedScopes() {
        OrganizationalUnit sales = org.unit("Sales");
        OrganizationalUnit east = org.unit("East", sales);
        Recipient inside = org.mailbox("Inside", sales);
        org.delegate(journaling, admin, inside(sales));

        assertThat(giving(journaling, inside, inside(east))).isEmpty();
        assertThat(giving(journaling, inside, new RecipientWriteScope.Relative(RecipientScopeType.Self)))
                .isEmpty();
        assertThat(giving(journaling, inside, IMPLICIT)).contains(ErrorCode.NotDelegated);
        assertThat(giving(journaling, inside, inside(org.unit("Other")))).contains(ErrorCode.NotDelegated);
        assertThat(giving(journaling, inside, within(org.recipientScope("S", "City -eq 'X'"))))
                .contains(ErrorCode.NotDelegated);
        assertThat(org.as(admin)
                        .runs("New-ManagementRoleAssignment")
                        .touching(new TouchPoint.RoleDelegation(
                                journaling, Optional.of(inside), inside(east), new ConfigWriteScope.Implicit(), true))
                        .refusal())
                .contains(ErrorCode.NotDelegated);
    }

    @Test
    @DisplayName("DELEG-10: only an unscoped administrator of permissions makes exclusive scopes")
    void exclusiveScopes() {
        Recipient scoped = org.mailbox("Scoped");
        org.assign(roleManagement, scoped, inside(org.unit("Sales")));
        var exclusive = new Fixture().exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        var regular = new Fixture().recipientScope("Seattle", "City -eq 'Seattle'");

        assertThat(org.as(admin).runs("New-ManagementScope").creating(exclusive).refusal())
                .isEmpty();
        assertThat(org.as(scoped)
                        .runs("New-ManagementScope")
                        .creating(exclusive)
                        .refusal())
                .contains(ErrorCode.OutOfWriteScope);
        assertThat(org.as(scoped).runs("New-ManagementScope").creating(regular).refusal())
                .isEmpty();
    }

    @Test
    @DisplayName("ASG-19: a disabled delegation gives nothing on")
    void disabled() {
        var delegation = org.delegate(journaling, admin);
        assertThat(giving(journaling, other, IMPLICIT)).isEmpty();

        org.add(delegation.enabled(false));
        assertThat(giving(journaling, other, IMPLICIT)).contains(ErrorCode.NotDelegated);
    }
}
