package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an authorizer tells about callers and the server beside decisions. */
class AuthorizerTest {

    private final Fixture org = new Fixture();
    private final Recipient user = org.mailbox("User");
    private final Caller caller = Caller.of(user);

    @Test
    @DisplayName("GATE-7: rights are of cmdlets; an application permission is none")
    void permissions() {
        RoleEntry permission =
                new RoleEntry("Impersonate-ExchangeUser", RoleEntry.Type.ApplicationPermission, new TreeSet<>(), "");
        org.assign(org.role("Impersonation", permission, entry("Get-Mailbox", "Identity")), user);
        Organization organization = org.organization();

        assertThat(org.authorizer().rights(organization, caller))
                .extracting(CommandRights::cmdlet)
                .containsExactly("Get-Mailbox");
        assertThat(org.authorizer().rights(organization, caller, "Impersonate-ExchangeUser"))
                .isEmpty();
        assertThat(org.authorizer().decisions(organization, caller).rights("Impersonate-ExchangeUser"))
                .isEmpty();
        assertThat(org.authorizer().rights(organization, caller, "get-mailbox")).isPresent();
    }

    @Test
    @DisplayName(
            "UNSC-2, SPLIT-4: the server itself may run whatever there is, but what split permissions keep from all")
    void server() {
        org.role("Recipients", entry("Get-Mailbox", "Identity"), entry("New-Mailbox", "Name"));
        Authorizer authorizer = org.authorizer();

        assertThat(authorizer.serverCommands(org.organization())).containsExactly("Get-Mailbox", "New-Mailbox");
        assertThat(authorizer.serverRights(org.organization(), "new-mailbox"))
                .hasValueSatisfying(rights -> assertThat(rights.parameters()).containsExactly("Name"));
        assertThat(authorizer.serverRights(org.organization(), "No-Such")).isEmpty();

        org.settings(true, false);

        assertThat(authorizer.serverCommands(org.organization())).containsExactly("Get-Mailbox");
        assertThat(authorizer.serverRights(org.organization(), "New-Mailbox")).isEmpty();
        assertThat(authorizer.isKeptByDirectorySplit(org.organization(), "New-Mailbox"))
                .isTrue();
        assertThat(authorizer.isKeptByDirectorySplit(org.organization(), "New-DistributionGroup"))
                .isTrue();
        assertThat(authorizer.isKeptByDirectorySplit(org.organization(), "Get-Mailbox"))
                .isFalse();
    }

    @Test
    @DisplayName("GATE-8: who has no assignment and manages no role group may do nothing at all")
    void admission() {
        Recipient manager = org.mailbox("Manager");
        RoleGroup group = org.managed(org.roleGroup("Group"), manager);
        org.assign(org.role("Recipients", entry("Get-Mailbox", "Identity")), user, inside(org.unit("Sales")));
        Organization organization = org.organization();
        Authorizer authorizer = org.authorizer();

        assertThat(authorizer.admission(organization, caller)).isEmpty();
        assertThat(authorizer.admission(organization, Caller.of(manager))).isEmpty();
        assertThat(authorizer.admission(organization, Caller.of(org.mailbox("Nobody"))))
                .isPresent();
        assertThat(authorizer.decisions(organization, Caller.of(manager)).managedRoleGroups())
                .containsExactly(group.id());
        assertThat(authorizer.decisions(organization, caller).managedRoleGroups())
                .isEmpty();
        assertThat(authorizer.decisions(organization, caller).named()).containsExactly("Get-Mailbox");
    }

    @Test
    @DisplayName("A snapshot that was made ready stays so, and the next is made from it with the same numbers")
    void compiled() {
        OrganizationalUnit sales = org.unit("Sales");
        org.assign(org.role("Recipients", entry("Set-Mailbox", "Identity")), user, inside(sales));
        Authorizer authorizer = org.authorizer();
        Organization before = org.organization();
        CompiledOrganization made = authorizer.compiled(before);
        Recipient seller = org.mailbox("Seller", sales);
        CompiledOrganization next = authorizer.compiled(before.apply(Change.put(seller)));

        assertThat(made.at(before)).isSameAs(made);
        assertThat(next.sharesNumbersWith(made)).isTrue();
        assertThat(next.number(user.id())).isEqualTo(made.number(user.id()));
        assertThat(made.number(seller.id())).isNegative();
        assertThat(next.number(seller.id())).isNotNegative();
        assertThat(org.authorizer().compiled(before).sharesNumbersWith(made)).isFalse();
        assertThat(authorizer.compiled(next.organization())).isSameAs(next);
    }
}
