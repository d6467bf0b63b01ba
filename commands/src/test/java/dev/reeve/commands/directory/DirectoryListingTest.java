package dev.reeve.commands.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.sample.TestContoso;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryListingTest {

    private static final TestOrganization CONTOSO = TestContoso.create();
    private final TestCaller administrator = CONTOSO.administrator();

    @Test
    void listsUnitsParentsFirstAndContainersWhereAskedFor() {
        List<String> units = administrator.run("Get-OrganizationalUnit").texts("CanonicalName");

        assertThat(units).contains("contoso.com/Sales/Europe").doesNotContain("contoso.com/Users");
        assertThat(units.indexOf("contoso.com/Sales")).isLessThan(units.indexOf("contoso.com/Sales/Europe"));
        assertThat(administrator
                        .run("Get-OrganizationalUnit", "IncludeContainers", true)
                        .texts())
                .contains("contoso.com/Users");
    }

    @Test
    void namesAUnitByLeafCanonicalNameDnAndAsksForMoreWhereItIsAmbiguous() { // OU-2, OU-5
        for (String identity : List.of("Europe", "contoso.com/Sales/Europe", "ou=Europe, ou=sales,DC=contoso,DC=com")) {
            assertThat(administrator
                            .run("Get-OrganizationalUnit", "Identity", identity)
                            .texts())
                    .as(identity)
                    .containsExactly("contoso.com/Sales/Europe");
        }
        assertThat(administrator
                        .run("Get-OrganizationalUnit", "Identity", "Nowhere")
                        .code())
                .isEqualTo("ObjectNotFound");
        assertThat(administrator
                        .run("Get-OrganizationalUnit", "Identity", "contoso.com")
                        .property("Type")
                        .text())
                .isEqualTo("Domain");
    }

    @Test
    void listsTheUnitsDirectlyBelowOne() {
        assertThat(administrator
                        .run("Get-OrganizationalUnit", "Identity", "Tenants", "SingleNodeOnly", true)
                        .texts("Name"))
                .containsExactly("Fabrikam", "Litware", "Tailspin");
        assertThat(administrator
                        .run("Get-OrganizationalUnit", "SearchText", "sales")
                        .texts("Name"))
                .containsExactly("Presales", "Sales");
    }

    @Test
    void showsServersWithTheirSites() { // SRV-1
        assertThat(administrator.run("Get-ExchangeServer").texts("Site"))
                .containsExactly("Vancouver", "Vancouver", "Toronto");
        assertThat(administrator
                        .run("Get-ExchangeServer", "Identity", "mbx3.contoso.com")
                        .texts())
                .containsExactly("MBX3");
    }

    @Test
    void showsDatabasesWithTheirCopies() { // DB-1
        assertThat(administrator.run("Get-MailboxDatabase").texts("Name"))
                .containsExactly("DB1", "DB2", "DB3", "DB4", "DB5", "DB6");
        TestCaller.Outcome first = administrator.run("Get-MailboxDatabase", "Identity", "DB1");
        assertThat(first.property("Server").text()).isEqualTo("MBX1");
        assertThat(first.property("ActivationPreference").text()).isEqualTo("[MBX1, 1] [MBX2, 2]");
        assertThat(administrator
                        .run("Get-MailboxDatabase", "Identity", "DB4")
                        .property("IsExcludedFromProvisioning")
                        .text())
                .isEqualTo("True");
    }

    @Test
    void showsTheDatabasesOfAServer() {
        assertThat(administrator.run("Get-MailboxDatabase", "Server", "MBX3").texts("Name"))
                .containsExactly("DB4", "DB5", "DB6");
    }

    @Test
    void whetherADatabaseIsMountedIsShownWhereAskedFor() {
        assertThat(administrator
                        .run("Get-MailboxDatabase", "Identity", "DB1", "Status", true)
                        .property("Mounted")
                        .text())
                .isEqualTo("True");
    }
}
