package dev.reeve.interchange.ldif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.reeve.interchange.ldif.ImportException.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reading LDIF, the text. */
class LdifFileTest {

    private static final String BOB = "dn: cn=Bob,dc=contoso,dc=com\nobjectClass: person\ncn: Bob\n";

    private static List<Problem> problems(String ldif) {
        try {
            LdifFile.parse(ldif);
            return List.of();
        } catch (ImportException e) {
            return e.problems();
        }
    }

    private static LdifRecord first(String ldif) {
        return LdifFile.parse(ldif).records().getFirst();
    }

    @Test
    @DisplayName("Folded lines, comments, the version and blank lines are no obstacle")
    void shapes() {
        List<LdifRecord> records = LdifFile.parse("""
            version: 1

            # a comment
              that is folded
            dn: cn=Bob,
             dc=contoso,dc=com
            objectClass: person
            # within an entry
            description: one
              two
             three


            dn: cn=Eve,dc=contoso,dc=com
            objectClass: person
            """).records();

        assertThat(records).extracting(LdifRecord::line).containsExactly(5, 14);
        assertThat(records.getFirst().text()).isEqualTo("cn=Bob,dc=contoso,dc=com");
        assertThat(records.getFirst().all("description")).containsExactly("one twothree");
    }

    @Test
    @DisplayName("Base64 values and names are decoded")
    void base64() {
        String name =
                Base64.getEncoder().encodeToString("cn=Jürgen,dc=contoso,dc=com".getBytes(StandardCharsets.UTF_8));
        String value = Base64.getEncoder().encodeToString("Zürich".getBytes(StandardCharsets.UTF_8));

        LdifRecord record = first("dn:: " + name + "\nobjectClass: person\nl:: " + value + "\n");

        assertThat(record.text()).isEqualTo("cn=Jürgen,dc=contoso,dc=com");
        assertThat(record.first("l")).contains("Zürich");
    }

    @Test
    @DisplayName("Windows line ends, a byte order mark, and UTF-16 are read alike")
    void encodings() {
        String windows = BOB.replace("\n", "\r\n");
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            LdifFile file = LdifFile.parse(("\uFEFF" + windows).getBytes(charset));

            assertThat(file.records()).hasSize(1);
            assertThat(file.records().getFirst().first("cn")).contains("Bob");
        }
    }

    @Test
    @DisplayName("Text that is not UTF-8 is told with its line")
    void notUtf8() {
        byte[] latin = (BOB + "l: Zürich\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> LdifFile.parse(latin))
                .asInstanceOf(type(ImportException.class))
                .satisfies(e -> assertThat(e.problems().getFirst().line()).isEqualTo(4));
    }

    @Test
    @DisplayName("A broken line is told with its number")
    void brokenLine() {
        assertThat(problems(BOB + "\n" + BOB.replace("Bob", "Eve") + "no colon here\n"))
                .singleElement()
                .isEqualTo(new Problem(
                        8,
                        "This is no LDIF: The record contains a line that does not begin with an attribute name followed"
                                + " by a colon."));
        assertThat(problems(BOB + "photo:: ***\nsn: B\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
        assertThat(problems(" continues nothing\n")).extracting(Problem::line).containsExactly(1);
        assertThat(problems("dn: this is no name\nobjectClass: person\n"))
                .extracting(Problem::line)
                .containsExactly(1);
        assertThat(problems("cn: Bob\n")).extracting(Problem::line).containsExactly(1);
        assertThat(problems("version: 2\n\n" + BOB)).extracting(Problem::line).containsExactly(1);
    }

    @Test
    @DisplayName("All broken lines are told at once")
    void allBrokenLines() {
        assertThat(problems("cn: one\n\ncn: two\n\n" + BOB))
                .extracting(Problem::line)
                .containsExactly(1, 3);
    }

    @Test
    @DisplayName("Changes are refused with their line, but the whole entries that ldifde writes as additions are not")
    void changes() {
        assertThat(problems("dn: cn=Bob,dc=contoso,dc=com\nchangetype: modify\nreplace: cn\ncn: Bob\n-\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.message()).contains("changetype: modify").contains("whole entries");
                });
        assertThat(problems("dn: cn=Bob,dc=contoso,dc=com\nchangetype: delete\n"))
                .extracting(Problem::line)
                .containsExactly(2);
        assertThat(first("dn: cn=Bob,dc=contoso,dc=com\nchangetype: add\nobjectClass: person\n")
                        .has("changetype"))
                .isFalse();
    }

    @Test
    @DisplayName("What ldapsearch says about its search is no entry")
    void searchResult() {
        assertThat(LdifFile.parse(BOB + "\nsearch: 2\nresult: 0 Success\n").records())
                .hasSize(1);
    }

    @Test
    @DisplayName("A value in another file is never opened")
    void otherFile() {
        LdifRecord record = first(BOB + "jpegPhoto:< file:///etc/hostname\n");

        assertThat(record.has("jpegPhoto")).isFalse();
        assertThat(record.notes()).singleElement().asString().contains("jpegPhoto");
    }

    @Test
    @DisplayName("The long lists that Active Directory splits are read whole; values in other languages are not taken")
    void options() {
        LdifRecord record = first(BOB + "member;range=0-1: cn=a\nmember;range=2-*: cn=b\ncn;lang-de: Robert\n");

        assertThat(record.all("member")).containsExactly("cn=a", "cn=b");
        assertThat(record.all("cn")).containsExactly("Bob");
    }

    @Test
    @DisplayName("The domain is the one that holds all others")
    void domains() {
        String child = BOB.replace("dc=contoso", "dc=emea,dc=contoso");

        assertThat(LdifDomain.of(LdifFile.parse(child + "\n" + BOB))).contains("contoso.com");
        assertThat(LdifDomain.of(LdifFile.parse(child))).contains("emea.contoso.com");
        assertThat(LdifDomain.of(LdifFile.parse("dn: cn=Bob,o=Contoso,c=US\nobjectClass: person\n")))
                .isEmpty();
    }
}
