package dev.reeve.commands.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.organization.ExchangeServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the cmdlet makes of events. */
class GetMessageTrackingLogTest {

    private static final Instant TIME = Instant.parse("2026-01-31T09:00:10Z");

    private TestOrganization organization;
    private TestShell shell;

    @BeforeEach
    void start() {
        organization = new TestOrganization();
        organization
                .snapshot()
                .all(ExchangeServer.class)
                .forEach(server -> organization.put(server.withTrackingLogs(Optional.of("logs"))));
        shell = new TestShell(organization, "Administrator");
    }

    private void tracked(TrackingField field, String value) {
        organization.tracked.add(new TrackingEvent(TIME, Map.of(field, value)));
    }

    private List<String> shown(String property) {
        return shell.run("Get-MessageTrackingLog | % { \"$($_." + property + ")\" }")
                .lines();
    }

    @Test
    @DisplayName("TRACK-9: latency since the message came in, else at this server, else none")
    void latency() {
        tracked(TrackingField.MESSAGE_INFO, "2026-01-31T09:00:06.500Z;LSRV=EX1:TOTAL=1");
        tracked(TrackingField.MESSAGE_INFO, "LSRV=EX1.contoso.com:TOTAL-SUB=2.5|SMR=1");
        tracked(TrackingField.MESSAGE_INFO, "10:05;NTLM failed");

        assertThat(shown("MessageLatencyType")).containsExactly("EndToEnd", "LocalServer", "None");
        assertThat(shown("MessageLatency.TotalSeconds")).containsExactly("3.5", "2.5", "");
    }

    @Test
    @DisplayName("TRACK-8: event data are pairs; a semicolon within a value stays in it")
    void eventData() {
        tracked(TrackingField.CUSTOM_DATA, "S:AMA=SUM|v=0|action=;S:Subject=a;b;I:Count=3;loose");

        assertThat(shell.run("(Get-MessageTrackingLog).EventData | % { $_.Key + ' is ' + $_.Value }")
                        .lines())
                .containsExactly("AMA is SUM|v=0|action=", "Subject is a;b", "Count is 3;loose");
    }

    @Test
    @DisplayName("TRACK-8: sizes and counts are numbers, what is not there is null")
    void types() {
        tracked(TrackingField.TOTAL_BYTES, "1000");
        tracked(TrackingField.TOTAL_BYTES, "many");

        assertThat(shell.run("Get-MessageTrackingLog | % { $_.TotalBytes -is [int] -or $_.TotalBytes -is [long];"
                                + " $null -eq $_.Sender }")
                        .lines())
                .containsExactly("True", "True", "False", "True");
    }

    @Test
    @DisplayName("TRACK-4, CMD-8: a thousand events unless more are asked for, with a warning")
    void resultSize() {
        for (int i = 0; i < 1001; i++) {
            tracked(TrackingField.SENDER_ADDRESS, "s" + i + "@contoso.com");
        }

        assertThat(shell.run("(Get-MessageTrackingLog).Count").shown()).contains("1000", "By default");
        assertThat(shell.run("Get-MessageTrackingLog -ResultSize Unlimited | % Sender")
                        .lines())
                .hasSize(1001);
        assertThat(shell.run("Get-MessageTrackingLog -Sender S7@contoso.com | % Sender")
                        .lines())
                .containsExactly("s7@contoso.com");
    }

    @Test
    @DisplayName("TRACK-1: without Message Tracking there is no such cmdlet")
    void role() {
        shell.run("Get-ManagementRoleAssignment -Role 'Message Tracking' | Remove-ManagementRoleAssignment"
                + " -Confirm:$false");

        assertThat(shell.run("Get-MessageTrackingLog").codes()).containsExactly("CommandNotFound");
    }
}
