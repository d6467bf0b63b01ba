package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Optional;

/**
 * {@code Move-ADObject}, as administrators know it from the directory's own module: a recipient or unit into another unit.
 * Whoever moves somebody must have him in scope where he is and where he goes [WRITE-9], everybody inside a unit too
 * [OU-7].
 */
public final class MoveAdObject implements ChangeCmdlet {

    @Override
    public String name() {
        return "Move-ADObject";
    }

    @Override
    public String synopsis() {
        return "Moves a recipient or an organizational unit into another unit. Reeve's own, named as in the directory's"
                + " module.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.identity("TargetPath"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        DirectoryObject object = Units.movable(context, arguments.required("Identity"));
        OrganizationalUnit target = context.lookup().unit(arguments.required("TargetPath"));
        PlanBuilder plan =
                context.plan().step("Moving object", context.identity(object).text());
        plan.read(target);
        Units.checkTarget(context, plan, object, target);
        switch (object) {
            case OrganizationalUnit unit -> {
                Units.refuseBuiltIn(context, plan, unit);
                Units.checkName(context, plan, unit.name(), target, unit.id());
                Units.modify(
                        context,
                        plan,
                        unit,
                        new OrganizationalUnit(unit.header(), unit.kind(), Optional.of(target.id())));
            }
            case Recipient recipient -> {
                Names.checkName(context, plan, recipient.name(), target.id(), recipient.id());
                plan.modify(recipient, recipient.in(target.id()));
            }
            default ->
                throw context.lookup().notFound(arguments.required("Identity").text());
        }
        return plan.build();
    }
}
