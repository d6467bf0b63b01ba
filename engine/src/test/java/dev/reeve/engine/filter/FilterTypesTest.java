package dev.reeve.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.RoleGroupProperties;
import dev.reeve.engine.property.ServerProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTypesTest {

    @ParameterizedTest
    @DisplayName("OPATH-21 OPATH-23 OPATH-24 OPATH-25: text")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Title -eq 'ceo' | true",
                "Title -eq 'CE' | false",
                "Title -like 'c*' | true",
                "Title -like '*E*' | true",
                "Title -like '*' | true",
                "Title -like 'c?o' | true",
                "Title -like 'c?' | false",
                "Title -like 'CEO' | true",
                "Title -like 'CE' | false",
                "Title -like 'ceo`*' | false",
                "Title -notlike 'C*' | false",
                "Title -gt 'CDO' | true",
                "Title -gt 'ceo' | false",
                "Title -ge 'ceo' | true",
                "Title -lt 'd' | true",
                "Title -le 'CEN' | false",
                "Department -eq '' | false",
                "Department -like '*' | false",
                "Department -notlike '*' | true",
                "Department -gt 'a' | false",
                "Department -ge 'a' | false",
                "Department -lt 'a' | false",
                "Department -le 'a' | false",
                "Notes -like 'a`*b' | true",
                "Notes -like 'a`?b' | false",
                "Notes -eq 'a*b' | true",
                "Notes -eq 'a[b]*b' | false",
            })
    void text(String filter, boolean result) throws InvalidFilterException {
        assertThat(new Person().with("Title", "CEO").with("Notes", "a*b").satisfies(filter))
                .isEqualTo(result);
    }

    @Test
    @DisplayName("OPATH-22: -ne is the plain negation of -eq, so an unset property is not equal")
    void notEqual() throws InvalidFilterException {
        assertThat(new Person().satisfies("Department -ne 'Executives'")).isTrue();
        assertThat(new Person().satisfies("-not (Department -eq 'Executives')")).isTrue();
        assertThat(new Person().with("Department", "executives").satisfies("Department -ne 'Executives'"))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("TYPE-4 OPATH-13: truth values")
    @ValueSource(strings = {"$true", "'true'", "'$TRUE'", "1", "'1'", "true"})
    void booleans(String value) throws InvalidFilterException {
        Person hidden = new Person().with("HiddenFromAddressListsEnabled", new PropertyValue.Flag(true));
        assertThat(hidden.satisfies("HiddenFromAddressListsEnabled -eq " + value))
                .isTrue();
        assertThat(hidden.satisfies("HiddenFromAddressListsEnabled -ne " + value))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("OPATH-16 OPATH-25: sizes and Unlimited")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ProhibitSendQuota -eq 2GB | true",
                "ProhibitSendQuota -eq '2 GB (2,147,483,648 bytes)' | true",
                "ProhibitSendQuota -eq 2147483648 | true",
                "ProhibitSendQuota -eq 2097152KB | true",
                "ProhibitSendQuota -lt 2048.5MB | true",
                "ProhibitSendQuota -ge 0.002TB | false",
                "ProhibitSendQuota -eq 2147483648B | true",
                "CalendarLoggingQuota -gt 5TB | true",
                "CalendarLoggingQuota -eq 'unlimited' | true",
                "CalendarLoggingQuota -lt Unlimited | false",
                "ProhibitSendQuota -eq Unlimited | false",
                "IssueWarningQuota -lt 1GB | false",
                "RecipientLimits -gt 500 | true",
                "RecipientLimits -eq Unlimited | true",
            })
    void sizes(String filter, boolean result) throws InvalidFilterException {
        Person person = new Person()
                .with("ProhibitSendQuota", new PropertyValue.Size(2_147_483_648L))
                .with("RecipientLimits", new PropertyValue.Unlimited())
                .with("CalendarLoggingQuota", new PropertyValue.Unlimited());
        assertThat(person.satisfies(filter)).isEqualTo(result);
    }

    @ParameterizedTest
    @DisplayName("OPATH-17: times in en-US and ISO form")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "WhenCreated -eq '3/1/2026 8:30 AM' | true",
                "WhenCreated -eq '03/01/2026 08:30:00 am' | true",
                "WhenCreated -eq '2026-03-01T08:30:00Z' | true",
                "WhenCreated -eq '2026-03-01T08:30:00' | true",
                "WhenCreated -eq '2026-03-01T08:30' | true",
                "WhenCreated -eq '2026-03-01T09:30:00+01:00' | true",
                "WhenCreated -eq '2026-03-01 08:30:00.000Z' | true",
                "WhenCreated -gt '3/1/2026' | true",
                "WhenCreated -lt '2026-03-02' | true",
                "WhenCreated -lt '3/1/2026 8:30:01 AM' | true",
                "WhenCreated -gt '3/1/2026 8:30 PM' | false",
                "WhenCreatedUTC -ge '3/1/2026 8:30 AM' | true",
            })
    void times(String filter, boolean result) throws InvalidFilterException {
        PropertyValue when = new PropertyValue.Time(Instant.parse("2026-03-01T08:30:00Z"));
        assertThat(new Person()
                        .with("WhenCreated", when)
                        .with("WhenCreatedUTC", when)
                        .satisfies(filter))
                .isEqualTo(result);
    }

    @Test
    @DisplayName("OPATH-17: without a zone it is the server's, but UTC for the UTC properties")
    void zones() throws InvalidFilterException {
        FilterContext context = new FilterContext(ZoneId.of("America/New_York"), _ -> Optional.empty());
        PropertyValue when = new PropertyValue.Time(Instant.parse("2026-01-05T05:00:00Z"));
        Person person = new Person().with("WhenCreated", when).with("WhenCreatedUTC", when);
        assertThat(Filter.parse("WhenCreated -eq '1/5/2026'", RecipientProperties.REGISTRY, context)
                        .matches(person))
                .isTrue();
        assertThat(Filter.parse("WhenCreatedUTC -eq '1/5/2026 5:00 AM'", RecipientProperties.REGISTRY, context)
                        .matches(person))
                .isTrue();
        assertThat(Filter.parse("WhenCreated -eq '2026-01-05T05:00Z'", RecipientProperties.REGISTRY, context)
                        .matches(person))
                .isTrue();
    }

    @Test
    @DisplayName("OPATH-18: time spans")
    void spans() throws InvalidFilterException {
        Person person = new Person().with("RetainDeletedItemsFor", new PropertyValue.Span(Duration.ofDays(14)));
        assertThat(person.satisfies("RetainDeletedItemsFor -eq '14.00:00:00'")).isTrue();
        assertThat(person.satisfies("RetainDeletedItemsFor -gt '23:59:59'")).isTrue();
        assertThat(person.satisfies("RetainDeletedItemsFor -lt '13.23:59:59'")).isFalse();
    }

    @Test
    @DisplayName("OPATH-19: GUIDs with and without braces")
    void guids() throws InvalidFilterException {
        UUID guid = new UUID(0x1234, 0x5678);
        Person person = new Person().with("ExchangeGuid", new PropertyValue.Identifier(guid));
        assertThat(person.satisfies("ExchangeGuid -eq '" + guid + "'")).isTrue();
        assertThat(person.satisfies("ExchangeGuid -eq '{" + guid.toString().toUpperCase(Locale.ROOT) + "}'"))
                .isTrue();
        assertThat(person.satisfies("ExchangeGuid -ne '" + guid + "'")).isFalse();
    }

    @Test
    @DisplayName("OPATH-19: distinguished names are compared after parsing")
    void distinguishedNames() throws InvalidFilterException {
        Person person = new Person()
                .with("DistinguishedName", "CN=Bob\\, Jr,OU=Sales,DC=contoso,DC=com")
                .referring("Manager", "CN=Boss,OU=Sales,DC=contoso,DC=com");
        assertThat(person.satisfies("Manager -eq 'cn = boss, ou = sales, dc=contoso, dc=com'"))
                .isTrue();
        assertThat(person.satisfies("Manager -eq 'CN=Boss,OU=Presales,DC=contoso,DC=com'"))
                .isFalse();
        assertThat(person.satisfies("Manager -ne 'CN=Boss,OU=Sales,DC=contoso,DC=com'"))
                .isFalse();
        assertThat(person.satisfies("DistinguishedName -eq 'cn=bob\\2C jr, ou=sales, dc=contoso, dc=com'"))
                .isTrue();
        assertThat(person.satisfies("DistinguishedName -like '*,OU=Sales,*'")).isTrue();
    }

    @Test
    @DisplayName("TYPE-2: a reference to an object that is gone matches nothing")
    void goneReference() throws InvalidFilterException {
        Person person = new Person().with("Manager", new PropertyValue.Reference(new ObjectId(new UUID(1, 1))));
        assertThat(person.satisfies("Manager -eq 'CN=Boss,DC=contoso,DC=com'")).isFalse();
        assertThat(person.satisfies("Manager -ne $null")).isTrue();
    }

    @ParameterizedTest
    @DisplayName("TYPE-3: enumerations by name in any case or number; flags as a whole")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "RecipientTypeDetails -eq 'sharedmailbox' | true",
                "RecipientTypeDetails -eq SharedMailbox | true",
                "RecipientTypeDetails -eq 4 | true",
                "RecipientTypeDetails -ne 'UserMailbox' | true",
                "RecipientTypeDetails -gt 'UserMailbox' | true",
                "MemberJoinRestriction -ge 'Closed' | false",
                "GroupType -eq 'Universal' | false",
                "GroupType -eq 'SecurityEnabled, Universal' | true",
                "GroupType -eq -2147483640 | true",
                "UserAccountControl -eq 'NormalAccount' | false",
                "UserAccountControl -eq 514 | true",
                "ExternalOofOptions -eq 'External' | true",
                "ExternalOofOptions -eq 'InternalOnly' | false",
                "RemoteRecipientType -gt 3 | true",
                "RemoteRecipientType -lt 12 | true",
            })
    void enumerations(String filter, boolean result) throws InvalidFilterException {
        Person person = new Person()
                .with("RecipientTypeDetails", "SharedMailbox")
                .with("GroupType", "Universal, SecurityEnabled")
                .with("UserAccountControl", "AccountDisabled, NormalAccount")
                .with("ExternalOofOptions", "External")
                .with("RemoteRecipientType", "4");
        assertThat(person.satisfies(filter)).isEqualTo(result);
    }

    @Test
    @DisplayName("TYPE-5: countries by code; for UsageLocation by name as well")
    void countries() throws InvalidFilterException {
        Person person = new Person().with("CountryOrRegion", "FR").with("UsageLocation", "FR");
        assertThat(person.satisfies("UsageLocation -eq 'fr'")).isTrue();
        assertThat(person.satisfies("UsageLocation -eq 'France'")).isTrue();
        assertThat(person.satisfies("UsageLocation -ne 'France'")).isFalse();
        assertThat(person.satisfies("CountryOrRegion -eq 'FR'")).isTrue();
        assertThat(person.satisfies("CountryOrRegion -eq 'France'")).isFalse();
    }

    @Test
    @DisplayName("TYPE-1: blank tests")
    void blankTests() throws InvalidFilterException {
        assertThat(new Person().satisfies("AcceptMessagesOnlyFrom -eq $null")).isTrue();
        assertThat(new Person().satisfies("Certificate -ne $null")).isFalse();
    }

    @ParameterizedTest
    @DisplayName("MV-1 MV-2 MV-5: any value satisfies; the negations say that none does")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ExtensionCustomAttribute1 -eq 'b' | true",
                "ExtensionCustomAttribute1 -ne 'b' | false",
                "ExtensionCustomAttribute1 -ne 'c' | true",
                "ExtensionCustomAttribute1 -like '?' | true",
                "ExtensionCustomAttribute1 -notlike 'a*' | false",
                "ExtensionCustomAttribute1 -gt 'a' | true",
                "ExtensionCustomAttribute1 -lt 'a' | false",
                "ExtensionCustomAttribute1 -eq $null | false",
                "ExtensionCustomAttribute2 -eq $null | true",
                "ExtensionCustomAttribute2 -ne 'x' | true",
            })
    void multiValued(String filter, boolean result) throws InvalidFilterException {
        assertThat(new Person().with("ExtensionCustomAttribute1", "a", "b").satisfies(filter))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @DisplayName("MV-3: addresses with or without their prefix")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "EmailAddresses -eq 'A@X.com' | true",
                "EmailAddresses -eq 'smtp:a@x.com' | true",
                "EmailAddresses -ne 'smtp:a@x.com' | false",
                "EmailAddresses -eq 'x@x.com' | false",
                "EmailAddresses -like 'b@x.com' | true",
                "EmailAddresses -like 'smtp:*@x.com' | true",
                "EmailAddresses -like 'a@*' | false",
            })
    void addresses(String filter, boolean result) throws InvalidFilterException {
        assertThat(Person.ofTheVectors().satisfies(filter)).isEqualTo(result);
    }

    @ParameterizedTest
    @DisplayName("PROP-4: a server has each of its roles")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ServerRole -eq 'Mailbox' | true",
                "ServerRole -eq 'ClientAccess' | true",
                "ServerRole -eq 2 | true",
                "ServerRole -eq 'Mailbox, ClientAccess' | true",
                "ServerRole -eq 'Edge' | false",
                "ServerRole -ne 'Mailbox' | false",
                "ServerRole -eq 'None' | false",
                "Name -like 'EX*' | true",
            })
    void serverRoles(String filter, boolean result) throws InvalidFilterException {
        Person server =
                new Person(ServerProperties.REGISTRY).with("Name", "EX01").with("ServerRole", "Mailbox, ClientAccess");
        assertThat(server.satisfies(filter)).isEqualTo(result);
    }

    @Test
    @DisplayName("PROP-4: a site that is no object of the organization is known by its name")
    void sites() throws InvalidFilterException {
        Person server = new Person(ServerProperties.REGISTRY)
                .with("ServerSite", "CN=Redmond,CN=Sites,CN=Configuration,DC=contoso,DC=com");
        assertThat(server.satisfies("ServerSite -eq 'cn=Redmond,cn=Sites,cn=Configuration,dc=contoso,dc=com'"))
                .isTrue();
        assertThat(server.satisfies("ServerSite -eq 'Redmond'")).isFalse();
    }

    @Test
    @DisplayName("PROP-5: a database's server by plain name as well, without a warning")
    void databaseServer() throws InvalidFilterException {
        Person database = new Person(DatabaseProperties.REGISTRY)
                .referring("Server", "CN=EX01,CN=Servers,CN=Configuration,DC=contoso,DC=com");
        assertThat(database.satisfies("Server -eq 'ex01'")).isTrue();
        assertThat(database.satisfies("Server -eq 'CN=EX01,CN=Servers,CN=Configuration,DC=contoso,DC=com'"))
                .isTrue();
        assertThat(database.satisfies("Server -eq 'EX02'")).isFalse();
        assertThat(Filter.parse("Server -eq 'EX01'", DatabaseProperties.REGISTRY)
                        .warnings())
                .isEmpty();
    }

    @Test
    @DisplayName("PROP-6: role groups")
    void roleGroups() throws InvalidFilterException {
        Person group = new Person(RoleGroupProperties.REGISTRY)
                .with("RoleGroupType", "Linked")
                .with("LinkedGroup", "S-1-5-21-1");
        assertThat(group.satisfies("RoleGroupType -eq 'Linked' -and LinkedGroup -eq 's-1-5-21-1'"))
                .isTrue();
    }
}
