package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestConsole;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where mailboxes go whose database nobody names: DB1 to DB3 take them, the others are excluded or elsewhere. */
class AutomaticDistributionTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestCaller administrator = contoso.administrator();
    private final Recipient pilar = TestContoso.alias(contoso, "Pilar");

    private TestCaller.Outcome shared(TestCaller caller, String name, String unit, Object... more) {
        Object[] parameters = new Object[more.length + 6];
        System.arraycopy(new Object[] {"Name", name, "Shared", true, "OrganizationalUnit", unit}, 0, parameters, 0, 6);
        System.arraycopy(more, 0, parameters, 6, more.length);
        return caller.run("New-Mailbox", parameters);
    }

    /** The databases on which so many mailboxes land. */
    private Set<String> databases(TestCaller caller, String unit, int count) {
        Set<String> databases = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            databases.add(
                    shared(caller, unit + " " + i, unit).property("Database").text());
        }
        return databases;
    }

    @Test
    @DisplayName("AUTO-1: on each database of the session's site that is not excluded")
    void candidates() {
        assertThat(databases(administrator, "Users", 12)).containsExactly("DB1", "DB2", "DB3");
    }

    @Test
    @DisplayName("AUTO-1: without any database left nothing is made")
    void noneLeft() {
        contoso.snapshot()
                .all(MailboxDatabase.class)
                .forEach(database -> contoso.put(new MailboxDatabase(
                        database.header(), database.properties(), database.copies(), false, false, false)));

        assertThat(shared(administrator, "A", "Users").code()).isEqualTo("NoDatabaseAvailable");
        assertThat(contoso.has(Recipient.class, "A")).isFalse();
    }

    @Test
    @DisplayName("AUTO-2: on those only that an assignment covers together with the new mailbox")
    void covered() {
        creation("Shared Mailboxes", "DB1");
        creation("Help Desk", "DB2");
        TestCaller admin = contoso.as("pilarp");

        assertThat(databases(admin, "Shared Mailboxes", 6)).containsExactly("DB1");
        assertThat(databases(admin, "Help Desk", 6)).containsExactly("DB2");
    }

    /** Lets Pilar make mailboxes in a unit, on a database. */
    private void creation(String unit, String database) {
        administrator.run("New-ManagementScope", "Name", database, "DatabaseList", List.of(database));
        assertThat(administrator
                        .run(
                                "New-ManagementRoleAssignment",
                                "Role",
                                "Mail Recipient Creation",
                                "User",
                                "pilarp",
                                "RecipientOrganizationalUnitScope",
                                unit,
                                "CustomConfigWriteScope",
                                database)
                        .message())
                .isEmpty();
    }

    @Test
    @DisplayName("AUTO-2, EX-8: a database scope limits where mailboxes are made, not which are changed")
    void databaseScope() {
        Set<ObjectId> some = Set.of(
                contoso.object(MailboxDatabase.class, "DB1").id(),
                contoso.object(MailboxDatabase.class, "DB2").id());
        TestContoso.assign(contoso, "Mail Recipient Creation", pilar, some);
        TestContoso.assign(contoso, "Mail Recipients", pilar);
        TestCaller admin = contoso.as("pilarp");

        assertThat(databases(admin, "Users", 8)).containsExactly("DB1", "DB2");
        assertThat(shared(admin, "Elsewhere", "Users", "Database", "DB3").code())
                .isEqualTo("OutOfDatabaseScope");
        shared(administrator, "There", "Users", "Database", "DB3");
        assertThat(admin.run("Set-Mailbox", "Identity", "There", "DisplayName", "Changed")
                        .code())
                .isEmpty();
    }

    @Test
    @DisplayName("AUTO-3: a database that is named may be excluded and elsewhere")
    void named() {
        assertThat(shared(administrator, "A", "Users", "Database", "DB4")
                        .property("Database")
                        .text())
                .isEqualTo("DB4");
        assertThat(shared(administrator, "B", "Users", "Database", "DB6")
                        .property("Database")
                        .text())
                .isEqualTo("DB6");
    }

    @Test
    @DisplayName("AUTO-4: which one is picked is decided by the choices that the runner is given")
    void chance() {
        assertThat(picking("A", false)).isNotEqualTo(picking("B", true));
        assertThat(picking("C", false)).isEqualTo(picking("D", false));
    }

    /** Where a mailbox lands if the first, or the last, candidate is picked. */
    private String picking(String name, boolean last) {
        Choices random = Choices.from(new Random(name.hashCode()));
        Choices choices = new Choices() {
            @Override
            public ObjectId newId() {
                return random.newId();
            }

            @Override
            public int pick(int bound) {
                return last ? bound - 1 : 0;
            }
        };
        TestConsole console = new TestConsole();
        new CommandRunner(contoso.store, BuiltInCatalogue.instance(), choices)
                .run(
                        contoso.session("Administrator"),
                        contoso.cmdlet("New-Mailbox"),
                        TestCaller.arguments("Name", name, "Shared", true),
                        console);
        return console.output().getFirst().member("Database").orElseThrow().text();
    }

    @Test
    @DisplayName("AUTO-5: another assignment for the same cmdlet without a database scope lifts it")
    void wideAssignment() {
        creation("Shared Mailboxes", "DB1");
        administrator.run("New-ManagementRoleAssignment", "Role", "Mail Recipient Creation", "User", "pilarp");

        assertThat(databases(contoso.as("pilarp"), "Shared Mailboxes", 16)).containsExactly("DB1", "DB2", "DB3");
    }
}
