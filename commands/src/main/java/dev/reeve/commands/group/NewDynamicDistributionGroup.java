package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Attribute;
import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.MailEnabled;
import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;

/** {@code New-DynamicDistributionGroup}. Without a container of its own it looks for members where it lies itself. */
public final class NewDynamicDistributionGroup implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES =
            Attributes.join(Attributes.MODERATION, List.of(Attributes.DISPLAY_NAME, Attributes.ARBITRATION_MAILBOX));

    @Override
    public String name() {
        return "New-DynamicDistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Creates a group whose members are whoever satisfies a filter.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.text("Name"),
                        Declared.text("Alias"),
                        Declared.text("PrimarySmtpAddress"),
                        Declared.identity("OrganizationalUnit")),
                DynamicGroups.parameters(),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String name = arguments.requiredText("Name").strip();
        OrganizationalUnit unit =
                Names.container(context, arguments.value("OrganizationalUnit").map(context.lookup()::unit));
        ObjectId id = context.choices().newId();
        String path = context.organization().tree().canonicalName(unit) + "/" + name;
        PlanBuilder plan = context.plan().step("Creating dynamic distribution group", path);
        Names.checkName(context, plan, name, unit.id(), id);
        Properties unfiltered =
                Properties.EMPTY.withReferences(RecipientProperties.RECIPIENT_CONTAINER, List.of(unit.id()));
        Properties properties = DynamicGroups.apply(
                context, arguments, plan, Attributes.apply(ATTRIBUTES, unfiltered, context, arguments, plan));
        Recipient draft = new Recipient(
                ObjectHeader.created(id, name, context.now()),
                unit.id(),
                RecipientTypeDetails.DynamicDistributionGroup,
                properties);
        Recipient group = MailEnabled.of(context, arguments, plan, draft, Optional.empty());
        return plan.create(group)
                .results(after -> after.organization().find(id, Recipient.class).stream()
                        .map(created -> Layouts.DYNAMIC_DISTRIBUTION_GROUP.show(after, created)))
                .build();
    }
}
