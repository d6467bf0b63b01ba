package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.store.AuditEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether commands that only read leave entries in the audit log is the server's configuration. */
class AuditedReadsTest {

    private static final String PASSWORD = "Correct-horse-7";

    @TempDir
    private static Path folder;

    private static List<AuditEntry> entriesOfReading(String home, Map<String, String> settings) {
        try (SignInServer server = SignInServer.on(folder.resolve(home), settings)) {
            server.password("Administrator", PASSWORD);
            String token = server.token("Administrator", PASSWORD);
            read(server, token, "Walter");
            read(server, token, "nobody-at-all");
            return server.auditEntries().stream()
                    .filter(entry -> entry.cmdlet().startsWith("Get-"))
                    .toList();
        }
    }

    private static void read(SignInServer server, String token, String mailbox) {
        server.post(
                "/adminapi/beta/contoso.com/InvokeCommand",
                "{\"CmdletInput\": {\"CmdletName\": \"Get-Mailbox\", \"Parameters\": {\"Identity\": \"" + mailbox
                        + "\"}}}",
                "Authorization",
                "Bearer " + token);
    }

    @Test
    @DisplayName("A pipeline that wants no more of what is read is no error of the command that reads")
    void endedEarly() {
        try (SignInServer server = SignInServer.on(folder.resolve("early"), Map.of("REEVE_AUDIT_READS", "true"))) {
            server.password("Administrator", PASSWORD);
            server.post(
                    "/api/v1/contoso.com/pipelines",
                    "{\"script\": \"Get-Mailbox | Select-Object -First 1\"}",
                    "Authorization",
                    "Bearer " + server.token("Administrator", PASSWORD));

            assertThat(server.auditEntries())
                    .filteredOn(entry -> entry.cmdlet().equals("Get-Mailbox"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.error()).isEmpty());
        }
    }

    @Test
    @DisplayName("AUD-3: as a rule they leave none, as in Exchange")
    void notAsARule() {
        assertThat(entriesOfReading("plain", Map.of())).isEmpty();
    }

    @Test
    @DisplayName("Where audit.reads is set they leave who read what from where, and what he was told was wrong")
    void configured() {
        assertThat(entriesOfReading("audited", Map.of("REEVE_AUDIT_READS", "true")))
                .satisfiesExactlyInAnyOrder(
                        entry -> {
                            assertThat(entry.caller().name()).contains("Administrator");
                            assertThat(entry.caller().actor()).isEqualTo("from 127.0.0.1 by InvokeCommand");
                            assertThat(entry.parameters())
                                    .containsExactly(new AuditEntry.NamedValue("Identity", "Walter"));
                            assertThat(entry.error()).isEmpty();
                        },
                        entry -> {
                            assertThat(entry.parameters())
                                    .containsExactly(new AuditEntry.NamedValue("Identity", "nobody-at-all"));
                            assertThat(entry.error()).get().asString().contains("nobody-at-all");
                        });
    }
}
