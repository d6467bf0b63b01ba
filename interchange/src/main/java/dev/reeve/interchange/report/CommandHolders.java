package dev.reeve.interchange.report;

import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.People;
import dev.reeve.engine.question.Questions;
import dev.reeve.engine.question.Reached;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may run chosen commands on others than himself, through what, and how far that reaches. */
final class CommandHolders {

    static final List<String> COLUMNS =
            List.of("Command", "What it lets him do", "Person", "Place", "Through", "Where it counts", "Reaches");

    private final Inquiry inquiry;
    private final Organization organization;
    private final Holders holders;
    private final Words words;

    CommandHolders(Inquiry inquiry, Holders holders) {
        this.inquiry = inquiry;
        this.organization = inquiry.organization();
        this.holders = holders;
        this.words = new Words(organization);
    }

    /** Of some commands those that there are: by the catalogue, or in a role. */
    List<ChosenCommand> existing(List<ChosenCommand> commands) {
        return commands.stream().filter(this::exists).toList();
    }

    private boolean exists(ChosenCommand command) {
        Optional<CmdletDefinition> definition = inquiry.catalogue().find(command.cmdlet());
        return definition.isPresent()
                ? command.parameters().stream()
                        .allMatch(name -> definition.get().parameter(name).isPresent())
                : organization
                        .all(ManagementRole.class)
                        .anyMatch(role -> role.entry(command.cmdlet()).isPresent());
    }

    /** The rows of a command: a person each, by name. */
    Stream<List<Cell>> rows(ChosenCommand command) {
        CommandUse use = use(command, Deed.WRITE);
        People people = inquiry.questions().whoCan(organization, use);
        return holders.administrators()
                .filter(person -> people.contains(person.id()))
                .flatMap(person -> row(command, use, person).stream());
    }

    /** The linked role groups that grant some of these commands. */
    List<String> linked(List<ChosenCommand> commands) {
        Set<String> groups = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (ChosenCommand command : commands) {
            inquiry.questions()
                    .whoCan(organization, use(command, Deed.WRITE))
                    .linked()
                    .forEach(linked -> groups.add(linked.group().name()));
        }
        return groups.isEmpty()
                ? List.of()
                : List.of(
                        "Members of linked role groups that have some of these commands are known to their own forests"
                                + " only: " + String.join(", ", groups) + ".");
    }

    /** The ways to roles that have some of these commands. */
    AccessPaths.Drawn paths(List<ChosenCommand> commands) {
        AccessPaths paths = new AccessPaths(inquiry);
        return paths.draw(
                assignment -> organization
                        .find(assignment.role(), ManagementRole.class)
                        .filter(role -> commands.stream().anyMatch(command -> isIn(role, command)))
                        .isPresent(),
                way -> end(paths, way, commands));
    }

    /** The commands that somebody on the way may run on others. */
    private Optional<String> end(AccessPaths paths, AccessPaths.Way way, List<ChosenCommand> commands) {
        List<ManagementRole> roles = paths.roles(way).toList();
        List<String> may = commands.stream()
                .filter(command -> roles.stream().anyMatch(role -> isIn(role, command)))
                .filter(command ->
                        row(command, use(command, Deed.WRITE), way.first()).isPresent())
                .map(ChosenCommand::text)
                .toList();
        return may.isEmpty() ? Optional.empty() : Optional.of(AccessPaths.some(may, 1));
    }

    private static boolean isIn(ManagementRole role, ChosenCommand command) {
        return role.entry(command.cmdlet())
                .filter(entry -> entry.parameters().containsAll(command.parameters()))
                .isPresent();
    }

    private static CommandUse use(ChosenCommand command, Deed deed) {
        return new CommandUse(command.cmdlet(), command.parameters(), deed);
    }

    private Optional<List<Cell>> row(ChosenCommand command, CommandUse use, Recipient person) {
        Caller caller = Questions.caller(person);
        Decision decision = inquiry.questions().decide(organization, use.by(caller));
        Optional<String> reach = reach(command, caller, person);
        return reach.map(far -> List.of(
                Cell.of(command.text()),
                Cell.of(command.why()),
                Cell.of(person.name()),
                Cell.of(words.place(person)),
                Cell.of(words.through(decision)),
                Cell.of(words.where(decision)),
                Cell.of(far)));
    }

    /** On how many objects; empty where there is none but the person himself. */
    private Optional<String> reach(ChosenCommand command, Caller caller, Recipient person) {
        List<CmdletObjects.Kind> kinds = inquiry.catalogue()
                .find(command.cmdlet())
                .map(definition -> CmdletObjects.of(definition).kinds())
                .orElseGet(() -> isPermission(command) ? mailboxes() : List.of());
        if (kinds.isEmpty() || kinds.stream().allMatch(kind -> kind.type() == ConfigurationObject.class)) {
            return Optional.of("the organization");
        }
        List<String> parts = new ArrayList<>();
        for (CmdletObjects.Kind kind : kinds) {
            Reached reached = inquiry.questions().whatCan(organization, caller, use(command, kind.deed()));
            if (kind.type() == Recipient.class) {
                var recipients = reached.recipients().ofTypes(kind.recipientTypes());
                int others = recipients.count() - (recipients.contains(person.id()) ? 1 : 0);
                if (others > 0) {
                    parts.add(counted(recipients.count(), "recipient"));
                }
            } else {
                int count = reached.objects(kind.type()).size();
                if (count > 0) {
                    parts.add(counted(count, word(kind.type())));
                }
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private boolean isPermission(ChosenCommand command) {
        return organization
                .all(ManagementRole.class)
                .flatMap(role -> role.entry(command.cmdlet()).stream())
                .anyMatch(entry -> entry.type() == RoleEntry.Type.ApplicationPermission);
    }

    private static List<CmdletObjects.Kind> mailboxes() {
        return List.of(new CmdletObjects.Kind(
                Recipient.class,
                Arrays.stream(RecipientTypeDetails.values())
                        .filter(RecipientTypeDetails::isMailbox)
                        .collect(Collectors.toSet()),
                Deed.WRITE));
    }

    private static String counted(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private static String word(Class<? extends DirectoryObject> type) {
        if (type == ExchangeServer.class) {
            return "server";
        }
        if (type == MailboxDatabase.class) {
            return "database";
        }
        if (type == RoleGroup.class) {
            return "role group";
        }
        return type == ManagementRole.class ? "role" : "object";
    }
}
