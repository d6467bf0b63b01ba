package dev.reeve.engine.decision;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one place that decides. Pure: the same snapshot and request always give the same answer [EVAL-6]. */
public final class Authorizer {

    private final CommandGate gate;
    private final AtomicReference<@Nullable NumberedCommands> commands = new AtomicReference<>();
    private final AtomicReference<@Nullable CompiledOrganization> latest = new AtomicReference<>();

    /** An authorizer that knows the parameter sets of these cmdlets [GATE-6]. */
    public Authorizer(Catalogue catalogue) {
        this.gate = new CommandGate(catalogue);
    }

    /**
     * Why the caller may not open a management shell session, or empty [GATE-8] [USER-2]. Of other doors only
     * {@link #admission} is asked; an open session asks again with every command [ORG-4].
     */
    public Optional<Denied> session(Organization organization, Caller caller) {
        return admission(organization, caller)
                .or(() -> caller.user()
                        .flatMap(user -> organization.find(user, Recipient.class))
                        .filter(Authorizer::isKeptFromShell)
                        .map(_ -> noSession()));
    }

    private static boolean isKeptFromShell(Recipient user) {
        return user.properties().isFalse(RecipientProperties.REMOTE_POWER_SHELL_ENABLED);
    }

    /**
     * Why the caller may do nothing at all, through any door, or empty: there is no such user, its account is disabled,
     * or it has no effective regular assignment and manages no role group [GATE-8] [USER-2].
     */
    public Optional<Denied> admission(Organization organization, Caller caller) {
        return admits(new Standing(organization, caller)) ? Optional.empty() : Optional.of(noSession());
    }

    static boolean admits(Standing standing) {
        return standing.isEnabled()
                && (!standing.regular().isEmpty()
                        || !standing.managedRoleGroups().isEmpty());
    }

    static Denied noSession() {
        return new Denied(ErrorCode.NoSession, Optional.empty(), Optional.empty(), List.of());
    }

    /** Names of the cmdlets and scripts the caller may run [GATE-1]. */
    public NavigableSet<String> commands(Organization organization, Caller caller) {
        NavigableSet<String> commands = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        gate.allGrants(new Standing(organization, caller))
                .forEach((name, grants) -> gate.access(name, grants)
                        .filter(access -> !access.isPermission())
                        .map(CommandAccess::name)
                        .ifPresent(commands::add));
        return commands;
    }

    /** What the caller may use of a cmdlet; empty where it is not granted or does not exist [GATE-5]. */
    public Optional<CommandRights> rights(Organization organization, Caller caller, String cmdlet) {
        return gate.access(cmdlet, gate.grants(new Standing(organization, caller), cmdlet))
                .filter(access -> !access.isPermission())
                .map(CommandAccess::rights);
    }

    /** The same of every cmdlet and script that is granted, by name. */
    public List<CommandRights> rights(Organization organization, Caller caller) {
        List<CommandRights> rights = new ArrayList<>();
        gate.allGrants(new Standing(organization, caller))
                .forEach((name, grants) -> gate.access(name, grants)
                        .filter(access -> !access.isPermission())
                        .map(CommandAccess::rights)
                        .ifPresent(rights::add));
        return rights;
    }

    /** The objects the caller may read with a cmdlet [READ-2]; none with one it may not run. */
    public ReadScope readScope(Organization organization, Caller caller, String cmdlet) {
        Standing standing = new Standing(organization, caller);
        List<CommandGrant> grants = gate.grants(standing, cmdlet);
        if (gate.access(cmdlet, grants).isEmpty()) {
            return _ -> false;
        }
        ReadScopes scopes = new ReadScopes(standing);
        // Who reads all recipients by one of them need not look into his address book for another.
        List<GrantSource> sources = grants.stream()
                .map(CommandGrant::source)
                // Written out: Comparator.comparing makes a class at run time, for which a short command waits.
                .sorted((one, other) ->
                        Boolean.compare(ReadScopes.readsAllRecipients(other), ReadScopes.readsAllRecipients(one)))
                .toList();
        return object -> { // asked of each object of every list
            for (GrantSource source : sources) {
                if (scopes.reads(source, object)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether Active Directory split permissions keep everybody from the command, whatever roles he has [SPLIT-4]. */
    public boolean isKeptByDirectorySplit(Organization organization, String command) {
        return CommandGate.isUnavailableUnderSplit(organization, command)
                || CommandGate.isForbiddenUnderSplit(organization, command);
    }

    /** Names of the cmdlets that the server itself may run, as granted scripts do [UNSC-2]. */
    public NavigableSet<String> serverCommands(Organization organization) {
        NavigableSet<String> commands = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        gate.available(organization).map(CommandShape::name).forEach(commands::add);
        return commands;
    }

    /** What the server itself may use of a cmdlet, as granted scripts do [UNSC-2]; empty where nobody may [SPLIT-4]. */
    public Optional<CommandRights> serverRights(Organization organization, String cmdlet) {
        return gate.shape(cmdlet)
                .filter(_ -> !CommandGate.isUnavailableUnderSplit(organization, cmdlet))
                .map(CommandShape::whole);
    }

    /**
     * Whether a request of a script's own code is granted: by the server's authority, for as long as the caller holds the
     * script [UNSC-2].
     */
    public Decision decideInScript(Organization organization, String script, Request request) {
        return new ScriptAuthority(gate, new Standing(organization, request.caller()), script).decide(request);
    }

    /** The enabled assignments that count for the caller, delegating ones included [ASSIGNEE-2]. */
    public List<EffectiveAssignment> effectiveAssignments(Organization organization, Caller caller) {
        Standing standing = new Standing(organization, caller);
        return Stream.concat(standing.regular().stream(), standing.delegating().stream())
                .map(source -> new EffectiveAssignment(source.assignment(), source.role(), source.memberships()))
                .toList();
    }

    /**
     * A snapshot made ready for many plain questions. From the last one it takes over what is the same in both, so that a
     * snapshot that a change made costs what was changed.
     */
    public CompiledOrganization compiled(Organization organization) {
        CompiledOrganization known = latest.get();
        if (known != null && known.organization() == organization) {
            return known;
        }
        CompiledOrganization made =
                known == null ? CompiledOrganization.of(gate, numbered(), organization) : known.at(organization);
        latest.set(made);
        return made;
    }

    private NumberedCommands numbered() {
        NumberedCommands known = commands.get();
        if (known != null) {
            return known;
        }
        // Not before somebody asks: it reads the whole catalogue.
        NumberedCommands made = new NumberedCommands(gate);
        NumberedCommands other = commands.compareAndExchange(null, made);
        return other == null ? made : other;
    }

    /** What callers' rights come to, for comparing many callers and snapshots. */
    public RightsTables tables() {
        return new RightsTables(gate);
    }

    /** What one caller may do, who is looked up once for many questions. */
    public CallerDecisions decisions(Organization organization, Caller caller) {
        return new CallerDecisions(gate, new Standing(organization, caller));
    }

    /** Whether the request is granted, and why or why not. Quicker where the snapshot has been made ready for questions. */
    public Decision decide(Organization organization, Request request) {
        CompiledOrganization known = latest.get();
        return known != null && known.organization() == organization
                ? known.decide(request)
                : RequestDecision.of(gate, new Standing(organization, request.caller()), request)
                        .decide();
    }
}
