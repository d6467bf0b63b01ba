package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;

/** {@code Disable-DistributionGroup}: takes the address away; the group, its owners and its members stay [MBX-2]. */
public final class DisableDistributionGroup implements ChangeCmdlet {

    private static final List<Property> KEPT = List.of(
            RecipientProperties.SAM_ACCOUNT_NAME,
            RecipientProperties.DISPLAY_NAME,
            RecipientProperties.DESCRIPTION,
            RecipientProperties.NOTES,
            RecipientProperties.GROUP_TYPE,
            RecipientProperties.MEMBERS,
            RecipientProperties.MANAGED_BY,
            RecipientProperties.DIRECTORY_PERMISSIONS);

    @Override
    public String name() {
        return "Disable-DistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Takes a distribution group's address away and keeps the group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient group = DistributionGroups.find(context, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Disabling distribution group", context.text(group.id()));
        Properties kept = Properties.EMPTY;
        for (Property property : KEPT) {
            kept = kept.with(property, group.properties().values(property));
        }
        Recipient after = group.as(plain(group.type())).withProperties(kept);
        return plan.modify(group, after).build();
    }

    private static RecipientTypeDetails plain(RecipientTypeDetails type) {
        return switch (type) {
            case MailUniversalSecurityGroup -> RecipientTypeDetails.UniversalSecurityGroup;
            case MailNonUniversalGroup -> RecipientTypeDetails.NonUniversalGroup;
            default -> RecipientTypeDetails.UniversalDistributionGroup;
        };
    }
}
