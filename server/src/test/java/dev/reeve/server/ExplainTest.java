package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Sessions;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.organization.Version;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why, who can, what can, compare, scopes, what if, findings: by REST. */
class ExplainTest {

    private static final String ADMINISTRATOR = "Administrator";
    private static final String WILL = "\"who\":\"WillN\"";
    private static final String RENAME_DAVID = """
            "cmdlet":"Set-Mailbox","parameters":{"DisplayName":"Dave"},"on":"David Strome"
            """;

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

    private static HttpResponse<String> post(String asker, String route, String body)
            throws IOException, InterruptedException {
        return server.post("/api/v1/contoso.com/explain/" + route, asker, "{" + body + "}");
    }

    private static JsonNode ask(String asker, String route, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(asker, route, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode ask(String route, String body) throws IOException, InterruptedException {
        return ask(ADMINISTRATOR, route, body);
    }

    private static List<String> texts(JsonNode list, String property) {
        return list.valueStream().map(each -> each.path(property).asString("")).toList();
    }

    private static Workplace contoso() {
        return server.organizations().named("contoso.com").orElseThrow();
    }

    private static Organization change(Function<Organization, Change> change) {
        return contoso().runner().importChange(contoso().local(NewOrganization.ADMINISTRATOR, "test"), "test", change);
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
    @DisplayName("OPATH-27: a filter that can't be used is told with its column")
    void invalidFilter() throws IOException, InterruptedException {
        JsonNode answer = ask("scope", "\"filter\":\"Nonsense -eq 'x'\"");

        assertThat(answer.at("/invalid/column").intValue()).isOne();
        assertThat(answer.has("count")).isFalse();
    }

    @Test
    @DisplayName("OPATH-28: the properties that filters may use are told, those of each kind of object apart")
    void properties() throws IOException, InterruptedException {
        String properties = "/api/v1/contoso.com/explain/properties/";

        assertThat(server.get(properties + "recipients", ADMINISTRATOR).body()).contains("\"City\"");
        assertThat(server.get(properties + "servers", ADMINISTRATOR).body())
                .contains("\"ServerRole\"")
                .doesNotContain("\"City\"");
        assertThat(server.get(properties + "mice", ADMINISTRATOR).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("RCPT-5: a filter by group tells of groups inside it; one on a property that nobody has tells that")
    void warnings() throws IOException, InterruptedException {
        Organization organization = contoso().snapshot();
        String group =
                organization.tree().distinguishedName(nesting(organization)).toString();

        assertThat(texts(
                        ask("scope", "\"filter\":\"MemberOfGroup -eq '" + group + "'\"")
                                .path("warnings"),
                        "code"))
                .contains("NestedGroupFilter");
        assertThat(texts(
                        ask("scope", "\"filter\":\"CustomAttribute15 -eq 'x'\"").path("warnings"), "code"))
                .containsExactlyInAnyOrder("UnsetFilterProperty", "EmptyScope");
    }

    private static Recipient nesting(Organization organization) {
        return organization
                .all(Recipient.class)
                .filter(group -> organization.membersOf(group).stream()
                        .anyMatch(member -> !organization.membersOf(member).isEmpty()))
                .findFirst()
                .orElseThrow();
    }

    private static ManagementScope people(String filter) throws InvalidFilterException {
        return new ManagementScope(
                ObjectHeader.created(new ObjectId(UUID.randomUUID()), "Kim and Terry", Instant.now()),
                new ScopeRestriction.RecipientFilter(
                        Optional.empty(), Filter.parse(filter, RecipientProperties.REGISTRY)),
                false);
    }

    @Test
    @DisplayName("SCOPE-7: what is inside a filter below a root; against a scope, who comes in and who falls out")
    void against() throws IOException, InterruptedException, InvalidFilterException {
        ManagementScope scope = people("Alias -eq 'Kim' -or Alias -eq 'David'");
        change(_ -> Change.put(scope));

        JsonNode answer =
                ask("scope", "\"filter\":\"alias -eq 'David' -or alias -eq 'WillN'\",\"against\":\"Kim and Terry\"");
        JsonNode below = ask(
                "scope",
                "\"filter\":\"alias -eq 'David' -or alias -eq 'WillN'\",\"root\":\"contoso.com/Tenants/Fabrikam\"");

        assertThat(answer.path("filter").asString("")).isEqualTo("(Alias -eq 'David') -or (Alias -eq 'WillN')");
        assertThat(texts(answer.path("results"), "object")).hasSize(2);
        assertThat(texts(answer.at("/comesIn/results"), "object")).allMatch(name -> name.endsWith("/Will Nielsen"));
        assertThat(texts(answer.at("/fallsOut/results"), "object")).allMatch(name -> name.endsWith("/Kim Akers"));
        assertThat(texts(below.path("results"), "object")).allMatch(name -> name.endsWith("/Will Nielsen"));
        JsonNode present = ask("scope", "\"scope\":\"Kim and Terry\"");
        assertThat(present.path("count").intValue()).isEqualTo(2);
        assertThat(present.path("restriction").asString("")).isEqualTo("recipientFilter");
        assertThat(ask("scope", "\"unit\":\"contoso.com/Tenants/Fabrikam\"")
                        .path("count")
                        .intValue())
                .isGreaterThan(2);
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
        change(ExplainTest::auditor);

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
        }
    }

    /** Kim may list assignments, and reads no recipients but those that the address book shows: of site mailboxes nobody may any more. */
    private static Change auditor(Organization organization) {
        ManagementRole parent = organization
                .named(ManagementRole.class, "MyBaseOptions")
                .findFirst()
                .orElseThrow();
        ManagementRole auditing = new ManagementRole(
                ObjectHeader.created(new ObjectId(UUID.randomUUID()), "Auditing", Instant.now()),
                "Auditing",
                Optional.empty(),
                "",
                new ImplicitScopes(
                        RecipientScopeType.Self,
                        RecipientScopeType.Self,
                        ConfigScopeType.OrganizationConfig,
                        ConfigScopeType.None),
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                parent.endUser(),
                true);
        ManagementRole role = auditing.withEntries(List.of(organization
                .named(ManagementRole.class, "Role Management")
                .findFirst()
                .orElseThrow()
                .entry("Get-ManagementRoleAssignment")
                .map((RoleEntry entry) -> entry)
                .orElseThrow()));
        // Of the address book she reads what is not hidden there [READ-3].
        Change hidden = Change.put(Stream.of("Administrator", "WillN", "David")
                .map(name -> Sessions.user(organization, name))
                .map(user -> user.withProperties(
                        user.properties().with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true)))
                .toList());
        Change unread = organization
                .named(RoleAssignment.class, "MyTeamMailboxes-Default Role Assignment Policy")
                .findFirst()
                .map(assignment -> Change.remove(assignment.id()))
                .orElseThrow();
        return hidden.and(unread)
                .and(Change.put(role))
                .and(Change.put(new RoleAssignment(
                        ObjectHeader.created(new ObjectId(UUID.randomUUID()), "Auditing-Kim", Instant.now()),
                        role.id(),
                        Sessions.user(organization, "Kim").id(),
                        RoleAssigneeType.User,
                        false,
                        true,
                        new RecipientWriteScope.Implicit(),
                        new ConfigWriteScope.Implicit())));
    }
}
