package dev.reeve.commands.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Passwords;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.commands.declared.DeclaredCmdlet;
import dev.reeve.commands.forest.ForeignForests;
import dev.reeve.commands.forest.ForestReader;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the built cmdlets really write is what the data declares of them: so the rest may be decided by the data. */
class DeclarationAgreementTest {

    @Test
    @DisplayName(
            "CFG-1, CFG-2, MULTI-2: each built cmdlet writes in the dimensions that are declared, combined as declared")
    void agree() {
        TestOrganization contoso = TestContoso.create();
        TestShell preparing = new TestShell(contoso, "Administrator");
        SoundCalls.FIXTURE.forEach(preparing::run);
        Binding binding = new Binding(TestShell.commands(contoso, "Administrator"));
        TestShell shell = new TestShell(binding);
        SoundCalls.FIXTURE.stream().filter(line -> line.startsWith("$secret")).forEach(shell::run);
        List<String> differences = new ArrayList<>();
        Set<String> compared = new TreeSet<>();
        for (ChangeCmdlet cmdlet : changing()) {
            CmdletDefinition definition =
                    BuiltInCatalogue.instance().find(cmdlet.name()).orElseThrow();
            for (String set : definition.sets()) {
                Optional<SequencedMap<String, String>> least = SoundCalls.least(cmdlet, definition, set);
                binding.bound.clear();
                least.ifPresent(arguments -> shell.run(SoundCalls.line(definition, arguments)));
                for (Arguments arguments : binding.bound) {
                    Optional<Optional<String>> outcome = difference(contoso, cmdlet, definition, arguments);
                    outcome.ifPresent(difference -> {
                        compared.add(cmdlet.name());
                        difference.ifPresent(differences::add);
                    });
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(compared)
                .containsExactlyElementsOf(
                        changing().stream().map(ChangeCmdlet::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<ChangeCmdlet> changing() {
        return Cmdlets.built().stream()
                .filter(ChangeCmdlet.class::isInstance)
                .map(ChangeCmdlet.class::cast)
                .toList();
    }

    /** The difference, if there is one; empty where the call makes no plan that could be compared. */
    private static Optional<Optional<String>> difference(
            TestOrganization contoso, ChangeCmdlet cmdlet, CmdletDefinition definition, Arguments arguments) {
        CmdletArguments given = new CmdletArguments(arguments);
        Plan real;
        try {
            real = cmdlet.plan(context(contoso), given);
        } catch (ReeveException e) {
            return Optional.empty(); // a set that needs more than it says
        }
        Plan declared = DeclaredCmdlet.of(definition).plan(context(contoso), given);
        String really = writes(real) + " " + real.requirement();
        String asDeclared = writes(declared) + " " + declared.requirement();
        if (real.refusal().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                really.equals(asDeclared)
                        ? Optional.empty()
                        : Optional.of(cmdlet.name() + " " + arguments.parameterSet() + ": " + really + ", declared "
                                + asDeclared));
    }

    private static CmdletContext context(TestOrganization contoso) {
        return new CmdletContext(
                contoso.snapshot(),
                new Caller(contoso.object(Recipient.class, "Administrator").id()),
                TestOrganization.START,
                Choices.from(new Random(1)),
                RemoteScripts.none(),
                "MBX1",
                _ -> true,
                new ForeignForests(contoso.snapshot(), ForestReader.NONE, _ -> Optional.empty()),
                (_, _) -> true,
                (_, _) -> Stream.empty(),
                Passwords.NONE);
    }

    private static SortedSet<String> writes(Plan plan) {
        return plan.touchPoints().stream()
                .flatMap(touchPoint -> switch (touchPoint) {
                    case TouchPoint.ObjectAccess access ->
                        access.access() == Access.READ ? Stream.empty() : Stream.of(dimension(access.object()));
                    case TouchPoint.OrganizationConfigAccess(Access access) ->
                        access == Access.READ ? Stream.<String>empty() : Stream.of("Organization");
                    case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> Stream.<String>empty();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String dimension(DirectoryObject object) {
        return switch (object) {
            case Recipient _ -> "Recipient";
            case ExchangeServer _ -> "Server";
            case MailboxDatabase _ -> "Database";
            default -> "Organization";
        };
    }

    /** Commands that are bound and not run. */
    private static final class Binding implements CommandSource {

        private final CommandSource commands;
        private final List<Arguments> bound = new ArrayList<>();

        Binding(CommandSource commands) {
            this.commands = commands;
        }

        @Override
        public Optional<Command> find(String name) {
            return commands.find(name).map(command -> new Command() {
                @Override
                public Signature signature() {
                    return command.signature();
                }

                @Override
                public Invocation start(CommandContext context) {
                    return bound::add;
                }
            });
        }

        @Override
        public SortedSet<String> names() {
            return commands.names();
        }
    }
}
