package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that is asked to explain, and how one asks it. */
abstract class ExplainScene {

    static final String ADMINISTRATOR = "Administrator";

    @TempDir
    static Path home;

    static RunningServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static HttpResponse<String> post(String asker, String route, String body) throws IOException, InterruptedException {
        return server.post("/api/v1/contoso.com/explain/" + route, asker, "{" + body + "}");
    }

    static JsonNode ask(String asker, String route, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(asker, route, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    static JsonNode ask(String route, String body) throws IOException, InterruptedException {
        return ask(ADMINISTRATOR, route, body);
    }

    static List<String> texts(JsonNode list, String property) {
        return list.valueStream().map(each -> each.path(property).asString("")).toList();
    }

    static Workplace contoso() {
        return server.organizations().named("contoso.com").orElseThrow();
    }

    static Organization change(Function<Organization, Change> change) {
        return contoso().runner().importChange(contoso().local(NewOrganization.ADMINISTRATOR, "test"), "test", change);
    }
}
