package dev.reeve.commands.setup;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DirectoryTree;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.property.RecipientProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Active Directory split permissions, on or off, as one change [SPLIT-3]. It says how things are to be: what is so already
 * stays untouched, and doing it again mends what was changed since.
 */
public final class SplitPermissions {

    /** The unit that holds the group of the server's directory rights while they are on. */
    public static final String PROTECTED_GROUPS = "Microsoft Exchange Protected Groups";

    private final Organization organization;
    private final Instant now;
    private final SequencedMap<ObjectId, Optional<DirectoryObject>> after = new LinkedHashMap<>();
    private final List<String> steps = new ArrayList<>();

    private SplitPermissions(Organization organization, Instant now) {
        this.organization = organization;
        this.now = now;
    }

    /**
     * What is to be done.
     *
     * @param steps it in words, for whoever runs the setup tool; none where nothing is to be done
     */
    public record Planned(Change change, List<String> steps) {
        public Planned {
            steps = List.copyOf(steps);
        }
    }

    /** What turns them on, or off again; assignments that turning on removed do not come back by turning off. */
    public static Planned plan(Organization organization, boolean on, Instant now) {
        SplitPermissions plan = new SplitPermissions(organization, now);
        plan.flag(on);
        if (on) {
            plan.protect();
            plan.removeAssignments();
        } else {
            plan.share();
        }
        return new Planned(new Change(plan.after), plan.steps);
    }

    private void put(DirectoryObject object) {
        after.put(object.id(), Optional.of(object));
    }

    private void flag(boolean on) {
        if (organization.settings().activeDirectorySplit() != on) {
            var settings = organization.settings().withActiveDirectorySplit(on);
            put(settings.withHeader(settings.header().changed(now)));
            steps.add("Active Directory split permissions are " + (on ? "on." : "off."));
        }
    }

    private void protect() {
        ObjectId unit = unit(PROTECTED_GROUPS).map(OrganizationalUnit::id).orElseGet(() -> {
            ObjectHeader header = ObjectHeader.created(containerId(PROTECTED_GROUPS), PROTECTED_GROUPS, now);
            put(new OrganizationalUnit(header, OrganizationalUnit.Kind.UNIT, Optional.of(root())));
            steps.add("Created the organizational unit '" + PROTECTED_GROUPS + "'.");
            return header.id();
        });
        windowsPermissions().ifPresent(group -> settle(group, unit, false));
    }

    private void share() {
        ObjectId securityGroups = unit(DirectoryTree.SECURITY_GROUPS)
                .map(OrganizationalUnit::id)
                .orElseGet(() -> containerId(DirectoryTree.SECURITY_GROUPS));
        windowsPermissions().ifPresent(group -> settle(group, securityGroups, true));
        unit(PROTECTED_GROUPS).filter(this::becomesEmpty).ifPresent(unit -> {
            after.put(unit.id(), Optional.empty());
            steps.add("Removed the organizational unit '" + PROTECTED_GROUPS + "'.");
        });
    }

    /** Puts the group in its place, with or without the servers among its members. */
    private void settle(Recipient group, ObjectId place, boolean withServers) {
        ObjectId servers = ObjectId.ofBuiltIn("Recipient", NewOrganization.TRUSTED_SUBSYSTEM);
        boolean isThere = organization.find(servers).isPresent();
        List<ObjectId> members = new ArrayList<>(group.properties().references(RecipientProperties.MEMBERS));
        boolean changesMembers = withServers ? isThere && !members.contains(servers) : members.contains(servers);
        if (!group.container().equals(place)) {
            steps.add("Moved the group '" + group.name() + "' to '"
                    + (withServers ? DirectoryTree.SECURITY_GROUPS : PROTECTED_GROUPS) + "'.");
        } else if (!changesMembers) {
            return;
        }
        if (changesMembers) {
            if (withServers) {
                members.add(servers);
            } else {
                members.remove(servers);
            }
            steps.add((withServers ? "Added" : "Removed") + " the group '" + NewOrganization.TRUSTED_SUBSYSTEM + "' "
                    + (withServers ? "to" : "from") + " '" + group.name() + "'.");
        }
        Recipient settled =
                group.in(place).withProperties(group.properties().withReferences(RecipientProperties.MEMBERS, members));
        put(settled.withHeader(settled.header().changed(now)));
    }

    private void removeAssignments() {
        organization
                .all(ManagementRole.class)
                .filter(ManagementRole::createsPrincipals)
                .flatMap(role -> organization.indexed(IndexKey.of(IndexKey.Kind.ROLE, role.id()), RoleAssignment.class))
                .filter(assignment -> !assignment.delegating())
                .sorted(Comparator.comparing(RoleAssignment::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(assignment -> {
                    after.put(assignment.id(), Optional.empty());
                    steps.add("Removed the role assignment '" + assignment.name() + "'.");
                });
    }

    private Optional<Recipient> windowsPermissions() {
        return organization.find(ObjectId.ofBuiltIn("Recipient", NewOrganization.WINDOWS_PERMISSIONS), Recipient.class);
    }

    private boolean becomesEmpty(OrganizationalUnit unit) {
        Stream<ObjectId> inside = Stream.concat(
                organization
                        .all(Recipient.class)
                        .filter(recipient -> recipient.container().equals(unit.id()))
                        .map(Recipient::id),
                organization
                        .all(OrganizationalUnit.class)
                        .filter(child ->
                                child.parent().filter(unit.id()::equals).isPresent())
                        .map(OrganizationalUnit::id));
        return inside.allMatch(after::containsKey);
    }

    private ObjectId containerId(String name) {
        return NewOrganization.containerId(organization.settings().forestRoot(), name);
    }

    private ObjectId root() {
        return organization
                .named(OrganizationalUnit.class, organization.settings().forestRoot())
                .filter(unit -> unit.parent().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Optional<OrganizationalUnit> unit(String name) {
        ObjectId root = root();
        return organization
                .named(OrganizationalUnit.class, name)
                .filter(unit -> unit.parent().filter(root::equals).isPresent())
                .findFirst();
    }
}
