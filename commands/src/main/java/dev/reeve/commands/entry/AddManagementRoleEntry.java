package dev.reeve.commands.entry;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Add-ManagementRoleEntry} [AME-1] to [AME-8]. */
public final class AddManagementRoleEntry implements ChangeCmdlet {

    @Override
    public String name() {
        return "Add-ManagementRoleEntry";
    }

    @Override
    public String synopsis() {
        return "Adds a cmdlet of the parent role to a custom role, or a script to an unscoped top-level role.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("ParentRoleEntry"),
                Declared.identity("Role"),
                Declared.texts("Parameters"),
                Declared.text("PSSnapinName"),
                Declared.oneOf("Type", "ManagementRoleEntryType", "Cmdlet", "Script", "ApplicationPermission"),
                Declared.flag("Overwrite"),
                Declared.flag("UnScopedTopLevel"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        return arguments.has("ParentRoleEntry") ? fromEntry(context, arguments) : byName(context, arguments);
    }

    private static Plan byName(CmdletContext context, CmdletArguments arguments) {
        EntryIdentity identity = EntryIdentity.parse(arguments.required("Identity"));
        ManagementRole role = identity.findRole(context);
        PlanBuilder plan = plan(context, role, identity.name());
        Optional<ManagementRole> parent = parent(context, role);
        checkUnscoped(plan, arguments, role);
        if (role.isUnscoped() && parent.isEmpty()) {
            return registered(context, plan, arguments, role, identity.name());
        }
        Optional<RoleEntry> offered =
                parent.flatMap(above -> above.entry(identity.name())).filter(entry -> fits(entry, arguments));
        if (offered.isEmpty()) {
            return nothingToCopy(plan, role, identity.name());
        }
        RoleEntry entry = offered.get();
        if (arguments.has("Parameters")) {
            List<String> wanted = EntryRules.inCasingOf(entry, arguments.texts("Parameters"));
            EntryRules.checkOnParent(plan, entry, parent.orElseThrow().name(), wanted);
            entry = entry.withParameters(wanted);
        }
        return finish(context, plan, role, entry, arguments.isOn("Overwrite"));
    }

    /** AME-6: what is added to an unscoped top-level role comes from no parent, but from the server. */
    private static Plan registered(
            CmdletContext context, PlanBuilder plan, CmdletArguments arguments, ManagementRole role, String name) {
        try {
            RoleEntry entry = UnscopedEntries.described(context, arguments, name);
            return finish(context, plan, role, entry, arguments.isOn("Overwrite"));
        } catch (ReeveException rule) {
            // What lies on the server is told only to those who may change the role [EVAL-5].
            EntryRules.replace(plan, role, "", Optional.empty());
            return plan.refuse(rule).build();
        }
    }

    private static Plan fromEntry(CmdletContext context, CmdletArguments arguments) {
        EntryIdentity given = EntryIdentity.parse(arguments.required("ParentRoleEntry"));
        ManagementRole from = given.findRole(context);
        RoleEntry piped = given.findEntry(context, from);
        ManagementRole role = context.lookup().one(ManagementRole.class, arguments.required("Role"));
        PlanBuilder plan = plan(context, role, piped.name());
        Optional<ManagementRole> parent = parent(context, role);
        // AME-5: as it is on the target's own parent, which must have at least what was piped in.
        Optional<RoleEntry> offered = parent.flatMap(above -> above.entry(piped.name()))
                .filter(entry -> entry.parameters().containsAll(piped.parameters()));
        if (offered.isEmpty()) {
            return nothingToCopy(plan, role, piped.name());
        }
        return finish(context, plan, role, offered.get(), arguments.isOn("Overwrite"));
    }

    private static PlanBuilder plan(CmdletContext context, ManagementRole role, String entry) {
        return context.plan().step("Adding management role entry", EntryIdentity.text(role.name(), entry));
    }

    private static Plan finish(
            CmdletContext context, PlanBuilder plan, ManagementRole role, RoleEntry entry, boolean overwrite) {
        Optional<RoleEntry> present = role.entry(entry.name());
        EntryRules.replace(plan, role, entry.name(), Optional.of(entry));
        EntryRules.delegateWhereAssigned(plan, context.organization(), role);
        if (present.isPresent() && !overwrite) {
            plan.refuse(
                    ErrorCode.EntryExists,
                    "Role '" + role.name() + "' already has an entry '" + entry.name()
                            + "'. Use -Overwrite to replace it.",
                    EntryIdentity.text(role.name(), entry.name()));
        }
        present.ifPresent(old -> {
            List<String> dropped = new ArrayList<>(old.parameters());
            dropped.removeIf(name -> entry.parameters().contains(name));
            EntryRules.checkNotOnChildren(plan, context.organization(), role, entry.name(), dropped);
        });
        return plan.build();
    }

    private static Plan nothingToCopy(PlanBuilder plan, ManagementRole role, String entry) {
        EntryRules.replace(plan, role, "", Optional.empty());
        plan.refuse(
                ErrorCode.EntryNotInParent,
                "The parent of role '" + role.name() + "' has no such entry '" + entry
                        + "', and a role can't have more than its parent.",
                EntryIdentity.text(role.name(), entry));
        return plan.build();
    }

    private static Optional<ManagementRole> parent(CmdletContext context, ManagementRole role) {
        return role.parent().flatMap(id -> context.organization().find(id, ManagementRole.class));
    }

    // AME-7: on derived roles these only have to agree with the parent's entry.
    private static boolean fits(RoleEntry entry, CmdletArguments arguments) {
        return arguments
                        .text("Type")
                        .map(type -> CaseFolding.equal(type, entry.type().name()))
                        .orElse(true)
                && arguments
                        .text("PSSnapinName")
                        .map(snapIn -> CaseFolding.equal(snapIn, entry.snapIn()))
                        .orElse(true);
    }

    private static void checkUnscoped(PlanBuilder plan, CmdletArguments arguments, ManagementRole role) {
        boolean given = arguments.isOn("UnScopedTopLevel");
        if (role.isUnscoped() && !given) {
            plan.refuse(
                    ErrorCode.SwitchRequired,
                    "Role '" + role.name() + "' is unscoped. Changing it needs the switch -UnScopedTopLevel.",
                    role.name());
        } else if (given && !role.isUnscoped()) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Role '" + role.name() + "' is not unscoped, so the switch -UnScopedTopLevel does not fit it.",
                    role.name());
        }
    }
}
