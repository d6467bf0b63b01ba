package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;

/** An object of an organization: everything that is persisted, named and changed by cmdlets. */
public sealed interface DirectoryObject
        permits AdminAuditLogConfig,
                ConfigurationObject,
                DisconnectedMailbox,
                ExchangeServer,
                ForeignForest,
                GroupMembershipRequest,
                MailboxDatabase,
                ManagementRole,
                ManagementScope,
                OrganizationSettings,
                OrganizationalUnit,
                Recipient,
                RoleAssignment,
                RoleAssignmentPolicy,
                RoleGroup {

    /** What every object has. */
    ObjectHeader header();

    /** The same object with another header. */
    DirectoryObject withHeader(ObjectHeader header);

    /** Its GUID. */
    default ObjectId id() {
        return header().id();
    }

    /** Its name. */
    default String name() {
        return header().name();
    }
}
