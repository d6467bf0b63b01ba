package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.workplace.Workplace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static final String GET_MAILBOX = "{\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\"}}";
    private static final String DAVID = """
            {"subject":{"type":"user","id":"David"},"action":{"name":"Get-Mailbox"},
             "resource":{"type":"mailbox","id":"David"}}""";

    private record Stop(String method, String path, boolean isOpen) {}

    private record Answer(int statusCode, String body) {}

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
                                        .replace("{over}", "recipients")
                                        .replace("{report}", "access-matrix")
                                        .replace("{version}", "beta")
                                        .replace("{file}", "index.js")
                                        .replace("{session}", "00000000-0000-0000-0000-000000000000"),
                                !operation.getValue().has("security")))));
        return stops;
    }

    /** A request that makes sense at the route, about David. */
    private static String about(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "evaluation", "subject", "resource", "action" -> DAVID;
            case "evaluations" -> "{\"evaluations\":[" + DAVID + "]}";
            case "$batch" ->
                "{\"requests\":[{\"id\":\"1\",\"method\":\"POST\",\"url\":\"InvokeCommand\",\"body\":" + GET_MAILBOX
                        + "}]}";
            case "InvokeCommand" -> GET_MAILBOX;
            case "changes", "preview" ->
                "{\"commands\":[{\"cmdlet\":\"Set-Mailbox\",\"parameters\":{\"Identity\":\"David\",\"Office\":\"1\"}}]}";
            case "why", "advice" -> "{\"who\":\"David\",\"cmdlet\":\"Get-Mailbox\",\"on\":\"David\"}";
            case "who-can" -> "{\"on\":\"David\"}";
            case "what-can" -> "{\"who\":\"David\"}";
            case "compare" -> "{\"who\":\"David\",\"with\":\"Terry\"}";
            case "scope" -> "{\"filter\":\"Alias -eq 'David'\"}";
            case "what-if" -> "{\"commands\":\"Add-RoleGroupMember 'Help Desk' -Member David\"}";
            case "findings", "lines" -> "{}";
            default -> "{\"script\":\"Get-Mailbox; Get-Mailbox David; Get-User David; Get-Mailbox | Measure-Object\"}";
        };
    }

    private static Answer visit(Stop stop, String user) throws IOException, InterruptedException {
        return visit(stop, user, "", Map.of());
    }

    private static Answer visit(Stop stop, String user, String query, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(stop.path() + query))
                .header("Content-Type", "application/json")
                .method(
                        stop.method(),
                        stop.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(about(stop.path())));
        if (!user.isEmpty()) {
            request.header("Authorization", "Bearer " + user);
        }
        headers.forEach(request::header);
        if (!stop.path().endsWith("/watch")) {
            HttpResponse<String> answer = server.send(request);
            return new Answer(answer.statusCode(), answer.body());
        }
        // It has no end: what is told up to the first sign of life is all that there was to be told.
        HttpResponse<InputStream> answer =
                server.open(headers.isEmpty() && query.isEmpty() ? request.header("Last-Event-ID", "0") : request);
        StringBuilder told = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith(":")) {
                told.append(line).append('\n');
                line = lines.readLine();
            }
        }
        return new Answer(answer.statusCode(), told.toString());
    }

    /** The status of an answer; of a batch, which is answered in any case, what its one question is answered. */
    private static int status(Stop stop, Answer answer) {
        if (answer.statusCode() != 200) {
            return answer.statusCode();
        }
        if (stop.path().endsWith("$batch")) {
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .at("/responses/0/status")
                    .asInt();
        }
        boolean isForbidden = stop.path().endsWith("/evaluations")
                && answer.body().contains("\"decision\":false")
                && answer.body().contains("\"Forbidden\"");
        return isForbidden ? 403 : 200;
    }

    private static List<Stop> closed() throws IOException, InterruptedException {
        return walk().stream().filter(stop -> !stop.isOpen()).toList();
    }

    private static void disableKim() {
        Workplace contoso = server.organizations().named("contoso.com").orElseThrow();
        contoso.runner().importChange(contoso.local(NewOrganization.ADMINISTRATOR, "test"), "test", organization -> {
            Recipient kim = Sessions.user(organization, "Kim");
            return Change.put(kim.withProperties(
                    kim.properties().with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount")));
        });
    }

    /** What is David's alone, and what tells that he exists. */
    private static String[] davids() {
        Recipient david = Sessions.user(
                server.organizations().named("contoso.com").orElseThrow().snapshot(), "David");
        return new String[] {david.id().toString(), david.name(), "david@contoso.com"};
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
    @DisplayName("READ-1: the administrator is told of David, so the walks below would see him")
    void administrator() throws IOException, InterruptedException {
        int told = 0;
        for (Stop stop : closed()) {
            String answer = visit(stop, "Administrator").body();
            told += Stream.of(davids()).anyMatch(answer::contains) ? 1 : 0;
        }

        // InvokeCommand, a batch of it, a script, a search for objects, why, who can, a scope, what if.
        assertThat(told).isGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-at-all", "Kim"})
    @DisplayName("GATE-8, USER-2: who is known no more, or whose account is disabled, is refused by every route")
    void withoutSession(String user) throws IOException, InterruptedException {
        disableKim();
        for (Stop stop : closed()) {
            Answer answer = visit(stop, user);

            if (!stop.path().contains("EXOBanner")) { // a greeting, the same for everybody who signed in
                assertThat(status(stop, answer)).describedAs(stop.toString()).isIn(401, 403, 404, 405);
            }
            assertThat(answer.body()).describedAs(stop.toString()).doesNotContain(davids());
        }
    }

    @Test
    @DisplayName("READ-4: no route tells an end user, who reads himself, of anybody else")
    void scoped() throws IOException, InterruptedException {
        for (Stop stop : closed()) {
            Answer answer = visit(stop, "Terry");

            assertThat(answer.statusCode()).describedAs(stop.toString()).isLessThan(500);
            assertThat(answer.body()).describedAs(stop.toString()).doesNotContain(davids());
        }
    }

    @Test
    @DisplayName(
            "READ-4: whatever is given in query and headers, no route tells an end user of anybody else, and none fails")
    void parameters() throws IOException, InterruptedException {
        JsonNode paths =
                JsonMapper.shared().readTree(server.get("/openapi.json").body()).path("paths");
        int given = 0;
        for (Stop stop : closed()) {
            for (JsonNode parameter : operation(paths, stop).path("parameters")) {
                String name = parameter.path("name").asString();
                String place = parameter.path("in").asString();
                for (String value : place.equals("path") ? List.<String>of() : List.of("David", "%00'\"")) {
                    boolean isQuery = place.equals("query");
                    String written = URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                            + URLEncoder.encode(value, StandardCharsets.UTF_8);
                    Answer answer = visit(
                            stop, "Terry", isQuery ? "?" + written : "", isQuery ? Map.of() : Map.of(name, value));

                    assertThat(answer.statusCode())
                            .describedAs(stop + " " + name + " " + value)
                            .isLessThan(500);
                    assertThat(answer.body())
                            .describedAs(stop + " " + name + " " + value)
                            .doesNotContain(davids());
                    given++;
                }
            }
        }
        assertThat(given).isGreaterThan(30);
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

    @Test
    @DisplayName(
            "The document has for each route what it is given in path, query, headers and body, and how it refuses")
    void operations() throws IOException, InterruptedException {
        JsonNode paths =
                JsonMapper.shared().readTree(server.get("/openapi.json").body()).path("paths");

        assertThat(paths.at("/~1adminapi~1beta~1{organization}~1InvokeCommand/post/parameters")
                        .toString())
                .contains("\"organization\"", "\"$select\"", "\"$skiptoken\"", "\"Prefer\"", "\"X-ResponseFormat\"");
        assertThat(paths.at("/~1api~1v1~1{organization}~1reports~1{report}/get/parameters")
                        .toString())
                .contains("\"format\"", "\"asOf\"", "\"since\"", "\"until\"", "\"first\"");
        for (Stop stop : closed()) {
            // Without a sign-in, and with a body that is none, each refuses as the document says.
            JsonNode operation = operation(paths, stop);
            assertThat(operation.path("responses").properties())
                    .describedAs(stop.toString())
                    .extracting(Map.Entry::getKey)
                    .contains("2XX", "401", "403", "429", "default");
            Answer refused = visit(stop, "nobody-at-all");
            if (refused.statusCode() >= 400) {
                assertThat(JsonMapper.shared()
                                .readTree(refused.body())
                                .at("/error/code")
                                .asString())
                        .describedAs(stop.toString())
                        .isNotEmpty();
            }
        }
    }

    private static JsonNode operation(JsonNode paths, Stop stop) {
        return paths.properties().stream()
                .filter(path -> stop.path()
                        .matches(path.getKey().replaceAll("[$.()]", "\\\\$0").replaceAll("\\{\\w+}", "[^/]+")))
                .map(path -> path.getValue().path(stop.method().toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst()
                .orElseThrow(() -> new AssertionError(stop.toString()));
    }
}
