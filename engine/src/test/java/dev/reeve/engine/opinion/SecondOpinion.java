package dev.reeve.engine.opinion;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.opinion.PlainScopes.State;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The evaluation rules as they are written, for one caller in one organization. */
final class SecondOpinion {

    /** [GM-6]: what a role group's manager may run without any assignment. */
    private static final List<String> DELEGATE_CMDLETS = List.of(
            "Get-RoleGroup",
            "Get-RoleGroupMember",
            "Add-RoleGroupMember",
            "Remove-RoleGroupMember",
            "Update-RoleGroupMember",
            "Set-RoleGroup");

    /** [SPLIT-4]: unavailable under Active Directory split permissions. */
    private static final List<String> SPLIT_HIDDEN = List.of(
            "New-Mailbox",
            "Remove-Mailbox",
            "New-MailContact",
            "Remove-MailContact",
            "New-MailUser",
            "Remove-MailUser",
            "New-RemoteMailbox",
            "Remove-RemoteMailbox");

    /** [SPLIT-4]: visible under Active Directory split permissions, and refused. */
    private static final List<String> SPLIT_REFUSED = List.of(
            "New-DistributionGroup",
            "Remove-DistributionGroup",
            "Add-DistributionGroupMember",
            "Remove-DistributionGroupMember",
            "Update-DistributionGroupMember");

    /** [ENTRY-5]: always usable, so of no account here. */
    private static final List<String> COMMON_PARAMETERS = List.of(
            "Verbose",
            "Debug",
            "ErrorAction",
            "WarningAction",
            "InformationAction",
            "ErrorVariable",
            "WarningVariable",
            "InformationVariable",
            "OutVariable",
            "OutBuffer",
            "PipelineVariable");

    private final PlainDirectory directory;
    private final Catalogue catalogue;
    private final boolean isForeign;
    private final Optional<Recipient> user;
    private final Set<ObjectId> principals;
    private final PlainScopes scopes;
    private final PlainGuards guards;
    private final List<RoleAssignment> effective;
    private final boolean delegate;

    SecondOpinion(Estate estate, Catalogue catalogue, Caller caller) {
        this.directory = new PlainDirectory(estate.organization());
        this.catalogue = catalogue;
        this.isForeign = caller.foreignAccount().isPresent();
        this.user = caller.user()
                .flatMap(id -> directory.find(id, Recipient.class))
                .filter(PlainDirectory::isUser)
                // [USER-2]; a foreign account is disabled in its own forest or not at all.
                .filter(found -> caller.foreignAccount().isPresent() || !PlainDirectory.isDisabled(found));
        this.principals = user.isPresent() || caller.user().isEmpty() ? principals(caller) : Set.of();
        this.scopes = new PlainScopes(directory, estate.filters(), caller.user(), principals);
        this.guards = new PlainGuards(directory, scopes, principals);
        this.effective = effective();
        this.delegate = directory.all(RoleGroup.class).anyMatch(scopes::manages);
    }

    /** [ASSIGNEE-1] [ASSIGNEE-3]: the user, its groups, and the assignment policy of its own mailbox. */
    private Set<ObjectId> principals(Caller caller) {
        Set<String> foreignGroups =
                caller.foreignAccount().map(Caller.ForeignAccount::groups).orElse(Set.of());
        Set<ObjectId> all = new LinkedHashSet<>(directory.withGroups(user.map(Recipient::id), foreignGroups));
        user.filter(found -> found.type().recipientType().equals("UserMailbox"))
                .ifPresent(
                        found -> all.addAll(found.properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY)));
        return all;
    }

    /** Whether a management shell session opens. */
    boolean opensSession() {
        return hasRights()
                && user.filter(found -> found.properties()
                                .values(RecipientProperties.REMOTE_POWER_SHELL_ENABLED)
                                .contains(new PropertyValue.Flag(false))) // [USER-2]
                        .isEmpty();
    }

    /** [GATE-8]: an effective regular assignment, or the delegate's exception. */
    private boolean hasRights() {
        return (user.isPresent() || isForeign) && (!effective.isEmpty() || delegate);
    }

    /** [ASSIGNEE-2] [ASSIGNEE-9]: the regular ones. */
    private List<RoleAssignment> effective() {
        return directory
                .all(RoleAssignment.class)
                .filter(assignment ->
                        assignment.enabled() && !assignment.delegating() && principals.contains(assignment.assignee()))
                .toList();
    }

    private List<Claim> claims(String command) {
        List<Claim> claims = new ArrayList<>();
        for (RoleAssignment assignment : effective) {
            directory
                    .find(assignment.role(), ManagementRole.class)
                    .ifPresent(role -> role.entries().values().stream()
                            .filter(entry -> entry.name().equalsIgnoreCase(command))
                            // A name of the catalogue means the product's cmdlet, in no script's favour; cmdlets that
                            // the catalogue does not know are for unscoped roles [ROLE-12].
                            .filter(entry -> catalogue.find(command).isPresent()
                                    ? entry.type() == RoleEntry.Type.Cmdlet
                                            && entry.snapIn().equals("Microsoft.Exchange.Management.PowerShell.E2010")
                                    : entry.type() != RoleEntry.Type.Cmdlet || role.isUnscoped())
                            .forEach(entry -> claims.add(new Claim.Assigned(assignment, role, entry))));
        }
        Optional<CmdletDefinition> definition = catalogue.find(command);
        if (definition.isPresent() && delegate && DELEGATE_CMDLETS.stream().anyMatch(command::equalsIgnoreCase)) {
            Set<String> parameters = new LinkedHashSet<>();
            for (CmdletParameter parameter : definition.get().parameters()) {
                String name = parameter.name();
                if (!name.equals("BypassSecurityGroupManagerCheck") && !name.startsWith("Linked")) {
                    parameters.add(name);
                }
            }
            claims.add(new Claim.Delegate(parameters));
        }
        return claims;
    }

    /** The claims that make a command callable; none where it is not [GATE-1] [GATE-6]. */
    private List<Claim> callable(String command) {
        List<Claim> claims = claims(command);
        Optional<CmdletDefinition> definition = catalogue.find(command);
        boolean hidden = isSplit() && SPLIT_HIDDEN.stream().anyMatch(command::equalsIgnoreCase);
        boolean incomplete =
                definition.isPresent() && sets(definition.get(), claims).isEmpty();
        return hidden || incomplete ? List.of() : claims;
    }

    /** [GATE-6]: the parameter sets whose mandatory parameters are all usable. */
    private static List<String> sets(CmdletDefinition definition, List<Claim> claims) {
        List<String> complete = new ArrayList<>();
        for (String set : definition.sets()) {
            boolean usable = true;
            for (CmdletParameter parameter : definition.parameters()) {
                boolean mandatory = parameter.membership(set).isPresent()
                        && parameter.membership(set).get().mandatory();
                if (mandatory && claims.stream().noneMatch(claim -> claim.lists(parameter.name()))) {
                    usable = false;
                }
            }
            if (usable) {
                complete.add(set);
            }
        }
        return complete;
    }

    private boolean isSplit() {
        return directory.settings().activeDirectorySplit();
    }

    /** [GATE-1] [GATE-7]: cmdlets and scripts, in lower case. */
    NavigableSet<String> commands() {
        NavigableSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        directory
                .all(ManagementRole.class)
                .flatMap(role -> role.entries().values().stream())
                .filter(entry -> entry.type() != RoleEntry.Type.ApplicationPermission)
                .forEach(entry -> names.add(entry.name()));
        names.addAll(DELEGATE_CMDLETS);
        names.removeIf(name -> callable(name).isEmpty());
        return names;
    }

    /** What the caller may use of a cmdlet of the catalogue. */
    Optional<CommandRights> rights(String cmdlet) {
        List<Claim> claims = callable(cmdlet);
        return catalogue.find(cmdlet).filter(_ -> !claims.isEmpty()).map(definition -> {
            NavigableSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (CmdletParameter parameter : definition.parameters()) {
                if (isUsable(cmdlet, parameter.name(), claims)) {
                    parameters.add(parameter.name());
                }
            }
            return new CommandRights(definition.name(), parameters, sets(definition, claims), false);
        });
    }

    /** [READ-2]: whether the caller may read the object with the cmdlet. */
    boolean reads(String cmdlet, DirectoryObject object) {
        return callable(cmdlet).stream().anyMatch(claim -> scopes.reads(claim, object));
    }

    /** [EVAL-5]: the checks in their order, the first failing one answers. */
    Answer decide(Request request) {
        if (!hasRights()) {
            return Answer.denied(ErrorCode.NoSession);
        }
        List<Claim> claims = callable(request.cmdlet());
        if (claims.isEmpty()) {
            return Answer.denied(ErrorCode.CommandNotFound);
        }
        NavigableSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parameters.addAll(request.parameters());
        COMMON_PARAMETERS.forEach(parameters::remove); // [ENTRY-5]
        for (String parameter : parameters) {
            if (!isUsable(request.cmdlet(), parameter, claims)) {
                return Answer.denied(ErrorCode.ParameterNotFound, parameter);
            }
        }
        if (!isOneSet(request.cmdlet(), parameters, claims)) {
            return Answer.denied(ErrorCode.AmbiguousParameterSet);
        }
        if (request.touchPoints().stream().anyMatch(touch -> !isReadable(touch, claims))) {
            return Answer.denied(ErrorCode.ObjectNotFound); // [READ-4]
        }
        return Optional.<Answer>empty()
                .or(() -> writes(request, claims, parameters))
                .or(() -> managers(request, claims, parameters))
                .or(() -> delegations(request))
                .or(() -> split(request))
                .orElse(Answer.GRANTED);
    }

    private boolean isUsable(String cmdlet, String parameter, List<Claim> claims) {
        Optional<CmdletDefinition> definition = catalogue.find(cmdlet);
        if (definition.isPresent()) {
            Optional<CmdletParameter> known = definition.get().parameters().stream()
                    .filter(candidate -> candidate.name().equalsIgnoreCase(parameter))
                    .findFirst();
            // [GATE-6]: a parameter set that cannot be completed does not exist, nor do parameters only it has.
            if (known.isEmpty()
                    || sets(definition.get(), claims).stream()
                            .noneMatch(set -> known.get().membership(set).isPresent())) {
                return false;
            }
        }
        return claims.stream().anyMatch(claim -> claim.lists(parameter)); // [GATE-2]
    }

    /** [EVAL-5] [GATE-6]: the parameters bind, which takes a parameter set they can be in together. */
    private boolean isOneSet(String cmdlet, NavigableSet<String> parameters, List<Claim> claims) {
        return catalogue
                .find(cmdlet)
                .map(definition -> sets(definition, claims).stream()
                        .anyMatch(set -> definition.parameters().stream()
                                .filter(parameter -> parameters.contains(parameter.name()))
                                .allMatch(parameter -> parameter.membership(set).isPresent())))
                .orElse(true);
    }

    private boolean isReadable(TouchPoint touch, List<Claim> claims) {
        return switch (touch) {
            case TouchPoint.ObjectAccess access ->
                access.access() == Access.CREATE
                        || claims.stream().anyMatch(claim -> scopes.reads(claim, access.object()));
            case TouchPoint.OrganizationConfigAccess(Access access) ->
                access == Access.CREATE || claims.stream().anyMatch(scopes::readsConfiguration);
            case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> true;
        };
    }

    /** §5 to §8. */
    private Optional<Answer> writes(Request request, List<Claim> claims, NavigableSet<String> parameters) {
        List<Need.Target> targets = Need.targets(request);
        List<Need.Target> refused = targets.stream()
                .filter(target -> !isCovered(target, counting(target, claims, parameters)))
                .toList();
        for (Need.Target target : refused) {
            Optional<Answer> denied = regular(target, counting(target, claims, parameters));
            if (denied.isPresent()) {
                return denied;
            }
        }
        if (!refused.isEmpty()) {
            return Optional.of(Answer.denied(ErrorCode.ExclusiveScope));
        }
        for (Need.Target target : targets) {
            for (String parameter : parameters) {
                // [PAIR-2]: each parameter under the scope of an assignment that grants it.
                List<Claim> listing =
                        claims.stream().filter(claim -> claim.lists(parameter)).toList();
                if (!isCovered(target, listing)) {
                    return Optional.of(Answer.denied(ErrorCode.ParameterOutOfScope, parameter));
                }
            }
        }
        return request.touchPoints().stream().anyMatch(SecondOpinion::aimsExclusiveScope)
                        && !guards.mayCreateExclusiveScopes()
                ? Optional.of(Answer.denied(ErrorCode.OutOfWriteScope)) // [DELEG-10]
                : Optional.empty();
    }

    /**
     * [PAIR-3] with [EX-8]: where one assignment must cover everything, one whose entry lists nothing that is asked for
     * does not grant the command.
     */
    private static List<Claim> counting(Need.Target target, List<Claim> claims, NavigableSet<String> parameters) {
        return claims.stream()
                .filter(claim -> !target.joint()
                        || parameters.isEmpty()
                        || parameters.stream().anyMatch(claim::lists))
                .toList();
    }

    /** The first need that, with those before it, no claim covers; nothing if only exclusive scopes refuse. */
    private Optional<Answer> regular(Need.Target target, List<Claim> claims) {
        List<Claim> left = claims;
        for (Need need : target.needs()) {
            left = left.stream()
                    .filter(claim ->
                            need.isCovered(scopes, claim, State.BEFORE) && need.isCovered(scopes, claim, State.AFTER))
                    .toList();
            if (left.isEmpty()) {
                return Optional.of(Answer.denied(need.code()));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether one of the claims covers the target before and after, or, where the change crosses the border of an
     * exclusive scope, which no single assignment covers on both sides, one before and another after [EXCL-8].
     */
    private boolean isCovered(Need.Target target, List<Claim> claims) {
        if (claims.stream()
                .anyMatch(
                        claim -> isCoveredAt(target, claim, State.BEFORE) && isCoveredAt(target, claim, State.AFTER))) {
            return true;
        }
        return target.needs().stream().flatMap(need -> need.all().stream()).anyMatch(scopes::crossesExclusiveScope)
                && claims.stream().anyMatch(claim -> isCoveredAt(target, claim, State.BEFORE))
                && claims.stream().anyMatch(claim -> isCoveredAt(target, claim, State.AFTER));
    }

    private boolean isCoveredAt(Need.Target target, Claim claim, State at) {
        return target.needs().stream()
                .allMatch(need -> need.isCovered(scopes, claim, at) && need.passesExclusives(scopes, claim, at));
    }

    /** [DELEG-10]: makes an exclusive scope, or points one at other objects. */
    private static boolean aimsExclusiveScope(TouchPoint touch) {
        return touch instanceof TouchPoint.ObjectAccess access
                && access.after().orElse(null) instanceof ManagementScope after
                && after.exclusive()
                && (access.access() == Access.CREATE
                        || (access.access() == Access.MODIFY
                                && access.before().orElse(null) instanceof ManagementScope before
                                && !before.restriction().equals(after.restriction())));
    }

    /** §10. */
    private Optional<Answer> managers(Request request, List<Claim> claims, Set<String> parameters) {
        return request.touchPoints().stream()
                        .anyMatch(touch -> touch instanceof TouchPoint.GroupManagement management
                                && !guards.mayManage(management, claims, parameters))
                ? Optional.of(Answer.denied(ErrorCode.NotGroupManager))
                : Optional.empty();
    }

    /** §9. */
    private Optional<Answer> delegations(Request request) {
        return request.touchPoints().stream()
                        .anyMatch(touch -> touch instanceof TouchPoint.RoleDelegation delegation
                                && !guards.mayDelegate(delegation))
                ? Optional.of(Answer.denied(ErrorCode.NotDelegated))
                : Optional.empty();
    }

    private Optional<Answer> split(Request request) {
        return isSplit() && SPLIT_REFUSED.stream().anyMatch(request.cmdlet()::equalsIgnoreCase)
                ? Optional.of(Answer.denied(ErrorCode.AdSplitForbidden))
                : Optional.empty();
    }
}
