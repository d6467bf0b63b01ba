package dev.reeve.workplace.question;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.People;
import dev.reeve.workplace.Workplace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everybody who can change one object in any way, each with the cmdlets by which: who can most comes first. */
public record Touching(List<Person> people, List<Group> linked) {

    public Touching {
        people = List.copyOf(people);
        linked = List.copyOf(linked);
    }

    /** Somebody, and by which cmdlets, by name. */
    public record Person(Recipient user, List<String> cmdlets) {
        public Person {
            cmdlets = List.copyOf(cmdlets);
        }
    }

    /** A linked role group whose members, whom another forest knows, can by it alone. */
    public record Group(String name, List<String> cmdlets) {
        public Group {
            cmdlets = List.copyOf(cmdlets);
        }
    }

    /** Who can change an object. */
    public static Touching of(Workplace workplace, Organization organization, DirectoryObject object) {
        Map<Recipient, List<String>> people = new LinkedHashMap<>();
        Map<String, List<String>> linked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        uses(object).forEach(use -> {
            People may = workplace.questions().whoCan(organization, use, object);
            may.stream()
                    .forEach(user ->
                            people.computeIfAbsent(user, _ -> new ArrayList<>()).add(use.cmdlet()));
            may.linked().stream()
                    .filter(People.Linked::suffices)
                    .forEach(group -> linked.computeIfAbsent(group.group().name(), _ -> new ArrayList<>())
                            .add(use.cmdlet()));
        });
        return new Touching(
                people.entrySet().stream()
                        .map(entry -> new Person(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(
                                        (Person person) -> -person.cmdlets().size())
                                .thenComparing(person -> person.user().name(), String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                linked.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Every cmdlet that does more to such an object than read it. */
    private static Stream<CommandUse> uses(DirectoryObject object) {
        return BuiltInCatalogue.instance().all().stream().flatMap(definition -> {
            Optional<Deed> deed = CmdletObjects.of(definition).deed(object);
            return deed.filter(each -> each != Deed.READ).stream()
                    .map(each -> new CommandUse(definition.name(), Set.of(), each));
        });
    }
}
