package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.GroupManagement;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/** What the cmdlets of distribution groups share. */
final class DistributionGroups {

    /** Name of the switch that passes the manager check [GM-10]. */
    static final String BYPASS = "BypassSecurityGroupManagerCheck";

    private static final List<Property> RESTRICTIONS =
            List.of(RecipientProperties.MEMBER_JOIN_RESTRICTION, RecipientProperties.MEMBER_DEPART_RESTRICTION);

    private DistributionGroups() {}

    /** Whether it is a mail-enabled group with a list of members. */
    static boolean isDistributionGroup(Recipient recipient) {
        return recipient.type().isGroup() && recipient.type().isMailEnabled();
    }

    static Recipient find(CmdletContext context, Value identity) {
        return context.lookup().one(Recipient.class, identity, DistributionGroups::isDistributionGroup);
    }

    /** Changes a group, which takes its write scope and one of its managers [GM-9]. */
    static void modify(PlanBuilder plan, CmdletArguments arguments, Recipient group, Recipient after) {
        plan.modify(group, after).touch(new GroupManagement(group, Optional.of(after), arguments.isOn(BYPASS)));
    }

    /** COMP-3: anybody could give themselves the rights of a security group that is open. */
    static void refuseOpenSecurityGroup(PlanBuilder plan, Recipient group) {
        boolean open = RESTRICTIONS.stream()
                .anyMatch(property -> group.properties().text(property).stream().anyMatch("Open"::equalsIgnoreCase));
        if (group.type().isUniversalSecurityGroup() && open) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Security group '" + group.name()
                            + "' can't be open: its members get rights. Use Closed or ApprovalRequired.",
                    group.name());
        }
    }

    /** SPLIT-4: under Active Directory split permissions nobody makes, removes or fills groups here. */
    static void refuseUnderSplit(CmdletContext context, PlanBuilder plan, String cmdlet, String target) {
        if (context.organization().settings().activeDirectorySplit()) {
            plan.refuse(
                    ErrorCode.AdSplitForbidden,
                    cmdlet + " is not available while Active Directory split permissions are on. Change '" + target
                            + "' with the tools of the directory.",
                    target);
        }
    }
}
