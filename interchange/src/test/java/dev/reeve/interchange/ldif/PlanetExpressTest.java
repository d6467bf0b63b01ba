package dev.reeve.interchange.ldif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.interchange.ldif.ImportOptions.PeopleAs;
import dev.reeve.interchange.ldif.ImportReport.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A directory made elsewhere, imported as it is found. */
class PlanetExpressTest {

    private static final String PEOPLE = "planetexpress.com/people/";

    private static String ldif;
    private static Imported imported;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PlanetExpressTest.class.getResourceAsStream("planetexpress.ldif"))) {
            ldif = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        imported = Imported.of(ldif);
    }

    @Test
    @DisplayName("Every entry is taken")
    void whole() {
        assertThat(imported.report().entries()).hasSize(10);
        assertThat(imported.report().count(Outcome.CREATED)).isEqualTo(10);
        assertThat(imported.report().summary()).isEqualTo("10 entries: 10 created.");
    }

    @Test
    @DisplayName("The domain is that of the base DN")
    void domain() {
        assertThat(LdifDomain.of(LdifFile.parse(ldif))).contains("planetexpress.com");
        assertThat(imported.unit("planetexpress.com/people"))
                .get()
                .extracting(OrganizationalUnit::kind)
                .isEqualTo(OrganizationalUnit.Kind.UNIT);
    }

    @Test
    @DisplayName("RCPT-3: a person with mail is a mailbox with alias, address, database and the default policy")
    void mailbox() {
        Recipient fry = imported.recipient(PEOPLE + "Philip J. Fry");

        assertThat(fry.type()).isEqualTo(RecipientTypeDetails.UserMailbox);
        assertThat(fry.properties().text(RecipientProperties.ALIAS)).contains("fry");
        assertThat(fry.properties().text(RecipientProperties.SAM_ACCOUNT_NAME)).contains("fry");
        assertThat(fry.properties().text(RecipientProperties.USER_PRINCIPAL_NAME))
                .contains("fry@planetexpress.com");
        assertThat(fry.primarySmtpAddress()).contains("fry@planetexpress.com");
        assertThat(fry.properties().text(RecipientProperties.DISPLAY_NAME)).contains("Fry");
        assertThat(fry.properties().text(RecipientProperties.FIRST_NAME)).contains("Philip");
        assertThat(fry.properties().text(RecipientProperties.LAST_NAME)).contains("Fry");
        assertThat(fry.properties().references(RecipientProperties.DATABASE))
                .allMatch(id ->
                        imported.organization().find(id, MailboxDatabase.class).isPresent())
                .hasSize(1);
        assertThat(imported.names(PEOPLE + "Philip J. Fry", RecipientProperties.ROLE_ASSIGNMENT_POLICY))
                .containsExactly("Default Role Assignment Policy");
    }

    @Test
    @DisplayName("A multi-valued relative name gives the common name, and the report says so")
    void multiValuedName() {
        assertThat(imported.recipient(PEOPLE + "Amy Wong").type()).isEqualTo(RecipientTypeDetails.UserMailbox);
        assertThat(imported.entry("cn=Amy Wong+sn=Kroker,ou=people,dc=planetexpress,dc=com")
                        .mapped())
                .anyMatch(text -> text.contains("Amy Wong"));
    }

    @Test
    @DisplayName("A second mail address is a secondary one")
    void secondAddress() {
        assertThat(imported.addresses(PEOPLE + "Hubert J. Farnsworth"))
                .containsExactly("SMTP:professor@planetexpress.com", "smtp:hubert@planetexpress.com");
    }

    @Test
    @DisplayName("GRP-2: groups of class Group are universal security groups, global ones with a report")
    void groups() {
        assertThat(imported.recipient(PEOPLE + "ship_crew").type())
                .isEqualTo(RecipientTypeDetails.UniversalSecurityGroup);
        assertThat(imported.names(PEOPLE + "ship_crew", RecipientProperties.MEMBERS))
                .containsExactlyInAnyOrder("Philip J. Fry", "Turanga Leela", "Bender Bending Rodriguez");
        assertThat(imported.entry("cn=admin_staff,ou=people,dc=planetexpress,dc=com")
                        .mapped())
                .anyMatch(text -> text.contains("2147483650") && text.contains("universal"));
    }

    @Test
    @DisplayName("What has no counterpart is reported")
    void leftOver() {
        assertThat(imported.entry("cn=Bender Bending Rodriguez,ou=people,dc=planetexpress,dc=com")
                        .skipped())
                .containsExactly("without a counterpart: employeeType");
    }

    @Test
    @DisplayName("People may come as plain users")
    void peopleAsUsers() {
        Imported users = Imported.of(ldif, new ImportOptions(PeopleAs.USER));

        assertThat(users.recipient(PEOPLE + "Turanga Leela").type()).isEqualTo(RecipientTypeDetails.User);
        assertThat(users.text(PEOPLE + "Turanga Leela", RecipientProperties.WINDOWS_EMAIL_ADDRESS))
                .contains("leela@planetexpress.com");
    }

    @Test
    @DisplayName("ORG-3: importing the same file again changes nothing")
    void again() {
        Imported again = imported.then(ldif);

        assertThat(again.organization()).isSameAs(imported.organization());
        assertThat(again.report().count(Outcome.UNCHANGED)).isEqualTo(10);
    }

    @Test
    @DisplayName("The same file gives the same objects in every organization of its domain")
    void deterministic() {
        Imported other = Imported.of(ldif);

        assertThat(other.organization().all().toList())
                .containsExactlyInAnyOrderElementsOf(
                        imported.organization().all().toList());
    }
}
