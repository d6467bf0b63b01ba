package pb;

import java.util.Set;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Caller;
import com.sun.management.OperatingSystemMXBean;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.store.Attribution;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.sqlite.SqliteStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * From a file of SQLite to the first decision, beside reading the same recipients into plain records. One way in each process, as
 * a command meets it.
 */
final class Loading {

    private static final String PLAIN = "plain.db";

    /** A recipient and nothing else: as many texts as the organization's has. */
    private record Row(String id, String name, String unit, String type, String department, String city, String attribute) {}

    private Loading() {}

    /** What to do, the folder, the number of recipients. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int size = Integer.parseInt(arguments[2]);
        long begin = System.nanoTime();
        String found = switch (arguments[0]) {
            case "make" -> make(folder, size);
            case "engine" -> engine(folder, false);
            case "compiled" -> engine(folder, true);
            case "plain" -> plain(folder);
            case "bytes" -> bytes(folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        double elapsed = (System.nanoTime() - begin) / 1e9;
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%s\t%d\t%.2f s\t%.2f s of processor\t%s%n",
                arguments[0], size, elapsed, system.getProcessCpuTime() / 1e9, found);
    }

    private static String make(Path folder, int size) throws SQLException {
        Org org = new Org(size, 10);
        Organization organization = new Estate(org).organization();
        try (SqliteStore store = SqliteStore.create(folder)) {
            store.create(
                    "contoso.com",
                    Change.put(organization.all().toList()),
                    new Attribution("bench", "bench", "New-Organization", Instant.parse("2026-01-01T00:00:00Z")));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(PLAIN));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE recipient (id TEXT PRIMARY KEY, name TEXT, unit TEXT, type TEXT,"
                    + " department TEXT, city TEXT, attribute TEXT) STRICT");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO recipient VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < size; i++) {
                    String[] values = {
                        Estate.recipient(i).toString(),
                        org.rName(i),
                        "ou" + org.rOu[i],
                        "UserMailbox",
                        org.dept(org.rDept[i]),
                        org.cities[org.rCity[i]],
                        org.ca1(org.rCa1[i])
                    };
                    for (int column = 0; column < values.length; column++) {
                        insert.setString(column + 1, values[column]);
                    }
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
        return "made";
    }

    private static String engine(Path folder, boolean compiled) {
        Org org = new Org(100, 10); // for its catalogue and the names of a question
        Org.Query query = org.queries[0];
        try (SqliteStore store = SqliteStore.open(folder)) {
            OrganizationId id = store.organizations().getFirst().id();
            Organization organization = store.snapshot(id);
            Authorizer authorizer = new Authorizer(new Estate(org).catalogue());
            if (compiled) {
                CompiledOrganization ready = authorizer.compiled(organization);
                return organization.size() + " objects; " + ready.allows(query.u, query.c, List.of(query.p), query.r);
            }
            return organization.size() + " objects; "
                    + authorizer
                            .decide(
                                    organization,
                                    new Request(
                                            new Caller(Estate.recipient(query.user)),
                                            query.c,
                                            Set.of(query.p),
                                            List.of(TouchPoint.ObjectAccess.action(organization
                                                    .find(Estate.recipient(query.recipient))
                                                    .orElseThrow())),
                                            ConfigRequirement.EACH))
                            .getClass()
                            .getSimpleName();
        }
    }

    private static String plain(Path folder) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(PLAIN));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT id, name, unit, type, department, city, attribute FROM recipient")) {
            while (row.next()) {
                rows.add(new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)));
            }
        }
        return rows.size() + " records, the last " + rows.getLast().name();
    }

    /** The very rows of the home, taken apart by nobody. */
    private static String bytes(Path folder) throws SQLException {
        List<byte[]> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE_NAME));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT body FROM object NOT INDEXED")) {
            while (row.next()) {
                rows.add(row.getBytes(1));
            }
        }
        return rows.size() + " rows";
    }
}
