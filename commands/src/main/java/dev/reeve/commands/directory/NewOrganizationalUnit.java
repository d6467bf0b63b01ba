package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.OrganizationalUnit.Kind;
import java.util.List;
import java.util.Optional;

/** {@code New-OrganizationalUnit}, Reeve's own: the product leaves this to the directory's tools [OU-8]. */
public final class NewOrganizationalUnit implements ChangeCmdlet {

    @Override
    public String name() {
        return "New-OrganizationalUnit";
    }

    @Override
    public String synopsis() {
        return "Creates an organizational unit. Reeve's own; the product leaves this to the directory's tools.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.text("Name"), Declared.identity("OrganizationalUnit"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String name = arguments.requiredText("Name").strip();
        OrganizationalUnit parent = arguments
                .value("OrganizationalUnit")
                .map(context.lookup()::unit)
                .or(() -> context.organization()
                        .tree()
                        .domain(context.organization().settings().forestRoot()))
                .orElseThrow(() -> context.lookup()
                        .notFound(context.organization().settings().forestRoot()));
        ObjectId id = context.choices().newId();
        PlanBuilder plan = context.plan()
                .step(
                        "Creating organizational unit",
                        context.organization().tree().canonicalName(parent) + "/" + name);
        Units.checkName(context, plan, name, parent, id);
        return plan.read(parent)
                .create(new OrganizationalUnit(
                        ObjectHeader.created(id, name, context.now()), Kind.UNIT, Optional.of(parent.id())))
                .results(after -> after.organization().find(id, OrganizationalUnit.class).stream()
                        .map(created -> GetOrganizationalUnit.show(after, created)))
                .build();
    }
}
