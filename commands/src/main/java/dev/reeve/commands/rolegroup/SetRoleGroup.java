package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.ListEdit;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Set-RoleGroup} [SRG-1] to [SRG-6]. */
public final class SetRoleGroup implements ChangeCmdlet {

    private static final List<Declared> OWN = List.of(
            Declared.identity("Identity"),
            Declared.text("Name"),
            Declared.text("DisplayName"),
            Declared.text("Description", Declared.DESCRIPTION),
            Declared.edit("ManagedBy"),
            Declared.flag(Membership.BYPASS));

    @Override
    public String name() {
        return "Set-RoleGroup";
    }

    @Override
    public String synopsis() {
        return "Changes the name, texts or managers of a role group.";
    }

    @Override
    public List<Declared> parameters() {
        return Stream.concat(OWN.stream(), LinkedArguments.ofRoleGroups().stream())
                .toList();
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        RoleGroup before = Membership.find(context, arguments);
        PlanBuilder plan = context.plan()
                .step("Setting role group", context.identity(before).text());
        Optional<ListEdit> edit = arguments.listEdit("ManagedBy");
        List<ObjectId> managedBy = edit.map(each ->
                        each.applyTo(before.managedBy(), identity -> Principals.resolve(context, plan, identity)))
                .orElse(before.managedBy());
        String name = arguments.newName(before.name());
        RoleGroup named = new RoleGroup(
                before.header().named(name),
                changed(arguments, "DisplayName", before.displayName()),
                before.samAccountName(),
                changed(arguments, "Description", before.description()),
                managedBy,
                before.members(),
                before.linkedGroup(),
                before.builtIn());
        RoleGroup after = link(context, arguments, plan, before, named);
        Membership.change(plan, arguments, before, after);
        checkName(context, plan, before, name);
        RoleGroupTexts.checkDisplayName(plan, after.displayName());
        return plan.build();
    }

    private static String changed(CmdletArguments arguments, String parameter, String before) {
        return arguments.has(parameter) ? arguments.text(parameter).orElse("") : before;
    }

    private static void checkName(CmdletContext context, PlanBuilder plan, RoleGroup before, String name) {
        if (name.equals(before.name())) {
            return;
        }
        if (before.builtIn()) {
            plan.refuse(
                    ErrorCode.BuiltInRoleGroup,
                    "Role group '" + before.name()
                            + "' is built in and keeps its name. Change its display name instead.",
                    before.name());
        }
        ObjectNames.check(context.organization(), RoleGroup.class, before.id(), name)
                .ifPresent(plan::refuse);
        context.organization()
                .named(Recipient.class, name)
                .filter(other -> other.type().isGroup())
                .findFirst()
                .ifPresent(other -> plan.refuse(ObjectNames.exists(other.name())));
    }

    /** SRG-3: another foreign group, the assignments stay. */
    private static RoleGroup link(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, RoleGroup before, RoleGroup after) {
        LinkedArguments linked = new LinkedArguments(context, arguments);
        if (!linked.areGiven()) {
            return after;
        }
        if (!before.isLinked()) {
            plan.refuse(
                    ErrorCode.NotLinkedGroup,
                    "Role group '" + before.name() + "' is not linked, and a standard group can't become linked.",
                    before.name());
            return after;
        }
        return ForeignLink.point(context, plan, linked, after, Optional.of(before));
    }
}
