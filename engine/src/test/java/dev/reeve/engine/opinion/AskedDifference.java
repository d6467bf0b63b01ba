package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.decision.TouchPoint.OrganizationConfigAccess;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.difference.Shift;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        this.catalogue = catalogue;
        askEverything(authorizer, before, after);
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

    private void askEverything(Authorizer authorizer, Organization before, Organization after) {
        List<ObjectId> objects = before.all()
                .filter(AskedDifference::isAsked)
                .filter(object -> after.find(object.id()).isPresent())
                .map(DirectoryObject::id)
                .toList();
        List<String> commands = commands(before, after);
        before.all()
                .filter(Audience::isPerson)
                .filter(person ->
                        after.find(person.id()).filter(Audience::isPerson).isPresent())
                .forEach(person -> {
                    CallerDecisions was = authorizer.decisions(before, Audience.caller(person));
                    CallerDecisions is = authorizer.decisions(
                            after, Audience.caller(after.find(person.id()).orElseThrow()));
                    for (String command : commands) {
                        for (String parameter : parameters(command, before, after)) {
                            Set<String> given = parameter.isEmpty() ? Set.of() : Set.of(parameter);
                            ask(person.id(), was, is, before, after, command, given, Optional.empty());
                            objects.forEach(object ->
                                    ask(person.id(), was, is, before, after, command, given, Optional.of(object)));
                        }
                    }
                });
    }

    private static boolean isAsked(DirectoryObject object) {
        return object instanceof Recipient
                || object instanceof RoleGroup
                || object instanceof ExchangeServer
                || object instanceof MailboxDatabase;
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

    private void ask(
            ObjectId person,
            CallerDecisions was,
            CallerDecisions is,
            Organization before,
            Organization after,
            String command,
            Set<String> parameters,
            Optional<ObjectId> object) {
        boolean then = isGranted(was, before, command, parameters, object);
        boolean now = isGranted(is, after, command, parameters, object);
        if (then != now) {
            (now ? gained : lost)
                    .add(person + " "
                            + word(command, parameters.stream().findFirst().orElse("")) + " "
                            + object.map(ObjectId::toString).orElse("organization"));
        }
    }

    private static boolean isGranted(
            CallerDecisions decisions,
            Organization organization,
            String command,
            Set<String> parameters,
            Optional<ObjectId> object) {
        boolean reads = command.toLowerCase(Locale.ROOT).startsWith("get-");
        TouchPoint touchPoint = object.flatMap(organization::find)
                .<TouchPoint>map(found -> reads ? ObjectAccess.read(found) : ObjectAccess.action(found))
                .orElseGet(() -> new OrganizationConfigAccess(reads ? Access.READ : Access.MODIFY));
        return decisions.decide(command, parameters, List.of(touchPoint), ConfigRequirement.EACH)
                instanceof Decision.Granted;
    }
}
