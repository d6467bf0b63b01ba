package dev.reeve.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("OPATH-30: the conformance vectors")
class FilterVectorsTest {

    private static final String EXECUTIVES =
            "((City -Eq \"Vancouver\") -And (Department -Eq \"Sales\")) -Or (Title -Like \"*Manager*\")";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "City -eq \"Vancouver\" | true",
                "City -eq 'VANCOUVER' | true",
                EXECUTIVES + " | true",
                "CustomAttribute1 -eq $null | true",
                "CustomAttribute1 -ne $null | false",
                "CustomAttribute1 -ne 'x' | true",
                "EmailAddresses -like '*@X.COM' | true",
                "EmailAddresses -eq 'b@x.com' | true",
                "EmailAddresses -ne 'b@x.com' | false",
                "HiddenFromAddressListsEnabled -eq $false | true",
                "Title -like 'VP*' | false",
                "-not (City -eq 'Seattle') -and Department -eq 'Sales' | true",
                "Title -eq 'C*' | false",
            })
    void vector(String filter, boolean result) throws InvalidFilterException {
        assertThat(Person.ofTheVectors().satisfies(filter)).isEqualTo(result);
    }

    @Test
    @DisplayName("a manager elsewhere is inside, a writer in marketing outside")
    void otherPeople() throws InvalidFilterException {
        Person person = Person.ofTheVectors();
        assertThat(person.with("City", "Seattle").with("Title", "IT Manager").satisfies(EXECUTIVES))
                .isTrue();
        assertThat(person.with("Department", "Marketing")
                        .with("Title", "Writer")
                        .satisfies(EXECUTIVES))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "City -match 'V'",
                "Foo -eq 'x'",
                "City -eq",
                "'Vancouver' -eq City",
                "(City -eq 'x'",
                "RecipientTypeDetails -like 'User*'"
            })
    void invalid(String filter) {
        assertThatThrownBy(() -> Person.ofTheVectors().satisfies(filter)).isInstanceOf(InvalidFilterException.class);
    }

    @Test
    @DisplayName("the source article's filter with typographic characters")
    void sourceArticle() throws InvalidFilterException {
        Filter filter = Filter.parse(
                "{memberofgroup \u2013eq \u2018cn=2nd Level Support,ou=Security Groups,dc=domainA,dc=lab\u2019}",
                RecipientProperties.REGISTRY);
        assertThat(filter.text())
                .isEqualTo("MemberOfGroup -eq 'cn=2nd Level Support,ou=Security Groups,dc=domainA,dc=lab'");
        assertThat(filter.warnings()).isEmpty();
        assertThat(filter.matches(new Person()
                        .referring("MemberOfGroup", "CN=2nd Level Support,OU=Security Groups,DC=domainA,DC=lab")))
                .isTrue();
    }

    @Test
    @DisplayName("a doubled quote is one")
    void doubledQuote() throws InvalidFilterException {
        assertThat(new Person().with("DisplayName", "O'Brien").satisfies("DisplayName -eq 'O''Brien'"))
                .isTrue();
    }

    @Test
    @DisplayName("a size with a unit")
    void size() throws InvalidFilterException {
        assertThat(new Person()
                        .with("ProhibitSendQuota", new PropertyValue.Size(2_147_483_648L))
                        .satisfies("ProhibitSendQuota -gt 1.5GB"))
                .isTrue();
    }

    @Test
    @DisplayName("TYPE-2: what is no distinguished name matches nothing and warns")
    void notADistinguishedName() throws InvalidFilterException {
        Filter filter = Filter.parse("Manager -eq 'Bob'", RecipientProperties.REGISTRY);
        assertThat(filter.matches(new Person().referring("Manager", "CN=Bob,DC=contoso,DC=com")))
                .isFalse();
        assertThat(filter.warnings())
                .singleElement()
                .asString()
                .contains("Manager")
                .contains("Bob");
    }
}
