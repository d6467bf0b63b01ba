package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.declared.DeclaredCmdlet;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.decision.SharedRights;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.language.cmdlets.SnapIns;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.GrantedScript;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Signature;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The commands of a session's caller. Every call looks at the present organization, so that a right that was taken away
 * is gone at once, in sessions already open too [ORG-4].
 */
public final class SessionCommands implements CommandSource {

    /** A cmdlet of Exchange about the session itself, which the shell answers, whoever holds it [SH-51]. */
    private static final String SESSION_SETTINGS = "Set-ADServerSettings";

    private final Session session;
    private final CommandRunner runner;
    private final Catalogue catalogue;
    private final Function<SessionCommands, List<Command>> factory;
    private final Map<String, Cmdlet> built;
    private final Map<String, Command> everybodys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * The commands of a session.
     *
     * @param cmdlets those that Reeve runs, as {@link #byName} gives them
     * @param everybodysCommands makes the commands that need no grant, such as {@code Get-Command}, from this source
     */
    public SessionCommands(
            Session session,
            CommandRunner runner,
            Catalogue catalogue,
            Map<String, Cmdlet> cmdlets,
            Function<SessionCommands, List<Command>> everybodysCommands) {
        this.session = session;
        this.runner = runner;
        this.catalogue = catalogue;
        this.factory = everybodysCommands;
        this.built = cmdlets;
        everybodysCommands
                .apply(this)
                .forEach(command -> this.everybodys.put(command.signature().name(), command));
    }

    /** Cmdlets by name, whatever its case; all sessions may share them. */
    public static Map<String, Cmdlet> byName(Collection<Cmdlet> cmdlets) {
        Map<String, Cmdlet> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        cmdlets.forEach(cmdlet -> all.put(cmdlet.name(), cmdlet));
        return Collections.unmodifiableMap(all);
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.reeve.language.command.CommandError {@code NoSession} where the caller may have no session any more
     */
    @Override
    public Optional<Command> find(String name) {
        Organization organization = runner.snapshot(session);
        Caller caller = admitted(organization, name);
        Command own = everybodys.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        return runner.authority()
                .rights(organization, session, caller, name)
                .filter(this::isCommand)
                .map(this::command);
    }

    private boolean isCommand(CommandRights rights) {
        return !rights.isScript()
                && (isOfExchange(rights) || SnapIns.find(rights.cmdlet()).isEmpty())
                && !SESSION_SETTINGS.equalsIgnoreCase(rights.cmdlet());
    }

    /**
     * The signatures of all cmdlets that the caller may run, by name: as {@link #find} has each, found at once.
     *
     * @throws dev.reeve.language.command.CommandError {@code NoSession} where the caller may have no session any more
     */
    public List<Signature> cmdletSignatures() {
        Organization organization = runner.snapshot(session);
        Caller caller = admitted(organization, "");
        Map<String, Signature> signatures = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        runner.authority().rights(organization, session, caller).stream()
                .filter(this::isCommand)
                .map(rights -> command(rights).signature())
                .forEach(signature -> signatures.put(signature.name(), signature));
        everybodys.forEach((name, command) -> signatures.put(name, command.signature()));
        signatures.keySet().removeIf(name -> cmdlet(name).isEmpty());
        return List.copyOf(signatures.values());
    }

    /**
     * What stands for the rights of the caller; empty for an account of another forest, whose rights its forest can change.
     */
    public Optional<SharedRights> sharedRights() {
        return session.account() instanceof Account.OfUser(ObjectId user)
                        && session.script().isEmpty()
                ? runner.authority()
                        .authorizer()
                        .compiled(runner.snapshot(session))
                        .rights(user)
                : Optional.empty();
    }

    /**
     * The script of that name: one that the caller holds, or in a script any that is registered, whole [UNSC-3].
     *
     * @throws dev.reeve.language.command.CommandError {@code NoSession} where the caller may have no session any more
     */
    @Override
    public Optional<GrantedScript> script(String name) {
        Organization organization = runner.snapshot(session);
        Caller caller = admitted(organization, name);
        if (session.script().isPresent()) {
            return registered(organization, name).map(entry -> new Script(entry.name(), _ -> true));
        }
        return runner.authority()
                .rights(organization, session, caller, name)
                .filter(CommandRights::isScript)
                .map(rights -> new Script(
                        rights.cmdlet(), parameter -> rights.parameters().contains(parameter)));
    }

    private static Optional<RoleEntry> registered(Organization organization, String name) {
        return organization
                .all(ManagementRole.class)
                .filter(ManagementRole::isUnscoped)
                .flatMap(role -> role.entry(name).stream())
                .filter(entry -> entry.type() == RoleEntry.Type.Script)
                .findFirst();
    }

    /** What the caller would be answered if he ran a cmdlet, built or not; empty for any other command [EVAL-7]. */
    public Optional<CommandInquiry.Answer> ask(String cmdlet, Arguments arguments) {
        return cmdlet(cmdlet).map(built -> runner.inquiry().ask(session, built, arguments));
    }

    /** Who calls, if he may have a session. */
    private Caller admitted(Organization organization, String command) {
        try {
            Caller caller = runner.caller(session, organization);
            if (runner.authority().refusal(organization, session, caller).isPresent()) {
                throw Errors.noSession();
            }
            return caller;
        } catch (ReeveException e) {
            throw Errors.command(e, command);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Everything the caller may run, his own commands and everybody's; nothing where he may have no session any more.
     */
    @Override
    public SortedSet<String> names() {
        Organization organization = runner.snapshot(session);
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try {
            Caller caller = runner.caller(session, organization);
            if (runner.authority().refusal(organization, session, caller).isEmpty()) {
                names.addAll(runner.authority().commands(organization, session, caller));
                names.addAll(everybodys.keySet());
            }
        } catch (ReeveException _) {
            return names; // an account of which nothing is known has no commands
        }
        return names;
    }

    /**
     * Those of {@link #names} that the caller has from the policy of his own mailbox and from nothing else: his own options,
     * which make nobody an administrator [WEB-3].
     */
    public SortedSet<String> ownOptions() {
        Organization organization = runner.snapshot(session);
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try {
            List<EffectiveAssignment> regular =
                    runner.authority().assignments(organization, runner.caller(session, organization)).stream()
                            .filter(each -> !each.assignment().delegating())
                            .toList();
            regular.stream().filter(SessionCommands::isOfPolicy).forEach(each -> names.addAll(entryNames(each)));
            regular.stream().filter(each -> !isOfPolicy(each)).forEach(each -> names.removeAll(entryNames(each)));
        } catch (ReeveException _) {
            return names; // an account of which nothing is known has no options
        }
        return names;
    }

    private static boolean isOfPolicy(EffectiveAssignment each) {
        return each.assignment().assigneeType() == RoleAssigneeType.RoleAssignmentPolicy;
    }

    private static Set<String> entryNames(EffectiveAssignment each) {
        return each.role().entries().keySet();
    }

    /** The cmdlet of that name, whoever asks: the one that Reeve runs, else the one that it can only decide. */
    public Optional<Cmdlet> cmdlet(String name) {
        return running(name).or(() -> catalogue.find(name).map(DeclaredCmdlet::of));
    }

    /** The cmdlet of that name that Reeve runs, whoever asks. */
    public Optional<Cmdlet> running(String name) {
        return Optional.ofNullable(built.get(name));
    }

    private boolean isOfExchange(CommandRights rights) {
        return catalogue.find(rights.cmdlet()).isPresent();
    }

    private Command command(CommandRights rights) {
        Optional<Cmdlet> cmdlet = cmdlet(rights.cmdlet());
        Optional<CmdletDefinition> definition = catalogue.find(rights.cmdlet());
        if (cmdlet.isPresent() && definition.isPresent()) {
            return new Granted(cmdlet.get(), Signatures.of(definition.get(), rights, running(rights.cmdlet())));
        }
        return new Refused(bare(rights.cmdlet()), Errors.noSnapIn(rights.cmdlet()));
    }

    private static Signature bare(String name) {
        return new Signature(name, List.of(), List.of("Default"), false, false);
    }

    /** A script for this session: its own code runs with the server's authority [UNSC-2]. */
    private final class Script implements GrantedScript {

        private final String name;
        private final Predicate<String> parameters;

        Script(String name, Predicate<String> parameters) {
            this.name = name;
            this.parameters = parameters;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String text() {
            try {
                return runner.scripts().script(name).orElseThrow(() -> Errors.scriptMissing(name));
            } catch (ReeveException e) {
                throw Errors.command(e, name);
            }
        }

        @Override
        public boolean allows(String parameter) {
            return parameters.test(parameter);
        }

        @Override
        public SessionCommands commands() {
            return new SessionCommands(session.inScript(name), runner, catalogue, built, factory);
        }
    }

    private final class Granted implements Command {

        private final Cmdlet cmdlet;
        private final Signature signature;

        Granted(Cmdlet cmdlet, Signature signature) {
            this.cmdlet = cmdlet;
            this.signature = signature;
        }

        @Override
        public Signature signature() {
            return signature;
        }

        @Override
        public Invocation start(CommandContext context) {
            return arguments -> runner.run(session, cmdlet, arguments, context);
        }
    }

    /** A command that only says why it does not run. */
    private record Refused(Signature signature, ReeveException why) implements Command {

        @Override
        public Invocation start(CommandContext context) {
            return new Invocation() {
                @Override
                public void process(Arguments arguments) {
                    throw Errors.command(why, signature.name());
                }
            };
        }
    }
}
