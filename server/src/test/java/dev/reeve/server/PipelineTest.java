package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Scripts over HTTP. */
class PipelineTest {

    private static final String PIPELINES = "/api/v1/contoso.com/pipelines";
    private static final String SESSIONS = "/api/v1/contoso.com/sessions";

    @TempDir
    private static Path home;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(home, Map.of("REEVE_SESSIONS_MOST_OF_CALLER", "3"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ObjectNode script(String text) {
        return JsonNodeFactory.instance.objectNode().put("script", text);
    }

    private static List<String> run(ObjectNode request) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.post(PIPELINES, "Administrator", request.toString());
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    @Test
    @DisplayName("Objects, warnings, errors and progress come in their order, and the last line says done")
    void streams() throws IOException, InterruptedException {
        List<String> lines = run(script(
                "1; Write-Warning careful; Write-Progress A -Status B -PercentComplete 50; Get-Mailbox nobody; 'end'"));

        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).isEqualTo("{\"output\":1}");
        assertThat(lines.get(1)).isEqualTo("{\"warning\":\"careful\"}");
        assertThat(lines.get(2)).contains("\"progress\"", "\"percent\":50");
        assertThat(lines.get(3)).contains("\"error\"", "ObjectNotFound");
        assertThat(lines.get(4)).isEqualTo("{\"output\":\"end\"}");
        assertThat(lines.get(5)).isEqualTo("{\"done\":{\"hadErrors\":true,\"objects\":2}}");
    }

    @Test
    @DisplayName("As text, lines are those that a person would see")
    void text() throws IOException, InterruptedException {
        List<String> lines = run(script("Get-Mailbox David | Format-List Alias").put("output", "text"));

        assertThat(lines).contains("{\"text\":\"Alias : David\"}");
    }

    @Test
    @DisplayName("SH-1: text that does not parse runs nothing and says where it fails")
    void syntax() throws IOException, InterruptedException {
        assertThat(run(script("Get-Mailbox )"))).first().asString().contains("ParserError", "\"column\"");
        assertThat(run(script("if (1) {"))).last().asString().contains("\"incomplete\":true");
    }

    @Test
    @DisplayName("Prompts are answered by the request; without answers a prompt is the error SwitchRequired")
    void prompts() throws IOException, InterruptedException {
        String remove = "Remove-ManagementScope Nothing";
        run(script("New-ManagementScope Nothing -RecipientRestrictionFilter {City -eq 'Nowhere'} | Out-Null"));
        assertThat(run(script(remove))).first().asString().contains("SwitchRequired");
        ObjectNode answered = script(remove);
        answered.putArray("answers").add("Y");

        List<String> lines = run(answered);

        assertThat(lines).first().asString().contains("\"prompt\"", "\"answer\":\"Y\"");
        assertThat(lines).last().asString().contains("\"hadErrors\":false", "\"answersLeft\":0");
        assertThat(run(script("Get-ManagementScope Nothing")))
                .first()
                .asString()
                .contains("ObjectNotFound");
    }

    @Test
    @DisplayName(
            "CMD-1: an interactive run waits at a prompt for its answer, which comes in a request of its own, once")
    void interactive() throws IOException, InterruptedException {
        String session = open("Administrator");
        run(script("New-ManagementScope Asked -RecipientRestrictionFilter {City -eq 'Nowhere'} | Out-Null"));
        HttpResponse<InputStream> answer =
                streamed(session, script("Remove-ManagementScope Asked").put("interactive", true));
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        JsonNode prompt = JsonMapper.shared().readTree(lines.readLine()).path("prompt");
        String given = JsonNodeFactory.instance
                .objectNode()
                .put("prompt", prompt.path("id").asString())
                .put("answer", "Y")
                .toString();

        assertThat(prompt.path("lines").toString()).contains("Are you sure");
        assertThat(server.post(session + "/answers", "Administrator", given.replace("\"Y\"", "1"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post(session + "/answers", "Administrator", given.replaceFirst("[0-9a-f]{8}-", "00000000-"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.post(session + "/answers", "HelpDeskManager", given).statusCode())
                .isIn(403, 404);
        assertThat(server.post(session + "/answers", "Administrator", given).statusCode())
                .isEqualTo(204);
        assertThat(lines.readLine()).contains("\"done\"", "\"hadErrors\":false");
        assertThat(server.post(session + "/answers", "Administrator", given).statusCode())
                .isEqualTo(409);
        assertThat(run(script("Get-ManagementScope Asked"))).first().asString().contains("ObjectNotFound");
        delete(session);
    }

    @Test
    @DisplayName("SH-73: a run is stopped by a request of its caller, at a prompt too, and says so with its last line")
    void stopped() throws IOException, InterruptedException {
        String session = open("Administrator");
        for (String waiting : List.of("'begun'; Start-Sleep 600; 'never'", "Read-Host Begun; 'never'")) {
            HttpResponse<InputStream> answer = streamed(session, script(waiting).put("interactive", true));
            BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).containsIgnoringCase("begun");

            assertThat(delete(session + "/pipelines").statusCode()).isEqualTo(204);

            assertThat(lines.lines().toList())
                    .noneMatch(line -> line.contains("never"))
                    .last()
                    .asString()
                    .contains("\"done\"");
        }
        delete(session);
    }

    @Test
    @DisplayName("A run that says that it is alive does so while it says nothing else")
    void alive() throws IOException, InterruptedException {
        List<String> lines = run(script("Start-Sleep 6; 'end'").put("alive", true));

        assertThat(lines).startsWith("{\"alive\":true}", "{\"output\":\"end\"}").hasSize(3);
    }

    @Test
    @DisplayName("Who wants to be asked needs a session, and gives no answers beforehand")
    void interactiveNeedsSession() throws IOException, InterruptedException {
        ObjectNode both = script("1").put("interactive", true);
        both.putArray("answers");

        for (ObjectNode wrong :
                List.of(script("1").put("interactive", true), both, script("1").put("alive", "yes"))) {
            assertThat(server.post(PIPELINES, "Administrator", wrong.toString()).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    @DisplayName("SH-67, READ-4: completions and commands are those of the caller, whom a session is for alone")
    void completions() throws IOException, InterruptedException {
        String administrators = open("Administrator");
        String terrys = open("Terry");
        String typed = "{\"text\":\"Get-Mailbox Dav\",\"cursor\":15}";

        assertThat(server.post(administrators + "/completions", "Administrator", typed)
                        .body())
                .contains("David Strome");
        assertThat(server.post(terrys + "/completions", "Terry", typed).body()).contains("\"candidates\":[]");
        assertThat(server.post(administrators + "/completions", "Terry", typed).statusCode())
                .isEqualTo(404);
        assertThat(server.post(terrys + "/completions", "Terry", typed.replace("15", "16"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.get(administrators + "/commands", "Administrator").body())
                .contains("\"New-RoleGroup\"");
        assertThat(server.get(terrys + "/commands", "Terry").body())
                .contains("\"Get-Mailbox\"")
                .doesNotContain("\"New-RoleGroup\"");
        delete(administrators);
    }

    private static HttpResponse<InputStream> streamed(String session, ObjectNode request)
            throws IOException, InterruptedException {
        return server.open(HttpRequest.newBuilder(server.uri(session + "/pipelines"))
                .header("Authorization", "Bearer Administrator")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.toString())));
    }

    @Test
    @DisplayName(
            "SH-72: what exceeds a bound of sessions ends between two objects, of which the first has come, and the server goes on")
    void limits() throws IOException, InterruptedException {
        assertThat(run(script("Get-Mailbox David | ForEach-Object { $_.Alias; while ($true) {} }; 'never'")))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("{\"output\":\"David\"}"),
                        error -> assertThat(error).contains("iterations"),
                        last -> assertThat(last).contains("\"done\"", "\"hadErrors\":true", "\"objects\":1"));
        assertThat(run(script("function f { f }; f"))).first().asString().contains("\"error\"");
        assertThat(run(script("'well'"))).first().asString().contains("well");
    }

    @Test
    @DisplayName("Whoever leaves in the middle ends his run: the session is free for the next, and nothing failed")
    void left() throws IOException, InterruptedException {
        String session = open("Administrator");
        try (InputStream answer = streamed(session, script("while ($true) { 'x' * 1000; Start-Sleep -Milliseconds 1 }"))
                .body()) {
            assertThat(answer.readNBytes(100)).asString().startsWith("{\"output\":\"xxx");
        }

        HttpResponse<String> next = again(session);
        for (int attempt = 0; attempt < 500 && next.statusCode() == 409; attempt++) {
            Thread.sleep(20);
            next = again(session);
        }

        assertThat(next.body()).startsWith("{\"output\":\"again\"}");
        assertThat(server.log()).noneMatch(line -> line.contains("\"fault\""));
        delete(session);
    }

    @Test
    @DisplayName("So does whoever leaves while nothing is said, over HTTP/1.1 as well")
    void leftInSilence() throws IOException, InterruptedException {
        String session = open("Administrator");
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(session + "/pipelines"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer Administrator")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        script("'begun'; Start-Sleep 600").toString()));
        try (InputStream answer = server.open(request).body()) {
            assertThat(answer.readNBytes(10)).asString().startsWith("{\"output\"");
        }

        HttpResponse<String> next = again(session);
        for (int attempt = 0; attempt < 500 && next.statusCode() == 409; attempt++) {
            Thread.sleep(20);
            next = again(session);
        }

        assertThat(next.body()).startsWith("{\"output\":\"again\"}");
        delete(session);
    }

    private static HttpResponse<String> again(String session) throws IOException, InterruptedException {
        return server.post(
                session + "/pipelines", "Administrator", script("'again'").toString());
    }

    @Test
    @DisplayName("SH-63: there are no files for scripts unless a folder is configured, and never the server's own")
    void files() throws IOException, InterruptedException {
        assertThat(run(script("Get-Content /etc/passwd"))).first().asString().contains("\"error\"");
        assertThat(run(script("$env:PATH"))).first().asString().contains("\"error\"");
    }

    @Test
    @DisplayName("A session keeps its variables; it is its caller's alone, and gone when it is closed")
    void sessions() throws IOException, InterruptedException {
        String session = open("Administrator");
        server.post(session + "/pipelines", "Administrator", script("$x = 42").toString());

        assertThat(server.post(
                                session + "/pipelines",
                                "Administrator",
                                script("$x").toString())
                        .body())
                .startsWith("{\"output\":42}");
        assertThat(server.post(
                                session + "/pipelines",
                                "HelpDeskManager",
                                script("$x").toString())
                        .statusCode())
                .isIn(403, 404);
        assertThat(delete(session).statusCode()).isEqualTo(204);
        assertThat(server.post(
                                session + "/pipelines",
                                "Administrator",
                                script("$x").toString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("A caller has so many sessions and no more")
    void quota() throws IOException, InterruptedException {
        List<String> own = List.of(open("User1"), open("User1"), open("User1"));

        HttpResponse<String> fourth = server.post(SESSIONS, "User1", "{}");

        assertThat(own).doesNotHaveDuplicates();
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.body()).contains("TooManySessions");
    }

    private static String open(String user) throws IOException, InterruptedException {
        HttpResponse<String> opened = server.post(SESSIONS, user, "{}");
        assertThat(opened.statusCode()).describedAs(opened.body()).isEqualTo(201);
        return SESSIONS + "/"
                + JsonMapper.shared().readTree(opened.body()).path("id").asString();
    }

    private static HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return server.send(HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer Administrator")
                .DELETE());
    }
}
