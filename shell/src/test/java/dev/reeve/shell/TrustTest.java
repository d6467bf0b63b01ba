package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.interchange.forest.LdifForest;
import dev.reeve.shell.CommandLineTester.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trusts made and used on the command line, with a real directory and a home on disk. */
class TrustTest {

    private static final String PASSWORD = "Pa$$w0rd-reader";
    private static final String LINKED = "New-RoleGroup Linked -LinkedForeignGroup 'Toronto Tier 2'"
            + " -LinkedDomainController dc1.adatum.com -Roles 'View-Only Recipients'";

    @TempDir
    Path folder;

    private LdifForest adatum;
    private CommandLineTester tester;

    @BeforeEach
    void start() throws IOException {
        adatum = LdifForest.start(Path.of("..", "corpus", "adatum.ldif"));
        tester = new CommandLineTester(folder.resolve("home"));
        assertThat(tester.reeve("init", "--domain", "contoso.com").exitCode()).isZero();
    }

    @AfterEach
    void stop() {
        adatum.close();
    }

    private Said trust(String password) throws IOException {
        return trust(password, "dc1.adatum.com=" + adatum.url());
    }

    private Said trust(String password, String controller) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), password + "\n");
        return tester.reeve(
                "trust",
                "add",
                "Adatum.com",
                "--domain-controller",
                controller,
                "--bind-name",
                "ADATUM\\reader",
                "--password-file",
                file.toString());
    }

    private Said run(String user, String text) {
        return tester.reeve("--as", user, "run", "-c", text);
    }

    private String everyRow(String table, String column) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/reeve.db"));
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + column + " FROM " + table)) {
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
        }
        return String.join("\n", rows);
    }

    @Test
    @DisplayName("FOREST-1: a trust is made, shown, used and ended")
    void life() throws IOException {
        Said trusted = trust(PASSWORD);
        assertThat(trusted.output()).contains("adatum.com", "ADATUM", "S-1-5-21-3000000001");
        assertThat(Files.readString(Path.of("..", "docs", "linked-groups.md")))
                .as("What the page on linked groups shows")
                .contains(trusted.output().strip());
        assertThat(tester.reeve("trust", "list").out())
                .containsExactly(
                        "adatum.com  ADATUM  S-1-5-21-3000000001-3000000002-3000000003  read as ADATUM\\reader",
                        "  dc1.adatum.com  " + adatum.url());
        assertThat(tester.reeve("--output", "json", "trust", "list").output())
                .contains("\"netBiosName\":\"ADATUM\"")
                .doesNotContain(PASSWORD);

        assertThat(run("Administrator", LINKED).exitCode()).isZero();
        assertThat(run("ADATUM\\alice", "(Get-Recipient Administrator).Name").out())
                .containsExactly("Administrator");
        Said inUse = tester.reeve("trust", "remove", "adatum.com");
        assertThat(inUse.exitCode()).isEqualTo(1);
        assertThat(inUse.errors()).contains("linked role group 'Linked'");

        run("Administrator", "Remove-RoleGroup Linked -Confirm:$false");
        assertThat(tester.reeve("trust", "remove", "ADATUM.COM").exitCode()).isZero();
        assertThat(tester.reeve("trust", "list").out()).isEmpty();
        assertThat(run("ADATUM\\alice", "Get-Recipient").errors()).contains("couldn't be found");
    }

    @Test
    @DisplayName("FOREST-1: a forest that refuses the password, does not answer or is another one is not trusted")
    void refused() throws IOException {
        assertThat(trust("guess").errors()).contains("refuses the credential").doesNotContain("guess");
        assertThat(trust("").exitCode()).isEqualTo(1);
        assertThat(trust(PASSWORD, "dc1.adatum.com=ldap://127.0.0.1:1").errors())
                .contains("can't be reached");
        assertThat(tester.reeve(
                                "trust",
                                "add",
                                "tailspin.com",
                                "--domain-controller",
                                "dc1.tailspin.com=" + adatum.url(),
                                "--bind-name",
                                "ADATUM\\reader",
                                "--password-file",
                                folder.resolve("password").toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(tester.reeve("trust", "list").out()).isEmpty();
    }

    @Test
    @DisplayName(
            "FOREST-4: rights through a linked group are rights in its organization, not in another that trusts the forest")
    void otherOrganization() throws IOException {
        trust(PASSWORD);
        run("Administrator", LINKED);
        assertThat(run("ADATUM\\alice", "(Get-Recipient Administrator).Name").exitCode())
                .isZero();

        tester = new CommandLineTester(folder.resolve("other"));
        tester.reeve("init", "--domain", "contoso.com");
        trust(PASSWORD);

        assertThat(run("ADATUM\\alice", "(Get-Recipient Administrator).Name").errors())
                .contains("Access is denied");
    }

    @Test
    @DisplayName("Suggestions name members of linked role groups and linked mailboxes among who may make them")
    void makers() throws IOException {
        trust(PASSWORD);
        run(
                "Administrator",
                LINKED.replace("View-Only Recipients", "Role Management") + "; "
                        + "New-RoleGroup Desk -Roles 'Mail Recipients' -ManagedBy Linked,Administrator; "
                        + "New-Mailbox Alice -LinkedMasterAccount ADATUM\\alice -LinkedDomainController dc1.adatum.com; "
                        + "Add-RoleGroupMember 'Organization Management' -Member Alice");
        run(
                "Administrator",
                "New-Mailbox Zoe -UserPrincipalName zoe@contoso.com"
                        + " -Password (ConvertTo-SecureString 'Pa55word!x' -AsPlainText -Force)");

        Said said = tester.reeve("why", "Zoe", "Set-Mailbox", "-Office");

        assertThat(said.out())
                .anyMatch(line -> line.contains("Add-RoleGroupMember 'Desk' -Member 'Zoe'"))
                .anyMatch(line -> line.contains("by Administrator, members of the linked role group Linked"))
                .anyMatch(line -> line.endsWith("by Administrator, Alice"));
    }

    @Test
    @DisplayName("A password is kept with a warning where others can read the home")
    void readableHome() throws IOException {
        assertThat(trust(PASSWORD).err()).isEmpty();

        Files.setPosixFilePermissions(folder.resolve("home/reeve.db"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(trust(PASSWORD).errors()).contains("readable by others");
    }

    @Test
    @DisplayName("A trust that is made again is reached as now said, and what is linked to it stays")
    void movedController() throws IOException {
        trust(PASSWORD);
        run("Administrator", LINKED);

        assertThat(trust(PASSWORD, "dc2.adatum.com=" + adatum.url()).exitCode()).isZero();

        assertThat(tester.reeve("trust", "list").output()).contains("dc2").doesNotContain("dc1");
        assertThat(run("ADATUM\\alice", "(Get-Recipient Administrator).Name").out())
                .containsExactly("Administrator");
    }

    @Test
    @DisplayName("AUD-6: passwords are in no object, journal row, audit entry or message")
    void secrets() throws IOException, SQLException {
        trust(PASSWORD);
        Said said = run(
                "Administrator",
                "$c = New-Object System.Management.Automation.PSCredential('ADATUM\\administrator',"
                        + " (ConvertTo-SecureString 'Pa$$w0rd-admin' -AsPlainText -Force)); " + LINKED
                        + " -LinkedCredential $c");
        assertThat(said.exitCode()).as(said.errors()).isZero();

        String readable = everyRow("object", "body")
                + everyRow("journal_change", "coalesce(body_before, '') || coalesce(body_after, '')")
                + everyRow("journal", "caller || actor || command")
                + everyRow("audit", "body");
        assertThat(readable).contains("LinkedCredential", "*****").doesNotContain("Pa$$w0rd");
        assertThat(everyRow("credential", "secret_hash")).contains(PASSWORD);
    }

    @Test
    @DisplayName(
            "AUD-6: what a foreign account does is recorded under its name; behind a linked mailbox under the mailbox's")
    void records() throws IOException, SQLException {
        trust(PASSWORD);
        run("Administrator", LINKED.replace("View-Only Recipients", "Mail Recipients"));
        run("ADATUM\\alice", "Set-Mailbox Administrator -CustomAttribute1 one");
        assertThat(everyRow("journal", "caller")).contains("ADATUM\\alice");
        assertThat(everyRow("audit", "body")).contains("ADATUM\\\\alice");

        run(
                "Administrator",
                "New-Mailbox -Name Alice -LinkedMasterAccount ADATUM\\alice -LinkedDomainController dc1.adatum.com");
        run("ADATUM\\alice", "Set-Mailbox Administrator -CustomAttribute1 two");
        assertThat(everyRow("journal", "caller")).endsWith("contoso.com/Users/Alice");
    }

    @Test
    @DisplayName("GATE-8: at the start of a session a silent forest is named as the reason")
    void silentForest() throws IOException {
        trust(PASSWORD);
        run("Administrator", LINKED);
        adatum.stop();

        Said said = run("ADATUM\\alice", "Get-Recipient");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("ADATUM\\alice", "can't be reached");
    }

    @Test
    @DisplayName("Without an account to read as, or its password, nothing is guessed")
    void usage() {
        assertThat(tester.reeve("trust").exitCode()).isEqualTo(2);
        assertThat(tester.reeve("trust", "add", "adatum.com").exitCode()).isEqualTo(2);
        assertThat(tester.reeve("trust", "forget", "adatum.com").exitCode()).isEqualTo(2);
        assertThat(tester.reeve("trust", "add", "adatum.com", "--domain-controller", "dc1=http://x")
                        .exitCode())
                .isEqualTo(2);
        assertThat(tester.reeve("trust", "add", "adatum.com", "--domain-controller", "dc1", "--bind-name", "x")
                        .exitCode())
                .isEqualTo(2);
    }
}
