package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.GroupManagement;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Optional;

/** {@code Remove-DistributionGroup}. A group that roles are assigned to takes its assignments along [ASG-18]. */
public final class RemoveDistributionGroup implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-DistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Removes a distribution group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.flag("IgnoreDefaultScope"),
                Declared.flag(DistributionGroups.BYPASS));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient group = DistributionGroups.find(context, arguments.required("Identity"));
        String text = context.text(group.id());
        PlanBuilder plan = context.plan().step("Removing distribution group", text);
        DistributionGroups.refuseUnderSplit(context, plan, name(), text);
        return plan.delete(group)
                .touch(new GroupManagement(group, Optional.empty(), arguments.isOn(DistributionGroups.BYPASS)))
                .build();
    }
}
