package dev.reeve.commands.assignment;

import dev.reeve.commands.assignment.AssignmentResult.Row;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Lookup;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code Get-ManagementRoleAssignment} [GRA-1] to [GRA-7], [LOOK-1] to [LOOK-10]. */
public final class GetManagementRoleAssignment implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-ManagementRoleAssignment";
    }

    @Override
    public String synopsis() {
        return "Shows role assignments: who was given which role with which scopes, and whom that reaches.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("RoleAssignee"),
                Declared.identity("Role"),
                Declared.someOf(
                        "AssignmentMethod",
                        "AssignmentMethod",
                        "Direct",
                        "SecurityGroup",
                        "RoleGroup",
                        "RoleAssignmentPolicy"),
                Declared.oneOf(
                        "ConfigWriteScope",
                        "ConfigWriteScopeType",
                        "None",
                        "OrganizationConfig",
                        "CustomConfigScope",
                        "ExclusiveConfigScope"),
                Declared.oneOf("RecipientWriteScope", RecipientScopeType.class),
                Declared.identity(AssignmentScopes.CUSTOM_CONFIG),
                Declared.identity(AssignmentScopes.CUSTOM_RECIPIENT),
                Declared.identity(AssignmentScopes.EXCLUSIVE_CONFIG),
                Declared.identity(AssignmentScopes.EXCLUSIVE_RECIPIENT),
                Declared.identity(AssignmentScopes.UNIT),
                Declared.identity(AssignmentScopes.CLOUD),
                Declared.bool("Delegating"),
                Declared.bool("Enabled"),
                Declared.bool("Exclusive"),
                Declared.oneOf("RoleAssigneeType", RoleAssigneeType.class),
                Declared.identity("WritableRecipient"),
                Declared.identity("WritableServer"),
                Declared.identity("WritableDatabase"),
                Declared.flag("GetEffectiveUsers"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        checkCombination(arguments);
        Predicate<RoleAssignment> filter = new AssignmentFilter(context, arguments);
        Optional<DirectoryObject> assignee = arguments.value("RoleAssignee").map(context.lookup()::assignee);
        Reach reach = new Reach(context.organization());
        Map<ObjectId, List<String>> through = assignee.map(reach::assignees).orElse(Map.of());
        List<DirectoryObject> writable = writable(context, arguments);
        Set<String> methods = Set.copyOf(arguments.texts("AssignmentMethod"));
        return found(context, arguments)
                .filter(filter)
                .filter(assignment -> assignee.isEmpty() || through.containsKey(assignment.assignee()))
                .filter(assignment ->
                        methods.isEmpty() || methods.stream().anyMatch(method(assignment, assignee)::equalsIgnoreCase))
                .filter(assignment -> writable.isEmpty() || isWriter(context, arguments, assignment, writable))
                .flatMap(assignment -> rows(context, arguments, reach, assignment, assignee, through, writable));
    }

    private static Stream<ResultObject> rows(
            CmdletContext context,
            CmdletArguments arguments,
            Reach reach,
            RoleAssignment assignment,
            Optional<DirectoryObject> assignee,
            Map<ObjectId, List<String>> through,
            List<DirectoryObject> writable) {
        String chain = String.join("\\", through.getOrDefault(assignment.assignee(), List.of()));
        ResultObject summary = AssignmentResult.of(
                context,
                assignment,
                new Row(method(assignment, assignee), AssignmentResult.summary(context, assignment), chain));
        if (!arguments.isOn("GetEffectiveUsers")) {
            return Stream.of(summary);
        }
        Stream<ResultObject> users = reach.users(assignment.assignee()).stream()
                .filter(reached -> context.canRead(reached.user()))
                .filter(reached ->
                        writable.stream().allMatch(object -> context.reaches(assignment, reached.user(), object)))
                .map(reached -> AssignmentResult.of(
                        context,
                        assignment,
                        new Row(
                                AssignmentResult.methodThrough(assignment.assigneeType()),
                                reached.user().name(),
                                reached.chainText())));
        return assignment.assigneeType() == RoleAssigneeType.User ? users : Stream.concat(Stream.of(summary), users);
    }

    /** The objects that must be writable, all of them [LOOK-9]. */
    private static List<DirectoryObject> writable(CmdletContext context, CmdletArguments arguments) {
        Lookup lookup = context.lookup();
        Optional<DirectoryObject> recipient =
                arguments.value("WritableRecipient").map(identity -> lookup.one(Recipient.class, identity));
        Optional<DirectoryObject> server =
                arguments.value("WritableServer").map(identity -> lookup.one(ExchangeServer.class, identity));
        Optional<DirectoryObject> database =
                arguments.value("WritableDatabase").map(identity -> lookup.one(MailboxDatabase.class, identity));
        return Stream.of(recipient, server, database).flatMap(Optional::stream).toList();
    }

    // LOOK-6: suspended and delegating assignments write nothing, and are found only where they are asked for.
    private static boolean isWriter(
            CmdletContext context,
            CmdletArguments arguments,
            RoleAssignment assignment,
            List<DirectoryObject> writable) {
        return (assignment.enabled() || arguments.has("Enabled"))
                && (!assignment.delegating() || arguments.has("Delegating"))
                && writable.stream().allMatch(object -> context.reaches(assignment, object));
    }

    private static String method(RoleAssignment assignment, Optional<DirectoryObject> assignee) {
        return assignee.filter(object -> !object.id().equals(assignment.assignee()))
                .map(_ -> AssignmentResult.methodThrough(assignment.assigneeType()))
                .orElse("Direct");
    }

    private static Stream<RoleAssignment> found(CmdletContext context, CmdletArguments arguments) {
        Optional<Value> identity = arguments.value("Identity");
        // A role that is piped in binds first to Identity, but means what it is.
        boolean isRole = identity.filter(value -> value.typeName().equals("ManagementRole"))
                .isPresent();
        Optional<Value> role = isRole ? identity : arguments.value("Role");
        Stream<RoleAssignment> found =
                context.lookup().matching(RoleAssignment.class, isRole ? Optional.empty() : identity).stream();
        if (role.isEmpty()) {
            return found;
        }
        Set<ObjectId> roles = context.lookup().matching(ManagementRole.class, role).stream()
                .map(ManagementRole::id)
                .collect(Collectors.toUnmodifiableSet());
        return found.filter(assignment -> roles.contains(assignment.role()));
    }

    private static void checkCombination(CmdletArguments arguments) {
        Optional<ReeveException> cloud = AssignmentScopes.cloudScope(arguments);
        if (cloud.isPresent()) {
            throw cloud.get();
        }
        boolean other = arguments.has("RoleAssignee") || arguments.has("Role") || arguments.has("AssignmentMethod");
        if (arguments.value("Identity").isPresent() && other) {
            throw new ReeveException(
                    ErrorCode.AmbiguousParameterSet,
                    "Parameter set cannot be resolved using the specified named parameters: -Identity can't be used with"
                            + " -RoleAssignee, -Role or -AssignmentMethod.",
                    "Identity");
        }
        if (arguments.has("AssignmentMethod") && !arguments.has("RoleAssignee")) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument, "-AssignmentMethod needs -RoleAssignee.", "AssignmentMethod");
        }
    }
}
