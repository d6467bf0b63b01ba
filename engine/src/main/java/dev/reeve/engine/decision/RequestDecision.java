package dev.reeve.engine.decision;

import dev.reeve.engine.decision.Decision.Candidate;
import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.decision.Decision.Grant;
import dev.reeve.engine.decision.Decision.Granted;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The way from a request to its decision, in the order of checks of [EVAL-5]. */
final class RequestDecision {

    private final Standing standing;
    private final Request request;
    private final RequestGrants grants;

    /** What the grants together allow of the cmdlet. */
    private final Optional<CommandAccess> access;

    private final List<Grant> granted = new ArrayList<>();

    private RequestDecision(Standing standing, RequestGrants grants, Optional<CommandAccess> access, Request request) {
        this.standing = standing;
        this.request = request;
        this.grants = grants;
        this.access = access;
    }

    static RequestDecision of(CommandGate gate, Standing standing, Request request) {
        return of(gate, standing, gate.grants(standing, request.cmdlet()), request);
    }

    /** The same where it is known what grants the cmdlet. */
    static RequestDecision of(CommandGate gate, Standing standing, List<CommandGrant> grants, Request request) {
        return of(standing, grants, gate.access(request.cmdlet(), grants), request);
    }

    /** The same where it is known what the grants together allow. */
    static RequestDecision of(
            Standing standing, List<CommandGrant> grants, Optional<CommandAccess> access, Request request) {
        return new RequestDecision(standing, RequestGrants.of(grants, request.parameters()), access, request);
    }

    /** The same where it is known what grants the parameters as well. */
    static RequestDecision of(Standing standing, GrantedCommand known, Request request) {
        return new RequestDecision(standing, RequestGrants.of(known, request.parameters()), known.access(), request);
    }

    Decision decide() {
        return Authorizer.admits(standing) ? ofAdmitted() : Authorizer.noSession();
    }

    /** The same where it is known that the caller may do anything at all [GATE-8]. */
    Decision ofAdmitted() {
        Optional<Denied> denied = access.isEmpty() ? Optional.of(unknownCommand()) : checkParameters(access.get());
        if (denied.isEmpty()) {
            denied = checkReads();
        }
        if (denied.isEmpty()) {
            denied = checkWrites();
        }
        if (denied.isEmpty()) {
            denied = checkManagers();
        }
        if (denied.isEmpty()) {
            denied = checkDelegation();
        }
        if (denied.isEmpty()) {
            denied = checkSplit();
        }
        return denied.isPresent() ? denied.get() : new Granted(granted());
    }

    /** What granted it, each once: several touch points may be granted alike. */
    private List<Grant> granted() {
        return request.touchPoints().size() < 2 ? granted : List.copyOf(new LinkedHashSet<>(granted));
    }

    private Denied unknownCommand() {
        return new Denied(ErrorCode.CommandNotFound, Optional.empty(), Optional.empty(), withoutCommand());
    }

    /** Why assignments that name the command do not make it available. */
    private List<Candidate> withoutCommand() {
        List<Candidate> candidates = new ArrayList<>();
        for (GrantSource source : grants.sources()) {
            candidates.add(candidate(source, "no parameter set of the cmdlet can be completed")); // GATE-6
        }
        for (GrantSource.OfAssignment source : standing.delegating()) {
            if (source.role().entry(request.cmdlet()).isPresent()) {
                candidates.add(candidate(source, "it is delegating: it lets the role be assigned, not used"));
            }
        }
        for (GrantSource.OfAssignment source : standing.disabled()) {
            if (source.role().entry(request.cmdlet()).isPresent()) {
                candidates.add(candidate(source, "it is disabled"));
            }
        }
        return candidates;
    }

    private static Candidate candidate(GrantSource source, String lacked) {
        return new Candidate(source.memberships(), source.assignmentId(), lacked);
    }

    private Optional<Denied> checkParameters(CommandAccess access) {
        if (grants.isKnownToFit()) {
            return Optional.empty();
        }
        for (int parameter = 0; parameter < grants.parameterCount(); parameter++) {
            if (!grants.isListed(parameter) || !access.allows(grants.parameter(parameter))) {
                return Optional.of(new Denied(
                        ErrorCode.ParameterNotFound,
                        Optional.empty(),
                        Optional.of(grants.parameter(parameter)),
                        withoutParameter(parameter)));
            }
        }
        return access.fitOneSet(grants.parameters())
                ? Optional.empty()
                : Optional.of(
                        new Denied(ErrorCode.AmbiguousParameterSet, Optional.empty(), Optional.empty(), List.of()));
    }

    private List<Candidate> withoutParameter(int parameter) {
        String name = grants.parameter(parameter);
        List<Candidate> candidates = new ArrayList<>(grants.size());
        for (int grant = 0; grant < grants.size(); grant++) {
            candidates.add(candidate(
                    grants.source(grant),
                    grants.lists(grant, parameter)
                            ? "no parameter set with " + name + " can be completed"
                            : "its entry does not list " + name));
        }
        return candidates;
    }

    private Optional<Denied> checkReads() {
        ReadScopes scopes = new ReadScopes(standing);
        for (TouchPoint touchPoint : request.touchPoints()) {
            Optional<Denied> denied = switch (touchPoint) {
                case TouchPoint.ObjectAccess access ->
                    access.before().flatMap(object -> checkRead(scopes, access, object));
                case TouchPoint.OrganizationConfigAccess access -> checkOrganizationRead(access);
                case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> Optional.empty();
            };
            if (denied.isPresent()) {
                return denied;
            }
        }
        return Optional.empty();
    }

    private Optional<Denied> checkRead(ReadScopes scopes, TouchPoint.ObjectAccess access, DirectoryObject object) {
        for (GrantSource source : grants.sources()) {
            if (scopes.reads(source, object)) {
                if (access.access() == Access.READ) {
                    grantRead(source, "its read scope contains " + object.name());
                }
                return Optional.empty();
            }
        }
        return Optional.of(
                new Denied( // READ-4: never "access denied"
                        ErrorCode.ObjectNotFound,
                        Optional.of(access),
                        Optional.empty(),
                        grants.sources().stream()
                                .map(source -> candidate(source, ReadScopes.lacked(source, object)))
                                .toList()));
    }

    private Optional<Denied> checkOrganizationRead(TouchPoint.OrganizationConfigAccess access) {
        if (access.access() == Access.CREATE) {
            return Optional.empty(); // what comes into being cannot be read yet, as with objects
        }
        Optional<GrantSource> reader =
                grants.sources().stream().filter(CallerReach::readsOrganization).findFirst();
        if (reader.isEmpty()) {
            return Optional.of(new Denied(
                    ErrorCode.ObjectNotFound,
                    Optional.of(access),
                    Optional.empty(),
                    grants.sources().stream()
                            .map(source -> candidate(source, "it reads no configuration"))
                            .toList()));
        }
        if (access.access() == Access.READ) {
            grantRead(reader.get(), "its read scope contains the configuration of the organization");
        }
        return Optional.empty();
    }

    private void grantRead(GrantSource source, String reason) {
        granted.add(new Grant(source.memberships(), source.assignmentId(), Optional.empty(), reason));
    }

    private Optional<Denied> checkWrites() {
        List<WriteUnit> units = WriteUnit.of(request);
        if (units.isEmpty()) {
            grantWithoutObjects();
        }
        Optional<Denied> denied =
                new WriteCheck(new WriteScopes(standing, request.resulting()), grants).check(units, granted);
        return denied.isPresent() ? denied : checkExclusiveScopes();
    }

    private void grantWithoutObjects() {
        if (granted.isEmpty()) {
            grantRead(grants.source(0), "its role has an entry for the command");
        }
        for (int parameter = 0; parameter < grants.parameterCount(); parameter++) {
            for (int grant = 0; grant < grants.size(); grant++) {
                if (grants.lists(grant, parameter)) {
                    GrantSource source = grants.source(grant);
                    granted.add(new Grant(
                            source.memberships(),
                            source.assignmentId(),
                            Optional.of(grants.parameter(parameter)),
                            "its entry lists the parameter"));
                    break;
                }
            }
        }
    }

    private boolean touches(Predicate<TouchPoint> which) {
        for (TouchPoint touchPoint : request.touchPoints()) {
            if (which.test(touchPoint)) {
                return true;
            }
        }
        return false;
    }

    /** DELEG-10: an exclusive scope denies, so only unscoped administrators of permissions aim one. */
    private Optional<Denied> checkExclusiveScopes() {
        if (!touches(RequestDecision::aimsExclusiveScope)) {
            return Optional.empty();
        }
        List<GrantSource.OfAssignment> administrators = standing.regular().stream()
                .filter(source -> source.role().isOfType(ManagementRole.ROLE_MANAGEMENT))
                .toList();
        if (administrators.stream().map(GrantSource.OfAssignment::assignment).anyMatch(RoleAssignment::isUnscoped)) {
            return Optional.empty();
        }
        return request.touchPoints().stream()
                .filter(RequestDecision::aimsExclusiveScope)
                .findFirst()
                .map(touchPoint -> new Denied(
                        ErrorCode.OutOfWriteScope,
                        Optional.of(touchPoint),
                        Optional.empty(),
                        administrators.stream()
                                .map(source -> candidate(source, "it is scoped, and exclusive scopes deny everywhere"))
                                .toList()));
    }

    private static boolean aimsExclusiveScope(TouchPoint touchPoint) {
        return touchPoint instanceof TouchPoint.ObjectAccess access
                && access.after().orElse(access.object()) instanceof ManagementScope after
                && after.exclusive()
                && switch (access.access()) {
                    case CREATE -> true;
                    case MODIFY ->
                        !(access.object() instanceof ManagementScope before)
                                || !before.restriction().equals(after.restriction());
                    case READ, DELETE, ACTION -> false;
                };
    }

    private Optional<Denied> checkManagers() {
        if (!touches(TouchPoint.GroupManagement.class::isInstance)) {
            return Optional.empty();
        }
        GroupManagers managers = new GroupManagers(standing, new WriteScopes(standing, request.resulting()), grants);
        for (TouchPoint touchPoint : request.touchPoints()) {
            if (touchPoint instanceof TouchPoint.GroupManagement management) {
                Optional<String> refusal = managers.refusal(management);
                if (refusal.isPresent()) {
                    return Optional.of(new Denied(
                            ErrorCode.NotGroupManager,
                            Optional.of(touchPoint),
                            Optional.empty(),
                            grants.sources().stream()
                                    .map(source -> candidate(source, refusal.get()))
                                    .toList()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Denied> checkDelegation() {
        if (!touches(TouchPoint.RoleDelegation.class::isInstance)) {
            return Optional.empty();
        }
        Delegation delegation = new Delegation(standing);
        for (TouchPoint touchPoint : request.touchPoints()) {
            if (touchPoint instanceof TouchPoint.RoleDelegation asked) {
                switch (delegation.answer(asked)) {
                    case Delegation.Answer.Delegated(var by) ->
                        granted.add(new Grant(
                                by.memberships(),
                                by.assignmentId(),
                                Optional.empty(),
                                "it delegates role " + asked.role().name()));
                    case Delegation.Answer.Refused(var candidates) -> {
                        return Optional.of(new Denied(
                                ErrorCode.NotDelegated, Optional.of(touchPoint), Optional.empty(), candidates));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Denied> checkSplit() {
        return CommandGate.isForbiddenUnderSplit(standing.organization(), request.cmdlet())
                ? Optional.of(new Denied(ErrorCode.AdSplitForbidden, Optional.empty(), Optional.empty(), List.of()))
                : Optional.empty();
    }
}
