package dev.reeve.commands.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.TestConsole;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.CmdletTargets;
import dev.reeve.commands.builtin.CmdletTargets.Target;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Passwords;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.commands.forest.ForeignForests;
import dev.reeve.commands.forest.ForestReader;
import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every cmdlet of the catalogue has an answer: none is left undecidable. */
class DeclaredCmdletsTest {

    /** They run on an Edge server under its local administrator, so no role holds them. */
    private static final String IN_NO_ROLE = "AddressRewriteEntry";

    private static TestOrganization contoso;
    private static Session holder;

    /** Bob has every role and a mailbox, is in Organization Management and manages his groups. */
    @BeforeAll
    static void everyRole() {
        contoso = TestContoso.create();
        Recipient bob = TestContoso.alias(contoso, "Bob");
        RoleGroup admins = contoso.roleGroup("Organization Management");
        List<ObjectId> members = new ArrayList<>(admins.members());
        members.add(bob.id());
        contoso.put(admins.withMembers(members));
        contoso.snapshot()
                .all(ManagementRole.class)
                .filter(role -> !role.isUnscoped())
                .forEach(role -> TestContoso.assign(contoso, role.name(), bob));
        contoso.administrator()
                .run("New-ManagementScope", "Name", "Some Scope", "RecipientRestrictionFilter", "City -eq 'Vancouver'");
        contoso.recipient("Arbiter", RecipientTypeDetails.ArbitrationMailbox, Properties.EMPTY);
        contoso.recipient("Folders", RecipientTypeDetails.PublicFolderMailbox, Properties.EMPTY);
        // What parameters of mailboxes refer to, by the name that DeclaredCalls gives everything.
        Stream.of(
                        "AddressBookPolicy",
                        "RetentionPolicy",
                        "SharingPolicy",
                        "ThrottlingPolicy",
                        "OfflineAddressBook",
                        "OwaMailboxPolicy",
                        "MobileDeviceMailboxPolicy")
                .forEach(noun -> contoso.put(new ConfigurationObject(
                        ObjectHeader.created(ObjectId.ofBuiltIn("Test", noun), "Something", TestOrganization.START),
                        noun,
                        Optional.empty(),
                        "",
                        new TreeMap<>())));
        holder = contoso.session("Bob");
    }

    private static CmdletContext context() {
        return new CmdletContext(
                contoso.snapshot(),
                new Caller(TestContoso.alias(contoso, "Bob").id()),
                TestOrganization.START,
                Choices.from(new Random(1)),
                RemoteScripts.none(),
                holder.server(),
                _ -> true,
                new ForeignForests(contoso.snapshot(), ForestReader.NONE, _ -> Optional.empty()),
                (_, _) -> true,
                (_, _) -> Stream.empty(),
                Passwords.NONE);
    }

    private static Plan plan(CmdletDefinition cmdlet, Arguments arguments) {
        return DeclaredCmdlet.of(cmdlet).plan(context(), new CmdletArguments(arguments));
    }

    @Test
    @DisplayName("CFG-1: every word of the targets is understood")
    void words() {
        for (CmdletDefinition cmdlet : BuiltInCatalogue.instance().all()) {
            for (Target target : CmdletTargets.of(cmdlet.name()).orElseThrow().targets()) {
                assertThat(TargetRule.of(target).from()).isEqualTo(target.from());
            }
        }
    }

    @Test
    @DisplayName(
            "CFG-1, EVAL-1: each parameter set of every cmdlet touches what its targets say, and nothing undeclared")
    void dimensions() {
        List<String> problems = new ArrayList<>();
        forEachCall((cmdlet, arguments) -> {
            try {
                Plan plan = plan(cmdlet, arguments);
                List<Target> targets =
                        CmdletTargets.of(cmdlet.name()).orElseThrow().targets();
                Set<String> declared = targets.stream()
                        .map(DeclaredCmdletsTest::dimension)
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> touched = dimensions(plan.touchPoints());
                boolean writesAlways = targets.stream()
                        .anyMatch(target -> !target.access().equals("read")
                                && !target.objectClass().equals("None")
                                && target.when().isEmpty());
                if (!declared.containsAll(touched)) {
                    problems.add(cmdlet.name() + " touches " + touched + " of " + declared);
                }
                if (writesAlways && plan.touchPoints().stream().noneMatch(DeclaredCmdletsTest::isWrite)) {
                    problems.add(cmdlet.name() + " " + arguments.parameterSet() + " writes nothing");
                }
                if (!plan.change().isEmpty()) {
                    problems.add(cmdlet.name() + " changes something");
                }
            } catch (RuntimeException e) {
                problems.add(cmdlet.name() + " " + arguments.parameterSet() + ": " + e);
            }
        });

        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("EVAL-7: who has every role in the whole organization may run every cmdlet that a role holds")
    void decided() {
        List<String> problems = new ArrayList<>();
        forEachCall((cmdlet, arguments) -> {
            try {
                Answer answer = contoso.runner().inquiry().ask(holder, DeclaredCmdlet.of(cmdlet), arguments);
                if (!(answer.decision() instanceof Decision.Granted)
                        || answer.rule().isPresent()) {
                    problems.add(cmdlet.name() + " " + arguments.parameterSet() + ": " + answer.decision() + " "
                            + answer.rule().map(ReeveException::getMessage).orElse(""));
                }
            } catch (RuntimeException e) {
                problems.add(cmdlet.name() + " " + arguments.parameterSet() + ": " + e);
            }
        });

        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName(
            "GATE-1: every cmdlet that a role holds is found where it is granted, and says that it is not built, or lists nothing")
    void refused() {
        SessionCommands commands = new SessionCommands(
                holder,
                contoso.runner(),
                BuiltInCatalogue.instance(),
                SessionCommands.byName(Cmdlets.all()),
                _ -> List.of());
        Set<String> names = commands.names();
        List<String> problems = new ArrayList<>();
        for (CmdletDefinition cmdlet : BuiltInCatalogue.instance().all()) {
            if (cmdlet.name().equals("Set-ADServerSettings")) {
                continue; // the shell itself answers it [SH-51]
            }
            boolean held = !cmdlet.name().endsWith(IN_NO_ROLE);
            Optional<Command> command = commands.find(cmdlet.name());
            if (command.isPresent() != held || names.contains(cmdlet.name()) != held) {
                problems.add(cmdlet.name() + " found " + command.isPresent());
            } else if (held && commands.running(cmdlet.name()).isEmpty()) {
                Cmdlet found = commands.cmdlet(cmdlet.name()).orElseThrow();
                String code = code(found, cmdlet);
                boolean listsNothing = found.synopsis().startsWith("Lists nothing") && code.isEmpty();
                if (!code.equals("NotImplementedHere") && !listsNothing) {
                    problems.add(cmdlet.name() + " " + code);
                }
            }
        }

        assertThat(problems).isEmpty();
    }

    private static String code(Cmdlet cmdlet, CmdletDefinition definition) {
        try {
            contoso.runner()
                    .run(
                            holder,
                            cmdlet,
                            DeclaredCalls.least(definition, definition.sets().getFirst()),
                            new TestConsole());
            return "";
        } catch (CommandError e) {
            return e.errorRecord().code();
        }
    }

    /** Both calls of every parameter set that somebody may complete. */
    private static void forEachCall(BiConsumer<CmdletDefinition, Arguments> test) {
        for (CmdletDefinition cmdlet : BuiltInCatalogue.instance().all()) {
            if (cmdlet.name().endsWith(IN_NO_ROLE)) {
                continue;
            }
            for (String set : cmdlet.sets()) {
                test.accept(cmdlet, DeclaredCalls.least(cmdlet, set));
                test.accept(cmdlet, DeclaredCalls.most(cmdlet, set));
            }
        }
    }

    private static boolean isWrite(TouchPoint touchPoint) {
        return switch (touchPoint) {
            case TouchPoint.ObjectAccess access -> access.access() != Access.READ;
            case TouchPoint.OrganizationConfigAccess(Access access) -> access != Access.READ;
            case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> false;
        };
    }

    private static String dimension(Target target) {
        return switch (target.objectClass()) {
            case "RoleGroup", "RbacConfig", "OrgConfig" -> "Organization";
            default -> target.objectClass();
        };
    }

    private static Set<String> dimensions(List<TouchPoint> touchPoints) {
        return touchPoints.stream()
                .map(touchPoint -> switch (touchPoint) {
                    case TouchPoint.ObjectAccess access ->
                        switch (access.object()) {
                            case Recipient _ -> "Recipient";
                            case ExchangeServer _ -> "Server";
                            case MailboxDatabase _ -> "Database";
                            default -> "Organization";
                        };
                    case TouchPoint.OrganizationConfigAccess _ -> "Organization";
                    case TouchPoint.RoleDelegation _ -> "Organization";
                    case TouchPoint.GroupManagement management ->
                        management.group() instanceof Recipient ? "Recipient" : "Organization";
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
