package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Nobody locks an organization's administrators out, not even two at once. */
class LockoutTest {

    private static final String ROLE = "Journaling";

    private final TestOrganization organization = new TestOrganization();

    @RepeatedTest(20)
    @DisplayName(
            "INV-4, EVAL-6: of two who remove the last two delegating assignments at once, one gets the guard's error")
    void race() throws Exception {
        organization
                .administrator()
                .run("New-ManagementRoleAssignment", "Role", ROLE, "SecurityGroup", "Help Desk", "Delegating", true);
        List<String> last = List.of(ROLE + "-Organization Management-Delegating", ROLE + "-Help Desk-Delegating");
        CountDownLatch start = new CountDownLatch(1);

        List<String> codes;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome>> runs = last.stream()
                    .map(name -> both.submit(() -> {
                        start.await();
                        return organization.administrator().run("Remove-ManagementRoleAssignment", "Identity", name);
                    }))
                    .toList();
            start.countDown();
            codes = Stream.of(runs.get(0).get().code(), runs.get(1).get().code())
                    .sorted()
                    .toList();
        }

        assertThat(codes).containsExactly("", "LastDelegatingAssignment");
        assertThat(organization.snapshot().all(RoleAssignment.class).filter(each -> last.contains(each.name())))
                .hasSize(1);
    }

    @Test
    @DisplayName("INV-8: the last enabled user who could undo it can't be removed from the group that can")
    void lastMember() {
        Outcome outcome = organization
                .administrator()
                .run("Remove-RoleGroupMember", "Identity", "Organization Management", "Member", "Administrator");

        assertThat(outcome.code()).isEqualTo("LastRoleManagementMember");
    }

    @Test
    @DisplayName("INV-8: once somebody else holds it, he can")
    void secondMember() {
        organization.mailbox("Second");
        organization
                .administrator()
                .run("Add-RoleGroupMember", "Identity", "Organization Management", "Member", "Second");

        assertThat(organization
                        .administrator()
                        .run("Remove-RoleGroupMember", "Identity", "Organization Management", "Member", "Administrator")
                        .error())
                .isEmpty();
    }

    @Test
    @DisplayName("RRG-3, INV-6: removing a group counts as removing each of its assignments")
    void removingTheGroup() {
        organization.administrator().run("New-RoleGroup", "Name", "Journalists", "Roles", List.of("Journaling"));
        organization
                .administrator()
                .run("New-ManagementRoleAssignment", "Role", ROLE, "SecurityGroup", "Journalists", "Delegating", true);
        organization
                .administrator()
                .run("Remove-ManagementRoleAssignment", "Identity", ROLE + "-Organization Management-Delegating");

        assertThat(organization
                        .administrator()
                        .run("Remove-RoleGroup", "Identity", "Journalists")
                        .code())
                .isEqualTo("LastDelegatingAssignment");
        assertThat(organization.roleGroup("Journalists").name()).isEqualTo("Journalists");
    }
}
