package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestConsole;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.JournalEntry;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The one flow, from a bound command to its commit. */
class CommandRunnerTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    /** A cmdlet that passes as New-ManagementRole and plans what a test wants. */
    private static ChangeCmdlet planning(BiConsumer<CmdletContext, PlanBuilder> plan) {
        return new ChangeCmdlet() {
            @Override
            public String name() {
                return "New-ManagementRole";
            }

            @Override
            public String synopsis() {
                return "";
            }

            @Override
            public List<Declared> parameters() {
                return List.of();
            }

            @Override
            public Plan plan(CmdletContext context, CmdletArguments arguments) {
                PlanBuilder builder = context.plan();
                plan.accept(context, builder);
                return builder.build();
            }
        };
    }

    private void run(ChangeCmdlet cmdlet) {
        organization
                .runner()
                .run(organization.session("Administrator"), cmdlet, TestCaller.arguments(), new TestConsole());
    }

    @Test
    @DisplayName("EVAL-6: a commit is one version, journaled with caller, actor and command")
    void journal() {
        organization.at("2026-02-01T00:00:00Z");

        admin.run("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");

        JournalEntry entry =
                organization.store.journal(organization.id, new Version(1)).getLast();
        assertThat(entry.attribution().caller()).isEqualTo("contoso.com/Users/Administrator");
        assertThat(entry.attribution().command()).isEqualTo("New-ManagementRole");
        assertThat(entry.attribution().when()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(entry.changes()).hasSize(1);
    }

    @Test
    @DisplayName("MULTI-1: a change of an object that is no touch point is a bug, and nothing happens")
    void uncoveredChange() {
        ChangeCmdlet sneaky = planning((context, plan) -> {
            ManagementRole role = organization.role("Mail Recipients");
            Plan honest =
                    context.plan().modify(role, role.withEntries(List.of())).build();
            // Declares that it reads the role, and yet changes it.
            plan.read(role).results(_ -> Stream.empty());
            throw new Smuggled(plan.build(), honest.change());
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> run(new Smuggling(sneaky)))
                .withMessageContaining("without declaring it as a touch point");
        assertThat(organization.role("Mail Recipients").entries()).isNotEmpty();
    }

    @Test
    @DisplayName("MULTI-1: what goes along with something goes with a write that is decided, never with a read")
    void alongWithARead() {
        ChangeCmdlet sneaky = planning((context, plan) -> {
            ManagementRole role = organization.role("Mail Recipients");
            plan.read(role).deleteAlong(role).results(_ -> Stream.empty());
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> run(sneaky))
                .withMessageContaining("without declaring it as a touch point");
        assertThat(organization.role("Mail Recipients").entries()).isNotEmpty();
    }

    private static final class Smuggled extends RuntimeException {
        private final transient Plan plan;
        private final transient Change change;

        Smuggled(Plan plan, Change change) {
            this.plan = plan;
            this.change = change;
        }
    }

    /** Puts a change into a plan behind the builder's back. */
    private record Smuggling(ChangeCmdlet inner) implements ChangeCmdlet {

        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public String synopsis() {
            return "";
        }

        @Override
        public List<Declared> parameters() {
            return List.of();
        }

        @Override
        public Plan plan(CmdletContext context, CmdletArguments arguments) {
            try {
                return inner.plan(context, arguments);
            } catch (Smuggled smuggled) {
                Plan plan = smuggled.plan;
                return new Plan(
                        plan.steps(),
                        plan.touchPoints(),
                        plan.requirement(),
                        plan.refusal(),
                        plan.question(),
                        smuggled.change,
                        plan.credentials(),
                        plan.results(),
                        plan.mail(),
                        plan.warnings(),
                        plan.objectModified(),
                        Set.of(),
                        plan.auditKeptFrom());
            }
        }
    }

    @Test
    @DisplayName("EVAL-5: a business rule is reported only to whom the decision is granted")
    void decisionBeforeRules() {
        Recipient helper = organization.mailbox("Helper");
        admin.run(
                "Add-RoleGroupMember",
                "Identity",
                "Help Desk",
                "Member",
                "Helper",
                "BypassSecurityGroupManagerCheck",
                true);
        ChangeCmdlet cmdlet = planning((_, plan) -> plan.refuse(ErrorCode.InvalidName, "a rule", "x"));

        assertThatThrownBy(() -> run(cmdlet)).hasMessage("a rule");
        assertThatThrownBy(() -> organization
                        .runner()
                        .run(organization.session(helper.name()), cmdlet, TestCaller.arguments(), new TestConsole()))
                .hasMessageContaining("is not recognized as the name of a cmdlet");
    }

    @Test
    @DisplayName("CMD-3: what-if runs every check, guards included, and changes nothing")
    void whatIf() {
        TestCaller.Outcome allowed = admin.tries("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");
        TestCaller.Outcome refused = admin.tries(
                "Remove-ManagementRoleAssignment", "Identity", "Mail Recipients-Organization Management-Delegating");

        assertThat(allowed.steps()).containsExactly("Creating management role \"A\".");
        assertThat(allowed.output()).isEmpty();
        assertThat(organization.has(ManagementRole.class, "A")).isFalse();
        assertThat(refused.code()).isEqualTo("LastDelegatingAssignment");
        assertThat(organization.audit()).isEmpty();
    }

    @Test
    @DisplayName("INV-10: what was changed and what a guard refused are both on record")
    void audited() {
        admin.run("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");
        admin.run("Remove-ManagementRoleAssignment", "Identity", "Role Management-Organization Management");

        assertThat(organization.audit())
                .extracting(AuditEntry::cmdlet)
                .containsExactly("Remove-ManagementRoleAssignment", "New-ManagementRole");
    }

    @Test
    @DisplayName("CMD-4: a declined prompt changes nothing")
    void declined() {
        admin.run("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");

        organization.administrator().declining().run("Remove-ManagementRole", "Identity", "A");

        assertThat(organization.has(ManagementRole.class, "A")).isTrue();
    }

    @Test
    @DisplayName("CMD-7: a Set without effect succeeds, warns and makes no version")
    void noEffect() {
        long before = organization.snapshot().version().number();

        TestCaller.Outcome outcome = admin.run(
                "Set-RoleGroup",
                "Identity",
                "Help Desk",
                "DisplayName",
                "Help Desk",
                "BypassSecurityGroupManagerCheck",
                true);

        assertThat(outcome.error()).isEmpty();
        assertThat(outcome.warnings())
                .singleElement()
                .asString()
                .contains("no settings of")
                .contains("Help Desk");
        assertThat(organization.snapshot().version().number()).isEqualTo(before);
    }

    @Test
    @DisplayName("EVAL-6: where another commit came first, the command is decided again on it, without asking twice")
    void conflict() {
        admin.run("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");
        TestConsole console = new TestConsole() {
            @Override
            public boolean shouldProcess(String step, String question, String caption) {
                if (steps().isEmpty()) {
                    admin.run("New-ManagementRole", "Name", "B", "Parent", "Mail Recipients");
                }
                return super.shouldProcess(step, question, caption);
            }
        };

        organization
                .runner()
                .run(
                        organization.session("Administrator"),
                        organization.cmdlet("Remove-ManagementRole"),
                        TestCaller.arguments("Identity", "A"),
                        console);

        assertThat(console.steps()).hasSize(1);
        assertThat(organization.has(ManagementRole.class, "A")).isFalse();
        assertThat(organization.has(ManagementRole.class, "B")).isTrue();
    }

    @Test
    @DisplayName("EVAL-6: a command that the other commit forbids is refused when it is decided again")
    void conflictRefused() {
        admin.run("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");
        TestConsole console = new TestConsole() {
            @Override
            public boolean shouldProcess(String step, String question, String caption) {
                admin.run("New-ManagementRoleAssignment", "Role", "A", "SecurityGroup", "Help Desk");
                return super.shouldProcess(step, question, caption);
            }
        };

        assertThatThrownBy(() -> organization
                        .runner()
                        .run(
                                organization.session("Administrator"),
                                organization.cmdlet("Remove-ManagementRole"),
                                TestCaller.arguments("Identity", "A"),
                                console))
                .hasMessageContaining("still assigned");
    }

    @Test
    @DisplayName("ORG-4: a right that is taken away is gone at the next command of an open session")
    void rightsAreLookedUpEachTime() {
        organization.mailbox("Helper");
        admin.run("Add-RoleGroupMember", "Identity", "Organization Management", "Member", "Helper");
        TestCaller helper = organization.as("Helper");
        assertThat(helper.run("Get-ManagementRole").error()).isEmpty();

        admin.run("Remove-RoleGroupMember", "Identity", "Organization Management", "Member", "Helper");

        assertThat(helper.run("Get-ManagementRole").code()).isEqualTo("CommandNotFound");
    }

    @Test
    @DisplayName("ASG-18, RRG-4: what refers to a removed group goes or is cleaned up, without rights on it")
    void cascade() {
        admin.run("New-RoleGroup", "Name", "Desk", "Roles", List.of("User Options"));
        RoleGroup desk = organization.roleGroup("Desk");
        organization.securityGroup("Holder", desk.id());

        TestCaller.Outcome outcome = admin.run("Remove-RoleGroup", "Identity", "Desk");

        assertThat(outcome.error()).isEmpty();
        assertThat(organization.has(RoleAssignment.class, "User Options-Desk")).isFalse();
        assertThat(organization.object(Recipient.class, "Holder").properties().references(RecipientProperties.MEMBERS))
                .isEmpty();
    }

    @Test
    @DisplayName("CMD-1: an unknown domain controller is an error, the server itself is fine")
    void domainController() {
        assertThat(admin.run("Get-ManagementRole", "DomainController", "EX01").error())
                .isEmpty();
        assertThat(admin.run("Get-ManagementRole", "DomainController", "nowhere")
                        .code())
                .isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("A granted parameter that the cmdlet does not run is an error that names it")
    void parameterNotBuilt() {
        TestCaller.Outcome outcome = admin.run("Set-User", "Identity", "Administrator", "CertificateSubject", "x");

        assertThat(outcome.code()).isEqualTo("NotImplementedHere");
        assertThat(outcome.message()).contains("CertificateSubject");
    }

    @Test
    @DisplayName("EVAL-7: asking gives the decision of the run, and beside it the guard that would refuse")
    void ask() {
        CommandInquiry.Answer granted = organization
                .runner()
                .inquiry()
                .ask(
                        organization.session("Administrator"),
                        organization.cmdlet("Remove-ManagementRoleAssignment"),
                        TestCaller.arguments("Identity", "Role Management-Organization Management"));

        assertThat(granted.decision()).isInstanceOf(Decision.Granted.class);
        assertThat(granted.rule())
                .hasValueSatisfying(rule -> assertThat(rule.code()).isEqualTo(ErrorCode.LastRoleManagementAssignment));
    }

    @Test
    @DisplayName("An import is held to the invariants, in one transaction or nothing")
    void importIsChecked() {
        ManagementRole role = organization.role("MyMobileInformation");
        ManagementRole wider =
                role.withEntries(organization.role("Mail Recipients").entries().values());

        assertThatThrownBy(() -> organization.put(wider)).isInstanceOf(ReeveException.class);
        assertThat(organization.role("MyMobileInformation")).isEqualTo(role);
    }

    @Test
    @DisplayName("An import is journaled under its own name")
    void importIsJournaled() {
        organization.recipient("Printer", RecipientTypeDetails.User, Properties.EMPTY);

        assertThat(organization
                        .store
                        .journal(organization.id, new Version(1))
                        .getLast()
                        .attribution()
                        .command())
                .isEqualTo("test");
    }
}
