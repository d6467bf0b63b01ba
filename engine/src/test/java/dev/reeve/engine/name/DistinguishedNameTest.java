package dev.reeve.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistinguishedNameTest {

    private static final String CHARACTERS = " ,+\"\\<>;=#/aF0\u00E9\u2003\n\t";

    private static DistinguishedName name(String text) {
        return DistinguishedName.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @DisplayName("OPATH-19 OU-4: names are compared by their components")
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=Bob,OU=Sales,DC=contoso,DC=com | cn = bob , ou = SALES , dc=contoso,dc=com | true",
                "CN=Bob\\, Jr,DC=com | CN=Bob\\2C Jr,DC=com | true",
                "CN=Andr\\C3\\A9,DC=com | CN=Andr\u00E9,DC=com | true",
                "CN=a\\ ,DC=com | CN=a,DC=com | false",
                "CN=a\\,OU=b,DC=com | CN=a,OU=b,DC=com | false",
                "CN=Bob,DC=com | OU=Bob,DC=com | false",
                "CN=Bob,DC=com | CN=Bob,DC=org | false"
            })
    void equality(String one, String other, boolean equal) {
        assertThat(name(one).key().equals(name(other).key())).isEqualTo(equal);
    }

    @ParameterizedTest
    @DisplayName("TYPE-2: malformed names are none")
    @ValueSource(
            strings = {
                "",
                " ",
                "Bob",
                "CN=",
                "CN=Bob,",
                ",CN=Bob",
                "CN=Bob,,DC=com",
                "=Bob",
                "C N=Bob",
                "CN=Bob\\",
                "CN=Bob,Sales",
                "CN=\\C3,DC=com"
            })
    void malformed(String text) {
        assertThat(DistinguishedName.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("OU-3: inside means below, component by component")
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=Bob,OU=Sales,DC=com | OU=Sales,DC=com | true",
                "CN=Bob,OU=East,OU=Sales,DC=com | ou=sales,dc=com | true",
                "CN=Bob,OU=Presales,DC=com | OU=Sales,DC=com | false",
                "CN=Bob,OU=Sales\\,OU=Old,DC=com | OU=Old,DC=com | false",
                "OU=Sales,DC=com | OU=Sales,DC=com | false",
                "DC=com | OU=Sales,DC=com | false"
            })
    void inside(String name, String ancestor, boolean inside) {
        assertThat(name(name).isInside(name(ancestor))).isEqualTo(inside);
    }

    @Test
    @DisplayName("OU-1: domains")
    void domains() {
        assertThat(DistinguishedName.ofDomain("corp.contoso.com")).hasToString("DC=corp,DC=contoso,DC=com");
        assertThat(name("DC=corp,DC=contoso,DC=com").domain()).contains("corp.contoso.com");
        assertThat(name("OU=a,DC=com").domain()).isEmpty();
    }

    @RepeatedTest(100)
    @DisplayName("OU-4: the text of a name of any characters parses to that name")
    void roundTrip(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder value = new StringBuilder();
        for (int i = 0; i <= random.nextInt(8); i++) {
            value.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        DistinguishedName name = DistinguishedName.ofDomain("contoso.com").child("CN", value.toString());
        assertThat(DistinguishedName.parse(name.toString())).as(name.toString()).contains(name);
    }

    @Test
    @DisplayName("OU-4: a name is written with escapes where it needs them, and only there")
    void escapes() {
        DistinguishedName domain = DistinguishedName.ofDomain("com");
        assertThat(domain.child("CN", " #a, b#c ")).hasToString("CN=\\ #a\\, b#c\\ ,DC=com");
        assertThat(domain.child("CN", "#a")).hasToString("CN=\\#a,DC=com");
        assertThat(domain.child("CN", "a b")).hasToString("CN=a b,DC=com");
        assertThat(DistinguishedName.parse("CN=\\C3\\A9\\2C")).contains(name("CN=\u00E9\\,"));
    }
}
