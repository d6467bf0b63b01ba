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
import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.List;

/** {@code Set-DistributionGroup}. */
public final class SetDistributionGroup implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-DistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Changes a distribution group: names, addresses, owners, who may join.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("Name"),
                        Declared.text("SamAccountName"),
                        Declared.flag("RoomList"),
                        Declared.flag("ForceUpgrade"),
                        Declared.flag("IgnoreNamingPolicy"),
                        RecipientEdit.dtmfParameter(),
                        Declared.flag("IgnoreDefaultScope"),
                        Declared.flag(DistributionGroups.BYPASS)),
                RecipientEdit.mailParameters(),
                Attributes.declared(Attributes.MAIL),
                Attributes.declared(Attributes.DISTRIBUTION_GROUP));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient group = DistributionGroups.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting distribution group", context.text(group.id()));
        RecipientEdit edit = new RecipientEdit(context, arguments, plan, group)
                .accountNames()
                .attributes(Attributes.MAIL)
                .attributes(Attributes.DISTRIBUTION_GROUP)
                .mail();
        if (arguments.isOn("RoomList")) {
            edit.as(RecipientTypeDetails.RoomList);
        }
        if (arguments.has("MemberJoinRestriction") || arguments.has("MemberDepartRestriction")) {
            DistributionGroups.refuseOpenSecurityGroup(plan, edit.recipient());
        }
        DistributionGroups.modify(plan, arguments, group, edit.recipient());
        return plan.build();
    }
}
