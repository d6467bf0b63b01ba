package dev.reeve.commands.assignment;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The filters of {@code Get-ManagementRoleAssignment} that look at the assignment alone, all of which must hold [GRA-1]. */
final class AssignmentFilter implements Predicate<RoleAssignment> {

    private final CmdletContext context;
    private final CmdletArguments arguments;
    private final List<Predicate<RoleAssignment>> conditions = new ArrayList<>();

    AssignmentFilter(CmdletContext context, CmdletArguments arguments) {
        this.context = context;
        this.arguments = arguments;
        flag("Delegating", RoleAssignment::delegating);
        flag("Enabled", RoleAssignment::enabled);
        flag("Exclusive", RoleAssignment::isExclusive);
        text("RoleAssigneeType", assignment -> assignment.assigneeType().name());
        text(
                "RecipientWriteScope",
                assignment -> assignment
                        .recipientWriteScope()
                        .type(implicit(assignment))
                        .name());
        text(
                "ConfigWriteScope",
                assignment ->
                        assignment.configWriteScope().type(implicit(assignment)).name());
        // GRA-4: each finds its own kind only.
        recipientScope(AssignmentScopes.CUSTOM_RECIPIENT, RecipientWriteScope.Custom::new);
        recipientScope(AssignmentScopes.EXCLUSIVE_RECIPIENT, RecipientWriteScope.Exclusive::new);
        configScope(AssignmentScopes.CUSTOM_CONFIG, ConfigWriteScope.Custom::new);
        configScope(AssignmentScopes.EXCLUSIVE_CONFIG, ConfigWriteScope.Exclusive::new);
        arguments.value(AssignmentScopes.UNIT).ifPresent(identity -> {
            RecipientWriteScope wanted =
                    new RecipientWriteScope.Unit(context.lookup().unit(identity).id());
            conditions.add(assignment -> assignment.recipientWriteScope().equals(wanted));
        });
    }

    @Override
    public boolean test(RoleAssignment assignment) {
        return conditions.stream().allMatch(condition -> condition.test(assignment));
    }

    private void flag(String parameter, Predicate<RoleAssignment> property) {
        Optional<Boolean> wanted = arguments.flag(parameter);
        wanted.ifPresent(value -> conditions.add(assignment -> property.test(assignment) == value));
    }

    private void text(String parameter, Function<RoleAssignment, String> property) {
        arguments
                .text(parameter)
                .ifPresent(wanted ->
                        conditions.add(assignment -> property.apply(assignment).equalsIgnoreCase(wanted)));
    }

    private void recipientScope(String parameter, Function<ObjectId, RecipientWriteScope> kind) {
        scope(parameter)
                .map(kind)
                .ifPresent(wanted -> conditions.add(
                        assignment -> assignment.recipientWriteScope().equals(wanted)));
    }

    private void configScope(String parameter, Function<ObjectId, ConfigWriteScope> kind) {
        scope(parameter)
                .map(kind)
                .ifPresent(wanted -> conditions.add(
                        assignment -> assignment.configWriteScope().equals(wanted)));
    }

    private Optional<ObjectId> scope(String parameter) {
        return arguments
                .value(parameter)
                .map(identity ->
                        context.lookup().one(ManagementScope.class, identity).id());
    }

    private ImplicitScopes implicit(RoleAssignment assignment) {
        return context.organization()
                .find(assignment.role(), ManagementRole.class)
                .map(ManagementRole::implicitScopes)
                .orElse(ImplicitScopes.UNSCOPED);
    }
}
