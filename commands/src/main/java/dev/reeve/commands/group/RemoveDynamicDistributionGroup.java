package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/** {@code Remove-DynamicDistributionGroup}. */
public final class RemoveDynamicDistributionGroup implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-DynamicDistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Removes a dynamic distribution group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient group = DynamicGroups.find(context, arguments.required("Identity"));
        return context.plan()
                .step("Removing dynamic distribution group", context.text(group.id()))
                .delete(group)
                .build();
    }
}
