package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What changed objects invalidate: of callers whom memberships, assignments, roles and policies reach, of recipients what
 * scopes read. Where that would be very many it is all, which costs nothing now and a little at each next question.
 */
final class Recompilation {

    /** More callers or members than this are taken for all. */
    private static final int MANY = 2_000;

    private final Lineage lineage;
    private final Organization old;
    private final Organization now;
    private final Invalidation invalid = new Invalidation();
    private NumberedRecipients recipients;
    private ScopeReads reads;

    Recompilation(
            Lineage lineage, NumberedRecipients recipients, ScopeReads reads, Organization old, Organization now) {
        this.lineage = lineage;
        this.recipients = recipients;
        this.reads = reads;
        this.old = old;
        this.now = now;
    }

    /** Looks at what is different between both snapshots. */
    void run(List<ObjectId> changed) {
        // Who is there and what scopes read comes first: the rest is judged by both.
        for (ObjectId id : changed) {
            Optional<Recipient> before = old.find(id, Recipient.class);
            Optional<Recipient> after = now.find(id, Recipient.class);
            if (before.isPresent() || after.isPresent()) {
                int known = recipients.number(id);
                recipients = recipients.with(lineage, before, after);
                int number = known >= 0 ? known : recipients.number(id);
                invalid.caller(number);
                invalid.row(number);
            }
            old.find(id, ManagementScope.class).ifPresent(scope -> changed(scope, -1));
            now.find(id, ManagementScope.class).ifPresent(scope -> changed(scope, 1));
        }
        for (ObjectId id : changed) {
            changed(old.find(id), now.find(id));
        }
    }

    NumberedRecipients recipients() {
        return recipients;
    }

    ScopeReads reads() {
        return reads;
    }

    Invalidation invalid() {
        return invalid;
    }

    private void changed(ManagementScope scope, int count) {
        reads = reads.with(scope, count);
        invalid.scope(scope.id());
        if (scope.exclusive()) {
            invalid.exclusiveScopes();
        }
    }

    private void changed(Optional<DirectoryObject> before, Optional<DirectoryObject> after) {
        switch (before.or(() -> after).orElseThrow()) {
            case Recipient _ -> changedRecipient(as(before, Recipient.class), as(after, Recipient.class));
            case RoleGroup _ -> changedRoleGroup(as(before, RoleGroup.class), as(after, RoleGroup.class));
            case RoleAssignment _ -> {
                as(before, RoleAssignment.class).ifPresent(this::assignees);
                as(after, RoleAssignment.class).ifPresent(this::assignees);
            }
            case ManagementRole role -> ofRole(role);
            case RoleAssignmentPolicy _ -> {
                invalid.everyCaller();
                others();
            }
            case OrganizationSettings _ -> {
                invalid.everySetting();
                invalid.everyRow(); // names of role groups are below its root
            }
            case ManagementScope _ -> {
                // seen before
            }
            case OrganizationalUnit _ -> invalid.everyRow();
            default -> others();
        }
        // An id whose object is of another class now: rare enough to start anew.
        if (before.isPresent()
                && after.isPresent()
                && before.get().getClass() != after.get().getClass()) {
            invalid.everySetting();
            invalid.everyRow();
        }
    }

    private static <T extends DirectoryObject> Optional<T> as(Optional<DirectoryObject> object, Class<T> type) {
        return object.filter(type::isInstance).map(type::cast);
    }

    /** An object that a scope may name by a property of a recipient, or through one. */
    private void others() {
        if (reads.others() > 0) {
            invalid.everyRow();
        }
    }

    private void changedRecipient(Optional<Recipient> before, Optional<Recipient> after) {
        boolean moved = !before.map(Recipient::name).equals(after.map(Recipient::name))
                || !before.map(Recipient::container).equals(after.map(Recipient::container));
        if (moved
                || !before.map(recipient -> recipient.properties().values(RecipientProperties.MANAGER))
                        .equals(after.map(recipient -> recipient.properties().values(RecipientProperties.MANAGER)))) {
            others();
        }
        List<PropertyValue> members = members(before);
        List<PropertyValue> membersNow = members(after);
        boolean conveyed = before.filter(Memberships::conveysRights).isPresent();
        boolean conveys = after.filter(Memberships::conveysRights).isPresent();
        if (members.isEmpty() && membersNow.isEmpty()) {
            return;
        }
        boolean same = members.equals(membersNow);
        if (same && conveyed == conveys && !moved) {
            return;
        }
        List<ObjectId> was = before.map(Recipient::properties)
                .map(properties -> properties.references(RecipientProperties.MEMBERS))
                .orElse(List.of());
        List<ObjectId> is = after.map(Recipient::properties)
                .map(properties -> properties.references(RecipientProperties.MEMBERS))
                .orElse(List.of());
        memberships(was, is, moved);
        edges(conveyed ? was : List.of(), conveys ? is : List.of());
    }

    private static List<PropertyValue> members(Optional<Recipient> group) {
        return group.map(recipient -> recipient.properties().values(RecipientProperties.MEMBERS))
                .orElse(List.of());
    }

    private void changedRoleGroup(Optional<RoleGroup> before, Optional<RoleGroup> after) {
        List<ObjectId> was = before.map(RoleGroup::members).orElse(List.of());
        List<ObjectId> is = after.map(RoleGroup::members).orElse(List.of());
        memberships(was, is, !before.map(RoleGroup::name).equals(after.map(RoleGroup::name)));
        edges(
                before.filter(Memberships::conveysRights).isPresent() ? was : List.of(),
                after.filter(Memberships::conveysRights).isPresent() ? is : List.of());
        edges(
                before.map(RoleGroup::managedBy).orElse(List.of()),
                after.map(RoleGroup::managedBy).orElse(List.of()));
        others();
    }

    /** What scopes read of the members of a group: which groups list them, and what these are called. */
    private void memberships(List<ObjectId> was, List<ObjectId> is, boolean renamed) {
        if (reads.memberships() == 0) {
            return;
        }
        Set<ObjectId> touched = renamed ? new HashSet<>(was) : difference(was, is);
        if (renamed) {
            touched.addAll(is);
        }
        if (touched.size() > MANY) {
            invalid.everyRow();
            return;
        }
        for (ObjectId member : touched) {
            int number = recipients.number(member);
            if (number >= 0) {
                invalid.row(number);
            }
        }
    }

    private static Set<ObjectId> difference(List<ObjectId> was, List<ObjectId> is) {
        Set<ObjectId> gone = new HashSet<>(was);
        is.forEach(gone::remove);
        Set<ObjectId> different = new HashSet<>(is);
        was.forEach(different::remove);
        different.addAll(gone);
        return different;
    }

    /** Those who act as a group, or manage one, since they are listed in one of two lists only. */
    private void edges(List<ObjectId> was, List<ObjectId> is) {
        if (!was.equals(is)) {
            difference(was, is).forEach(this::principal);
        }
    }

    /** Whoever has a role now; an assignment that there was before and is not there now has changed itself. */
    private void ofRole(ManagementRole role) {
        IndexKey key = IndexKey.of(Kind.ROLE, role.id());
        if (now.count(key) > MANY) {
            invalid.everyCaller();
            return;
        }
        now.indexed(key, RoleAssignment.class).forEach(this::assignees);
    }

    private void assignees(RoleAssignment assignment) {
        principal(assignment.assignee());
    }

    /**
     * Everybody who acts as the principal now. Who did so before and does no longer was in some group that has changed itself,
     * and what that group listed is looked at from there.
     */
    private void principal(ObjectId principal) {
        if (invalid.allCallers()) {
            return;
        }
        Set<ObjectId> seen = new HashSet<>(Set.of(principal));
        Deque<ObjectId> left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            if (seen.size() > MANY) {
                invalid.everyCaller();
                return;
            }
            Optional<DirectoryObject> at = now.find(left.remove());
            if (at.isEmpty()) {
                continue;
            }
            switch (at.get()) {
                case RoleAssignmentPolicy policy -> {
                    IndexKey key = IndexKey.of(Kind.REFERENCE, policy.id());
                    if (now.count(key) > MANY) {
                        invalid.everyCaller();
                        return;
                    }
                    now.indexed(key).map(DirectoryObject::id).forEach(this::caller);
                }
                case Recipient recipient -> {
                    caller(recipient.id());
                    if (Memberships.conveysRights(recipient)) {
                        add(recipient.properties().references(RecipientProperties.MEMBERS), seen, left);
                    }
                }
                case RoleGroup group -> add(group.members(), seen, left);
                default -> {
                    // acts for nobody
                }
            }
        }
    }

    private static void add(List<ObjectId> members, Set<ObjectId> seen, Deque<ObjectId> left) {
        if (members.size() > MANY) {
            seen.addAll(members); // many
            left.addAll(members.subList(0, 1));
            return;
        }
        for (ObjectId member : members) {
            if (seen.add(member)) {
                left.add(member);
            }
        }
    }

    private void caller(ObjectId user) {
        int number = recipients.number(user);
        if (number >= 0) {
            invalid.caller(number);
        }
    }
}
