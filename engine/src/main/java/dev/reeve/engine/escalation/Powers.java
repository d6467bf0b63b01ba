package dev.reeve.engine.escalation;

import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of an organization can make anybody more powerful: where one would want to get in, and who could begin.
 *
 * @param supremeRoles the roles by which one administers all permissions
 * @param passwordCmdlets the cmdlets by which some role sets passwords
 * @param groups the groups whose members have a role by which one gets further, or manage role groups
 * @param supremeGroups those of them whose members administer all permissions
 * @param targets those who have such a role whose own account may sign in, so that its password is worth something
 * @param supremeTargets those of them who administer all permissions
 * @param beginners whoever has such a role, manages role groups or owns one of the groups
 */
record Powers(
        List<ManagementRole> supremeRoles,
        NavigableSet<String> passwordCmdlets,
        NavigableSet<ObjectId> groups,
        NavigableSet<ObjectId> supremeGroups,
        NavigableSet<ObjectId> targets,
        NavigableSet<ObjectId> supremeTargets,
        NavigableSet<ObjectId> beginners) {

    private static final Set<String> FURTHER = Set.of(
            "Add-RoleGroupMember",
            "Add-DistributionGroupMember",
            "New-ManagementRoleAssignment",
            "Set-ManagementRoleAssignment");

    static Powers of(Organization organization) {
        List<ManagementRole> supreme = organization
                .all(ManagementRole.class)
                .filter(Powers::isRoleManagement)
                .toList();
        NavigableSet<String> passwords = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        organization.all(ManagementRole.class).flatMap(Powers::passwordCmdlets).forEach(passwords::add);
        NavigableSet<ObjectId> principals = new TreeSet<>();
        organization
                .all(RoleAssignment.class)
                // Self-service lets nobody act on others; who owns groups is found by the groups.
                .filter(assignment -> assignment.enabled()
                        && !assignment.delegating()
                        && assignment.assigneeType() != RoleAssigneeType.RoleAssignmentPolicy)
                .filter(assignment -> organization
                        .find(assignment.role(), ManagementRole.class)
                        .filter(Powers::leadsFurther)
                        .isPresent())
                .map(RoleAssignment::assignee)
                .forEach(principals::add);
        organization.all(RoleGroup.class).forEach(group -> principals.addAll(group.managedBy()));
        NavigableSet<ObjectId> beginners = people(organization, principals);
        NavigableSet<ObjectId> targets = new TreeSet<>(beginners);
        targets.removeIf(id -> organization
                .find(id, Recipient.class)
                .filter(Recipient::isEnabled)
                .isEmpty());
        NavigableSet<ObjectId> groups = groups(organization, principals);
        groups.stream()
                .flatMap(id -> organization.find(id, Recipient.class).stream())
                .forEach(group -> beginners.addAll(people(
                        organization, new TreeSet<>(group.properties().references(RecipientProperties.MANAGED_BY)))));
        NavigableSet<ObjectId> administering = new TreeSet<>();
        supreme.stream()
                .flatMap(role -> organization.indexed(IndexKey.of(Kind.ROLE, role.id()), RoleAssignment.class))
                .filter(assignment -> assignment.enabled() && !assignment.delegating() && assignment.isUnscoped())
                .map(RoleAssignment::assignee)
                .forEach(administering::add);
        return new Powers(
                supreme,
                passwords,
                groups,
                shared(groups, groups(organization, administering)),
                targets,
                shared(targets, people(organization, administering)),
                beginners);
    }

    private static NavigableSet<ObjectId> shared(NavigableSet<ObjectId> some, NavigableSet<ObjectId> others) {
        NavigableSet<ObjectId> shared = new TreeSet<>(some);
        shared.retainAll(others);
        return shared;
    }

    static boolean isRoleManagement(ManagementRole role) {
        return role.builtIn() && role.isRoot() && role.isOfType(ManagementRole.ROLE_MANAGEMENT);
    }

    private static boolean leadsFurther(ManagementRole role) {
        return FURTHER.stream().anyMatch(cmdlet -> role.entry(cmdlet).isPresent())
                || passwordCmdlets(role).findAny().isPresent();
    }

    private static Stream<String> passwordCmdlets(ManagementRole role) {
        return role.entries().values().stream()
                .filter(entry -> entry.type() == RoleEntry.Type.Cmdlet
                        && CaseFolding.fold(entry.name()).startsWith(CaseFolding.fold("Set-"))
                        && entry.parameters().contains("Password")
                        && entry.parameters().contains("Identity"))
                .map(RoleEntry::name);
    }

    private static NavigableSet<ObjectId> people(Organization organization, Set<ObjectId> principals) {
        NavigableSet<ObjectId> people = new TreeSet<>();
        principals.forEach(principal -> people.addAll(Audience.behind(organization, principal)));
        people.removeIf(id -> organization
                .find(id, Recipient.class)
                .filter(Recipient::maySignIn)
                .isEmpty());
        return people;
    }

    /** The groups among these, and those inside of them. */
    private static NavigableSet<ObjectId> groups(Organization organization, Set<ObjectId> principals) {
        NavigableSet<ObjectId> groups = new TreeSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(principals);
        while (!open.isEmpty()) {
            organization
                    .find(open.remove())
                    .filter(Memberships::conveysRights)
                    .filter(group -> groups.add(group.id()))
                    .ifPresent(group -> organization.membersOf(group).stream()
                            .map(DirectoryObject::id)
                            .forEach(open::add));
        }
        return groups;
    }
}
