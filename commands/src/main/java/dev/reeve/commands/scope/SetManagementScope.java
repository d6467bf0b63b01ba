package dev.reeve.commands.scope;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.List;
import java.util.Optional;

/** {@code Set-ManagementScope} [SMS-1] to [SMS-5]. */
public final class SetManagementScope implements ChangeCmdlet {

    private static final String RECIPIENTS = "RecipientRestrictionFilter";
    private static final String ROOT = "RecipientRoot";
    private static final String SERVERS = "ServerRestrictionFilter";
    private static final String DATABASES = "DatabaseRestrictionFilter";

    @Override
    public String name() {
        return "Set-ManagementScope";
    }

    @Override
    public String synopsis() {
        return "Changes the name or the filter of a management scope, for all assignments that use it.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.text("Name"),
                Declared.filter(RECIPIENTS),
                Declared.identity(ROOT),
                Declared.filter(SERVERS),
                Declared.filter(DATABASES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ManagementScope before = context.lookup().one(ManagementScope.class, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting management scope", before.name());
        ManagementScope after = before.restrictedTo(restriction(context, arguments, plan, before));
        String name = arguments.newName(before.name());
        if (!name.equals(before.name())) {
            ObjectNames.check(context.organization(), ManagementScope.class, before.id(), name)
                    .ifPresent(plan::refuse);
            after = after.withHeader(after.header().named(name));
        }
        plan.modify(before, after);
        if (before.exclusive() && !after.restriction().equals(before.restriction())) {
            plan.warn("Scope '" + after.name()
                    + "' is exclusive: what it matches from now on can be modified only by those"
                    + " who are assigned a role with such a scope.");
        }
        return plan.build();
    }

    private static ScopeRestriction restriction(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, ManagementScope scope) {
        boolean recipients = arguments.has(RECIPIENTS) || arguments.has(ROOT);
        boolean servers = arguments.has(SERVERS);
        boolean databases = arguments.has(DATABASES);
        if (!recipients && !servers && !databases) {
            return scope.restriction();
        }
        boolean fits = switch (scope.restriction().typeName()) {
            case "ServerScope" -> !recipients && !databases;
            case "DatabaseScope" -> !recipients && !servers;
            default -> !servers && !databases;
        };
        if (!fits) {
            plan.refuse(
                    ErrorCode.ScopeTypeMismatch,
                    "Scope '" + scope.name() + "' is a " + scope.restriction().typeName()
                            + ", and the type of a scope can't change. Give it a filter of that type.",
                    scope.name());
            return scope.restriction();
        }
        if (scope.restriction() instanceof ScopeRestriction.ServerList
                || scope.restriction() instanceof ScopeRestriction.DatabaseList) {
            plan.refuse(
                    ErrorCode.ScopeListImmutable,
                    "Scope '" + scope.name() + "' is a list, which can't be changed. Make a new scope, move the"
                            + " assignments to it and remove this one.",
                    scope.name());
            return scope.restriction();
        }
        if (servers) {
            return new ScopeRestriction.ServerFilter(ScopeFilters.servers(arguments, SERVERS));
        }
        if (databases) {
            return new ScopeRestriction.DatabaseFilter(ScopeFilters.databases(arguments, DATABASES));
        }
        return recipients(context, arguments, plan, scope.restriction());
    }

    private static ScopeRestriction recipients(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, ScopeRestriction before) {
        Optional<ObjectId> oldRoot = switch (before) {
            case ScopeRestriction.RecipientFilter(var root, var _) -> root;
            case ScopeRestriction.Unusable unusable -> unusable.root();
            case ScopeRestriction.ServerFilter _,
                    ScopeRestriction.ServerList _,
                    ScopeRestriction.DatabaseFilter _,
                    ScopeRestriction.DatabaseList _ -> Optional.empty();
        };
        Optional<ObjectId> root = arguments.has(ROOT) ? NewManagementScope.root(context, arguments, plan) : oldRoot;
        if (arguments.has(RECIPIENTS)) {
            return new ScopeRestriction.RecipientFilter(root, ScopeFilters.recipients(arguments, RECIPIENTS));
        }
        return switch (before) {
            case ScopeRestriction.RecipientFilter(var _, var filter) ->
                new ScopeRestriction.RecipientFilter(root, filter);
            case ScopeRestriction.Unusable unusable ->
                new ScopeRestriction.Unusable(unusable.typeName(), root, unusable.filter(), unusable.problem());
            case ScopeRestriction.ServerFilter _,
                    ScopeRestriction.ServerList _,
                    ScopeRestriction.DatabaseFilter _,
                    ScopeRestriction.DatabaseList _ -> before;
        };
    }
}
