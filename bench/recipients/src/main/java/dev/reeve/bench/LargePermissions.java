package dev.reeve.bench;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Role groups of five members on top of a large organization, always the same for a number: each has five administrators'
 * roles, with one of two hundred recipient scopes or, every other one, without.
 */
final class LargePermissions {

    private static final int SCOPES = 200;
    private static final int MEMBERS = 5;
    private static final int ROLES = 5;

    private LargePermissions() {}

    /** What is put on top of an organization. */
    static Change of(Organization organization, int groups) {
        Random random = new Random(groups);
        List<DirectoryObject> objects = new ArrayList<>();
        List<ObjectId> users = organization
                .all(Recipient.class)
                .filter(recipient -> recipient.type().isUser())
                .map(Recipient::id)
                .sorted()
                .toList();
        List<ManagementRole> roles = organization
                .all(ManagementRole.class)
                .filter(role -> role.isRoot() && !role.endUser())
                .sorted(Comparator.comparing(ManagementRole::name))
                .toList();
        List<ManagementScope> scopes = IntStream.range(0, SCOPES)
                .mapToObj(number -> new ManagementScope(
                        header("Scope", "Cost centre " + number),
                        new ScopeRestriction.RecipientFilter(Optional.empty(), costCentre(number)),
                        false))
                .toList();
        objects.addAll(scopes);
        for (int number = 0; number < groups; number++) {
            List<ObjectId> members = IntStream.range(0, MEMBERS)
                    .mapToObj(_ -> users.get(random.nextInt(users.size())))
                    .distinct()
                    .toList();
            RoleGroup group = new RoleGroup(
                    header("Role group", "Administrators " + number),
                    "Administrators " + number,
                    "administrators" + number,
                    "",
                    List.of(),
                    members,
                    Optional.empty(),
                    false);
            objects.add(group);
            RecipientWriteScope scope = number % 2 == 0
                    ? new RecipientWriteScope.Implicit()
                    : new RecipientWriteScope.Custom(
                            scopes.get(random.nextInt(SCOPES)).id());
            random.ints(0, roles.size())
                    .distinct()
                    .limit(ROLES)
                    .mapToObj(roles::get)
                    .forEach(role -> objects.add(new RoleAssignment(
                            header("Assignment", role.name() + "-" + group.name()),
                            role.id(),
                            group.id(),
                            RoleAssigneeType.RoleGroup,
                            false,
                            true,
                            writesRecipients(role) ? scope : new RecipientWriteScope.Implicit(),
                            new ConfigWriteScope.Implicit())));
        }
        return Change.put(objects);
    }

    /** Whether a recipient scope applies to the role. */
    private static boolean writesRecipients(ManagementRole role) {
        return role.implicitScopes().recipientWrite() == RecipientScopeType.Organization;
    }

    private static Filter costCentre(int number) {
        try {
            return Filter.parse("CustomAttribute1 -eq 'Cost centre " + number + "'", RecipientProperties.REGISTRY);
        } catch (InvalidFilterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectHeader header(String kind, String name) {
        return ObjectHeader.created(ObjectId.ofBuiltIn("Bench " + kind, name), name, LargeOrganization.CREATED);
    }
}
