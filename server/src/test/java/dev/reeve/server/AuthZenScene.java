package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that is asked for decisions, and what one asks it. */
abstract class AuthZenScene {

    static final String ADMINISTRATOR = "Administrator";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path home;

    static RunningServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(home.resolve("home"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static HttpResponse<String> post(String path, String asker, String body) throws IOException, InterruptedException {
        return server.post("/access/v1/" + path, asker, body);
    }

    static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    static String question(String subject, String cmdlet, String resource) {
        return question(subject, cmdlet, "", "mailbox", resource);
    }

    static String question(String subject, String cmdlet, String parameters, String type, String resource) {
        return """
                {"subject":{"type":"user","id":"%s"},"action":{"name":"%s","properties":{"parameters":[%s]}},
                 "resource":{"type":"%s","id":"%s"}}""".formatted(subject, cmdlet, parameters, type, resource);
    }

    static JsonNode evaluate(String asker, String question) throws IOException, InterruptedException {
        return json(post("evaluation", asker, question));
    }

    static String reason(JsonNode decision) {
        return decision.path("context").path("reason").asString("");
    }

    static void change(String user, UnaryOperator<Recipient> edit) {
        Workplace contoso = server.organizations().named("contoso.com").orElseThrow();
        contoso.runner()
                .importChange(
                        contoso.local(NewOrganization.ADMINISTRATOR, "test"),
                        "test",
                        organization -> Change.put(edit.apply(Sessions.user(organization, user))));
    }

    static List<Boolean> decisions(String body) throws IOException, InterruptedException {
        List<Boolean> decisions = new ArrayList<>();
        json(post("evaluations", ADMINISTRATOR, body))
                .path("evaluations")
                .forEach(each -> decisions.add(each.path("decision").booleanValue()));
        return decisions;
    }

    static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.path("results").forEach(result -> ids.add(result.path("id").asString()));
        return ids;
    }

    static String withPage(String question, String page) {
        return question.substring(0, question.length() - 1) + ",\"page\":" + page + "}";
    }

    static void run(String cmdlet, String parameters) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.post(
                "/adminapi/beta/contoso.com/InvokeCommand", ADMINISTRATOR, """
                {"CmdletInput":{"CmdletName":"%s","Parameters":{%s}}}""".formatted(cmdlet, parameters));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static String id(String user) {
        return Sessions.user(
                        server.organizations()
                                .named("contoso.com")
                                .orElseThrow()
                                .snapshot(),
                        user)
                .id()
                .toString();
    }
}
