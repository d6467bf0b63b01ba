package dev.reeve.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.OrganizationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operating system kills processes while they commit. */
@Timeout(240)
class KillTest {

    @TempDir
    Path folder;

    private final List<Process> running = new ArrayList<>();

    @ParameterizedTest(name = "{0} processes, {1} objects in a commit")
    @CsvSource({"1, 3, 3", "2, 3, 2", "1, 300, 2"})
    @DisplayName("After a kill every acknowledged commit is there, none is half there, and the journal agrees")
    void killed(int processes, int size, int rounds) throws Exception {
        Path home = folder.resolve("home");
        OrganizationId organization;
        try (SqliteStore store = SqliteStore.create(home)) {
            organization = store.create("Contoso", CommittingProcess.change(1, size), CommittingProcess.attribution(1));
        }
        Random random = new Random(size * 31L + processes);
        NavigableSet<Long> acknowledged = new TreeSet<>(List.of(1L));
        for (int round = 0; round < rounds; round++) {
            List<Path> outputs = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                outputs.add(start(home, organization, size));
            }
            for (Path output : outputs) {
                awaitCommits(output, 3);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
            kill();
            List<Long> printed = new ArrayList<>();
            for (Path output : outputs) {
                printed.addAll(versions(output));
            }
            assertThat(printed).doesNotHaveDuplicates();
            acknowledged.addAll(printed);

            check(home, organization, size, acknowledged);
        }
    }

    /** Starts a process; returns the file it prints to. */
    private Path start(Path home, OrganizationId organization, int size) throws IOException {
        Path output = Files.createTempFile(folder, "versions", ".txt");
        String java = ProcessHandle.current().info().command().orElseThrow();
        running.add(new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingProcess.class.getName(),
                        home.toString(),
                        organization.uuid().toString(),
                        Integer.toString(size))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
        return output;
    }

    @AfterEach
    void kill() throws InterruptedException {
        for (Process process : running) {
            process.destroyForcibly().waitFor();
        }
        running.clear();
    }

    private void awaitCommits(Path output, int commits) throws Exception {
        while (versions(output).size() < commits) {
            assertThat(running).as(Files.readString(output)).allMatch(Process::isAlive);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** The versions a process acknowledged; a line cut off by the kill acknowledged nothing. */
    private static List<Long> versions(Path output) throws IOException {
        String text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Long::valueOf)
                .toList();
    }

    private static void check(Path home, OrganizationId organization, int size, NavigableSet<Long> acknowledged) {
        try (SqliteStore store = SqliteStore.open(home)) {
            Organization snapshot = store.snapshot(organization);
            long last = snapshot.version().number();
            assertThat(last).isGreaterThanOrEqualTo(acknowledged.last());

            List<JournalEntry> journal = store.journal(organization, Version.ZERO);
            assertThat(journal.stream().map(entry -> entry.version().number()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
            Organization replayed = Organization.empty();
            for (JournalEntry entry : journal) {
                replayed = replayed.apply(entry.change());
            }
            assertThat(objects(snapshot)).isEqualTo(objects(replayed));

            Organization expected = Organization.empty();
            for (long version = 1; version <= last; version++) {
                expected = expected.apply(CommittingProcess.change(version, size));
            }
            assertThat(objects(snapshot)).isEqualTo(objects(expected));

            List<String> audited = store.auditEntries(organization, Instant.MIN, Instant.MAX)
                    .map(recorded -> recorded.entry().cmdlet())
                    .toList();
            assertThat(audited).hasSize((int) last - 1).doesNotHaveDuplicates().contains("Set-" + last);
            assertThat(store.commit(
                            organization,
                            snapshot.version(),
                            CommittingProcess.change(last + 1, size),
                            CommittingProcess.attribution(last + 1),
                            Optional.of(CommittingProcess.audit(last + 1))))
                    .isPresent();
            acknowledged.add(last + 1);
        }
    }

    private static List<DirectoryObject> objects(Organization organization) {
        return organization
                .all()
                .sorted(Comparator.comparing(DirectoryObject::id))
                .toList();
    }
}
