package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.OrganizationalUnit;
import java.util.List;

/** {@code Set-OrganizationalUnit}, Reeve's own: another name; scopes and people follow [OU-6] [OU-7]. */
public final class SetOrganizationalUnit implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-OrganizationalUnit";
    }

    @Override
    public String synopsis() {
        return "Renames an organizational unit. Reeve's own; the product leaves this to the directory's tools.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.text("Name"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        OrganizationalUnit unit = context.lookup().unit(arguments.required("Identity"));
        String name = arguments.newName(unit.name());
        PlanBuilder plan = context.plan()
                .step("Setting organizational unit", context.identity(unit).text());
        Units.refuseBuiltIn(context, plan, unit);
        unit.parent()
                .flatMap(id -> context.organization().find(id, OrganizationalUnit.class))
                .ifPresent(parent -> Units.checkName(context, plan, name, parent, unit.id()));
        Units.modify(context, plan, unit, unit.withHeader(unit.header().named(name)));
        return plan.build();
    }
}
