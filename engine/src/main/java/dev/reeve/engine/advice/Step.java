package dev.reeve.engine.advice;

import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.GroupManagement;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.decision.TouchPoint.OrganizationConfigAccess;
import dev.reeve.engine.decision.TouchPoint.RoleDelegation;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;

/** One change of the permission model, as one command makes it. Each tells the object as it becomes. */
public sealed interface Step {

    /** The object after it. */
    DirectoryObject after();

    /** The request as it would be made after this, of what it touches in the state in which this leaves it. */
    default Request renewed(Request request) {
        return request;
    }

    /** Whether two steps are the same but for how much they give, so that the lesser one will do. */
    default Object target() {
        return List.of(getClass(), after().id());
    }

    /** A user becomes a member of a role group or universal security group. */
    record Join(ObjectId member, DirectoryObject group) implements Step {
        @Override
        public DirectoryObject after() {
            return switch (group) {
                case RoleGroup roleGroup -> roleGroup.withMembers(with(roleGroup.members(), member));
                case Recipient recipient ->
                    recipient.withProperties(recipient
                            .properties()
                            .withReferences(
                                    RecipientProperties.MEMBERS,
                                    with(recipient.properties().references(RecipientProperties.MEMBERS), member)));
                default -> throw new IllegalArgumentException("no group: " + group.name());
            };
        }
    }

    /** A user becomes a manager of a role group or distribution group. */
    record Manage(ObjectId manager, DirectoryObject group) implements Step {
        @Override
        public DirectoryObject after() {
            return managed(group);
        }

        @Override
        public Request renewed(Request request) {
            return new Request(
                    request.caller(),
                    request.cmdlet(),
                    request.parameters(),
                    request.touchPoints().stream().map(this::renewed).toList(),
                    request.requirement(),
                    request.resulting());
        }

        private TouchPoint renewed(TouchPoint touchPoint) {
            return switch (touchPoint) {
                case ObjectAccess(var access, var before, var after) ->
                    new ObjectAccess(access, before.map(this::renewed), after.map(this::renewed));
                case GroupManagement(var about, var after, var bypass) ->
                    new GroupManagement(renewed(about), after.map(this::renewed), bypass);
                case RoleDelegation _, OrganizationConfigAccess _ -> touchPoint;
            };
        }

        /** With the new manager, unless the command names other managers itself. */
        private DirectoryObject renewed(DirectoryObject object) {
            return object.id().equals(group.id()) && managers(object).equals(managers(group))
                    ? managed(object)
                    : object;
        }

        private DirectoryObject managed(DirectoryObject object) {
            List<ObjectId> managers = with(managers(object), manager);
            return switch (object) {
                case RoleGroup roleGroup -> roleGroup.withManagedBy(managers);
                case Recipient recipient ->
                    recipient.withProperties(
                            recipient.properties().withReferences(RecipientProperties.MANAGED_BY, managers));
                default -> throw new IllegalArgumentException("no group: " + object.name());
            };
        }

        private static List<ObjectId> managers(DirectoryObject object) {
            return switch (object) {
                case RoleGroup roleGroup -> roleGroup.managedBy();
                case Recipient recipient -> recipient.properties().references(RecipientProperties.MANAGED_BY);
                default -> List.of();
            };
        }
    }

    /** A suspended assignment is put in effect. */
    record Enable(RoleAssignment assignment) implements Step {
        @Override
        public RoleAssignment after() {
            return assignment.enabled(true);
        }
    }

    /** A role of one's own gets an entry, or parameters on one that it has. */
    record AddEntry(ManagementRole role, RoleEntry entry) implements Step {
        @Override
        public ManagementRole after() {
            List<RoleEntry> entries = new ArrayList<>(role.entries().values());
            entries.add(entry); // in place of the one of that name
            return role.withEntries(entries);
        }
    }

    /** An assignment gets another write scope, in one dimension or both. */
    record LinkScope(RoleAssignment assignment, RecipientWriteScope recipientScope, ConfigWriteScope configScope)
            implements Step {
        @Override
        public RoleAssignment after() {
            return assignment.scoped(recipientScope, configScope);
        }

        @Override
        public Object target() {
            return List.of(LinkScope.class, assignment.id(), recipientScope, configScope);
        }
    }

    /** The filter of a scope holds one object more. */
    record WidenScope(ManagementScope scope, ScopeRestriction restriction, DirectoryObject added) implements Step {
        @Override
        public ManagementScope after() {
            return scope.restrictedTo(restriction);
        }

        @Override
        public Object target() {
            return List.of(WidenScope.class, scope.id(), added.id());
        }
    }

    /** A role that nothing else leads to is given to the user. */
    record Assign(ManagementRole role, RoleAssignment after) implements Step {
        @Override
        public Object target() {
            return List.of(Assign.class, role.id());
        }
    }

    private static List<ObjectId> with(List<ObjectId> ids, ObjectId id) {
        List<ObjectId> all = new ArrayList<>(ids);
        all.add(id);
        return all;
    }
}
