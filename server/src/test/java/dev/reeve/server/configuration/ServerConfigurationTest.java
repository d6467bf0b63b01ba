package dev.reeve.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.store.OrganizationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConfigurationTest {

    @TempDir
    Path home;

    private SessionConfiguration sessions() throws IOException {
        Files.writeString(home.resolve("server.properties"), "sessions.files = " + home.resolve("files"));
        return SessionConfiguration.from(ConfigurationReader.of(home, Map.of()));
    }

    private static AuthenticatedCaller caller(int organization, String user) {
        return new AuthenticatedCaller(new OrganizationId(new UUID(0, organization)), user);
    }

    @Test
    @DisplayName("SH-63: each caller's scripts have a folder of their own")
    void foldersOfCallers() throws IOException {
        SessionConfiguration sessions = sessions();

        assertThat(sessions.folderOf(caller(1, "anne")))
                .isEqualTo(sessions.folderOf(caller(1, "anne")))
                .isNotEqualTo(sessions.folderOf(caller(1, "bob")))
                .isNotEqualTo(sessions.folderOf(caller(2, "anne")))
                .hasValueSatisfying(folder -> assertThat(folder).isDirectory());
    }

    @Test
    @DisplayName("SH-63: no name of a caller leads out of the folder")
    void folderOfAnOddName() throws IOException {
        SessionConfiguration sessions = sessions();
        Path files = home.resolve("files").resolve(new UUID(0, 1).toString());

        assertThat(sessions.folderOf(caller(1, "..")).orElseThrow()).hasParent(files);
        assertThat(sessions.folderOf(caller(1, "../../etc")).orElseThrow()).hasParent(files);
    }

    @Test
    @DisplayName("A line that is no setting is told by its place alone: what stands there may be a secret")
    void noSecretIsTold() throws IOException {
        Files.writeString(home.resolve("server.properties"), "oidc.client-secret hunter2\n");
        ConfigurationReader settings = ConfigurationReader.of(home, Map.of());

        assertThatThrownBy(settings::finish)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("server.properties:1")
                .hasMessageNotContaining("hunter2");
    }
}
