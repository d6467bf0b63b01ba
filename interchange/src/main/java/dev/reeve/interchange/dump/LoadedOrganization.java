package dev.reeve.interchange.dump;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.invariant.Violation;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.RecipientProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the objects of a dump together: those that point at nothing first, then what they point at each other with. */
final class LoadedOrganization {

    /** How often objects are left out because others were, before the dump is given up. */
    private static final int MOST_ROUNDS = 12;

    private final String name;
    private final String forest;
    private final Instant now;
    private final Findings findings;
    private final ObjectHeaders headers;
    private final LoadedRoles roles;
    private final LoadedRoleGroups roleGroups;
    private final RecipientRows recipients;
    private final Map<Kind, List<Row>> rows;
    private final GroupMembers groupMembers;
    private final Set<Kind> kinds;
    private final LoadOptions options;
    private final Units units;
    private final SequencedMap<ObjectId, DirectoryObject> objects = new LinkedHashMap<>();

    LoadedOrganization(
            String name,
            String forest,
            Instant now,
            Findings findings,
            ObjectHeaders headers,
            LoadedRoles roles,
            LoadedRoleGroups roleGroups,
            RecipientRows recipients,
            Map<Kind, List<Row>> rows,
            GroupMembers groupMembers,
            Set<Kind> kinds,
            LoadOptions options) {
        this.name = name;
        this.forest = forest;
        this.now = now;
        this.findings = findings;
        this.headers = headers;
        this.roles = roles;
        this.roleGroups = roleGroups;
        this.recipients = recipients;
        this.rows = rows;
        this.groupMembers = groupMembers;
        this.kinds = kinds;
        this.options = options;
        this.units = new Units(forest, now);
    }

    /** The first change of the organization. */
    Change build() {
        Gaps.list(kinds, findings);
        rows(Kind.UNIT).forEach(units::list);
        boolean shippedRoles = !roles.isTold();
        put(roles.build());
        LoadedServers servers = new LoadedServers(headers, findings);
        put(rows(Kind.SERVER).stream()
                .flatMap(row -> servers.server(row, forest).stream())
                .toList());
        put(rows(Kind.DATABASE).stream()
                .flatMap(row -> servers.database(row).stream())
                .toList());
        put(policies());
        scopeRoots();
        roleGroups.all().forEach(this::put);
        Set<ObjectId> groupIds = new HashSet<>();
        roleGroups.all().forEach(group -> groupIds.add(group.id()));
        recipients.without(groupIds);
        LoadedRecipients people = new LoadedRecipients(recipients, units, findings, now);
        put(people.bare(accountNames()));
        put(units.all());
        shipped();
        // Everything is there by now that can be pointed at, but the scopes.
        Organization bare = snapshot();
        people.name(headers, bare);
        Resolver resolver = new Resolver(bare, headers.names());
        put(people.complete(resolver, groupMembers));
        if (roleGroups.isTold()) {
            put(roleGroups.complete(resolver));
        }
        LoadedScopes scopes = new LoadedScopes(resolver, recipients, findings, kinds.contains(Kind.GROUP));
        put(rows(Kind.SCOPE).stream()
                .flatMap(row -> scopes.scope(row, headers).stream())
                .toList());
        assignments(shippedRoles);
        settle();
        return Change.put(objects.values());
    }

    private List<Row> rows(Kind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    private void put(Collection<? extends DirectoryObject> made) {
        made.forEach(this::put);
    }

    private void put(DirectoryObject object) {
        DirectoryObject other = objects.put(object.id(), object);
        if (other != null && other.getClass() != object.getClass()) {
            findings.contradiction(
                    "GUID " + object.id(),
                    "'" + object.name() + "' has it, and '" + other.name() + "', which is lost.");
        }
    }

    private Organization snapshot() {
        return Organization.of(Version.ZERO, objects.values());
    }

    private boolean has(Class<? extends DirectoryObject> type) {
        return objects.values().stream().anyMatch(type::isInstance);
    }

    private Set<String> accountNames() {
        Set<String> names = new HashSet<>();
        roleGroups.all().forEach(group -> names.add(CaseFolding.fold(group.samAccountName())));
        return names;
    }

    private List<RoleAssignmentPolicy> policies() {
        SequencedMap<String, RoleAssignmentPolicy> policies = new LinkedHashMap<>();
        for (Row row : rows(Kind.POLICY)) {
            row.text("Name")
                    .or(() -> row.pointer("Identity").map(Pointer::leaf))
                    .ifPresent(text -> policies.putIfAbsent(
                            CaseFolding.fold(text),
                            new RoleAssignmentPolicy(
                                    headers.of(row, "RoleAssignmentPolicy", text),
                                    row.text("Description").orElse(""),
                                    row.flag("IsDefault").orElse(false))));
        }
        for (Row row : rows(Kind.ASSIGNMENT)) {
            if (row.text("RoleAssigneeType")
                            .filter("RoleAssignmentPolicy"::equalsIgnoreCase)
                            .isPresent()
                    && rows(Kind.POLICY).isEmpty()) {
                row.text("RoleAssigneeName")
                        .ifPresent(text -> policies.computeIfAbsent(
                                CaseFolding.fold(text),
                                _ -> new RoleAssignmentPolicy(
                                        ObjectHeader.created(
                                                ObjectId.ofBuiltIn("RoleAssignmentPolicy", text), text, now),
                                        "",
                                        false)));
            }
        }
        return withOneDefault(List.copyOf(policies.values()));
    }

    /** POL-2: exactly one policy is the default one. */
    private List<RoleAssignmentPolicy> withOneDefault(List<RoleAssignmentPolicy> policies) {
        List<RoleAssignmentPolicy> defaults =
                policies.stream().filter(RoleAssignmentPolicy::isDefault).toList();
        if (defaults.size() == 1 || policies.isEmpty()) {
            return policies;
        }
        RoleAssignmentPolicy chosen = (defaults.isEmpty() ? policies : defaults)
                .stream()
                        .filter(policy -> policy.name().equals(NewOrganization.DEFAULT_POLICY))
                        .findFirst()
                        .orElse((defaults.isEmpty() ? policies : defaults).getFirst());
        if (defaults.isEmpty()) {
            findings.assumed(
                    "role assignment policies",
                    "no file tells which is the default one; taken: '" + chosen.name() + "'.");
        } else {
            findings.contradiction(
                    "role assignment policies", "several are the default one; kept: '" + chosen.name() + "'.");
        }
        return policies.stream()
                .map(policy -> new RoleAssignmentPolicy(
                        policy.header(), policy.description(), policy.id().equals(chosen.id())))
                .toList();
    }

    /** Units that scopes and assignments name, where no file lists them. */
    private void scopeRoots() {
        List<Pointer> roots = new ArrayList<>();
        rows(Kind.SCOPE).forEach(row -> row.pointer("RecipientRoot").ifPresent(roots::add));
        rows(Kind.ASSIGNMENT).stream()
                .filter(row -> row.text("RecipientWriteScope")
                        .filter("OU"::equalsIgnoreCase)
                        .isPresent())
                .forEach(row -> row.pointer("CustomRecipientWriteScope").ifPresent(roots::add));
        for (Pointer root : roots) {
            if (root.distinguishedName().isPresent()) {
                headers.name(
                        root.distinguishedName().get(),
                        units.at(root.distinguishedName().get()));
            } else if (CanonicalPath.isPath(root.text())) {
                headers.name(root.text(), units.at(CanonicalPath.of(root.text())));
            }
        }
    }

    /** What every organization has and no dump tells, and what ships where the dump is silent. */
    private void shipped() {
        Set<String> groups = new HashSet<>();
        recipients.all().forEach(draft -> groups.add(CaseFolding.fold(draft.name())));
        boolean hasServers = has(ExchangeServer.class);
        boolean hasDatabases = has(MailboxDatabase.class);
        boolean hasPolicies = has(RoleAssignmentPolicy.class);
        boolean hasRoleGroups = roleGroups.isTold();
        Set<ObjectId> taken = new HashSet<>();
        List<ConfigurationObject> configuration = new ArrayList<>();
        for (Optional<DirectoryObject> made :
                NewOrganization.create(name, forest, now).after().values()) {
            DirectoryObject object = made.orElseThrow();
            boolean wanted = switch (object) {
                case OrganizationSettings _, AdminAuditLogConfig _ -> true;
                case ExchangeServer _ -> !hasServers;
                case MailboxDatabase _ -> !hasServers && !hasDatabases;
                case RoleAssignmentPolicy _ -> !hasPolicies;
                case RoleGroup _ -> !hasRoleGroups;
                // The groups of the servers, which no cmdlet of the dump lists everywhere.
                case Recipient recipient ->
                    recipient.type().isUniversalSecurityGroup() && !groups.contains(CaseFolding.fold(recipient.name()));
                case ConfigurationObject stored -> {
                    configuration.add(stored);
                    yield false;
                }
                default -> false;
            };
            if (wanted) {
                taken.add(object.id());
                put(withoutMembers(object));
            }
        }
        configuration.stream()
                .filter(stored -> stored.owner().map(taken::contains).orElse(true))
                .forEach(this::put);
        if (!hasServers) {
            findings.assumed(
                    "servers",
                    "no file lists any; a server called " + NewOrganization.SERVER + " answers here, as a stand-in.");
        }
    }

    private static DirectoryObject withoutMembers(DirectoryObject object) {
        return switch (object) {
            case RoleGroup group -> group.withMembers(List.of());
            case Recipient group -> group.withProperties(group.properties().without(RecipientProperties.MEMBERS));
            default -> object;
        };
    }

    private void assignments(boolean shippedRoles) {
        LoadedAssignments assignments =
                new LoadedAssignments(new Resolver(snapshot(), headers.names()), roles, findings, options, now);
        for (Row row : rows(Kind.ASSIGNMENT)) {
            assignments.assignment(row, headers).ifPresent(made -> objects.putIfAbsent(made.id(), made));
        }
        if (rows(Kind.ASSIGNMENT).isEmpty()) {
            for (Row row : rows(Kind.MATRIX)) {
                assignments.ofMatrix(row).ifPresent(made -> objects.putIfAbsent(made.id(), made));
            }
        }
        if (rows(Kind.ASSIGNMENT).isEmpty() && rows(Kind.MATRIX).isEmpty() && shippedRoles && !roleGroups.isTold()) {
            findings.assumed("role assignments", "role groups and roles are those that ship, and nobody holds any.");
        }
    }

    /** Leaves out what the model can't keep, each with its reason, until the rest holds together. */
    private void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SequencedMap<ObjectId, Violation> violations = Invariants.violations(snapshot());
            if (violations.isEmpty()) {
                return;
            }
            violations.forEach((id, violation) -> {
                DirectoryObject object = objects.remove(id);
                findings.leftOut(object == null ? id.toString() : shown(object), violation.message());
            });
        }
        throw new DumpException(
                "The files contradict each other too often to make an organization of them. First of all: "
                        + Invariants.violations(snapshot())
                                .firstEntry()
                                .getValue()
                                .message());
    }

    private static String shown(DirectoryObject object) {
        return sort(object) + " '" + object.name() + "'";
    }

    private static String sort(DirectoryObject object) {
        return switch (object) {
            case ManagementRole _ -> "roles";
            case RoleAssignment _ -> "role assignments";
            case ManagementScope _ -> "management scopes";
            case RoleGroup _ -> "role groups";
            case RoleAssignmentPolicy _ -> "policies";
            case Recipient _ -> "recipients";
            case OrganizationalUnit _ -> "units";
            case ExchangeServer _ -> "servers";
            case MailboxDatabase _ -> "databases";
            default -> "other objects";
        };
    }

    /** How many objects of each sort there are. */
    SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        objects.values().stream()
                .filter(object -> !sort(object).equals("other objects"))
                .forEach(object -> counts.merge(sort(object), 1L, Long::sum));
        counts.put(
                "role entries",
                objects.values().stream()
                        .filter(ManagementRole.class::isInstance)
                        .mapToLong(role -> ((ManagementRole) role).entries().size())
                        .sum());
        return counts;
    }
}
