package dev.reeve.commands.entry;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code Set-ManagementRoleEntry} [SME-1] to [SME-6]. */
public final class SetManagementRoleEntry implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-ManagementRoleEntry";
    }

    @Override
    public String synopsis() {
        return "Changes which parameters of a cmdlet a custom management role gives.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.texts("Parameters"),
                Declared.flag("AddParameter"),
                Declared.flag("RemoveParameter"),
                Declared.flag("UnScopedTopLevel"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        EntryIdentity identity = EntryIdentity.parse(arguments.required("Identity"));
        ManagementRole role = identity.findRole(context);
        RoleEntry entry = identity.findEntry(context, role);
        checkSwitches(arguments);
        PlanBuilder plan =
                context.plan().step("Setting management role entry", EntryIdentity.text(role.name(), entry.name()));
        RoleEntry changed = entry.withParameters(parameters(context, plan, arguments, role, entry));
        EntryRules.replace(plan, role, entry.name(), Optional.of(changed));
        if (role.isUnscoped() && !arguments.isOn("UnScopedTopLevel")) {
            plan.refuse(
                    ErrorCode.SwitchRequired,
                    "Role '" + role.name() + "' is unscoped. Changing it needs the switch -UnScopedTopLevel.",
                    role.name());
        }
        List<String> added = new ArrayList<>(changed.parameters());
        added.removeIf(name -> entry.parameters().contains(name));
        List<String> gone = new ArrayList<>(entry.parameters());
        gone.removeIf(name -> changed.parameters().contains(name));
        if (!added.isEmpty()) {
            EntryRules.delegateWhereAssigned(plan, context.organization(), role);
            if (role.isUnscoped() && role.isRoot()) {
                checkKnown(context, plan, entry, added);
            }
            parentEntry(context, role, entry)
                    .ifPresent(above -> EntryRules.checkOnParent(plan, above, parentName(context, role), added));
        }
        EntryRules.checkNotOnChildren(plan, context.organization(), role, entry.name(), gone);
        return plan.build();
    }

    /** ENTRY-8: what is added is checked against the script or cmdlet as it is now. */
    private static void checkKnown(CmdletContext context, PlanBuilder plan, RoleEntry entry, List<String> added) {
        try {
            UnscopedEntries.checkKnown(context, entry, added);
        } catch (ReeveException rule) {
            plan.refuse(rule);
        }
    }

    private static Set<String> parameters(
            CmdletContext context, PlanBuilder plan, CmdletArguments arguments, ManagementRole role, RoleEntry entry) {
        RoleEntry casing = parentEntry(context, role, entry).orElse(entry);
        List<String> given = EntryRules.inCasingOf(casing, arguments.texts("Parameters"));
        Set<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (arguments.isOn("AddParameter")) {
            parameters.addAll(entry.parameters());
            parameters.addAll(given);
        } else if (arguments.isOn("RemoveParameter")) {
            parameters.addAll(entry.parameters());
            for (String parameter : given) {
                if (!parameters.remove(parameter)) {
                    plan.warn("Parameter '" + parameter + "' is not on entry '"
                            + EntryIdentity.text(role.name(), entry.name()) + "'; there is nothing to remove.");
                }
            }
        } else if (arguments.has("Parameters")) {
            parameters.addAll(given);
        } else {
            parameters.addAll(entry.parameters());
        }
        return parameters;
    }

    private static Optional<RoleEntry> parentEntry(CmdletContext context, ManagementRole role, RoleEntry entry) {
        return role.parent()
                .flatMap(id -> context.organization().find(id, ManagementRole.class))
                .flatMap(parent -> parent.entry(entry.name()));
    }

    private static String parentName(CmdletContext context, ManagementRole role) {
        return role.parent().map(context::text).orElse("");
    }

    private static void checkSwitches(CmdletArguments arguments) {
        boolean add = arguments.isOn("AddParameter");
        boolean remove = arguments.isOn("RemoveParameter");
        if (add && remove) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "-AddParameter and -RemoveParameter can't be used together.",
                    "AddParameter");
        }
        if ((add || remove) && !arguments.has("Parameters")) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "-" + (add ? "AddParameter" : "RemoveParameter") + " needs -Parameters with the names.",
                    add ? "AddParameter" : "RemoveParameter");
        }
    }
}
