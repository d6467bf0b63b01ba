package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.difference.Shift;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.opinion.Permitted.Case;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What somebody may do in one of two snapshots only, found by asking about everybody, every command and every object in both. */
final class AskedDifference {

    /** By being a manager of role groups alone [GM-6]. */
    private static final Set<String> IMPLIED = Set.of(
            "Get-RoleGroup",
            "Get-RoleGroupMember",
            "Add-RoleGroupMember",
            "Remove-RoleGroupMember",
            "Update-RoleGroupMember",
            "Set-RoleGroup");

    private final Catalogue catalogue;
    private final SortedSet<String> gained = new TreeSet<>();
    private final SortedSet<String> lost = new TreeSet<>();

    AskedDifference(Authorizer authorizer, Catalogue catalogue, Organization before, Organization after) {
        this(catalogue, new Permitted(authorizer, before), new Permitted(authorizer, after));
    }

    /** What is known of one of them may be known from another difference. */
    AskedDifference(Catalogue catalogue, Permitted before, Permitted after) {
        this.catalogue = catalogue;
        for (String command : commands(before.organization(), after.organization())) {
            for (String parameter : parameters(command, before.organization(), after.organization())) {
                compare(
                        word(command, parameter),
                        before,
                        after,
                        before.granted(command, parameter),
                        after.granted(command, parameter));
            }
        }
    }

    SortedSet<String> gained() {
        return gained;
    }

    SortedSet<String> lost() {
        return lost;
    }

    /** What is told of is this. */
    void assertTold(Difference difference, String where) {
        assertSame(where + ": gains", expanded(difference.gains()), gained);
        assertSame(where + ": losses", expanded(difference.losses()), lost);
    }

    private static void assertSame(String where, SortedSet<String> told, SortedSet<String> asked) {
        SortedSet<String> missing = new TreeSet<>(asked);
        missing.removeAll(told);
        SortedSet<String> wrong = new TreeSet<>(told);
        wrong.removeAll(asked);
        assertThat(missing).as("%s: not told", where).isEmpty();
        assertThat(wrong).as("%s: told wrongly", where).isEmpty();
    }

    private static SortedSet<String> expanded(List<Shift> shifts) {
        SortedSet<String> all = new TreeSet<>();
        for (Shift shift : shifts) {
            for (ObjectId person : shift.people()) {
                List<String> objects = switch (shift.objects()) {
                    case Reached.Themselves() -> List.of(person.toString());
                    case Reached.OrganizationConfiguration() -> List.of("organization");
                    case Reached.Objects(var ids) ->
                        ids.stream().map(ObjectId::toString).toList();
                };
                for (String object : objects) {
                    shift.commands()
                            .forEach(command -> words(command)
                                    .forEach(word -> assertThat(all.add(person + " " + word + " " + object))
                                            .as("told once")
                                            .isTrue()));
                }
            }
        }
        return all;
    }

    private static List<String> words(ShiftedCommand command) {
        List<String> words = new ArrayList<>();
        if (command.itself()) {
            words.add(word(command.name(), ""));
        }
        command.parameters().forEach(parameter -> words.add(word(command.name(), parameter)));
        return words;
    }

    private static String word(String command, String parameter) {
        return (command + "/" + parameter).toLowerCase(Locale.ROOT);
    }

    /** Of people and objects that are there before and after. */
    private void compare(String word, Permitted before, Permitted after, Set<Case> then, Set<Case> now) {
        now.stream()
                .filter(one -> !then.contains(one) && before.knows(one))
                .forEach(one -> gained.add(line(one, word)));
        then.stream().filter(one -> !now.contains(one) && after.knows(one)).forEach(one -> lost.add(line(one, word)));
    }

    private static String line(Case one, String word) {
        return one.person() + " " + word + " "
                + one.object().map(ObjectId::toString).orElse("organization");
    }

    private static List<String> commands(Organization before, Organization after) {
        SortedSet<String> commands = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List.of(before, after)
                .forEach(organization -> organization
                        .all(ManagementRole.class)
                        .forEach(role -> commands.addAll(role.entries().keySet())));
        commands.addAll(IMPLIED);
        return List.copyOf(commands);
    }

    private List<String> parameters(String command, Organization before, Organization after) {
        SortedSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parameters.add("");
        catalogue.find(command).ifPresent(found -> found.parameters().forEach(each -> parameters.add(each.name())));
        List.of(before, after)
                .forEach(organization -> organization
                        .all(ManagementRole.class)
                        .forEach(
                                role -> role.entry(command).ifPresent(entry -> parameters.addAll(entry.parameters()))));
        return List.copyOf(parameters);
    }
}
