package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What users see in the address book: terse organizations of a north and a south. */
class AddressBookTest {

    private static final String DEFAULT = "Default Global Address List";

    private final Fixture org = new Fixture();
    private final Recipient north = org.mailbox("North", with(RecipientProperties.CITY, "North"));
    private final Recipient south = org.mailbox("South", with(RecipientProperties.CITY, "South"));

    private ConfigurationObject stored(String noun, String name, SortedMap<String, List<PropertyValue>> values) {
        return org.add(new ConfigurationObject(Fixture.header(noun, name), noun, Optional.empty(), "", values));
    }

    private ConfigurationObject list(String name, String filter) {
        return stored(
                "GlobalAddressList",
                name,
                new TreeMap<>(Map.of("RecipientFilter", List.of(new PropertyValue.Text(filter)))));
    }

    private ConfigurationObject policy(String name, DirectoryObject... lists) {
        List<PropertyValue> references = List.of(lists).stream()
                .<PropertyValue>map(list -> new PropertyValue.Reference(list.id()))
                .toList();
        return stored("AddressBookPolicy", name, new TreeMap<>(Map.of("GlobalAddressList", references)));
    }

    private Recipient reader(ConfigurationObject policy) {
        Recipient reader = org.mailbox("Reader", with(RecipientProperties.ADDRESS_BOOK_POLICY, policy));
        grant(reader);
        return reader;
    }

    private Recipient reader() {
        Recipient reader = org.mailbox("Reader");
        grant(reader);
        return reader;
    }

    private void grant(Recipient reader) {
        org.assign(
                org.role("MyDistributionGroups", "MyDistributionGroups", Given.MY_GROUPS, entry("Get-Recipient")),
                reader);
    }

    private boolean sees(Recipient reader, Recipient recipient) {
        return org.as(reader).sees("Get-Recipient", recipient);
    }

    @Test
    @DisplayName("USER-3: without a policy the default global address list counts, and no other one")
    void standard() {
        list(DEFAULT, "City -eq 'North'");
        list("Southern", "City -eq 'South'");
        Recipient reader = reader();

        assertThat(sees(reader, north)).isTrue();
        assertThat(sees(reader, south)).isFalse();
        assertThat(sees(reader, reader)).isTrue();
    }

    @Test
    @DisplayName("USER-3: an organization without a default list shows all that is mail-enabled")
    void noDefault() {
        list("Southern", "City -eq 'South'");
        Recipient reader = reader();

        assertThat(sees(reader, north)).isTrue();
        assertThat(sees(reader, south)).isTrue();
    }

    @Test
    @DisplayName("USER-3: the list of the mailbox's policy takes the default's place")
    void ofPolicy() {
        list(DEFAULT, "City -eq 'North'");
        Recipient reader = reader(policy("South only", list("Southern", "City -eq 'South'")));

        assertThat(sees(reader, south)).isTrue();
        assertThat(sees(reader, north)).isFalse();
        assertThat(sees(reader, reader)).isTrue();
    }

    @Test
    @DisplayName("USER-3: on a list or not, what is hidden or not mail-enabled is not shown")
    void hidden() {
        list(DEFAULT, "City -eq 'North'");
        Recipient hidden = org.mailbox(
                "Hidden",
                with(RecipientProperties.CITY, "North"),
                with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true));
        Recipient plain = org.recipient(RecipientTypeDetails.User, "Plain", org.users());
        Recipient reader = reader();

        assertThat(sees(reader, hidden)).isFalse();
        assertThat(sees(reader, plain)).isFalse();
    }

    @Test
    @DisplayName(
            "USER-3: a policy without a list, and a list without a filter that can be evaluated, show oneself alone")
    void nothing() {
        Recipient one = reader(policy("Without a list"));
        assertThat(sees(one, north)).isFalse();
        assertThat(sees(one, one)).isTrue();

        Recipient other = org.mailbox(
                "Other",
                with(RecipientProperties.ADDRESS_BOOK_POLICY, policy("Broken", list("Broken", "Ctiy -eq 'x'"))));
        grant(other);
        assertThat(sees(other, north)).isFalse();
        assertThat(sees(other, other)).isTrue();
    }

    @Test
    @DisplayName("USER-3: a list with a container holds only what is inside")
    void container() {
        OrganizationalUnit unit = org.unit("Inside");
        Recipient inside = org.mailbox("Inside", unit, with(RecipientProperties.CITY, "North"));
        stored(
                "GlobalAddressList",
                DEFAULT,
                new TreeMap<>(Map.of(
                        "RecipientFilter", List.of(new PropertyValue.Text("City -eq 'North'")),
                        "RecipientContainer", List.of(new PropertyValue.Reference(unit.id())))));
        Recipient reader = reader();

        assertThat(sees(reader, inside)).isTrue();
        assertThat(sees(reader, north)).isFalse();
    }
}
