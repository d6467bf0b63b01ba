package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.Value;

/** What the cmdlets of distribution groups share. */
final class DistributionGroups {

    /** Name of the switch that passes the manager check [GM-10]. */
    static final String BYPASS = "BypassSecurityGroupManagerCheck";

    private DistributionGroups() {}

    /** Whether it is a mail-enabled group with a list of members. */
    static boolean isDistributionGroup(Recipient recipient) {
        return recipient.type().isGroup() && recipient.type().isMailEnabled();
    }

    static Recipient find(CmdletContext context, Value identity) {
        return context.lookup().one(Recipient.class, identity, DistributionGroups::isDistributionGroup);
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
