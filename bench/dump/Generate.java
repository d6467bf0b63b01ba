import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes, beside a dump of the sample organization, the files of many more people: {@code java Generate.java FOLDER
 * clixml|csv MAILBOXES ASSIGNMENTS SCOPES}. Columns are the collector's, most of them empty, as in a real dump.
 */
class Generate {

    private static final List<String> ROLES = List.of(
            "Mail Recipients", "Mail Recipient Creation", "Distribution Groups", "Message Tracking",
            "Reset Password", "User Options", "Recipient Policies");
    private static final int IN_A_GROUP = 4;

    private final Path folder;
    private final boolean csv;
    private final int mailboxes;
    private final int assignments;
    private final int scopes;

    Generate(Path folder, boolean csv, int mailboxes, int assignments, int scopes) {
        this.folder = folder;
        this.csv = csv;
        this.mailboxes = mailboxes;
        this.assignments = assignments;
        this.scopes = scopes;
    }

    public static void main(String[] words) throws IOException {
        new Generate(
                        Path.of(words[0]),
                        words[1].equals("csv"),
                        Integer.parseInt(words[2]),
                        Integer.parseInt(words[3]),
                        Integer.parseInt(words[4]))
                .write();
    }

    private void write() throws IOException {
        people("Large-Mailbox", true, false);
        people("Large-Recipient", true, true);
        people("Large-User", false, true);
        scopes();
        groups();
        assignments();
    }

    private static UUID guid(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8));
    }

    private static String person(int number) {
        return String.format("Person %07d", number);
    }

    private String branch(int number) {
        return "OU=Branch " + number % 40 + ",DC=contoso,DC=com";
    }

    private void people(String name, boolean mail, boolean person) throws IOException {
        try (Rows rows = new Rows(name)) {
            for (int i = 0; i < mailboxes; i++) {
                Row row = rows.row();
                String dn = "CN=" + person(i) + "," + branch(i);
                row.put("Name", person(i)).put("DistinguishedName", dn).put("Guid", guid("p", i).toString());
                row.put("Identity", "contoso.com/Branch " + i % 40 + "/" + person(i));
                row.put("WhenCreatedUTC", "2024-03-0" + (1 + i % 9) + "T08:00:00Z");
                row.put("WhenChangedUTC", "2025-03-0" + (1 + i % 9) + "T08:00:00Z");
                row.put("DisplayName", person(i)).put("SamAccountName", "p" + i);
                row.put("UserPrincipalName", "p" + i + "@contoso.com");
                row.put("RecipientType", "UserMailbox").put("RecipientTypeDetails", "UserMailbox");
                if (mail) {
                    row.put("Alias", "p" + i).put("PrimarySmtpAddress", "p" + i + "@contoso.com");
                    row.list("EmailAddresses", List.of("SMTP:p" + i + "@contoso.com", "smtp:person" + i + "@contoso.com"));
                    row.put("ExternalEmailAddress", "").put("HiddenFromAddressListsEnabled", "False");
                    row.put("Database", "DB" + (1 + i % 4));
                    row.put("RoleAssignmentPolicy", person ? "" : "Default Role Assignment Policy");
                    for (int n = 1; n <= 15; n++) {
                        row.put("CustomAttribute" + n, n == 3 && i % 10 == 0 ? "x" + i % 7 : "");
                    }
                }
                if (person) {
                    row.put("FirstName", "Person").put("LastName", String.format("%07d", i)).put("Title", "Clerk " + i % 30);
                    row.put("Department", "Department " + i % 20).put("Company", "Contoso").put("Office", "Room " + i % 900);
                    row.put("City", "City " + i % Math.max(1, scopes)).put("StateOrProvince", "").put("CountryOrRegion", "");
                }
                rows.end(row);
            }
        }
    }

    private void scopes() throws IOException {
        try (Rows rows = new Rows("Large-ManagementScope")) {
            for (int i = 0; i < scopes; i++) {
                rows.end(rows.row()
                        .put("Name", "People of city " + i)
                        .put("Guid", guid("s", i).toString())
                        .put("ScopeRestrictionType", "RecipientScope")
                        .put("Exclusive", "False")
                        .put("RecipientRoot", "")
                        .put("RecipientFilter", "City -eq 'City " + i + "'"));
            }
        }
    }

    private int groupCount() {
        return (assignments + IN_A_GROUP - 1) / IN_A_GROUP;
    }

    private void groups() throws IOException {
        try (Rows rows = new Rows("Large-RoleGroup")) {
            for (int i = 0; i < groupCount(); i++) {
                List<String> members = new ArrayList<>();
                for (int m = 0; m < 4; m++) {
                    int number = (i * 389 + m) % mailboxes;
                    members.add("CN=" + person(number) + "," + branch(number));
                }
                rows.end(rows.row()
                        .put("Name", "Desk " + i)
                        .put("DistinguishedName", "CN=Desk " + i + ",OU=Microsoft Exchange Security Groups,DC=contoso,DC=com")
                        .put("Guid", guid("g", i).toString())
                        .put("SamAccountName", "Desk " + i)
                        .put("RoleGroupType", "Standard")
                        .put("LinkedGroup", "")
                        .list("ManagedBy", List.of())
                        .list("Members", members));
            }
        }
    }

    private void assignments() throws IOException {
        try (Rows rows = new Rows("Large-ManagementRoleAssignment")) {
            for (int i = 0; i < assignments; i++) {
                String role = ROLES.get(i % ROLES.size());
                int group = i % groupCount();
                rows.end(rows.row()
                        .put("Name", "Generated " + i)
                        .put("Guid", guid("a", i).toString())
                        .put("Role", role)
                        .put("RoleAssigneeType", "RoleGroup")
                        .put("RoleAssigneeName", "Desk " + group)
                        .put("RoleAssignmentDelegationType", "Regular")
                        .put("Enabled", "True")
                        .put("RecipientWriteScope", "CustomRecipientScope")
                        .put("ConfigWriteScope", "OrganizationConfig")
                        .put("CustomRecipientWriteScope", "People of city " + i % scopes)
                        .put("CustomConfigWriteScope", ""));
            }
        }
    }

    /** One object. */
    private final class Row {
        private final List<String> names = new ArrayList<>();
        private final List<List<String>> values = new ArrayList<>();
        private final List<Boolean> lists = new ArrayList<>();

        Row put(String name, String value) {
            return add(name, value.isEmpty() ? List.of() : List.of(value), false);
        }

        Row list(String name, List<String> all) {
            return add(name, all, true);
        }

        private Row add(String name, List<String> all, boolean list) {
            names.add(name);
            values.add(all);
            lists.add(list);
            return this;
        }
    }

    /** One file. */
    private final class Rows implements AutoCloseable {
        private final BufferedWriter out;
        private int references = 1;
        private boolean first = true;

        Rows(String name) throws IOException {
            out = Files.newBufferedWriter(folder.resolve(name + (csv ? ".csv" : ".xml")));
            if (!csv) {
                out.write("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n");
            }
        }

        Row row() {
            return new Row();
        }

        void end(Row row) throws IOException {
            if (csv) {
                if (first) {
                    out.write("\"" + String.join("\",\"", row.names) + "\"\r\n");
                }
                List<String> fields = new ArrayList<>();
                row.values.forEach(value -> fields.add(String.join(";", value)));
                out.write("\"" + String.join("\",\"", fields) + "\"\r\n");
            } else {
                out.write("  <Obj RefId=\"" + references++ + "\">\n");
                out.write(
                        first
                                ? "    <TN RefId=\"0\">\n      <T>Selected.System.Management.Automation.PSCustomObject</T>\n"
                                        + "      <T>System.Object</T>\n    </TN>\n"
                                : "    <TNRef RefId=\"0\" />\n");
                out.write("    <MS>\n");
                for (int i = 0; i < row.names.size(); i++) {
                    value(row.names.get(i), row.values.get(i), row.lists.get(i));
                }
                out.write("    </MS>\n  </Obj>\n");
            }
            first = false;
        }

        private void value(String name, List<String> value, boolean list) throws IOException {
            if (list) {
                out.write("      <Obj N=\"" + name + "\" RefId=\"" + references++ + "\">\n        <LST>\n");
                for (String each : value) {
                    out.write("          <S>" + each + "</S>\n");
                }
                out.write("        </LST>\n      </Obj>\n");
            } else {
                out.write(
                        value.isEmpty()
                                ? "      <Nil N=\"" + name + "\" />\n"
                                : "      <S N=\"" + name + "\">" + value.getFirst() + "</S>\n");
            }
        }

        @Override
        public void close() throws IOException {
            if (!csv) {
                out.write("</Objs>\n");
            }
            out.close();
        }
    }
}
