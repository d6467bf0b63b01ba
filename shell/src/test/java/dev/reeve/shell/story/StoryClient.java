package dev.reeve.shell.story;

import dev.reeve.store.OrganizationId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests of one person to a server; the bearer token says which organization and who. */
record StoryClient(HttpClient http, String address, OrganizationId organization, String user) {

    /** What a request was answered, line by line. */
    record Answer(int status, List<JsonNode> lines) {}

    String openSession() {
        Answer answer = post("/sessions", JsonNodeFactory.instance.objectNode());
        if (answer.status() != 201) {
            throw new AssertionError("No session for " + user + ": " + answer);
        }
        return answer.lines().getFirst().path("id").asString();
    }

    Answer post(String path, ObjectNode body) {
        return postTo("/api/v1/" + organization.uuid() + path, body);
    }

    Answer invoke(String cmdlet, ObjectNode parameters) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("CmdletInput").put("CmdletName", cmdlet).set("Parameters", parameters);
        return postTo("/adminapi/beta/" + organization.uuid() + "/InvokeCommand", body);
    }

    private Answer postTo(String path, ObjectNode body) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Authorization", "Bearer " + token())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body().lines().map(JsonMapper.shared()::readTree).toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String token() {
        return organization.uuid() + " " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }
}
