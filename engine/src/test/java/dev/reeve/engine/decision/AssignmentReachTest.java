package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.property.RecipientProperties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom assignments let people modify, as asked of single assignments. */
class AssignmentReachTest {

    private final Fixture org = new Fixture();
    private final RoleAssignmentPolicy policy = org.policy("Default", true);
    private final Recipient alice = org.mailbox("Alice", policy(policy));
    private final Recipient bob = org.mailbox("Bob");
    private final Recipient chief = org.mailbox("Chief", with(RecipientProperties.TITLE, "CEO"));

    private boolean reaches(RoleAssignment assignment, DirectoryObject object) {
        return new AssignmentReach(org.organization()).reaches(assignment, object);
    }

    private boolean reaches(RoleAssignment assignment, Recipient user, DirectoryObject object) {
        return new AssignmentReach(org.organization()).reaches(assignment, user, object);
    }

    private RoleAssignment own(String name, ImplicitScopes scopes) {
        return org.assign(org.role(name, name, scopes, entry("Set-User", "Phone")), policy);
    }

    @Test
    @DisplayName(
            "LOOK-6: of an organization's scope everybody, but whom an exclusive scope protects; of a unit who is in it")
    void recipients() {
        ManagementRole role = org.role("Users", entry("Set-User", "Phone"));
        RoleAssignment everywhere = org.assign(role, bob);
        RoleAssignment unit = org.assign(role, bob, inside(org.unit("Sales")));
        org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");

        assertThat(reaches(everywhere, alice)).isTrue();
        assertThat(reaches(everywhere, bob, alice)).isTrue();
        assertThat(reaches(everywhere, chief)).isFalse();
        assertThat(reaches(unit, alice)).isFalse();
        assertThat(reaches(unit, org.mailbox("Seller", org.unit("Sales")))).isTrue();
    }

    @Test
    @DisplayName("LOOK-6, LOOK-7: of their own scope those behind it, each himself")
    void themselves() {
        RoleAssignment own = own("MyBaseOptions", Given.SELF);

        assertThat(reaches(own, alice)).isTrue();
        assertThat(reaches(own, bob)).isFalse();
        assertThat(reaches(own, alice, alice)).isTrue();
        assertThat(reaches(own, alice, bob)).isFalse();
    }

    @Test
    @DisplayName("LOOK-6, LOOK-7: of the scope of own groups those that one behind it manages")
    void ownGroups() {
        RoleAssignment own = own("MyDistributionGroups", Given.MY_GROUPS);
        Recipient ofAlice = org.distributionGroup("Of Alice", managedBy(alice));
        Recipient ofBob = org.distributionGroup("Of Bob", managedBy(bob));

        assertThat(reaches(own, ofAlice)).isTrue();
        assertThat(reaches(own, ofBob)).isFalse();
        assertThat(reaches(own, alice, ofAlice)).isTrue();
        assertThat(reaches(own, alice, ofBob)).isFalse();
    }

    @Test
    @DisplayName("LOOK-6, LOOK-7: of the address book's scope whom it shows, unless an exclusive scope protects him")
    void addressBook() {
        RoleAssignment own = own("MyMembership", Given.MY_GAL);
        Recipient hidden = org.add(
                changed(org.mailbox("Hidden"), with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true)));
        org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");

        assertThat(reaches(own, alice, bob)).isTrue();
        assertThat(reaches(own, alice, hidden)).isFalse();
        assertThat(reaches(own, alice, chief)).isFalse();
    }

    @Test
    @DisplayName("LOOK-8: servers of a scope of servers, databases not; of the organization's configuration all")
    void configuration() {
        ExchangeServer first = org.server("EX01");
        ExchangeServer second = org.server("EX02");
        ManagementRole role = org.role("Servers", entry("Set-Server", "Identity"));
        RoleAssignment one = org.assign(role, bob, configured(org.serverScope("First", false, first)));
        RoleAssignment all = org.assign(role, bob);
        RoleAssignment none =
                org.assign(org.role("People", "People", Given.RECIPIENTS_ONLY, entry("Set-User", "Phone")), bob);

        assertThat(reaches(one, first)).isTrue();
        assertThat(reaches(one, second)).isFalse();
        assertThat(reaches(one, org.database("DB1", first))).isFalse();
        assertThat(reaches(one, policy)).isFalse();
        assertThat(reaches(all, second)).isTrue();
        assertThat(reaches(all, policy)).isTrue();
        assertThat(reaches(none, first)).isFalse();
    }
}
