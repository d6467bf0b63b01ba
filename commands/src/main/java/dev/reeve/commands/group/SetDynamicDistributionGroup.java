package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.RecipientEdit;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/**
 * {@code Set-DynamicDistributionGroup}. Owners of dynamic groups are information: no cmdlet of theirs has a switch to pass
 * a check of managers, so there is none [GM-9].
 */
public final class SetDynamicDistributionGroup implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-DynamicDistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Changes a dynamic distribution group: its filter, names, addresses, owner.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("Name"),
                        Declared.flag("ForceUpgrade"),
                        RecipientEdit.dtmfParameter(),
                        Declared.flag("IgnoreDefaultScope")),
                DynamicGroups.parameters(),
                RecipientEdit.mailParameters(),
                Attributes.declared(Attributes.MAIL),
                Attributes.declared(Attributes.DYNAMIC_DISTRIBUTION_GROUP));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient group = DynamicGroups.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting dynamic distribution group", context.text(group.id()));
        RecipientEdit edit = new RecipientEdit(context, arguments, plan, group)
                .accountNames()
                .attributes(Attributes.MAIL)
                .attributes(Attributes.DYNAMIC_DISTRIBUTION_GROUP)
                .mail();
        edit.with(DynamicGroups.apply(context, arguments, plan, edit.recipient().properties()));
        return plan.modify(group, edit.recipient()).build();
    }
}
