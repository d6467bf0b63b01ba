package dev.reeve.engine.opinion;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Random users, contacts, groups and role groups: few values, so that scopes and touched objects often meet. */
final class RandomPeople {

    static final List<String> CITIES = List.of("Seattle", "Portland", "Vancouver");
    static final List<String> DEPARTMENTS = List.of("Sales", "Executives", "Presales");
    static final List<String> TITLES = List.of("CEO", "IT Manager", "Writer");
    static final List<String> MARKS = List.of("VIP", "vip2", "O'Brien");

    /** SIDs of the groups of another forest. */
    static final List<String> FOREIGN_GROUPS = List.of("S-1-5-21-7-7-7-1001", "S-1-5-21-7-7-7-1002");

    private static final List<RecipientTypeDetails> USERS = List.of(
            RecipientTypeDetails.UserMailbox,
            RecipientTypeDetails.UserMailbox,
            RecipientTypeDetails.UserMailbox,
            RecipientTypeDetails.LinkedMailbox,
            RecipientTypeDetails.SharedMailbox,
            RecipientTypeDetails.MailUser,
            RecipientTypeDetails.User);

    private final Dice dice;
    private final List<OrganizationalUnit> units;
    private final List<RoleAssignmentPolicy> policies;
    private final List<ConfigurationObject> addressBookPolicies;
    private final List<Recipient> people = new ArrayList<>();
    private final List<Recipient> groups = new ArrayList<>();
    private final List<RoleGroup> roleGroups = new ArrayList<>();

    RandomPeople(
            Dice dice,
            List<OrganizationalUnit> units,
            List<RoleAssignmentPolicy> policies,
            List<ConfigurationObject> addressBookPolicies) {
        this.dice = dice;
        this.units = units;
        this.policies = policies;
        this.addressBookPolicies = addressBookPolicies;
        for (int i = 0; i < 6; i++) {
            people.add(user("User" + i, dice.chance(4) ? RecipientTypeDetails.DisabledUser : dice.pick(USERS)));
        }
        people.add(person("Contact0", RecipientTypeDetails.MailContact, Properties.EMPTY));
        if (dice.chance(30)) {
            people.add(person("Contact1", RecipientTypeDetails.Contact, Properties.EMPTY));
        }
        makeGroups();
    }

    /** Users and contacts. */
    List<Recipient> people() {
        return people;
    }

    List<Recipient> users() {
        return people.stream().filter(PlainDirectory::isUser).toList();
    }

    List<Recipient> groups() {
        return groups;
    }

    List<RoleGroup> roleGroups() {
        return roleGroups;
    }

    private void makeGroups() {
        List<RecipientTypeDetails> types = List.of(
                RecipientTypeDetails.UniversalSecurityGroup,
                RecipientTypeDetails.UniversalSecurityGroup,
                RecipientTypeDetails.MailUniversalSecurityGroup,
                RecipientTypeDetails.MailUniversalDistributionGroup,
                RecipientTypeDetails.MailUniversalDistributionGroup,
                dice.of(
                        RecipientTypeDetails.RoomList,
                        RecipientTypeDetails.MailNonUniversalGroup,
                        RecipientTypeDetails.NonUniversalGroup,
                        RecipientTypeDetails.UniversalDistributionGroup,
                        RecipientTypeDetails.DynamicDistributionGroup));
        List<ObjectHeader> groupHeaders = new ArrayList<>();
        types.forEach(type -> groupHeaders.add(dice.header(type.name() + groupHeaders.size())));
        List<ObjectHeader> roleGroupHeaders = Stream.of(
                        RoleGroup.ORGANIZATION_MANAGEMENT, "Recipient Management", "Help Desk", "Tenant Admins")
                .map(dice::header)
                .toList();
        // Groups may hold each other in circles [GRP-1] [RG-12].
        List<ObjectId> members = Stream.of(
                        people.stream().map(Recipient::id),
                        people.stream().map(Recipient::id),
                        groupHeaders.stream().map(ObjectHeader::id),
                        roleGroupHeaders.stream().map(ObjectHeader::id))
                .flatMap(ids -> ids)
                .toList();
        List<ObjectId> users = users().stream().map(Recipient::id).toList();
        List<ObjectId> delegates = Stream.concat(Stream.concat(users.stream(), users.stream()), members.stream())
                .toList();
        for (int i = 0; i < types.size(); i++) {
            groups.add(group(groupHeaders.get(i), types.get(i), users, members));
        }
        for (ObjectHeader header : roleGroupHeaders) {
            roleGroups.add(roleGroup(header, members, delegates));
        }
    }

    private Recipient user(String name, RecipientTypeDetails type) {
        Properties properties = Properties.EMPTY;
        if (dice.chance(5)) {
            properties = properties.with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount");
        }
        if (dice.chance(20)) {
            properties = properties.with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, dice.chance(60));
        }
        // Also on users without a mailbox, where it must not count [ASSIGNEE-6].
        if (dice.chance(85)) {
            properties = properties.withReferences(
                    RecipientProperties.ROLE_ASSIGNMENT_POLICY,
                    List.of(dice.pick(policies).id()));
        }
        // Also on users without a mailbox, where it must not count [USER-3].
        if (dice.chance(35)) {
            properties = properties.withReferences(
                    RecipientProperties.ADDRESS_BOOK_POLICY,
                    List.of(dice.pick(addressBookPolicies).id()));
        }
        if (dice.chance(50)) {
            properties = properties.with(
                    RecipientProperties.PROHIBIT_SEND_QUOTA,
                    new PropertyValue.Size(1024L * 1024 * 1024 * (1 + dice.below(4))));
        }
        return person(name, type, properties);
    }

    private Recipient person(String name, RecipientTypeDetails type, Properties given) {
        Properties properties = given.with(
                        RecipientProperties.EMAIL_ADDRESSES,
                        List.of(
                                new PropertyValue.Text("SMTP:" + name + "@contoso.com"),
                                new PropertyValue.Text("smtp:" + name + "@" + dice.of("a", "b") + ".contoso.com")))
                .with(
                        RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED,
                        dice.chance(15) ? List.of() : List.of(new PropertyValue.Flag(dice.chance(30))));
        return new Recipient(dice.header(name), dice.pick(units).id(), type, described(properties));
    }

    /** Other values of what scopes filter on; sometimes none. */
    Properties described(Properties given) {
        Properties properties = given;
        properties = dice.chance(80)
                ? properties.with(RecipientProperties.CITY, dice.pick(CITIES))
                : properties.without(RecipientProperties.CITY);
        properties = dice.chance(80)
                ? properties.with(RecipientProperties.DEPARTMENT, dice.pick(DEPARTMENTS))
                : properties.without(RecipientProperties.DEPARTMENT);
        properties = dice.chance(70)
                ? properties.with(RecipientProperties.TITLE, dice.pick(TITLES))
                : properties.without(RecipientProperties.TITLE);
        return dice.chance(40)
                ? properties.with(RecipientProperties.CUSTOM_ATTRIBUTE1, dice.pick(MARKS))
                : properties.without(RecipientProperties.CUSTOM_ATTRIBUTE1);
    }

    private Recipient group(
            ObjectHeader header, RecipientTypeDetails type, List<ObjectId> users, List<ObjectId> members) {
        Properties properties = Properties.EMPTY
                .withReferences(RecipientProperties.MANAGED_BY, dice.some(users, 3))
                .with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, dice.chance(15));
        if (type != RecipientTypeDetails.DynamicDistributionGroup) {
            properties = properties.withReferences(
                    RecipientProperties.MEMBERS,
                    dice.some(members, 5).stream().distinct().toList());
        }
        if (type.recipientType().startsWith("Mail")) {
            properties = properties
                    .with(RecipientProperties.MEMBER_JOIN_RESTRICTION, dice.of("Open", "Closed", "ApprovalRequired"))
                    .with(RecipientProperties.MEMBER_DEPART_RESTRICTION, dice.of("Open", "Closed", "ApprovalRequired"));
        }
        return new Recipient(header, dice.pick(units).id(), type, described(properties));
    }

    private RoleGroup roleGroup(ObjectHeader header, List<ObjectId> members, List<ObjectId> delegates) {
        boolean organizationManagement = header.name().equals(RoleGroup.ORGANIZATION_MANAGEMENT);
        boolean linked = !organizationManagement && dice.chance(15);
        return new RoleGroup(
                header,
                header.name(),
                header.name().replace(" ", ""),
                "",
                dice.chance(25)
                        ? List.of()
                        : dice.some(delegates, 2).stream().distinct().toList(),
                linked ? List.of() : dice.some(members, 4).stream().distinct().toList(),
                linked ? Optional.of(dice.pick(FOREIGN_GROUPS)) : Optional.empty(),
                organizationManagement);
    }
}
