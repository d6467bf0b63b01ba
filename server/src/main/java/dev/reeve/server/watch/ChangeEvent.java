package dev.reeve.server.watch;

import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.ReadScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.store.JournalEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one caller is told of a change: the objects that a cmdlet of his would list [READ-4], and where he may search the
 * audit log, by whom it was made and with what. Good for one moment: rights are looked up for each.
 */
final class ChangeEvent {

    /** A change of more objects than this is told without them. */
    static final int MOST_OBJECTS = 1_000;

    private final CommandRunner runner;
    private final Session session;
    private final boolean searchesAuditLog;
    private final Map<String, ReadScope> scopes = new HashMap<>();

    ChangeEvent(CommandRunner runner, Session session) {
        this.runner = runner;
        this.session = session;
        this.searchesAuditLog =
                runner.inquiry().ask(session, "Search-AdminAuditLog", Set.of()) instanceof Decision.Granted;
    }

    /** The change as he is told of it; empty where it is none of his business. */
    Optional<ObjectNode> of(JournalEntry entry) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("version", entry.version().number())
                .put("when", entry.attribution().when().toString());
        if (searchesAuditLog) {
            event.put("by", entry.attribution().caller())
                    .put("command", entry.attribution().command());
        }
        ArrayNode objects = event.putArray("objects");
        if (entry.changes().isEmpty() || entry.changes().size() > MOST_OBJECTS) {
            return Optional.of(event.put("many", true)); // no object is named, so nothing is told of any
        }
        entry.changes().forEach(changed -> tell(changed, objects));
        return Optional.of(event).filter(_ -> !objects.isEmpty());
    }

    private void tell(JournalEntry.Changed changed, ArrayNode objects) {
        Optional<DirectoryObject> before = changed.before().filter(this::mayRead);
        Optional<DirectoryObject> after = changed.after().filter(this::mayRead);
        // As he sees it: what left his scope is gone, what came into it is new.
        before.or(() -> after)
                .ifPresent(object -> objects.addObject()
                        .put("id", object.id().toString())
                        .put("type", object.getClass().getSimpleName())
                        .put("name", after.orElse(object).name())
                        .put("change", before.isEmpty() ? "created" : after.isEmpty() ? "removed" : "changed"));
    }

    private boolean mayRead(DirectoryObject object) {
        return listing(object).stream()
                .anyMatch(cmdlet -> scopes.computeIfAbsent(
                                cmdlet, name -> runner.inquiry().readScope(session, name))
                        .contains(object));
    }

    private static List<String> listing(DirectoryObject object) {
        return switch (object) {
            // Not by Get-Recipient, with which everybody may read the address book: that is no reason to tell of
            // changes.
            case Recipient user when user.type().isUser() -> List.of("Get-User", "Get-Mailbox");
            case Recipient group when group.type().isGroup() -> List.of("Get-Group", "Get-DistributionGroup");
            case Recipient _ -> List.of("Get-Contact", "Get-MailContact");
            case RoleGroup _ -> List.of("Get-RoleGroup");
            case ManagementRole _ -> List.of("Get-ManagementRole");
            case RoleAssignment _ -> List.of("Get-ManagementRoleAssignment");
            case ManagementScope _ -> List.of("Get-ManagementScope");
            case RoleAssignmentPolicy _ -> List.of("Get-RoleAssignmentPolicy");
            case ExchangeServer _ -> List.of("Get-ExchangeServer");
            case MailboxDatabase _ -> List.of("Get-MailboxDatabase");
            case OrganizationalUnit _ -> List.of("Get-OrganizationalUnit");
            default -> List.of();
        };
    }
}
