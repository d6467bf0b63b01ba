package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.Version;
import dev.reeve.store.OrganizationStore;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One cmdlet for each request, as docs/spec/remoting.md, 5, tells it. */
class InvokeCommandTest {

    private static final String CONTOSO = "/adminapi/beta/contoso.com/";
    private static final JsonMapper JSON = JsonMapper.shared();

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

    private static String call(String cmdlet, String parameters) {
        return "{\"CmdletInput\": {\"CmdletName\": \"" + cmdlet + "\", \"Parameters\": {" + parameters + "}}}";
    }

    private static HttpResponse<String> invoke(String user, String cmdlet, String parameters)
            throws IOException, InterruptedException {
        return server.post(CONTOSO + "InvokeCommand", user, call(cmdlet, parameters));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Test
    @DisplayName("Objects come with the types of their properties beside them")
    void reads() throws IOException, InterruptedException {
        HttpResponse<String> answer = invoke("Administrator", "get-mailbox", "\"identity\": \"David\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/json;odata.metadata=minimal;charset=utf-8");
        JsonNode mailbox = json(answer).path("value").path(0);
        assertThat(mailbox.path("Alias").asString()).isEqualTo("David");
        assertThat(mailbox.path("Guid@data.type").asString()).isEqualTo("System.Guid");
        assertThat(mailbox.path("EmailAddresses@odata.type").asString()).isEqualTo("#Collection(String)");
        assertThat(mailbox.path("EmailAddresses").isArray()).isTrue();
        assertThat(mailbox.path("WhenCreated@data.type").asString()).isEqualTo("System.DateTime");
        assertThat(mailbox.path("WhenCreated").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}\\+00:00");
        assertThat(json(answer).path("@adminapi.warnings").isArray()).isTrue();
    }

    @Test
    @DisplayName("$select keeps the properties that it names, with their annotations")
    void selects() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.post(
                CONTOSO + "InvokeCommand?$select=Alias,guid",
                "Administrator",
                call("Get-Mailbox", "\"Identity\": \"David\""));

        assertThat(json(answer).path("value").path(0).propertyNames())
                .containsExactlyInAnyOrder("Alias", "Guid", "Guid@data.type", "Guid@odata.type");
    }

    @Test
    @DisplayName("A change is made, and is there for the next request; a cmdlet without output gives an empty list")
    void changes() throws IOException, InterruptedException {
        HttpResponse<String> changed =
                invoke("Administrator", "Set-Mailbox", "\"Identity\": \"Walter\", \"DisplayName\": \"Walter Harp II\"");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).path("value").isEmpty()).isTrue();
        assertThat(json(invoke("Administrator", "Get-Mailbox", "\"Identity\": \"Walter\""))
                        .at("/value/0/DisplayName")
                        .asString())
                .isEqualTo("Walter Harp II");
    }

    @Test
    @DisplayName("The records tell from where a change came, and by which door; what only reads is counted")
    void recorded() throws IOException, InterruptedException {
        invoke("Administrator", "Set-Mailbox", "\"Identity\": \"Walter\", \"CustomAttribute1\": \"recorded\"");
        double before = readings();
        server.post(
                "/api/v1/contoso.com/pipelines",
                "Administrator",
                "{\"script\":\"Get-Mailbox Walter | Set-Mailbox -CustomAttribute1 again\"}");

        Workplace contoso = server.organizations().named("contoso.com").orElseThrow();
        OrganizationStore store = server.organizations().store();
        assertThat(store.journal(contoso.organization(), new Version(1)))
                .extracting(entry -> entry.attribution().actor())
                .endsWith("from 127.0.0.1 by InvokeCommand", "from 127.0.0.1 by pipelines");
        try (var entries = store.auditEntries(contoso.organization(), Instant.EPOCH, Instant.MAX)) {
            assertThat(entries.limit(2))
                    .extracting(recorded -> recorded.entry().caller().actor())
                    .containsExactly("from 127.0.0.1 by pipelines", "from 127.0.0.1 by InvokeCommand");
        }
        assertThat(readings()).isEqualTo(before + 1);
    }

    private static double readings() throws IOException, InterruptedException {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("reeve_commands_reading_total "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", 2)[1]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("What is to be added to a list and removed from it comes as a table")
    void deltas() throws IOException, InterruptedException {
        HttpResponse<String> changed = invoke(
                "Administrator",
                "Set-Mailbox",
                "\"Identity\": \"David\", \"EmailAddresses\": {\"@odata.type\": \"#Exchange.GenericHashTable\", \"add\":"
                        + " \"more@contoso.com\"}");

        assertThat(changed.statusCode()).describedAs(changed.body()).isEqualTo(200);
        assertThat(invoke("Administrator", "Get-Mailbox", "\"Identity\": \"more@contoso.com\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "Pages follow one another without a gap and without an object twice; each token is for its caller and call")
    void pages() throws IOException, InterruptedException {
        String body = call("Get-Recipient", "\"ResultSize\": \"Unlimited\"");
        List<String> all = new ArrayList<>();
        json(server.post(CONTOSO + "InvokeCommand", "Administrator", body))
                .path("value")
                .forEach(each -> all.add(each.path("Guid").asString()));
        List<String> paged = new ArrayList<>();
        String url = CONTOSO + "InvokeCommand?$select=Guid";
        String second = "";
        while (!url.isEmpty()) {
            JsonNode page = json(server.send(HttpRequest.newBuilder(server.uri(url))
                    .header("Authorization", "Bearer Administrator")
                    .header("Content-Type", "application/json")
                    .header("Prefer", "return=minimal; odata.maxpagesize = 7")
                    .POST(HttpRequest.BodyPublishers.ofString(body))));
            assertThat(page.path("value").size()).isLessThanOrEqualTo(7);
            page.path("value").forEach(each -> paged.add(each.path("Guid").asString()));
            url = page.path("@odata.nextLink").asString("").replace(server.address(), "");
            second = second.isEmpty() ? url : second;
        }

        assertThat(all).hasSizeGreaterThan(20);
        assertThat(paged).containsExactlyElementsOf(all);
        assertThat(server.post(second, "David", body).statusCode()).isNotEqualTo(200);
        assertThat(server.post(second, "Administrator", call("Get-Mailbox", "")).statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("An object that is not there is 404, with the catalogue's code and the message in three parts")
    void missing() throws IOException, InterruptedException {
        HttpResponse<String> answer = invoke("Administrator", "Get-Mailbox", "\"Identity\": \"nobody-at-all\"");

        assertThat(answer.statusCode()).isEqualTo(404);
        JsonNode error = json(answer).path("error");
        assertThat(error.path("code").asString()).isEqualTo("NotFound");
        assertThat(error.at("/innererror/code").asString()).isEqualTo("ObjectNotFound");
        assertThat(error.at("/details/0/message").asString())
                .matches(
                        "Ex[0-9A-F]{6}\\|Microsoft\\.Exchange\\.Configuration\\.Tasks\\.ManagementObjectNotFoundException\\|The"
                                + " operation couldn't be performed because object 'nobody-at-all' couldn't be found.*");
    }

    @Test
    @DisplayName("GATE-5: a cmdlet that is unknown and one that is not the caller's are refused alike, 403")
    void notTheCallers() throws IOException, InterruptedException {
        String recipients = invoke("Administrator", "Get-RoleGroupMember", "\"Identity\": \"Help Desk\"")
                .body();
        assertThat(recipients).contains("\"value\":[");
        HttpResponse<String> unknown = invoke("Administrator", "Get-Nothing", "");
        HttpResponse<String> language = invoke("Administrator", "Get-Content", "\"Path\": \"/etc/passwd\"");

        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(json(unknown).at("/error/code").asString()).isEqualTo("Forbidden");
        assertThat(language.body()).isEqualTo(unknown.body().replace("Get-Nothing", "Get-Content"));
    }

    @Test
    @DisplayName("A parameter that is unknown, a value that is wrong and a missing one are 400")
    void badParameters() throws IOException, InterruptedException {
        assertThat(json(invoke("Administrator", "Get-Mailbox", "\"Nonsense\": 1"))
                        .at("/error/innererror/code")
                        .asString())
                .isEqualTo("ParameterNotFound");
        assertThat(invoke("Administrator", "Get-Mailbox", "\"Nonsense\": 1").statusCode())
                .isEqualTo(400);
        assertThat(invoke("Administrator", "Set-Mailbox", "\"DisplayName\": \"x\"")
                        .statusCode())
                .isEqualTo(400);
        assertThat(invoke("Administrator", "Get-Mailbox", "\"ResultSize\": \"many\"")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("What a name might smuggle into a command line stays a name")
    void noInjection() throws IOException, InterruptedException {
        assertThat(invoke("Administrator", "Get-Mailbox David; Get-User", "").statusCode())
                .isEqualTo(403);
        assertThat(invoke("Administrator", "Get-Mailbox", "\"Identity David; Get-User\": 1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(invoke("Administrator", "Get-Mailbox", "\"Identity\": \"$(Get-User)\"")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Another organization and one that does not exist are answered alike")
    void otherOrganization() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                server.post("/adminapi/beta/fabrikam.com/InvokeCommand", "Administrator", call("Get-Mailbox", ""));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "GATE-8: whoever may have no session gets NoSession; without a sign-in it is 401, of another method 405")
    void refused() throws IOException, InterruptedException {
        assertThat(invoke("nobody", "Get-Mailbox", "").statusCode()).isEqualTo(403);
        HttpResponse<String> anonymous = server.send(HttpRequest.newBuilder(server.uri(CONTOSO + "InvokeCommand"))
                .POST(HttpRequest.BodyPublishers.ofString(call("Get-Mailbox", ""))));
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(server.get(CONTOSO + "InvokeCommand", "Administrator").statusCode())
                .isEqualTo(405);
        assertThat(server.post("/adminapi/v1.0/contoso.com/InvokeCommand", "Administrator", call("Get-Mailbox", ""))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    @DisplayName("A batch answers each of its calls on its own")
    void batch() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.post(
                CONTOSO + "$batch",
                "Administrator",
                "{\"requests\": [{\"id\": \"a\", \"method\": \"POST\", \"url\": \"InvokeCommand?$select=Alias\", \"body\": "
                        + call("Get-Mailbox", "\"Identity\": \"David\"")
                        + "}, {\"id\": \"b\", \"method\": \"POST\", \"url\": \"/adminapi/beta/contoso.com/InvokeCommand\","
                        + " \"body\": " + call("Get-Nothing", "") + "}]}");

        assertThat(json(answer).at("/responses/0/body/value/0/Alias").asString())
                .isEqualTo("David");
        assertThat(json(answer).at("/responses/1/status").asInt()).isEqualTo(403);
        assertThat(json(answer).at("/responses/1/id").asString()).isEqualTo("b");
    }

    @Test
    @DisplayName("CLIXML instead of JSON where that is asked for; the request's own id comes back")
    void clixml() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.uri(CONTOSO + "InvokeCommand"))
                .header("Authorization", "Bearer Administrator")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-ResponseFormat", "clixml")
                .header("client-request-id", "4711")
                .POST(HttpRequest.BodyPublishers.ofString(call("Get-Mailbox", "\"Identity\": \"David\""))));

        assertThat(json(answer).at("/value/0/_clixml").asString())
                .startsWith("<Objs ")
                .contains("David");
        assertThat(answer.headers().firstValue("request-id")).hasValue("4711");
    }

    @Test
    @DisplayName("A limited listing warns, in the body and in a header")
    void limited() throws IOException, InterruptedException {
        HttpResponse<String> answer = invoke("Administrator", "Get-Recipient", "\"ResultSize\": 2");

        assertThat(json(answer).path("value").size()).isEqualTo(2);
        assertThat(json(answer).path("@adminapi.warnings").size()).isEqualTo(1);
        assertThat(answer.headers().firstValue("X-Warnings")).isPresent();
    }

    @Test
    @DisplayName("The caller's cmdlets with the parameters that are his, and nothing about others")
    void ownCmdlets() throws IOException, InterruptedException {
        JsonNode own = json(server.get("/api/v1/contoso.com/cmdlets/get-mailbox", "Administrator"));

        assertThat(own.path("name").asString()).isEqualTo("Get-Mailbox");
        assertThat(own.path("parameters").findValuesAsString("name")).contains("Identity", "ResultSize");
        assertThat(json(server.get("/api/v1/contoso.com/cmdlets", "Administrator"))
                        .path("cmdlets")
                        .size())
                .isGreaterThan(300);
        assertThat(server.get("/api/v1/contoso.com/cmdlets/Get-Nothing", "Administrator")
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(server.get("/adminapi/v1.0/contoso.com/EXOModuleFile?Version=3", "Administrator"))
                        .at("/value/0/exportedCmdlets")
                        .asString())
                .contains("Get-Mailbox,");
    }
}
