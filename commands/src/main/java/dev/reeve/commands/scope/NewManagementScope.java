package dev.reeve.commands.scope;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code New-ManagementScope} [NMS-1] to [NMS-6]. */
public final class NewManagementScope implements ChangeCmdlet {

    static final String DATABASE_WARNING = "Database management scopes take effect only in sessions on servers that run"
            + " Exchange 2010 SP1 or later; earlier servers ignore them.";

    private static final List<String> RESTRICTIONS = List.of(
            "RecipientRestrictionFilter",
            "ServerRestrictionFilter",
            "ServerList",
            "DatabaseRestrictionFilter",
            "DatabaseList");

    @Override
    public String name() {
        return "New-ManagementScope";
    }

    @Override
    public String synopsis() {
        return "Makes a management scope from a filter or a list, regular or exclusive.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.text("Name"),
                Declared.filter("RecipientRestrictionFilter"),
                Declared.identity("RecipientRoot"),
                Declared.filter("ServerRestrictionFilter"),
                Declared.identities("ServerList"),
                Declared.filter("DatabaseRestrictionFilter"),
                Declared.identities("DatabaseList"),
                Declared.flag("Exclusive"),
                Declared.flag("Force"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String name = arguments.requiredText("Name").strip();
        PlanBuilder plan = context.plan().step("Creating management scope", name);
        ManagementScope scope = new ManagementScope(
                ObjectHeader.created(context.choices().newId(), name, context.now()),
                restriction(context, arguments, plan),
                arguments.isOn("Exclusive"));
        plan.create(scope);
        ObjectNames.check(context.organization(), ManagementScope.class, scope.id(), name)
                .ifPresent(plan::refuse);
        if (scope.exclusive()) {
            plan.ask(
                    "Scope '" + name + "' is exclusive: from the moment it exists, nobody can modify the objects it"
                            + " matches but those who are assigned a role with such a scope. Do you want to create it?",
                    "Exclusive scope");
        }
        if (scope.restriction().typeName().equals("DatabaseScope")) {
            plan.warn(DATABASE_WARNING); // SCOPE-13
        }
        return plan.results(after -> Stream.of(ScopeResult.of(after, scope))).build();
    }

    private static ScopeRestriction restriction(CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        List<String> given = RESTRICTIONS.stream().filter(arguments::has).toList();
        boolean rootWithoutFilter = arguments.has("RecipientRoot") && !given.contains("RecipientRestrictionFilter");
        if (given.size() > 1 || (!given.isEmpty() && rootWithoutFilter)) {
            throw new ReeveException(
                    ErrorCode.AmbiguousParameterSet,
                    "Parameter set cannot be resolved using the specified named parameters: a scope has exactly one filter"
                            + " or list, and a root only with a recipient filter.",
                    given.getLast());
        }
        String restriction = given.stream().findFirst().orElse("RecipientRestrictionFilter");
        return switch (restriction) {
            case "ServerRestrictionFilter" ->
                new ScopeRestriction.ServerFilter(ScopeFilters.servers(arguments, restriction));
            case "ServerList" ->
                new ScopeRestriction.ServerList(list(context, arguments, plan, restriction, ExchangeServer.class));
            case "DatabaseRestrictionFilter" ->
                new ScopeRestriction.DatabaseFilter(ScopeFilters.databases(arguments, restriction));
            case "DatabaseList" ->
                new ScopeRestriction.DatabaseList(list(context, arguments, plan, restriction, MailboxDatabase.class));
            default ->
                new ScopeRestriction.RecipientFilter(
                        root(context, arguments, plan), ScopeFilters.recipients(arguments, restriction));
        };
    }

    static Optional<ObjectId> root(CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        return arguments.value("RecipientRoot").map(identity -> {
            OrganizationalUnit unit = context.lookup().unit(identity);
            plan.read(unit);
            return unit.id();
        });
    }

    private static Set<ObjectId> list(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            String parameter,
            Class<? extends DirectoryObject> type) {
        Set<ObjectId> ids = new LinkedHashSet<>();
        arguments.list(parameter).forEach(identity -> {
            DirectoryObject object = context.lookup().one(type, identity);
            if (ids.add(object.id())) {
                plan.read(object);
            }
        });
        if (ids.isEmpty()) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + parameter + "' must name at least one object.",
                    parameter);
        }
        return ids;
    }
}
