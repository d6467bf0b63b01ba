package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestConsole;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.run.ChangeSets.Made;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.Version;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandError;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several commands as one change. */
class ChangeSetsTest {

    private final TestOrganization organization = new TestOrganization();
    private final ChangeSets sets = new ChangeSets(organization.runner());

    private record Call(String cmdlet, Arguments arguments) {}

    private static Call call(String cmdlet, Object... parameters) {
        return new Call(cmdlet, TestCaller.arguments(parameters));
    }

    /** What came of a set: the code of the error that ended it, and at which command. */
    private record Ran(int done, String code) implements ChangeSets.Ran {

        @Override
        public boolean isWhole() {
            return code.isEmpty();
        }
    }

    private Ran run(Session session, CommandRunner inside, Call... calls) {
        for (int i = 0; i < calls.length; i++) {
            try {
                inside.run(session, organization.cmdlet(calls[i].cmdlet), calls[i].arguments, new TestConsole());
            } catch (CommandError e) {
                return new Ran(i, e.errorRecord().code());
            }
        }
        return new Ran(calls.length, "");
    }

    private Made<Ran> save(String user, Call... calls) {
        Session session = organization.session(user);
        return sets.commit(session, Optional.empty(), inside -> run(session, inside, calls));
    }

    private Made<Ran> save(String user, Version seen, Call... calls) {
        Session session = organization.session(user);
        return sets.commit(session, Optional.of(seen), inside -> run(session, inside, calls));
    }

    private static Map<ObjectId, DirectoryObject> objects(Organization organization) {
        return organization.all().collect(Collectors.toMap(DirectoryObject::id, object -> object));
    }

    private Version version() {
        return organization.snapshot().version();
    }

    @Test
    @DisplayName("WEB-4: a later command sees what the ones before made, and all of it is one version")
    void grows() {
        organization.mailbox("Ann");
        Version before = version();

        Made<Ran> made = save(
                "Administrator",
                call("New-RoleGroup", "Name", "Readers", "Roles", List.of("View-Only Recipients")),
                call("Add-RoleGroupMember", "Identity", "Readers", "Member", "Ann"),
                call("Set-RoleGroup", "Identity", "Readers", "Description", "Reads"));

        assertThat(made.ran().code()).isEmpty();
        assertThat(version()).isEqualTo(before.next());
        assertThat(organization.roleGroup("Readers").members()).hasSize(1);
        assertThat(organization.store.journal(organization.id, before))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.attribution().command())
                            .isEqualTo("New-RoleGroup, Add-RoleGroupMember, Set-RoleGroup");
                    assertThat(entry.attribution().caller()).isEqualTo("contoso.com/Users/Administrator");
                    assertThat(entry.changes()).hasSize(2); // the group and its assignment, each once
                });
    }

    @Test
    @DisplayName("WEB-4: where one command fails nothing is changed, and it is told which")
    void allOrNothing() {
        Organization before = organization.snapshot();

        Made<Ran> made = save(
                "Administrator",
                call("New-RoleGroup", "Name", "Readers"),
                call("Add-RoleGroupMember", "Identity", "Readers", "Member", "Nobody"),
                call("Set-RoleGroup", "Identity", "Readers", "Description", "never reached"));

        assertThat(made.ran()).isEqualTo(new Ran(1, "ObjectNotFound"));
        assertThat(organization.snapshot().version()).isEqualTo(before.version());
        assertThat(organization.has(RoleGroup.class, "Readers")).isFalse();
    }

    @Test
    @DisplayName(
            "WEB-4, AUD-5: each command has an audit entry of its own; of a set that fails only the refusal is there")
    void audit() {
        save(
                "Administrator",
                call("New-RoleGroup", "Name", "Readers"),
                call("Set-RoleGroup", "Identity", "Readers", "Description", "Reads"));
        save(
                "Administrator",
                call("New-RoleGroup", "Name", "Writers"),
                call("Remove-RoleGroup", "Identity", "Organization Management"));

        assertThat(organization.audit())
                .extracting(AuditEntry::cmdlet)
                .containsExactly("Remove-RoleGroup", "Set-RoleGroup", "New-RoleGroup");
        assertThat(organization.audit().getFirst().error()).isPresent();
        assertThat(organization.audit().getLast().object().name()).endsWith("/Readers");
    }

    @Test
    @DisplayName("WEB-4, AUD-5: a preview decides as a save does, and leaves neither change nor record")
    void preview() {
        Session session = organization.session("Administrator");
        Organization before = organization.snapshot();

        Made<Ran> made = sets.preview(
                session,
                Optional.empty(),
                inside -> run(
                        session,
                        inside,
                        call("New-RoleGroup", "Name", "Readers"),
                        call("Remove-RoleGroup", "Identity", "Organization Management")));

        assertThat(made.ran()).isEqualTo(new Ran(1, "BuiltInRoleGroup"));
        assertThat(organization.snapshot().version()).isEqualTo(before.version());
        assertThat(organization.audit()).isEmpty();
    }

    @Test
    @DisplayName("WEB-4: the journal entry's inverse takes the whole set back")
    void undo() {
        organization.mailbox("Ann");
        Organization before = organization.snapshot();
        save(
                "Administrator",
                call("New-RoleGroup", "Name", "Readers", "Roles", List.of("View-Only Recipients", "Mail Recipients")),
                call("Add-RoleGroupMember", "Identity", "Readers", "Member", "Ann"),
                call("Remove-ManagementRoleAssignment", "Identity", "Mail Recipients-Readers", "Confirm", false),
                call("New-RoleGroup", "Name", "Passing"),
                call("Remove-RoleGroup", "Identity", "Passing", "Confirm", false));

        JournalEntry entry =
                organization.store.journal(organization.id, before.version()).getFirst();
        assertThat(objects(organization.snapshot())).isNotEqualTo(objects(before));
        organization.runner().importChange(organization.session("Administrator"), "undo", _ -> entry.inverse());

        assertThat(objects(organization.snapshot())).isEqualTo(objects(before));
    }

    @Test
    @DisplayName(
            "WEB-4, ORG-4: rights are looked up at each command: one that takes the caller's own leaves none for the next")
    void rightsLostMidway() {
        organization.mailbox("Ann");
        TestCaller admin = organization.administrator();
        admin.run("Add-RoleGroupMember", "Identity", "Organization Management", "Member", "Ann");

        Made<Ran> made = save(
                "Ann",
                call(
                        "Remove-RoleGroupMember",
                        "Identity",
                        "Organization Management",
                        "Member",
                        "Ann",
                        "Confirm",
                        false),
                call("New-RoleGroup", "Name", "Readers"));

        assertThat(made.ran()).isEqualTo(new Ran(1, "CommandNotFound"));
        assertThat(organization.roleGroup("Organization Management").members()).hasSize(2);
    }

    @Test
    @DisplayName("WEB-4, DELEG-1: a set grants nothing that its commands would not be granted one after the other")
    void nothingGainedMidway() {
        organization.mailbox("Ann");
        organization.administrator().run("New-ManagementRoleAssignment", "Role", "Role Management", "User", "Ann");

        Call[] calls = {
            call("New-ManagementRole", "Name", "Own", "Parent", "Journaling"),
            call("New-ManagementRoleAssignment", "Role", "Own", "User", "Ann")
        };
        Made<Ran> made = save("Ann", calls);

        Ran alone = run(organization.session("Ann"), organization.runner(), calls);
        assertThat(made.ran()).isEqualTo(alone);
        assertThat(made.ran().code()).isEqualTo("NotDelegated");
        assertThat(organization.has(ManagementRole.class, "Own")).isFalse();
    }

    @Test
    @DisplayName("WEB-4, INV-8: guards hold after each command, not only at the end of the set")
    void guards() {
        organization.mailbox("Ann");

        Made<Ran> made = save(
                "Administrator",
                call(
                        "Remove-RoleGroupMember",
                        "Identity",
                        "Organization Management",
                        "Member",
                        "Administrator",
                        "Confirm",
                        false),
                call("Add-RoleGroupMember", "Identity", "Organization Management", "Member", "Ann"));

        assertThat(made.ran()).isEqualTo(new Ran(0, "LastRoleManagementMember"));
    }

    @Test
    @DisplayName("WEB-37: what a set touches and somebody changed since the page was loaded is not overwritten")
    void changedMeanwhile() {
        TestCaller admin = organization.administrator();
        admin.run("New-RoleGroup", "Name", "Readers");
        Version seen = version();
        admin.run("Set-RoleGroup", "Identity", "Readers", "Description", "first");
        Version before = version();

        assertThatThrownBy(() -> save(
                        "Administrator",
                        seen,
                        call("New-RoleGroup", "Name", "Writers"),
                        call("Set-RoleGroup", "Identity", "Readers", "Description", "second")))
                .isInstanceOfSatisfying(
                        ReeveException.class, e -> assertThat(e.code().name()).isEqualTo("ChangedMeanwhile"))
                .hasMessageContaining("'Readers' was changed meanwhile");
        assertThat(version()).isEqualTo(before);
        assertThat(organization.has(RoleGroup.class, "Writers")).isFalse();
    }

    @Test
    @DisplayName("WEB-37: an assignment that came or went is a change of who has it")
    void assignedMeanwhile() {
        TestCaller admin = organization.administrator();
        admin.run("New-RoleGroup", "Name", "Readers");
        Version seen = version();
        admin.run("New-ManagementRoleAssignment", "Role", "Journaling", "SecurityGroup", "Readers");

        assertThatThrownBy(() ->
                        save("Administrator", seen, call("Set-RoleGroup", "Identity", "Readers", "Description", "x")))
                .hasMessageContaining("changed meanwhile");
    }

    @Test
    @DisplayName("WEB-37: a refusal that follows from a change meanwhile is told as that change")
    void refusedForAChange() {
        TestCaller admin = organization.administrator();
        admin.run("New-RoleGroup", "Name", "Readers");
        Version seen = version();
        Call assign =
                call("New-ManagementRoleAssignment", "Name", "Once", "Role", "Journaling", "SecurityGroup", "Readers");
        save("Administrator", assign);

        assertThatThrownBy(() -> save("Administrator", seen, assign)).hasMessageContaining("changed meanwhile");
        assertThat(organization.snapshot().named(RoleAssignment.class, "Once")).hasSize(1);
    }

    @Test
    @DisplayName("WEB-37: what changed elsewhere since does not stand in the way")
    void changedElsewhere() {
        TestCaller admin = organization.administrator();
        admin.run("New-RoleGroup", "Name", "Readers");
        Version seen = version();
        admin.run("New-RoleGroup", "Name", "Others");

        Made<Ran> made =
                save("Administrator", seen, call("Set-RoleGroup", "Identity", "Readers", "Description", "second"));

        assertThat(made.ran().code()).isEmpty();
    }

    @Test
    @DisplayName("WEB-37: a version that is not there yet, and one of long ago, are no versions to save on")
    void noVersionToSaveOn() {
        Call change = call("New-RoleGroup", "Name", "Readers");

        assertThatThrownBy(() -> save("Administrator", version().next(), change))
                .hasMessageContaining("changed meanwhile");
        for (int i = 0; i < 1_001; i++) {
            organization.put(organization.role("Journaling"), organization.roleGroup("Help Desk"));
        }
        assertThatThrownBy(() -> save("Administrator", new Version(1), change))
                .hasMessageContaining("changed meanwhile");
    }

    @Test
    @Timeout(60)
    @DisplayName("WEB-4, EVAL-6: of administrators who save at once each set is whole, and none is lost")
    void concurrent() throws Exception {
        int administrators = 4;
        int rounds = 10;
        Version before = version();
        try (ExecutorService everybody = Executors.newFixedThreadPool(administrators)) {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int i = 0; i < administrators; i++) {
                String name = "Group " + i + " ";
                work.add(() -> {
                    List<String> codes = new ArrayList<>();
                    for (int round = 0; round < rounds; round++) {
                        codes.add(save(
                                        "Administrator",
                                        call("New-RoleGroup", "Name", name + round),
                                        call("Set-RoleGroup", "Identity", name + round, "Description", "whole"))
                                .ran()
                                .code());
                    }
                    return codes;
                });
            }
            for (Future<List<String>> codes : everybody.invokeAll(work)) {
                assertThat(codes.get()).containsOnly("");
            }
        }

        assertThat(organization.store.journal(organization.id, before))
                .hasSize(administrators * rounds)
                .allSatisfy(entry -> assertThat(entry.changes())
                        .singleElement()
                        .extracting(change -> ((RoleGroup) change.after().orElseThrow()).description())
                        .isEqualTo("whole"));
    }

    @Test
    @DisplayName("WEB-5, READ-4: who gains is told to those who may read permissions, and to nobody else")
    void consequences() {
        organization.mailbox("Ann");
        organization.mailbox("Ben");
        organization.administrator().run("New-ManagementRoleAssignment", "Role", "Mail Recipients", "User", "Ben");
        Session admin = organization.session("Administrator");
        Session ben = organization.session("Ben");

        Made<Ran> made = sets.preview(
                admin,
                Optional.empty(),
                inside -> run(admin, inside, call("Add-RoleGroupMember", "Identity", "Help Desk", "Member", "Ann")));

        assertThat(sets.consequences(admin, made).orElseThrow().gains()).isNotEmpty();
        assertThat(sets.consequences(ben, made)).isEmpty();
    }
}
