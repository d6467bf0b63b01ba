package dev.reeve.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.server.signin.SignInServer.Answer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with a password that a real directory knows. */
class DirectorySignInTest {

    @TempDir
    static Path folder;

    private static TestDirectory directory;
    private static SignInServer server;

    @BeforeAll
    static void start() {
        directory = TestDirectory.start(folder.resolve("directory"));
        server = SignInServer.on(folder.resolve("home"), settings(Map.of("REEVE_LDAP_SERVERS", directory.ldaps())));
    }

    @AfterAll
    static void stop() {
        server.close();
        directory.close();
    }

    private static Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "REEVE_LDAP_CERTIFICATES", directory.certificate(),
                "REEVE_LDAP_BASE", TestDirectory.BASE,
                "REEVE_LDAP_BIND_NAME", TestDirectory.READER,
                "REEVE_LDAP_BIND_PASSWORD", TestDirectory.READERS_PASSWORD));
        settings.putAll(more);
        return settings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"terry", "Terry@contoso.com", "TERRY"})
    @DisplayName("SH-69: whoever the directory knows by name and password has a session as the user with his address")
    void signsIn(String name) {
        Answer answer = server.signIn(name, "terrys-password");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asString())
                .isEqualTo(server.user("terrya").id().toString());
    }

    @Test
    @DisplayName("Another password, an empty one, nobody, several and a stranger are not told apart")
    void wrong() {
        Answer wrong = server.signIn("aisha", "adeles-password");

        assertThat(wrong.status()).isEqualTo(401);
        for (Answer other : new Answer[] {
            server.signIn("aisha", ""),
            server.signIn("nobody-at-all", "aishas-password"),
            server.signIn("twin@contoso.com", "twins-password"),
            server.signIn("stranger", "strangers-password")
        }) {
            assertThat(other.status()).isEqualTo(401);
            assertThat(other.body()).isEqualTo(wrong.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "aish*", "aisha)(uid=*", "aisha)(|(uid=*", "\\61isha", "aisha\u0000", "uid=aisha"})
    void aNameIsAValueAndNoFilter(String name) {
        assertThat(server.signIn(name, "aishas-password").status()).isEqualTo(401);
    }

    @Test
    void aPasswordKeptHereGoesBeforeTheDirectory() {
        server.password("Alberto Ortiz", "Kept-here-1");

        assertThat(server.signIn("albertoo", "Kept-here-1").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Where a password is kept here, the directory's is none, by whatever name; sessions by it go on")
    void aNameThatOnlyTheDirectoryKnowsGoesNotRoundThePasswordKeptHere() {
        String token = server.token("chief", "chiefs-password");

        server.password("Fred", "Kept-here-1");

        assertThat(server.signIn("chief", "chiefs-password").status()).isEqualTo(401);
        assertThat(server.signIn("Fred@contoso.com", "chiefs-password").status())
                .isEqualTo(401);
        assertThat(server.signIn("Fred@contoso.com", "Kept-here-1").status()).isEqualTo(200);
        assertThat(server.get("/session", "Authorization", "Bearer " + token).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("USER-2: the directory's word does not help an account that is disabled here")
    void disabled() {
        String token = server.token("adele", "adeles-password");
        assertThat(server.get("/session", "Authorization", "Bearer " + token).status())
                .isEqualTo(200);

        server.change(
                "adelec",
                user -> user.withProperties(user.properties()
                        .with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount")));

        assertThat(server.get("/session", "Authorization", "Bearer " + token).status())
                .isEqualTo(401);
        assertThat(server.signIn("adele", "adeles-password").status()).isEqualTo(401);
    }

    @Test
    void startTlsIsAsGood() {
        try (SignInServer other =
                SignInServer.on(folder.resolve("starttls"), settings(Map.of("REEVE_LDAP_SERVERS", directory.ldap())))) {
            assertThat(other.signIn("terry", "terrys-password").status()).isEqualTo(200);
            assertThat(other.signIn("terry", "adeles-password").status()).isEqualTo(401);
        }
    }

    @Test
    void aDirectoryWhoseCertificateNobodyVouchesForIsNotAsked() {
        Map<String, String> settings = settings(Map.of("REEVE_LDAP_SERVERS", directory.ldap()));
        settings.remove("REEVE_LDAP_CERTIFICATES");
        try (SignInServer other = SignInServer.on(folder.resolve("untrusted"), settings)) {
            assertThat(other.signIn("terry", "terrys-password").code()).isEqualTo("SignInUnavailable");
        }
    }

    @Test
    void theNextServerIsAskedWhereOneIsAway() {
        String servers = "ldaps://127.0.0.1:9, " + directory.ldaps();
        try (SignInServer other =
                SignInServer.on(folder.resolve("two"), settings(Map.of("REEVE_LDAP_SERVERS", servers)))) {
            assertThat(other.signIn("terry", "terrys-password").status()).isEqualTo(200);
        }
    }

    @Test
    void whileTheDirectoryIsAwayNothingIsKnown() {
        directory.stop();
        try {
            assertThat(server.signIn("terry", "terrys-password").code()).isEqualTo("SignInUnavailable");
            assertThat(server.log())
                    .contains("No server of the directory answers")
                    .doesNotContain("terrys-password");
        } finally {
            directory.startAgain();
        }

        assertThat(server.signIn("terry", "terrys-password").status()).isEqualTo(200);
    }
}
