package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Several cmdlets as one transaction, and what they would do, over REST. */
class ChangesTest {

    private static final String CHANGES = "/api/v1/contoso.com/changes";
    private static final String PREVIEW = CHANGES + "/preview";
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

    private static String command(String cmdlet, String parameters) {
        return "{\"cmdlet\": \"" + cmdlet + "\", \"parameters\": {" + parameters + "}}";
    }

    private static String set(String... commands) {
        return "{\"commands\": [" + String.join(",", commands) + "]}";
    }

    private static String set(long version, String... commands) {
        return "{\"version\": " + version + ", \"commands\": [" + String.join(",", commands) + "]}";
    }

    private static HttpResponse<String> post(String path, String user, String body)
            throws IOException, InterruptedException {
        return server.post(path, user, body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static Organization organization() {
        return contoso().snapshot();
    }

    private static Workplace contoso() {
        return server.organizations().named("contoso.com").orElseThrow();
    }

    private static Optional<RoleGroup> roleGroup(String name) {
        return organization().named(RoleGroup.class, name).findFirst();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    @DisplayName("WEB-4: a set is saved as one version, and each command's objects and warnings are told")
    void saves() throws IOException, InterruptedException {
        long before = organization().version().number();

        HttpResponse<String> answer = post(
                CHANGES,
                "Administrator",
                set(
                        command("new-rolegroup", "\"Name\": \"Saved\", \"Roles\": [\"Mail Recipients\"]"),
                        command("Add-RoleGroupMember", "\"Identity\": \"Saved\", \"Member\": \"David\""),
                        command("Set-RoleGroup", "\"Identity\": \"Saved\", \"Description\": \"\"")));

        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("version").asLong()).isEqualTo(before + 1);
        assertThat(organization().version().number()).isEqualTo(before + 1);
        assertThat(roleGroup("Saved").orElseThrow().members()).hasSize(1);
        assertThat(json(answer).at("/commands/0/objects/0/Name").asString()).isEqualTo("Saved");
        assertThat(texts(json(answer).at("/commands/2/warnings")))
                .singleElement()
                .asString()
                .contains("no settings");
    }

    @Test
    @DisplayName("WEB-4: a failing command is named with the catalogue's error, and nothing is changed")
    void fails() throws IOException, InterruptedException {
        long before = organization().version().number();

        HttpResponse<String> answer = post(
                CHANGES,
                "Administrator",
                set(
                        command("New-RoleGroup", "\"Name\": \"Lost\""),
                        command("Add-RoleGroupMember", "\"Identity\": \"Lost\", \"Member\": \"Nobody\"")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/failed/step").asInt()).isEqualTo(2);
        assertThat(json(answer).at("/failed/cmdlet").asString()).isEqualTo("Add-RoleGroupMember");
        assertThat(json(answer).at("/failed/code").asString()).isEqualTo("ObjectNotFound");
        assertThat(json(answer).at("/error/innererror/code").asString()).isEqualTo("ObjectNotFound");
        assertThat(organization().version().number()).isEqualTo(before);
        assertThat(roleGroup("Lost")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ErrorAction, SilentlyContinue", "ErrorAction, Ignore", "ea, Ignore", "errorac, SilentlyContinue"})
    @DisplayName("WEB-4: an error that a command is told to pass over ends the set all the same")
    void passedOver(String parameter, String action) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(
                CHANGES,
                "Administrator",
                set(
                        command("New-RoleGroup", "\"Name\": \"Quiet\""),
                        command(
                                "Add-RoleGroupMember",
                                "\"Identity\": \"Quiet\", \"Member\": \"Nobody\", \"" + parameter + "\": \"" + action
                                        + "\"")));

        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(404);
        assertThat(json(answer).at("/failed/step").asInt()).isEqualTo(2);
        assertThat(roleGroup("Quiet")).isEmpty();
    }

    @Test
    @DisplayName(
            "WEB-40, GATE-5: a cmdlet that is not the caller's is refused as an unknown one, and so is his whole set")
    void forged() throws IOException, InterruptedException {
        String own = command("Set-User", "\"Identity\": \"Terry\", \"Phone\": \"+1 555 0100\"");

        HttpResponse<String> forged =
                post(CHANGES, "Terry", set(own, command("Remove-RoleGroup", "\"Identity\": \"Help Desk\"")));
        HttpResponse<String> unknown = post(CHANGES, "Terry", set(own, command("Remove-Everything", "")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(json(forged).at("/failed/step").asInt()).isEqualTo(2);
        assertThat(json(forged).at("/failed/code").asString()).isEqualTo("CommandNotFound");
        assertThat(forged.body().replace("Remove-RoleGroup", "X"))
                .isEqualTo(unknown.body().replace("Remove-Everything", "X"));
        assertThat(post(CHANGES, "Terry", set(own)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "WEB-4: there is nobody to ask, so what would be asked needs Confirm false; what only reads has no place")
    void unattended() throws IOException, InterruptedException {
        post(CHANGES, "Administrator", set(command("New-RoleGroup", "\"Name\": \"Going\"")));

        HttpResponse<String> asked =
                post(CHANGES, "Administrator", set(command("Remove-RoleGroup", "\"Identity\": \"Going\"")));
        HttpResponse<String> read = post(CHANGES, "Administrator", set(command("Get-RoleGroup", "")));
        HttpResponse<String> told = post(
                CHANGES,
                "Administrator",
                set(command("Remove-RoleGroup", "\"Identity\": \"Going\", \"Confirm\": false")));

        assertThat(json(asked).at("/failed/code").asString()).isEqualTo("SwitchRequired");
        assertThat(json(read).at("/failed/code").asString()).isEqualTo("InvalidArgument");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(roleGroup("Going")).isEmpty();
    }

    @Test
    @DisplayName("GATE-4: whoever was left no Confirm parameter can say all the same that he was asked already")
    void confirmedWithoutParameter() throws IOException, InterruptedException {
        HttpResponse<String> prepared = post(
                CHANGES,
                "Administrator",
                set(
                        command("New-RoleGroup", "\"Name\": \"Kims\", \"ManagedBy\": [\"Kim\"]"),
                        command("New-ManagementRole", "\"Name\": \"Trimmed\", \"Parent\": \"Role Management\""),
                        command(
                                "Set-ManagementRoleEntry",
                                "\"Identity\": \"Trimmed\\\\Set-RoleGroup\", \"Parameters\": [\"Identity\","
                                        + " \"Description\"]"),
                        command("New-ManagementRoleAssignment", "\"Role\": \"Trimmed\", \"User\": \"Kim\"")));
        assertThat(prepared.statusCode()).describedAs(prepared.body()).isEqualTo(200);

        HttpResponse<String> answer = post(
                CHANGES,
                "Kim",
                set(command("Set-RoleGroup", "\"Identity\": \"Kims\", \"Description\": \"x\", \"Confirm\": false")));

        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    }

    @Test
    @DisplayName("WEB-37: of two administrators who edit at once the second is told, and nothing of his is saved")
    void changedMeanwhile() throws IOException, InterruptedException {
        post(CHANGES, "Administrator", set(command("New-RoleGroup", "\"Name\": \"Shared\"")));
        long seen = json(post(PREVIEW, "Administrator", set())).path("version").asLong();
        String first = command("Set-RoleGroup", "\"Identity\": \"Shared\", \"Description\": \"first\"");
        String second = command("Set-RoleGroup", "\"Identity\": \"Shared\", \"Description\": \"second\"");

        assertThat(post(CHANGES, "Administrator", set(seen, first)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> late = post(CHANGES, "Administrator", set(seen, second));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).at("/error/innererror/code").asString()).isEqualTo("ChangedMeanwhile");
        assertThat(json(late).at("/failed/message").asString()).contains("'Shared' was changed meanwhile");
        assertThat(json(post(PREVIEW, "Administrator", set(seen, second)))
                        .at("/failed/code")
                        .asString())
                .isEqualTo("ChangedMeanwhile");
        assertThat(roleGroup("Shared").orElseThrow().description()).isEqualTo("first");
    }

    @Test
    @DisplayName("WEB-5: a preview tells the commands, the version, and who gains what; nothing is done")
    void previews() throws IOException, InterruptedException {
        long before = organization().version().number();

        JsonNode preview = json(post(
                PREVIEW,
                "Administrator",
                set(
                        command(
                                "New-RoleGroup",
                                "\"Name\": \"Foreseen\", \"Roles\": [\"Mail Recipients\"], \"Members\": [\"David\"]"),
                        command("Set-RoleGroup", "\"Identity\": \"Foreseen\", \"Description\": \"x\""))));

        assertThat(texts(preview.path("commands")))
                .containsExactly(
                        "New-RoleGroup -Name 'Foreseen' -Roles 'Mail Recipients' -Members 'David'",
                        "Set-RoleGroup -Identity 'Foreseen' -Description 'x'");
        assertThat(preview.path("version").asLong()).isEqualTo(before);
        assertThat(preview.has("failed")).isFalse();
        JsonNode gain = preview.at("/differences/0");
        assertThat(gain.path("change").asString()).isEqualTo("gain");
        assertThat(texts(gain.path("people"))).singleElement().asString().contains("David");
        assertThat(preview.path("differences").toString())
                .contains("\"Set-Mailbox\"")
                .doesNotContain("\"loss\"");
        assertThat(organization().version().number()).isEqualTo(before);
        assertThat(roleGroup("Foreseen")).isEmpty();
    }

    @Test
    @DisplayName("WEB-5: a preview of what would fail tells where and why")
    void previewsFailure() throws IOException, InterruptedException {
        HttpResponse<String> preview = post(
                PREVIEW,
                "Administrator",
                set(command("Remove-RoleGroup", "\"Identity\": \"Organization Management\", \"Confirm\": false")));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(json(preview).at("/failed/step").asInt()).isEqualTo(1);
        assertThat(json(preview).at("/failed/code").asString()).isEqualTo("BuiltInRoleGroup");
        assertThat(json(preview).has("differences")).isFalse();
    }

    @Test
    @DisplayName("WEB-5: who may not read permissions is not told who gains what")
    void previewsToAnybody() throws IOException, InterruptedException {
        JsonNode preview = json(post(
                PREVIEW, "Terry", set(command("Set-User", "\"Identity\": \"Terry\", \"Phone\": \"+1 555 0101\""))));

        assertThat(preview.has("failed")).describedAs(preview.toString()).isFalse();
        assertThat(preview.has("differences")).isFalse();
    }

    @Test
    @DisplayName("WEB-5: the text of a command, run as a script, does what the command does")
    void equivalent() throws IOException, InterruptedException {
        ObjectNode name = JsonNodeFactory.instance
                .objectNode()
                .put("Name", "It's ‘odd’ $x `n")
                .put("Confirm", false);
        name.put("Description", "two\nlines").putArray("Members").add("David").add("Terry");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("commands").addObject().put("cmdlet", "New-RoleGroup").set("parameters", name);

        String text = texts(
                        json(post(PREVIEW, "Administrator", body.toString())).path("commands"))
                .getFirst();
        HttpResponse<String> run = post(
                "/api/v1/contoso.com/pipelines",
                "Administrator",
                JsonNodeFactory.instance.objectNode().put("script", text).toString());

        assertThat(run.body()).doesNotContain("\"error\"");
        RoleGroup made = roleGroup("It's ‘odd’ $x `n").orElseThrow();
        assertThat(made.description()).isEqualTo("two\nlines");
        assertThat(made.members()).hasSize(2);
        assertThat(text).endsWith(" -Members 'David','Terry'").contains(" -Confirm:$false ");
    }

    @Test
    @DisplayName(
            "WEB-5: lists that are changed, booleans and empty values are written as the shell reads them, secrets never")
    void written() throws IOException, InterruptedException {
        JsonNode preview = json(post(
                PREVIEW,
                "Administrator",
                set(
                        command(
                                "Set-Mailbox",
                                "\"Identity\": \"David\", \"EmailAddresses\": {\"Add\": [\"d@contoso.com\"], \"Remove\":"
                                        + " []}, \"HiddenFromAddressListsEnabled\": true, \"Confirm\": false,"
                                        + " \"ForwardingAddress\": null"),
                        command("Set-Mailbox", "\"Identity\": \"David\", \"Password\": \"Sesame-1234\""))));

        assertThat(texts(preview.path("commands")))
                .containsExactly(
                        "Set-Mailbox -Identity 'David' -EmailAddresses @{Add='d@contoso.com'; Remove=@()}"
                                + " -HiddenFromAddressListsEnabled $true -Confirm:$false -ForwardingAddress $null",
                        "Set-Mailbox -Identity 'David' -Password (Read-Host 'Password' -AsSecureString)");
    }

    @Test
    @DisplayName("AUD-6: what a command of the audit log changed is told to who may search the log, and to nobody else")
    void made() throws IOException, InterruptedException {
        post(
                CHANGES,
                "Administrator",
                set(
                        command("New-RoleGroup", "\"Name\": \"Made\", \"Roles\": [\"Mail Recipients\"]"),
                        command("Set-RoleGroup", "\"Identity\": \"Made\", \"Description\": \"told\""),
                        command("Set-RoleGroup", "\"Identity\": \"Help Desk\", \"Description\": \"told\"")));
        JsonNode entry = json(post(
                        "/adminapi/beta/contoso.com/InvokeCommand",
                        "Administrator",
                        "{\"CmdletInput\": {\"CmdletName\": \"Search-AdminAuditLog\", \"Parameters\":"
                                + " {\"Cmdlets\": [\"New-RoleGroup\"], \"ResultSize\": 1}}}"))
                .at("/value/0");
        String asked = CHANGES + "/made?at=" + encoded(entry, "RunDate") + "&command=New-RoleGroup&caller="
                + encoded(entry, "Caller");

        JsonNode made = json(server.get(asked, "Administrator"));

        assertThat(entry.at("/CmdletParameters/0/Name").asString()).isEqualTo("Name");
        assertThat(entry.at("/CmdletParameters/0/Value").asString()).isEqualTo("Made");
        assertThat(made.path("version").asLong())
                .isEqualTo(organization().version().number());
        assertThat(made.path("changes").toString())
                .contains("\"change\":\"added\"", "Made", "/Help Desk\",\"facts\":[{\"name\":\"Description\"", "told");
        assertThat(server.get(asked, "Terry").statusCode()).isEqualTo(403);
        assertThat(server.get(CHANGES + "/made?at=yesterday&command=x&caller=y", "Administrator")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String encoded(JsonNode entry, String property) {
        return URLEncoder.encode(entry.path(property).asString(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"commands\": {}}",
                "{\"commands\": [1]}",
                "{\"commands\": [{\"cmdlet\": 1}]}",
                "{\"commands\": [{\"cmdlet\": \"Set-Mailbox\", \"parameters\": []}]}",
                "{\"commands\": [], \"version\": \"new\"}",
                "{\"commands\": [], \"version\": -1}"
            })
    @DisplayName("What is no set of commands is refused")
    void malformed(String body) throws IOException, InterruptedException {
        assertThat(post(CHANGES, "Administrator", body).statusCode()).isEqualTo(400);
        assertThat(post(PREVIEW, "Administrator", body).statusCode()).isEqualTo(400);
    }
}
