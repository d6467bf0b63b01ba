package dev.reeve.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.RoleGroupProperties;
import dev.reeve.engine.property.ServerProperties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidFilterTest {

    private static InvalidFilterException error(String text, PropertyRegistry registry) {
        return catchThrowableOfType(InvalidFilterException.class, () -> Filter.parse(text, registry));
    }

    private static InvalidFilterException error(String text) {
        return error(text, RecipientProperties.REGISTRY);
    }

    @ParameterizedTest
    @DisplayName("OPATH-27: the column of the offending token, and what is wrong with it")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // OPATH-8
                "'Vancouver' -eq City | 1 | left",
                "840 -eq ResourceCapacity | 1 | 840",
                // OPATH-9
                "City eq 'x' | 6 | hyphen",
                "City 'x' | 6 | operator",
                // OPATH-10
                "City -match 'V' | 6 | -match",
                "City -contains 'V' | 6 | -contains",
                "City -ceq 'V' | 6 | -ceq",
                "City -in 'V' | 6 | -in",
                "ResourceCapacity -band 4 | 18 | -band",
                "City.ToLower() -eq 'x' | 1 | City.ToLower",
                "City -eq 'x'.ToLower() | 13 | .ToLower",
                "City -eq $(Get-Date) | 10 | $",
                "City -eq ('x') | 10 | value",
                "City -eq 'a' + 'b' | 14 | +",
                "City -eq @('a') | 11 | (",
                "City -eq x;y | 10 | quotes",
                // grammar
                "City | 5 | operator",
                "City -eq | 9 | value",
                "City -eq -and Title -eq 'x' | 10 | -and",
                "City -eq 'x' -and | 18 | property",
                "City -eq 'x' -and -or Title -eq 'y' | 19 | -or",
                "City -eq 'x' Title -eq 'y' | 14 | Title",
                "City -eq 'x') | 13 | )",
                "(City -eq 'x' | 1 | closed",
                "City -eq 'x | 10 | closed",
                "() | 2 | property",
                "-not | 5 | property",
                "-not -not City -eq 'x' | 6 | -not",
                "City -eq Bob's | 13 | closed",
                // OPATH-14
                "City -like $null | 12 | $null",
                "City -gt $null | 10 | $null",
                // PROP-1
                "Foo -eq 'x' | 1 | not a recognized filterable property",
                "City -eq 'x' -and Foo -eq 'x' | 19 | Foo",
                // TYPE-3: the members are listed
                "RecipientType -eq 'Mailbox' | 19 | MailUniversalSecurityGroup",
                "RecipientTypeDetails -eq 'x' | 26 | SharedMailbox",
                "MemberJoinRestriction -eq 7 | 27 | ApprovalRequired",
                // TYPE-4, TYPE-6, TYPE-7
                "HiddenFromAddressListsEnabled -eq 'maybe' | 35 | HiddenFromAddressListsEnabled",
                "HiddenFromAddressListsEnabled -like 'tr*' | 37 | text",
                "RecipientTypeDetails -like 'User*' | 28 | text",
                "Manager -like 'CN=B*' | 15 | text",
                "Manager -gt 'CN=B' | 13 | meaning",
                "Guid -eq 'x' | 10 | GUID",
                "ResourceCapacity -eq 'many' | 22 | number",
                "ResourceCapacity -eq 1.5 | 22 | number",
                "ResourceCapacity -eq 'Unlimited' | 22 | number",
                "ProhibitSendQuota -gt 1.5XB | 23 | size",
                "ProhibitSendQuota -gt -5 | 23 | size",
                "WhenCreated -gt 'yesterday' | 17 | date",
                "WhenCreated -gt '13/13/2026' | 17 | date",
                "WhenCreated -gt '2/30/2026' | 17 | date",
                "RetainDeletedItemsFor -gt '30' | 27 | span",
                "RetainDeletedItemsFor -gt '24:00:00' | 27 | span",
                "RetainDeletedItemsFor -gt '23:60:00' | 27 | span",
                "RetainDeletedItemsFor -gt '23:59:60' | 27 | span",
                "City -eq $true | 10 | City",
                "AcceptMessagesOnlyFrom -eq 'x' | 28 | blank",
                "Certificate -eq 'x' | 17 | blank",
                // OPATH-5
                "~~ | 1 | empty",
            })
    void column(String text, int column, String says) {
        InvalidFilterException error = error(text);
        assertThat(error.column()).isEqualTo(column);
        assertThat(error).hasMessageContaining("column " + column).hasMessageContaining(says);
    }

    @ParameterizedTest
    @DisplayName("OPATH-5: a blank filter is none")
    @ValueSource(strings = {"", "   ", "{ }", "\u00A0"})
    void blank(String text) {
        assertThat(error(text)).hasMessageContaining("empty");
    }

    @Test
    @DisplayName("OPATH-29: the vendor's defective example is not repaired")
    void defectiveExample() {
        assertThat(error(
                        "ServerSite -eq 'CN=Redmond,CN=Sites,CN=Configuration,DC=contoso,DC=com'\"}'",
                        ServerProperties.REGISTRY))
                .hasMessageContaining("closed");
    }

    @Test
    @DisplayName("OPATH-11: no longer, wider or deeper than the limits")
    void limits() {
        assertThat(error("City -eq '" + "x".repeat(32_758) + "'")).hasMessageContaining("32768");
        assertThat(error("City -eq 'x'" + " -or City -eq 'x'".repeat(1_000))).hasMessageContaining("1000");
        assertThat(error("(".repeat(65) + "City -eq 'x'" + ")".repeat(65)))
                .hasMessageContaining("64")
                .extracting(InvalidFilterException::column)
                .isEqualTo(65);
        assertThat(error("(".repeat(20_000))).hasMessageContaining("64");
    }

    @Test
    @DisplayName("OPATH-28: a filter knows the properties of its own kind only")
    void otherKinds() {
        for (PropertyRegistry registry : new PropertyRegistry[] {
            ServerProperties.REGISTRY, DatabaseProperties.REGISTRY, RoleGroupProperties.REGISTRY
        }) {
            assertThat(error("City -eq 'x'", registry)).hasMessageContaining("City");
        }
        assertThat(error("AdminDisplayVersion -like '15*'", ServerProperties.REGISTRY))
                .hasMessageContaining("not a recognized filterable property");
    }

    @ParameterizedTest
    @DisplayName("PROP-3: no property goes by a second name, such as the directory's")
    @ValueSource(
            strings = {
                "mail",
                "sn",
                "givenName",
                "l",
                "st",
                "Surname",
                "Mobile",
                "Email",
                "MemberOf",
                "CustomAttribute01"
            })
    void aliases(String name) {
        assertThat(error(name + " -eq 'x'")).hasMessageContaining(name);
    }
}
