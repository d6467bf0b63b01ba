package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.store.sqlite.SqliteStore;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Changes as they happen, told to whoever watches. */
@Timeout(120)
class WatchTest {

    private static final String WATCH = "/api/v1/contoso.com/watch";

    @TempDir
    private Path home;

    private RunningServer server;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(home, Map.of("REEVE_HTTP_IDLE", "2s", "REEVE_SESSIONS_MOST_WATCHING", "2"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<InputStream> open(String user, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri(WATCH)).header("Authorization", "Bearer " + user);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.open(request);
    }

    private int status(String user, String... headers) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = open(user, headers);
        answer.body().close();
        return answer.statusCode();
    }

    /** Watches, and returns once the server has begun to tell. */
    private Watched watch(String user, String... headers) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = open(user, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
        Watched watched = new Watched(answer.body());
        assertThat(watched.next().orElseThrow().name()).isEqualTo("version");
        return watched;
    }

    private void describe(String group, String text) throws IOException, InterruptedException {
        HttpResponse<String> saved = server.post(
                "/api/v1/contoso.com/changes",
                "Administrator",
                "{\"commands\":[{\"cmdlet\":\"Set-RoleGroup\",\"parameters\":{\"Identity\":\"" + group
                        + "\",\"Description\":\"" + text + "\"}}]}");
        assertThat(saved.statusCode()).describedAs(saved.body()).isEqualTo(200);
    }

    private Workplace contoso() {
        return server.organizations().named("contoso.com").orElseThrow();
    }

    private long version() {
        return contoso().snapshot().version().number();
    }

    private static String name(JsonNode change) {
        return change.at("/objects/0/name").asString();
    }

    @Test
    @DisplayName("A change is told with what it changed, by whom and with what, and its version is the event's id")
    void tells() throws IOException, InterruptedException {
        try (Watched watched = watch("Administrator")) {
            describe("Help Desk", "watched");

            JsonNode change = watched.change();
            assertThat(change.path("version").asLong()).isEqualTo(version());
            assertThat(watched.lastId()).isEqualTo(Long.toString(version()));
            assertThat(change.path("by").asString()).isEqualTo("contoso.com/Users/Administrator");
            assertThat(change.path("command").asString()).isEqualTo("Set-RoleGroup");
            assertThat(name(change)).isEqualTo("Help Desk");
            assertThat(change.at("/objects/0/type").asString()).isEqualTo("RoleGroup");
            assertThat(change.at("/objects/0/change").asString()).isEqualTo("changed");
        }
    }

    @Test
    @DisplayName("A change that another process makes to the home is told, too")
    void otherProcess() throws IOException, InterruptedException {
        try (Watched watched = watch("Administrator");
                SqliteStore store = SqliteStore.open(home)) {
            Workplace elsewhere =
                    new Workplace(store, contoso().organization(), Choices.random(), InstantSource.system());
            elsewhere.runner().importChange(elsewhere.local(NewOrganization.ADMINISTRATOR, "test"), "test", here -> {
                Recipient david = Sessions.user(here, "David");
                return Change.put(david.withProperties(david.properties().with(RecipientProperties.OFFICE, "12")));
            });

            assertThat(watched.change().at("/objects/0/type").asString()).isEqualTo("Recipient");
        }
    }

    @Test
    @DisplayName("Whoever comes again is told what he missed, in its order and once")
    void resumes() throws IOException, InterruptedException {
        String last;
        try (Watched watched = watch("Administrator")) {
            describe("Help Desk", "first");
            watched.change();
            last = watched.lastId();
        }
        describe("Help Desk", "second");
        describe("Records Management", "third");

        try (Watched watched = watch("Administrator", "Last-Event-ID", last)) {
            List<String> missed = new ArrayList<>();
            missed.add(name(watched.change()));
            missed.add(name(watched.change()));
            describe("Help Desk", "fourth");

            assertThat(missed).containsExactly("Help Desk", "Records Management");
            assertThat(watched.change().path("version").asLong()).isEqualTo(version());
        }
    }

    @Test
    @DisplayName("Whoever comes with a version that is not there yet is told to look at everything anew")
    void reset() throws IOException, InterruptedException {
        try (Watched watched = watch("Administrator", "Last-Event-ID", "999999")) {
            Watched.Event event = watched.next().orElseThrow();

            assertThat(event.name()).isEqualTo("reset");
            assertThat(event.data().path("version").asLong()).isEqualTo(version());
        }
        assertThat(status("Administrator", "Last-Event-ID", "yesterday")).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "READ-4: a watcher is told of what he may read, and of nobody else; who did it only with the audit log")
    void scoped() throws IOException, InterruptedException {
        try (Watched watched = watch("Terry")) {
            describe("Help Desk", "not for Terry");
            change("David");
            change("Terry");

            JsonNode change = watched.change();
            assertThat(change.path("objects")).hasSize(1);
            assertThat(change.at("/objects/0/id").asString())
                    .isEqualTo(Sessions.user(contoso().snapshot(), "Terry").id().toString());
            assertThat(change.has("by")).isFalse();
            assertThat(change.has("command")).isFalse();
        }
    }

    private void change(String user) {
        contoso().runner().importChange(contoso().local(NewOrganization.ADMINISTRATOR, "test"), "test", here -> {
            Recipient found = Sessions.user(here, user);
            return Change.put(found.withProperties(found.properties().with(RecipientProperties.OFFICE, "12")));
        });
    }

    @Test
    @DisplayName("USER-2, ORG-4: whoever is disabled is told nothing more, and sent away")
    void disabled() throws IOException, InterruptedException {
        try (Watched watched = watch("Terry")) {
            contoso().runner().importChange(contoso().local(NewOrganization.ADMINISTRATOR, "test"), "test", here -> {
                Recipient terry = Sessions.user(here, "Terry");
                return Change.put(terry.withProperties(terry.properties()
                        .with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount")));
            });

            assertThat(watched.next()).isEmpty();
        }
        assertThat(status("Terry")).isEqualTo(403);
    }

    @Test
    @DisplayName("So many watch at once of one caller; who goes without a word makes room")
    void bounded() throws IOException, InterruptedException {
        Watched first = watch("Administrator");
        try (Watched _ = watch("Administrator")) {
            assertThat(status("Administrator")).isEqualTo(429);
            first.close();

            int status = 429;
            while (status == 429) { // until the server notices, with the next sign of life
                status = status("Administrator");
            }
            assertThat(status).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("A server that stops sends its watchers away instead of waiting for them")
    void stopping() throws IOException, InterruptedException {
        try (Watched watched = watch("Administrator")) {
            Thread stopping = Thread.ofVirtual().start(server::stop);

            assertThat(watched.next()).isEmpty();
            stopping.join();
        }
    }
}
