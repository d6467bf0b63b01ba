package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The searches of AuthZEN 1.0, and the subjects and resources that are no users and objects. */
class AuthZenSearchTest extends AuthZenScene {

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

    private static String about(String type, String id, String cmdlet, String resourceType, String resource) {
        return """
                {"subject":{"type":"%s","id":"%s"},"action":{"name":"%s"},"resource":{"type":"%s","id":"%s"}}""".formatted(type, id, cmdlet, resourceType, resource);
    }

    private static boolean isGranted(String question) throws IOException, InterruptedException {
        return evaluate(ADMINISTRATOR, question).path("decision").booleanValue();
    }

    private static List<String> names(String question) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        json(post("search/action", ADMINISTRATOR, question))
                .path("results")
                .forEach(result -> names.add(result.path("name").asString()));
        return names;
    }

    @Test
    @DisplayName("EVAL-7: of a name that several objects have a search tells the cmdlets of each, as decisions do")
    void actionsOfNamesakes() throws IOException, InterruptedException {
        run(
                "New-DistributionGroup",
                "\"Name\":\"Kim Akers\",\"Alias\":\"kimgroup\",\"SamAccountName\":\"kimgroup\",\"OrganizationalUnit\":\"contoso.com/Users\"");

        List<String> names = names(question("Ed Meadows", "any", "", "recipient", "Kim Akers"));

        assertThat(names).contains("Set-Mailbox", "Get-DistributionGroup").doesNotHaveDuplicates();
        // What is run on either, as a mailbox or a group, names none of the two.
        assertThat(names).doesNotContain("Get-Recipient");
        for (String name : List.of("Set-Mailbox", "Get-DistributionGroup", "Get-Recipient")) {
            assertThat(isGranted(question("Ed Meadows", name, "", "recipient", "Kim Akers")))
                    .as(name)
                    .isEqualTo(names.contains(name));
        }
    }

    @Test
    @DisplayName("ASSIGNEE-1, EVAL-7: a role group as a subject has what being its member gives, in searches as well")
    void groups() throws IOException, InterruptedException {
        assertThat(isGranted(about("group", "Recipient Management", "Set-Mailbox", "mailbox", "Terry")))
                .isTrue();
        assertThat(isGranted(about("group", "Recipient Management", "Set-MailboxDatabase", "database", "DB1")))
                .isFalse();
        assertThat(reason(evaluate(ADMINISTRATOR, about("group", "Terry", "Set-Mailbox", "mailbox", "Terry"))))
                .isEqualTo("UnknownSubject");
        assertThat(post("evaluation", "Terry", about("group", "Help Desk", "Set-Mailbox", "mailbox", "Terry"))
                        .statusCode())
                .isEqualTo(403);

        String anyGroup = about("group", "any", "Set-Mailbox", "mailbox", "Terry");
        List<String> found = ids(json(post("search/subject", ADMINISTRATOR, anyGroup)));
        List<RoleGroup> all = contoso().all(RoleGroup.class).toList();
        for (RoleGroup group : all) {
            assertThat(isGranted(about("group", group.id().toString(), "Set-Mailbox", "mailbox", "Terry")))
                    .as(group.name())
                    .isEqualTo(found.contains(group.id().toString()));
        }
        assertThat(found).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(ids(json(post(
                        "search/resource",
                        ADMINISTRATOR,
                        about("group", "Recipient Management", "Set-Mailbox", "mailbox", "any")))))
                .containsExactlyElementsOf(ids(
                        json(post("search/resource", ADMINISTRATOR, question("Ed Meadows", "Set-Mailbox", "any")))));
        assertThat(names(about("group", "Recipient Management", "any", "mailbox", "Terry")))
                .contains("Set-Mailbox")
                .doesNotContain("New-RoleGroup");
    }

    @Test
    @DisplayName(
            "ASSIGNEE-6, WRITE-3: a policy as a subject has what it gives owners of mailboxes with it, each on his own")
    void policies() throws IOException, InterruptedException {
        String policy = "Default Role Assignment Policy";
        run("New-RoleAssignmentPolicy", "\"Name\":\"Bare\"");
        run("Set-Mailbox", "\"Identity\":\"Ray\",\"RoleAssignmentPolicy\":\"Bare\"");

        assertThat(isGranted(about("policy", policy, "Set-User", "user", "Terry")))
                .isTrue();
        assertThat(isGranted(about("policy", policy, "Set-User", "user", "Ray")))
                .isFalse();
        assertThat(isGranted(about("policy", "Bare", "Set-User", "user", "Ray")))
                .isFalse();
        assertThat(isGranted(about("policy", policy, "New-RoleGroup", "user", "Terry")))
                .isFalse();

        assertThat(ids(json(
                        post("search/resource", ADMINISTRATOR, about("policy", policy, "Set-User", "user", "any")))))
                .contains(id("Terry"), id("Ed Meadows"))
                .doesNotContain(id("Ray"))
                .doesNotHaveDuplicates();
        assertThat(ids(json(
                        post("search/subject", ADMINISTRATOR, about("policy", "any", "Set-User", "user", "Terry")))))
                .hasSize(1);
        assertThat(names(about("policy", policy, "any", "user", "Terry"))).contains("Set-User");
        assertThat(names(about("policy", policy, "any", "user", "Ray"))).doesNotContain("Set-User");
    }

    @Test
    @DisplayName("CFG-8: the organization as a resource stands for configuration that no single object stands for")
    void organization() throws IOException, InterruptedException {
        String set = "Set-AdminAuditLogConfig";

        assertThat(isGranted(about("user", ADMINISTRATOR, set, "organization", "contoso.com")))
                .isTrue();
        assertThat(reason(evaluate(ADMINISTRATOR, about("user", "Ed Meadows", set, "organization", "contoso.com"))))
                .isEqualTo("NoRoleEntry");
        for (String[] no : new String[][] {{set, "fabrikam.com"}, {"Set-Mailbox", "contoso.com"}}) {
            assertThat(reason(evaluate(ADMINISTRATOR, about("user", ADMINISTRATOR, no[0], "organization", no[1]))))
                    .isEqualTo("UnknownResource");
        }
        // A role that is given away is delegated, too, which the organization alone does not tell.
        assertThat(isGranted(about("user", ADMINISTRATOR, "New-RoleGroup", "organization", "contoso.com")))
                .isTrue();
        assertThat(isGranted(
                        about("user", ADMINISTRATOR, "New-ManagementRoleAssignment", "organization", "contoso.com")))
                .isFalse();

        List<String> subjects = ids(
                json(post("search/subject", ADMINISTRATOR, about("user", "any", set, "organization", "contoso.com"))));
        assertThat(subjects).contains(id(ADMINISTRATOR)).doesNotContain(id("Ed Meadows"));
        for (String subject : subjects) {
            assertThat(isGranted(about("user", subject, set, "organization", "contoso.com")))
                    .isTrue();
        }
        assertThat(json(post("search/resource", ADMINISTRATOR, about("user", ADMINISTRATOR, set, "organization", "x")))
                        .path("results"))
                .singleElement()
                .satisfies(found -> assertThat(found.path("type").asString()).isEqualTo("organization"));
        assertThat(names(about("user", ADMINISTRATOR, "any", "organization", "contoso.com")))
                .contains(set, "Get-AdminAuditLogConfig", "New-RoleGroup")
                .doesNotContain("Set-Mailbox", "New-ManagementRoleAssignment");
    }

    private static Organization contoso() {
        return server.organizations().named("contoso.com").orElseThrow().snapshot();
    }
}
