package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.sample.TestContoso;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipientPreviewFilterTest {

    private static final TestOrganization CONTOSO = TestContoso.create();
    private final TestCaller administrator = CONTOSO.administrator();

    private TestCaller.Outcome preview(Object... parameters) {
        return administrator.run("Get-Recipient", parameters);
    }

    @Test
    void findsWhomAScopeWouldContain() {
        List<String> tried =
                preview("RecipientPreviewFilter", "Department -eq 'Executives'").texts("Name");

        assertThat(tried)
                .isNotEmpty()
                .isEqualTo(preview("Filter", "Department -eq 'Executives'").texts("Name"));
    }

    @Test
    void knowsEveryPropertyThatAScopeMayName() { // PROP-2
        String filter = "LitigationHoldEnabled -eq $true";

        assertThat(preview("Filter", filter).code()).isEqualTo("InvalidFilter");
        assertThat(preview("RecipientPreviewFilter", filter).code()).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndWhere() { // OPATH-27 OPATH-5
        assertThat(preview("RecipientPreviewFilter", "City -match 'x'").message())
                .contains("column 6")
                .contains("-match");
        assertThat(preview("RecipientPreviewFilter", "").code()).isEqualTo("InvalidFilter");
    }

    @Test
    void keepsToTheUnitAndTheNumberAskedFor() { // OU-3 CMD-8
        TestCaller.Outcome found = preview(
                "RecipientPreviewFilter",
                "RecipientType -eq 'UserMailbox'",
                "OrganizationalUnit",
                "contoso.com/Sales",
                "ResultSize",
                "2");

        assertThat(found.texts("OrganizationalUnit")).hasSize(2).allMatch(unit -> unit.startsWith("contoso.com/Sales"));
        assertThat(found.warnings()).hasSize(1);
    }

    @Test
    void showsNothingOutsideTheReadScope() { // READ-6
        administrator.run(
                "New-RoleAssignmentPolicy", "Name", "Narrow", "Roles", List.of("MyDistributionGroupMembership"));
        administrator.run("Set-Mailbox", "Identity", "Terry", "RoleAssignmentPolicy", "Narrow");
        TestCaller terry = CONTOSO.as("Terry");
        assertThat(terry.run("Get-Recipient", "RecipientPreviewFilter", "Alias -eq 'Fred'")
                        .output())
                .hasSize(1);
        administrator.run("Set-Mailbox", "Identity", "Fred", "HiddenFromAddressListsEnabled", true);

        assertThat(terry.run("Get-Recipient", "RecipientPreviewFilter", "Alias -eq 'Fred'")
                        .output())
                .isEmpty();
    }

    @Test
    void onlyTheNamedPropertiesShow() {
        TestCaller.Outcome david = preview("Identity", "David", "Properties", List.of("Alias"));

        assertThat(david.property("Alias").text()).isEqualTo("David");
        assertThat(david.output().getFirst().member("City")).isEmpty();
        assertThat(preview("Identity", "David", "Properties", List.of("Nonsense"))
                        .code())
                .isEqualTo("InvalidArgument");
    }
}
