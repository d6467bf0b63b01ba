package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Administrators at work at the same time: each commit is decided on exactly the state it is made on [EVAL-6]. */
class ConcurrentAdministrationTest {

    private static final int ROUNDS = 60;
    private static final String DELEGATION = "Journaling-Delegate-Delegating";
    private static final String LAST = "Journaling-Organization Management-Delegating";

    private final TestOrganization organization = new TestOrganization();

    @Test
    @Timeout(60)
    @DisplayName("DELEG-1, INV-9, EVAL-6: nobody assigns a role on a delegation that another takes away meanwhile,"
            + " and every version keeps the guards")
    void delegationTakenAwayMeanwhile() throws Exception {
        organization.mailbox("Delegate");
        // Whose own delegation is not among those that come and go: else the first one taken away would be the last
        // act.
        organization.mailbox("Owner");
        TestCaller admin = organization.administrator();
        admin.run("New-ManagementRoleAssignment", "Role", "Role Management", "User", "Owner");
        admin.run("New-ManagementRoleAssignment", "Role", "Journaling", "User", "Owner", "Delegating", true);
        admin.run("New-ManagementRoleAssignment", "Role", "Role Management", "User", "Delegate");
        admin.run("New-ManagementRoleAssignment", "Role", "Journaling", "User", "Delegate", "Delegating", true);
        admin.run(
                "New-ManagementRoleAssignment", "Role", "Journaling", "SecurityGroup", "Help Desk", "Delegating", true);
        Version before = organization.snapshot().version();
        Organization state = organization.snapshot();

        Set<String> codes = new TreeSet<>();
        try (ExecutorService everybody = Executors.newFixedThreadPool(4)) {
            List<Callable<Set<String>>> work = List.of(
                    this::delegationComesAndGoes,
                    () -> assignments("Delegate", "One"),
                    () -> assignments("Delegate", "Other"),
                    this::lastDelegationsAreAttacked);
            for (Future<Set<String>> done : everybody.invokeAll(work)) {
                codes.addAll(done.get());
            }
        }

        // The delegation ends as it is given back, so that whoever was refused all the time is not refused for ever.
        codes.addAll(assignments("Delegate", "Last"));
        assertThat(codes)
                .contains("", "LastDelegatingAssignment")
                .isSubsetOf("", "LastDelegatingAssignment", "NotDelegated");
        int assigned = 0;
        for (JournalEntry entry : organization.store.journal(organization.id, before)) {
            if (entry.attribution().caller().endsWith("/Delegate")) {
                assigned++;
                assertThat(delegated(state)).as("version %s", entry.version()).isTrue();
            }
            state = state.apply(entry.change());
            assertThat(Invariants.checkAll(state))
                    .as("version %s", entry.version())
                    .isEmpty();
            assertThat(qualifying(state)).as("version %s", entry.version()).isPositive();
        }
        assertThat(assigned).isPositive();
    }

    private Set<String> delegationComesAndGoes() {
        TestCaller owner = organization.as("Owner");
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            codes.add(owner.run("Set-ManagementRoleAssignment", "Identity", DELEGATION, "Enabled", i % 2 != 0)
                    .code());
        }
        return codes;
    }

    private Set<String> assignments(String user, String prefix) {
        TestCaller delegate = organization.as(user);
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            Outcome outcome = delegate.run(
                    "New-ManagementRoleAssignment",
                    "Name",
                    prefix + " " + i,
                    "Role",
                    "Journaling",
                    "SecurityGroup",
                    "Records Management");
            codes.add(outcome.code());
        }
        return codes;
    }

    /** Takes the two delegations that the guard counts away by turns, and gives them back. */
    private Set<String> lastDelegationsAreAttacked() {
        TestCaller owner = organization.as("Owner");
        Set<String> codes = new TreeSet<>();
        List<String> both = new ArrayList<>(List.of(LAST, "Journaling-Help Desk-Delegating"));
        for (int i = 0; i < ROUNDS; i++) {
            for (String name : both) {
                codes.add(owner.run("Set-ManagementRoleAssignment", "Identity", name, "Enabled", false)
                        .code());
            }
            for (String name : both) {
                codes.add(owner.run("Set-ManagementRoleAssignment", "Identity", name, "Enabled", true)
                        .code());
            }
        }
        return codes;
    }

    private static boolean delegated(Organization state) {
        return state.named(RoleAssignment.class, DELEGATION).anyMatch(RoleAssignment::enabled);
    }

    private static long qualifying(Organization state) {
        return state.all(RoleAssignment.class)
                .filter(assignment -> assignment.delegating() && assignment.enabled())
                .filter(assignment ->
                        assignment.name().equals(LAST) || assignment.name().equals("Journaling-Help Desk-Delegating"))
                .count();
    }
}
