package dev.reeve.commands.sample;

import dev.reeve.commands.sample.SampleNames.FullName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The employees of Contoso: the executives of the exclusive scope example [EX-1], the people whom documentation
 * examples name, and the departments with their heads, managers and staff.
 */
final class SamplePeople {

    /** A department: how many people, its titles from junior to senior, and who heads it. */
    private record Department(String name, int size, List<String> titles, String headedBy) {}

    private static final List<Department> DEPARTMENTS = List.of(
            new Department(
                    "Sales",
                    68,
                    List.of("Sales Representative", "Account Executive", "Senior Account Executive"),
                    "Kim"),
            new Department(
                    "Marketing", 34, List.of("Marketing Specialist", "Writer", "Product Marketing Manager"), "Kim"),
            new Department(
                    "Engineering",
                    76,
                    List.of("Software Engineer", "Test Engineer", "Senior Software Engineer", "Principal Engineer"),
                    "Jennifer"),
            new Department("Finance", 30, List.of("Accountant", "Financial Analyst", "Senior Accountant"), "Fred"),
            new Department(
                    "Human Resources", 18, List.of("Recruiter", "HR Specialist", "HR Business Partner"), "Christine"),
            new Department(
                    "Customer Service",
                    44,
                    List.of("Support Specialist", "Service Representative", "Team Lead"),
                    "Jennifer"),
            new Department("Operations", 30, List.of("Operator", "Buyer", "Logistics Coordinator"), "Jennifer"),
            new Department(
                    "IT", 16, List.of("Systems Administrator", "Network Engineer", "Systems Engineer"), "Martin"),
            new Department("Legal", 10, List.of("Paralegal", "Counsel", "Senior Counsel"), "Christine"));

    private final Draft draft;
    private final SampleUnits units;
    private final SampleServers servers;
    private final SampleNames names;
    private final SampleSequence sequence;
    private final Map<String, Recipient> named = new LinkedHashMap<>();
    private final Map<String, List<Recipient>> byDepartment = new LinkedHashMap<>();
    private int count;

    SamplePeople(Draft draft, SampleUnits units, SampleServers servers, SampleNames names, SampleSequence sequence) {
        this.draft = draft;
        this.units = units;
        this.servers = servers;
        this.names = names;
        this.sequence = sequence;
        executives();
        examples();
        DEPARTMENTS.forEach(this::department);
        helpDesk();
    }

    /** A person of the documentation examples, by alias. */
    Recipient named(String alias) {
        return Objects.requireNonNull(named.get(alias), alias);
    }

    ObjectId id(String alias) {
        return named(alias).id();
    }

    /** The people of a department, its head and managers first. */
    List<Recipient> department(String name) {
        return List.copyOf(Objects.requireNonNull(byDepartment.get(name), name));
    }

    List<String> departments() {
        return DEPARTMENTS.stream().map(Department::name).toList();
    }

    /** Everybody who works in a city. */
    List<Recipient> in(Place place) {
        return byDepartment.values().stream()
                .flatMap(List::stream)
                .filter(person ->
                        person.properties().text(RecipientProperties.CITY).equals(Optional.of(place.city)))
                .toList();
    }

    private void executives() {
        named("Bob", "Bob", "Kelly", "CEO", "Board", "Executives", "", Place.VANCOUVER);
        named("Christine", "Christine", "Koch", "President", "Board", "Executives", "Bob", Place.VANCOUVER);
        named("Fred", "Fred", "Northup", "CFO", "Executives", "Executives", "Bob", Place.VANCOUVER);
        named("Martin", "Martin", "Weber", "CIO", "Executives", "Executives", "Bob", Place.VANCOUVER);
        named("Kim", "Kim", "Akers", "Vice President", "Executives", "Executives", "Christine", Place.VANCOUVER);
        named(
                "Jennifer",
                "Jennifer",
                "Riegle",
                "Vice President",
                "Executives",
                "Executives",
                "Christine",
                Place.VANCOUVER);
    }

    private void examples() {
        named("David", "David", "Strome", "Senior Systems Engineer", "IT", "IT", "Martin", Place.VANCOUVER);
        named("Terry", "Terry", "Adams", "Account Executive", "Sales", "Sales/North America", "Kim", Place.VANCOUVER);
        named("Walter", "Walter", "Harp", "Writer", "Marketing", "Marketing", "Kim", Place.VANCOUVER);
        named("Isabel", "Isabel", "Martins", "Messaging Administrator", "IT", "IT", "Martin", Place.TORONTO);
        named("Ed", "Ed", "Meadows", "Recipient Administrator", "IT", "IT", "Martin", Place.OTTAWA);
        named("Pilar", "Pilar", "Pinilla", "Internal Auditor", "Finance", "Finance", "Fred", Place.VANCOUVER);
        named("Ray", "Ray", "Chow", "Compliance Officer", "Legal", "Legal", "Christine", Place.SEATTLE);
        named("User1", "User1", "", "Support Specialist", "IT", "IT/Help Desk", "David", Place.VANCOUVER);
        named("User2", "User2", "", "Support Specialist", "IT", "IT/Help Desk", "David", Place.VANCOUVER);
        named("User3", "User3", "", "Support Specialist", "IT", "IT/Help Desk", "David", Place.TORONTO);
    }

    private void helpDesk() {
        Recipient manager = add(names.next(), "Help Desk Manager", "IT", "IT/Help Desk", id("David"), Place.VANCOUVER);
        named.put("HelpDeskManager", manager);
        for (int i = 1; i <= 9; i++) {
            Place place = i <= 5 ? Place.VANCOUVER : Place.TORONTO;
            named.put(
                    "HelpDesk" + i, add(names.next(), "Help Desk Analyst", "IT", "IT/Help Desk", manager.id(), place));
        }
        // May administer, yet not from the shell [USER-2].
        Recipient withoutShell = named("HelpDesk9");
        named.put(
                "HelpDesk9",
                draft.put(withoutShell.withProperties(
                        withoutShell.properties().with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, false))));
    }

    private void department(Department department) {
        Place main = sequence.oneOf(Place.BY_SIZE);
        Recipient head = add(
                names.next(), department.name() + " Director", department.name(), "", id(department.headedBy()), main);
        Recipient manager = head;
        for (int i = 1; i < department.size(); i++) {
            Place place = sequence.oneOf(Place.BY_SIZE);
            if (i % 9 == 1) {
                manager = add(names.next(), department.name() + " Manager", department.name(), "", head.id(), place);
            } else {
                String title = sequence.oneOf(department.titles());
                add(names.next(), title, department.name(), "", manager.id(), place);
            }
        }
    }

    private Recipient add(FullName name, String title, String department, String unit, ObjectId manager, Place place) {
        String alias = draft.alias(name.first() + name.last().charAt(0));
        Person person = new Person(
                name,
                alias,
                alias.toLowerCase(Locale.ROOT),
                "contoso.com",
                "Contoso",
                title,
                department,
                place,
                Optional.of(manager),
                ++count);
        boolean left = unit.isEmpty() && count % 47 == 0;
        Recipient mailbox = person.mailbox(
                draft, left ? units.at("Disabled Accounts") : unitOf(unit, department, place), database(place));
        if (left) {
            mailbox = draft.put(mailbox.withProperties(mailbox.properties()
                    .with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount")
                    .with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true)));
        }
        byDepartment.computeIfAbsent(department, _ -> new ArrayList<>()).add(mailbox);
        return mailbox;
    }

    private OrganizationalUnit unitOf(String unit, String department, Place place) {
        if (!unit.isEmpty()) {
            return units.at(unit);
        }
        if (place == Place.TORONTO) {
            return units.at("Toronto Users");
        }
        return switch (department) {
            case "Sales" -> units.at(place.isInEurope() ? "Sales/Europe" : "Sales/North America");
            case "Marketing" -> units.at(count % 5 == 0 ? "Presales" : "Marketing");
            case "Engineering" -> units.at(count % 6 == 0 ? "Engineering/Contractors" : "Engineering");
            default -> units.at(department);
        };
    }

    private void named(
            String alias,
            String first,
            String last,
            String title,
            String department,
            String unit,
            String manager,
            Place place) {
        FullName name = new FullName(first, last);
        // DavidS, but User1: logon names of people carry the first letter of the last name.
        String sam = (first + (last.isEmpty() ? "" : last.charAt(0))).toLowerCase(Locale.ROOT);
        Person person = new Person(
                name,
                draft.alias(alias),
                sam,
                "contoso.com",
                "Contoso",
                title,
                department,
                place,
                manager.isEmpty() ? Optional.empty() : Optional.of(id(manager)),
                ++count);
        Recipient mailbox = person.mailbox(draft, units.at(unit), database(place));
        named.put(alias, mailbox);
        byDepartment.computeIfAbsent(department, _ -> new ArrayList<>()).add(mailbox);
    }

    private ObjectId database(Place place) {
        return servers.databaseFor(place, count);
    }
}
