package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    @DisplayName("SH-72: what exceeds a bound of sessions ends, and the server goes on")
    void limits() throws IOException, InterruptedException {
        assertThat(run(script("while ($true) {}"))).first().asString().contains("iterations");
        assertThat(run(script("function f { f }; f"))).first().asString().contains("\"error\"");
        assertThat(run(script("'well'"))).first().asString().contains("well");
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
