package dev.reeve.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.Attribution;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes that a release made which stored objects as JSON. */
class EarlierHomeTest {

    private static final OrganizationId CONTOSO = new OrganizationId(new UUID(1, 2));
    private static final Attribution BY_JANE = new Attribution("Jane", "Jane", "Set-Thing", Instant.EPOCH);

    @TempDir
    Path home;

    private static OrganizationalUnit domain(String name) {
        return new OrganizationalUnit(
                ObjectHeader.created(ObjectId.ofBuiltIn("test", "domain"), name, Instant.parse("2026-01-02T03:04:05Z")),
                OrganizationalUnit.Kind.DOMAIN,
                Optional.empty());
    }

    private static String json(OrganizationalUnit unit) {
        return "{\"format\":1,\"class\":\"OrganizationalUnit\",\"id\":\"" + unit.id() + "\",\"name\":\"" + unit.name()
                + "\",\"created\":\"2026-01-02T03:04:05Z\",\"changed\":\"2026-01-02T03:04:05Z\",\"kind\":\"DOMAIN\"}";
    }

    /** A home at version 2: a domain was made, and then renamed. */
    @BeforeEach
    void homeOfVersionOne() throws SQLException {
        String url = Database.url(home.resolve(SqliteStore.FILE_NAME));
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url)) {
            insert(connection, "organization VALUES (?, 'Contoso', 'contoso', 2)", CONTOSO.uuid());
            ObjectId id = domain("x").id();
            String first = json(domain("contoso.com"));
            String second = json(domain("fabrikam.com"));
            insert(connection, "object VALUES (?, ?, ?)", CONTOSO.uuid(), id, second);
            String journal = "journal VALUES (?, ?, 'Jane', 'Jane', 'Set-Thing', '1970-01-01T00:00:00Z')";
            insert(connection, journal, CONTOSO.uuid(), 1);
            insert(connection, journal, CONTOSO.uuid(), 2);
            String change = "journal_change VALUES (?, ?, 0, ?, nullif(?, ''), ?)";
            insert(connection, change, CONTOSO.uuid(), 1, id, "", first);
            insert(connection, change, CONTOSO.uuid(), 2, id, first, second);
        }
    }

    private static void insert(Connection connection, String what, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO " + what)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i].toString());
            }
            statement.executeUpdate();
        }
    }

    @Test
    @DisplayName("Opens with its objects and its whole journal")
    void opens() {
        try (SqliteStore store = SqliteStore.open(home)) {
            Organization snapshot = store.snapshot(CONTOSO);

            assertThat(snapshot.version()).isEqualTo(new Version(2));
            assertThat(snapshot.all()).containsExactly(domain("fabrikam.com"));
            assertThat(store.journal(CONTOSO, Version.ZERO))
                    .extracting(JournalEntry::changes)
                    .containsExactly(
                            List.of(new JournalEntry.Changed(
                                    domain("x").id(), Optional.empty(), Optional.of(domain("contoso.com")))),
                            List.of(new JournalEntry.Changed(
                                    domain("x").id(),
                                    Optional.of(domain("contoso.com")),
                                    Optional.of(domain("fabrikam.com")))));
        }
    }

    @Test
    @DisplayName("What was changed before can be taken back, and what changes now is there when it is opened again")
    void goesOn() {
        try (SqliteStore store = SqliteStore.open(home)) {
            Change back = store.journal(CONTOSO, new Version(1)).getFirst().inverse();
            assertThat(store.commit(CONTOSO, new Version(2), back, BY_JANE, Optional.empty()))
                    .isPresent();
        }
        try (SqliteStore store = SqliteStore.open(home)) {
            assertThat(store.snapshot(CONTOSO).all()).containsExactly(domain("contoso.com"));
            assertThat(store.journal(CONTOSO, Version.ZERO)).hasSize(3);
        }
    }

    @Test
    @DisplayName("A damaged object keeps it from opening, with an error that shows the object, and stays what it is")
    void damaged() throws Exception {
        Path file = home.resolve(SqliteStore.FILE_NAME);
        SqliteStore.open(home).close();
        try (Connection connection = DriverManager.getConnection(Database.url(file));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE object SET body = CAST(replace(CAST(body AS TEXT), '\"kind\"', 'kind') AS BLOB)");
        }
        byte[] before = Files.readAllBytes(file);

        try (SqliteStore store = SqliteStore.open(home)) {
            assertThatThrownBy(() -> store.snapshot(CONTOSO))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("damaged")
                    .hasMessageContaining("OrganizationalUnit");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
