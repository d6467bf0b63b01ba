package dev.reeve.engine.question;

import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;
import java.util.Optional;

/** What a command does to the object that it is run on, which stays as it is in every way that scopes could notice. */
public enum Deed {
    /** Looks at it. */
    READ,
    /** Changes it. */
    WRITE,
    /** Changes it; where it is a group, only its managers may [GM-1] [GM-9]. */
    MANAGE,
    /** Gives it away, a role [DELEG-1]. */
    DELEGATE;

    /** What such a command touches. */
    List<TouchPoint> touchPoints(DirectoryObject target, boolean bypass) {
        return switch (this) {
            case READ -> List.of(TouchPoint.ObjectAccess.read(target));
            case WRITE -> List.of(TouchPoint.ObjectAccess.action(target));
            case MANAGE ->
                isManaged(target)
                        ? List.of(
                                TouchPoint.ObjectAccess.action(target),
                                new TouchPoint.GroupManagement(target, Optional.of(target), bypass))
                        : List.of(TouchPoint.ObjectAccess.action(target));
            case DELEGATE ->
                target instanceof ManagementRole role
                        ? List.of(
                                TouchPoint.ObjectAccess.read(target),
                                new TouchPoint.OrganizationConfigAccess(Access.CREATE),
                                TouchPoint.RoleDelegation.over(role))
                        : List.of(TouchPoint.ObjectAccess.action(target));
        };
    }

    /** Whether the manager check is about an object. */
    static boolean isManaged(DirectoryObject target) {
        return target instanceof RoleGroup
                || (target instanceof Recipient group && group.type().isGroup());
    }
}
