package dev.reeve.engine.opinion;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.ServerProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes small random organizations in which everything is near everything else. */
final class RandomOrganization {

    private static final List<String> RECIPIENT_SCOPES = List.of("RecipientScope");
    private static final List<String> CONFIG_SCOPES = List.of("ServerScope", "DatabaseScope");

    private final Dice dice;
    private final List<DirectoryObject> objects = new ArrayList<>();
    private final List<OrganizationalUnit> units = new ArrayList<>();
    private final List<ManagementScope> scopes;
    private final Map<ObjectId, FilterTree> filters;

    private RandomOrganization(Dice dice, TestCatalogue catalogue) {
        this.dice = dice;
        objects.add(new OrganizationSettings(
                dice.header("First Organization"), "contoso.com", dice.chance(8), dice.chance(30), "1"));
        units();
        objects.addAll(units);
        List<RoleAssignmentPolicy> policies = List.of(
                new RoleAssignmentPolicy(dice.header("Default Policy"), "", true),
                new RoleAssignmentPolicy(dice.header("Other Policy"), "", false));
        objects.addAll(policies);
        List<ObjectHeader> addressLists = List.of(
                dice.header(dice.chance(60) ? "Default Global Address List" : "No default list"), dice.header("Ours"));
        List<ConfigurationObject> addressBookPolicies = List.of(
                addressBookPolicy("Our people", List.of(addressLists.getLast())),
                addressBookPolicy("Everybody", List.of(addressLists.getFirst())),
                addressBookPolicy("Nobody", List.of()));
        objects.addAll(addressBookPolicies);
        RandomPeople people = new RandomPeople(dice, units.subList(1, units.size()), policies, addressBookPolicies);
        objects.addAll(people.people());
        objects.addAll(people.groups());
        objects.addAll(people.roleGroups());
        serversAndDatabases();
        List<ManagementRole> roles = new RandomRoles(dice, catalogue).roles();
        objects.addAll(roles);
        RandomScopes random = new RandomScopes(dice, objects);
        this.scopes = random.scopes();
        objects.addAll(scopes);
        addressLists.forEach(header -> objects.add(random.addressList(header)));
        this.filters = random.filters();
        assignments(roles, people, policies);
        for (int i = 0; i < 4; i++) {
            objects.add(new GroupMembershipRequest(
                    dice.header("request" + i),
                    dice.pick(people.groups()).id(),
                    dice.pick(people.people()).id(),
                    dice.chance(60)));
        }
    }

    private ConfigurationObject addressBookPolicy(String name, List<ObjectHeader> lists) {
        List<PropertyValue> references = lists.stream()
                .<PropertyValue>map(list -> new PropertyValue.Reference(list.id()))
                .toList();
        return new ConfigurationObject(
                dice.header(name),
                "AddressBookPolicy",
                Optional.empty(),
                "AddressBook Mailbox Policies",
                new TreeMap<>(Map.of("GlobalAddressList", references)));
    }

    static Estate estate(Dice dice, TestCatalogue catalogue) {
        RandomOrganization made = new RandomOrganization(dice, catalogue);
        return new Estate(Organization.of(new Version(1), made.objects), made.filters);
    }

    private void units() {
        unit("contoso.com", OrganizationalUnit.Kind.DOMAIN, Optional.empty());
        ObjectId domain = units.getFirst().id();
        unit("Microsoft Exchange Security Groups", OrganizationalUnit.Kind.UNIT, Optional.of(domain));
        unit("Users", OrganizationalUnit.Kind.CONTAINER, Optional.of(domain));
        unit("Sales", OrganizationalUnit.Kind.UNIT, Optional.of(domain));
        unit("East", OrganizationalUnit.Kind.UNIT, Optional.of(units.getLast().id()));
        unit("Presales", OrganizationalUnit.Kind.UNIT, Optional.of(domain));
    }

    private void unit(String name, OrganizationalUnit.Kind kind, Optional<ObjectId> parent) {
        units.add(new OrganizationalUnit(dice.header(name), kind, parent));
    }

    private void serversAndDatabases() {
        List<ExchangeServer> servers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Properties properties = Properties.EMPTY.with(ServerProperties.PRODUCT_ID, dice.pick(RandomPeople.CITIES));
            servers.add(new ExchangeServer(dice.header("EX" + i), properties));
        }
        objects.addAll(servers);
        for (int i = 1; i <= 3; i++) {
            ObjectId server = dice.pick(servers).id();
            Properties properties = Properties.EMPTY
                    .with(DatabaseProperties.DESCRIPTION, dice.pick(RandomPeople.CITIES))
                    .withReferences(DatabaseProperties.SERVER, List.of(server));
            objects.add(new MailboxDatabase(dice.header("DB" + i), properties, List.of(server), true, false, false));
        }
    }

    private void assignments(List<ManagementRole> roles, RandomPeople people, List<RoleAssignmentPolicy> policies) {
        for (int i = 0; i < 16; i++) {
            ManagementRole role = dice.pick(roles);
            boolean toPolicy = role.endUser() && dice.chance(60);
            boolean delegating = !toPolicy && dice.chance(22);
            DirectoryObject assignee = toPolicy ? dice.pick(policies) : assignee(people);
            boolean exclusive = !role.endUser() && dice.chance(30);
            boolean scopable = !toPolicy && !role.isUnscoped();
            objects.add(new RoleAssignment(
                    dice.header(role.name() + "-" + assignee.name() + "-" + i),
                    role.id(),
                    assignee.id(),
                    typeOf(assignee),
                    delegating,
                    dice.chance(90),
                    scopable ? recipientScope(exclusive) : new RecipientWriteScope.Implicit(),
                    scopable ? configScope(exclusive) : new ConfigWriteScope.Implicit()));
        }
    }

    private DirectoryObject assignee(RandomPeople people) {
        return switch (dice.below(10)) {
            case 0, 1, 2 -> dice.pick(people.users());
            case 3, 4 -> dice.pick(people.groups());
            default -> dice.pick(people.roleGroups());
        };
    }

    private static RoleAssigneeType typeOf(DirectoryObject assignee) {
        return switch (assignee) {
            case RoleAssignmentPolicy _ -> RoleAssigneeType.RoleAssignmentPolicy;
            case RoleGroup group -> group.isLinked() ? RoleAssigneeType.LinkedRoleGroup : RoleAssigneeType.RoleGroup;
            case Recipient recipient when PlainDirectory.isUser(recipient) -> RoleAssigneeType.User;
            default -> RoleAssigneeType.SecurityGroup;
        };
    }

    /** [ASG-6]: exclusive in both dimensions or in none. */
    private RecipientWriteScope recipientScope(boolean exclusive) {
        if (exclusive) {
            return scope(RECIPIENT_SCOPES, true)
                    .<RecipientWriteScope>map(RecipientWriteScope.Exclusive::new)
                    .orElse(new RecipientWriteScope.Implicit());
        }
        return switch (dice.below(10)) {
            case 0 ->
                new RecipientWriteScope.Relative(dice.of(
                        RecipientScopeType.Organization,
                        RecipientScopeType.Self,
                        RecipientScopeType.MyDistributionGroups,
                        RecipientScopeType.MyGAL,
                        RecipientScopeType.None));
            case 1, 2 -> new RecipientWriteScope.Unit(dice.pick(units).id());
            case 3, 4, 5 ->
                new RecipientWriteScope.Custom(scope(RECIPIENT_SCOPES, false).orElseThrow());
            default -> new RecipientWriteScope.Implicit();
        };
    }

    private ConfigWriteScope configScope(boolean exclusive) {
        if (dice.chance(exclusive ? 40 : 65)) {
            return new ConfigWriteScope.Implicit();
        }
        return scope(CONFIG_SCOPES, exclusive)
                .<ConfigWriteScope>map(exclusive ? ConfigWriteScope.Exclusive::new : ConfigWriteScope.Custom::new)
                .orElse(new ConfigWriteScope.Implicit());
    }

    private Optional<ObjectId> scope(List<String> types, boolean exclusive) {
        return dice.any(scopes.stream()
                        .filter(scope -> scope.exclusive() == exclusive
                                && types.contains(scope.restriction().typeName()))
                        .toList())
                .map(ManagementScope::id);
    }
}
