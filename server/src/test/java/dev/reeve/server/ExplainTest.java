package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.PropertyValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why, who can, what can, compare, scopes, what if, findings: by REST. */
class ExplainTest extends ExplainScene {

    private static final String WILL = "\"who\":\"WillN\"";
    private static final String RENAME_DAVID = """
            "cmdlet":"Set-Mailbox","parameters":{"DisplayName":"Dave"},"on":"David Strome"
            """;

    /** What AuthZEN answers to the same askers. */
    private static JsonNode decide(String asker, String route, String subject, String cmdlet, String mailbox)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                server.post("/access/v1/" + route, asker, """
                {"subject":{"type":"user","id":"%s"},"action":{"name":"%s"},"resource":{"type":"mailbox","id":"%s"}}""".formatted(subject, cmdlet, mailbox));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The nodes that are reached from the person by edges that hold. */
    private static Set<String> reached(JsonNode path) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("person"));
        while (!next.isEmpty()) {
            String at = next.pop();
            if (reached.add(at)) {
                path.path("edges")
                        .valueStream()
                        .filter(edge -> edge.path("from").asString("").equals(at)
                                && edge.path("holds").booleanValue())
                        .forEach(edge -> next.push(edge.path("to").asString("")));
            }
        }
        return reached;
    }

    @Test
    @DisplayName("What was missing when the organization was loaded is told with answers that may depend on it")
    void missing() throws IOException, InterruptedException {
        ObjectId report = ObjectId.ofBuiltIn("LoadReport", "Load Report");
        change(_ -> Change.put(new ConfigurationObject(
                ObjectHeader.created(report, "Load Report", Instant.now()),
                "LoadReport",
                Optional.empty(),
                "",
                new TreeMap<>(Map.of("Gaps", List.of(new PropertyValue.Text("groups\nSome members are unknown.")))))));

        for (String route : List.of("why", "who-can", "what-can", "compare")) {
            JsonNode answer = ask(route, WILL + ",\"with\":\"David\"," + RENAME_DAVID);
            assertThat(answer.path("missing").toString())
                    .as(route)
                    .isEqualTo("[{\"subject\":\"groups\",\"message\":\"Some members are unknown.\"}]");
        }
        assertThat(ask("Terry", "why", "\"cmdlet\":\"Set-User\"").has("missing"))
                .isFalse();
        assertThat(decide(ADMINISTRATOR, "evaluation", "Terry", "Set-User", "Terry")
                        .at("/context/missing")
                        .toString())
                .contains("Some members are unknown.");
        assertThat(decide("Terry", "evaluation", "Terry", "Set-User", "Terry").has("context"))
                .isFalse();
        change(_ -> Change.remove(report));
        assertThat(ask("why", WILL + "," + RENAME_DAVID).has("missing")).isFalse();
    }

    @Test
    @DisplayName("EVAL-1: a yes has a path that holds, from the person to the command and to the object")
    void yes() throws IOException, InterruptedException {
        JsonNode answer = ask("why", RENAME_DAVID);

        assertThat(answer.path("granted").booleanValue()).isTrue();
        assertThat(reached(answer.path("path"))).contains("command", "object");
        assertThat(texts(answer.at("/path/nodes"), "kind"))
                .contains("person", "roleGroup", "assignment", "role", "parameter", "command", "scope", "object");
    }

    @Test
    @DisplayName("EVAL-1: a no says what each assignment lacked, and its path does not hold as far as the object")
    void no() throws IOException, InterruptedException {
        JsonNode answer = ask("why", WILL + "," + RENAME_DAVID);

        assertThat(answer.path("granted").booleanValue()).isFalse();
        assertThat(answer.path("codes").toString()).isEqualTo("[\"OutOfWriteScope\"]");
        assertThat(texts(answer.path("reasons"), "assignment")).contains("Mail Recipients-Fabrikam Administrators");
        assertThat(reached(answer.path("path"))).doesNotContain("object").contains("command");
        assertThat(texts(answer.at("/path/edges"), "why"))
                .anyMatch(why -> why.contains("David Strome is not inside contoso.com/Tenants/Fabrikam"));
    }

    @Test
    @DisplayName("A no tells the smallest changes as commands, who may make them, and to whom they open something")
    void changes() throws IOException, InterruptedException {
        JsonNode changes = ask("why", WILL + "," + RENAME_DAVID).path("changes");

        assertThat(changes.valueStream().toList()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.path("steps").size()).isOne();
            assertThat(change.at("/steps/0/by").toString()).contains("Administrator");
            assertThat(change.path("others").size())
                    .isEqualTo(Math.min(100, change.path("people").intValue()));
        });
        assertThat(changes.valueStream()
                        .map(change -> change.at("/steps/0/command").asString("")))
                .contains("Add-RoleGroupMember 'Recipient Management' -Member 'Will Nielsen'");
        assertThat(ask("advice", WILL + "," + RENAME_DAVID).path("changes"))
                .as("asked for alone")
                .isEqualTo(changes);
        JsonNode without = ask("why", WILL + "," + RENAME_DAVID + ",\"advice\":false");
        assertThat(without.path("changes").isEmpty()).isTrue();
        assertThat(without.path("reasons").isEmpty()).isFalse();
    }

    @Test
    @DisplayName(
            "READ-4: about himself anybody asks, and is told nothing that he can't read; about others who may read permissions")
    void whoMayAsk() throws IOException, InterruptedException {
        JsonNode own = ask("Terry", "why", "\"cmdlet\":\"Set-Mailbox\",\"on\":\"David Strome\"");
        assertThat(own.path("granted").booleanValue()).isFalse();
        assertThat(own.path("changes").isEmpty()).isTrue();
        assertThat(ask("Terry", "advice", "\"cmdlet\":\"Set-Mailbox\",\"on\":\"David Strome\"")
                        .path("changes")
                        .isEmpty())
                .isTrue();
        assertThat(own.path("reasons").size() + own.path("untoldReasons").intValue())
                .isNotNegative();
        assertThat(ask("Terry", "what-can", "").path("count").intValue()).isPositive();

        String refused = post("Terry", "why", WILL + "," + RENAME_DAVID).body();
        assertThat(refused).contains("\"Forbidden\"");
        assertThat(post("Terry", "why", "\"who\":\"nobody\"," + RENAME_DAVID).body())
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "who-can | 'cmdlet':'Set-Mailbox'",
                "who-can | 'on':'Terry'",
                "what-can | 'who':'WillN'",
                "compare | 'who':'Terry','with':'WillN'",
                "scope | 'filter':'Name -eq 1'",
                "what-if | 'commands':'Get-Mailbox'",
                "findings | ",
                "findings/lines | ",
            })
    @DisplayName("READ-4: what is about others, or about everybody, is for those alone who may read permissions")
    void forbidden(String route, String body) throws IOException, InterruptedException {
        String json =
                body == null ? "" : body.replace("\\'", "`").replace('\'', '"').replace('`', '\'');

        assertThat(post("Terry", route, json).statusCode()).isEqualTo(403);
        assertThat(post(ADMINISTRATOR, route, json).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("Who can: everybody whom why would answer yes, page by page")
    void whoCan() throws IOException, InterruptedException {
        String question = "\"cmdlet\":\"Set-Mailbox\",\"parameters\":[\"DisplayName\"],\"on\":\"David Strome\"";
        JsonNode all = ask("who-can", question);
        JsonNode part = ask("who-can", question + ",\"skip\":1,\"limit\":1");

        assertThat(texts(all.path("results"), "user"))
                .anyMatch(user -> user.endsWith("Administrator"))
                .anyMatch(user -> user.endsWith("Ed Meadows"))
                .noneMatch(user -> user.endsWith("Will Nielsen"));
        assertThat(all.path("count").intValue()).isEqualTo(all.path("results").size());
        assertThat(all.path("untold").intValue()).isZero();
        assertThat(all.has("next")).isFalse();
        assertThat(part.path("results").get(0)).isEqualTo(all.path("results").get(1));
        assertThat(part.path("next").intValue()).isEqualTo(2);
        for (JsonNode person : all.path("results")) {
            assertThat(ask("why", "\"who\":\"" + person.path("id").asString("") + "\"," + question)
                            .path("granted")
                            .booleanValue())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("Who can touch this mailbox: each with the cmdlets by which; who only reads it is not among them")
    void touching() throws IOException, InterruptedException {
        JsonNode people =
                ask("who-can", "\"on\":\"David Strome\",\"limit\":1000").path("results");

        JsonNode administrator = people.valueStream()
                .filter(person -> person.path("object").asString("").endsWith("/Administrator"))
                .findFirst()
                .orElseThrow();
        assertThat(administrator.path("cmdlets").toString())
                .contains("\"Set-Mailbox\"", "\"Remove-Mailbox\"")
                .doesNotContain("\"Get-Mailbox\"");
        assertThat(people.valueStream()
                        .filter(person -> person.path("object").asString("").endsWith("/Will Nielsen"))
                        .map(person -> person.path("cmdlets").toString()))
                .noneMatch(cmdlets -> cmdlets.contains("\"Set-Mailbox\""));
        assertThat(people.valueStream().map(person -> person.path("cmdlets").size()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    @DisplayName("What can: cmdlets, cmdlets on an object, objects of a cmdlet")
    void whatCan() throws IOException, InterruptedException {
        assertThat(texts(ask("what-can", WILL + ",\"limit\":1000").path("results"), "cmdlet"))
                .contains("Set-Mailbox");
        assertThat(texts(
                        ask("what-can", WILL + ",\"on\":\"David Strome\",\"limit\":1000")
                                .path("results"),
                        "cmdlet"))
                .doesNotContain("Set-Mailbox");
        JsonNode objects = ask("what-can", WILL + ",\"cmdlet\":\"Set-Mailbox\",\"parameters\":[\"DisplayName\"]");
        assertThat(objects.path("granted").booleanValue()).isTrue();
        assertThat(objects.path("count").intValue()).isPositive();
        assertThat(texts(objects.path("results"), "object")).allMatch(name -> name.contains("/Tenants/Fabrikam/"));
    }

    @Test
    @DisplayName("Compare: what one may and the other not, by commands and by the objects of one")
    void compare() throws IOException, InterruptedException {
        String both = "\"who\":\"Administrator\",\"with\":\"WillN\"";
        JsonNode commands = ask("compare", both);
        JsonNode objects = ask("compare", both + ",\"cmdlet\":\"Set-Mailbox\",\"parameters\":[\"DisplayName\"]");

        assertThat(texts(commands.path("onlyOne"), "cmdlet")).contains("New-RoleGroup");
        assertThat(texts(commands.path("onlyOther"), "cmdlet")).doesNotContain("Set-Mailbox", "New-RoleGroup");
        assertThat(commands.path("both").intValue()).isPositive();
        assertThat(texts(objects.at("/onlyOne/results"), "object"))
                .isNotEmpty()
                .noneMatch(name -> name.contains("/Tenants/Fabrikam/"));
        assertThat(objects.at("/onlyOther/count").intValue()).isZero();
    }

    @Test
    @DisplayName("ROLE-2: the roles that came with the product are told, children among them, and no others")
    void builtInRoles() throws IOException, InterruptedException {
        JsonNode answer = JsonMapper.shared()
                .readTree(server.get("/api/v1/contoso.com/explain/built-in-roles", ADMINISTRATOR)
                        .body());

        assertThat(answer.path("roles").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(contoso()
                        .snapshot()
                        .all(ManagementRole.class)
                        .filter(ManagementRole::builtIn)
                        .map(role -> role.id().toString())
                        .toList());
    }

    @Test
    @DisplayName("What if: who gains what, and the organization stays as it is; what fails is told")
    void whatIf() throws IOException, InterruptedException {
        Version before = contoso().snapshot().version();

        JsonNode answer = ask(
                "what-if",
                "\"commands\":\"Add-RoleGroupMember 'Recipient Management' -Member WillN; Get-Mailbox nobody\"");

        assertThat(answer.path("changes").valueStream().toList())
                .isNotEmpty()
                .allSatisfy(
                        change -> assertThat(change.path("change").asString("")).isEqualTo("gain"));
        assertThat(answer.path("changes").toString()).contains("/Will Nielsen");
        assertThat(texts(answer.path("errors"), "code")).containsExactly("ObjectNotFound");
        assertThat(contoso().snapshot().version()).isEqualTo(before);
        assertThat(post(ADMINISTRATOR, "what-if", "\"commands\":\"'\"").body()).contains("\"ParserError\"");
    }

    @Test
    @DisplayName("Findings are those of reeve lint, or some codes of them")
    void findings() throws IOException, InterruptedException {
        JsonNode all = ask("findings", "").path("findings");
        JsonNode some = ask("findings", "\"codes\":[\"NearLockout\"]").path("findings");

        List<JsonNode> lines = post(ADMINISTRATOR, "findings/lines", "")
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();

        assertThat(lines.getLast().path("done").asBoolean()).isTrue();
        assertThat(lines.stream().filter(line -> line.has("finding")).map(line -> line.path("finding")))
                .containsExactlyInAnyOrderElementsOf(all.valueStream().toList());
        assertThat(texts(all, "code")).contains("TakesOverAdministrators", "NearLockout");
        assertThat(texts(some, "code")).containsOnly("NearLockout");
        assertThat(some.at("/0/message").asString("")).contains("Administrator");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "200 | 'cmdlet':'Set-Mailbox','parameters':{'DisplayName':'$(Remove-Mailbox Kim)'},'on':'Terry'",
                "200 | 'cmdlet':'Set-Mailbox','parameters':{'DisplayName':'@(1)'},'on':'Terry'",
                "200 | 'cmdlet':'Set-Mailbox','parameters':{'EmailAddresses':{'Add':['$(exit 1)@contoso.com']}},'on':'Terry'",
                "404 | 'cmdlet':'Set-Mailbox Terry; Remove-Mailbox','on':'Kim'",
                "400 | 'cmdlet':'Set-Mailbox','parameters':{'Name; Remove-Mailbox Kim':'x'},'on':'Terry'",
                "400 | 'cmdlet':'Set-Mailbox','parameters':{'DisplayName':{'Put':['x']}},'on':'Terry'",
            })
    @DisplayName("EVAL-7: nothing of a question is code, and nothing is done")
    void noCode(int status, String body) throws IOException, InterruptedException {
        Version before = contoso().snapshot().version();

        assertThat(post(ADMINISTRATOR, "why", body.replace('\'', '"')).statusCode())
                .isEqualTo(status);

        assertThat(contoso().snapshot().version()).isEqualTo(before);
    }

    @Test
    @DisplayName("READ-2: who may read permissions and no other recipient is told of none, but how many there are")
    void nothingOutsideTheReadScope() throws IOException, InterruptedException {
        change(Auditor::kim);

        JsonNode whoCan = ask("Kim", "who-can", "\"cmdlet\":\"New-RoleGroup\"");
        assertThat(texts(whoCan.path("results"), "user")).noneMatch(user -> user.endsWith("/Administrator"));
        assertThat(whoCan.path("untold").intValue()).isPositive();
        assertThat(ask("Kim", "scope", "\"filter\":\"Alias -eq 'David'\"")
                        .path("count")
                        .intValue())
                .isZero();
        assertThat(ask("Kim", "findings", "").toString()).doesNotContain("\"message\"", "\"object\"");
        for (String someone : List.of("WillN", "nobody at all")) {
            assertThat(post("Kim", "why", "\"who\":\"" + someone + "\"," + RENAME_DAVID)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(post("Kim", "who-can", "\"on\":\"" + someone + "\"").statusCode())
                    .isEqualTo(404);
            assertThat(decide("Kim", "evaluation", someone, "Get-Mailbox", "Terry")
                            .at("/context/reason")
                            .asString())
                    .isEqualTo("UnknownSubject");
            assertThat(decide("Kim", "evaluation", "Ed Meadows", "Set-Mailbox", someone)
                            .at("/context/reason")
                            .asString())
                    .isEqualTo("UnknownResource");
        }
        assertThat(server.get("/api/v1/contoso.com/reports", "Kim").statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("READ-2: searches, too, tell who may read permissions of nothing that he can't read himself")
    void searchesInsideTheReadScope() throws IOException, InterruptedException {
        change(Auditor::kim);
        Organization organization = contoso().snapshot();
        String hidden = Sessions.user(organization, "WillN").id().toString();
        String administrator = Sessions.user(organization, ADMINISTRATOR).id().toString();

        assertThat(texts(
                        decide("Kim", "search/resource", "Ed Meadows", "Set-Mailbox", "any")
                                .path("results"),
                        "id"))
                .contains(Sessions.user(organization, "Terry").id().toString())
                .doesNotContain(hidden);
        assertThat(texts(
                        decide("Kim", "search/subject", "any", "Set-Mailbox", "Terry")
                                .path("results"),
                        "id"))
                .isNotEmpty()
                .doesNotContain(administrator);
        assertThat(decide("Kim", "search/subject", "any", "Set-Mailbox", "WillN")
                        .path("results"))
                .isEmpty();
        assertThat(decide("Kim", "search/action", "Ed Meadows", "any", "WillN").path("results"))
                .isEmpty();
        assertThat(texts(
                        decide(ADMINISTRATOR, "search/resource", "Ed Meadows", "Set-Mailbox", "any")
                                .path("results"),
                        "id"))
                .contains(hidden);
    }
}
