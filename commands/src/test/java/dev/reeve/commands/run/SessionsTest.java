package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.commands.TestOrganization;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Recipient;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a session is for. */
class SessionsTest {

    private final TestOrganization organization = new TestOrganization();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Administrator",
                "CONTOSO\\administrator",
                "administrator@contoso.com",
                "contoso.com/Users/Administrator",
                "CN=Administrator,CN=Users,DC=contoso,DC=com"
            })
    @DisplayName("A user is told by SAM account name, DOMAIN\\sam, UPN, canonical name or DN")
    void user(String text) {
        Recipient administrator = organization.object(Recipient.class, "Administrator");

        assertThat(Sessions.user(organization.snapshot(), text)).isEqualTo(administrator);
    }

    @Test
    @DisplayName("A group is no user, nor is a name that nobody has")
    void nobody() {
        for (String text : new String[] {"Exchange Servers", "Nobody"}) {
            assertThatThrownBy(() -> Sessions.user(organization.snapshot(), text))
                    .isInstanceOfSatisfying(
                            ReeveException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ObjectNotFound));
        }
    }

    @Test
    @DisplayName("A session belongs to the first server unless another is named, which must exist")
    void server() {
        Sessions sessions = new Sessions(organization.store, InstantSource.system());

        assertThat(sessions.open(organization.id, "Administrator", "root", Optional.empty())
                        .server())
                .isEqualTo("EX01");
        assertThatThrownBy(() -> sessions.open(organization.id, "Administrator", "root", Optional.of("EX99")))
                .hasMessageContaining("EX99");
    }
}
