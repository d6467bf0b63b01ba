package dev.reeve.engine.advice;

import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.Question;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is advised about the scopes of assignments. */
class AdvisedScopesTest {

    private final Fixture org = new Fixture();
    private final Advised advised = new Advised(org);
    private final OrganizationalUnit sales = org.unit("Sales");
    private final OrganizationalUnit west = org.unit("West", sales);
    private final OrganizationalUnit support = org.unit("Support");
    private final Recipient ann = org.mailbox("Ann");
    private final Recipient seller = org.mailbox("Seller", west);
    private final ExchangeServer mbx1 = org.server("MBX1");
    private final ExchangeServer mbx2 = org.server("MBX2");
    private final MailboxDatabase db1 = org.database("DB1", mbx1);
    private final MailboxDatabase db2 = org.database("DB2", mbx2);
    private final ManagementRole recipients = org.role("Recipients", entry("Set-Mailbox", "Identity"));
    private final ManagementRole servers =
            org.role("Servers", entry("Set-Server", "Identity"), entry("Set-MailboxDatabase", "Identity"));

    private Question changing(Recipient recipient) {
        return org.as(ann).runs("Set-Mailbox", "Identity").changing(recipient);
    }

    @Test
    @DisplayName("WRITE-7: an assignment gets a unit around the recipient, a scope that holds it, or no scope")
    void linksRecipientScopes() {
        org.recipientScope("Sellers", "Name -eq 'Seller'");
        org.recipientScope("Others", "Name -eq 'Ann'");
        org.assign(recipients, ann, inside(support));
        assertThat(advised.remedies(changing(seller)))
                .containsExactlyInAnyOrder(
                        "scope Recipients-Ann to West",
                        "scope Recipients-Ann to Sales",
                        "scope Recipients-Ann to contoso.com",
                        "scope Recipients-Ann to Sellers",
                        "scope Recipients-Ann to what the role writes")
                .startsWith("scope Recipients-Ann to West");

        org.role("Recipients", entry("Remove-Mailbox", "Identity"));
        assertThat(advised.remedies(
                        org.as(ann).runs("Remove-Mailbox", "Identity").removing(seller)))
                .startsWith("scope Recipients-Ann to West");
    }

    @Test
    @DisplayName("SMS-3: a scope that an assignment has gets one object more")
    void widensRecipientScope() {
        org.assign(recipients, ann, within(org.recipientScope("Others", "Name -eq 'Ann'")));
        org.assign(recipients, ann, within(org.recipientScope("Nobody", "Name -eq 'x'")));
        assertThat(advised.remedies(changing(seller)))
                .contains("widen Others by Seller", "widen Nobody by Seller")
                .doesNotContain("scope Recipients-Ann to Others");
    }

    @Test
    @DisplayName("EXCL-3: of what an exclusive scope holds only that scope helps, linked as exclusive")
    void linksExclusiveScope() {
        org.exclusiveRecipientScope("Important", "Name -eq 'Seller'");
        org.assign(recipients, ann, inside(sales));
        assertThat(advised.remedies(changing(seller)))
                .contains("scope Recipients-Ann to Important")
                .noneMatch(words -> words.contains("West"));
    }

    @Test
    @DisplayName("ASG-9: a role by which each writes himself may be made to write all that it reads")
    void relativeScope() {
        ManagementRole own = org.role(
                "Own",
                "Own",
                new ImplicitScopes(
                        RecipientScopeType.Organization,
                        RecipientScopeType.Self,
                        ConfigScopeType.None,
                        ConfigScopeType.None),
                entry("Set-User", "Identity"));
        org.assign(own, ann);
        Question question = org.as(ann).runs("Set-User", "Identity").changing(seller);
        assertThat(advised.remedies(question)).contains("scope Own-Ann to Organization", "scope Own-Ann to West");

        org.role("Own", "Own", Given.SELF, entry("Set-User", "Identity"));
        assertThat(advised.remedies(question)).noneMatch(words -> words.contains("Organization"));
    }

    @Test
    @DisplayName("ASG-10: assignments to policies have no scopes, and roles that write no recipients none for them")
    void noScopes() {
        var policy = org.policy("Policy", true);
        ManagementRole own = org.role("MyOwn", "MyOwn", Given.SELF, entry("Set-User", "Identity"));
        org.assign(own, policy);
        Recipient carl = org.mailbox("Carl", policy(policy));
        assertThat(advised.remedies(org.as(carl).runs("Set-User", "Identity").changing(seller)))
                .noneMatch(words -> words.startsWith("scope"));

        org.assign(org.role("Viewing", "Viewing", Given.VIEW_ONLY, entry("Test-It", "Identity")), ann);
        assertThat(advised.remedies(org.as(ann).runs("Test-It", "Identity").changing(seller)))
                .noneMatch(words -> words.startsWith("scope"));
    }

    @Test
    @DisplayName(
            "CFG-4: an assignment loses its scope, or gets one that holds the server but not its own; lists never change")
    void linksServerScopes() {
        org.serverScope("First", false, mbx1);
        org.serverScope("Second", false, mbx2);
        org.assign(servers, ann, configured(org.serverScope("Own", false, mbx2)));
        assertThat(advised.remedies(org.as(ann).runs("Set-Server", "Identity").changing(mbx1)))
                .containsExactly("scope Servers-Ann on what the role writes", "scope Servers-Ann on First");
    }

    @Test
    @DisplayName("EXCL-3: an exclusive scope of servers is linked as such")
    void linksExclusiveServerScope() {
        org.serverScope("Guarded", true, mbx1);
        org.assign(servers, ann, configured(org.serverScope("Own", false, mbx2)));
        assertThat(advised.remedies(org.as(ann).runs("Set-Server", "Identity").changing(mbx1)))
                .containsExactly("scope Servers-Ann on Guarded");
    }

    @Test
    @DisplayName("CFG-4: filters of servers and of databases get one object more")
    void widensServerAndDatabaseScopes() {
        org.assign(
                servers,
                ann,
                configured(org.scope(
                        "Some servers",
                        new ScopeRestriction.ServerFilter(Given.filter("Name -eq 'MBX2'", ServerProperties.REGISTRY)),
                        false)));
        assertThat(advised.remedies(org.as(ann).runs("Set-Server", "Identity").changing(mbx1)))
                .containsExactly("widen Some servers by MBX1", "scope Servers-Ann on what the role writes");

        Recipient bob = org.mailbox("Bob");
        org.assign(
                servers,
                bob,
                configured(org.scope(
                        "Some databases",
                        new ScopeRestriction.DatabaseFilter(
                                Given.filter("Name -eq 'DB2'", DatabaseProperties.REGISTRY)),
                        false)));
        assertThat(advised.remedies(
                        org.as(bob).runs("Set-MailboxDatabase", "Identity").changing(db1)))
                .containsExactly("widen Some databases by DB1", "scope Servers-Bob on what the role writes");
    }

    @Test
    @DisplayName("One scope is changed where one is enough, both only where both are in the way")
    void bothScopes() {
        ManagementRole moving = org.role("Moving", entry("New-MoveRequest", "Identity"));
        org.databaseScope("First databases", false, db1);
        var assignment = org.assign(moving, ann, inside(support), configured(org.databaseScope("Own", false, db2)));
        assertThat(advised.remedies(org.as(ann)
                        .runs("New-MoveRequest", "Identity")
                        .changing(seller)
                        .actingOn(db2)))
                .contains("scope Moving-Ann to West")
                .noneMatch(words -> words.contains(" on "));
        assertThat(advised.remedies(org.as(ann)
                        .runs("New-MoveRequest", "Identity")
                        .changing(seller)
                        .actingOn(db1)))
                .contains("scope Moving-Ann to West on First databases")
                .allMatch(words -> words.contains(" to ") && words.contains(" on "));
        assertThat(assignment.isUnscoped()).isFalse();
    }

    @Test
    @DisplayName("DELEG-5: a delegation within a scope gets the scope in which the role is to be given")
    void delegationScope() {
        ManagementRole management = org.role("Role Management", entry("New-ManagementRoleAssignment", "Role", "User"));
        org.assign(management, ann);
        org.delegate(recipients, ann, inside(support));
        Question question = org.as(ann)
                .runs("New-ManagementRoleAssignment", "Role", "User")
                .giving(recipients, seller, inside(sales));
        assertThat(advised.remedies(question))
                .containsExactlyInAnyOrder(
                        "scope Recipients-Ann-Delegating to Sales",
                        "scope Recipients-Ann-Delegating to contoso.com",
                        "scope Recipients-Ann-Delegating to what the role writes");
    }

    @Test
    @DisplayName("A filter that would get too long is not widened")
    void tooLong() {
        String filter = String.join(" -or ", Collections.nCopies(1000, "Name -eq 'x'"));
        org.assign(recipients, ann, within(org.recipientScope("Long", filter)));
        assertThat(advised.remedies(changing(seller)))
                .doesNotContain("widen Long by Seller")
                .isNotEmpty();
    }
}
