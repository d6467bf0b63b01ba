package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.server.configuration.ConfigurationException;
import dev.reeve.server.configuration.ConfigurationReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInConfigurationTest {

    private static SignInConfiguration read(Map<String, String> environment) {
        ConfigurationReader settings = ConfigurationReader.of(Path.of("nowhere"), environment);
        SignInConfiguration read = SignInConfiguration.from(settings);
        settings.finish();
        return read;
    }

    @Test
    void withoutSettingsThereAreLocalPasswordsOnly() {
        assertThat(read(Map.of()))
                .isEqualTo(new SignInConfiguration(
                        Duration.ofMinutes(30),
                        Duration.ofHours(12),
                        20_000,
                        Optional.empty(),
                        UserProperty.USER_PRINCIPAL_NAME,
                        Optional.empty(),
                        UserProperty.USER_PRINCIPAL_NAME));
    }

    @Test
    void allThatIsUnsafeOrMissingIsToldAtOnce() {
        assertThatThrownBy(() -> read(Map.of(
                        "REEVE_OIDC_ISSUER", "http://issuer.example",
                        "REEVE_OIDC_USER_PROPERTY", "Anything",
                        "REEVE_LDAP_SERVERS", "ldap://directory.example",
                        "REEVE_LDAP_START_TLS", "false",
                        "REEVE_LDAP_BIND_NAME", "cn=reader")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("only this machine is reached without TLS")
                .hasMessageContaining("write UserPrincipalName, SamAccountName or EmailAddress")
                .hasMessageContaining("'ldap.base'")
                .hasMessageContaining("'ldap.bind-password'")
                .hasMessageContaining("use ldaps or StartTLS");
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        assertThatThrownBy(() -> read(Map.of(
                        "REEVE_OIDC_ISSUER", "https://localhost/",
                        "REEVE_OIDC_CLIENT_ID", "reeve",
                        "REEVE_OIDC_AUDIENCE", "reeve")))
                .hasMessageContaining("must differ from oidc.client-id")
                .hasMessageContaining("'oidc.claim'")
                .hasMessageContaining("'oidc.redirect'");
    }
}
