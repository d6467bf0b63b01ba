package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.MailEnabled;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;

/** {@code Enable-DistributionGroup}: gives a universal group an address [MBX-1]. */
public final class EnableDistributionGroup implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = List.of(Attributes.DISPLAY_NAME);

    @Override
    public String name() {
        return "Enable-DistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Gives a universal group an address.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(Declared.identity("Identity"), Declared.text("Alias"), Declared.text("PrimarySmtpAddress")),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient before = context.lookup()
                .one(
                        Recipient.class,
                        arguments.required("Identity"),
                        group -> group.type().isGroup() && !group.type().isMailEnabled());
        String text = context.text(before.id());
        PlanBuilder plan = context.plan().step("Enabling distribution group", text);
        if (before.type() == RecipientTypeDetails.NonUniversalGroup) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Group '" + before.name() + "' is not a universal group, and only those can have an address.",
                    before.name());
        }
        boolean security = before.type().isUniversalSecurityGroup();
        Properties properties = Attributes.apply(ATTRIBUTES, before.properties(), context, arguments, plan)
                .with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Closed")
                .with(RecipientProperties.MEMBER_DEPART_RESTRICTION, security ? "Closed" : "Open");
        Recipient draft = before.as(
                        security
                                ? RecipientTypeDetails.MailUniversalSecurityGroup
                                : RecipientTypeDetails.MailUniversalDistributionGroup)
                .withProperties(properties);
        return plan.modify(before, MailEnabled.of(context, arguments, plan, draft, Optional.empty()))
                .results(after -> after.organization().find(before.id(), Recipient.class).stream()
                        .map(enabled -> Layouts.DISTRIBUTION_GROUP.show(after, enabled)))
                .build();
    }
}
