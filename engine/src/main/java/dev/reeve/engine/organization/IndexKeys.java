package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The keys under which an object is indexed. */
final class IndexKeys {

    private static final String SMTP = "smtp:";

    private IndexKeys() {}

    static Set<IndexKey> of(DirectoryObject object) {
        Set<IndexKey> keys = new HashSet<>();
        collect(object, keys);
        return keys;
    }

    /** Adds them to others. A list may get one several times: an address may be a recipient's own in several ways. */
    static void collect(DirectoryObject object, Collection<IndexKey> keys) {
        keys.add(IndexKey.of(object.getClass()));
        keys.add(IndexKey.ofName(Kind.NAME, object.name()));
        object.header().origin().ifPresent(origin -> keys.add(IndexKey.of(origin)));
        switch (object) {
            case Recipient recipient -> ofRecipient(recipient, keys);
            case RoleGroup group -> {
                keys.add(IndexKey.ofName(Kind.SAM_ACCOUNT_NAME, group.samAccountName()));
                group.members().forEach(id -> keys.add(IndexKey.of(Kind.MEMBER, id)));
                group.managedBy().forEach(id -> keys.add(IndexKey.of(Kind.MANAGER, id)));
            }
            case OrganizationalUnit unit -> unit.parent().ifPresent(id -> keys.add(IndexKey.of(Kind.CONTAINER, id)));
            case ManagementRole role -> role.parent().ifPresent(id -> keys.add(IndexKey.of(Kind.PARENT_ROLE, id)));
            case RoleAssignment assignment -> ofAssignment(assignment, keys);
            case ManagementScope scope -> {
                ofRestriction(scope.restriction(), keys);
                if (scope.exclusive()) {
                    keys.add(IndexKey.ofName(
                            Kind.EXCLUSIVE_SCOPE, scope.restriction().typeName()));
                }
            }
            case ExchangeServer server -> {
                text(server.properties(), ServerProperties.EXCHANGE_LEGACY_DN, Kind.LEGACY_DN, keys);
                text(server.properties(), ServerProperties.FQDN, Kind.FQDN, keys);
                references(server.properties(), keys);
            }
            case MailboxDatabase database -> {
                text(database.properties(), DatabaseProperties.EXCHANGE_LEGACY_DN, Kind.LEGACY_DN, keys);
                references(database.properties(), keys);
                database.copies().forEach(id -> keys.add(IndexKey.of(Kind.REFERENCE, id)));
            }
            case ConfigurationObject configuration -> {
                keys.add(IndexKey.ofName(Kind.CONFIGURATION, configuration.noun()));
                configuration.owner().ifPresent(id -> keys.add(IndexKey.of(Kind.OWNER, id)));
                configuration.references().forEach(id -> keys.add(IndexKey.of(Kind.REFERENCE, id)));
            }
            case GroupMembershipRequest request -> {
                keys.add(IndexKey.of(Kind.REFERENCE, request.group()));
                keys.add(IndexKey.of(Kind.REFERENCE, request.requester()));
            }
            case DisconnectedMailbox mailbox -> keys.add(IndexKey.of(Kind.DISCONNECTED, mailbox.database()));
            case OrganizationSettings _, RoleAssignmentPolicy _, AdminAuditLogConfig _, ForeignForest _ -> {}
        }
    }

    private static void ofRestriction(ScopeRestriction restriction, Collection<IndexKey> keys) {
        switch (restriction) {
            case ScopeRestriction.RecipientFilter(var root, var _) ->
                root.ifPresent(id -> keys.add(IndexKey.of(Kind.SCOPE, id)));
            case ScopeRestriction.Unusable(var _, var root, var _, var _) ->
                root.ifPresent(id -> keys.add(IndexKey.of(Kind.SCOPE, id)));
            case ScopeRestriction.ServerFilter _,
                    ScopeRestriction.ServerList _,
                    ScopeRestriction.DatabaseFilter _,
                    ScopeRestriction.DatabaseList _ -> {}
        }
    }

    private static void ofRecipient(Recipient recipient, Collection<IndexKey> keys) {
        Properties properties = recipient.properties();
        keys.add(IndexKey.of(Kind.CONTAINER, recipient.container()));
        recipient.linkedAccount().ifPresent(account -> keys.add(IndexKey.ofName(Kind.LINKED_ACCOUNT, account.sid())));
        text(properties, RecipientProperties.SAM_ACCOUNT_NAME, Kind.SAM_ACCOUNT_NAME, keys);
        text(properties, RecipientProperties.USER_PRINCIPAL_NAME, Kind.USER_PRINCIPAL_NAME, keys);
        text(properties, RecipientProperties.ALIAS, Kind.ALIAS, keys);
        text(properties, RecipientProperties.LEGACY_EXCHANGE_DN, Kind.LEGACY_DN, keys);
        text(properties, RecipientProperties.WINDOWS_EMAIL_ADDRESS, Kind.ADDRESS, keys);
        for (String address : properties.texts(RecipientProperties.EMAIL_ADDRESSES)) {
            if (address.length() >= SMTP.length() && CaseFolding.equal(address.substring(0, SMTP.length()), SMTP)) {
                keys.add(IndexKey.ofName(Kind.ADDRESS, address.substring(SMTP.length())));
            } else {
                keys.add(IndexKey.ofName(Kind.OTHER_ADDRESS, address.substring(address.indexOf(':') + 1)));
            }
        }
        properties.references(RecipientProperties.MEMBERS).forEach(id -> keys.add(IndexKey.of(Kind.MEMBER, id)));
        properties.references(RecipientProperties.MANAGED_BY).forEach(id -> keys.add(IndexKey.of(Kind.MANAGER, id)));
        references(properties, keys);
    }

    private static void ofAssignment(RoleAssignment assignment, Collection<IndexKey> keys) {
        keys.add(IndexKey.of(Kind.ROLE, assignment.role()));
        keys.add(IndexKey.of(Kind.ASSIGNEE, assignment.assignee()));
        switch (assignment.recipientWriteScope()) {
            case RecipientWriteScope.Unit(ObjectId unit) -> keys.add(IndexKey.of(Kind.SCOPE, unit));
            case RecipientWriteScope.Custom(ObjectId scope) -> keys.add(IndexKey.of(Kind.SCOPE, scope));
            case RecipientWriteScope.Exclusive(ObjectId scope) -> keys.add(IndexKey.of(Kind.SCOPE, scope));
            case RecipientWriteScope.Implicit _, RecipientWriteScope.Relative _ -> {}
        }
        switch (assignment.configWriteScope()) {
            case ConfigWriteScope.Custom(ObjectId scope) -> keys.add(IndexKey.of(Kind.SCOPE, scope));
            case ConfigWriteScope.Exclusive(ObjectId scope) -> keys.add(IndexKey.of(Kind.SCOPE, scope));
            case ConfigWriteScope.Implicit _ -> {}
        }
    }

    private static void text(Properties properties, Property property, Kind kind, Collection<IndexKey> keys) {
        properties.text(property).ifPresent(text -> keys.add(IndexKey.ofName(kind, text)));
    }

    private static void references(Properties properties, Collection<IndexKey> keys) {
        for (Property property : properties.set()) {
            if (property != RecipientProperties.MEMBERS && property != RecipientProperties.MANAGED_BY) {
                properties.references(property).forEach(id -> keys.add(IndexKey.of(Kind.REFERENCE, id)));
            }
        }
    }
}
