package dev.reeve.commands.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTemplateTest {

    private static final Properties ANA = Properties.EMPTY
            .with(RecipientProperties.FIRST_NAME, "Ana Sofía")
            .with(RecipientProperties.INITIALS, "B")
            .with(RecipientProperties.LAST_NAME, "Muñoz-Groß")
            .with(RecipientProperties.DISPLAY_NAME, "Ana Muñoz (Sales)")
            .with(RecipientProperties.ALIAS, "anam");

    @ParameterizedTest
    @DisplayName("ADDR-5: each variable of a template, and what is left of names")
    @CsvSource(
            delimiter = '|',
            value = {
                "%g.%s | AnaSofia.Munoz-Gross",
                "%i | B",
                "%d | AnaMunozSales",
                "%m | anam",
                "%1g%s | AMunoz-Gross",
                "%2s%3g | MuAna",
                "%99g | AnaSofia",
                "%r-_%s | Munoz_Gross",
                "%r--%s.%g | MunozGross.AnaSofia",
                "%g.%r-_%s | AnaSofia.Munoz_Gross",
                "%g%r-_.%s | AnaSofia.Munoz_Gross",
                "desk.%m | desk.anam",
                "fixed | fixed",
                "...%m... | anam",
            })
    void variables(String local, String expected) {
        assertThat(template(local).localPart(person(ANA))).contains(expected);
    }

    @Test
    @DisplayName("ADDR-5: without a local part, or with names that give none, it is the alias")
    void alias() {
        assertThat(template("").localPart(person(ANA))).contains("anam");
        Properties nameless = Properties.EMPTY.with(RecipientProperties.ALIAS, "desk");
        assertThat(template("%g.%s").localPart(person(nameless))).contains("desk");
        assertThat(template("%s").localPart(person(ANA.with(RecipientProperties.LAST_NAME, "東京"))))
                .contains("anam");
    }

    @Test
    @DisplayName("ADDR-5: dots stand only between other characters, so a missing name leaves none behind")
    void dots() {
        assertThat(template("%g.%i.%s").localPart(person(ANA.without(RecipientProperties.INITIALS))))
                .contains("AnaSofia.Munoz-Gross");
        assertThat(template("%g.%s").localPart(person(ANA.without(RecipientProperties.FIRST_NAME))))
                .contains("Munoz-Gross");
    }

    @Test
    @DisplayName("ADDR-5: the prefix in capitals makes the primary address")
    void prefix() {
        assertThat(AddressTemplate.parse("SMTP:%m@contoso.com").primary()).isTrue();
        assertThat(AddressTemplate.parse("%m@contoso.com").primary()).isTrue();
        assertThat(AddressTemplate.parse("smtp:%m@contoso.com").primary()).isFalse();
        assertThat(AddressTemplate.parse("smtp:%g.%s@contoso.com").text()).isEqualTo("smtp:%g.%s@contoso.com");
    }

    @ParameterizedTest
    @DisplayName("ADDR-5: what is no template is refused")
    @ValueSource(
            strings = {
                "",
                "%m",
                "@",
                "SMTP:%m@",
                "SMTP:%x@contoso.com",
                "SMTP:%@contoso.com",
                "SMTP:%100g@contoso.com",
                "SMTP:%r@contoso.com",
                "SMTP:a b@contoso.com",
                "SMTP:%m@con toso.com",
                "SMTP:%m@-contoso.com",
                "SMTP:%m@contoso..com",
                "X400:C=US;A= ;P=Contoso@x",
                "SMTP:%m@a@b.com",
            })
    void refused(String text) {
        assertThatThrownBy(() -> AddressTemplate.parse(text))
                .isInstanceOf(ReeveException.class)
                .hasMessageContaining("template");
    }

    private static AddressTemplate template(String local) {
        return AddressTemplate.parse("SMTP:" + local + "@contoso.com");
    }

    private static Recipient person(Properties properties) {
        return new Recipient(
                ObjectHeader.created(ObjectId.ofBuiltIn("Test", "Ana"), "Ana", Instant.EPOCH),
                ObjectId.ofBuiltIn("Test", "Unit"),
                RecipientTypeDetails.UserMailbox,
                properties);
    }
}
