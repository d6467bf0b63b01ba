package dev.reeve.commands.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.sample.TestContoso;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServerComponentStateTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestShell shell = new TestShell(contoso, "Administrator");

    private String state(String component) {
        return String.join(
                ",",
                shell.run("Get-ServerComponentState MBX1 -Component " + component)
                        .texts("State"));
    }

    @Test
    @DisplayName("SRV-4: a component is as its least willing requester wants it")
    void requesters() {
        shell.run("Set-ServerComponentState MBX1 -Component HubTransport -State Draining -Requester Maintenance")
                .run("Set-ServerComponentState MBX1 -Component HubTransport -State Active -Requester Functional");
        assertThat(state("HubTransport")).isEqualTo("Draining");

        shell.run("Set-ServerComponentState MBX1 -Component HubTransport -State Active -Requester Maintenance");
        assertThat(state("HubTransport")).isEqualTo("Active");
    }

    @Test
    @DisplayName("SRV-4: what takes the whole server offline takes all components but monitoring and recovery")
    void wholeServer() {
        shell.run("Set-ServerComponentState MBX1 -Component ServerWideOffline -State Inactive -Requester Maintenance");

        assertThat(state("OwaProxy")).isEqualTo("Inactive");
        assertThat(state("Monitoring")).isEqualTo("Active");
    }

    @Test
    @DisplayName("SRV-4, SRV-2: it is decided on the server, and only known components and requesters are taken")
    void refused() {
        shell.run("New-ManagementScope 'First Server' -ServerList MBX1")
                .run(
                        "New-ManagementRoleAssignment -Role 'Exchange Servers' -User Walter -CustomConfigWriteScope 'First Server'");
        TestShell walter = new TestShell(contoso, "Walter");
        String drained = " -Component HubTransport -State Draining -Requester Maintenance";

        assertThat(walter.run("Set-ServerComponentState MBX1" + drained).codes())
                .isEmpty();
        assertThat(walter.run("Set-ServerComponentState MBX2" + drained).codes())
                .containsExactly("OutOfServerScope");
        assertThat(shell.run("Set-ServerComponentState MBX1 -Component Coffee -State Active -Requester Maintenance")
                        .codes())
                .containsExactly("InvalidArgument");
        assertThat(shell.run("Set-ServerComponentState MBX1 -Component HubTransport -State Active -Requester Me")
                        .codes())
                .containsExactly("InvalidArgument");
    }
}
