package dev.reeve.interchange.report;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.People;
import dev.reeve.engine.question.Questions;
import dev.reeve.interchange.report.Content.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may run which command, with which parameters, and where that counts. */
final class CommandAccess implements Report {

    private static final int MOST_KEPT = 100;

    @Override
    public String name() {
        return "command-access";
    }

    @Override
    public String title() {
        return "People and commands";
    }

    @Override
    public String about() {
        return "Everybody and the commands that he may run at all, with their parameters and where the roles count that have"
                + " them. Here people share a row for each command; in CSV and JSON each has a row for each of his commands.";
    }

    @Override
    public Content of(Inquiry inquiry) {
        Organization organization = inquiry.organization();
        Holders holders = new Holders(organization);
        SortedSet<String> commands = commands(organization);
        Table table = new Table(
                "People and commands",
                List.of("Person", "Place", "Command", "Parameters", "Where it counts"),
                () -> {
                    Map<Rights, List<List<Cell>>> known = new HashMap<>();
                    return holders.people().flatMap(person -> rows(inquiry, person, known));
                },
                Optional.of(() -> {
                    Map<ObjectId, List<EffectiveAssignment>> held = new HashMap<>();
                    return commands.stream().flatMap(command -> shared(inquiry, holders, command, held));
                }));
        return Content.of(
                List.of(new Counted("people", holders.count()), new Counted("commands in roles", commands.size())),
                AccessMatrix.open(organization),
                table);
    }

    private static SortedSet<String> commands(Organization organization) {
        SortedSet<String> commands = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        organization
                .all(ManagementRole.class)
                .forEach(role -> commands.addAll(role.entries().keySet()));
        return commands;
    }

    /** What somebody's commands follow from. Few have their own: most have what a policy gives. */
    private record Rights(List<ObjectId> assignments, Set<ObjectId> managed) {
        static Rights of(CallerDecisions decisions) {
            return new Rights(
                    decisions.regular().stream()
                            .map(effective -> effective.assignment().id())
                            .toList(),
                    decisions.managedRoleGroups());
        }
    }

    private static Stream<List<Cell>> rows(Inquiry inquiry, Recipient person, Map<Rights, List<List<Cell>>> known) {
        Organization organization = inquiry.organization();
        Caller caller = Questions.caller(person);
        if (inquiry.questions().admission(organization, caller).isPresent()) {
            return Stream.empty();
        }
        Words words = new Words(organization);
        CallerDecisions decisions = inquiry.questions().decisions(organization, caller);
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        Cell name = Cell.of(person.name());
        Cell place = Cell.of(words.place(person));
        return known.computeIfAbsent(Rights.of(decisions), _ -> commands(words, decisions)).stream()
                .map(command ->
                        Stream.concat(Stream.of(name, place), command.stream()).toList());
    }

    private static List<List<Cell>> commands(Words words, CallerDecisions decisions) {
        List<EffectiveAssignment> held = decisions.regular();
        return decisions.named().stream()
                .flatMap(name -> decisions.rights(name).stream())
                .map(rights -> command(words, rights, held))
                .toList();
    }

    private static List<Cell> command(Words words, CommandRights rights, List<EffectiveAssignment> held) {
        Set<String> places = new TreeSet<>();
        held.stream()
                .filter(effective -> effective.role().entry(rights.cmdlet()).isPresent())
                .forEach(effective -> places.add(words.where(effective.assignment())));
        return List.of(Cell.of(rights.cmdlet()), Cell.of(rights.parameters()), Cell.of(places));
    }

    private static List<EffectiveAssignment> regular(Inquiry inquiry, Recipient person) {
        return inquiry.questions()
                .decisions(inquiry.organization(), Questions.caller(person))
                .regular();
    }

    /** One row for all who have a command: those with more than a policy by name, the others counted. */
    private static Stream<List<Cell>> shared(
            Inquiry inquiry, Holders holders, String command, Map<ObjectId, List<EffectiveAssignment>> held) {
        People people =
                inquiry.questions().whoCan(inquiry.organization(), new CommandUse(command, Set.of(), Deed.WRITE));
        if (people.count() == 0) {
            return Stream.empty();
        }
        List<String> names = new ArrayList<>();
        SortedSet<String> places = new TreeSet<>();
        Words words = new Words(inquiry.organization());
        holders.administrators().filter(person -> people.contains(person.id())).forEach(person -> {
            names.add(person.name());
            held.computeIfAbsent(person.id(), _ -> regular(inquiry, person)).stream()
                    .filter(effective -> effective.role().entry(command).isPresent())
                    .forEach(effective -> places.add(words.where(effective.assignment())));
        });
        int others = people.count() - names.size();
        if (others > 0) {
            names.add(String.format(Locale.ROOT, "%,d by a policy only", others));
        }
        return Stream.of(
                List.of(Cell.of(names), Cell.of(people.count()), Cell.of(command), Cell.none(), Cell.of(places)));
    }
}
