package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import java.util.Map;
import java.util.Optional;

/**
 * A plan that was weighed on one snapshot.
 *
 * @param before the snapshot
 * @param change the plan's change with all that follows from it
 * @param after the snapshot after that change
 * @param decision what the authorizer said
 * @param refusal why it must not happen
 */
record Judgement(
        Organization before,
        Plan plan,
        Change change,
        Organization after,
        Decision decision,
        Optional<ReeveException> refusal) {

    /** Weighs a plan on the context's snapshot: the decision first, then business rules, then invariants [EVAL-5]. */
    static Judgement of(
            Authority authority,
            Session session,
            CmdletContext context,
            Cmdlet cmdlet,
            CmdletArguments given,
            Plan plan) {
        checkCovered(context, cmdlet, plan);
        Organization before = context.organization();
        Change change = Cascade.complete(before, plan.change(), session.clock().instant());
        Organization after = before.apply(change);
        Decision decision = authority.decide(
                before,
                session,
                new Request(
                        context.caller(),
                        cmdlet.name(),
                        given.names(),
                        plan.touchPoints(),
                        plan.requirement(),
                        Optional.of(after).filter(_ -> movesUnit(before, change))));
        Optional<ReeveException> refusal = switch (decision) {
            case Decision.Denied denied ->
                Optional.of(Errors.of(before, cmdlet.name(), denied, Gate.domainController(session, before)));
            case Decision.Granted _ ->
                plan.refusal()
                        .or(() -> cmdlet.parameters().stream()
                                .flatMap(parameter -> parameter.tooLong(given).stream())
                                .findFirst())
                        .or(() -> Invariants.check(before, change, after, context.forests())
                                .map(Errors::of));
        };
        return new Judgement(before, plan, change, after, decision, refusal);
    }

    /** Whether a unit gets another place or name, and so everything inside of it [OU-7]. */
    private static boolean movesUnit(Organization before, Change change) {
        return change.after().values().stream()
                .flatMap(Optional::stream)
                .anyMatch(object -> object instanceof OrganizationalUnit
                        && before.find(object.id()).isPresent());
    }

    /** A cmdlet that changes what it does not declare has a bug; nothing it wants is done. */
    private static void checkCovered(CmdletContext context, Cmdlet cmdlet, Plan plan) {
        for (Map.Entry<ObjectId, Optional<DirectoryObject>> changed :
                plan.change().after().entrySet()) {
            boolean covered = (plan.bound().contains(changed.getKey())
                            && (plan.writes() || isOwnRequest(context, changed.getKey())))
                    || plan.touchPoints().stream()
                            .anyMatch(touchPoint -> covers(touchPoint, changed.getKey(), changed.getValue()));
            if (!covered) {
                throw new IllegalStateException(
                        cmdlet.name() + " changes " + changed.getKey() + " without declaring it as a touch point");
            }
        }
    }

    /** What somebody asked for himself he takes back, and writes nothing else [MREQ-8]. */
    private static boolean isOwnRequest(CmdletContext context, ObjectId object) {
        return context.organization().find(object).orElse(null) instanceof GroupMembershipRequest request
                && context.caller().is(request.requester());
    }

    private static boolean covers(TouchPoint touchPoint, ObjectId object, Optional<DirectoryObject> after) {
        return touchPoint instanceof TouchPoint.ObjectAccess access
                && switch (access.access()) {
                    case CREATE, MODIFY, DELETE ->
                        access.object().id().equals(object) && access.after().equals(after);
                    case READ, ACTION -> false;
                };
    }

    /** Whether there is nothing to commit. */
    boolean changesNothing() {
        return change.isEmpty() && plan.credentials().isEmpty();
    }
}
