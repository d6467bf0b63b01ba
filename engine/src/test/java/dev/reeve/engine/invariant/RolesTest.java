package dev.reeve.engine.invariant;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.script;
import static dev.reeve.engine.invariant.Judging.broken;
import static dev.reeve.engine.invariant.Judging.putting;
import static dev.reeve.engine.invariant.Judging.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a role takes over from its parent, and how far roles may be derived. */
class RolesTest {

    private final Fixture org = new Fixture();
    private final ManagementRole mailRecipients = org.role("Mail Recipients", entry("Set-Mailbox", "Identity"));
    private final ManagementRole child = new Fixture().childRole("Child", mailRecipients);

    private static ManagementRole like(
            ManagementRole role, String type, Optional<ObjectId> parent, ImplicitScopes scopes, boolean endUser) {
        return new ManagementRole(role.header(), type, parent, "", scopes, role.entries(), endUser, role.builtIn());
    }

    @Test
    @DisplayName("NMR-6: roles may be derived through 32 others, not more, and not from each other")
    void depth() {
        ManagementRole deepest = mailRecipients;
        for (int depth = 1; depth < 32; depth++) {
            deepest = org.childRole("Level " + depth, deepest);
        }
        ManagementRole last = new Fixture().childRole("Level 32", deepest);
        assertThat(putting(org, last)).isEmpty();

        org.add(last);
        assertThat(refusal(org, new Fixture().childRole("Level 33", last))).contains("more than 32 roles");

        ManagementRole other = new Fixture().childRole("Other", child);
        ManagementRole circular =
                like(child, child.roleType(), Optional.of(other.id()), child.implicitScopes(), child.endUser());
        assertThat(broken(org, Change.put(List.of(circular, other)))).contains(ErrorCode.InvalidArgument);
    }

    @Test
    @DisplayName("ROLE-5: a new role has its parent's type and implicit scopes, and the parent exists")
    void inherited() {
        Optional<ObjectId> parent = child.parent();

        assertThat(putting(org, child)).isEmpty();
        assertThat(List.of(
                        putting(org, like(child, "Journaling", parent, child.implicitScopes(), false)),
                        putting(org, like(child, child.roleType(), parent, Given.VIEW_ONLY, false)),
                        putting(org, like(child, child.roleType(), parent, child.implicitScopes(), true))))
                .containsOnly(Optional.of(ErrorCode.InvalidArgument));
        assertThat(putting(org, new Fixture().childRole("Grandchild", child))).contains(ErrorCode.InvalidReference);
    }

    @Test
    @DisplayName("ROLE-4, ROLE-5: nothing of that changes later")
    void settled() {
        org.add(child);
        Optional<ObjectId> parent = child.parent();

        assertThat(putting(org, like(child, child.roleType(), parent, child.implicitScopes(), false)))
                .isEmpty();
        assertThat(List.of(
                        putting(org, like(child, "Journaling", parent, child.implicitScopes(), false)),
                        putting(org, like(child, child.roleType(), parent, Given.VIEW_ONLY, false)),
                        putting(org, like(child, child.roleType(), parent, child.implicitScopes(), true))))
                .containsOnly(Optional.of(ErrorCode.InvalidArgument));
    }

    @Test
    @DisplayName("ROLE-3: no role becomes a built-in one")
    void custom() {
        org.add(child);
        ManagementRole promoted = new ManagementRole(
                child.header(),
                child.roleType(),
                child.parent(),
                "",
                child.implicitScopes(),
                child.entries(),
                false,
                true);

        assertThat(refusal(org, promoted)).isEqualTo("Role 'Child' can't become a built-in role.");
    }

    @Test
    @DisplayName("ROLE-11: an unscoped role that has an entry keeps one; one without any may be renamed")
    void unscoped() {
        ManagementRole scripts =
                org.role("Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED, script("Audit.ps1"));
        ManagementRole empty = org.role("Empty", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED);

        assertThat(putting(org, scripts.withEntries(List.of()))).contains(ErrorCode.LastRoleEntry);
        assertThat(putting(org, empty.withHeader(empty.header().named("Still empty"))))
                .isEmpty();
    }

    @Test
    @DisplayName("INV-1: a refusal names the entry or parameter, the parent and the child")
    void words() {
        Fixture elsewhere = new Fixture();
        assertThat(refusal(org, elsewhere.childRole("Wide", mailRecipients, entry("Set-Mailbox", "Alias"))))
                .isEqualTo(
                        "Parameter 'Alias' of 'Set-Mailbox' is not on role 'Mail Recipients', the parent of 'Wide'.");
        assertThat(refusal(org, elsewhere.childRole("Wide", mailRecipients, entry("Search-Mailbox"))))
                .isEqualTo("'Search-Mailbox' is not on role 'Mail Recipients', the parent of 'Wide'.");
    }
}
