package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.Optional;

/**
 * Something a command touches or needs, declared as a pure function of its parameters and the snapshot. Every touch
 * point of a command must be allowed or nothing happens [MULTI-1].
 */
public sealed interface TouchPoint {

    /**
     * An object that is read, made, changed or removed. Its class decides the dimension: recipients by recipient
     * scopes, servers and databases by configuration scopes, all others as organization-wide configuration.
     *
     * @param before the object in the snapshot; empty on creation
     * @param after the object as it would be; empty on deletion, the same as before on read and action
     */
    record ObjectAccess(Access access, Optional<DirectoryObject> before, Optional<DirectoryObject> after)
            implements TouchPoint {

        /** A reference that must be readable [READ-8]. */
        public static ObjectAccess read(DirectoryObject object) {
            return new ObjectAccess(Access.READ, Optional.of(object), Optional.of(object));
        }

        /** An object that comes into being. */
        public static ObjectAccess create(DirectoryObject after) {
            return new ObjectAccess(Access.CREATE, Optional.empty(), Optional.of(after));
        }

        /** An object that changes. */
        public static ObjectAccess modify(DirectoryObject before, DirectoryObject after) {
            return new ObjectAccess(Access.MODIFY, Optional.of(before), Optional.of(after));
        }

        /** An object that goes. */
        public static ObjectAccess delete(DirectoryObject before) {
            return new ObjectAccess(Access.DELETE, Optional.of(before), Optional.empty());
        }

        /** An object that is acted upon. */
        public static ObjectAccess action(DirectoryObject object) {
            return new ObjectAccess(Access.ACTION, Optional.of(object), Optional.of(object));
        }

        /** The object whose name errors show. */
        public DirectoryObject object() {
            return before.or(() -> after).orElseThrow();
        }
    }

    /** Organization-wide configuration that no single object stands for [CFG-8]. */
    record OrganizationConfigAccess(Access access) implements TouchPoint {}

    /**
     * Giving a role to somebody, or changing how it is given, which needs delegation over the role [DELEG-1].
     *
     * @param assignee the user, group, role group or policy; empty where only the role is concerned [DELEG-3]
     * @param recipientScope recipient write scope of the assignment concerned
     * @param configScope configuration write scope of the assignment concerned
     * @param delegating whether the assignment concerned is a delegating one
     */
    record RoleDelegation(
            ManagementRole role,
            Optional<DirectoryObject> assignee,
            RecipientWriteScope recipientScope,
            ConfigWriteScope configScope,
            boolean delegating)
            implements TouchPoint {

        /** Delegation over a role alone, as for deriving a child from it [DELEG-3]. */
        public static RoleDelegation over(ManagementRole role) {
            return new RoleDelegation(
                    role, Optional.empty(), new RecipientWriteScope.Implicit(), new ConfigWriteScope.Implicit(), false);
        }
    }

    /**
     * Changing a group or its members, which only its managers may [GM-1] [GM-9].
     *
     * @param group the role group or distribution group in the snapshot
     * @param after the group as it would be; empty where it is removed
     * @param bypass whether {@code -BypassSecurityGroupManagerCheck} was given
     */
    record GroupManagement(DirectoryObject group, Optional<DirectoryObject> after, boolean bypass)
            implements TouchPoint {}
}
