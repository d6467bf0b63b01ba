package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route of the OpenAPI document, walked by callers who may not use it. */
class RouteWalkTest {

    @TempDir
    private static Path home;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Stop(String method, String path, boolean isOpen) {}

    private static List<Stop> walk() throws IOException, InterruptedException {
        JsonNode document =
                JsonMapper.shared().readTree(server.get("/openapi.json").body());
        List<Stop> stops = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> stops.add(new Stop(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey()
                                        .replace("{organization}", "contoso.com")
                                        .replace("{cmdlet}", "Get-Mailbox")
                                        .replace("{version}", "beta")
                                        .replace("{session}", "00000000-0000-0000-0000-000000000000"),
                                !operation.getValue().has("security")))));
        return stops;
    }

    private static HttpResponse<String> visit(Stop stop, String user) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(stop.path()))
                .header("Content-Type", "application/json")
                .method(
                        stop.method(),
                        stop.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        "{\"script\":\"1\",\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\"},"
                                                + "\"requests\":[]}"));
        return server.send(user.isEmpty() ? request : request.header("Authorization", "Bearer " + user));
    }

    @Test
    @DisplayName("Without a sign-in every route but the open ones is 401; no route's path is left with a parameter")
    void anonymous() throws IOException, InterruptedException {
        List<Stop> stops = walk();

        assertThat(stops).hasSizeGreaterThan(10).noneMatch(stop -> stop.path().contains("{"));
        for (Stop stop : stops) {
            int status = visit(stop, "").statusCode();
            assertThat(status == 401).describedAs(stop.toString()).isEqualTo(!stop.isOpen());
        }
    }

    @Test
    @DisplayName(
            "GATE-8: an account that may have no session gets nothing from any route, and nothing is told by the way")
    void withoutSession() throws IOException, InterruptedException {
        for (Stop stop : walk()) {
            if (!stop.isOpen()) {
                HttpResponse<String> answer = visit(stop, "nobody");
                assertThat(answer.statusCode()).describedAs(stop.toString()).isNotEqualTo(500);
                assertThat(answer.body())
                        .describedAs(stop.toString())
                        .doesNotContain("\"Alias\"", "exportedCmdlets\":\"A", "output");
            }
        }
    }

    @Test
    @DisplayName("The document has every cmdlet of the catalogue with its parameters")
    void cmdlets() throws IOException, InterruptedException {
        JsonNode document =
                JsonMapper.shared().readTree(server.get("/openapi.json").body());

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/components/schemas").size()).isGreaterThan(800);
        assertThat(document.at("/components/schemas/Get-Mailbox/properties/Identity/type")
                        .asString())
                .isEqualTo("string");
    }
}
