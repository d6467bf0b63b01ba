package dev.reeve.commands.role;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.decision.TouchPoint.RoleDelegation;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.RoleEntry;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code New-ManagementRole} [NMR-1] to [NMR-7]. */
public final class NewManagementRole implements ChangeCmdlet {

    /** How many roles may stand above each other [NMR-6]. */
    private static final int DEEPEST = 32;

    @Override
    public String name() {
        return "New-ManagementRole";
    }

    @Override
    public String synopsis() {
        return "Makes a management role: a copy of a parent's entries that can be cut down, or an unscoped role.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.text("Name"),
                Declared.identity("Parent"),
                Declared.texts("EnabledCmdlets"),
                Declared.flag("UnScopedTopLevel"),
                Declared.text("Description", Declared.DESCRIPTION));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String name = arguments.requiredText("Name").strip();
        PlanBuilder plan = context.plan().step("Creating management role", name);
        ObjectHeader header = ObjectHeader.created(context.choices().newId(), name, context.now());
        ManagementRole role = arguments.isOn("UnScopedTopLevel")
                ? unscoped(arguments, header)
                : derived(context, arguments, header, plan);
        ObjectNames.check(context.organization(), ManagementRole.class, role.id(), name)
                .ifPresent(plan::refuse);
        return plan.create(role)
                .results(after -> Stream.of(RoleResult.of(after, role)))
                .build();
    }

    private static ManagementRole unscoped(CmdletArguments arguments, ObjectHeader header) {
        if (arguments.has("Parent")) {
            throw new ReeveException(
                    ErrorCode.AmbiguousParameterSet,
                    "Parameter set cannot be resolved using the specified named parameters: a role has a parent or is"
                            + " an unscoped top-level role.",
                    header.name());
        }
        return new ManagementRole(
                header,
                ManagementRole.UNSCOPED,
                Optional.empty(),
                description(arguments),
                ImplicitScopes.UNSCOPED,
                new TreeMap<>(),
                false,
                false);
    }

    private static ManagementRole derived(
            CmdletContext context, CmdletArguments arguments, ObjectHeader header, PlanBuilder plan) {
        ManagementRole parent = context.lookup().one(ManagementRole.class, arguments.required("Parent"));
        plan.touch(RoleDelegation.over(parent)); // DELEG-3
        if (RoleTree.depth(context.organization(), parent) + 1 > DEEPEST) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Role '" + parent.name() + "' already stands below " + DEEPEST + " others; roles nest no deeper.",
                    parent.name());
        }
        ManagementRole copy = new ManagementRole(
                header,
                parent.roleType(),
                Optional.of(parent.id()),
                description(arguments),
                parent.implicitScopes(),
                parent.entries(),
                parent.endUser(),
                false);
        return arguments.has("EnabledCmdlets") ? copy.withEntries(enabled(arguments, parent, plan)) : copy;
    }

    private static List<RoleEntry> enabled(CmdletArguments arguments, ManagementRole parent, PlanBuilder plan) {
        List<String> wanted = arguments.texts("EnabledCmdlets");
        if (wanted.isEmpty()) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "A role must have at least one entry, and none is enabled.",
                    "EnabledCmdlets");
        }
        for (String cmdlet : wanted) {
            if (parent.entry(cmdlet).isEmpty()) {
                plan.refuse(
                        ErrorCode.EntryNotInParent,
                        "Role '" + parent.name() + "' has no entry '" + cmdlet + "', so its child can't have it.",
                        cmdlet);
            }
        }
        return wanted.stream().flatMap(cmdlet -> parent.entry(cmdlet).stream()).toList();
    }

    private static String description(CmdletArguments arguments) {
        return arguments.text("Description").orElse("");
    }
}
