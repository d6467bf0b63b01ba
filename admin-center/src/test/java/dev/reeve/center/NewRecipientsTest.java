package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.reeve.engine.organization.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What is made on recipients › mailboxes and recipients › groups. */
class NewRecipientsTest {

    private static final String CREATION = "Mail Recipient Creation-Recipient Management";

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        run("Add-RoleGroupMember", Map.of("Identity", "Recipient Management", "Member", "Martin"));
        CENTER.password("Martin");
    }

    private static List<JsonNode> run(String cmdlet, Map<String, ?> parameters) {
        return CENTER.client(Center.ADMINISTRATOR).run(cmdlet, parameters);
    }

    private static ListPage page(String user, String tab) {
        return new ListPage(CENTER.page(user, tab), tab);
    }

    private static JsonNode mailbox(String name) {
        return run("Get-Mailbox", Map.of("Identity", name)).getFirst();
    }

    private static void turnSplitPermissions(boolean on) {
        CENTER.change(organization -> Change.put(organization.settings().withActiveDirectorySplit(on)));
    }

    @Test
    @DisplayName("COMP-3: a security group with owner, members and place; nobody is let join it without being asked")
    void group() {
        ListPage groups = page(Center.ADMINISTRATOR, "groups");
        groups.action("new").click();
        groups.field("Security").check();
        groups.field("Name").fill("Door Keys");
        groups.field("Organizational unit").fill("contoso.com/Operations");
        groups.add("owners", "Isabel Martins");
        groups.add("members", "David Strome");
        assertThat(groups.field("Joining")).not().containsText("Open");
        groups.save();

        assertThat(groups.notices()).containsText("Door Keys was made");
        JsonNode made =
                run("Get-DistributionGroup", Map.of("Identity", "Door Keys")).getFirst();
        assertThat(made.path("RecipientTypeDetails").asString()).isEqualTo("MailUniversalSecurityGroup");
        assertThat(made.path("OrganizationalUnit").asString()).isEqualTo("contoso.com/Operations");
        assertThat(made.path("ManagedBy").toString()).contains("Isabel Martins");
        assertThat(made.path("MemberJoinRestriction").asString()).isEqualTo("Closed");
        assertThat(run("Get-DistributionGroupMember", Map.of("Identity", "Door Keys")))
                .extracting(member -> member.path("Name").asString())
                .containsExactly("David Strome");
    }

    @Test
    @DisplayName("WEB-5: a user's mailbox is made with a password that no shown command holds, and he signs in with it")
    void user() {
        ListPage mailboxes = page(Center.ADMINISTRATOR, "mailboxes");
        mailboxes.action("new").click();
        mailboxes.field("Name").fill("Nina Newcomer");
        assertThat(mailboxes.button("Save")).isDisabled();
        mailboxes.field("User logon name").fill("nina@contoso.com");
        mailboxes.field("Password").fill(Center.PASSWORD);
        mailboxes.field("Has to be changed at the next sign-in").uncheck();
        mailboxes.button("Show commands").click();
        assertThat(mailboxes.dialog().getByLabel("Commands")).containsText("-Password (Read-Host -AsSecureString)");
        assertThat(mailboxes.dialog()).not().containsText(Center.PASSWORD);
        Looks.of(mailboxes.page(), "new-mailbox"); // WEB-39
        mailboxes.save();

        assertThat(mailboxes.notices()).containsText("Nina Newcomer was made");
        assertThat(mailbox("Nina Newcomer").path("RecipientTypeDetails").asString())
                .isEqualTo("UserMailbox");
        assertThat(CENTER.client("nina@contoso.com")).isNotNull();
    }

    @Test
    @DisplayName("WEB-1: a room without an account of its own, and a mailbox for an account that is there")
    void roomAndExisting() {
        ListPage mailboxes = page(Center.ADMINISTRATOR, "mailboxes");
        mailboxes.action("new").click();
        mailboxes.field("Mailbox type").selectOption("Room");
        assertThat(mailboxes.field("Password")).isHidden();
        mailboxes.field("Name").fill("Attic");
        mailboxes.save();
        assertThat(mailboxes.notices()).containsText("Attic was made");
        assertThat(mailbox("Attic").path("RecipientTypeDetails").asString()).isEqualTo("RoomMailbox");

        String account = run("Get-User", Map.of("RecipientTypeDetails", List.of("User"))).stream()
                .map(user -> user.path("DisplayName").asString())
                .filter(name -> !name.isEmpty() && !name.equals("Administrator"))
                .findFirst()
                .orElseThrow();
        mailboxes.action("new").click();
        mailboxes.field("Account that is there already").check();
        mailboxes.add("existing account", account);
        mailboxes.save();
        assertThat(mailboxes.notices()).containsText("The mailbox of " + account + " was made");
        assertThat(mailbox(account).path("RecipientTypeDetails").asString()).isEqualTo("UserMailbox");
    }

    @Test
    @DisplayName(
            "WEB-34, SPLIT-2: where recipient creation was moved away, no account can be made, and a mailbox for one that is there can")
    void splitByRoles() {
        assertThat(kinds("Martin")).containsExactly("New account", "Account that is there already");
        JsonNode assignment = run("Get-ManagementRoleAssignment", Map.of("Identity", CREATION))
                .getFirst();
        assertThat(assignment.path("Enabled").asBoolean()).isTrue();
        run("Set-ManagementRoleAssignment", Map.of("Identity", CREATION, "Enabled", false));
        try {
            assertThat(kinds("Martin")).containsExactly("Account that is there already");
        } finally {
            run("Set-ManagementRoleAssignment", Map.of("Identity", CREATION, "Enabled", true));
        }
    }

    private static List<String> kinds(String person) {
        ListPage mailboxes = page(person, "mailboxes");
        mailboxes.action("new").click();
        mailboxes.dialog().getByRole(AriaRole.RADIO).first().waitFor();
        return mailboxes.dialog().locator(".fui-Radio").allInnerTexts();
    }

    @Test
    @DisplayName(
            "WEB-34, SPLIT-4: under Active Directory split permissions accounts disappear from the wizard, and a new group is refused in its own words")
    void splitByDirectory() {
        turnSplitPermissions(true);
        try {
            assertThat(kinds(Center.ADMINISTRATOR)).containsExactly("Account that is there already");
            ListPage groups = page(Center.ADMINISTRATOR, "groups");
            groups.action("new").click();
            groups.field("Name").fill("Impossible");
            groups.save();
            assertThat(groups.dialog().getByRole(AriaRole.ALERT)).containsText("split permissions");
        } finally {
            turnSplitPermissions(false);
        }
    }
}
