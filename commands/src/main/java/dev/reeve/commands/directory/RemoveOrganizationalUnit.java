package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.OrganizationalUnit;
import java.util.List;

/** {@code Remove-OrganizationalUnit}, Reeve's own; one that holds something, or is a scope, stays [OU-6]. */
public final class RemoveOrganizationalUnit implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-OrganizationalUnit";
    }

    @Override
    public String synopsis() {
        return "Removes an empty organizational unit. Reeve's own; the product leaves this to the directory's tools.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        OrganizationalUnit unit = context.lookup().unit(arguments.required("Identity"));
        PlanBuilder plan = context.plan()
                .step("Removing organizational unit", context.identity(unit).text());
        Units.refuseBuiltIn(context, plan, unit);
        return plan.delete(unit).build();
    }
}
