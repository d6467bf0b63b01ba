package dev.reeve.commands.group;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;
import java.util.List;

/** The members of a distribution group. */
final class Members {

    private Members() {}

    /** The recipient or user that is to be a member, which the plan then needs to read. */
    static Recipient find(CmdletContext context, PlanBuilder plan, Value identity) {
        Recipient member = context.lookup().one(Recipient.class, identity);
        plan.read(member);
        return member;
    }

    static List<ObjectId> of(Recipient group) {
        return group.properties().references(RecipientProperties.MEMBERS);
    }

    static Recipient with(Recipient group, List<ObjectId> members) {
        return group.withProperties(group.properties().withReferences(RecipientProperties.MEMBERS, members));
    }

    /**
     * Who joins or leaves where nobody is named: the caller itself.
     *
     * @throws ReeveException {@code MissingMandatoryParameter} for an account of another forest, which is no recipient
     */
    static Recipient caller(CmdletContext context) {
        return context.callerObject()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.MissingMandatoryParameter,
                        "Your account has no mailbox in this organization, so it can't be a member itself. Name one with"
                                + " -Member.",
                        "Member"));
    }

    /** A group that contains itself says nothing. */
    static void refuseItself(PlanBuilder plan, Recipient group, ObjectId member) {
        if (member.equals(group.id())) {
            plan.refuse(
                    ErrorCode.InvalidMember, "Group '" + group.name() + "' can't be a member of itself.", group.name());
        }
    }
}
