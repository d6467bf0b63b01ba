package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.Value;
import java.util.Optional;

/** Who can be in a role group or manage one: users, universal security groups, role groups [RG-3] [SRG-2]. */
final class Principals {

    private Principals() {}

    /**
     * The object that an identity names; it goes into the plan as one that must be readable, and is refused there where it
     * is none of these.
     */
    static ObjectId resolve(CmdletContext context, PlanBuilder plan, Value identity) {
        Optional<DirectoryObject> valid =
                context.lookup().maybe(DirectoryObject.class, identity, Principals::isPrincipal);
        DirectoryObject object = valid.orElseGet(() -> context.lookup()
                .one(
                        DirectoryObject.class,
                        identity,
                        other -> other instanceof Recipient || other instanceof RoleGroup));
        if (valid.isEmpty()) {
            plan.refuse(new ReeveException(
                    ErrorCode.InvalidMember,
                    "'" + context.identity(object).text()
                            + "' can't be used here: only users, universal security groups and role groups can.",
                    object.name()));
        }
        plan.read(object);
        return object.id();
    }

    private static boolean isPrincipal(DirectoryObject object) {
        return object instanceof RoleGroup
                || (object instanceof Recipient recipient
                        && (recipient.type().isUser() || recipient.type().isUniversalSecurityGroup()));
    }
}
