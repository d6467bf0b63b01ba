package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.property.RecipientProperties;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The kinds of request of AuthZEN 1.0: basic, batch, discovery. */
class AuthZenTest extends AuthZenScene {

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
