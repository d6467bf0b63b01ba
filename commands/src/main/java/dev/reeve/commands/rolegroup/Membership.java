package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.GroupManagement;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/** What the cmdlets that change a role group share: which group, its managers, and that it has members of its own. */
final class Membership {

    static final String BYPASS = "BypassSecurityGroupManagerCheck";

    private Membership() {}

    static RoleGroup find(CmdletContext context, CmdletArguments arguments) {
        return context.lookup().one(RoleGroup.class, arguments.required("Identity"));
    }

    /** Somebody who is to go: whoever it is, since a member that may not be one any more can still be taken out. */
    static ObjectId member(CmdletContext context, PlanBuilder plan, Value identity) {
        DirectoryObject object = context.lookup()
                .one(
                        DirectoryObject.class,
                        identity,
                        other -> other instanceof Recipient || other instanceof RoleGroup);
        plan.read(object);
        return object.id();
    }

    /** Puts the changed group into the plan, together with the manager check [GM-1]. */
    static void change(PlanBuilder plan, CmdletArguments arguments, RoleGroup before, RoleGroup after) {
        plan.modify(before, after).touch(new GroupManagement(before, Optional.of(after), arguments.isOn(BYPASS)));
    }

    /** A group that comes to contain itself says nothing [RG-3]; one that was loaded so may stay so. */
    static void refuseItself(PlanBuilder plan, RoleGroup group, List<ObjectId> members) {
        if (members.contains(group.id()) && !group.members().contains(group.id())) {
            plan.refuse(
                    ErrorCode.InvalidMember,
                    "Role group '" + group.name() + "' can't be a member of itself.",
                    group.name());
        }
    }

    /** A linked group's members are those of a foreign group, so there is nothing to change here [RG-8]. */
    static void refuseLinked(PlanBuilder plan, RoleGroup group) {
        if (group.isLinked()) {
            plan.refuse(
                    ErrorCode.LinkedGroupMembers,
                    "Role group '" + group.name() + "' is linked. Change the members of the foreign group "
                            + group.linkedGroup().orElse("") + " in its own forest.",
                    group.name());
        }
    }
}
