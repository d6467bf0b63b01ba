package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

/** The kinds of request of AuthZEN 1.0: basic, batch, search, discovery. */
class AuthZenTest {

    private static final String ADMINISTRATOR = "Administrator";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path home;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(home.resolve("home"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(String path, String asker, String body)
            throws IOException, InterruptedException {
        return server.post("/access/v1/" + path, asker, body);
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String question(String subject, String cmdlet, String resource) {
        return question(subject, cmdlet, "", "mailbox", resource);
    }

    private static String question(String subject, String cmdlet, String parameters, String type, String resource) {
        return """
                {"subject":{"type":"user","id":"%s"},"action":{"name":"%s","properties":{"parameters":[%s]}},
                 "resource":{"type":"%s","id":"%s"}}""".formatted(subject, cmdlet, parameters, type, resource);
    }

    private static JsonNode evaluate(String asker, String question) throws IOException, InterruptedException {
        return json(post("evaluation", asker, question));
    }

    private static String reason(JsonNode decision) {
        return decision.path("context").path("reason").asString("");
    }

    private static void change(String user, UnaryOperator<Recipient> edit) {
        Workplace contoso = server.organizations().named("contoso.com").orElseThrow();
        contoso.runner()
                .importChange(
                        contoso.local(NewOrganization.ADMINISTRATOR, "test"),
                        "test",
                        organization -> Change.put(edit.apply(Sessions.user(organization, user))));
    }

    @Test
    @DisplayName("EVAL-1: granted, and by which assignment")
    void granted() throws IOException, InterruptedException {
        JsonNode decision =
                evaluate(ADMINISTRATOR, question("Ed Meadows", "set-mailbox", "\"DisplayName\"", "mailbox", "Terry"));

        assertThat(decision.path("decision").booleanValue()).isTrue();
        assertThat(decision.path("context").path("assignments").toString())
                .contains("Mail Recipients-Recipient Management");
    }

    @ParameterizedTest(name = "{0} {1} {2} on {3} {4}: {5}")
    @CsvSource({
        "Ed Meadows, New-RoleGroup, '', mailbox, Terry, NoRoleEntry",
        "Ed Meadows, No-SuchCmdlet, '', mailbox, Terry, NoRoleEntry",
        "Ed Meadows, Set-Mailbox, '\"Password\"', mailbox, Terry, ParameterOutOfScope",
        "Ed Meadows, Set-Mailbox, '\"NoSuchParameter\"', mailbox, Terry, ParameterNotAssigned",
        "nobody at all, Set-Mailbox, '', mailbox, Terry, UnknownSubject",
        "Ed Meadows, Set-Mailbox, '', mailbox, nothing at all, UnknownResource",
        "Ed Meadows, Set-Mailbox, '', database, Terry, UnknownResource",
        "Ed Meadows, Set-Mailbox, '', spaceship, Terry, UnknownResource",
    })
    @DisplayName("EVAL-5: refused, and why")
    void refused(String subject, String cmdlet, String parameters, String type, String resource, String why)
            throws IOException, InterruptedException {
        JsonNode decision = evaluate(ADMINISTRATOR, question(subject, cmdlet, parameters, type, resource));

        assertThat(decision.path("decision").booleanValue()).isFalse();
        assertThat(reason(decision)).isEqualTo(why);
    }

    @Test
    void whichParametersAreMissing() throws IOException, InterruptedException {
        JsonNode decision = evaluate(
                ADMINISTRATOR,
                question("Ed Meadows", "Set-Mailbox", "\"DisplayName\",\"Password\"", "mailbox", "Terry"));

        assertThat(decision.path("context").path("missingParameters").toString())
                .isEqualTo("[\"Password\"]");
    }

    @Test
    @DisplayName("USER-2: of a disabled account, and of one that may open no shell, every decision is no")
    void keptOut() throws IOException, InterruptedException {
        String question = question("Isabel Martins", "Set-Mailbox", "Terry");
        assertThat(evaluate(ADMINISTRATOR, question).path("decision").booleanValue())
                .isTrue();

        change(
                "Isabel Martins",
                user -> user.withProperties(
                        user.properties().with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, false)));
        assertThat(reason(evaluate(ADMINISTRATOR, question))).isEqualTo("RemotePowerShellDisabled");

        change(
                "Isabel Martins",
                user -> user.withProperties(user.properties()
                        .with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount")));
        assertThat(reason(evaluate(ADMINISTRATOR, question))).isEqualTo("AccountDisabled");
    }

    @Test
    @DisplayName("READ-4: about himself anybody asks, without reasons; about others who may read permissions")
    void whoMayAsk() throws IOException, InterruptedException {
        String aboutTerry = question("terrya", "Set-Mailbox", "Kim Akers");
        String aboutEd = question("Ed Meadows", "Set-Mailbox", "Kim Akers");

        assertThat(post("evaluation", "Terry", aboutTerry).body()).isEqualTo("{\"decision\":false}");
        assertThat(post("evaluation", "Terry", aboutEd).statusCode()).isEqualTo(403);
        assertThat(post("evaluation", "Terry", question("nobody", "Set-Mailbox", "Kim Akers"))
                        .body())
                .isEqualTo(post("evaluation", "Terry", aboutEd).body());
        assertThat(post("search/subject", "Terry", aboutTerry).statusCode()).isEqualTo(403);
        assertThat(post("search/resource", "Terry", aboutEd).statusCode()).isEqualTo(403);
        assertThat(post("search/action", "Terry", aboutEd).statusCode()).isEqualTo(403);
        assertThat(post("search/action", "Terry", aboutTerry).statusCode()).isEqualTo(200);
        JsonNode batch = json(post("evaluations", "Terry", "{\"evaluations\":[" + aboutEd + "," + aboutTerry + "]}"));
        assertThat(reason(batch.path("evaluations").path(0))).isEqualTo("Forbidden");
        assertThat(batch.path("evaluations").path(1).toString()).isEqualTo("{\"decision\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "[]",
                "{",
                "{\"subject\":\"Terry\"}",
                "{\"subject\":{\"type\":\"user\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"mailbox\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"user\",\"id\":1},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"mailbox\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"user\",\"id\":\"x\"},\"action\":{},\"resource\":{\"type\":\"mailbox\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"user\",\"id\":\"x\"},\"action\":{\"name\":\"a\"},\"resource\":{\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"user\",\"id\":\"x\",\"properties\":1},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"mailbox\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"user\",\"id\":\"x\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"mailbox\",\"id\":\"b\"},\"context\":[]}"
            })
    void whatIsNoQuestionIsRefused(String body) throws IOException, InterruptedException {
        assertThat(post("evaluation", ADMINISTRATOR, body).statusCode()).isEqualTo(400);
    }

    @Test
    void otherContentIsRefusedAndTheIdOfARequestComesBack() throws IOException, InterruptedException {
        String question = question("Terry", "Set-Mailbox", "Terry");
        HttpResponse<String> other = server.send(HttpRequest.newBuilder(server.uri("/access/v1/evaluation"))
                .header("Authorization", "Bearer " + ADMINISTRATOR)
                .header("Content-Type", "text/plain")
                .header("X-Request-ID", "bfe9eb29")
                .POST(HttpRequest.BodyPublishers.ofString(question)));

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.headers().firstValue("X-Request-ID")).contains("bfe9eb29");
        assertThat(server.send(HttpRequest.newBuilder(server.uri("/access/v1/evaluation"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(question)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void unknownFieldsArePassedOver() throws IOException, InterruptedException {
        String question = question("Ed Meadows", "Set-Mailbox", "Terry").replaceFirst("\\{", "{\"more\":[1],");

        assertThat(evaluate(ADMINISTRATOR, question).path("decision").booleanValue())
                .isTrue();
    }

    private static List<Boolean> decisions(String body) throws IOException, InterruptedException {
        List<Boolean> decisions = new ArrayList<>();
        json(post("evaluations", ADMINISTRATOR, body))
                .path("evaluations")
                .forEach(each -> decisions.add(each.path("decision").booleanValue()));
        return decisions;
    }

    private static String batch(String semantic, String... resources) {
        StringBuilder items = new StringBuilder();
        for (String resource : resources) {
            items.append(items.isEmpty() ? "" : ",").append(resource);
        }
        return """
                {"subject":{"type":"user","id":"Ed Meadows"},"action":{"name":"Set-Mailbox"},
                 "resource":{"type":"mailbox","id":"Terry"},"evaluations":[%s]%s}""".formatted(
                items, semantic.isEmpty() ? "" : ",\"options\":{\"evaluations_semantic\":\"" + semantic + "\"}");
    }

    private static final String YES = "{}";
    private static final String NO = "{\"action\":{\"name\":\"New-RoleGroup\"}}";

    @Test
    void aBatchTakesWholePartsFromAbove() throws IOException, InterruptedException {
        assertThat(decisions(batch("", YES, NO, "{\"resource\":{\"type\":\"mailbox\",\"id\":\"nothing\"}}")))
                .containsExactly(true, false, false);
        // Not merged: a resource without id does not get the one above.
        JsonNode broken = json(post(
                        "evaluations", ADMINISTRATOR, batch("", "{\"resource\":{\"type\":\"mailbox\"}}", "5", YES)))
                .path("evaluations");
        assertThat(reason(broken.path(0))).isEqualTo("BadRequest");
        assertThat(reason(broken.path(1))).isEqualTo("BadRequest");
        assertThat(broken.path(2).path("decision").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"execute_all, 4", "deny_on_first_deny, 2", "permit_on_first_permit, 1"})
    void aBatchEndsWhereItIsDecided(String semantic, int answers) throws IOException, InterruptedException {
        assertThat(decisions(batch(semantic, YES, NO, YES, NO))).hasSize(answers);
    }

    @Test
    void aBatchHasSoManyQuestionsAtMost() throws IOException, InterruptedException {
        String[] thousand = Stream.generate(() -> YES).limit(1000).toArray(String[]::new);
        String[] more = Stream.generate(() -> YES).limit(1001).toArray(String[]::new);

        assertThat(decisions(batch("", thousand))).hasSize(1000);
        assertThat(post("evaluations", ADMINISTRATOR, batch("", more)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void permitOnFirstPermitGoesOnUntilOne() throws IOException, InterruptedException {
        assertThat(decisions(batch("permit_on_first_permit", NO, NO, YES, NO))).containsExactly(false, false, true);
        assertThat(post("evaluations", ADMINISTRATOR, batch("whatever", YES)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void withoutItemsABatchIsOneQuestion() throws IOException, InterruptedException {
        assertThat(json(post("evaluations", ADMINISTRATOR, batch("")))
                        .path("decision")
                        .booleanValue())
                .isTrue();
        assertThat(json(post("evaluations", ADMINISTRATOR, question("Ed Meadows", "Set-Mailbox", "Terry")))
                        .path("decision")
                        .booleanValue())
                .isTrue();
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.path("results").forEach(result -> ids.add(result.path("id").asString()));
        return ids;
    }

    private static String withPage(String question, String page) {
        return question.substring(0, question.length() - 1) + ",\"page\":" + page + "}";
    }

    @Test
    @DisplayName("EVAL-6: whoever a search names is granted, whoever it leaves out is not")
    void subjects() throws IOException, InterruptedException {
        String question = question("anybody", "Set-Mailbox", "\"DisplayName\"", "mailbox", "Terry");
        Set<String> found = new HashSet<>(ids(json(post("search/subject", ADMINISTRATOR, question))));

        assertThat(found).hasSizeGreaterThan(2);
        Workplace contoso = server.organizations().named("contoso.com").orElseThrow();
        List<String> users = contoso.snapshot()
                .all(Recipient.class)
                .filter(user -> user.type().isUser())
                .map(user -> user.id().toString())
                .toList();
        StringBuilder items = new StringBuilder();
        users.forEach(user -> items.append(items.isEmpty() ? "" : ",")
                .append("{\"subject\":{\"type\":\"user\",\"id\":\"" + user + "\"}}"));
        List<Boolean> decisions =
                decisions(question.substring(0, question.length() - 1) + ",\"evaluations\":[" + items + "]}");
        for (int number = 0; number < users.size(); number++) {
            assertThat(found.contains(users.get(number))).as(users.get(number)).isEqualTo(decisions.get(number));
        }
    }

    @Test
    @DisplayName("EVAL-6: what a search names is granted; page by page it is all of it, once each")
    void resources() throws IOException, InterruptedException {
        String question = question("terrya", "Set-User", "\"Phone\"", "user", "any");
        String wide = question("Ed Meadows", "Set-Mailbox", "\"DisplayName\"", "mailbox", "any");

        List<String> own = ids(json(post("search/resource", ADMINISTRATOR, question)));
        assertThat(own).containsExactly(id("Terry"));
        for (String id : own) {
            assertThat(evaluate(ADMINISTRATOR, question("terrya", "Set-User", "\"Phone\"", "user", id))
                            .path("decision")
                            .booleanValue())
                    .isTrue();
        }
        List<String> all = ids(json(post("search/resource", ADMINISTRATOR, wide)));
        List<String> paged = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = json(post(
                    "search/resource", ADMINISTRATOR, withPage(wide, "{\"limit\":70,\"token\":\"" + token + "\"}")));
            assertThat(page.path("page").path("total").intValue()).isEqualTo(all.size());
            paged.addAll(ids(page));
            token = page.path("page").path("next_token").asString();
        } while (!token.isEmpty());

        assertThat(all).hasSizeGreaterThan(140);
        assertThat(paged).containsExactlyElementsOf(all);
    }

    @Test
    void aTokenBelongsToItsQuestion() throws IOException, InterruptedException {
        String question = question("Ed Meadows", "Set-Mailbox", "any");
        String token = json(post("search/resource", ADMINISTRATOR, withPage(question, "{\"limit\":5}")))
                .path("page")
                .path("next_token")
                .asString();
        String page = "{\"token\":\"" + token + "\"}";

        assertThat(post("search/resource", ADMINISTRATOR, withPage(question, page))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("search/resource", ADMINISTRATOR, withPage(question("Ed Meadows", "Get-Mailbox", "any"), page))
                        .statusCode())
                .isEqualTo(400);
        for (String bad : List.of("{\"limit\":0}", "{\"limit\":\"5\"}", "{\"token\":\"x\"}", "5")) {
            assertThat(post("search/resource", ADMINISTRATOR, withPage(question, bad))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void actions() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        json(post("search/action", ADMINISTRATOR, question("Ed Meadows", "ignored", "Terry")))
                .path("results")
                .forEach(result -> names.add(result.path("name").asString()));

        assertThat(names)
                .contains("Get-Mailbox", "Set-Mailbox", "Disable-Mailbox")
                .doesNotContain("New-RoleGroup");
        for (String name : names) {
            assertThat(evaluate(ADMINISTRATOR, question("Ed Meadows", name, "Terry"))
                            .path("decision")
                            .booleanValue())
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void whatNobodyKnowsIsFoundNowhere() throws IOException, InterruptedException {
        assertThat(json(post("search/subject", ADMINISTRATOR, question("x", "Set-Mailbox", "nothing")))
                        .path("results"))
                .isEmpty();
        assertThat(json(post("search/resource", ADMINISTRATOR, question("nobody", "Set-Mailbox", "x")))
                        .path("results"))
                .isEmpty();
        assertThat(json(post(
                                "search/resource",
                                ADMINISTRATOR,
                                question("Ed Meadows", "Set-Mailbox", "", "spaceship", "x")))
                        .path("results"))
                .isEmpty();
        assertThat(json(post("search/action", ADMINISTRATOR, question("nobody", "x", "Terry")))
                        .path("results"))
                .isEmpty();
    }

    private static void run(String cmdlet, String parameters) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.post(
                "/adminapi/beta/contoso.com/InvokeCommand", ADMINISTRATOR, """
                {"CmdletInput":{"CmdletName":"%s","Parameters":{%s}}}""".formatted(cmdlet, parameters));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String id(String user) {
        return Sessions.user(
                        server.organizations()
                                .named("contoso.com")
                                .orElseThrow()
                                .snapshot(),
                        user)
                .id()
                .toString();
    }

    @Test
    @DisplayName("GATE-7: an application permission is asked about by its name, on a mailbox in scope")
    void permissions() throws IOException, InterruptedException {
        String permission = "Impersonate-ExchangeUser";
        assertThat(reason(evaluate(ADMINISTRATOR, question("Walter", permission, "Terry"))))
                .isEqualTo("NoRoleEntry");

        run("New-ManagementScope", "\"Name\":\"Here\",\"RecipientRestrictionFilter\":\"City -eq 'Vancouver'\"");
        run(
                "New-ManagementRoleAssignment",
                "\"Role\":\"ApplicationImpersonation\",\"User\":\"Walter\",\"CustomRecipientWriteScope\":\"Here\"");

        assertThat(evaluate(ADMINISTRATOR, question("Walter", permission, "Terry"))
                        .path("decision")
                        .booleanValue())
                .isTrue();
        assertThat(reason(evaluate(ADMINISTRATOR, question("Walter", permission, "Ray"))))
                .isEqualTo("OutOfWriteScope");
        assertThat(ids(json(post("search/resource", ADMINISTRATOR, question("Walter", permission, "any")))))
                .contains(id("Terry"))
                .doesNotContain(id("Ray"));
        assertThat(ids(json(post("search/subject", ADMINISTRATOR, question("any", permission, "Terry")))))
                .contains(id("Walter"))
                .doesNotContain(id("Ed Meadows"));
    }

    @Test
    @DisplayName(
            "EVAL-7: a name that a group has as well tells the mailbox where the cmdlet is for mailboxes, in a search too")
    void namesakes() throws IOException, InterruptedException {
        run(
                "New-DistributionGroup",
                "\"Name\":\"Neil Navarro\",\"Alias\":\"neilgroup\",\"SamAccountName\":\"neilgroup\",\"OrganizationalUnit\":\"contoso.com/Users\"");
        String question = question("Ed Meadows", "Set-Mailbox", "\"DisplayName\"", "recipient", "Neil Navarro");

        assertThat(evaluate(ADMINISTRATOR, question).path("decision").booleanValue())
                .isTrue();
        assertThat(ids(json(post("search/subject", ADMINISTRATOR, question)))).contains(id("Ed Meadows"));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "Ed Meadows, Terry",
        "Will Nielsen, Terry",
        "Will Nielsen, Will Nielsen",
        "Terry, Kim Akers",
        "Pilar Pinilla, Terry",
        "Neil Navarro, Kim Akers"
    })
    @DisplayName("EVAL-7: a decision is what a cmdlet call by the same user would get")
    void asTheCmdlet(String user, String mailbox) throws IOException, InterruptedException {
        HttpResponse<String> call =
                server.post("/adminapi/beta/contoso.com/InvokeCommand", user, """
                {"CmdletInput":{"CmdletName":"Set-Mailbox",
                 "Parameters":{"Identity":"%s","CustomAttribute1":"x","WhatIf":true}}}""".formatted(mailbox));

        assertThat(evaluate(
                                ADMINISTRATOR,
                                question(user, "Set-Mailbox", "\"Identity\",\"CustomAttribute1\"", "mailbox", mailbox))
                        .path("decision")
                        .booleanValue())
                .as(call.body())
                .isEqualTo(call.statusCode() == 200);
    }

    @Test
    void discovery() throws IOException, InterruptedException {
        JsonNode configuration = json(server.get("/.well-known/authzen-configuration"));

        assertThat(configuration.path("policy_decision_point").asString()).isEqualTo(server.address());
        assertThat(configuration.path("access_evaluation_endpoint").asString())
                .isEqualTo(server.address() + "/access/v1/evaluation");
        assertThat(configuration.path("access_evaluations_endpoint").asString())
                .isEqualTo(server.address() + "/access/v1/evaluations");
        assertThat(configuration.path("search_subject_endpoint").asString())
                .isEqualTo(server.address() + "/access/v1/search/subject");
        assertThat(configuration.path("search_resource_endpoint").asString())
                .isEqualTo(server.address() + "/access/v1/search/resource");
        assertThat(configuration.path("search_action_endpoint").asString())
                .isEqualTo(server.address() + "/access/v1/search/action");
    }
}
