package dev.reeve.store.codec;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.Collection;
import java.util.Optional;

/**
 * Objects to bytes: class, header, then the fields of the class in an order that stays. {@link ObjectDecoder} reads them in
 * the same order; a field that comes to a class later takes a new format.
 */
final class ObjectEncoder {

    private final ByteWriter out;

    ObjectEncoder(ByteWriter out) {
        this.out = out;
    }

    void write(DirectoryObject object) {
        out.text(className(object));
        header(object.header());
        body(object);
    }

    /** Names that stay when a class is renamed. */
    private static String className(DirectoryObject object) {
        return switch (object) {
            case AdminAuditLogConfig _ -> "AdminAuditLogConfig";
            case ConfigurationObject _ -> "Configuration";
            case DisconnectedMailbox _ -> "DisconnectedMailbox";
            case ExchangeServer _ -> "ExchangeServer";
            case ForeignForest _ -> "ForeignForest";
            case GroupMembershipRequest _ -> "GroupMembershipRequest";
            case MailboxDatabase _ -> "MailboxDatabase";
            case ManagementRole _ -> "ManagementRole";
            case ManagementScope _ -> "ManagementScope";
            case OrganizationSettings _ -> "OrganizationSettings";
            case OrganizationalUnit _ -> "OrganizationalUnit";
            case Recipient _ -> "Recipient";
            case RoleAssignment _ -> "RoleAssignment";
            case RoleAssignmentPolicy _ -> "RoleAssignmentPolicy";
            case RoleGroup _ -> "RoleGroup";
        };
    }

    private void header(ObjectHeader header) {
        out.text(header.name()); // first, so that it shows where an object is damaged
        out.id(header.id());
        out.instant(header.whenCreated());
        out.instant(header.whenChanged());
        out.optional(header.origin(), origin -> {
            out.text(origin.source());
            out.text(origin.anchor());
        });
    }

    private void body(DirectoryObject object) {
        switch (object) {
            case AdminAuditLogConfig config -> {
                out.flag(config.enabled());
                out.texts(config.cmdlets());
                out.texts(config.parameters());
                out.texts(config.excludedCmdlets());
                out.duration(config.ageLimit());
                out.flag(config.verbose());
                out.flag(config.testCmdletLogging());
            }
            case ConfigurationObject configuration -> {
                out.text(configuration.noun());
                out.optional(configuration.owner(), out::id);
                out.text(configuration.container());
                PropertyBytes.write(out, configuration.values());
            }
            case DisconnectedMailbox mailbox -> {
                out.id(mailbox.database());
                out.member(mailbox.reason());
                out.instant(mailbox.disconnected());
                out.flag(mailbox.archive());
                out.text(mailbox.legacyDn());
                out.id(mailbox.owner());
            }
            case ExchangeServer server -> {
                PropertyBytes.write(out, server.properties());
                out.optional(server.trackingLogs(), out::text);
            }
            case ForeignForest forest -> {
                out.text(forest.netBiosName());
                out.text(forest.domainSid());
                out.text(forest.baseDn());
                out.optional(forest.bindName(), out::text);
                out.list(forest.domainControllers(), controller -> {
                    out.text(controller.name());
                    out.text(controller.url());
                });
            }
            case GroupMembershipRequest request -> {
                out.id(request.group());
                out.id(request.requester());
                out.flag(request.joins());
            }
            case MailboxDatabase database -> {
                PropertyBytes.write(out, database.properties());
                out.ids(database.copies());
                out.flag(database.mounted());
                out.flag(database.excludedFromProvisioning());
                out.flag(database.suspendedFromProvisioning());
                out.ids(database.suspendedCopies());
            }
            case ManagementRole role -> role(role);
            case ManagementScope scope -> {
                out.flag(scope.exclusive());
                restriction(scope.restriction());
            }
            case OrganizationSettings settings -> {
                out.text(settings.forestRoot());
                out.flag(settings.activeDirectorySplit());
                out.flag(settings.exclusiveScopesApplyToSelf());
                out.text(settings.builtInDataVersion());
            }
            case OrganizationalUnit unit -> {
                out.member(unit.kind());
                out.optional(unit.parent(), out::id);
            }
            case Recipient recipient -> {
                out.id(recipient.container());
                out.member(recipient.type());
                PropertyBytes.write(out, recipient.properties());
                out.optional(recipient.linkedAccount(), account -> {
                    out.text(account.sid());
                    out.text(account.name());
                });
            }
            case RoleAssignment assignment -> assignment(assignment);
            case RoleAssignmentPolicy policy -> {
                out.text(policy.description());
                out.flag(policy.isDefault());
            }
            case RoleGroup group -> {
                out.text(group.displayName());
                out.text(group.samAccountName());
                out.text(group.description());
                out.ids(group.managedBy());
                out.ids(group.members());
                out.optional(group.linkedGroup(), out::text);
                out.flag(group.builtIn());
            }
        }
    }

    private void role(ManagementRole role) {
        out.text(role.roleType());
        out.optional(role.parent(), out::id);
        out.text(role.description());
        out.member(role.implicitScopes().recipientRead());
        out.member(role.implicitScopes().recipientWrite());
        out.member(role.implicitScopes().configRead());
        out.member(role.implicitScopes().configWrite());
        out.flag(role.endUser());
        out.flag(role.builtIn());
        out.list(role.entries().values(), entry -> out.slice(bytes(entry)));
    }

    /** An entry on its own: many roles have the same, and its parameters are read when they are asked for. */
    private static byte[] bytes(RoleEntry entry) {
        ByteWriter alone = new ByteWriter();
        alone.text(entry.name());
        alone.member(entry.type());
        alone.text(entry.snapIn());
        alone.texts(entry.parameters());
        return alone.bytes();
    }

    private void restriction(ScopeRestriction restriction) {
        out.text(restriction.typeName());
        switch (restriction) {
            case ScopeRestriction.RecipientFilter(var root, var filter) -> filter(filter.text(), root);
            case ScopeRestriction.ServerFilter(var filter) -> filter(filter.text(), Optional.empty());
            case ScopeRestriction.DatabaseFilter(var filter) -> filter(filter.text(), Optional.empty());
            case ScopeRestriction.ServerList(var servers) -> list(servers);
            case ScopeRestriction.DatabaseList(var databases) -> list(databases);
            case ScopeRestriction.Unusable(var _, var root, var filter, var _) -> filter(filter, root);
        }
    }

    private void filter(String text, Optional<ObjectId> root) {
        out.flag(true);
        out.text(text);
        out.optional(root, out::id);
    }

    private void list(Collection<ObjectId> ids) {
        out.flag(false);
        out.ids(ids.stream().sorted().toList());
    }

    private void assignment(RoleAssignment assignment) {
        out.id(assignment.role());
        out.id(assignment.assignee());
        out.member(assignment.assigneeType());
        out.flag(assignment.delegating());
        out.flag(assignment.enabled());
        switch (assignment.recipientWriteScope()) {
            case RecipientWriteScope.Implicit() -> out.text("");
            case RecipientWriteScope.Relative(var type) -> {
                out.text("relative");
                out.member(type);
            }
            case RecipientWriteScope.Unit(var unit) -> {
                out.text("unit");
                out.id(unit);
            }
            case RecipientWriteScope.Custom(var scope) -> {
                out.text("custom");
                out.id(scope);
            }
            case RecipientWriteScope.Exclusive(var scope) -> {
                out.text("exclusive");
                out.id(scope);
            }
        }
        switch (assignment.configWriteScope()) {
            case ConfigWriteScope.Implicit() -> out.text("");
            case ConfigWriteScope.Custom(var scope) -> {
                out.text("custom");
                out.id(scope);
            }
            case ConfigWriteScope.Exclusive(var scope) -> {
                out.text("exclusive");
                out.id(scope);
            }
        }
    }
}
