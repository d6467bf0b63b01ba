package dev.reeve.engine.invariant;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static dev.reeve.engine.invariant.Judging.broken;
import static dev.reeve.engine.invariant.Judging.putting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An organization that was imported may hold what nobody could make here. Whoever changes something else of such an object
 * is not held responsible; all of it is reported when somebody asks for it.
 */
class TouchedObjectsTest {

    private final Fixture org = new Fixture();
    private final ManagementRole mailRecipients = org.role("Mail Recipients", entry("Set-Mailbox", "Identity"));
    private final Recipient bob = org.mailbox(
            "Bob",
            with(RecipientProperties.SAM_ACCOUNT_NAME, "same"),
            with(RecipientProperties.USER_PRINCIPAL_NAME, "same@contoso.com"),
            with(RecipientProperties.EMAIL_ADDRESSES, "SMTP:same@contoso.com"));

    @Test
    @DisplayName("A recipient whose name, account and address somebody else has may get another department")
    void recipients() {
        Recipient twin = org.add(new Recipient(
                Fixture.header("Other", "Bob"), bob.container(), RecipientTypeDetails.UserMailbox, bob.properties()));

        assertThat(putting(org, changed(twin, with(RecipientProperties.DEPARTMENT, "Sales"))))
                .isEmpty();
    }

    @Test
    @DisplayName("A role group with names too long may get members")
    void roleGroups() {
        RoleGroup long1 = org.add(Fixture.roleGroupCalled("n".repeat(65), "d".repeat(257), "s".repeat(21)));
        RoleGroup odd = org.add(Fixture.roleGroupCalled("odd?", "Odd", "odd?"));

        assertThat(putting(org, long1.withMembers(List.of(bob.id())))).isEmpty();
        assertThat(putting(org, odd.withMembers(List.of(bob.id())))).isEmpty();
    }

    @Test
    @DisplayName("A unit below nothing may get another name")
    void units() {
        OrganizationalUnit lost = org.unit("Lost", new Fixture().unit("Nowhere"));
        assertThat(putting(org, lost.withHeader(lost.header().named("Found")))).isEmpty();
    }

    @Test
    @DisplayName(
            "A role with an entry that its parent has not may get another name; an assignment of an odd scope goes off")
    void permissions() {
        ManagementRole wide = org.childRole("Wide", mailRecipients, entry("Search-Mailbox"));
        RoleAssignment odd =
                org.assign(mailRecipients, bob, within(new Fixture().recipientScope("Gone", "City -eq 'Oslo'")));

        assertThat(putting(org, wide.withHeader(wide.header().named("Wider")))).isEmpty();
        assertThat(putting(org, odd.enabled(false))).isEmpty();
    }

    @Test
    @DisplayName("USER-3: an address list's filter can be read when it is set; one that came unreadable may be renamed")
    void addressLists() {
        ConfigurationObject list = list("AddressList", "City -eq 'Oslo'");
        ConfigurationObject broken = org.add(list("GlobalAddressList", "City -eq"));

        assertThat(putting(org, list)).isEmpty();
        assertThat(putting(org, list("AddressList", "City -eq"))).contains(ErrorCode.InvalidFilter);
        assertThat(putting(org, list("EmailAddressPolicy", "City -eq"))).isEmpty();
        assertThat(putting(org, broken.withHeader(broken.header().named("Renamed"))))
                .isEmpty();
        assertThat(putting(org, broken.with("RecipientFilter", List.of(new PropertyValue.Text("Town -eq 'Oslo'")))))
                .contains(ErrorCode.InvalidFilter);
    }

    private static ConfigurationObject list(String noun, String filter) {
        return new ConfigurationObject(
                        Fixture.header(noun, "List"), noun, Optional.empty(), "Address Lists", new TreeMap<>())
                .with("RecipientFilter", List.of(new PropertyValue.Text(filter)));
    }

    @Test
    @DisplayName("A mailbox that shares its foreign account may get another department")
    void linkedAccounts() {
        Optional<Recipient.LinkedAccount> account =
                Optional.of(new Recipient.LinkedAccount("S-1-5-21-9-1104", "FABRIKAM\\alice"));
        org.add(org.recipient(RecipientTypeDetails.LinkedMailbox, "Alice", org.users())
                .linkedTo(account));
        Recipient second = org.add(org.recipient(RecipientTypeDetails.LinkedMailbox, "Alice 2", org.users())
                .linkedTo(account));

        assertThat(putting(org, changed(second, with(RecipientProperties.DEPARTMENT, "Sales"))))
                .isEmpty();
    }

    @Test
    @DisplayName("FOREST-1: a forest in use may get other servers to ask; it keeps one, and a unit may have its name")
    void forests() {
        ForeignForest fabrikam = org.add(forest("ldap://127.0.0.1:389"));
        org.linkedRoleGroup("Linked", "S-1-5-21-9-512");
        org.unit("fabrikam.com");

        assertThat(putting(org, forest("ldap://127.0.0.2:389"))).isEmpty();
        assertThat(putting(org, forest())).contains(ErrorCode.InvalidArgument);
        assertThat(Judging.violation(org, Change.remove(fabrikam.id())).map(Violation::message))
                .hasValueSatisfying(message -> assertThat(message).contains("linked role group 'Linked'"));
    }

    private static ForeignForest forest(String... urls) {
        return new ForeignForest(
                Fixture.header("Forest", "fabrikam.com"),
                "FABRIKAM",
                "S-1-5-21-9",
                "DC=fabrikam,DC=com",
                Optional.empty(),
                List.of(urls).stream()
                        .map(url -> new ForeignForest.DomainController("dc1.fabrikam.com", url))
                        .toList());
    }

    @Test
    @DisplayName(
            "Asked for, each object that breaks an invariant is there with the first that it breaks, the others not")
    void asked() {
        RoleGroup odd = org.add(Fixture.roleGroupCalled("odd?", "d".repeat(257), "odd"));
        OrganizationalUnit lost = org.unit("Lost", new Fixture().unit("Nowhere"));
        ManagementRole wide = org.childRole("Wide", mailRecipients, entry("Search-Mailbox"));

        assertThat(Invariants.violations(org.organization()))
                .hasEntrySatisfying(odd.id(), found -> assertThat(found.code()).isEqualTo(ErrorCode.InvalidName))
                .hasEntrySatisfying(lost.id(), found -> assertThat(found.code()).isEqualTo(ErrorCode.InvalidReference))
                .hasEntrySatisfying(wide.id(), found -> assertThat(found.code()).isEqualTo(ErrorCode.EntryNotInParent))
                .hasEntrySatisfying(
                        mailRecipients.id(),
                        found -> assertThat(found.code()).isEqualTo(ErrorCode.EntryInheritedByChild))
                .hasSize(4);
        assertThat(broken(org, Change.put(odd))).isEmpty();
    }
}
