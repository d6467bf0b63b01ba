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
import java.util.stream.Stream;

/** {@code New-DistributionGroup}: a distribution group, a mail-enabled security group or a room list. */
public final class NewDistributionGroup implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = Attributes.join(
            Attributes.MODERATION,
            List.of(
                    Attributes.DISPLAY_NAME,
                    Attributes.NOTES,
                    Attributes.MANAGED_BY,
                    Attributes.MEMBER_JOIN_RESTRICTION,
                    Attributes.MEMBER_DEPART_RESTRICTION,
                    Attributes.REQUIRE_SENDER_AUTHENTICATION,
                    Attributes.BYPASS_NESTED_MODERATION,
                    Attributes.ARBITRATION_MAILBOX));

    @Override
    public String name() {
        return "New-DistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Creates a distribution group or a mail-enabled security group.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.text("Name"),
                        Declared.oneOf("Type", "GroupType", "Distribution", "Security"),
                        Declared.flag("RoomList"),
                        Declared.text("Alias"),
                        Declared.text("SamAccountName"),
                        Declared.text("PrimarySmtpAddress"),
                        Declared.identity("OrganizationalUnit"),
                        Declared.identities("Members"),
                        Declared.flag("CopyOwnerToMember"),
                        Declared.flag("IgnoreNamingPolicy")),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        String name = arguments.requiredText("Name").strip();
        OrganizationalUnit unit =
                Names.container(context, arguments.value("OrganizationalUnit").map(context.lookup()::unit));
        ObjectId id = context.choices().newId();
        String path = context.organization().tree().canonicalName(unit) + "/" + name;
        PlanBuilder plan = context.plan().step("Creating distribution group", path);
        DistributionGroups.refuseUnderSplit(context, plan, name(), path);
        Names.checkName(context, plan, name, unit.id(), id);
        RecipientTypeDetails type = type(arguments);
        Properties properties = properties(context, arguments, plan, id, name, type);
        if (properties.references(RecipientProperties.MANAGED_BY).isEmpty()) {
            plan.warn(
                    "Your account has no mailbox in this organization, so the group is created without an owner. Name one"
                            + " with -ManagedBy.");
        }
        Recipient draft = new Recipient(ObjectHeader.created(id, name, context.now()), unit.id(), type, properties);
        Recipient group = MailEnabled.of(context, arguments, plan, draft, Optional.empty());
        DistributionGroups.refuseOpenSecurityGroup(plan, group);
        return plan.create(group)
                .results(after -> after.organization().find(id, Recipient.class).stream()
                        .map(created -> Layouts.DISTRIBUTION_GROUP.show(after, created)))
                .build();
    }

    private static RecipientTypeDetails type(CmdletArguments arguments) {
        if (arguments.text("Type").filter("Security"::equalsIgnoreCase).isPresent()) {
            return RecipientTypeDetails.MailUniversalSecurityGroup;
        }
        return arguments.isOn("RoomList")
                ? RecipientTypeDetails.RoomList
                : RecipientTypeDetails.MailUniversalDistributionGroup;
    }

    private static Properties properties(
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            ObjectId id,
            String name,
            RecipientTypeDetails type) {
        String logon = arguments.text("SamAccountName").orElseGet(() -> Names.freeSamAccountName(context, name, true));
        Names.checkSamAccountName(context, plan, logon, true, id);
        boolean security = type == RecipientTypeDetails.MailUniversalSecurityGroup;
        Properties properties = Properties.EMPTY
                .with(RecipientProperties.SAM_ACCOUNT_NAME, logon)
                .with(RecipientProperties.GROUP_TYPE, security ? "Universal, SecurityEnabled" : "Universal")
                // COMP-3: whoever makes a group owns it, and only owners let people in.
                .withReferences(
                        RecipientProperties.MANAGED_BY,
                        context.caller().user().stream().toList())
                .with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Closed")
                .with(RecipientProperties.MEMBER_DEPART_RESTRICTION, security ? "Closed" : "Open");
        properties = Attributes.apply(ATTRIBUTES, properties, context, arguments, plan);
        List<ObjectId> members = arguments.list("Members").stream()
                .map(value -> Members.find(context, plan, value).id())
                .distinct()
                .toList();
        List<ObjectId> owners =
                arguments.isOn("CopyOwnerToMember") ? properties.references(RecipientProperties.MANAGED_BY) : List.of();
        return properties.withReferences(
                RecipientProperties.MEMBERS,
                Stream.concat(members.stream(), owners.stream()).distinct().toList());
    }
}
