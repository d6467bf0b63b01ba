package dev.reeve.shell.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at a random moment loses nothing it has acknowledged and leaves nothing half done. */
class KilledProcessTest {

    private static final long SEED = 20_132_016_2019L;
    private static final long PEOPLE = 1500;

    @TempDir
    Path folder;

    @Test
    @DisplayName("Killed in a loop of changes: every acknowledged change is there, none is half there")
    void aLoopOfChanges() throws Exception {
        Path home = folder.resolve("home");
        ReeveProcess.run(folder, home, "init", "--domain", "contoso.com");
        Random random = new Random(SEED);

        for (int round = 1; round <= 3; round++) {
            ReeveProcess process = ReeveProcess.start(folder, home, "run", "-c", loopFrom(round * 1000));
            int enough = 1 + random.nextInt(25);
            while (process.isAlive() && process.printed().size() < enough) {
                Thread.sleep(2);
            }
            Thread.sleep(random.nextInt(20));
            process.kill();
            List<String> acknowledged = process.printed();

            Organization organization = Homes.wholeOrganization(home);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
            assertThat(acknowledged)
                    .allSatisfy(name -> assertThat(organization.named(RoleGroup.class, name))
                            .hasSize(1));
            assertThat(organization
                            .all(RoleGroup.class)
                            .filter(group -> group.name().startsWith("Group ")))
                    .allSatisfy(group ->
                            assertThat(assignments(organization, group)).isEqualTo(2));
        }
    }

    @Test
    @DisplayName("Killed during an import: everybody of the file is there or nobody")
    void anImport() throws Exception {
        Path home = folder.resolve("home");
        Path file = Files.writeString(folder.resolve("people.ldif"), people());
        ReeveProcess.run(folder, home, "init", "--domain", "contoso.com");
        Random random = new Random(SEED);
        long before = people(Homes.wholeOrganization(home));

        // Later and later, so that some are killed while they read, some while they write, and the last is done.
        boolean done = false;
        for (int delay = 300; !done; delay += delay / 2 + random.nextInt(100)) {
            ReeveProcess process = ReeveProcess.start(folder, home, "import", file.toString());
            Thread.sleep(delay);
            done = !process.isAlive();
            process.kill();

            assertThat(people(Homes.wholeOrganization(home))).isIn(before, before + PEOPLE);
            assertThat(delay).as("an import ends some day").isLessThan(60_000);
        }
        assertThat(people(Homes.wholeOrganization(home))).isEqualTo(before + PEOPLE);
    }

    private static String people() {
        StringBuilder ldif = new StringBuilder("dn: ou=people,dc=contoso,dc=com\nobjectClass: organizationalUnit\n\n");
        for (int i = 1; i <= PEOPLE; i++) {
            ldif.append("dn: cn=Person ")
                    .append(i)
                    .append(",ou=people,dc=contoso,dc=com\nobjectClass: inetOrgPerson\n");
            ldif.append("sn: ").append(i).append("\nmail: person").append(i).append("@contoso.com\n\n");
        }
        return ldif.toString();
    }

    private static long people(Organization organization) {
        return organization
                .all(Recipient.class)
                .filter(person -> person.name().startsWith("Person "))
                .count();
    }

    /** Each command makes a role group and two assignments in one transaction, then says so. */
    private static String loopFrom(int first) {
        return "foreach ($i in " + first + ".." + (first + 999) + ") {"
                + " $group = New-RoleGroup -Name \"Group $i\" -Roles Journaling, 'Mail Recipients'; $group.Name }";
    }

    private static long assignments(Organization organization, RoleGroup group) {
        return organization
                .indexed(IndexKey.of(Kind.ASSIGNEE, group.id()), RoleAssignment.class)
                .count();
    }
}
