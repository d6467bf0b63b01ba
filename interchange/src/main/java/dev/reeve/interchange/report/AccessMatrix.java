package dev.reeve.interchange.report;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.question.Questions;
import dev.reeve.interchange.report.Content.Counted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who holds which role, and where it counts. */
final class AccessMatrix implements Report {

    @Override
    public String name() {
        return "access-matrix";
    }

    @Override
    public String title() {
        return "Access matrix";
    }

    @Override
    public String about() {
        return "Everybody and the roles that he holds by enabled regular assignments, his own, his groups' and his policy's;"
                + " in each place stands where the role counts. Drawn are the ways to roles. People who hold no more than a policy share a row here and"
                + " have one each in CSV and JSON.";
    }

    @Override
    public Content of(Inquiry inquiry) {
        Organization organization = inquiry.organization();
        Holders holders = new Holders(organization);
        List<ManagementRole> roles = assigned(organization);
        List<String> columns = new ArrayList<>(List.of("Person", "Place", "May sign in"));
        roles.forEach(role -> columns.add(role.name()));
        Table table = new Table(
                "People and roles",
                columns,
                () -> holders.people().map(person -> row(inquiry, person, roles)),
                Optional.of(() -> Stream.concat(
                        holders.administrators().map(person -> row(inquiry, person, roles)),
                        alike(inquiry, holders, roles))));
        AccessPaths.Drawn paths = new AccessPaths(inquiry).draw(_ -> true, _ -> Optional.of(""));
        List<String> open = new ArrayList<>(open(organization));
        open.addAll(paths.open());
        return new Content(
                List.of(
                        new Counted("people", holders.count()),
                        new Counted(
                                "people with more than a policy",
                                holders.administrators().count()),
                        new Counted("roles that are assigned", roles.size()),
                        new Counted(
                                "assignments in effect", regular(organization).count())),
                open,
                List.of(table),
                paths.pictures());
    }

    private static Stream<RoleAssignment> regular(Organization organization) {
        return organization
                .all(RoleAssignment.class)
                .filter(assignment -> assignment.enabled() && !assignment.delegating());
    }

    private static List<ManagementRole> assigned(Organization organization) {
        return regular(organization)
                .map(RoleAssignment::role)
                .distinct()
                .flatMap(id -> organization.find(id, ManagementRole.class).stream())
                .sorted(Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static List<String> open(Organization organization) {
        List<String> linked = organization
                .all(RoleGroup.class)
                .filter(RoleGroup::isLinked)
                .map(DirectoryObject::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        return linked.isEmpty()
                ? List.of()
                : List.of("Members of linked role groups are known to their own forests only: "
                        + String.join(", ", linked) + ".");
    }

    private static List<Cell> row(Inquiry inquiry, Recipient person, List<ManagementRole> roles) {
        Words words = new Words(inquiry.organization());
        Caller caller = Questions.caller(person);
        boolean admitted =
                inquiry.questions().admission(inquiry.organization(), caller).isEmpty();
        Map<ObjectId, SortedSet<String>> places = admitted ? places(inquiry, words, caller) : Map.of();
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(person.name()), Cell.of(words.place(person)), Cell.of(person.isEnabled() || isLinked(person))));
        roles.forEach(role -> row.add(Cell.of(places.getOrDefault(role.id(), Collections.emptySortedSet()))));
        return row;
    }

    private static boolean isLinked(Recipient person) {
        return person.type().isMailbox() && person.linkedAccount().isPresent();
    }

    private static Map<ObjectId, SortedSet<String>> places(Inquiry inquiry, Words words, Caller caller) {
        Map<ObjectId, SortedSet<String>> places = new LinkedHashMap<>();
        for (EffectiveAssignment effective :
                inquiry.questions().decisions(inquiry.organization(), caller).regular()) {
            places.computeIfAbsent(effective.role().id(), _ -> new TreeSet<>())
                    .add(words.where(effective.assignment()));
        }
        return places;
    }

    /** People who are alike: one of them, and how many. */
    private record Alike(Recipient first, long count) {}

    /** A row for all who hold nothing but the same policy, and may sign in alike. */
    private static Stream<List<Cell>> alike(Inquiry inquiry, Holders holders, List<ManagementRole> roles) {
        Map<String, Alike> groups = new TreeMap<>();
        Words words = new Words(inquiry.organization());
        holders.people().filter(person -> !holders.isAdministrator(person.id())).forEach(person -> {
            String policy = person.properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY).stream()
                    .map(words::name)
                    .findFirst()
                    .filter(_ -> person.type().isMailbox())
                    .map(name -> "people with nothing but the policy " + name)
                    .orElse("people without any role");
            String key = policy + (person.isEnabled() || isLinked(person) ? "" : ", who may not sign in");
            groups.merge(key, new Alike(person, 1), (known, _) -> new Alike(known.first(), known.count() + 1));
        });
        return groups.entrySet().stream().map(entry -> {
            List<Cell> row = new ArrayList<>(row(inquiry, entry.getValue().first(), roles));
            row.set(
                    0,
                    Cell.of(String.format(
                            Locale.ROOT, "%,d %s", entry.getValue().count(), entry.getKey())));
            row.set(1, Cell.none());
            return row;
        });
    }
}
