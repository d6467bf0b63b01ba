package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.NullValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestCaller administrator = contoso.administrator();

    @BeforeEach
    void twoPeopleInTwoCities() {
        administrator.run("Set-User", "Identity", "User1", "City", "Seattle");
        administrator.run("Set-User", "Identity", "User2", "City", "Portland");
    }

    @Test
    void nobodyMayBeMovedOutOfAFilterScopeNorIntoIt() { // EX-7, WRITE-9
        TestContoso.assign(contoso, "Mail Recipients", TestContoso.alias(contoso, "Pilar"), "City -eq 'Seattle'");
        TestCaller helpDesk = contoso.as("pilarp");

        assertThat(helpDesk.run("Set-User", "Identity", "User1", "City", "Portland")
                        .code())
                .isEqualTo("OutOfWriteScope");
        assertThat(helpDesk.run("Set-User", "Identity", "User2", "City", "Seattle")
                        .code())
                .isEqualTo("OutOfWriteScope");
        assertThat(helpDesk.run("Set-User", "Identity", "User1", "Office", "22/101")
                        .code())
                .isEmpty();
        assertThat(text("User1", RecipientProperties.CITY)).contains("Seattle");
    }

    @Test
    void protectedPeopleAreChangedOnlyByWhoIsMeantTo() { // EX-1
        TestContoso.assign(contoso, "Mail Recipients", TestContoso.alias(contoso, "Pilar"), "City -eq 'Vancouver'");
        TestContoso.protect(
                contoso,
                "Mail Recipients",
                TestContoso.alias(contoso, "Ray"),
                "(Title -eq 'CEO') -or (Title -eq 'CFO') -or (Title -eq 'CIO') -or (Title -eq 'President')");
        TestContoso.protect(
                contoso, "Mail Recipients", TestContoso.alias(contoso, "David"), "Department -eq 'Executives'");

        assertThat(writable("pilarp")).containsExactly("Terry", "David", "Walter");
        assertThat(writable("rayc")).containsExactly("Bob", "Christine", "Fred", "Martin");
        assertThat(writable("davids")).containsExactly("Fred", "Martin", "Kim", "Jennifer");
        assertThat(contoso.as("pilarp").run("Get-User", "Identity", "Bob").output())
                .hasSize(1); // EXCL-6
    }

    private List<String> writable(String caller) {
        return Stream.of("Terry", "David", "Walter", "Bob", "Christine", "Fred", "Martin", "Kim", "Jennifer")
                .filter(alias -> contoso.as(caller)
                        .run("Set-User", "Identity", alias, "Notes", "seen by " + caller)
                        .code()
                        .isEmpty())
                .toList();
    }

    @Test
    void aCountryIsGivenByCodeOrName() { // TYPE-5
        administrator.run("Set-User", "Identity", "User1", "CountryOrRegion", "Canada");

        assertThat(text("User1", RecipientProperties.COUNTRY_OR_REGION)).contains("CA");
        assertThat(text("User1", RecipientProperties.CO)).contains("Canada");
        assertThat(administrator
                        .run("Get-User", "Identity", "User1")
                        .property("CountryOrRegion")
                        .text())
                .isEqualTo("Canada");
        assertThat(administrator
                        .run("Get-User", "Filter", "CountryOrRegion -eq 'CA' -and SamAccountName -eq 'user1'")
                        .output())
                .hasSize(1);
        assertThat(administrator
                        .run("Set-User", "Identity", "User1", "CountryOrRegion", "Atlantis")
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void nothingGoesWithoutAName() { // CMD-11
        assertThat(administrator
                        .run("Set-User", "Identity", "User1", "Name", NullValue.NULL)
                        .code())
                .isEqualTo("InvalidName");
        assertThat(administrator
                        .run("Set-Mailbox", "Identity", "User1", "Name", " ")
                        .code())
                .isEqualTo("InvalidName");
    }

    @Test
    void nullClears() { // CMD-10
        administrator.run("Set-User", "Identity", "User1", "City", NullValue.NULL, "Manager", NullValue.NULL);

        assertThat(text("User1", RecipientProperties.CITY)).isEmpty();
        assertThat(TestContoso.alias(contoso, "User1").properties().references(RecipientProperties.MANAGER))
                .isEmpty();
    }

    @Test
    void aManagerHasToExist() { // READ-8
        assertThat(administrator
                        .run("Set-User", "Identity", "User1", "Manager", "Nobody")
                        .code())
                .isEqualTo("ObjectNotFound");
        administrator.run("Set-User", "Identity", "User1", "Manager", "Kim");
        assertThat(administrator
                        .run("Get-User", "Identity", "Kim")
                        .property("DirectReports")
                        .text())
                .contains("User1");
    }

    @Test
    void aNewNameMovesTheObjectInTheTreeAndNotItsId() {
        Recipient before = TestContoso.alias(contoso, "User1");
        administrator.run("Set-User", "Identity", "User1", "Name", "Renamed");

        assertThat(administrator
                        .run("Get-User", "Identity", "contoso.com/IT/Help Desk/Renamed")
                        .property("Guid")
                        .text())
                .isEqualTo(before.id().toString());
        assertThat(administrator
                        .run("Set-User", "Identity", "Renamed", "Name", "User2")
                        .code())
                .isEqualTo("NameExists");
    }

    @Test
    void mayTakeTheShellFromSomebody() { // USER-2
        TestCaller isabel = contoso.as("isabelm");
        administrator.run("Set-User", "Identity", "Isabel", "RemotePowerShellEnabled", false);

        assertThat(isabel.run("Get-User", "Identity", "Terry").code()).isEqualTo("NoSession");
    }

    @Test
    void somebodyMayChangeHisOwnPageThroughHisPolicyAndNobodyElses() { // WRITE-3, POL-7
        TestCaller terry = contoso.as("terrya");

        assertThat(terry.run("Set-User", "Identity", "Terry", "Phone", "1").code())
                .isEmpty();
        assertThat(terry.run("Set-User", "Identity", "Walter", "Phone", "1").code())
                .isEqualTo("ObjectNotFound"); // READ-4
    }

    private Optional<String> text(String alias, Property property) {
        return TestContoso.alias(contoso, alias).properties().text(property);
    }
}
