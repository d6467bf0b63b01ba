package dev.reeve.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.Attribution;
import dev.reeve.store.Credential;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.OrganizationStore.StoredOrganization;
import dev.reeve.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a home on disk can get right or wrong. */
class HomeTest {

    private static final Attribution BY_JANE = new Attribution("Jane", "Jane", "New-Thing", Instant.EPOCH);

    @TempDir
    Path folder;

    private Path home;
    private Path file;

    @BeforeEach
    void name() {
        home = folder.resolve("home");
        file = home.resolve(SqliteStore.FILE_NAME);
    }

    private static OrganizationalUnit domain(String name) {
        return new OrganizationalUnit(
                ObjectHeader.created(ObjectId.ofBuiltIn("test", name), name, Instant.EPOCH),
                OrganizationalUnit.Kind.DOMAIN,
                Optional.empty());
    }

    private OrganizationId contoso() {
        try (SqliteStore store = SqliteStore.create(home)) {
            return store.create("Contoso", Change.put(domain("contoso.com")), BY_JANE);
        }
    }

    private static Organization commit(SqliteStore store, OrganizationId organization, Change change) {
        Version version = store.snapshot(organization).version();
        return store.commit(organization, version, change, BY_JANE, Optional.empty())
                .orElseThrow();
    }

    @Test
    @DisplayName("A home holds credentials, so only its owner reads it")
    void ownersOnly() throws IOException {
        contoso();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    @DisplayName("What was committed is there after closing and opening")
    void reopen() {
        OrganizationId contoso = contoso();
        try (SqliteStore store = SqliteStore.open(home)) {
            commit(store, contoso, Change.put(domain("fabrikam.com")));
        }

        try (SqliteStore store = SqliteStore.open(home)) {
            assertThat(store.snapshot(contoso).version()).isEqualTo(new Version(2));
            assertThat(store.snapshot(contoso).all())
                    .containsExactlyInAnyOrder(domain("contoso.com"), domain("fabrikam.com"));
        }
    }

    @Test
    @DisplayName("A closed home is one file, and its folder can be copied")
    void copied() throws IOException {
        OrganizationId contoso = contoso();
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(file, copy.resolve(SqliteStore.FILE_NAME));

        try (SqliteStore store = SqliteStore.open(copy)) {
            assertThat(store.snapshot(contoso).all()).containsExactly(domain("contoso.com"));
        }
    }

    @Test
    @DisplayName("Two stores on one home see each other's commits, and only one commits at a version")
    void twoStores() {
        OrganizationId contoso = contoso();
        try (SqliteStore one = SqliteStore.open(home);
                SqliteStore other = SqliteStore.open(home)) {
            Version decidedOn = other.snapshot(contoso).version();
            commit(one, contoso, Change.put(domain("a.com")));
            commit(one, contoso, Change.remove(domain("contoso.com").id()).and(Change.put(domain("b.com"))));

            assertThat(other.commit(contoso, decidedOn, Change.put(domain("late.com")), BY_JANE, Optional.empty()))
                    .isEmpty();
            assertThat(other.snapshot(contoso).all()).containsExactlyInAnyOrder(domain("a.com"), domain("b.com"));
            assertThat(other.snapshot(contoso).version()).isEqualTo(new Version(3));

            commit(other, contoso, Change.put(domain("c.com")));
            assertThat(one.snapshot(contoso).find(domain("c.com").id())).isPresent();
        }
    }

    @Test
    @DisplayName("ORG-4: what a store remembers of passwords and snapshots is over with the next commit of another one")
    void rememberedUntilAnotherCommits() {
        OrganizationId contoso = contoso();
        ObjectId account = domain("contoso.com").id();
        try (SqliteStore one = SqliteStore.open(home);
                SqliteStore other = SqliteStore.open(home)) {
            Organization before = one.snapshot(contoso);
            assertThat(one.credential(contoso, account)).isEmpty();
            assertThat(one.snapshot(contoso)).as("nobody committed").isSameAs(before);

            for (String secret : List.of("first", "second")) {
                Credential set = new Credential(account, secret);
                other.commit(
                        contoso,
                        other.snapshot(contoso).version(),
                        Change.NONE,
                        BY_JANE,
                        Optional.empty(),
                        List.of(set));
                assertThat(one.credential(contoso, account)).contains(set);
                assertThat(one.credential(contoso, account)).contains(set);
            }
            commit(other, contoso, Change.remove(account));
            assertThat(one.credential(contoso, account)).isEmpty();
            assertThat(one.snapshot(contoso).find(account)).isEmpty();
        }
    }

    @Test
    @DisplayName("ORG-4: many threads that ask at once see whatever another process committed before they asked")
    void manyAskAtOnce() throws Exception {
        OrganizationId contoso = contoso();
        AtomicLong committed = new AtomicLong(1);
        AtomicBoolean done = new AtomicBoolean();
        try (SqliteStore one = SqliteStore.open(home);
                SqliteStore other = SqliteStore.open(home);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> asking = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        long behind = 0;
                        while (!done.get()) {
                            long before = committed.get();
                            behind += one.snapshot(contoso).version().number() < before ? 1 : 0;
                        }
                        return behind;
                    }))
                    .toList();
            for (int number = 0; number < 40; number++) {
                commit(other, contoso, Change.put(domain("d" + number + ".com")));
                committed.set(number + 2);
            }
            done.set(true);

            for (Future<Long> each : asking) {
                assertThat(each.get()).isZero();
            }
        }
    }

    @Test
    @DisplayName("A store sees an organization that another one made")
    void organizationOfAnother() {
        contoso();
        try (SqliteStore one = SqliteStore.open(home);
                SqliteStore other = SqliteStore.open(home)) {
            OrganizationId fabrikam = one.create("Fabrikam", Change.NONE, BY_JANE);

            assertThat(other.organizations()).hasSize(2);
            assertThat(other.snapshot(fabrikam).version()).isEqualTo(new Version(1));
        }
    }

    @Test
    @DisplayName("The database commits to the disk, not only to the operating system")
    void durable() throws SQLException {
        contoso();
        try (Database database = Database.open(file)) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
        }
    }

    @Test
    @DisplayName("The migrations bring a database to the version this release expects")
    void migrations() {
        contoso();
        try (Database database = Database.open(file)) {
            assertThat(pragma(database, "user_version")).isEqualTo(Integer.toString(SqliteSchema.VERSION));
            assertThat(pragma(database, "application_id")).isEqualTo(Integer.toString(SqliteSchema.APPLICATION_ID));
        }
    }

    private static String pragma(Database database, String name) {
        return database.read(
                () -> database.one("PRAGMA " + name, row -> row.getString(1)).orElseThrow());
    }

    @Test
    @DisplayName("A home is made once")
    void createTwice() throws IOException {
        contoso();
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteStore.create(home))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("already is a home");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    @DisplayName("Where making a home fails on the way there is none, and the next attempt is a first one")
    void failedOnTheWay() throws IOException {
        Consumer<OrganizationStore> failing = store -> {
            store.create("Contoso", Change.put(domain("contoso.com")), BY_JANE);
            throw new IllegalStateException("on the way");
        };

        assertThatThrownBy(() -> SqliteStore.create(home, failing)).hasMessage("on the way");

        assertThat(home).doesNotExist();
        contoso();
        try (SqliteStore store = SqliteStore.open(home)) {
            assertThat(store.organizations()).hasSize(1);
        }
    }

    @Test
    @DisplayName("Where making a home fails, the folders go that were made for it, and those stay that were there")
    void foldersOfFailure() throws IOException {
        Consumer<OrganizationStore> failing = _ -> {
            throw new IllegalStateException("on the way");
        };
        Files.createDirectories(home);

        assertThatThrownBy(() -> SqliteStore.create(home, failing)).hasMessage("on the way");
        assertThatThrownBy(() -> SqliteStore.create(home.resolve("further/down"), failing))
                .hasMessage("on the way");

        assertThat(home).isEmptyDirectory();
    }

    @Test
    @DisplayName("What a killed process left of a home that it made does not get into the next")
    void leftover() throws IOException {
        Files.createDirectories(home);
        for (String part : List.of("", "-journal", "-wal", "-shm")) {
            Files.writeString(home.resolve("reeve.db." + ProcessHandle.current().pid() + ".new" + part), "left over");
        }

        contoso();

        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisplayName("Nobody sees a home before what it begins with, and one that came in between stays")
    void quicker() {
        boolean made = SqliteStore.create(home, store -> {
            store.create("Late", Change.put(domain("late.com")), BY_JANE);
            assertThat(SqliteStore.isHome(home)).isFalse();
            otherProcess();
        });

        assertThat(made).isFalse();
        try (SqliteStore store = SqliteStore.open(home)) {
            assertThat(store.organizations())
                    .extracting(StoredOrganization::name)
                    .containsExactly("Contoso");
        }
    }

    /** What another process makes meanwhile: in a folder of its own, since this process has but one number. */
    private void otherProcess() {
        Path other = folder.resolve("other");
        try (SqliteStore store = SqliteStore.create(other)) {
            store.create("Contoso", Change.put(domain("contoso.com")), BY_JANE);
        }
        try {
            Files.move(other.resolve(SqliteStore.FILE_NAME), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("Opening what is missing makes nothing")
    void missing() {
        assertThatThrownBy(() -> SqliteStore.open(home))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no home at " + home);
        assertThat(home).doesNotExist();
        assertThat(SqliteStore.isHome(home)).isFalse();
    }

    @Test
    @DisplayName("A home that is a file, or whose database is a folder, is no home")
    void wrongKinds() throws IOException {
        Files.writeString(home, "not a folder");
        assertThatThrownBy(() -> SqliteStore.open(home))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no folder");
        assertThatThrownBy(() -> SqliteStore.create(home)).isInstanceOf(StoreException.class);

        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve(SqliteStore.FILE_NAME));
        assertThatThrownBy(() -> SqliteStore.open(other))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no file");
    }

    @Test
    @DisplayName("A home of a newer release is refused by its version, and not a byte changes")
    void newer() throws Exception {
        contoso();
        sql("PRAGMA user_version = 7");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteStore.open(home))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 7")
                .hasMessageContaining("newer release");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisplayName("The database of another program is refused")
    void anotherProgram() throws Exception {
        Files.createDirectories(home);
        sql("CREATE TABLE t (a)");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteStore.open(home))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another program");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    @DisplayName("A file that is no database, or empty, is refused and left as it is")
    void noDatabase() throws IOException {
        Files.createDirectories(home);
        for (String content : new String[] {"", "hello", "x".repeat(5000)}) {
            Files.writeString(file, content);

            assertThatThrownBy(() -> SqliteStore.open(home))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("no database");

            assertThat(file).hasContent(content);
        }
    }

    @Test
    @DisplayName("An unreadable home is a store error")
    void unreadable() throws IOException {
        contoso();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "an administrator reads everything");

        assertThatThrownBy(() -> SqliteStore.open(home))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("can't be read");
    }

    @Test
    @DisplayName("A truncated home is a store error, and truncated it stays")
    void truncated() throws IOException {
        OrganizationId contoso = contoso();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(5 * 4096L);
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> {
                    try (SqliteStore store = SqliteStore.open(home)) {
                        store.snapshot(contoso);
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    @DisplayName("Whatever is overwritten in a home, only store errors come out")
    void corrupt() throws IOException {
        OrganizationId contoso = contoso();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20260301);
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            Files.write(file, whole);
            byte[] noise = new byte[1 + random.nextInt(2000)];
            random.nextBytes(noise);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(noise), random.nextInt(whole.length - noise.length));
            }
            try (SqliteStore store = SqliteStore.open(home)) {
                store.organizations();
                Version version = store.snapshot(contoso).version();
                store.journal(contoso, Version.ZERO);
                store.auditEntries(contoso, Instant.MIN, Instant.MAX).forEach(_ -> {});
                store.commit(contoso, version, Change.put(domain("new.com")), BY_JANE, Optional.empty());
            } catch (StoreException e) {
                assertThat(e.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName("A closed store is an error, not a surprise")
    void closed() {
        OrganizationId contoso = contoso();
        SqliteStore store = SqliteStore.open(home);
        store.close();
        store.close();

        assertThatThrownBy(() -> store.snapshot(contoso)).isInstanceOf(StoreException.class);
    }

    private void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(Database.url(file));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
