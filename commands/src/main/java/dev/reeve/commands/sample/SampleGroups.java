package dev.reeve.commands.sample;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The groups of Contoso: of departments and cities, nested, owned and ownerless, for mail, for rights and for both. */
final class SampleGroups {

    private static final String DOMAIN = "contoso.com";

    private final Draft draft;
    private final SampleUnits units;

    SampleGroups(Draft draft, SampleUnits units) {
        this.draft = draft;
        this.units = units;
    }

    /** A mail-enabled group that is only a list. */
    Recipient distributionGroup(
            OrganizationalUnit unit,
            String name,
            String domain,
            List<ObjectId> managedBy,
            List<ObjectId> members,
            String customAttribute1) {
        Properties properties = mailEnabled(name, domain, managedBy, members)
                .with(RecipientProperties.GROUP_TYPE, "Universal")
                .with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Closed")
                .with(RecipientProperties.MEMBER_DEPART_RESTRICTION, "Open");
        if (!customAttribute1.isEmpty()) {
            properties = properties.with(RecipientProperties.CUSTOM_ATTRIBUTE1, customAttribute1);
        }
        return draft.recipient(unit, name, RecipientTypeDetails.MailUniversalDistributionGroup, properties);
    }

    /** All groups of Contoso itself, and the members of its role groups. */
    void of(SamplePeople people) {
        lists(people);
        forRights(people);
        secondLevelSupport(people);
        roleGroups(people);
    }

    /** A room list. */
    void roomList(String name, ObjectId manager, List<ObjectId> rooms) {
        draft.put(list(name, List.of(manager), rooms).as(RecipientTypeDetails.RoomList));
    }

    private void lists(SamplePeople people) {
        List<ObjectId> departments = new ArrayList<>();
        for (String department : people.departments()) {
            List<ObjectId> members = ids(people.department(department));
            departments.add(list(department + " Department", members.subList(0, 1), members)
                    .id());
        }
        ObjectId david = people.id("David");
        // A list of lists: members through nesting.
        list("All Employees", List.of(david), departments);
        for (Place place : List.of(Place.OTTAWA, Place.SEATTLE, Place.PORTLAND, Place.LONDON)) {
            list(place.city + " Users", List.of(people.id("Isabel")), ids(people.in(place)));
        }
        list("Executives", List.of(people.id("Bob")), executives(people));
        // Nobody manages it any more, so nobody passes the manager check [GM-10].
        list(
                "Newsletter Archive",
                List.of(),
                ids(people.department("Marketing")).subList(0, 5));
        ObjectId terry = people.id("Terry");
        join(list("Cycling Club", List.of(terry), List.of(terry)), "Open");
        join(list("Book Club", List.of(people.id("Walter")), List.of(people.id("Walter"))), "ApprovalRequired");
        dynamic(david);
    }

    private void join(Recipient group, String restriction) {
        draft.put(group.withProperties(
                group.properties().with(RecipientProperties.MEMBER_JOIN_RESTRICTION, restriction)));
    }

    private void dynamic(ObjectId manager) {
        String name = "Vancouver Full Time Employees";
        draft.recipient(
                units.at("Distribution Groups"),
                name,
                RecipientTypeDetails.DynamicDistributionGroup,
                mailEnabled(name, DOMAIN, List.of(manager), List.of())
                        .without(RecipientProperties.SAM_ACCOUNT_NAME)
                        .with(
                                RecipientProperties.RECIPIENT_FILTER,
                                "(City -eq 'Vancouver') -and (RecipientTypeDetails -eq 'UserMailbox')")
                        .withReferences(
                                RecipientProperties.RECIPIENT_CONTAINER,
                                List.of(draft.domain().id())));
    }

    private void forRights(SamplePeople people) {
        mailSecurity(
                "Finance Reports Readers",
                List.of(people.id("Fred")),
                ids(people.department("Finance")).subList(0, 8));
        mailSecurity("Executive Assistants", List.of(people.id("Kim")), List.of(people.id("Pilar")));
        security("Help Desk Managers", List.of(people.id("HelpDeskManager")));
        // Two groups that contain each other [RG-12].
        ObjectId alpha = Draft.id("recipient", units.at("Security Groups").id() + "/Project Alpha");
        Recipient beta = security("Project Beta", List.of(people.id("Terry"), alpha));
        security("Project Alpha", List.of(people.id("Walter"), beta.id()));
    }

    private void secondLevelSupport(SamplePeople people) {
        List<ObjectId> support =
                Stream.of("User1", "User2", "User3").map(people::id).toList();
        security("2nd Level Support Group", support);
        list(
                "Printer Questions",
                List.of(people.id("User1")),
                ids(people.department("Operations")).subList(0, 4));
        list("VPN Users", List.of(people.id("User1"), people.id("User2")), ids(people.in(Place.PORTLAND)));
        list(
                "Warehouse Terminals",
                List.of(people.id("User2")),
                ids(people.department("Operations")).subList(4, 9));
    }

    private void roleGroups(SamplePeople people) {
        Recipient vancouver = security("Help Desk Vancouver", helpDesk(people, 1, 5));
        Recipient toronto = security("Help Desk Toronto", helpDesk(people, 6, 9));
        Recipient operators = security("Help Desk Operators", List.of(vancouver.id(), toronto.id()));
        member("Help Desk", operators.id());
        member("Recipient Management", people.id("Isabel"));
        member("Recipient Management", people.id("Ed"));
        member("Server Management", people.id("David"));
        member("View-Only Organization Management", people.id("Pilar"));
        member("Discovery Management", people.id("Ray"));
    }

    private void member(String roleGroup, ObjectId member) {
        draft.organization().named(RoleGroup.class, roleGroup).findFirst().ifPresent(found -> {
            RoleGroup group = draft.get(found.id(), RoleGroup.class);
            List<ObjectId> members = new ArrayList<>(group.members());
            members.add(member);
            draft.put(group.withMembers(members));
        });
    }

    private Recipient list(String name, List<ObjectId> managedBy, List<ObjectId> members) {
        return distributionGroup(units.at("Distribution Groups"), name, DOMAIN, managedBy, members, "");
    }

    private Recipient mailSecurity(String name, List<ObjectId> managedBy, List<ObjectId> members) {
        return draft.recipient(
                units.at("Security Groups"),
                name,
                RecipientTypeDetails.MailUniversalSecurityGroup,
                mailEnabled(name, DOMAIN, managedBy, members)
                        .with(RecipientProperties.GROUP_TYPE, "Universal, SecurityEnabled")
                        .with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Closed")
                        .with(RecipientProperties.MEMBER_DEPART_RESTRICTION, "Closed"));
    }

    private Recipient security(String name, List<ObjectId> members) {
        return draft.recipient(
                units.at("Security Groups"),
                name,
                RecipientTypeDetails.UniversalSecurityGroup,
                group(name, List.of(), members).with(RecipientProperties.GROUP_TYPE, "Universal, SecurityEnabled"));
    }

    private Properties mailEnabled(String name, String domain, List<ObjectId> managedBy, List<ObjectId> members) {
        String alias = draft.alias(name.replace(" ", ""));
        return group(name, managedBy, members)
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED, true)
                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, alias + "@" + domain)
                .with(
                        RecipientProperties.EMAIL_ADDRESSES,
                        List.of(new PropertyValue.Text("SMTP:" + alias + "@" + domain)));
    }

    private static Properties group(String name, List<ObjectId> managedBy, List<ObjectId> members) {
        return Properties.EMPTY
                .with(RecipientProperties.DISPLAY_NAME, name)
                .with(RecipientProperties.SAM_ACCOUNT_NAME, name)
                .withReferences(RecipientProperties.MANAGED_BY, managedBy)
                .withReferences(RecipientProperties.MEMBERS, members);
    }

    private static List<ObjectId> helpDesk(SamplePeople people, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> people.id("HelpDesk" + number))
                .toList();
    }

    private static List<ObjectId> executives(SamplePeople people) {
        return Stream.of("Bob", "Christine", "Fred", "Martin", "Kim", "Jennifer")
                .map(people::id)
                .toList();
    }

    private static List<ObjectId> ids(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::id).toList();
    }
}
