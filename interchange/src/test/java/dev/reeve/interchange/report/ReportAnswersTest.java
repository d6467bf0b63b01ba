package dev.reeve.interchange.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.Questions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What reports tell of the sample is what the decision says when everything is asked one by one. */
class ReportAnswersTest {

    private static final SampleReports SAMPLE = new SampleReports();
    private static final Authorizer AUTHORIZER = new Authorizer(BuiltInCatalogue.instance());

    /** Somebody holds a role himself, and an assignment is out of effect. */
    @BeforeAll
    static void change() {
        Recipient kim = SAMPLE.named(Recipient.class, "Kim Akers");
        SAMPLE.commit(
                "contoso.com/Users/Administrator",
                "New-ManagementRoleAssignment",
                Change.put(List.of(
                        assignment("Mail Recipients-Kim", "Mail Recipients", kim, true),
                        assignment("Journaling-Kim", "Journaling", kim, false))));
    }

    private static RoleAssignment assignment(String name, String role, Recipient user, boolean enabled) {
        return new RoleAssignment(
                ObjectHeader.created(ObjectId.ofBuiltIn("test", name), name, SampleReports.BEGAN),
                SAMPLE.named(ManagementRole.class, role).id(),
                user.id(),
                RoleAssigneeType.User,
                false,
                enabled,
                new RecipientWriteScope.Implicit(),
                new ConfigWriteScope.Implicit());
    }

    private static Organization organization() {
        return SAMPLE.organization();
    }

    private static List<Recipient> people() {
        return organization()
                .all(Recipient.class)
                .filter(recipient -> recipient.type().isUser())
                .toList();
    }

    private static boolean may(CommandUse use, Recipient person) {
        return AUTHORIZER.decide(organization(), use.by(Questions.caller(person))) instanceof Decision.Granted;
    }

    private static boolean may(CommandUse use, Recipient person, DirectoryObject object) {
        return AUTHORIZER.decide(organization(), use.on(Questions.caller(person), object)) instanceof Decision.Granted;
    }

    /** Rows are found out one by one: of 300,000 people they would not fit into memory together. */
    @Test
    void who_reads_one_row_makes_one() {
        List<Recipient> looked = new ArrayList<>();
        try (Stream<Recipient> people = new Holders(organization()).people()) {
            assertThat(people.peek(looked::add).iterator().next()).isEqualTo(looked.getFirst());
        }
        assertThat(looked).hasSize(1);
    }

    /** Who has a command by roles has a role with it in the matrix, and nobody else has. */
    @Test
    void theMatrixHoldsTheRolesThatGrantCommands() {
        Table matrix = Reports.named("access-matrix")
                .orElseThrow()
                .of(SAMPLE.inquiry())
                .tables()
                .getFirst();
        List<ManagementRole> roles = matrix.columns().stream()
                .skip(3)
                .map(name -> SAMPLE.named(ManagementRole.class, name))
                .toList();
        List<String> commands = List.of(
                "Set-Mailbox",
                "New-JournalRule",
                "New-TransportRule",
                "Get-Recipient",
                "Add-DistributionGroupMember",
                "New-ManagementRoleAssignment",
                "Set-MailboxDatabase");
        List<List<Cell>> rows = matrix.rows().get().toList();

        assertThat(rows).hasSize(people().size());
        for (List<Cell> row : rows) {
            Recipient person = byPlace(row.get(1).words());
            Set<String> held = new HashSet<>();
            for (int i = 0; i < roles.size(); i++) {
                if (!row.get(i + 3).equals(Cell.none())) {
                    held.addAll(roles.get(i).entries().keySet());
                }
            }
            for (String command : commands) {
                assertThat(held.contains(command))
                        .as("%s: %s", person.name(), command)
                        .isEqualTo(may(new CommandUse(command, Set.of(), Deed.WRITE), person));
            }
        }
    }

    private static Recipient byPlace(String place) {
        return people().stream()
                .filter(person -> organization().tree().canonicalName(person).equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void peopleShareRowsForReadersOnly() {
        Table matrix = Reports.named("access-matrix")
                .orElseThrow()
                .of(SAMPLE.inquiry())
                .tables()
                .getFirst();

        assertThat(matrix.rowsForPeople().count())
                .isLessThan(matrix.rows().get().count());
        assertThat(matrix.rowsForPeople().map(row -> row.getFirst().words()))
                .anyMatch(words -> words.endsWith("people with nothing but the policy Default Role Assignment Policy"));
    }

    /** Everybody is asked about everything: who has a privileged command, on somebody else than himself. */
    @Test
    void privilegedCommandsAreHeldByWhoMayRunThemOnOthers() {
        for (String command : List.of("Set-Mailbox", "Set-User", "Connect-Mailbox", "New-TransportRule")) {
            List<List<Cell>> rows = SAMPLE.rows("privileged-commands").stream()
                    .filter(row -> row.getFirst().words().equals(command)
                            || row.getFirst().words().startsWith(command + " "))
                    .toList();
            Set<String> texts = rows.stream().map(row -> row.getFirst().words()).collect(Collectors.toSet());
            for (String text : texts) {
                List<String> words = List.of(text.split(" -"));
                Set<String> parameters = Set.copyOf(words.subList(1, words.size()));
                CommandUse use = new CommandUse(words.getFirst(), parameters, Deed.WRITE);
                boolean onRecipients = command.startsWith("Set-");
                Set<String> expected = people().stream()
                        .filter(person -> onRecipients ? mayOnOthers(use, person) : may(use, person))
                        .map(DirectoryObject::name)
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> told = rows.stream()
                        .filter(row -> row.getFirst().words().equals(text))
                        .map(row -> row.get(2).words())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(told).as(text).isEqualTo(expected).isNotEmpty();
            }
        }
    }

    private static boolean mayOnOthers(CommandUse use, Recipient person) {
        boolean mailboxes = use.cmdlet().equals("Set-Mailbox");
        return may(use, person)
                && people().stream()
                        .filter(other -> !other.id().equals(person.id()))
                        .filter(other -> !mailboxes || other.type().isMailbox())
                        .anyMatch(other -> may(use, person, other));
    }

    /** How many recipients a command reaches is how many the decision grants. */
    @Test
    void reachIsCountedByTheDecision() {
        CommandUse use = new CommandUse("Set-Mailbox", Set.of("Password"), Deed.WRITE);
        List<List<Cell>> rows = SAMPLE.rows("privileged-commands").stream()
                .filter(row -> row.getFirst().words().equals("Set-Mailbox -Password"))
                .toList();

        assertThat(rows).isNotEmpty();
        for (List<Cell> row : rows) {
            Recipient person = byPlace(row.get(3).words());
            long reached = organization()
                    .all(Recipient.class)
                    .filter(recipient -> recipient.type().isMailbox())
                    .filter(mailbox -> may(use, person, mailbox))
                    .count();
            assertThat(row.get(6).words()).as(person.name()).isEqualTo("%,d recipients".formatted(reached));
        }
    }

    /** Everybody is asked about every role and role group. */
    @Test
    void whoCanGrantIsWhomTheDecisionLets() {
        List<List<Cell>> rows = SAMPLE.rows("granting");

        assertGranting(
                rows,
                "assigns roles",
                new CommandUse("New-ManagementRoleAssignment", Set.of("Role", "User"), Deed.DELEGATE),
                organization().all(ManagementRole.class).toList());
        assertGranting(
                rows,
                "fills role groups",
                new CommandUse("Add-RoleGroupMember", Set.of("Identity", "Member"), Deed.MANAGE),
                organization()
                        .all(RoleGroup.class)
                        .filter(group -> !group.isLinked())
                        .toList());
    }

    private static void assertGranting(
            List<List<Cell>> rows, String how, CommandUse use, List<? extends DirectoryObject> objects) {
        Set<String> expected = new TreeSet<>();
        people().forEach(person -> objects.stream()
                .filter(object -> may(use, person, object))
                .forEach(object -> expected.add(person.name() + " gives " + object.name())));
        Set<String> told = new TreeSet<>();
        rows.stream()
                .filter(row -> row.get(2).words().equals(how))
                .forEach(row -> texts(row.get(3))
                        .forEach(object -> told.add(row.getFirst().words() + " gives " + object)));
        assertThat(told).isEqualTo(expected).isNotEmpty();
    }

    private static List<String> texts(Cell cell) {
        return cell instanceof Cell.Texts(List<String> texts) ? texts : List.of(cell.words());
    }

    @Test
    void directAssignmentsAreListedInEffectOrNot() {
        assertThat(SAMPLE.rows("direct-assignments"))
                .extracting(
                        row -> row.get(0).words(),
                        row -> row.get(2).words(),
                        row -> row.get(6).words())
                .contains(tuple("Journaling-Kim", "Kim Akers", "no"), tuple("Mail Recipients-Kim", "Kim Akers", "yes"));
        assertThat(SAMPLE.rows("direct-assignments")).hasSize((int) organization()
                .all(RoleAssignment.class)
                .filter(assignment -> assignment.assigneeType() == RoleAssigneeType.User)
                .count());
    }

    /** A role is unused where nobody has any of its commands by it. */
    @Test
    void unusedRolesAreThoseThatNobodyHolds() {
        Set<String> told = SAMPLE.rows("unused").stream()
                .filter(row -> row.get(2).words().equals("NobodyHolds"))
                .map(row -> row.get(1).words())
                .collect(Collectors.toSet());
        Set<ObjectId> held = new HashSet<>();
        for (Recipient person : people()) {
            Caller caller = Questions.caller(person);
            AUTHORIZER.effectiveAssignments(organization(), caller).stream()
                    .filter(effective -> !effective.assignment().delegating())
                    .forEach(effective -> held.add(effective.role().id()));
        }
        Set<String> expected = organization()
                .all(ManagementRole.class)
                .filter(role -> !held.contains(role.id()))
                .map(DirectoryObject::name)
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void changesOfThePeriodAreTold() {
        Instant first = SampleReports.BEGAN.plusSeconds(3600);
        List<List<Cell>> inside =
                SampleReports.rows("changes", SAMPLE.inquiry(Optional.of(first), Optional.of(first.plusSeconds(1))));
        List<List<Cell>> later =
                SampleReports.rows("changes", SAMPLE.inquiry(Optional.of(first.plusSeconds(1)), Optional.empty()));
        List<String> objects = new ArrayList<>();
        inside.forEach(row -> objects.add(row.get(5).words() + " " + row.get(7).words()));

        assertThat(objects).contains("added Mail Recipients-Kim", "added Journaling-Kim");
        assertThat(objects).anyMatch(line -> line.startsWith("rights Kim Akers gains"));
        assertThat(inside).allMatch(row -> row.get(0).words().equals(first.toString()));
        assertThat(later).isEmpty();
    }

    @Test
    void whoCanReadMailIsToldByCommandAndByPermission() {
        SampleReports sample = new SampleReports();
        Recipient kim = sample.named(Recipient.class, "Kim Akers");
        Recipient david = sample.named(Recipient.class, "David Strome");
        sample.commit(
                "contoso.com/Users/Administrator",
                "Add-MailboxPermission",
                Change.put(david.withProperties(david.properties()
                        .with(
                                RecipientProperties.MAILBOX_PERMISSIONS,
                                List.of(new PropertyValue.Access(
                                        kim.id(), List.of("FullAccess"), List.of(), false, "All", true))))));

        assertThat(sample.rows("mail-access"))
                .anyMatch(row -> row.get(0).words().equals("permission FullAccess")
                        && row.get(2).words().equals("Kim Akers")
                        && row.get(5).words().equals("David Strome"))
                .anyMatch(row -> row.get(0).words().equals("Add-MailboxPermission -AccessRights")
                        && row.get(2).words().equals("Administrator"));
    }
}
