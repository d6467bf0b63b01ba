package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.DecidedCmdlet;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.declared.DeclaredCmdlet;
import dev.reeve.commands.forest.ForeignForests;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.ReadScope;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.store.Credential;
import dev.reeve.store.OrganizationStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What commands would be answered, without running them: the decision that a run comes to, what it is asked of, and what a caller
 * has and sees. It looks where the run looks, and changes and records nothing.
 */
public final class CommandInquiry {

    private final OrganizationStore store;
    private final Catalogue catalogue;
    private final Surroundings surroundings;
    private final Authority authority;
    private final Gate gate;

    CommandInquiry(
            OrganizationStore store, Catalogue catalogue, Surroundings surroundings, Authority authority, Gate gate) {
        this.store = store;
        this.catalogue = catalogue;
        this.surroundings = surroundings;
        this.authority = authority;
        this.gate = gate;
    }

    /** A decision, and the rule or guard that would refuse all the same. */
    public record Answer(Decision decision, Optional<ReeveException> rule) {}

    private Organization snapshot(Session session) {
        return store.snapshot(session.organization());
    }

    /** The trusted forests of a snapshot. */
    ForeignForests forests(Session session, Organization organization) {
        return new ForeignForests(
                organization,
                surroundings.forests(),
                account -> store.credential(session.organization(), account).map(Credential::secret));
    }

    /** Who the session's account is now. @throws ReeveException {@code NoSession} as {@link Callers#of} */
    Caller caller(Session session, Organization organization) {
        return Callers.of(session.account(), organization, forests(session, organization));
    }

    /** The cmdlet itself, or its declaration where it was given a parameter that it does not run. */
    Cmdlet understanding(Cmdlet cmdlet, CmdletArguments given) {
        return Gate.notUnderstood(cmdlet, given)
                .flatMap(parameter -> catalogue
                        .find(cmdlet.name())
                        .<Cmdlet>map(definition -> DeclaredCmdlet.with(definition, parameter)))
                .orElse(cmdlet);
    }

    /**
     * What a run would be answered, without running it [EVAL-7].
     *
     * @return the decision, and beside it the rule or guard that would refuse although it is granted
     */
    public Answer ask(Session session, Cmdlet cmdlet, Arguments arguments) {
        CmdletArguments given = new CmdletArguments(arguments);
        Organization organization = snapshot(session);
        try {
            CmdletContext context = gate.open(session, organization, forests(session, organization), cmdlet, given);
            return switch (understanding(cmdlet, given)) {
                case ReadCmdlet read -> {
                    try (Stream<? extends Value> results = read.read(context, given)) {
                        results.forEach(_ -> {});
                    }
                    yield new Answer(new Decision.Granted(List.of()), Optional.empty());
                }
                case ChangeCmdlet change -> {
                    Plan plan = change.plan(context, given);
                    yield answer(Judgement.of(authority, session, context, cmdlet, given, plan));
                }
                case DecidedCmdlet decided -> {
                    Plan plan = decided.plan(context, given);
                    yield answer(Judgement.of(authority, session, context, cmdlet, given, plan));
                }
            };
        } catch (ReeveException e) {
            return refused(e);
        }
    }

    private static Answer answer(Judgement judgement) {
        return new Answer(
                judgement.decision(),
                judgement.decision() instanceof Decision.Granted ? judgement.refusal() : Optional.empty());
    }

    private static Answer refused(ReeveException error) {
        return new Answer(
                new Decision.Denied(error.code(), Optional.empty(), Optional.empty(), List.of()), Optional.of(error));
    }

    /**
     * Why the caller may not have a session at all, or empty [GATE-8] [USER-2].
     *
     * @throws ReeveException {@code NoSession} where a foreign account is gone or disabled, or its forest can't be read
     */
    public Optional<Decision.Denied> refusedSession(Session session) {
        Organization organization = snapshot(session);
        return authority.refusal(organization, session, caller(session, organization));
    }

    /** Whether the caller has a cmdlet with these parameters at all, on whatever object [EVAL-3]. */
    public Decision ask(Session session, String cmdlet, Set<String> parameters) {
        Organization organization = snapshot(session);
        return authority.decide(
                organization,
                session,
                new Request(caller(session, organization), cmdlet, parameters, List.of(), ConfigRequirement.EACH));
    }

    /**
     * Whether the caller may use an application permission, on a mailbox if one is named [GATE-7]. As with a cmdlet, one
     * that he does not have does not exist.
     */
    public Answer askPermission(Session session, String permission, Optional<String> mailbox) {
        Organization organization = snapshot(session);
        ForeignForests forests = forests(session, organization);
        Caller caller = Callers.of(session.account(), organization, forests);
        Decision atAll = authority.decide(
                organization, session, new Request(caller, permission, Set.of(), List.of(), ConfigRequirement.EACH));
        if (mailbox.isEmpty() || atAll instanceof Decision.Denied) {
            return new Answer(atAll, Optional.empty());
        }
        try {
            CmdletContext context = gate.context(session, organization, forests, caller, permission, Set.of());
            Recipient found = context.lookup()
                    .one(
                            Recipient.class,
                            new Text(mailbox.get()),
                            recipient -> recipient.type().isMailbox());
            List<TouchPoint> touchPoints = List.of(TouchPoint.ObjectAccess.action(found));
            Request request = new Request(caller, permission, Set.of(), touchPoints, ConfigRequirement.EACH);
            return new Answer(authority.decide(organization, session, request), Optional.empty());
        } catch (ReeveException e) {
            return refused(e);
        }
    }

    /** What a command would ask of the decision on the caller's behalf, whatever he may see or use. */
    Request request(Session session, Cmdlet cmdlet, Arguments arguments) {
        CmdletArguments given = new CmdletArguments(arguments);
        Organization organization = snapshot(session);
        ForeignForests forests = forests(session, organization);
        Caller caller = Callers.of(session.account(), organization, forests);
        // As in a script of the server's own nothing is hidden from planning.
        CmdletContext context =
                gate.context(session.inScript(""), organization, forests, caller, cmdlet.name(), given.names());
        Optional<Plan> plan = switch (understanding(cmdlet, given)) {
            case ReadCmdlet _ -> Optional.empty();
            case ChangeCmdlet change -> Optional.of(change.plan(context, given));
            case DecidedCmdlet decided -> Optional.of(decided.plan(context, given));
        };
        return new Request(
                caller,
                cmdlet.name(),
                given.names(),
                plan.map(Plan::touchPoints).orElse(List.of()),
                plan.map(Plan::requirement).orElse(ConfigRequirement.EACH));
    }

    /** What the caller may read with a cmdlet [READ-2]. */
    public ReadScope readScope(Session session, String cmdlet) {
        Organization organization = snapshot(session);
        return authority.readScope(organization, session, caller(session, organization), cmdlet);
    }

    /** A request on the caller's behalf for a command as such, on no object. */
    public Request request(Session session, String command, Set<String> parameters) {
        Organization organization = snapshot(session);
        return new Request(caller(session, organization), command, parameters, List.of(), ConfigRequirement.EACH);
    }
}
