package dev.reeve.center;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the server as somebody, beside any page: sets scenes, and asks what a page must agree with. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final APIRequestContext requests;
    private final String token;
    private final String organization;

    private Client(APIRequestContext requests, String token, String organization) {
        this.requests = requests;
        this.token = token;
        this.organization = organization;
    }

    /** Signs in for a bearer token. */
    static Client of(APIRequestContext requests, String user, String password) {
        JsonNode answer = read(requests.post(
                "/signin", RequestOptions.create().setData(Map.of("user", user, "password", password, "token", true))));
        return new Client(
                requests,
                answer.path("token").asString(),
                answer.path("organization").asString());
    }

    private static JsonNode read(APIResponse response) {
        if (!response.ok()) {
            throw new IllegalStateException(response.status() + " " + response.text());
        }
        return JSON.readTree(response.body());
    }

    /** Asks a route of the organization or, from a slash on, of the server. */
    JsonNode post(String path, Object body) {
        String address = path.startsWith("/") ? path : "/api/v1/" + organization + "/" + path;
        return read(requests.post(address, options().setData(body)));
    }

    private RequestOptions options() {
        return RequestOptions.create().setHeader("Authorization", "Bearer " + token);
    }

    /** Runs a cmdlet and answers the objects that it puts out. */
    List<JsonNode> run(String cmdlet, Map<String, ?> parameters) {
        JsonNode answer = post(
                "/adminapi/beta/" + organization + "/InvokeCommand",
                Map.of("CmdletInput", Map.of("CmdletName", cmdlet, "Parameters", parameters)));
        List<JsonNode> objects = new ArrayList<>();
        answer.path("value").forEach(objects::add);
        return objects;
    }

    /** Whether somebody may use a cmdlet with these parameters at all. */
    boolean may(String user, String cmdlet, String... parameters) {
        return isAllowed(user, cmdlet, List.of(parameters), "configuration", "none");
    }

    /**
     * Whether the engine would let somebody run a cmdlet with these parameters on an object, as AuthZEN tells it. For a cmdlet
     * that is run on no such object, whether he may use it with these parameters at all.
     */
    boolean isAllowed(String user, String cmdlet, List<String> parameters, String type, String id) {
        JsonNode answer = post(
                "/access/v1/evaluation",
                Map.of(
                        "subject", Map.of("type", "user", "id", user),
                        "action", Map.of("name", cmdlet, "properties", Map.of("parameters", parameters)),
                        "resource", Map.of("type", type, "id", id)));
        return answer.path("decision").asBoolean()
                || answer.at("/context/reason").asString("").equals("UnknownResource");
    }
}
