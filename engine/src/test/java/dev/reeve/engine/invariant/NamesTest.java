package dev.reeve.engine.invariant;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.invariant.Judging.broken;
import static dev.reeve.engine.invariant.Judging.putting;
import static dev.reeve.engine.invariant.Judging.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryTree;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names, account names and addresses: how long, of which characters, and beside whom. */
class NamesTest {

    private final Fixture org = new Fixture();

    private Optional<ErrorCode> called(String samAccountName) {
        return putting(org, Fixture.roleGroupCalled("Group", "Group", samAccountName));
    }

    @Test
    @DisplayName("RG-1: a role group's name has at most 64 characters, its display name 256, its account name 20")
    void lengths() {
        assertThat(putting(org, Fixture.roleGroupCalled("n".repeat(64), "d".repeat(256), "s".repeat(20))))
                .isEmpty();
        assertThat(putting(org, Fixture.roleGroupCalled("n".repeat(65), "Group", "Group")))
                .contains(ErrorCode.NameTooLong);
        assertThat(putting(org, Fixture.roleGroupCalled("Group", "d".repeat(257), "Group")))
                .contains(ErrorCode.ValueTooLong);
        assertThat(called("s".repeat(21))).contains(ErrorCode.ValueTooLong);
    }

    @Test
    @DisplayName("RG-1: an account name is made of letters, digits and . ! # $ % ^ & - _ { } ~, no period at its end")
    void accountNames() {
        assertThat(called("Été 1.!#$%^&-_{}~")).isEmpty();
        assertThat(List.of("a/b", "a\"b", "a[b", "a:b", "a;b", "a@b", "a*b", "Group.", " "))
                .allSatisfy(name -> assertThat(called(name)).as(name).contains(ErrorCode.InvalidName));
    }

    @Test
    @DisplayName("ID-7: what a path or a table would not survive is in no name, not even of stored configuration")
    void controlCharacters() {
        assertThat(putting(org, list("Line\nbreak", Optional.empty()))).contains(ErrorCode.InvalidName);
        assertThat(refusal(org, Fixture.roleGroupCalled(" Group", "Group", "Group")))
                .contains("' Group' begins or ends with a blank");
        assertThat(refusal(org, Fixture.roleGroupCalled(" ", "Group", "Group"))).contains("at least one character");
    }

    @Test
    @DisplayName("OU-1: a unit's name is its own among its neighbours, and stays so when it moves")
    void units() {
        OrganizationalUnit sales = org.unit("Sales");
        OrganizationalUnit north = org.unit("North", sales);
        org.unit("North");

        assertThat(putting(org, new OrganizationalUnit(Fixture.header("New", "NORTH"), sales.kind(), sales.parent())))
                .contains(ErrorCode.NameExists);
        assertThat(putting(org, new OrganizationalUnit(Fixture.header("New", "Sales"), sales.kind(), north.parent())))
                .isEmpty();
        assertThat(putting(org, new OrganizationalUnit(north.header(), north.kind(), sales.parent())))
                .contains(ErrorCode.NameExists);
    }

    @Test
    @DisplayName("A recipient does not move beside its namesake")
    void movedRecipients() {
        OrganizationalUnit sales = org.unit("Sales");
        org.mailbox("Bob");
        Recipient namesake = org.add(new Recipient(
                Fixture.header("Other", "Bob"), sales.id(), RecipientTypeDetails.UserMailbox, Properties.EMPTY));

        assertThat(putting(org, namesake.in(org.users().id()))).contains(ErrorCode.NameExists);
        assertThat(putting(org, namesake.in(org.unit("Support").id()))).isEmpty();
    }

    @Test
    @DisplayName("NRG-6: a role group shares its name with no group of the domain; with a person only elsewhere")
    void beside() {
        org.roleGroup("Help Desk");
        OrganizationalUnit roleGroups =
                org.organization().tree().securityGroups().orElseThrow();
        Recipient person = new Fixture().mailbox("help desk");

        assertThat(roleGroups.name()).isEqualTo(DirectoryTree.SECURITY_GROUPS);
        assertThat(putting(org, person)).isEmpty();
        assertThat(putting(org, person.in(roleGroups.id()))).contains(ErrorCode.NameExists);
        assertThat(putting(org, person.as(RecipientTypeDetails.DynamicDistributionGroup)))
                .contains(ErrorCode.NameExists);

        org.mailbox("Auditors");
        assertThat(putting(org, Fixture.roleGroupCalled("Auditors", "Auditors", "Auditors")))
                .isEmpty();
    }

    @Test
    @DisplayName("Address lists are named by paths: one name may stand in several lists, not twice in one")
    void addressLists() {
        ConfigurationObject europe = org.add(list("Europe", Optional.empty()));
        ConfigurationObject asia = org.add(list("Asia", Optional.empty()));
        org.add(list("Offices", Optional.of(europe.id())));

        assertThat(putting(org, list("Offices", Optional.of(asia.id())))).isEmpty();
        assertThat(putting(
                        org, list("Offices", Optional.of(europe.id())).withHeader(Fixture.header("Other", "Offices"))))
                .contains(ErrorCode.NameExists);
        assertThat(putting(
                        org,
                        new ConfigurationObject(
                                Fixture.header("Rule", "Europe"),
                                "TransportRule",
                                Optional.empty(),
                                "",
                                new TreeMap<>())))
                .isEmpty();
    }

    private static ConfigurationObject list(String name, Optional<ObjectId> container) {
        return new ConfigurationObject(
                        Fixture.header("List " + container, name),
                        "AddressList",
                        Optional.empty(),
                        "Address Lists Container",
                        new TreeMap<>())
                .withValues(container
                        .<Map<String, List<PropertyValue>>>map(
                                id -> Map.of(ConfigurationObject.CONTAINER, List.of(new PropertyValue.Reference(id))))
                        .orElse(Map.of()));
    }

    @Test
    @DisplayName("A refusal says which of a recipient's identifiers somebody else has, and who")
    void takenIdentifiers() {
        org.mailbox(
                "Bob",
                with(RecipientProperties.SAM_ACCOUNT_NAME, "bob"),
                with(RecipientProperties.USER_PRINCIPAL_NAME, "bob@contoso.com"),
                with(RecipientProperties.ALIAS, "bobby"),
                with(RecipientProperties.EMAIL_ADDRESSES, "SMTP:robert@contoso.com"));
        Recipient carol = org.mailbox("Carol");

        assertThat(refusal(org, changed(carol, with(RecipientProperties.SAM_ACCOUNT_NAME, "bob"))))
                .contains("SAM account name 'bob'", "'Bob'");
        assertThat(refusal(org, changed(carol, with(RecipientProperties.USER_PRINCIPAL_NAME, "BOB@contoso.com"))))
                .contains("user principal name 'BOB@contoso.com'", "'Bob'");
        assertThat(refusal(org, changed(carol, with(RecipientProperties.ALIAS, "bobby"))))
                .contains("alias 'bobby'", "'Bob'");
        assertThat(refusal(org, changed(carol, with(RecipientProperties.EMAIL_ADDRESSES, "smtp:robert@contoso.com"))))
                .contains("e-mail address 'robert@contoso.com'", "'Bob'");
        assertThat(refusal(org, Fixture.roleGroupCalled("Group", "Group", "bob")))
                .contains("SAM account name 'bob'", "'Bob'");
    }

    @Test
    @DisplayName(
            "Only SMTP addresses of mailboxes are unique: no other kind, and not what somebody is merely shown with")
    void otherAddresses() {
        org.mailbox(
                "Bob",
                with(RecipientProperties.EMAIL_ADDRESSES, "X500:/o=contoso"),
                with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, "carol@contoso.com"));
        Recipient carol = org.mailbox("Carol");

        assertThat(putting(org, changed(carol, with(RecipientProperties.EMAIL_ADDRESSES, "X500:/o=contoso"))))
                .isEmpty();
        assertThat(putting(org, changed(carol, with(RecipientProperties.EMAIL_ADDRESSES, "SMTP:carol@contoso.com"))))
                .isEmpty();
    }

    @Test
    @DisplayName("Names may be exchanged in one change, which leaves none twice")
    void exchanged() {
        Recipient bob = org.mailbox("Bob");
        Recipient carol = org.mailbox("Carol");

        assertThat(broken(
                        org,
                        Change.put(List.of(
                                bob.withHeader(bob.header().named("Carol")),
                                carol.withHeader(carol.header().named("Bob"))))))
                .isEmpty();
    }
}
