package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Attribute;
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

/** {@code Set-Group}: what every group has, mail-enabled or not. */
public final class SetGroup implements ChangeCmdlet {

    private static final List<Attribute> ATTRIBUTES = Attributes.join(
            List.of(Attributes.DISPLAY_NAME, Attributes.MANAGED_BY, Attributes.NOTES, Attributes.SENIORITY_INDEX),
            Attributes.GROUP_ADDRESS_BOOK);

    @Override
    public String name() {
        return "Set-Group";
    }

    @Override
    public String synopsis() {
        return "Changes a group of any kind: name, owners, notes.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.identity("Identity"),
                        Declared.text("Name"),
                        Declared.text("WindowsEmailAddress"),
                        Declared.flag("Universal"),
                        Declared.flag("IgnoreDefaultScope"),
                        Declared.flag(DistributionGroups.BYPASS)),
                Attributes.declared(ATTRIBUTES));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Recipient group = context.lookup()
                .one(
                        Recipient.class,
                        arguments.required("Identity"),
                        recipient -> recipient.type().isGroup());
        PlanBuilder plan = context.plan().step("Setting group", context.text(group.id()));
        RecipientEdit edit = new RecipientEdit(context, arguments, plan, group)
                .accountNames()
                .attributes(ATTRIBUTES)
                .mail();
        if (arguments.isOn("Universal")) {
            edit.as(universal(group.type()));
        }
        DistributionGroups.modify(plan, arguments, group, edit.recipient());
        return plan.build();
    }

    /** The kind of a group that counts in the whole forest from now on; security groups are the others made of. */
    private static RecipientTypeDetails universal(RecipientTypeDetails type) {
        return switch (type) {
            case NonUniversalGroup -> RecipientTypeDetails.UniversalSecurityGroup;
            case MailNonUniversalGroup -> RecipientTypeDetails.MailUniversalSecurityGroup;
            default -> type;
        };
    }
}
