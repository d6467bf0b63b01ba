package pb;

import java.util.OptionalInt;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The generated organization as the engine's own: units, mailboxes, role groups in role groups, roles, scopes, assignments. A
 * regular unit scope is the unit of the assignment; an exclusive one a scope with that root.
 */
final class Estate {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final ImplicitScopes IMPLICIT = new ImplicitScopes(
            RecipientScopeType.Organization,
            RecipientScopeType.Organization,
            ConfigScopeType.OrganizationConfig,
            ConfigScopeType.OrganizationConfig);

    private final Org org;

    Estate(Org org) {
        this.org = org;
    }

    static ObjectId recipient(int number) {
        return id(1, number);
    }

    static ObjectId group(int number) {
        return id(2, number);
    }

    private static ObjectId unit(int number) {
        return id(3, number);
    }

    private static ObjectId role(int number) {
        return id(4, number);
    }

    private static ObjectId scope(int number) {
        return id(5, number);
    }

    static ObjectId assignment(int number) {
        return id(6, number);
    }

    private static ObjectId id(int kind, int number) {
        // Spread as real ones are: a hash of what makes it unique.
        long mixed = (kind * 0x1_0000_0000L + number) * 0x9E3779B97F4A7C15L;
        return new ObjectId(new UUID(mixed ^ mixed >>> 29, (long) kind << 32 | number));
    }

    private static ObjectHeader header(ObjectId id, String name) {
        return ObjectHeader.created(id, name, MADE);
    }

    Organization organization() {
        List<DirectoryObject> objects = new ArrayList<>();
        objects.add(new OrganizationSettings(header(id(7, 0), "First Organization"), "contoso.com", false, false, "1"));
        objects.add(new OrganizationalUnit(
                header(id(7, 1), "contoso.com"), OrganizationalUnit.Kind.DOMAIN, Optional.empty()));
        for (int i = 0; i < Org.OUS; i++) {
            objects.add(new OrganizationalUnit(
                    header(unit(i), "ou" + i),
                    OrganizationalUnit.Kind.UNIT,
                    Optional.of(org.ouParent[i] < 0 ? id(7, 1) : unit(org.ouParent[i]))));
        }
        groups(objects);
        for (int i = 0; i < Org.ROLES; i++) {
            objects.add(role(i, org.roles.get(i)));
        }
        for (Org.Scope scope : org.scopes) {
            scope(scope).ifPresent(objects::add);
        }
        for (Org.Assignment assignment : org.assignments) {
            objects.add(assignment(assignment));
        }
        for (int i = 0; i < org.n; i++) {
            objects.add(mailbox(i));
        }
        return Organization.of(new Version(1), objects);
    }

    Recipient mailbox(int i) {
        return new Recipient(
                header(recipient(i), org.rName(i)),
                unit(org.rOu[i]),
                RecipientTypeDetails.UserMailbox,
                Properties.EMPTY
                        .with(RecipientProperties.DEPARTMENT, org.dept(org.rDept[i]))
                        .with(RecipientProperties.CITY, org.cities[org.rCity[i]])
                        .with(RecipientProperties.CUSTOM_ATTRIBUTE1, org.ca1(org.rCa1[i])));
    }

    /** The same mailbox in another department. */
    Recipient moved(int i, int department) {
        Recipient mailbox = mailbox(i);
        return mailbox.withProperties(mailbox.properties().with(RecipientProperties.DEPARTMENT, org.dept(department)));
    }

    /** One more mailbox, like another. */
    Recipient added(int number, int like) {
        return mailbox(like).withHeader(header(id(8, number), "added" + number));
    }

    RoleGroup group(int i, List<ObjectId> members) {
        return new RoleGroup(header(group(i), "g" + i), "", "g" + i, "", List.of(), members, Optional.empty(), false);
    }

    List<ObjectId> members(int group) {
        List<ObjectId> members = new ArrayList<>();
        for (int admin = 0; admin < Org.ADMINS && admin < org.n; admin++) {
            if (org.adminGroups.get(admin).contains(group)) {
                members.add(recipient(admin));
            }
        }
        for (int child = 0; child < Org.GROUPS; child++) {
            if (org.groupParents.get(child).contains(group)) {
                members.add(group(child));
            }
        }
        return members;
    }

    private void groups(List<DirectoryObject> objects) {
        for (int i = 0; i < Org.GROUPS; i++) {
            objects.add(group(i, members(i)));
        }
    }

    private ManagementRole role(int i, Map<Integer, Long> cmdlets) {
        TreeMap<String, RoleEntry> entries = new TreeMap<>();
        cmdlets.forEach((cmdlet, bits) -> {
            List<String> parameters = new ArrayList<>();
            for (int p = 0; p < Org.PARAMS; p++) {
                if ((bits >>> p & 1) != 0) {
                    parameters.add(org.pName(p));
                }
            }
            entries.put(org.cmdlets[cmdlet], RoleEntry.ofCmdlet(org.cmdlets[cmdlet], parameters));
        });
        return new ManagementRole(
                header(role(i), "role" + i), "Bench" + i, Optional.empty(), "", IMPLICIT, entries, false, false);
    }

    private Optional<ManagementScope> scope(Org.Scope scope) {
        if (scope.kind == Org.ORG || scope.kind == Org.SELF || (scope.kind == Org.OU && !scope.exclusive)) {
            return Optional.empty();
        }
        boolean unit = scope.kind == Org.OU;
        return Optional.of(new ManagementScope(
                header(scope(scope.id), "scope" + scope.id),
                new ScopeRestriction.RecipientFilter(
                        unit ? Optional.of(unit(scope.ou)) : Optional.empty(),
                        filter(unit ? "RecipientType -eq 'UserMailbox'" : scope.filter(org))),
                scope.exclusive));
    }

    private static Filter filter(String text) {
        try {
            return Filter.parse(text, RecipientProperties.REGISTRY);
        } catch (InvalidFilterException e) {
            throw new IllegalStateException(e);
        }
    }

    private RoleAssignment assignment(Org.Assignment assignment) {
        Org.Scope scope = org.scopes.get(assignment.scope);
        RecipientWriteScope writes = switch (scope.kind) {
            case Org.ORG -> new RecipientWriteScope.Implicit();
            case Org.SELF -> new RecipientWriteScope.Relative(RecipientScopeType.Self);
            case Org.OU ->
                scope.exclusive
                        ? new RecipientWriteScope.Exclusive(scope(scope.id))
                        : new RecipientWriteScope.Unit(unit(scope.ou));
            default ->
                scope.exclusive
                        ? new RecipientWriteScope.Exclusive(scope(scope.id))
                        : new RecipientWriteScope.Custom(scope(scope.id));
        };
        return new RoleAssignment(
                header(assignment(assignment.id), "assignment" + assignment.id),
                role(assignment.role),
                assignment.user >= 0 ? recipient(assignment.user) : group(assignment.group),
                assignment.user >= 0 ? RoleAssigneeType.User : RoleAssigneeType.RoleGroup,
                false,
                true,
                writes,
                new ConfigWriteScope.Implicit());
    }

    /** The cmdlets of the generator, each with one set of all its parameters. */
    Catalogue catalogue() {
        Map<String, CmdletDefinition> definitions = new TreeMap<>();
        List<CmdletParameter> parameters = new ArrayList<>();
        for (int p = 0; p < Org.PARAMS; p++) {
            parameters.add(new CmdletParameter(
                    org.pName(p),
                    List.of(),
                    "String",
                    Map.of(CmdletParameter.ALL_SETS, new CmdletParameter.Membership(false, OptionalInt.empty())),
                    false));
        }
        for (String name : new TreeSet<>(List.of(org.cmdlets))) {
            definitions.put(CaseFolding.fold(name), new CmdletDefinition(name, parameters, List.of("Default")));
        }
        return new Catalogue() {
            @Override
            public Optional<CmdletDefinition> find(String name) {
                return Optional.ofNullable(definitions.get(CaseFolding.fold(name)));
            }

            @Override
            public Collection<CmdletDefinition> all() {
                return definitions.values();
            }
        };
    }
}
