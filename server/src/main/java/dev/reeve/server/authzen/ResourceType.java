package dev.reeve.server.authzen;

import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;
import java.util.Optional;

/** The types of resources, as what they are in the organization. */
enum ResourceType {
    RECIPIENT,
    MAILBOX,
    USER,
    GROUP,
    SERVER,
    DATABASE,
    ROLEGROUP,
    MANAGEMENTROLE,
    MANAGEMENTSCOPE,
    MANAGEMENTROLEASSIGNMENT,
    ROLEASSIGNMENTPOLICY,
    CONFIGURATION;

    private static final String ORGANIZATION = "organization";
    private static final List<ResourceType> ALL = List.of(values());

    /** Whether a type is that of the organization as a whole, which is no object. */
    static boolean isOrganization(String type) {
        return ORGANIZATION.equalsIgnoreCase(type);
    }

    static Optional<ResourceType> named(String type) {
        for (ResourceType each : ALL) {
            if (each.name().equalsIgnoreCase(type)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    boolean isOf(DirectoryObject object) {
        return switch (this) {
            case RECIPIENT -> object instanceof Recipient;
            case MAILBOX ->
                object instanceof Recipient recipient && recipient.type().isMailbox();
            case USER ->
                object instanceof Recipient recipient && recipient.type().isUser();
            case GROUP ->
                object instanceof Recipient recipient && recipient.type().isGroup();
            case SERVER -> object instanceof ExchangeServer;
            case DATABASE -> object instanceof MailboxDatabase;
            case ROLEGROUP -> object instanceof RoleGroup;
            case MANAGEMENTROLE -> object instanceof ManagementRole;
            case MANAGEMENTSCOPE -> object instanceof ManagementScope;
            case MANAGEMENTROLEASSIGNMENT -> object instanceof RoleAssignment;
            case ROLEASSIGNMENTPOLICY -> object instanceof RoleAssignmentPolicy;
            case CONFIGURATION -> object instanceof ConfigurationObject;
        };
    }
}
