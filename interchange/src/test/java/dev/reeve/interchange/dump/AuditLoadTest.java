package dev.reeve.interchange.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.dump.Dump.Result;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.AuditEntry.NamedValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a live organization recorded comes along, from each form that people export it in. */
class AuditLoadTest {

    @TempDir
    Path folder;

    private Dump dump;

    @BeforeEach
    void aDump() {
        dump = new Dump(folder).inventories();
    }

    private List<AuditEntry> entries() {
        List<AuditEntry> entries = new ArrayList<>();
        dump.audit(entries::add);
        return entries;
    }

    @Test
    void a_table_tells_parameters_and_failures() {
        dump.file("AdminAuditLog.csv", """
                RunDate,Caller,CmdletName,ObjectModified,CmdletParameters,Succeeded,Error
                2025-11-01T10:00:00Z,fabrikam.com/People/Amy,Set-Mailbox,fabrikam.com/People/Bob,Identity=bob;Office=1;2,True,None
                2025-11-02T10:00:00Z,fabrikam.com/People/Bob,New-RoleGroup,,Name=x,False,Access denied
                02.11.25 10:00,fabrikam.com/People/Bob,Set-User,,,True,None
                """);
        List<AuditEntry> entries = entries();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().when()).isEqualTo(Instant.parse("2025-11-01T10:00:00Z"));
        assertThat(entries.getFirst().object().name()).isEqualTo("fabrikam.com/People/Bob");
        assertThat(entries.getFirst().parameters())
                .containsExactly(new NamedValue("Identity", "bob"), new NamedValue("Office", "1;2"));
        assertThat(entries.getFirst().error()).isEmpty();
        assertThat(entries.getLast().error()).contains("Access denied");
        assertThat(dump.load().findings())
                .anyMatch(text ->
                        text.startsWith("LEFT_OUT AdminAuditLog.csv: an entry tells no cmdlet, or its RunDate"));
    }

    @Test
    void clixml_tells_objects_for_parameters() {
        dump.file("AdminAuditLog.xml", Dump.OBJS + """
                <Obj RefId="0"><MS><DT N="RunDate">2025-11-01T11:00:00+01:00</DT><S N="Caller">fabrikam.com/People/Amy</S>
                <S N="CmdletName">Set-User</S><B N="Succeeded">true</B><Obj N="CmdletParameters" RefId="1"><LST>
                <Obj RefId="2"><MS><S N="Name">Office</S><S N="Value">a=b</S></MS></Obj></LST></Obj></MS></Obj></Objs>
                """);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.when()).isEqualTo(Instant.parse("2025-11-01T10:00:00Z"));
            assertThat(entry.parameters()).containsExactly(new NamedValue("Office", "a=b"));
            assertThat(entry.caller().identities()).containsExactly("Amy");
        });
    }

    /** AUD-7: entries age; those of the files would be gone with the first command here. */
    @Test
    void entries_that_would_have_aged_are_kept_and_that_is_told() {
        assertThat(ageLimit(dump.load().organization())).isEqualTo(90);
        dump.file("AdminAuditLog.csv", """
                RunDate,Caller,CmdletName
                2025-01-02T03:04:05Z,fabrikam.com/People/Amy,Set-Mailbox
                """);
        Result result = dump.load();
        assertThat(ageLimit(result.organization())).isEqualTo(365 + 365 + 1);
        assertThat(result.findings()).anyMatch(text -> text.startsWith("ASSUMED administrator audit log: "));
    }

    private static long ageLimit(Organization organization) {
        return organization.adminAuditLogConfig().ageLimit().toDays();
    }
}
