package dev.reeve.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterSyntaxTest {

    private static Filter parse(String text) throws InvalidFilterException {
        return Filter.parse(text, RecipientProperties.REGISTRY);
    }

    @ParameterizedTest
    @DisplayName("OPATH-20: the normal text")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "city -EQ \"Seattle\" | City -eq 'Seattle'",
                "(((City -eq 'Seattle'))) | City -eq 'Seattle'",
                "City -eq Seattle | City -eq 'Seattle'",
                "((City -Eq \"Vancouver\") -And (Department -Eq \"Sales\")) -Or (Title -Like \"*Manager*\")"
                        + " | ((City -eq 'Vancouver') -and (Department -eq 'Sales')) -or (Title -like '*Manager*')",
                "City -eq 'a' -and City -eq 'b' -and City -eq 'c'"
                        + " | (City -eq 'a') -and (City -eq 'b') -and (City -eq 'c')",
                "City -eq 'a' -and (City -eq 'b' -and City -eq 'c')"
                        + " | (City -eq 'a') -and ((City -eq 'b') -and (City -eq 'c'))",
                "!(City -eq 'a') | -not (City -eq 'a')",
                "-not City -eq 'a' -or City -eq 'b' | (-not (City -eq 'a')) -or (City -eq 'b')",
                "CustomAttribute1 -NE $NULL | CustomAttribute1 -ne $null",
                "HiddenFromAddressListsEnabled -eq 'TRUE' | HiddenFromAddressListsEnabled -eq $true",
                "ResourceCapacity -gt '10' | ResourceCapacity -gt 10",
                "SCLDeleteThresholdInt -eq -1 | SCLDeleteThresholdInt -eq -1",
                "ProhibitSendQuota -gt '1.5 gb' | ProhibitSendQuota -gt 1.5GB",
                "ProhibitSendQuota -gt '10 GB (10,737,418,240 bytes)' | ProhibitSendQuota -gt 10737418240",
                "PostalCode -eq 98052 | PostalCode -eq '98052'",
                "DisplayName -eq \"say \"\"hi\"\" to O'Brien\" | DisplayName -eq 'say \"hi\" to O''Brien'",
                "MemberJoinRestriction -eq 1 | MemberJoinRestriction -eq 1",
            })
    void normalText(String text, String normal) throws InvalidFilterException {
        assertThat(parse(text).text()).isEqualTo(normal);
        assertThat(parse(normal)).isEqualTo(parse(text));
    }

    @Test
    @DisplayName("OPATH-6: operators, keywords, properties and constants ignore case")
    void caseOfNames() throws InvalidFilterException {
        assertThat(parse("CITY -Eq 'x' -AND -NOT (title -LIKE 'y*') -oR alias -ne $Null"))
                .isEqualTo(parse("City -eq 'x' -and -not (Title -like 'y*') -or Alias -ne $null"));
    }

    @Test
    @DisplayName("OPATH-7: -not binds before -and, -and before -or")
    void precedence() throws InvalidFilterException {
        assertThat(parse("City -eq 'a' -or City -eq 'b' -and -not City -eq 'c'").text())
                .isEqualTo("(City -eq 'a') -or ((City -eq 'b') -and (-not (City -eq 'c')))");
    }

    @Test
    @DisplayName("OPATH-7: -and and -or mixed without parentheses give a warning, with them none")
    void mixedOperators() throws InvalidFilterException {
        assertThat(parse("City -eq 'a' -and Title -eq 'b' -or Alias -eq 'c'").warnings())
                .singleElement()
                .asString()
                .contains("((City -eq 'a') -and (Title -eq 'b')) -or (Alias -eq 'c')");
        assertThat(parse("Title -eq 'x' -and (City -eq 'a' -and Title -eq 'b' -or Alias -eq 'c')")
                        .warnings())
                .hasSize(1);
        assertThat(parse("(City -eq 'a' -and Title -eq 'b') -or Alias -eq 'c'").warnings())
                .isEmpty();
        assertThat(parse("((City -eq 'a') -and (Title -eq 'b')) -or ((Alias -eq 'c') -and (City -eq 'd'))")
                        .warnings())
                .isEmpty();
        assertThat(parse("(City -eq 'a') -and (Title -eq 'b') -or (Alias -eq 'c')")
                        .warnings())
                .hasSize(1);
        assertThat(parse("City -eq 'a' -or Title -eq 'b'").warnings()).isEmpty();
    }

    @Test
    @DisplayName("OPATH-3: outer braces are ignored once")
    void outerBraces() throws InvalidFilterException {
        assertThat(parse(" { City -eq 'X' } ")).isEqualTo(parse("City -eq 'X'"));
        assertThatThrownBy(() -> parse("{{ City -eq 'X' }}")).isInstanceOf(InvalidFilterException.class);
    }

    @Test
    @DisplayName("OPATH-4: typographic quotes, hyphens and blanks")
    void typography() throws InvalidFilterException {
        assertThat(
                        parse(
                                "City\u00A0\u2013eq \u201CSeattle\u201D \u2014and\u00A0Title \u2015ne \u201Ax\u201B \u2013and Alias \u2013eq \u201Ey\u201D"))
                .isEqualTo(parse("City -eq 'Seattle' -and Title -ne 'x' -and Alias -eq 'y'"));
    }

    @Test
    @DisplayName("OPATH-4: within quotes typographic characters are text")
    void typographyInText() throws InvalidFilterException {
        Filter filter = parse("DisplayName -eq \"O\u2019Brien \u2013 x\"");
        assertThat(filter.matches(new Person().with("DisplayName", "O\u2019Brien \u2013 x")))
                .isTrue();
        assertThat(filter.matches(new Person().with("DisplayName", "O'Brien - x")))
                .isFalse();
        assertThat(parse(filter.text())).isEqualTo(filter);
    }

    @Test
    @DisplayName("OPATH-9: a hyphen before the property and $_. are tolerated")
    void toleratedPrefixes() throws InvalidFilterException {
        assertThat(parse("-RecipientType -eq 'UserMailbox'").text()).isEqualTo("RecipientType -eq 'UserMailbox'");
        assertThat(parse("$_.City -eq 'x'").text()).isEqualTo("City -eq 'x'");
    }

    @Test
    @DisplayName("OPATH-12: a backslash is ordinary, a backtick escapes between double quotes only")
    void escapes() throws InvalidFilterException {
        assertThat(new Person().with("DisplayName", "a\\b").satisfies("DisplayName -eq 'a\\b'"))
                .isTrue();
        assertThat(new Person().with("DisplayName", "a\"b$c").satisfies("DisplayName -eq \"a`\"b`$c\""))
                .isTrue();
        assertThat(new Person().with("DisplayName", "a`b").satisfies("DisplayName -eq 'a`b'"))
                .isTrue();
    }

    @Test
    @DisplayName("OPATH-14: a quoted $null is text")
    void quotedNull() throws InvalidFilterException {
        assertThat(new Person().with("City", "$null").satisfies("City -eq '$null'"))
                .isTrue();
        assertThat(new Person().satisfies("City -eq '$null'")).isFalse();
    }

    @Test
    @DisplayName("OPATH-15: a bareword ends at a blank or parenthesis")
    void barewords() throws InvalidFilterException {
        assertThat(parse("(Name -eq Bob) -or (Name -eq user@contoso.com)").text())
                .isEqualTo("(Name -eq 'Bob') -or (Name -eq 'user@contoso.com')");
    }

    @Test
    @DisplayName("OPATH-2: a variable that holds a scalar is replaced by its value")
    void variables() throws InvalidFilterException {
        Map<String, String> session = Map.of("city", "Seattle", "user.Title", "O'CEO");
        FilterContext context = new FilterContext(ZoneOffset.UTC, name -> Optional.ofNullable(session.get(name)));
        Filter filter =
                Filter.parse("City -eq $city -and Title -eq $user.Title", RecipientProperties.REGISTRY, context);
        assertThat(filter.text()).isEqualTo("(City -eq 'Seattle') -and (Title -eq 'O''CEO')");
        assertThatThrownBy(() -> Filter.parse("City -eq $other", RecipientProperties.REGISTRY, context))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessageContaining("$other");
    }

    @Test
    @DisplayName("OPATH-2: what a variable holds is a value, never part of the filter")
    void variablesAreNoSyntax() throws InvalidFilterException {
        FilterContext context = new FilterContext(ZoneOffset.UTC, _ -> Optional.of("x' -or Name -like '*"));
        Filter filter = Filter.parse("City -eq $city", RecipientProperties.REGISTRY, context);
        assertThat(filter.text()).isEqualTo("City -eq 'x'' -or Name -like ''*'");
        assertThat(filter.matches(new Person().with("Name", "Bob"))).isFalse();
    }

    @Test
    @DisplayName("OPATH-11: the largest filters parse, as does their normal text")
    void largest() throws InvalidFilterException {
        String long1 = "City -eq '" + "x".repeat(32_768 - "City -eq ''".length()) + "'";
        assertThat(parse(long1).text()).hasSize(32_768);
        String many = "City -eq 'x'" + " -or City -eq 'x'".repeat(999);
        Filter filter = parse(many);
        assertThat(Filter.ofNormalText(filter.text(), RecipientProperties.REGISTRY))
                .isEqualTo(filter);
        String deep = "City -eq 'x' -or -not (".repeat(64) + "City -eq 'y' -and City -eq 'z'" + ")".repeat(64);
        filter = parse(deep);
        assertThat(Filter.ofNormalText(filter.text(), RecipientProperties.REGISTRY))
                .isEqualTo(filter);
    }

    @Test
    @DisplayName("the properties a filter reads")
    void properties() throws InvalidFilterException {
        assertThat(parse("-not (City -eq 'a' -or Title -eq 'b') -and City -ne 'c'")
                        .properties())
                .containsExactlyInAnyOrder(RecipientProperties.CITY, RecipientProperties.TITLE);
    }

    @Test
    @DisplayName("OPATH-17: the normal text of a time does not depend on the zone it was read in")
    void timesInNormalText() throws InvalidFilterException {
        FilterContext context = new FilterContext(ZoneId.of("America/Los_Angeles"), _ -> Optional.empty());
        Filter filter = Filter.parse("WhenCreated -gt '7/1/2026 5:00 PM'", RecipientProperties.REGISTRY, context);
        assertThat(filter.text()).isEqualTo("WhenCreated -gt '2026-07-02T00:00:00Z'");
        assertThat(parse(filter.text())
                        .matches(new Person()
                                .with("WhenCreated", new PropertyValue.Time(Instant.parse("2026-07-02T00:00:01Z")))))
                .isTrue();
    }
}
